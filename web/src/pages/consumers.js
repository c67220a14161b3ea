// Who reads: registered consumers with what is pushed to them, and the leases of the client library.

import { call, pages, streams as listStreams } from "../api.js";
import { badge, button, changed, confirm, every, field, fold, form, h, head, panel, table, toast } from "../dom.js";
import { count, milliseconds, moment } from "../format.js";
import { last, metric, recent } from "../metrics.js";

/** Streams whose consumers are listed: each costs a call, of which five a second are allowed. */
const LOOKED_AT = 50;

function list(streamArn) {
  return pages("kinesis", "ListStreamConsumers", { StreamARN: streamArn }, "Consumers",
    (page) => (page.NextToken ? { StreamARN: streamArn, NextToken: page.NextToken } : undefined));
}

/** A table of consumers, with what was pushed in the last seconds. `all` are pairs of stream name and consumer. */
function watched(signal, all, more = []) {
  const rows = all.map(([stream, consumer]) => ({ stream, consumer, rate: h("span", {}, "–"), behind: h("span", {}, "–") }));
  void every(1000, signal, async () => {
    if (rows.length === 0) return;
    const asked = rows.flatMap(({ stream, consumer }) => {
      const dimensions = { StreamName: stream, ConsumerName: consumer.ConsumerName };
      return [metric("AWS/Kinesis", "SubscribeToShardEvent.Records", dimensions, "Sum"),
        metric("AWS/Kinesis", "SubscribeToShardEvent.MillisBehindLatest", dimensions, "Maximum", null)];
    });
    const { lists } = await recent(asked, 60);
    rows.forEach((row, index) => {
      row.rate.textContent = count(last(lists[index * 2]));
      row.behind.textContent = milliseconds(last(lists[index * 2 + 1]));
    });
  });
  return table("Consumers with enhanced fan-out", [
    { title: "Consumer", cell: (row) => row.consumer.ConsumerName, kind: "wide" },
    { title: "Stream", cell: (row) => h("a", { href: `#/streams/${encodeURIComponent(row.stream)}` }, row.stream) },
    { title: "Status", cell: (row) => badge(row.consumer.ConsumerStatus) },
    { title: "Records/s", cell: (row) => row.rate, kind: "number" },
    { title: "Behind", cell: (row) => row.behind, kind: "number" },
    { title: "Registered", cell: (row) => moment(row.consumer.ConsumerCreationTimestamp) },
    ...more,
  ], rows);
}

/** The consumers of one stream, with a form for another. */
export async function consumersOf(signal, summary) {
  const all = await list(summary.StreamARN);
  const remove = async (row) => {
    if (!await confirm("Deregister the consumer", `${row.consumer.ConsumerName} will get no more records.`)) return;
    await call("kinesis", "DeregisterStreamConsumer", { ConsumerARN: row.consumer.ConsumerARN });
    changed();
  };
  return h("div", {},
    panel(undefined, watched(signal, all.map((consumer) => [summary.StreamName, consumer]),
      [{ title: "", cell: (row) => button("Deregister", () => remove(row), { "aria-label": `Deregister ${row.consumer.ConsumerName}` }) }])),
    fold("Register a consumer", form(
      field("Name", h("input", { name: "name", required: true, pattern: "[a-zA-Z0-9_.\\-]+", maxlength: 128, autocomplete: "off" })),
      "Register", async ({ name }) => {
        await call("kinesis", "RegisterStreamConsumer", { StreamARN: summary.StreamARN, ConsumerName: name });
        toast(`${name} is registered`);
        changed();
      })));
}

/** Tables that look like those of the client library, with their leases. */
async function leases() {
  const tables = (await call("dynamodb", "ListTables")).TableNames;
  const found = [];
  for (const name of tables.slice(0, 20)) {
    const { Table } = await call("dynamodb", "DescribeTable", { TableName: name });
    if (!Table.KeySchema.some((key) => key.AttributeName === "leaseKey")) continue;
    const { Items } = await call("dynamodb", "Scan", { TableName: name, Limit: 200 });
    found.push([name, Items]);
  }
  return found;
}

/** The page. */
export async function consumers(signal) {
  const streams = await listStreams();
  const lists = [];
  for (const stream of streams.slice(0, LOOKED_AT)) {
    lists.push(...(await list(stream.StreamARN)).map((consumer) => [stream.StreamName, consumer]));
  }
  const text = (item, name) => item[name]?.S ?? item[name]?.N;
  return h("div", {}, head("Consumers", "who reads, and how far they are"),
    panel(undefined, watched(signal, lists)),
    (await leases()).map(([name, items]) => panel(undefined, table(`Leases of ${name}`, [
      { title: "Lease", cell: (row) => text(row, "leaseKey"), kind: "mono" },
      { title: "Owner", cell: (row) => text(row, "leaseOwner"), kind: "mono wide" },
      { title: "Checkpoint", cell: (row) => text(row, "checkpoint"), kind: "mono wide" },
      { title: "Counter", cell: (row) => text(row, "leaseCounter"), kind: "number" },
    ], items))));
}
