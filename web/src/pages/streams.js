// All data streams: what goes through each at this moment, and how far its readers are behind.

import { call, streams as listStreams } from "../api.js";
import { badge, changed, every, field, fold, form, h, head, select, table, toast } from "../dom.js";
import { bytes, count, milliseconds } from "../format.js";
import { graph, spark } from "../graph.js";
import { last, metric, recent, sum } from "../metrics.js";

/** Streams that are watched second by second; of more only the list is shown. */
const WATCHED = 100;

/** The page. */
export async function streams(signal) {
  const all = await listStreams();
  const totals = {
    records: graph("Records in per second", count), bytes: graph("Bytes in per second", bytes),
    age: graph("Greatest iterator age", milliseconds),
  };
  const watched = all.slice(0, WATCHED).map((stream) => ({
    name: stream.StreamName, curve: spark(`Records in of ${stream.StreamName}`), rate: h("span", {}, "–"), age: h("span", {}, "–"),
  }));
  const of = new Map(watched.map((one) => [one.name, one]));
  void every(1000, signal, async () => {
    const asked = watched.flatMap(({ name }) => [
      metric("AWS/Kinesis", "IncomingRecords", { StreamName: name }, "Sum"),
      metric("AWS/Kinesis", "IncomingBytes", { StreamName: name }, "Sum"),
      metric("AWS/Kinesis", "GetRecords.IteratorAgeMilliseconds", { StreamName: name }, "Maximum", null),
    ]);
    if (asked.length === 0) return;
    const { lists, end } = await recent(asked);
    const pick = (which) => lists.filter((_, index) => index % 3 === which);
    totals.records.update([sum(pick(0))], end);
    totals.bytes.update([sum(pick(1))], end);
    const ages = pick(2);
    const worst = ages[0].map((_, at) => ages.reduce((most, list) => (list[at] === null ? most : Math.max(most ?? 0, list[at])), null));
    totals.age.update([worst], end);
    watched.forEach((one, index) => {
      one.curve.update(lists[index * 3].slice(-60));
      one.rate.textContent = count(last(lists[index * 3]));
      one.age.textContent = milliseconds(last(ages[index]));
    });
  });
  return h("div", {},
    head("Streams", `${all.length} in this region`),
    h("div", { class: "graphs" }, totals.records.element, totals.bytes.element, totals.age.element),
    h("section", { class: "panel" }, table("Data streams", [
      { title: "Name", cell: (row) => h("a", { href: `#/streams/${encodeURIComponent(row.StreamName)}` }, row.StreamName), kind: "wide" },
      { title: "Status", cell: (row) => badge(row.StreamStatus) },
      { title: "Mode", cell: (row) => (row.StreamModeDetails?.StreamMode === "ON_DEMAND" ? "on demand" : "provisioned") },
      { title: "The last minute", cell: (row) => of.get(row.StreamName)?.curve.element },
      { title: "Records/s", cell: (row) => of.get(row.StreamName)?.rate, kind: "number" },
      { title: "Iterator age", cell: (row) => of.get(row.StreamName)?.age, kind: "number" },
    ], all)),
    fold("Create a stream", form([
      field("Name", h("input", { name: "name", required: true, pattern: "[a-zA-Z0-9_.\\-]+", maxlength: 128, autocomplete: "off" })),
      field("Mode", select({ name: "mode", value: "PROVISIONED" }, [["PROVISIONED", "provisioned"], ["ON_DEMAND", "on demand"]])),
      field("Shards", h("input", { name: "shards", type: "number", min: 1, value: 2 })),
    ], "Create", async ({ name, mode, shards }) => {
      const input = { StreamName: name, StreamModeDetails: { StreamMode: mode } };
      if (mode === "PROVISIONED") input.ShardCount = Number(shards);
      await call("kinesis", "CreateStream", input);
      toast(`${name} is being created`);
      changed();
    })));
}
