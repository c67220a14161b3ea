"""Video Streams from a camera to a player: boto3 for what it has, a signed PutMedia of our own for what it lacks, and
ffmpeg's programs as the judges of what comes back."""

import contextlib
import datetime
import json
import os
import re
import signal
import subprocess
import tempfile
import time
import unittest
import urllib.request

import boto3
import botocore.config
import botocore.exceptions

import harness
import putmedia
import sigv4

UTC = datetime.timezone.utc
START = 1_700_000_000  # the producer's clock in these tests
CAPTURED = ["EBML head", "Segment", "Seek head", "Segment information", "Tracks", "Tags", "Tags", "Cluster", "Tags"]


def client(server, name):
    config = botocore.config.Config(retries={"total_max_attempts": 1}, read_timeout=30)
    return boto3.session.Session().client(
        name, region_name=harness.REGION, endpoint_url=server.url, config=config,
        aws_access_key_id=server.access_key, aws_secret_access_key=server.secret_key)


def code(call, *arguments, **named):
    """The error code that a call is refused with."""
    try:
        call(*arguments, **named)
    except botocore.exceptions.ClientError as error:
        return error.response["Error"]["Code"]
    raise AssertionError("the call went well")


def at(seconds):
    return datetime.datetime.fromtimestamp(START + seconds, UTC)


def probe(source, *more):
    """What ffprobe says of a file or URL; that it complains of anything is a failure."""
    done = subprocess.run(["ffprobe", "-v", "warning", "-of", "json", "-show_streams", "-count_frames", "-count_packets", *more, source],
                          capture_output=True, text=True, check=False)
    complaints = [line for line in done.stderr.splitlines() if "Skip ('#EXT" not in line]
    if done.returncode or complaints:
        raise AssertionError("\n".join(complaints) or f"exit code {done.returncode}")
    streams = json.loads(done.stdout)["streams"]
    # Every frame is decoded, so that a broken one is complained of; counted are packets, since the AAC decoder keeps some
    # frames to itself, depending on the container.
    return {stream["codec_name"]: int(stream["nb_read_packets"]) for stream in streams}


def probed_bytes(data, suffix):
    with tempfile.NamedTemporaryFile(suffix=suffix) as file:
        file.write(data)
        file.flush()
        return probe(file.name)


def elements(data):
    """The outermost elements of Matroska, by mkvinfo."""
    with tempfile.NamedTemporaryFile(suffix=".mkv") as file:
        file.write(data)
        file.flush()
        text = subprocess.run(["mkvinfo", "-v", "-v", file.name], capture_output=True, text=True, check=True).stdout
    names = re.findall(r"^(?:\+|\|\+) ([A-Za-z ]+?)(?::.*)?(?: at \d+)?$", text, re.M)
    return [name for name in names if name in CAPTURED]


def tag_values(data, name):
    """The values of a tag in media, in order."""
    values = []
    for found in re.finditer(re.escape(name.encode()) + rb"\x44\x87([\x81-\xfe])", data):
        length = found.group(1)[0] & 0x7f
        values.append(data[found.end():found.end() + length].decode())
    return values


def until(payload, enough, deadline=20):
    """Reads a stream without end until `enough(bytes)`."""
    data, end = b"", time.monotonic() + deadline
    while not enough(data):
        piece = payload._raw_stream.read1(1 << 20)
        data += piece
        if not piece or time.monotonic() > end:
            raise AssertionError(f"after {len(data)} bytes nothing more came")
    return data


def token_count(count):
    return lambda data: data.count(b"AWS_KINESISVIDEO_CONTINUATION_TOKEN") >= count


class VideoCase(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.server = harness.shared()
        cls.connect(cls.server)

    @classmethod
    def connect(cls, server):
        cls.video = client(server, "kinesisvideo")
        cls.media = client(server, "kinesis-video-media")
        cls.archived = client(server, "kinesis-video-archived-media")

    def make(self, hours=24, **more):
        name = harness.unique("video")
        self.video.create_stream(StreamName=name, DataRetentionInHours=hours, **more)
        return name

    def put(self, name, data=None, start=START, server=None, **headers):
        connection = self.begin(name, start, server, **headers)
        connection.send(media() if data is None else data)
        return connection.finish()

    def begin(self, name, start=START, server=None, **headers):
        return putmedia.PutMedia(server or self.server, {
            "x-amzn-stream-name": name, "x-amzn-fragment-timecode-type": "RELATIVE",
            "x-amzn-producer-start-timestamp": str(start), "x-amzn-fragment-acknowledgment-required": "1", **headers})

    def get(self, name, fragments, **selector):
        answer = self.media.get_media(StreamName=name, StartSelector=selector)
        try:
            return until(answer["Payload"], token_count(fragments))
        finally:
            answer["Payload"].close()


_media = {}


def media(**options):
    key = json.dumps(options, sort_keys=True)
    if key not in _media:
        _media[key] = putmedia.movie(**options)
    return _media[key]


class ControlPlane(VideoCase):
    def test_a_stream_is_made_described_changed_and_deleted(self):
        name = harness.unique("video")
        arn = self.video.create_stream(StreamName=name, MediaType="video/h264", Tags={"team": "a"})["StreamARN"]
        self.assertRegex(arn, rf"^arn:aws:kinesisvideo:us-east-1:000000000000:stream/{name}/\d{{13}}$")
        info = self.video.describe_stream(StreamARN=arn)["StreamInfo"]
        self.assertEqual((info["Status"], info["DataRetentionInHours"], info["MediaType"]), ("ACTIVE", 0, "video/h264"))
        self.assertTrue(info["KmsKeyId"].endswith(":alias/aws/kinesisvideo"))
        self.video.update_stream(StreamName=name, CurrentVersion=info["Version"], MediaType="video/h265")
        self.assertEqual(code(self.video.update_stream, StreamName=name, CurrentVersion=info["Version"]),
                         "VersionMismatchException")
        changed = self.video.describe_stream(StreamName=name)["StreamInfo"]
        self.assertEqual(changed["MediaType"], "video/h265")
        self.assertEqual(code(self.video.delete_stream, StreamARN=arn, CurrentVersion=info["Version"]),
                         "VersionMismatchException")
        self.assertEqual(code(self.video.create_stream, StreamName=name), "ResourceInUseException")
        self.video.delete_stream(StreamARN=arn, CurrentVersion=changed["Version"])
        self.assertEqual(code(self.video.describe_stream, StreamName=name), "ResourceNotFoundException")
        again = self.video.create_stream(StreamName=name)["StreamARN"]
        self.assertNotEqual(again, arn)
        self.assertEqual(code(self.video.describe_stream, StreamARN=arn), "ResourceNotFoundException")

    def test_retention_grows_and_shrinks_within_bounds(self):
        name = self.make(hours=0)

        def change(operation, hours):
            version = self.video.describe_stream(StreamName=name)["StreamInfo"]["Version"]
            self.video.update_data_retention(StreamName=name, CurrentVersion=version, Operation=operation,
                                             DataRetentionChangeInHours=hours)
            return self.video.describe_stream(StreamName=name)["StreamInfo"]["DataRetentionInHours"]
        self.assertEqual(change("INCREASE_DATA_RETENTION", 48), 48)
        self.assertEqual(change("DECREASE_DATA_RETENTION", 47), 1)
        self.assertEqual(code(change, "DECREASE_DATA_RETENTION", 2), "InvalidArgumentException")
        self.assertEqual(code(change, "INCREASE_DATA_RETENTION", 87_600), "InvalidArgumentException")

    def test_tags_by_name_and_by_arn(self):
        name = self.make()
        arn = self.video.describe_stream(StreamName=name)["StreamInfo"]["StreamARN"]
        self.video.tag_stream(StreamName=name, Tags={"a": "1", "b": "2"})
        self.video.tag_resource(ResourceARN=arn, Tags=[{"Key": "b", "Value": "3"}])
        self.assertEqual(self.video.list_tags_for_stream(StreamARN=arn)["Tags"], {"a": "1", "b": "3"})
        self.video.untag_stream(StreamName=name, TagKeyList=["a"])
        self.assertEqual(self.video.list_tags_for_resource(ResourceARN=arn)["Tags"], {"b": "3"})
        self.video.untag_resource(ResourceARN=arn, TagKeyList=["b"])
        self.assertEqual(self.video.list_tags_for_stream(StreamName=name)["Tags"], {})
        self.video.tag_stream(StreamName=name, Tags={f"k{n}": "" for n in range(50)})
        self.assertEqual(code(self.video.tag_stream, StreamName=name, Tags={"one-more": ""}),
                         "TagsPerResourceExceededLimitException")

    def test_streams_are_listed_in_pages_and_by_prefix(self):
        prefix = harness.unique("paged")
        for number in range(5):
            self.video.create_stream(StreamName=f"{prefix}-{number}")
        condition = {"ComparisonOperator": "BEGINS_WITH", "ComparisonValue": prefix}
        pages = self.video.get_paginator("list_streams").paginate(StreamNameCondition=condition,
                                                                  PaginationConfig={"PageSize": 2})
        names = [[info["StreamName"] for info in page["StreamInfoList"]] for page in pages]
        self.assertEqual([len(page) for page in names], [2, 2, 1])
        self.assertEqual(sum(names, []), [f"{prefix}-{number}" for number in range(5)])

    def test_who_calls_too_often_is_told_so_in_the_words_of_the_service(self):
        server = harness.Server(limits="aws", env={"MILLSTREAM_QUOTAS__VIDEO_LIST_STREAMS_PER_SECOND": "1"})
        self.addCleanup(server.close)
        video = client(server, "kinesisvideo")

        def often():
            for _ in range(100):
                video.list_streams()
        self.assertEqual(code(often), "ClientLimitExceededException")

    def test_every_endpoint_is_where_the_caller_is(self):
        name = self.make()
        model = self.video.meta.service_model.shape_for("APIName")
        for api in model.enum:
            endpoint = self.video.get_data_endpoint(StreamName=name, APIName=api)["DataEndpoint"]
            self.assertEqual(endpoint, self.server.url, api)
        secure = boto3.session.Session().client(
            "kinesisvideo", region_name=harness.REGION, endpoint_url=f"https://{self.server.https}",
            verify=self.server.ca, aws_access_key_id="a", aws_secret_access_key="b")
        endpoint = secure.get_data_endpoint(StreamName=name, APIName="GET_MEDIA")["DataEndpoint"]
        self.assertEqual(endpoint, f"https://{self.server.https}")
        self.assertEqual(code(self.video.get_data_endpoint, StreamName="none", APIName="GET_MEDIA"),
                         "ResourceNotFoundException")

    def test_a_host_without_the_port_is_answered_with_it(self):
        # The producer SDK for C, and with it kvssink, signs and sends such a `Host`.
        name = self.make()
        body = json.dumps({"StreamName": name, "APIName": "PUT_MEDIA"})
        with contextlib.closing(self.server.connection()) as connection:
            connection.request("POST", "/getDataEndpoint", body, {"Host": self.server.host})
            answer = json.loads(connection.getresponse().read())
        self.assertEqual(answer, {"DataEndpoint": self.server.url})

    def test_the_storage_tier_is_kept(self):
        name = self.make(StreamStorageConfiguration={"DefaultStorageTier": "WARM"})
        describe = lambda: self.video.describe_stream_storage_configuration(StreamName=name)
        self.assertEqual(describe()["StreamStorageConfiguration"], {"DefaultStorageTier": "WARM"})
        version = self.video.describe_stream(StreamName=name)["StreamInfo"]["Version"]
        self.video.update_stream_storage_configuration(StreamName=name, CurrentVersion=version,
                                                       StreamStorageConfiguration={"DefaultStorageTier": "HOT"})
        self.assertEqual(describe()["StreamStorageConfiguration"], {"DefaultStorageTier": "HOT"})


class Putting(VideoCase):
    def test_every_fragment_is_acknowledged_in_its_three_steps(self):
        acks = self.put(self.make())
        for number in {ack["FragmentNumber"] for ack in acks}:
            steps = [ack["EventType"] for ack in acks if ack["FragmentNumber"] == number]
            self.assertEqual(steps, ["BUFFERING", "RECEIVED", "PERSISTED"])
        self.assertEqual(len({ack["FragmentNumber"] for ack in acks}), 3)
        self.assertEqual([ack["FragmentTimecode"] // 2000 for ack in acks if ack["EventType"] == "PERSISTED"], [0, 1, 2])

    def test_acknowledgements_come_while_media_is_still_sent(self):
        connection = self.begin(self.make())
        data = media()
        half = len(data) * 2 // 3
        connection.send(data[:half])
        connection.wait(lambda: connection.count("PERSISTED") >= 1)
        connection.send(data[half:])
        connection.finish()
        self.assertEqual(connection.count("PERSISTED"), 3)

    def test_the_end_tag_closes_a_fragment_while_the_connection_stays_open(self):
        connection = self.begin(self.make())
        connection.send(media() + bytes.fromhex("1254c367") + b"\xb2" + bytes.fromhex("7373") + b"\xaf"
                        + bytes.fromhex("67c8") + b"\xac" + bytes.fromhex("45a3") + b"\xa0"
                        + b"AWS_KINESISVIDEO_END_OF_FRAGMENT" + bytes.fromhex("4487") + b"\x86" + b"\x00" * 6)
        connection.wait(lambda: connection.count("PERSISTED") == 3)
        connection.finish()

    def test_a_stream_that_keeps_nothing_says_received_and_serves_live_readers(self):
        name = self.make(hours=0)
        acks = self.put(name)
        self.assertEqual({ack["EventType"] for ack in acks}, {"BUFFERING", "RECEIVED"})
        self.assertEqual(len(tag_values(self.get(name, 3, StartSelectorType="EARLIEST"),
                                        "AWS_KINESISVIDEO_FRAGMENT_NUMBER")), 3)
        self.assertEqual(code(self.archived.list_fragments, StreamName=name), "NoDataRetentionException")

    def test_bad_media_is_named_and_harms_no_other_stream(self):
        good, bad = self.make(), self.make()
        first = self.begin(good)
        first.send(media()[:200_000])
        acks = self.put(bad, media()[:50_000] + b"\xff" * 1000)
        self.assertEqual((acks[-1]["EventType"], acks[-1]["ErrorId"]), ("ERROR", 4006))
        first.send(media()[200_000:])
        first.finish()
        self.assertEqual(first.count("PERSISTED"), 3)
        self.assertEqual(self.archived.list_fragments(StreamName=bad)["Fragments"], [])

    def test_timecodes_must_rise(self):
        name = self.make()
        data = media()
        first = data.index(bytes.fromhex("1f43b675"))
        acks = self.put(name, data + data[first:])
        self.assertEqual((acks[-1]["EventType"], acks[-1]["ErrorId"]), ("ERROR", 4004))
        self.assertEqual(sum(ack["EventType"] == "PERSISTED" for ack in acks), 3)

    def test_a_second_producer_is_refused(self):
        name = self.make()
        first = self.begin(name)
        first.send(media()[:100_000])
        first.wait(lambda: first.count("BUFFERING") == 1)
        second = self.begin(name)
        second.wait(lambda: second.status)
        second.finish()
        self.assertEqual((second.status, b"already" in second.body or b"connected" in second.body), (400, True))
        first.close()

        def takes():
            third = self.begin(name)
            third.wait(lambda: third.status)
            third.finish()
            return third.status == 200
        harness.eventually(takes, "the turn of the next producer")

    def test_headers_are_checked(self):
        name = self.make()
        for headers, expected in [
            ({"x-amzn-fragment-timecode-type": "SIDEREAL"}, "InvalidArgumentException"),
            ({"x-amzn-producer-start-timestamp": "yesterday"}, "InvalidArgumentException"),
            ({"x-amzn-stream-name": "none"}, "ResourceNotFoundException"),
        ]:
            connection = self.begin(name, **headers)
            connection.wait(lambda: connection.status)
            connection.finish()
            self.assertGreaterEqual(connection.status, 400, headers)

    def test_absolute_timecodes_are_the_producers_time(self):
        name = self.make()
        data = putmedia.ffmpeg("-f", "lavfi", "-i", "testsrc2=size=160x120:rate=25", "-t", "4", "-c:v", "libx264",
                               "-preset", "ultrafast", "-g", "50", "-output_ts_offset", str(START), "-f", "matroska",
                               "-cluster_time_limit", "10000", "-cluster_size_limit", "20M", "-live", "1")
        self.put(name, data, **{"x-amzn-fragment-timecode-type": "ABSOLUTE"})
        fragments = self.archived.list_fragments(StreamName=name)["Fragments"]
        self.assertEqual(sorted(round(f["ProducerTimestamp"].timestamp()) for f in fragments), [START, START + 2])


class Reading(VideoCase):
    def test_media_comes_back_in_the_layout_of_the_service(self):
        name = self.make()
        acks = self.put(name)
        data = self.get(name, 3, StartSelectorType="EARLIEST")
        documents = [b"\x1a\x45\xdf\xa3" + part for part in data.split(b"\x1a\x45\xdf\xa3")[1:]]
        self.assertEqual(len(documents), 3)
        for document in documents:
            self.assertEqual(elements(document), CAPTURED)
        numbers = [ack["FragmentNumber"] for ack in acks if ack["EventType"] == "PERSISTED"]
        self.assertEqual(tag_values(data, "AWS_KINESISVIDEO_FRAGMENT_NUMBER"), numbers)
        self.assertEqual(tag_values(data, "AWS_KINESISVIDEO_CONTINUATION_TOKEN"), numbers)
        times = tag_values(data, "AWS_KINESISVIDEO_PRODUCER_TIMESTAMP")
        self.assertEqual(times[0], f"{START}.000")
        original = probed_bytes(media(), ".mkv")
        each = [probed_bytes(document, ".mkv") for document in documents]
        self.assertEqual({codec: sum(one[codec] for one in each) for codec in original}, original)

    def test_cloudwatch_has_the_metrics_of_streams(self):
        name = self.make()
        self.put(name)
        self.get(name, 3, StartSelectorType="EARLIEST")
        self.archived.list_fragments(StreamName=name)
        self.assertEqual(code(self.archived.list_fragments, StreamName=name, NextToken="no"), "InvalidArgumentException")
        cloudwatch = client(self.server, "cloudwatch")

        def total(metric, statistic="Sum"):
            now = time.time()
            points = cloudwatch.get_metric_statistics(
                Namespace="AWS/KinesisVideo", MetricName=metric, StartTime=now - 600, EndTime=now + 60, Period=60,
                Statistics=[statistic], Dimensions=[{"Name": "StreamName", "Value": name}])["Datapoints"]
            return sum(point[statistic] for point in points)
        frames = sum(probed_bytes(media(), ".mkv").values())
        for metric, expected in (
                ("PutMedia.Requests", 1), ("PutMedia.IncomingBytes", len(media())), ("PutMedia.IncomingFragments", 3),
                ("PutMedia.IncomingFrames", frames), ("PutMedia.Success", 3), ("PutMedia.ConnectionErrors", 0),
                ("GetMedia.Requests", 1), ("GetMedia.OutgoingFragments", 3), ("GetMedia.Success", 3),
                ("ListFragments.Requests", 2), ("ListFragments.Success", 1)):
            harness.eventually(lambda: total(metric) == expected, f"{metric} {expected}, now {total(metric)}")
        self.assertEqual(total("PutMedia.FragmentPersistLatency", "SampleCount"), 3)
        harness.eventually(lambda: total("GetMedia.OutgoingBytes") > len(media()), "the bytes that were read")

    def test_every_selector_begins_where_it_says(self):
        name = self.make()
        acks = self.put(name)
        numbers = [ack["FragmentNumber"] for ack in acks if ack["EventType"] == "PERSISTED"]
        fragments = {f["FragmentNumber"]: f for f in self.archived.list_fragments(StreamName=name)["Fragments"]}
        for selector, expected in [
            ({"StartSelectorType": "EARLIEST"}, 0),
            ({"StartSelectorType": "FRAGMENT_NUMBER", "AfterFragmentNumber": numbers[0]}, 1),
            ({"StartSelectorType": "CONTINUATION_TOKEN", "ContinuationToken": numbers[1]}, 2),
            ({"StartSelectorType": "PRODUCER_TIMESTAMP", "StartTimestamp": at(1)}, 1),
            ({"StartSelectorType": "SERVER_TIMESTAMP",
              "StartTimestamp": fragments[numbers[0]]["ServerTimestamp"]}, 0),
        ]:
            data = self.get(name, 1, **selector)
            self.assertEqual(tag_values(data, "AWS_KINESISVIDEO_FRAGMENT_NUMBER")[0], numbers[expected], selector)
        self.assertEqual(code(self.get, name, 1, StartSelectorType="FRAGMENT_NUMBER", AfterFragmentNumber="17"),
                         "InvalidArgumentException")

    def test_a_live_reader_gets_frames_of_a_fragment_that_is_still_open(self):
        name = self.make()
        connection = self.begin(name)
        data = media()
        connection.send(data[:150_000])
        connection.wait(lambda: connection.count("BUFFERING") == 1)
        answer = self.media.get_media(StreamName=name, StartSelector={"StartSelectorType": "NOW"})
        seen = until(answer["Payload"], lambda seen: len(seen) > 100_000)
        self.assertEqual(connection.count("RECEIVED"), 0)
        self.assertIn(bytes.fromhex("1f43b675") + b"\x01" + b"\xff" * 7, seen)  # a cluster of unknown size
        connection.send(data[150_000:])
        connection.finish()
        seen += until(answer["Payload"], token_count(3))
        answer["Payload"].close()
        documents = [b"\x1a\x45\xdf\xa3" + part for part in seen.split(b"\x1a\x45\xdf\xa3")[1:]]
        each = [probed_bytes(document, ".mkv") for document in documents]
        self.assertEqual(sum(one["h264"] for one in each), probed_bytes(data, ".mkv")["h264"])

    def test_fragments_are_listed_in_pages_and_given_by_number(self):
        name = self.make()
        self.put(name, media(seconds=10, audio=False))
        selector = {"FragmentSelectorType": "PRODUCER_TIMESTAMP",
                    "TimestampRange": {"StartTimestamp": at(1), "EndTimestamp": at(7)}}
        pages = self.archived.get_paginator("list_fragments").paginate(
            StreamName=name, FragmentSelector=selector, PaginationConfig={"PageSize": 2})
        found = [fragment for page in pages for fragment in page["Fragments"]]
        self.assertEqual([round(f["ProducerTimestamp"].timestamp()) - START for f in found], [2, 4, 6])
        self.assertEqual({f["FragmentLengthInMilliseconds"] for f in found}, {2000})
        numbers = [fragment["FragmentNumber"] for fragment in found]
        answer = self.archived.get_media_for_fragment_list(StreamName=name, Fragments=numbers[::-1])
        data = answer["Payload"].read()
        self.assertEqual(tag_values(data, "AWS_KINESISVIDEO_FRAGMENT_NUMBER"), numbers[::-1])
        self.assertNotIn(b"CONTINUATION_TOKEN", data)
        self.assertEqual(code(self.archived.get_media_for_fragment_list, StreamName=name, Fragments=["1"]),
                         "ResourceNotFoundException")

    def test_a_deleted_stream_ends_its_readers_and_writers(self):
        name = self.make()
        connection = self.begin(name)
        connection.send(media()[:150_000])
        connection.wait(lambda: connection.count("BUFFERING") == 1)
        answer = self.media.get_media(StreamName=name, StartSelector={"StartSelectorType": "NOW"})
        arn = self.video.describe_stream(StreamName=name)["StreamInfo"]["StreamARN"]
        self.video.delete_stream(StreamARN=arn)
        answer["Payload"].read()  # ends
        connection.wait(lambda: connection.count("ERROR") == 1)
        self.assertEqual(connection.acks[-1]["ErrorId"], 4507)
        connection.close()


class Playing(VideoCase):
    def hls(self, name, **options):
        return self.archived.get_hls_streaming_session_url(StreamName=name, **options)["HLSStreamingSessionURL"]

    def on_demand(self, start=-1, end=60):
        return {"PlaybackMode": "ON_DEMAND", "HLSFragmentSelector": {
            "FragmentSelectorType": "PRODUCER_TIMESTAMP",
            "TimestampRange": {"StartTimestamp": at(start), "EndTimestamp": at(end)}}}

    def text(self, url):
        with urllib.request.urlopen(url, timeout=20) as answer:
            return answer.read().decode()

    def clip(self, name, start=-1, end=60):
        answer = self.archived.get_clip(StreamName=name, ClipFragmentSelector={
            "FragmentSelectorType": "PRODUCER_TIMESTAMP",
            "TimestampRange": {"StartTimestamp": at(start), "EndTimestamp": at(end)}})
        self.assertEqual(answer["ContentType"], "video/mp4")
        return answer["Payload"].read()

    def test_hls_gives_every_frame(self):
        name = self.make()
        self.put(name)
        expected = probed_bytes(media(), ".mkv")
        for mode in ["ALWAYS", "NEVER", "ON_DISCONTINUITY"]:
            url = self.hls(name, DiscontinuityMode=mode, **self.on_demand())
            self.assertEqual(probe(url), expected, mode)

    def test_playlists_say_what_the_session_asked_for(self):
        name = self.make()
        self.put(name)
        self.put(name, start=START + 600)
        url = self.hls(name, DiscontinuityMode="ON_DISCONTINUITY", DisplayFragmentTimestamp="ALWAYS",
                       **self.on_demand(end=3600))
        master = self.text(url)
        self.assertRegex(master, r'CODECS="avc1\.[0-9a-f]{6},mp4a\.40\.2",RESOLUTION=320x240,AUDIO="audio"')
        playlist = self.text(url.replace("getHLSMasterPlaylist.m3u8", "getHLSMediaPlaylist.m3u8") + "&TrackNumber=1")
        self.assertEqual(playlist.count("#EXTINF"), 6)
        self.assertEqual(playlist.count("#EXT-X-DISCONTINUITY\n"), 1)
        self.assertIn("#EXT-X-PROGRAM-DATE-TIME:2023-11-14T22:13:20.000Z", playlist)
        self.assertTrue(playlist.endswith("#EXT-X-ENDLIST\n"))

    def test_a_live_playlist_moves_on(self):
        name = self.make()
        self.put(name)
        url = self.hls(name, PlaybackMode="LIVE", MaxMediaPlaylistFragmentResults=3)
        playlist_url = url.replace("getHLSMasterPlaylist.m3u8", "getHLSMediaPlaylist.m3u8") + "&TrackNumber=1"
        before = self.text(playlist_url)
        self.assertIn("#EXT-X-MEDIA-SEQUENCE:0\n", before)
        self.put(name, start=START + 6)
        after = self.text(playlist_url)
        self.assertIn("#EXT-X-MEDIA-SEQUENCE:3\n", after)
        self.assertNotIn("#EXT-X-ENDLIST", after)

    def test_sessions_are_refused_where_they_cannot_be(self):
        name = self.make()
        self.assertEqual(code(self.hls, name), "ResourceNotFoundException")
        self.put(name)
        self.assertEqual(code(self.hls, name, ContainerFormat="MPEG_TS"), "InvalidArgumentException")
        self.assertEqual(code(self.hls, name, PlaybackMode="ON_DEMAND"), "InvalidArgumentException")
        url = self.hls(name)
        with self.assertRaises(urllib.error.HTTPError) as refused:
            self.text(url[:-4] + "AAAA")
        self.assertEqual(refused.exception.code, 401)

    def test_a_clip_is_a_plain_mp4_with_every_frame(self):
        name = self.make()
        self.put(name)
        data = self.clip(name)
        self.assertEqual(data[4:8], b"ftyp")
        self.assertNotIn(b"moof", data)
        self.assertEqual(probed_bytes(data, ".mp4"), probed_bytes(media(), ".mkv"))
        self.assertEqual(probed_bytes(self.clip(name, 1, 3), ".mp4")["h264"], 50)
        self.assertEqual(code(self.clip, name, 100, 200), "ResourceNotFoundException")

    def test_pictures_that_are_reordered_h265_and_g711(self):
        reordered = ("-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p", "-bf", "2")
        h265 = ("-c:v", "libx265", "-preset", "ultrafast", "-x265-params", "log-level=error", "-tag:v", "hvc1")
        for options in [{"video": reordered}, {"video": h265}, {"audio_codec": ("-c:a", "pcm_alaw", "-ar", "8000")},
                        {"audio_codec": ("-c:a", "pcm_mulaw", "-ar", "8000")}]:
            with self.subTest(**options):
                name = self.make()
                data = media(**options)
                acks = self.put(name, data)
                self.assertEqual(acks[-1]["EventType"], "PERSISTED", acks[-1])
                expected = probed_bytes(data, ".mkv")
                if "audio_codec" in options:
                    self.assertEqual(set(probed_bytes(self.clip(name), ".mp4")), set(expected))
                    self.assertEqual(code(self.hls, name), "UnsupportedStreamMediaTypeException")
                else:
                    self.assertEqual(probed_bytes(self.clip(name), ".mp4"), expected)
                    self.assertEqual(probe(self.hls(name, **self.on_demand())), expected)


class CommandLine(VideoCase):
    """`millstream video` as a producer and a player."""

    def run_command(self, *arguments, data=None):
        done = subprocess.run(
            [self.server.binary, "video", *arguments, "--endpoint", self.server.url], input=data, capture_output=True,
            env={**os.environ, "AWS_ACCESS_KEY_ID": "a", "AWS_SECRET_ACCESS_KEY": "b"}, timeout=60, check=False)
        return done.returncode, done.stdout, done.stderr.decode()

    def test_media_goes_in_and_comes_out(self):
        name = harness.unique("video")
        status, acks, error = self.run_command("put", name, "-", "--create", "24", "--start", str(START), data=media())
        self.assertEqual((status, acks.count(b"PERSISTED")), (0, 3), error)
        status, clip, error = self.run_command("clip", name, "--start", str(START - 1), "--end", str(START + 60), "-o", "-")
        self.assertEqual(status, 0, error)
        self.assertEqual(probed_bytes(clip, ".mp4"), probed_bytes(media(), ".mkv"))
        status, url, error = self.run_command("play", name, "--url", "--from", str(START))
        self.assertEqual(status, 0, error)
        self.assertIn(b"/hls/v1/getHLSMasterPlaylist.m3u8?SessionToken=", url)
        status, acks, error = self.run_command("put", name, "-", data=b"no media")
        self.assertEqual(status, 1)
        self.assertIn("INVALID_MKV_DATA", error)


class Serving(VideoCase):
    """Signatures, another setting for the second producer, and the power cut."""

    @classmethod
    def setUpClass(cls):
        cls.server = harness.Server(mode="serve", env={
            "MILLSTREAM_VIDEO__SECOND_PRODUCER": "replace",
            "MILLSTREAM_ROOT_ACCESS_KEY_ID": harness.ACCESS_KEY, "MILLSTREAM_ROOT_SECRET_ACCESS_KEY": harness.SECRET_KEY})
        cls.connect(cls.server)

    @classmethod
    def tearDownClass(cls):
        cls.server.close()

    def test_media_is_put_signed_or_not_at_all(self):
        name = self.make()
        acks = self.put(name)
        self.assertEqual(acks[-1]["EventType"], "PERSISTED")
        unsigned = putmedia.PutMedia(self.server, {"x-amzn-stream-name": name}, signed=False)
        unsigned.wait(lambda: unsigned.status)
        unsigned.finish()
        self.assertIn(unsigned.status, (400, 403))
        url = self.archived.get_hls_streaming_session_url(StreamName=name, PlaybackMode="LIVE")
        self.assertEqual(probe(url["HLSStreamingSessionURL"], "-read_intervals", "%+1")["h264"] > 0, True)

    def test_a_session_token_may_be_added_after_signing(self):
        # The producer SDK for C does so; a token of another session is none of the secret that signed.
        sts = boto3.session.Session().client(
            "sts", region_name=harness.REGION, endpoint_url=self.server.url,
            aws_access_key_id=self.server.access_key, aws_secret_access_key=self.server.secret_key)
        mine, other = (sts.get_session_token()["Credentials"] for _ in range(2))
        body = b"{}"
        given = {"Host": self.server.http, "Content-Type": "application/json"}
        signed = sigv4.headers("POST", "/listStreams", given, body, mine["AccessKeyId"], mine["SecretAccessKey"],
                               service="kinesisvideo")
        for token, status in ((mine["SessionToken"], 200), (other["SessionToken"], 403), (None, 403)):
            late = {"X-Amz-Security-Token": token} if token else {}
            answer = self.server.send(body, {**signed, **late}, path="/listStreams")
            self.assertEqual(answer.status, status, answer)

    def test_a_second_producer_takes_over_where_that_is_configured(self):
        name = self.make()
        first = self.begin(name)
        first.send(media()[:100_000])
        first.wait(lambda: first.count("BUFFERING") == 1)
        acks = self.put(name, start=START + 60)
        self.assertEqual(sum(ack["EventType"] == "PERSISTED" for ack in acks), 3)
        first.wait(lambda: first.count("ERROR") == 1)
        first.close()

    def test_what_was_persisted_survives_a_kill_and_no_number_comes_twice(self):
        name = self.make()
        whole = self.put(name)
        connection = self.begin(name, start=START + 60)
        connection.send(media()[:300_000])
        connection.wait(lambda: connection.count("PERSISTED") >= 1)
        self.server.stop(signal.SIGKILL)
        connection.close()
        type(self).server = self.server.restarted(env={
            "MILLSTREAM_ROOT_ACCESS_KEY_ID": harness.ACCESS_KEY, "MILLSTREAM_ROOT_SECRET_ACCESS_KEY": harness.SECRET_KEY})
        self.connect(self.server)
        video, archived = client(self.server, "kinesisvideo"), client(self.server, "kinesis-video-archived-media")
        self.assertEqual(video.describe_stream(StreamName=name)["StreamInfo"]["Status"], "ACTIVE")
        persisted = {a["FragmentNumber"] for a in whole + connection.acks if a["EventType"] == "PERSISTED"}
        seen = {a["FragmentNumber"] for a in whole + connection.acks}
        kept = {f["FragmentNumber"] for f in archived.list_fragments(StreamName=name)["Fragments"]}
        self.assertLessEqual(persisted, kept)
        later = {a["FragmentNumber"] for a in self.put(name, start=START + 120)}
        self.assertEqual(later & seen, set())
        self.assertGreater(min(later), max(seen))
        data = archived.get_media_for_fragment_list(StreamName=name, Fragments=sorted(kept))["Payload"].read()
        self.assertEqual(len(tag_values(data, "AWS_KINESISVIDEO_FRAGMENT_NUMBER")), len(kept))


if __name__ == "__main__":
    unittest.main()
