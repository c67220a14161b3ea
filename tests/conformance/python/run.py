"""Runs the boto3 tests against the binary that `MILLSTREAM_BIN` names.

    python run.py [WORD...]     only tests whose name (file.Class.test) holds one of the words

Prints a line per test and `N passed, N failed` at the end; exits 1 if one failed. The files run side by side in
processes of their own, each with servers of its own.
"""

import concurrent.futures
import contextlib
import faulthandler
import gzip
import json
import os
import signal
import subprocess
import sys
import threading
import time
import traceback
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))
WORKERS = 3
TEST_SECONDS_MAX = 180  # a test that hangs ends its file, and shows where every thread is


class Printer(unittest.TestResult):
    """A line per test, as it ends; what failed in its subtests counts once and is shown each."""

    def __init__(self):
        super().__init__()
        self.passed = self.failed = 0
        self._failures = []

    def startTest(self, test):
        super().startTest(test)
        self._failures, self._started = [], time.monotonic()

    def addError(self, test, error):
        self._failures.append((None, error))

    addFailure = addError

    def addSubTest(self, test, subtest, error):
        if error is not None:
            self._failures.append((subtest, error))

    def addSkip(self, test, reason):
        self._failures.append((None, (AssertionError, AssertionError(f"skipped: {reason}"), None)))

    def stopTest(self, test):
        super().stopTest(test)
        seconds = time.monotonic() - self._started
        self.say(test.id(), self._failures, f" ({seconds:.1f} s)" if seconds >= 2 else "")

    def say(self, name, failures, note=""):
        if failures:
            self.failed += 1
            print(f"FAILED  {name}{note}")
            for subtest, error in failures:
                where = f"in {subtest._subDescription()}\n" if subtest is not None else ""
                print("        " + (where + described(*error)).strip().replace("\n", "\n        "))
        else:
            self.passed += 1
            print(f"ok      {name}{note}")
        sys.stdout.flush()


def described(kind, error, trace):
    """The exception and where in our own files it came from."""
    frames = [f for f in traceback.extract_tb(trace) if f.filename.startswith(HERE) and "run.py" not in f.filename]
    places = [f"{os.path.basename(f.filename)}:{f.lineno}: {f.line}" for f in frames]
    return "\n".join([*places, "".join(traceback.format_exception_only(kind, error)).rstrip()[:3000]])


def cases(suite):
    for item in suite:
        if isinstance(item, unittest.TestSuite):
            yield from cases(item)
        else:
            yield item


def operations_of_the_model():
    """The operations that this version has, by boto3's own model: all but those of channels."""
    import botocore
    path = os.path.join(os.path.dirname(botocore.__file__), "data/kinesis/2013-12-02/service-2.json")
    names = json.load(gzip.open(path + ".gz") if os.path.exists(path + ".gz") else open(path))["operations"]
    return {name for name in names if "Channel" not in name}


def run_file(name, words):
    """In a child: runs one file and, as its last line, says what it counted."""
    import harness
    result = Printer()
    suite = unittest.TestLoader().loadTestsFromName(name)
    for test in cases(suite):
        if isinstance(test, unittest.loader._FailedTest) or not words or any(word in test.id() for word in words):
            run_one(test, result)
    close_classes(result)
    print(json.dumps({"passed": result.passed, "failed": result.failed, "called": sorted(harness.called)}))


_current = []


def run_one(test, result):
    """Runs a test, with the fixture of its class before the first of them."""
    kind = type(test)
    if not _current or _current[0] is not kind:
        close_classes(result)
        try:
            kind.setUpClass()
        except BaseException:
            result.say(f"{kind.__module__}.{kind.__qualname__}.setUpClass", [(None, sys.exc_info())])
            _current[:] = [kind, False]
        else:
            _current[:] = [kind, True]
    if _current[1]:
        faulthandler.dump_traceback_later(TEST_SECONDS_MAX, exit=True)
        test.run(result)
        faulthandler.cancel_dump_traceback_later()
    else:
        result.say(test.id(), [(None, (AssertionError, AssertionError("its class could not be set up"), None))])


def close_classes(result):
    if _current and _current[1]:
        try:
            _current[0].tearDownClass()
        except BaseException:
            result.say(f"{_current[0].__qualname__}.tearDownClass", [(None, sys.exc_info())])
    _current.clear()


_printing = threading.Lock()


def run_in_child(name, words):
    """Runs one file in a process of its own and prints what it prints, test by test."""
    child = subprocess.Popen([sys.executable, os.path.join(HERE, "run.py"), "--file", name, *words],
                             stdout=subprocess.PIPE, text=True, cwd=HERE, start_new_session=True)
    block, counted = [], None

    def show():
        with _printing:
            print(*block, sep="", end="", flush=True)
        block.clear()
    for line in child.stdout:
        if line.startswith(("ok ", "FAILED ")):
            show()
        if line.startswith('{"passed"'):
            counted = json.loads(line)
        else:
            block.append(line)
    code = child.wait()
    with contextlib.suppress(ProcessLookupError):
        os.killpg(child.pid, signal.SIGKILL)  # servers that outlived a child which did not end by itself
    if counted is None:
        block.append(f"FAILED  {name}: ended early, exit code {code}\n")
        counted = {"passed": 0, "failed": 1, "called": []}
    show()
    return counted


def main(words):
    names = sorted(f[:-3] for f in os.listdir(HERE) if f.startswith("test_") and f.endswith(".py"))
    # The slowest first, so that no long file is left alone at the end.
    names.sort(key=lambda n: ("test_quotas", "test_subscribe", "test_serve", "test_lifecycle").index(n)
               if n in ("test_quotas", "test_subscribe", "test_serve", "test_lifecycle") else 9)
    passed = failed = 0
    called = set()
    with concurrent.futures.ThreadPoolExecutor(WORKERS) as pool:
        for counted in pool.map(lambda name: run_in_child(name, words), names):
            passed, failed = passed + counted["passed"], failed + counted["failed"]
            called |= set(counted["called"])
    if not words:
        forgotten = sorted(operations_of_the_model() - called)
        print(("FAILED  " if forgotten else "ok      ") + "every operation was called"
              + (f": not {', '.join(forgotten)}" if forgotten else ""))
        passed, failed = passed + (not forgotten), failed + bool(forgotten)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.path.insert(0, HERE)
    if sys.argv[1:2] == ["--file"]:
        run_file(sys.argv[2], sys.argv[3:])
    else:
        sys.exit(main(sys.argv[1:]))
