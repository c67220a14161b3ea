#!/usr/bin/env python3
"""Real clients against a built binary.

    python3 tests/conformance/run.py PATH/TO/millstream [python] [cli] [js] [rust] [console] [video] [leases] [java] [kcl] [examples] [delivery]

Each client is a program of its own that finds the binary by `MILLSTREAM_BIN`, starts servers in temporary
directories, prints a line per behaviour and ends with `N passed, N failed`. What the programs need is installed by
`cargo xtask tools`, into the directory that `MILLSTREAM_TOOLS` names, or `tools` in Cargo's target directory.

A run of all clients ends with a look at `docs/book/src/conformance.md`: what that claims must have been seen. With
`--write-table` the run writes it instead.
"""

import os
import re
import subprocess
import sys
import tempfile
import time

import table

HERE = os.path.dirname(os.path.abspath(__file__))
REPOSITORY = os.path.dirname(os.path.dirname(HERE))
DEADLINE_SECONDS = 900


def tools_directory():
    named = os.environ.get("MILLSTREAM_TOOLS")
    target = os.environ.get("CARGO_TARGET_DIR") or os.path.join(REPOSITORY, "target")
    return os.path.abspath(named or os.path.join(target, "tools"))


def commands(tools):
    """For each client: what must have been installed, the command, and what it needs in its environment."""
    python = os.path.join(tools, "python", "bin", "python")
    modules = os.path.join(tools, "js", "node_modules")
    delivery = os.path.join(tools, "delivery", "bin", "python")
    library, examples = os.path.join(tools, "kcl"), os.path.join(tools, "examples")
    dynalite = os.path.join(tools, "leases", "node_modules")
    jars, rust = os.path.join(tools, "java"), os.path.join(tools, "rust")
    return {
        "python": (python, [python, os.path.join(HERE, "python", "run.py")], {}),
        "cli": (python, [python, os.path.join(HERE, "cli", "tour.py")], {}),
        "js": (modules, ["node", "--no-warnings", os.path.join(HERE, "js", "kinesis.cjs")], {"NODE_PATH": modules}),
        "rust": (rust, ["cargo", "run", "--quiet", "--locked", "--manifest-path",
                        os.path.join(HERE, "rust", "Cargo.toml"), "--target-dir", rust], {}),
        "console": (modules, ["node", "--no-warnings", os.path.join(HERE, "console", "console.cjs")], {"NODE_PATH": modules}),
        "video": (python, [python, os.path.join(HERE, "video", "judges.py")],
                  {"NODE_PATH": modules, "MILLSTREAM_JARS": jars}),
        "leases": (dynalite, [python, os.path.join(HERE, "leases", "run.py")], {"NODE_PATH": dynalite}),
        "java": (jars, ["java", "-cp", os.path.join(jars, "*"), os.path.join(HERE, "java", "Conformance.java")], {}),
        "kcl": (library, [python, os.path.join(HERE, "kcl", "run.py"), "quick"], {"MILLSTREAM_TOOLS": tools}),
        "examples": (examples, [python, os.path.join(HERE, "examples", "run.py")], {"MILLSTREAM_TOOLS": tools}),
        "delivery": (delivery, [delivery, os.path.join(HERE, "delivery", "counterparts.py")],
                     {"MILLSTREAM_SNAPPY": library,
                      "MILLSTREAM_COLLECTOR": os.path.join(tools, "collector", "collector")}),
    }


def run(needed, command, environment, binary):
    """Passes on what the program prints; answers what it counted, and a remark if it did not end as it should."""
    if not os.path.exists(needed):
        return 0, 1, "not installed: run `cargo xtask tools`"
    child = subprocess.Popen(command, stdout=subprocess.PIPE, stdin=subprocess.DEVNULL, text=True,
                             env={**os.environ, **environment, "MILLSTREAM_BIN": binary, "PYTHONUNBUFFERED": "1"})
    counted, end = None, time.monotonic() + DEADLINE_SECONDS
    for line in child.stdout:
        print("  " + line, end="", flush=True)
        counted = re.match(r"(\d+) passed, (\d+) failed$", line.strip()) or counted
        if time.monotonic() > end:
            child.kill()
            return 0, 1, f"not finished after {DEADLINE_SECONDS} s"
    code = child.wait()
    if counted is None:
        return 0, 1, f"ended early, exit code {code}"
    passed, failed = int(counted.group(1)), int(counted.group(2))
    if (code == 0) != (failed == 0):
        return passed, failed + 1, f"exit code {code}"
    return passed, failed, ""


def judge(records, writes):
    """A line for the table of the book, beside those of the clients."""
    if writes:
        table.write(records)
        return 0, 0, "written"
    lost, new = table.differences(records)
    end = time.monotonic() + 10
    while lost and time.monotonic() < end:  # the last lines of a server that was killed may be on their way
        time.sleep(0.1)
        lost, new = table.differences(records)
    for line in lost:
        print(f"  FAILED  the book claims, and nobody did: {line}")
    for line in new:
        print(f"  the book does not say yet: {line}")
    if lost:
        return 0, 1, "run.py BINARY --write-table writes it anew"
    print("  ok      what the book claims was seen")
    return 1, 0, f"{len(new)} more than the book says" if new else ""


def main(arguments):
    writes = "--write-table" in arguments
    arguments = [word for word in arguments if word != "--write-table"]
    known = commands(tools_directory())
    if not arguments or any(name not in known for name in arguments[1:]) or (writes and len(arguments) > 1):
        sys.stderr.write(f"usage: run.py BINARY [{'] ['.join(known)}] | run.py BINARY --write-table\n")
        return 2
    binary = os.path.abspath(arguments[0])
    if not os.access(binary, os.X_OK):
        sys.stderr.write(f"{binary} is no program\n")
        return 2
    rows = []
    with tempfile.TemporaryDirectory(prefix="millstream-calls-") as records:
        recorder = table.wrapper(binary, records)
        for name in arguments[1:] or known:
            print(f"{name}:", flush=True)
            started = time.monotonic()
            rows.append((name, *run(*known[name], recorder), time.monotonic() - started))
        if not arguments[1:]:
            print("the table:")
            rows.append(("table", *judge(records, writes), 0.0))
    print(f"\n{'client':<10}{'passed':>8}{'failed':>8}{'seconds':>9}")
    for name, passed, failed, remark, seconds in rows:
        print(f"{name:<10}{passed:>8}{failed:>8}{seconds:>9.1f}  {remark}".rstrip())
    passed, failed = sum(row[1] for row in rows), sum(row[2] for row in rows)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
