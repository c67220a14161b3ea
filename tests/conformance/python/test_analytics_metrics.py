"""What CloudWatch has of SQL applications: the metrics of `AWS/KinesisAnalytics`, by application, flow and part."""

import json
import time
import unittest

from harness import eventually, unique
from test_analytics import FILTER, sink, source
from test_analytics_parts import PROCESSOR, TAKER, WithFunctions
from test_metrics import client

NAMESPACE = "AWS/KinesisAnalytics"


class Metrics(WithFunctions):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.cloudwatch = client(cls.own)

    def points(self, application, metric, flow=None, part=None):
        """All data points of a metric, each with its unit."""
        dimensions = {"Application": application, **({"Flow": flow, "Id": part} if flow else {})}
        now = time.time()
        return self.cloudwatch.get_metric_statistics(
            Namespace=NAMESPACE, MetricName=metric, StartTime=now - 600, EndTime=now + 60, Period=60,
            Dimensions=[{"Name": name, "Value": value} for name, value in dimensions.items()],
            Statistics=["SampleCount", "Sum", "Minimum", "Maximum"])["Datapoints"]

    def sum(self, *of):
        return sum(point["Sum"] for point in self.points(*of))

    def unit(self, *of):
        (unit,) = {point["Unit"] for point in self.points(*of)}
        return unit

    def test_records_are_counted_where_they_come_in_and_go_out(self):
        given, taken, never = self.stream(2), self.stream(), unique("never")
        name = self.application(FILTER, [source(given)], [sink(taken)])
        (input_,), (output,) = self.sql(name)["InputDescriptions"], self.sql(name)["OutputDescriptions"]
        self.start(name)
        records = [json.dumps({"ticker": "AMZN", "price": price}) for price in (0.5, 1.5, 2.5)]
        for n, record in enumerate(records):
            self.put(given, record, key=f"k{n}")
        rows = [json.dumps(row, separators=(",", ":")) for row in self.rows(taken, 2)]
        eventually(lambda: self.sum(name, "Records", "Output", output["OutputId"]) == 2, "both rows", 30)
        self.assertEqual(self.sum(name, "Records", "Input", input_["InputId"]), 3)
        self.assertEqual(self.sum(name, "Bytes", "Input", input_["InputId"]), sum(map(len, records)))
        self.assertAlmostEqual(self.sum(name, "Bytes", "Output", output["OutputId"]), sum(map(len, rows)), delta=8)
        self.assertEqual(self.unit(name, "Bytes", "Input", input_["InputId"]), "Bytes")
        (success,) = {point["Minimum"] for point in self.points(name, "Success", "Output", output["OutputId"])}
        self.assertEqual(success, 1)
        for metric, unit in (("KPUs", "Count"), ("MillisBehindLatest", "Milliseconds")):
            self.assertEqual(self.unit(name, metric), unit)
            self.assertEqual(self.points(name, metric, "Input", input_["InputId"]), [], "of the application alone")
        self.assertEqual({point["Maximum"] for point in self.points(name, "KPUs")}, {1})
        self.assertEqual(self.points(never, "KPUs"), [])
        listed = self.cloudwatch.list_metrics(Namespace=NAMESPACE, Dimensions=[{"Name": "Application", "Value": name}])
        self.assertEqual({metric["MetricName"] for metric in listed["Metrics"]},
                         {"Records", "Bytes", "Success", "KPUs", "MillisBehindLatest"})

        self.analytics.stop_application(ApplicationName=name)
        self.status(name, "READY")

        def seconds():
            return sum(point["SampleCount"] for point in self.points(name, "KPUs"))
        eventually(lambda: (before := seconds(), time.sleep(3)) and seconds() == before,
                   "an application that is stopped uses nothing", 30)

    def test_a_function_that_preprocesses(self):
        given, taken = self.stream(), self.stream()
        name = self.application(FILTER, [source(given)], [sink(taken)])
        (input_,) = self.sql(name)["InputDescriptions"]
        self.analytics.add_application_input_processing_configuration(
            ApplicationName=name, CurrentApplicationVersionId=1, InputId=input_["InputId"],
            InputProcessingConfiguration={"InputLambdaProcessor": {"ResourceARN": self.function(PROCESSOR)}})
        for text in ("AMZN;2", "drop", "fail", "IBM;3"):
            self.put(given, text)
        self.start(name)
        self.rows(taken, 2)
        part = ("Input", input_["InputId"])
        eventually(lambda: self.sum(name, "InputProcessing.OkRecords", *part) == 2, "the records", 30)
        self.assertEqual(self.sum(name, "InputProcessing.DroppedRecords", *part), 1)
        self.assertEqual(self.sum(name, "InputProcessing.ProcessingFailedRecords", *part), 1)
        made = [json.dumps({"ticker": ticker, "price": price}) for ticker, price in (("AMZN", 2.0), ("IBM", 3.0))]
        self.assertEqual(self.sum(name, "InputProcessing.OkBytes", *part), sum(map(len, made)))
        calls = sum(point["SampleCount"] for point in self.points(name, "InputProcessing.Duration", *part))
        self.assertEqual(self.sum(name, "InputProcessing.Success", *part), calls)
        self.assertGreater(self.sum(name, "InputProcessing.Duration", *part), 0)
        self.assertEqual(self.unit(name, "InputProcessing.Duration", *part), "Milliseconds")
        self.assertEqual(self.sum(name, "Records", *part), 4)

    def test_a_function_that_takes_rows(self):
        given = self.stream()
        name = self.application(FILTER, [source(given)], [{
            "Name": "OUT", "LambdaOutput": {"ResourceARN": self.function(TAKER)},
            "DestinationSchema": {"RecordFormatType": "JSON"}}])
        (output,) = self.sql(name)["OutputDescriptions"]
        part = ("Output", output["OutputId"])
        for ticker in ("AMZN", "LATE", "IBM"):
            self.put(given, json.dumps({"ticker": ticker, "price": 2}))
        self.start(name)
        eventually(lambda: self.sum(name, "LambdaDelivery.OkRecords", *part) == 3, "all rows", 30)
        self.assertEqual(self.sum(name, "LambdaDelivery.DeliveryFailedRecords", *part), 1)
        self.assertEqual(self.sum(name, "Success", *part),
                         sum(point["SampleCount"] for point in self.points(name, "LambdaDelivery.Duration", *part)))
        self.assertEqual(self.unit(name, "LambdaDelivery.Duration", *part), "Milliseconds")

    def test_an_application_that_is_held_up_falls_behind(self):
        given = self.stream()
        name = self.application(FILTER, [source(given)], [{
            "Name": "OUT", "DestinationSchema": {"RecordFormatType": "JSON"},
            "LambdaOutput": {"ResourceARN": self.function(TAKER.replace('if late else "Ok"', ""))}}])
        self.start(name)
        self.put(given, json.dumps({"ticker": "AMZN", "price": 2}))
        eventually(lambda: max((point["Maximum"] for point in self.points(name, "MillisBehindLatest")), default=0) > 2000,
                   "more than two seconds behind", 60)
        self.analytics.stop_application(ApplicationName=name)
        self.status(name, "READY")


if __name__ == "__main__":
    unittest.main()
