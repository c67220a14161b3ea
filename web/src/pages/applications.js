// SQL applications: their code, whether they run, and the rows that come out of them.

import { call, streams as listStreams } from "../api.js";
import { badge, button, confirm, every, facts, field, fold, form, h, head, panel, select, table, toast } from "../dom.js";
import { arnName, count, milliseconds, moment } from "../format.js";
import { graph } from "../graph.js";
import { metric, recent, sum } from "../metrics.js";
import { records } from "../records.js";

const SERVICE = "kinesisanalytics";
const EXAMPLE = `CREATE OR REPLACE STREAM "DESTINATION_SQL_STREAM" ("page" VARCHAR(64), "views" INTEGER);
CREATE OR REPLACE PUMP "STREAM_PUMP" AS INSERT INTO "DESTINATION_SQL_STREAM"
SELECT STREAM "page", COUNT(*) AS "views"
FROM "SOURCE_SQL_STREAM_001"
GROUP BY "page", STEP("SOURCE_SQL_STREAM_001".ROWTIME BY INTERVAL '10' SECOND);`;

async function list() {
  const all = [];
  for (let token, first = true; first || token; first = false) {
    const page = await call(SERVICE, "ListApplications", { Limit: 50, NextToken: token });
    all.push(...page.ApplicationSummaries);
    token = page.NextToken;
  }
  return all;
}

/** `page VARCHAR(64) $.page`, a line per column. */
function columns(text) {
  return text.split("\n").map((line) => line.trim().match(/^(\S+)\s+(.+?)(?:\s+(\$\S*))?$/)).filter(Boolean)
    .map(([, Name, SqlType, Mapping]) => ({ Name, SqlType, Mapping: Mapping ?? `$.${Name}` }));
}

/** The page of all. */
export async function applications() {
  const [all, streams] = [await list(), await listStreams()];
  const arns = streams.map((stream) => [stream.StreamARN, stream.StreamName]);
  const create = async ({ name, role, input, schema, output, code }) => {
    const configuration = {
      ApplicationCodeConfiguration: { CodeContentType: "PLAINTEXT", CodeContent: { TextContent: code } },
      SqlApplicationConfiguration: {
        Inputs: [{
          NamePrefix: "SOURCE_SQL_STREAM", KinesisStreamsInput: { ResourceARN: input },
          InputSchema: {
            RecordFormat: { RecordFormatType: "JSON", MappingParameters: { JSONMappingParameters: { RecordRowPath: "$" } } },
            RecordEncoding: "UTF-8", RecordColumns: columns(schema),
          },
        }],
        Outputs: output ? [{
          Name: "DESTINATION_SQL_STREAM", KinesisStreamsOutput: { ResourceARN: output }, DestinationSchema: { RecordFormatType: "JSON" },
        }] : [],
      },
    };
    await call(SERVICE, "CreateApplication", {
      ApplicationName: name, RuntimeEnvironment: "SQL-1_0", ServiceExecutionRole: role, ApplicationConfiguration: configuration,
    });
    location.hash = `#/applications/${encodeURIComponent(name)}`;
  };
  return h("div", {}, head("Applications", `${all.length} SQL applications`),
    panel(undefined, table("Applications", [
      { title: "Name", cell: (row) => h("a", { href: `#/applications/${encodeURIComponent(row.ApplicationName)}` }, row.ApplicationName), kind: "wide" },
      { title: "Status", cell: (row) => badge(row.ApplicationStatus) },
      { title: "Version", cell: (row) => String(row.ApplicationVersionId), kind: "number" },
      { title: "Runtime", cell: (row) => row.RuntimeEnvironment },
    ], all)),
    fold("Create an application", form([
      field("Name", h("input", { name: "name", required: true, pattern: "[a-zA-Z0-9_.\\-]+", maxlength: 128, autocomplete: "off" })),
      field("Role ARN", h("input", { name: "role", required: true, value: "arn:aws:iam::000000000000:role/application" }), "grow"),
      field("Reads", select({ name: "input", required: true }, arns)),
      field("Writes to", select({ name: "output" }, [["", "nothing yet"], ...arns])),
      field("Columns of the JSON records: name, type, path", h("textarea", { name: "schema", required: true, spellcheck: "false" },
        "page VARCHAR(64) $.page\nuser VARCHAR(64) $.user\ntook_ms INTEGER $.took_ms"), "full"),
      field("SQL", h("textarea", { name: "code", required: true, spellcheck: "false", rows: 8 }, EXAMPLE), "full"),
    ], "Create", create)));
}

async function describe(name) {
  return (await call(SERVICE, "DescribeApplication", { ApplicationName: name })).ApplicationDetail;
}

/** The page of one. */
export async function application(signal, name) {
  const detail = await describe(name);
  const configuration = detail.ApplicationConfigurationDescription ?? {};
  const code = configuration.ApplicationCodeConfigurationDescription?.CodeContentDescription?.TextContent ?? "";
  const sql = configuration.SqlApplicationConfigurationDescription ?? {};
  const status = h("span", {}, badge(detail.ApplicationStatus));
  void every(1000, signal, async () => status.replaceChildren(badge((await describe(name)).ApplicationStatus)));
  const start = async () => {
    const inputs = (sql.InputDescriptions ?? []).map((input) => ({
      InputId: input.InputId, InputStartingPositionConfiguration: { InputStartingPosition: "NOW" },
    }));
    await call(SERVICE, "StartApplication", { ApplicationName: name, RunConfiguration: { SqlRunConfigurations: inputs } });
    toast(`${name} starts`);
  };
  const stop = async () => {
    await call(SERVICE, "StopApplication", { ApplicationName: name });
    toast(`${name} stops`);
  };
  const remove = async () => {
    if (!await confirm("Delete the application", `${name} will be gone.`, name)) return;
    await call(SERVICE, "DeleteApplication", { ApplicationName: name, CreateTimestamp: detail.CreateTimestamp });
    location.hash = "#/applications";
  };
  const save = async ({ code: text }) => {
    const { ApplicationVersionId } = await describe(name);
    await call(SERVICE, "UpdateApplication", {
      ApplicationName: name, CurrentApplicationVersionId: ApplicationVersionId,
      ApplicationConfigurationUpdate: { ApplicationCodeConfigurationUpdate: { CodeContentUpdate: { TextContentUpdate: text } } },
    });
    toast("saved");
  };
  const of = (metricName, flow, id, stat, rest) =>
    metric("AWS/KinesisAnalytics", metricName, flow ? { Application: name, Flow: flow, Id: id } : { Application: name }, stat, rest);
  const inputIds = (sql.InputDescriptions ?? []).map((input) => input.InputId);
  const outputIds = (sql.OutputDescriptions ?? []).map((output) => output.OutputId);
  const graphs = [
    [graph("Records in per second", count), inputIds.map((id) => of("Records", "Input", id, "Sum"))],
    [graph("Rows out per second", count), outputIds.flatMap((id) => ["Records", "LambdaDelivery.OkRecords"].map((rows) => of(rows, "Output", id, "Sum")))],
    [graph("Behind its input", milliseconds), [of("MillisBehindLatest", undefined, undefined, "Maximum", null)]],
  ];
  void every(1000, signal, async () => {
    const { lists, end } = await recent(graphs.flatMap(([, asked]) => asked), 300);
    const [taken, given, age] = graphs.map(([, asked]) => lists.splice(0, asked.length));
    [sum(taken, 300), sum(given, 300), age[0]].forEach((list, index) => graphs[index][0].update([list], end));
  });
  const outputs = (sql.OutputDescriptions ?? []).filter((output) => output.KinesisStreamsOutputDescription);
  const rows = outputs.map((output) => {
    const stream = arnName(output.KinesisStreamsOutputDescription.ResourceARN);
    return [h("h2", {}, `Live rows of ${output.Name}, from ${stream}`), records(stream, signal)];
  });
  return h("div", {},
    head(name, status, button("Start", start), button("Stop", stop), button("Delete", remove, { class: "danger" })),
    panel("SQL", form(field("Code", h("textarea", { name: "code", spellcheck: "false", rows: 12, required: true }, code), "full"), "Save", save)),
    rows.length > 0 ? rows : panel("Live rows", h("p", { class: "soft" }, "The application has no data stream as its output.")),
    h("div", { class: "graphs" }, graphs.map(([drawn]) => drawn.element)),
    panel("Settings", facts([
      ["ARN", detail.ApplicationARN], ["Role", detail.ServiceExecutionRole], ["Created", moment(detail.CreateTimestamp)],
      ["Reads", (sql.InputDescriptions ?? []).map((input) => arnName(input.KinesisStreamsInputDescription?.ResourceARN)).join(", ")],
    ])));
}
