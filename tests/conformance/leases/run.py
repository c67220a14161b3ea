"""The DynamoDB subset beside another implementation of the interface: generated requests to both, answers held together.

    MILLSTREAM_BIN=path/to/millstream NODE_PATH=… python run.py [SEED...]

Starts the binary and dynalite, which `NODE_PATH` holds, puts `differential.py`'s requests to both for each seed, 1 and 2 if
none is named, and prints a line per seed and `N passed, N failed`.
"""

import os
import socket
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "..", "python"))

import differential  # noqa: E402
from harness import Server, eventually  # noqa: E402

REQUESTS = 1500


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


def answers(port):
    with socket.socket() as s:
        return s.connect_ex(("127.0.0.1", port)) == 0


def main(seeds):
    seeds = [int(seed) for seed in seeds] or [1, 2]
    port, failed = free_port(), 0
    program = os.path.join(os.environ["NODE_PATH"], "dynalite", "cli.js")
    other = subprocess.Popen(["node", program, "--host", "127.0.0.1", "--port", str(port), "--createTableMs", "0"],
                             stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    server = Server()
    try:
        eventually(lambda: answers(port), "dynalite", 60)
        for seed in seeds:
            differs = differential.main(server.url, f"http://127.0.0.1:{port}", REQUESTS, seed)
            failed += differs
            print(f"{'FAILED ' if differs else 'ok     '} generated requests of seed {seed}")
    finally:
        server.close()
        other.terminate()
        other.wait()
    print(f"{len(seeds) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
