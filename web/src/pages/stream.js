// One data stream: its traffic, its shards, its records, a form to put some, and its consumers.

import { call, shards as listShards } from "../api.js";
import { base64Of } from "../decode.js";
import { badge, button, changed, confirm, every, facts, field, fold, form, h, head, panel, put as fillIn, select, table, toast } from "../dom.js";
import { bytes, count, milliseconds, moment } from "../format.js";
import { graph } from "../graph.js";
import { metric, recent } from "../metrics.js";
import { records } from "../records.js";
import { isOpen, share, shardMap } from "../shardmap.js";
import { consumersOf } from "./consumers.js";

const TABS = [["overview", "Overview"], ["shards", "Shards"], ["records", "Live records"], ["put", "Put"], ["consumers", "Consumers"]];

/** The page. */
export async function stream(signal, name, tab = "overview") {
  const summary = (await call("kinesis", "DescribeStreamSummary", { StreamName: name })).StreamDescriptionSummary;
  const pages = { overview, shards, records: () => records(name, signal), put, consumers: () => consumersOf(signal, summary) };
  const remove = async () => {
    if (!await confirm("Delete the stream", `${name} and all of its records will be gone.`, name)) return;
    await call("kinesis", "DeleteStream", { StreamName: name, EnforceConsumerDeletion: true });
    toast(`${name} is being deleted`);
    location.hash = "#/streams";
  };
  const link = ([word, title]) => h("a", {
    href: `#/streams/${encodeURIComponent(name)}/${word}`, "aria-current": word === tab ? "page" : undefined,
  }, title);
  return h("div", {},
    head(name, [badge(summary.StreamStatus), ` ${summary.OpenShardCount} open shards`], button("Delete", remove, { class: "danger" })),
    h("nav", { class: "tabs", "aria-label": "Parts of the stream" }, TABS.map(link)),
    await (pages[tab] ?? overview)(signal, name, summary));
}

function overview(signal, name, summary) {
  const of = (metricName, stat, rest) => metric("AWS/Kinesis", metricName, { StreamName: name }, stat, rest);
  const graphs = [
    [graph("Records in per second", count), [of("IncomingRecords", "Sum")]],
    [graph("Bytes in per second", bytes), [of("IncomingBytes", "Sum")]],
    [graph("Records read per second", count), [of("GetRecords.Records", "Sum")]],
    [graph("Iterator age", milliseconds), [of("GetRecords.IteratorAgeMilliseconds", "Maximum", null)]],
    [graph("Latency of puts", milliseconds, ["PutRecord", "PutRecords"]),
      [of("PutRecord.Latency", "Average", null), of("PutRecords.Latency", "Average", null)]],
    [graph("Refused for throughput", count, ["writes", "reads"]),
      [of("WriteProvisionedThroughputExceeded", "Sum"), of("ReadProvisionedThroughputExceeded", "Sum")]],
  ];
  void every(1000, signal, async () => {
    const { lists, end } = await recent(graphs.flatMap(([, asked]) => asked));
    let at = 0;
    for (const [drawn, asked] of graphs) drawn.update(lists.slice(at, at += asked.length), end);
  });
  return h("div", {}, h("div", { class: "graphs" }, graphs.map(([drawn]) => drawn.element)),
    panel("Settings", facts([
      ["ARN", summary.StreamARN], ["Mode", summary.StreamModeDetails?.StreamMode], ["Created", moment(summary.StreamCreationTimestamp)],
      ["Retention", `${summary.RetentionPeriodHours} hours`], ["Consumers", String(summary.ConsumerCount ?? 0)],
      ["Encryption", summary.EncryptionType === "KMS" ? `KMS, ${summary.KeyId}` : "none"],
    ])));
}

async function shards(signal, name, summary) {
  const all = await listShards(name);
  const chosen = h("div", { "aria-live": "polite" }, h("p", { class: "hint" }, "Choose a shard to see its range and to split or merge it."));
  const pick = (shard) => fillIn(chosen, facts([
    ["Shard", shard.ShardId], ["State", isOpen(shard) ? "open" : "closed"], ["Hash keys", `${share(shard)} %`],
    ["From", shard.HashKeyRange.StartingHashKey], ["To", shard.HashKeyRange.EndingHashKey],
    ["Parents", [shard.ParentShardId, shard.AdjacentParentShardId].filter(Boolean).join(", ") || "none"],
  ]), isOpen(shard) && h("div", { class: "actions" }, button("Split in halves", () => split(name, shard)),
    neighbour(all, shard) && button("Merge with the next", () => merge(name, shard, neighbour(all, shard)))));
  const ordered = [...all].sort((one, other) => (BigInt(one.HashKeyRange.StartingHashKey) < BigInt(other.HashKeyRange.StartingHashKey) ? -1 : 1));
  return h("div", {},
    panel("Shard map", shardMap(all, pick), chosen),
    summary.StreamModeDetails?.StreamMode !== "ON_DEMAND" && fold("Change the number of shards", form(
      field("Shards", h("input", { name: "target", type: "number", min: 1, required: true, value: summary.OpenShardCount })), "Change",
      async ({ target }) => {
        await call("kinesis", "UpdateShardCount", { StreamName: name, TargetShardCount: Number(target), ScalingType: "UNIFORM_SCALING" });
        changed();
      })),
    panel(undefined, table("Shards by hash key", [
      { title: "Shard", cell: (row) => row.ShardId, kind: "mono" },
      { title: "State", cell: (row) => (isOpen(row) ? "open" : "closed") },
      { title: "Hash keys", cell: (row) => `${share(row)} %`, kind: "number" },
      { title: "Parents", cell: (row) => [row.ParentShardId, row.AdjacentParentShardId].filter(Boolean).join(", ") || "–", kind: "mono" },
    ], ordered)));
}

function neighbour(all, shard) {
  const next = String(BigInt(shard.HashKeyRange.EndingHashKey) + 1n);
  return all.find((other) => isOpen(other) && other.HashKeyRange.StartingHashKey === next);
}

async function split(name, shard) {
  const [from, to] = [BigInt(shard.HashKeyRange.StartingHashKey), BigInt(shard.HashKeyRange.EndingHashKey)];
  await call("kinesis", "SplitShard", { StreamName: name, ShardToSplit: shard.ShardId, NewStartingHashKey: String((from + to) / 2n + 1n) });
  changed();
}

async function merge(name, shard, other) {
  await call("kinesis", "MergeShards", { StreamName: name, ShardToMerge: shard.ShardId, AdjacentShardToMerge: other.ShardId });
  changed();
}

function put(signal, name) {
  const results = h("div", { "aria-live": "polite" });
  const send = async ({ key, hash, form: how, data, lines }) => {
    const parts = lines ? data.split("\n").filter((line) => line) : [data];
    const encode = (text) => (how === "base64" ? text.trim() : how === "hex"
      ? base64Of(Uint8Array.from(text.match(/[0-9a-f]{2}/gi) ?? [], (pair) => parseInt(pair, 16)))
      : base64Of(new TextEncoder().encode(text)));
    const all = parts.map((text) => ({
      Data: encode(text), PartitionKey: key || crypto.randomUUID(), ExplicitHashKey: hash || undefined,
    }));
    const rows = [];
    for (let from = 0; from < all.length; from += 500) {
      const answer = await call("kinesis", "PutRecords", { StreamName: name, Records: all.slice(from, from + 500) });
      rows.push(...answer.Records);
    }
    results.replaceChildren(panel(undefined, table(`${rows.filter((row) => row.SequenceNumber).length} of ${rows.length} records were put`, [
      { title: "Shard", cell: (row) => row.ShardId, kind: "mono" },
      { title: "Sequence number", cell: (row) => row.SequenceNumber, kind: "mono wide" },
      { title: "Error", cell: (row) => (row.ErrorCode ? `${row.ErrorCode}: ${row.ErrorMessage}` : undefined) },
    ], rows.slice(0, 50))));
  };
  return h("div", {}, panel("Put records", form([
    field("Partition key; random if left out", h("input", { name: "key", maxlength: 256, autocomplete: "off" }), "grow"),
    field("Explicit hash key", h("input", { name: "hash", pattern: "\\d*", autocomplete: "off" }), "grow"),
    field("Data is", select({ name: "form", value: "text" }, [["text", "text"], ["base64", "base64"], ["hex", "hexadecimal"]])),
    field("Data", h("textarea", { name: "data", required: true, spellcheck: "false" }), "full"),
    h("label", { class: "row" }, h("input", { type: "checkbox", name: "lines" }), "a record per line"),
  ], "Put", send)), results);
}
