// CloudWatch and CloudWatch Logs by the AWS SDK for JavaScript v3, whose CloudWatch client speaks RPC v2 CBOR.
"use strict";

const assert = require("node:assert/strict");
const cloudwatch = require("@aws-sdk/client-cloudwatch");
const logs = require("@aws-sdk/client-cloudwatch-logs");

const MINUTE_MS = 60_000;

/** Clients of an endpoint, over a transport. */
function clients(endpoint, requestHandler) {
  const options = {
    endpoint,
    region: "us-east-1",
    credentials: { accessKeyId: "AKIDEXAMPLE000000000", secretAccessKey: "secret" },
    maxAttempts: 1,
    ...(requestHandler && { requestHandler }),
  };
  return { metrics: new cloudwatch.CloudWatchClient(options), logs: new logs.CloudWatchLogsClient(options) };
}

/** Everything that the program checks, over one transport. */
function behaviours(aws, name) {
  const metric = (command, input) => aws.metrics.send(new cloudwatch[command](input));
  const log = (command, input) => aws.logs.send(new logs[command](input));
  const Namespace = `App/${name}`;
  const Metric = { Namespace, MetricName: "m", Dimensions: [{ Name: "d", Value: "1" }] };
  const span = () => ({ StartTime: new Date(Date.now() - 10 * MINUTE_MS), EndTime: new Date(Date.now() + MINUTE_MS) });

  return {
    "metrics are put, compressed or not, and their statistics read": async () => {
      const datum = { MetricName: "m", Dimensions: Metric.Dimensions, Unit: "Count" };
      await metric("PutMetricDataCommand", { Namespace, MetricData: [{ ...datum, Values: [1, 2.5], Counts: [4, 2] }] });
      // Above 10 KiB the client compresses.
      const many = Array.from({ length: 500 }, (_, n) => ({ ...datum, MetricName: "many", Value: n, Timestamp: new Date() }));
      await metric("PutMetricDataCommand", { Namespace, MetricData: many });
      const answer = await metric("GetMetricStatisticsCommand", {
        ...Metric, ...span(), Period: 60, Statistics: ["Sum", "SampleCount", "Maximum"],
      });
      assert.equal(answer.Label, "m");
      const sum = (what) => answer.Datapoints.reduce((all, point) => all + point[what], 0);
      assert.deepEqual([sum("Sum"), sum("SampleCount")], [9, 6]);
      assert.ok(answer.Datapoints[0].Timestamp instanceof Date);
      const listed = await metric("ListMetricsCommand", { Namespace });
      assert.deepEqual(new Set(listed.Metrics.map((one) => one.MetricName)), new Set(["m", "many"]));
    },

    "metric math": async () => {
      const answer = await metric("GetMetricDataCommand", {
        ...span(),
        MetricDataQueries: [
          { Id: "m1", MetricStat: { Metric, Period: 60, Stat: "Sum" }, ReturnData: false },
          { Id: "e1", Expression: "m1 * 2", Label: "twice" },
        ],
      });
      assert.deepEqual(answer.MetricDataResults.map((result) => [result.Id, result.Label]), [["e1", "twice"]]);
      assert.equal(answer.MetricDataResults[0].Values.reduce((all, value) => all + value, 0), 18);
    },

    "an alarm is made, described, set off and deleted": async () => {
      await metric("PutMetricAlarmCommand", {
        AlarmName: name, ...Metric, Statistic: "Sum", Period: 60, EvaluationPeriods: 1, Threshold: 1e6,
        ComparisonOperator: "GreaterThanThreshold", AlarmDescription: "a test",
      });
      await metric("SetAlarmStateCommand", { AlarmName: name, StateValue: "ALARM", StateReason: "by hand" });
      const { AlarmHistoryItems } = await metric("DescribeAlarmHistoryCommand", { AlarmName: name });
      assert.ok(AlarmHistoryItems.some((item) => item.HistoryItemType === "StateUpdate"));
      const { MetricAlarms } = await metric("DescribeAlarmsCommand", { AlarmNames: [name] });
      assert.equal(MetricAlarms[0].AlarmDescription, "a test");
      assert.equal(MetricAlarms[0].Threshold, 1e6);
      await metric("DeleteAlarmsCommand", { AlarmNames: [name] });
      assert.deepEqual((await metric("DescribeAlarmsCommand", { AlarmNames: [name] })).MetricAlarms ?? [], []);
    },

    "errors of CloudWatch are typed": async () => {
      await assert.rejects(
        metric("SetAlarmStateCommand", { AlarmName: "nobody", StateValue: "OK", StateReason: "r" }),
        (error) => error instanceof cloudwatch.ResourceNotFound && Boolean(error.$metadata.requestId),
      );
    },

    "log events are put, read by pages and searched": async () => {
      const group = { logGroupName: `/js/${name}` };
      await log("CreateLogGroupCommand", { ...group, tags: { team: "data" } });
      await log("CreateLogStreamCommand", { ...group, logStreamName: "s" });
      const now = Date.now();
      const logEvents = Array.from({ length: 25 }, (_, n) => ({ timestamp: now + n, message: n % 5 ? `line ${n}` : `ERROR ${n}` }));
      await log("PutLogEventsCommand", { ...group, logStreamName: "s", logEvents });
      const read = [];
      let nextToken;
      for (;;) {
        const page = await log("GetLogEventsCommand", { ...group, logStreamName: "s", startFromHead: true, limit: 10, nextToken });
        if (page.nextForwardToken === nextToken) break;
        read.push(...page.events.map((event) => event.message));
        nextToken = page.nextForwardToken;
      }
      assert.deepEqual(read, logEvents.map((event) => event.message));
      const errors = [];
      for await (const page of logs.paginateFilterLogEvents({ client: aws.logs, pageSize: 2 }, { ...group, filterPattern: "ERROR" })) {
        errors.push(...page.events.map((event) => event.message));
      }
      assert.deepEqual(errors, ["ERROR 0", "ERROR 5", "ERROR 10", "ERROR 15", "ERROR 20"]);
      await assert.rejects(log("CreateLogGroupCommand", group), logs.ResourceAlreadyExistsException);
      await log("DeleteLogGroupCommand", group);
      await assert.rejects(log("FilterLogEventsCommand", group), logs.ResourceNotFoundException);
    },
  };
}

module.exports = { behaviours, clients };
