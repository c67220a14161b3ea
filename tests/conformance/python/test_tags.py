"""Tags, by the older operations on a stream's name and by the newer ones on any resource's ARN."""

from harness import Case, stream_arn, unique

REFUSED = ("InvalidArgumentException", "ValidationException")


class StreamTags(Case):
    def tags(self, name, **options):
        return {t["Key"]: t.get("Value", "") for t in
                self.kinesis.list_tags_for_stream(StreamName=name, **options)["Tags"]}

    def test_added_overwritten_removed(self):
        name = self.stream()
        self.assertEqual(self.kinesis.list_tags_for_stream(StreamName=name)["HasMoreTags"], False)
        self.kinesis.add_tags_to_stream(StreamName=name, Tags={"a": "1", "b": "2", "c": ""})
        self.kinesis.add_tags_to_stream(StreamARN=stream_arn(name), Tags={"b": "two", "Größe": "groß + 1 = _./-@:"})
        self.assertEqual(self.tags(name), {"a": "1", "b": "two", "c": "", "Größe": "groß + 1 = _./-@:"})
        self.kinesis.remove_tags_from_stream(StreamName=name, TagKeys=["a", "never there"])
        self.kinesis.remove_tags_from_stream(StreamARN=stream_arn(name), TagKeys=["c"])
        self.assertEqual(set(self.tags(name)), {"b", "Größe"})

    def test_pages_in_the_order_of_keys(self):
        name = self.stream()
        keys = [f"key{n:02}" for n in range(7)]
        self.kinesis.add_tags_to_stream(StreamName=name, Tags={k: "v" for k in reversed(keys)})
        first = self.kinesis.list_tags_for_stream(StreamName=name, Limit=3)
        self.assertEqual(([t["Key"] for t in first["Tags"]], first["HasMoreTags"]), (keys[:3], True))
        rest = self.kinesis.list_tags_for_stream(StreamName=name, ExclusiveStartTagKey="key02", Limit=4)
        self.assertEqual(([t["Key"] for t in rest["Tags"]], rest["HasMoreTags"]), (keys[3:], False))

    def test_keys_differ_by_case(self):
        name = self.stream()
        self.kinesis.add_tags_to_stream(StreamName=name, Tags={"k": "1", "K": "2"})
        self.assertEqual(self.tags(name), {"k": "1", "K": "2"})

    def test_characters_that_no_tag_may_hold(self):
        name = self.stream()
        for bad in ("a%b", "a*b", "a;b", "a\"b", "a<b>"):
            with self.subTest(bad):
                self.fails(REFUSED, self.kinesis.add_tags_to_stream, StreamName=name, Tags={bad: "v"})
                self.fails(REFUSED, self.kinesis.add_tags_to_stream, StreamName=name, Tags={"k": bad})
        self.assertEqual(self.tags(name), {})

    def test_the_longest_key_and_value(self):
        name = self.stream()
        self.kinesis.add_tags_to_stream(StreamName=name, Tags={"k" * 128: "v" * 256})
        self.assertEqual(self.tags(name), {"k" * 128: "v" * 256})
        for tags in ({"k" * 129: "v"}, {"k": "v" * 257}, {"": "v"}):
            self.fails("ValidationException", self.loose.add_tags_to_stream, StreamName=name, Tags=tags)


class ResourceTags(Case):
    def tags(self, arn):
        return {t["Key"]: t.get("Value", "") for t in self.kinesis.list_tags_for_resource(ResourceARN=arn)["Tags"]}

    def test_both_families_of_operations_see_the_same_tags_of_a_stream(self):
        name = self.stream()
        arn = stream_arn(name)
        self.kinesis.tag_resource(ResourceARN=arn, Tags={"a": "1", "b": "2"})
        self.assertEqual(self.kinesis.list_tags_for_stream(StreamName=name)["Tags"],
                         [{"Key": "a", "Value": "1"}, {"Key": "b", "Value": "2"}])
        self.kinesis.add_tags_to_stream(StreamName=name, Tags={"c": "3"})
        self.kinesis.untag_resource(ResourceARN=arn, TagKeys=["a", "never there"])
        self.assertEqual(self.tags(arn), {"b": "2", "c": "3"})

    def test_tags_of_a_consumer_are_its_own(self):
        name = self.stream()
        consumer = self.kinesis.register_stream_consumer(
            StreamARN=stream_arn(name), ConsumerName=unique("c"), Tags={"made": "with"})["Consumer"]["ConsumerARN"]
        self.assertEqual(self.tags(consumer), {"made": "with"})
        self.kinesis.tag_resource(ResourceARN=consumer, Tags={"later": "1"})
        self.kinesis.untag_resource(ResourceARN=consumer, TagKeys=["made"])
        self.assertEqual(self.tags(consumer), {"later": "1"})
        self.assertEqual(self.tags(stream_arn(name)), {})

    def test_a_missing_resource(self):
        name = self.stream()
        for arn in (stream_arn(unique("missing")), stream_arn(name) + "/consumer/nobody:1"):
            with self.subTest(arn):
                self.fails("ResourceNotFoundException", self.kinesis.list_tags_for_resource, ResourceARN=arn)
                self.fails("ResourceNotFoundException", self.kinesis.tag_resource, ResourceARN=arn, Tags={"k": "v"})
                self.fails("ResourceNotFoundException", self.kinesis.untag_resource, ResourceARN=arn, TagKeys=["k"])

    def test_what_is_no_arn(self):
        for bad in ("nonsense", "arn:aws:s3:::bucket"):
            self.fails("ValidationException", self.loose.list_tags_for_resource, ResourceARN=bad)
