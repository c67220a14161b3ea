"""Judges of video that are no Python libraries: the parser library for Java on what GetMedia answers, and hls.js in headless
Chromium on playlists. `MILLSTREAM_JARS` and `NODE_PATH` say where they are."""

import glob
import json
import os
import re
import subprocess
import sys
import tempfile
import time
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(os.path.dirname(HERE), "python"))

import putmedia  # noqa: E402
import test_video as video  # noqa: E402

MEDIA_PARSER = os.path.join(os.path.dirname(HERE), "java", "MediaParser.java")


def parsed(data):
    """What the Java parser finds in media: number, producer's time and frames by track of each fragment; the token."""
    jars = [jar for jar in glob.glob(os.path.join(os.environ["MILLSTREAM_JARS"], "*.jar"))
            if re.search(r"parser-library|slf4j|commons-lang3|guava|failureaccess", jar)]
    with tempfile.NamedTemporaryFile(suffix=".mkv") as file:
        file.write(data)
        file.flush()
        done = subprocess.run(["java", "-cp", ":".join(jars), MEDIA_PARSER, file.name],
                              capture_output=True, text=True, check=False)
    if done.returncode:
        raise AssertionError(done.stderr[-3000:])
    *lines, token = done.stdout.splitlines()
    fragments = []
    for line in lines:
        number, ms, frames = line.split(" ", 2)
        counts = {int(track): int(count) for track, count in re.findall(r"(\d+)=(\d+)", frames)}
        fragments.append((number, int(ms), counts))
    return fragments, token.removeprefix("token ")


def played(url, frames):
    done = subprocess.run(["node", "--no-warnings", os.path.join(HERE, "player.cjs"), url, str(frames)],
                          capture_output=True, text=True, check=False)
    if done.returncode:
        raise AssertionError(done.stderr[-3000:])
    return json.loads(done.stdout)


class Judges(video.Playing):
    """The fixture of the Python tests, without its tests."""

    def test_the_java_parser_reads_closed_fragments(self):
        name = self.make()
        acks = self.put(name)
        fragments, token = parsed(self.get(name, 3, StartSelectorType="EARLIEST"))
        numbers = [ack["FragmentNumber"] for ack in acks if ack["EventType"] == "PERSISTED"]
        self.assertEqual([number for number, _, _ in fragments], numbers)
        self.assertEqual([counts[1] for _, _, counts in fragments], [50, 50, 50])
        self.assertEqual((fragments[0][1], token), (video.START * 1000, numbers[-1]))

    def test_the_java_parser_reads_a_fragment_that_was_open(self):
        name = self.make()
        connection = self.begin(name)
        data = video.media()
        connection.send(data[:150_000])
        connection.wait(lambda: connection.count("BUFFERING") == 1)
        answer = self.media.get_media(StreamName=name, StartSelector={"StartSelectorType": "NOW"})
        seen = video.until(answer["Payload"], lambda seen: len(seen) > 100_000)
        connection.send(data[150_000:])
        connection.finish()
        seen += video.until(answer["Payload"], video.token_count(3))
        answer["Payload"].close()
        fragments, _ = parsed(seen)
        self.assertEqual([counts[1] for _, _, counts in fragments], [50, 50, 50])

    def test_hls_js_plays_on_demand(self):
        name = self.make()
        self.put(name)
        for mode in ["ALWAYS", "ON_DISCONTINUITY"]:
            seen = played(self.hls(name, DiscontinuityMode=mode, **self.on_demand()), 75)
            self.assertEqual((seen["errors"], seen["width"]), ([], 320), mode)
            self.assertGreater(seen["time"], 2.5)
            self.assertGreater(seen["audio"], 0)

    def test_hls_js_plays_a_live_stream(self):
        name = self.make()
        self.put(name, video.media(seconds=10))
        url = self.hls(name, PlaybackMode="LIVE", DiscontinuityMode="ON_DISCONTINUITY")
        self.assertEqual(played(url, 50)["errors"], [])


def main():
    passed = failed = 0
    suite = unittest.TestSuite(map(Judges, [name for name in vars(Judges) if name.startswith("test_")]))
    Judges.setUpClass()
    for test in suite:
        result = unittest.TestResult()
        started = time.monotonic()
        test.run(result)
        problems = result.errors + result.failures
        passed, failed = passed + (not problems), failed + bool(problems)
        print(f"{'FAILED ' if problems else 'ok     '} {test.id()} ({time.monotonic() - started:.1f} s)", flush=True)
        for _, text in problems:
            print("        " + text.strip().replace("\n", "\n        "))
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
