"""The programs in `examples/`, as they stand there, with nothing set but what the book says.

    python run.py [EXAMPLE ...]     all of them without a word

`MILLSTREAM_BIN` names the binary, `MILLSTREAM_TOOLS` the directory with what the programs stand on. A program of an SDK
makes a stream, puts ten records, reads and prints them, and ends. A consumer of a Kinesis Client Library runs until its
ten records are there; then its checkpoint must be in its table, as `millstream tables` shows it. Prints a line per program and
`N passed, N failed` at the end.
"""

import concurrent.futures
import glob
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import time

HERE = os.path.dirname(os.path.abspath(__file__))
EXAMPLES = os.path.join(os.path.dirname(os.path.dirname(os.path.dirname(HERE))), "examples")
TOOLS = os.environ["MILLSTREAM_TOOLS"]
sys.path.insert(0, os.path.join(os.path.dirname(HERE), "python"))

from harness import Server, eventually  # noqa: E402

PATIENCE = 300.0
COUNT = 10
TOGETHER = 3
PYTHON = os.path.join(TOOLS, "examples", "python", "bin")


def jars(*names):
    return os.pathsep.join(os.path.join(TOOLS, name, "*") for name in names)


JAVA = ["java", "-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp"]
PROGRAMS = {
    "go": [os.path.join(TOOLS, "examples", "orders-go")],
    "java": [*JAVA, jars("java"), "Orders.java"],
    "js": ["node", "orders.mjs"],
    "python": ["python", "orders.py"],
    "rust": [os.path.join(TOOLS, "rust", "debug", "orders")],
}
CONSUMERS = {
    "kcl-java": ([*JAVA, jars("kcl/3.5"), "Consumer.java", "orders"], "shipping"),
    "kcl-python": ([*JAVA, jars("kcl/multilang", "kcl/3.1"), "software.amazon.kinesis.multilang.MultiLangDaemon",
                    "--properties-file", "orders.properties"], "shipping-python"),
    "kcl-rs": (["python", "consumer.py", "orders"], "shipping-rs"),
}


class Failed(Exception):
    """What a program has printed, and why that is not enough."""


def environment(server):
    """What the book tells a reader to set, and nothing of ours."""
    clean = {k: v for k, v in os.environ.items() if not k.startswith(("AWS_", "MILLSTREAM_"))}
    return {
        **clean,
        "PATH": PYTHON + os.pathsep + clean["PATH"],
        "AWS_ENDPOINT_URL": server.url,
        "AWS_REGION": "us-east-1", "AWS_DEFAULT_REGION": "us-east-1",
        "AWS_ACCESS_KEY_ID": "any", "AWS_SECRET_ACCESS_KEY": "any",
        "HOME": server.directory,
        "PYTHONPATH": glob.glob(os.path.join(TOOLS, "examples", "kclpy", "amazon_kclpy-*", ""))[0],
    }


def copied(name, directory):
    """A copy of an example that may be written to, with the packages that npm would install beside it."""
    place = os.path.join(directory, name)
    shutil.copytree(os.path.join(EXAMPLES, name), place,
                    ignore=shutil.ignore_patterns("target", "node_modules", "jars", "__pycache__"))
    if name == "js":
        os.symlink(os.path.join(TOOLS, "js", "node_modules"), os.path.join(place, "node_modules"))
    return place


def orders_in(lines):
    """The numbers of the orders that were printed, each on a line that may begin with where it came from."""
    found = (re.search(r"customer-\d order (\d+)$", line.strip()) for line in lines)
    return sorted(int(match.group(1)) for match in found if match)


def program(name, server, directory):
    """Runs a program to its end; it prints each of its records once."""
    ran = subprocess.run(PROGRAMS[name], cwd=copied(name, directory), env=environment(server), text=True,
                         stdin=subprocess.DEVNULL, capture_output=True, timeout=PATIENCE)
    if ran.returncode != 0 or orders_in(ran.stdout.splitlines()) != list(range(COUNT)):
        raise Failed(f"exit code {ran.returncode}: {ran.stdout[-500:]}{ran.stderr[-1500:]}")


def consumer(name, server, directory):
    """Runs a consumer until it has printed every record and made its checkpoint."""
    command, application = CONSUMERS[name]
    child = subprocess.Popen(command, cwd=copied(name, directory), env=environment(server), text=True,
                             stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    lines = []
    threading.Thread(target=lambda: lines.extend(child.stdout), daemon=True).start()

    def done():
        if child.poll() is not None:
            raise Failed(f"it ended with {child.returncode}: {''.join(lines)[-2000:]}")
        return set(orders_in(list(lines))) >= set(range(COUNT)) and checkpoint(server, application)
    try:
        eventually(done, "the processing of every record", PATIENCE)
    except AssertionError as error:
        raise Failed(f"{error}: {''.join(lines)[-2000:]}") from error
    finally:
        child.kill()
        child.wait()


def checkpoint(server, application):
    """The application's checkpoint, as the command shows it."""
    shown = subprocess.run([server.binary, "tables", "leases", application, "--output", "json"],
                           env=environment(server), capture_output=True, text=True)
    leases = json.loads(shown.stdout) if shown.returncode == 0 else []
    return [lease for lease in leases if lease["checkpoint"]["S"].isdigit()]


def put_orders(server):
    kinesis = server.kinesis
    kinesis.create_stream(StreamName="orders", ShardCount=1)
    kinesis.get_waiter("stream_exists").wait(StreamName="orders", WaiterConfig={"Delay": 1})
    kinesis.put_records(StreamName="orders", Records=[
        {"PartitionKey": f"customer-{n % 3}", "Data": f"order {n}".encode()} for n in range(COUNT)])


def main(names):
    # With the quotas of the real service: what a newcomer's `millstream dev` has.
    server = Server(limits="aws")
    put_orders(server)
    passed = failed = 0
    with tempfile.TemporaryDirectory() as directory, concurrent.futures.ThreadPoolExecutor(TOGETHER) as pool:
        def run(name):
            started = time.monotonic()
            (program if name in PROGRAMS else consumer)(name, server, directory)
            return time.monotonic() - started
        runs = {pool.submit(run, name): name for name in names or [*CONSUMERS, *PROGRAMS]}
        for future in concurrent.futures.as_completed(runs):
            try:
                print(f"ok      examples/{runs[future]} ({future.result():.0f} s)", flush=True)
                passed += 1
            except Exception as error:  # noqa: BLE001: the other programs are to run all the same
                print(f"FAILED  examples/{runs[future]}: {type(error).__name__}: {error}", flush=True)
                failed += 1
    server.close()
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
