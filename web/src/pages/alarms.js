// Alarms: their state, what has become of them, and a form for a new one.

import { call } from "../api.js";
import { badge, button, changed, confirm, every, facts, field, fold, form, h, head, panel, select, table, toast } from "../dom.js";
import { moment } from "../format.js";

/** Metrics that the form offers, with the statistic that suits them. */
const OFFERED = [
  ["AWS/Kinesis|GetRecords.IteratorAgeMilliseconds|StreamName|Maximum", "iterator age of a stream, in ms"],
  ["AWS/Kinesis|IncomingRecords|StreamName|Sum", "records put into a stream"],
  ["AWS/Kinesis|IncomingBytes|StreamName|Sum", "bytes put into a stream"],
  ["AWS/Kinesis|WriteProvisionedThroughputExceeded|StreamName|Sum", "puts refused for throughput"],
  ["AWS/Kinesis|ReadProvisionedThroughputExceeded|StreamName|Sum", "reads refused for throughput"],
];
const OPERATORS = [
  ["GreaterThanThreshold", ">"], ["GreaterThanOrEqualToThreshold", "≥"], ["LessThanThreshold", "<"], ["LessThanOrEqualToThreshold", "≤"],
];
const SIGNS = Object.fromEntries(OPERATORS);
const MISSING = [["missing", "keeps the state"], ["breaching", "counts as bad"], ["notBreaching", "counts as good"], ["ignore", "is ignored"]];

async function list() {
  return (await call("monitoring", "DescribeAlarms", { MaxRecords: 100 })).MetricAlarms ?? [];
}

/** What an alarm watches, in a line. */
function watched(alarm) {
  const dimensions = (alarm.Dimensions ?? []).map((dimension) => dimension.Value).join(", ");
  const statistic = alarm.Statistic ?? alarm.ExtendedStatistic ?? "";
  const bound = alarm.Threshold ?? alarm.ThresholdMetricId;
  const what = alarm.MetricName ?? `expression of ${alarm.Metrics?.length ?? 0} queries`;
  return `${statistic} of ${what} ${dimensions && `of ${dimensions} `}${SIGNS[alarm.ComparisonOperator] ?? alarm.ComparisonOperator} ${bound}`;
}

/** The page. */
export async function alarms(signal) {
  const place = h("div", {});
  const closer = h("div", { "aria-live": "polite" });
  const look = async (alarm) => {
    const history = await call("monitoring", "DescribeAlarmHistory", { AlarmName: alarm.AlarmName, MaxRecords: 20 });
    closer.replaceChildren(panel(alarm.AlarmName, facts([
      ["Watches", watched(alarm)], ["Reason", alarm.StateReason], ["Missing data", alarm.TreatMissingData ?? "missing"],
      ["Periods", `${alarm.DatapointsToAlarm ?? alarm.EvaluationPeriods} of ${alarm.EvaluationPeriods}, ${alarm.Period ?? "?"} s each`],
      ["Actions", (alarm.AlarmActions ?? []).join(", ") || "none"],
    ]), table("What has become of it", [
      { title: "Time", cell: (row) => moment(row.Timestamp) },
      { title: "Kind", cell: (row) => row.HistoryItemType },
      { title: "What", cell: (row) => row.HistorySummary, kind: "wide" },
    ], history.AlarmHistoryItems ?? []), h("div", { class: "actions" },
      button(alarm.ActionsEnabled ? "Disable actions" : "Enable actions", async () => {
        await call("monitoring", alarm.ActionsEnabled ? "DisableAlarmActions" : "EnableAlarmActions", { AlarmNames: [alarm.AlarmName] });
        changed();
      }),
      button("Delete", async () => {
        if (!await confirm("Delete the alarm", `${alarm.AlarmName} will watch no more.`)) return;
        await call("monitoring", "DeleteAlarms", { AlarmNames: [alarm.AlarmName] });
        changed();
      }, { class: "danger" }))));
  };
  let shown;
  await every(2000, signal, async () => {
    const all = await list();
    const now = JSON.stringify(all);
    if (now === shown) return; // Whoever has the focus in the table keeps it.
    shown = now;
    place.replaceChildren(table("Alarms", [
      { title: "Name", cell: (row) => h("button", { type: "button", class: "link", onclick: () => look(row) }, row.AlarmName), kind: "wide" },
      { title: "State", cell: (row) => badge(row.StateValue) },
      { title: "Watches", cell: watched, kind: "wide" },
      { title: "Since", cell: (row) => moment(row.StateTransitionedTimestamp ?? row.StateUpdatedTimestamp) },
    ], all));
  });
  const create = async ({ name, metric, stream, operator, threshold, period, periods, missing, action }) => {
    const [Namespace, MetricName, dimension, Statistic] = metric.split("|");
    await call("monitoring", "PutMetricAlarm", {
      AlarmName: name, Namespace, MetricName, Dimensions: [{ Name: dimension, Value: stream }], Statistic,
      Period: Number(period), EvaluationPeriods: Number(periods), Threshold: Number(threshold), ComparisonOperator: operator,
      TreatMissingData: missing, AlarmActions: action ? [action] : undefined,
    });
    toast(`${name} watches`);
    changed();
  };
  return h("div", {}, head("Alarms", "what is watched, and what is wrong"), h("section", { class: "panel" }, place), closer,
    fold("Create an alarm", form([
      field("Name", h("input", { name: "name", required: true, maxlength: 255, autocomplete: "off" })),
      field("Metric", select({ name: "metric" }, OFFERED)),
      field("Stream", h("input", { name: "stream", required: true, autocomplete: "off" })),
      field("Is", select({ name: "operator" }, OPERATORS)),
      field("Threshold", h("input", { name: "threshold", type: "number", step: "any", required: true, value: 60000 })),
      field("Seconds of a period", select({ name: "period", value: "60" }, ["10", "30", "60", "300"])),
      field("Periods", h("input", { name: "periods", type: "number", min: 1, value: 1, required: true })),
      field("Missing data", select({ name: "missing" }, MISSING)),
      field("Action, if there is one: a URL, the ARN of a data stream, command:NAME", h("input", { name: "action", autocomplete: "off" }), "grow"),
    ], "Create", create)));
}
