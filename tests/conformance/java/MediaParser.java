// Reads what GetMedia answered, from a file, with the parser library for Video Streams, and prints a line per fragment:
// its number, the producer's time, how many frames of each track it has, the continuation token of the fragment before it.

import com.amazonaws.kinesisvideo.parser.ebml.InputStreamParserByteSource;
import com.amazonaws.kinesisvideo.parser.mkv.MkvElement;
import com.amazonaws.kinesisvideo.parser.mkv.MkvDataElement;
import com.amazonaws.kinesisvideo.parser.mkv.MkvElementVisitor;
import com.amazonaws.kinesisvideo.parser.mkv.MkvEndMasterElement;
import com.amazonaws.kinesisvideo.parser.mkv.MkvStartMasterElement;
import com.amazonaws.kinesisvideo.parser.mkv.Frame;
import com.amazonaws.kinesisvideo.parser.mkv.StreamingMkvReader;
import com.amazonaws.kinesisvideo.parser.ebml.MkvTypeInfos;
import com.amazonaws.kinesisvideo.parser.utilities.FragmentMetadata;
import com.amazonaws.kinesisvideo.parser.utilities.FragmentMetadataVisitor;

import java.io.BufferedInputStream;
import java.io.FileInputStream;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

public class MediaParser {
    public static void main(String[] arguments) throws Exception {
        Map<String, Map<Long, Integer>> frames = new LinkedHashMap<>();
        Map<String, FragmentMetadata> fragments = new LinkedHashMap<>();
        String token = "";
        try (InputStream in = new BufferedInputStream(new FileInputStream(arguments[0]))) {
            StreamingMkvReader reader = StreamingMkvReader.createDefault(new InputStreamParserByteSource(in));
            FragmentMetadataVisitor visitor = FragmentMetadataVisitor.create();
            while (reader.mightHaveNext()) {
                Optional<MkvElement> next = reader.nextIfAvailable();
                if (!next.isPresent()) {
                    continue;
                }
                MkvElement element = next.get();
                element.accept(visitor);
                Optional<FragmentMetadata> current = visitor.getCurrentFragmentMetadata();
                if (current.isPresent()) {
                    fragments.putIfAbsent(current.get().getFragmentNumberString(), current.get());
                }
                if (element instanceof MkvDataElement && MkvTypeInfos.SIMPLEBLOCK.equals(
                        element.getElementMetaData().getTypeInfo())) {
                    Frame frame = ((MkvDataElement) element).getValueCopy().getVal() instanceof Frame
                            ? (Frame) ((MkvDataElement) element).getValueCopy().getVal() : null;
                    String number = current.get().getFragmentNumberString();
                    frames.computeIfAbsent(number, n -> new TreeMap<>()).merge(frame.getTrackNumber(), 1, Integer::sum);
                }
            }
            token = visitor.getContinuationToken().orElse("");
        }
        for (Map.Entry<String, FragmentMetadata> fragment : fragments.entrySet()) {
            System.out.println(fragment.getKey() + " " + fragment.getValue().getProducerSideTimestampMillis() + " "
                    + frames.get(fragment.getKey()));
        }
        System.out.println("token " + token);
    }
}
