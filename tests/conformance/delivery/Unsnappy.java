import java.io.FileInputStream;
import java.io.InputStream;
import org.xerial.snappy.SnappyInputStream;

/** Prints what snappy-java reads from a file in its own stream format. */
public class Unsnappy {
    public static void main(String[] arguments) throws Exception {
        try (InputStream in = new SnappyInputStream(new FileInputStream(arguments[0]))) {
            in.transferTo(System.out);
        }
        System.out.flush();
    }
}
