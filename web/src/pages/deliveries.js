// Delivery streams: where from, where to, and what goes through.

import { call } from "../api.js";
import { base64Of } from "../decode.js";
import { badge, button, changed, confirm, every, facts, field, fold, form, h, head, panel, table, toast } from "../dom.js";
import { arnName, bytes, count, moment } from "../format.js";
import { graph } from "../graph.js";
import { metric, recent } from "../metrics.js";

async function list() {
  const names = [];
  for (;;) {
    const page = await call("firehose", "ListDeliveryStreams", { Limit: 100, ExclusiveStartDeliveryStreamName: names.at(-1) });
    names.push(...page.DeliveryStreamNames);
    if (!page.HasMoreDeliveryStreams) return names;
  }
}

async function describe(name) {
  return (await call("firehose", "DescribeDeliveryStream", { DeliveryStreamName: name })).DeliveryStreamDescription;
}

/** What kind of destination, and where. */
function destination(stream) {
  const first = stream.Destinations?.[0] ?? {};
  const s3 = first.ExtendedS3DestinationDescription ?? first.S3DestinationDescription;
  if (first.HttpEndpointDestinationDescription) return first.HttpEndpointDestinationDescription.EndpointConfiguration.Url;
  return s3 ? `bucket ${arnName(s3.BucketARN)}` : Object.keys(first).find((key) => key.endsWith("Description"));
}

function source(stream) {
  const arn = stream.Source?.KinesisStreamSourceDescription?.KinesisStreamARN;
  const name = arnName(arn);
  return name ? h("a", { href: `#/streams/${encodeURIComponent(name)}` }, name) : "records that are put";
}

/** The page of all. */
export async function deliveries() {
  const all = [];
  for (const name of (await list()).slice(0, 100)) all.push(await describe(name));
  return h("div", {}, head("Deliveries", `${all.length} delivery streams`),
    panel(undefined, table("Delivery streams", [
      { title: "Name", cell: (row) => h("a", { href: `#/deliveries/${encodeURIComponent(row.DeliveryStreamName)}` }, row.DeliveryStreamName), kind: "wide" },
      { title: "Status", cell: (row) => badge(row.DeliveryStreamStatus) },
      { title: "From", cell: source },
      { title: "To", cell: destination, kind: "wide" },
    ], all)),
    fold("Create a delivery stream to a bucket", form([
      field("Name", h("input", { name: "name", required: true, pattern: "[a-zA-Z0-9_.\\-]+", maxlength: 64, autocomplete: "off" })),
      field("Bucket", h("input", { name: "bucket", required: true, autocomplete: "off" })),
      field("Role ARN", h("input", { name: "role", required: true, value: "arn:aws:iam::000000000000:role/delivery" }), "grow"),
      field("ARN of the data stream; records are put if left out", h("input", { name: "source", autocomplete: "off" }), "grow"),
      field("Prefix", h("input", { name: "prefix", autocomplete: "off" })),
    ], "Create", async ({ name, bucket, role, source: from, prefix }) => {
      const input = {
        DeliveryStreamName: name, DeliveryStreamType: from ? "KinesisStreamAsSource" : "DirectPut",
        ExtendedS3DestinationConfiguration: {
          RoleARN: role, BucketARN: `arn:aws:s3:::${bucket}`, Prefix: prefix || undefined,
          BufferingHints: { SizeInMBs: 5, IntervalInSeconds: 60 },
        },
      };
      if (from) input.KinesisStreamSourceConfiguration = { KinesisStreamARN: from, RoleARN: role };
      await call("firehose", "CreateDeliveryStream", input);
      changed();
    })));
}

/** The page of one. */
export async function delivery(signal, name) {
  const stream = await describe(name);
  const of = (metricName, stat, rest) => metric("AWS/Firehose", metricName, { DeliveryStreamName: name }, stat, rest);
  const graphs = [
    [graph("Records in per second", count), [of("IncomingRecords", "Sum")]],
    [graph("Bytes in per second", bytes), [of("IncomingBytes", "Sum")]],
    [graph("Records delivered", count), [of("DeliveryToS3.Records", "Sum")]],
    [graph("Seconds until delivered", count), [of("DeliveryToS3.DataFreshness", "Maximum", null)]],
  ];
  void every(1000, signal, async () => {
    const { lists, end } = await recent(graphs.flatMap(([, asked]) => asked), 300);
    graphs.forEach(([drawn], index) => drawn.update([lists[index]], end));
  });
  const remove = async () => {
    if (!await confirm("Delete the delivery stream", "What was not delivered yet will be lost.", name)) return;
    await call("firehose", "DeleteDeliveryStream", { DeliveryStreamName: name });
    location.hash = "#/deliveries";
  };
  return h("div", {},
    head(name, badge(stream.DeliveryStreamStatus), button("Delete", remove, { class: "danger" })),
    h("div", { class: "graphs" }, graphs.map(([drawn]) => drawn.element)),
    panel("Settings", facts([
      ["ARN", stream.DeliveryStreamARN], ["From", source(stream)], ["To", destination(stream)],
      ["Created", moment(stream.CreateTimestamp)], ["Failure", stream.FailureDescription?.Details],
    ])),
    fold("Destination as it is configured", h("pre", { tabindex: "0" }, JSON.stringify(stream.Destinations, null, 2))),
    stream.DeliveryStreamType === "DirectPut" && panel("Put a record", form(
      field("Data", h("textarea", { name: "data", required: true, spellcheck: "false" }), "full"), "Put", async ({ data }) => {
        const input = { DeliveryStreamName: name, Record: { Data: base64Of(new TextEncoder().encode(data)) } };
        toast(`put as ${(await call("firehose", "PutRecord", input)).RecordId.slice(0, 20)}…`);
      })));
}
