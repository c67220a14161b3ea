"""The commands of the book, run as they stand there."""

import os
import re
import subprocess
import sys
import tempfile
import unittest

from harness import Server

REPOSITORY = os.path.abspath(os.path.join(os.path.dirname(__file__), "..", "..", ".."))


def commands(chapter):
    """The shell blocks of a chapter, one after the other."""
    with open(os.path.join(REPOSITORY, "docs", "book", "src", chapter)) as f:
        return "\n".join(re.findall(r"^```sh\n(.*?)^```$", f.read(), re.MULTILINE | re.DOTALL))


class Identities(unittest.TestCase):
    def test_from_root_to_a_producer_and_a_consumer_role(self):
        server = Server(mode="serve")
        self.addCleanup(server.close)
        script = commands("identities.md")
        for there, here in (("http://127.0.0.1:4567", server.url),
                            ("/var/lib/millstream/root-credentials", os.path.join(server.data, "root-credentials"))):
            self.assertIn(there, script)
            script = script.replace(there, here)
        with tempfile.TemporaryDirectory() as directory:
            aws = os.path.join(directory, "aws")
            with open(aws, "w") as f:
                f.write(f'#!/bin/sh\nexec "{sys.executable}" -m awscli "$@"\n')
            os.chmod(aws, 0o755)
            clean = {k: v for k, v in os.environ.items() if not k.startswith("AWS_")}
            environment = {**clean, "PATH": directory + os.pathsep + os.environ["PATH"], "AWS_PAGER": "",
                           "AWS_CONFIG_FILE": os.devnull}
            ran = subprocess.run(["bash", "-euo", "pipefail", "-c", script], cwd=directory, env=environment,
                                 capture_output=True, text=True, timeout=170)
        self.assertEqual(ran.returncode, 0, ran.stderr[-2000:] + ran.stdout[-500:])
        self.assertIn("because no identity-based policy allows the kinesis:DeleteStream action", ran.stderr)
        self.assertIn("with an explicit deny in an identity-based policy", ran.stderr)
        self.assertIn("aGVsbG8K", ran.stdout)


class Chapters(unittest.TestCase):
    def run_chapter(self, chapter, check=lambda directory: None):
        server = Server()
        self.addCleanup(server.close)
        script = commands(chapter)
        self.assertIn("http://127.0.0.1:4567", script)
        script = script.replace("http://127.0.0.1:4567", server.url)
        with tempfile.TemporaryDirectory() as directory:
            for name, command in (("aws", f'"{sys.executable}" -m awscli'), ("millstream", f'"{server.binary}"')):
                with open(os.path.join(directory, name), "w") as f:
                    f.write(f'#!/bin/sh\nexec {command} "$@"\n')
                os.chmod(os.path.join(directory, name), 0o755)
            clean = {k: v for k, v in os.environ.items() if not k.startswith(("AWS_", "MILLSTREAM_"))}
            environment = {**clean, "PATH": directory + os.pathsep + os.environ["PATH"], "AWS_PAGER": "",
                           "AWS_CONFIG_FILE": os.devnull, "HOME": directory}
            ran = subprocess.run(["bash", "-euo", "pipefail", "-c", script], cwd=directory, env=environment,
                                 capture_output=True, text=True, timeout=170)
            self.assertEqual(ran.returncode, 0, ran.stderr[-2000:] + ran.stdout[-500:])
            check(directory)
        return ran.stdout

    def test_from_put_to_object_in_five_minutes(self):
        said = self.run_chapter("firehose.md")
        self.assertIn('{"page": "/"}', said)
        self.assertRegex(said, r"clicks +ACTIVE +puts +s3://lake/")

    def test_local_buckets(self):
        said = self.run_chapter("buckets.md")
        self.assertIn("in/hello.txt", said)
        self.assertIn('"team": "ingest"', said)
        self.assertIn("hello\n", said)

    def test_from_ffmpeg_to_a_clip(self):
        said = self.run_chapter("video.md", lambda directory: self.assertGreater(
            os.path.getsize(os.path.join(directory, "door.mp4")), 10_000))
        self.assertEqual(said.count("PERSISTED"), 4)
        self.assertIn("/hls/v1/getHLSMasterPlaylist.m3u8?SessionToken=", said)
