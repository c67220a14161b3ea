"""Registered consumers: by name, by ARN and by both."""

import time

from harness import Case, eventually, stream_arn, unique


class Consumers(Case):
    def test_registered_described_listed_deregistered(self):
        name = self.stream()
        answer = self.kinesis.register_stream_consumer(StreamARN=stream_arn(name), ConsumerName="reader")["Consumer"]
        self.assertIn(answer["ConsumerStatus"], ("CREATING", "ACTIVE"))
        self.assertRegex(answer["ConsumerARN"], "^" + stream_arn(name) + r"/consumer/reader:\d+$")
        self.assertLess(abs(answer["ConsumerCreationTimestamp"].timestamp() - time.time()), 60)
        arn = answer["ConsumerARN"]

        def described(**how):
            return self.kinesis.describe_stream_consumer(**how)["ConsumerDescription"]
        eventually(lambda: described(ConsumerARN=arn)["ConsumerStatus"] == "ACTIVE", "the consumer active")
        wanted = {"ConsumerName": "reader", "ConsumerARN": arn, "ConsumerStatus": "ACTIVE",
                  "ConsumerCreationTimestamp": answer["ConsumerCreationTimestamp"], "StreamARN": stream_arn(name)}
        both = {"StreamARN": stream_arn(name), "ConsumerName": "reader"}
        for how in ({"ConsumerARN": arn}, both, {**both, "ConsumerARN": arn}):
            self.assertEqual(described(**how), wanted)
        del wanted["StreamARN"]
        self.assertEqual(self.kinesis.list_stream_consumers(StreamARN=stream_arn(name))["Consumers"], [wanted])
        self.assertEqual(self.summary(name)["ConsumerCount"], 1)

        self.kinesis.deregister_stream_consumer(**both)
        self.gone(arn)
        self.assertEqual(self.kinesis.list_stream_consumers(StreamARN=stream_arn(name))["Consumers"], [])
        self.assertEqual(self.summary(name)["ConsumerCount"], 0)

    def gone(self, arn):
        def is_gone():
            try:
                status = self.kinesis.describe_stream_consumer(ConsumerARN=arn)["ConsumerDescription"]["ConsumerStatus"]
                self.assertEqual(status, "DELETING")
            except self.kinesis.exceptions.ResourceNotFoundException:
                return True
        eventually(is_gone, "the consumer gone")

    def test_deregistered_by_arn_the_name_is_free_again(self):
        name = self.stream()
        first = self.consumer(name, "again")
        self.kinesis.deregister_stream_consumer(ConsumerARN=first)
        self.gone(first)
        self.fails("ResourceNotFoundException", self.kinesis.deregister_stream_consumer, ConsumerARN=first)
        second = self.consumer(name, "again")
        self.assertEqual(self.kinesis.describe_stream_consumer(ConsumerARN=second)["ConsumerDescription"]
                         ["ConsumerStatus"], "ACTIVE")

    def test_a_name_is_unique_in_its_stream_only(self):
        one, two = self.stream(), self.stream()
        self.consumer(one, "same")
        self.consumer(two, "same")
        self.fails("ResourceInUseException", self.kinesis.register_stream_consumer,
                   StreamARN=stream_arn(one), ConsumerName="same")
        self.assertEqual(self.summary(one)["ConsumerCount"], 1)

    def test_pages(self):
        name = self.stream()
        names = sorted(f"c{n:02}" for n in range(7))
        for consumer in names:
            self.consumer(name, consumer)
        first = self.kinesis.list_stream_consumers(StreamARN=stream_arn(name), MaxResults=3)
        second = self.kinesis.list_stream_consumers(StreamARN=stream_arn(name), NextToken=first["NextToken"])
        self.assertEqual((len(first["Consumers"]), len(second["Consumers"])), (3, 4))
        self.assertNotIn("NextToken", second)
        self.assertEqual(sorted(c["ConsumerName"] for c in first["Consumers"] + second["Consumers"]), names)
        pages = self.kinesis.get_paginator("list_stream_consumers").paginate(
            StreamARN=stream_arn(name), PaginationConfig={"PageSize": 2})
        self.assertEqual(sorted(c["ConsumerName"] for p in pages for c in p["Consumers"]), names)
        self.fails(("InvalidArgumentException", "ExpiredNextTokenException"), self.kinesis.list_stream_consumers,
                   StreamARN=stream_arn(name), NextToken="nonsense")

    def test_what_disagrees_is_refused(self):
        one, two = self.stream(), self.stream()
        first, second = self.consumer(one, "one"), self.consumer(two, "two")
        for call in (self.kinesis.describe_stream_consumer, self.kinesis.deregister_stream_consumer):
            for how in ({"StreamARN": stream_arn(two), "ConsumerName": "two", "ConsumerARN": first},
                        {"StreamARN": stream_arn(one), "ConsumerName": "two", "ConsumerARN": first}):
                self.fails("InvalidArgumentException", call, **how)
        for arn in (first, second):
            self.assertEqual(self.kinesis.describe_stream_consumer(ConsumerARN=arn)["ConsumerDescription"]
                             ["ConsumerStatus"], "ACTIVE")

    def test_too_little_is_refused(self):
        name = self.stream()
        for call in (self.kinesis.describe_stream_consumer, self.kinesis.deregister_stream_consumer):
            for how in ({}, {"StreamARN": stream_arn(name)}, {"ConsumerName": "c"}):
                with self.subTest(how):
                    self.fails(("InvalidArgumentException", "ValidationException"), call, **how)

    def test_what_is_missing_is_not_found(self):
        name = self.stream()
        for how in ({"StreamARN": stream_arn(name), "ConsumerName": "nobody"},
                    {"ConsumerARN": stream_arn(name) + "/consumer/nobody:1700000000"},
                    {"StreamARN": stream_arn(unique("missing")), "ConsumerName": "nobody"}):
            with self.subTest(how):
                self.fails("ResourceNotFoundException", self.kinesis.describe_stream_consumer, **how)
                self.fails("ResourceNotFoundException", self.kinesis.deregister_stream_consumer, **how)

    def test_what_is_no_consumer_arn(self):
        self.fails("ValidationException", self.loose.describe_stream_consumer, ConsumerARN="nonsense")
        self.fails("ValidationException", self.loose.describe_stream_consumer,
                   ConsumerARN=stream_arn("s") + "/consumer/c")
