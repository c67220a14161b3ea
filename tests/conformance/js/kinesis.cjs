// The AWS SDK for JavaScript v3, which speaks HTTP/2 by prior knowledge to a plain endpoint and signs `:authority`.
//
//     MILLSTREAM_BIN=path/to/millstream NODE_PATH=tools/js/node_modules node kinesis.cjs
//
// CommonJS, since only that finds packages by NODE_PATH. Prints a line per behaviour and `N passed, N failed`.
"use strict";

const assert = require("node:assert/strict");
const fs = require("node:fs");
const https = require("node:https");
const os = require("node:os");
const path = require("node:path");
const { spawn } = require("node:child_process");
const readline = require("node:readline");
const kinesis = require("@aws-sdk/client-kinesis");
const monitoring = require("./monitoring.cjs");
const { NodeHttp2Handler, NodeHttpHandler } = require("@smithy/node-http-handler");

const SHARD = "shardId-000000000000";
const DEADLINE_MS = 60_000;
const utf8 = new TextEncoder();
const text = (bytes) => new TextDecoder().decode(bytes);

/** Starts the binary in a directory of its own. */
async function start() {
  const directory = fs.mkdtempSync(path.join(os.tmpdir(), "millstream-js-"));
  const clean = Object.entries(process.env).filter(([name]) => !/^(AWS_|MILLSTREAM_)/.test(name));
  const child = spawn(
    process.env.MILLSTREAM_BIN,
    ["dev", "--data-dir", path.join(directory, "data"), "--listen", "127.0.0.1:0", "--tls-listen", "127.0.0.1:0"],
    {
      stdio: ["ignore", "pipe", fs.openSync(path.join(directory, "stderr.log"), "w")],
      env: { ...Object.fromEntries(clean), MILLSTREAM_LIMITS: "none" },
    },
  );
  process.on("exit", () => {
    child.kill("SIGKILL");
    fs.rmSync(directory, { recursive: true, force: true });
  });
  for await (const line of readline.createInterface({ input: child.stdout })) {
    const found = /^listening http=(\S+) https=(\S+)/.exec(line);
    if (found) {
      child.stdout.resume();
      return { http: found[1], https: found[2], ca: path.join(directory, "data", "tls", "ca.pem") };
    }
  }
  throw new Error("the server ended before it listened");
}

function client(endpoint, requestHandler) {
  return new kinesis.KinesisClient({
    endpoint,
    region: "us-east-1",
    credentials: { accessKeyId: "AKIDEXAMPLE000000000", secretAccessKey: "secret" },
    maxAttempts: 1,
    ...(requestHandler && { requestHandler }),
  });
}

/** Everything that the program checks, over one client. */
function behaviours(aws, stream) {
  const call = (command, input) => aws.send(new kinesis[command](input));
  const name = { StreamName: stream };

  async function active() {
    for (;;) {
      const { StreamDescriptionSummary: summary } = await call("DescribeStreamSummaryCommand", name);
      if (summary.StreamStatus === "ACTIVE") return summary;
    }
  }

  async function consumer(ConsumerName) {
    const { StreamARN } = await active();
    const { Consumer } = await call("RegisterStreamConsumerCommand", { StreamARN, ConsumerName });
    for (;;) {
      const { ConsumerDescription } = await call("DescribeStreamConsumerCommand", { ConsumerARN: Consumer.ConsumerARN });
      if (ConsumerDescription.ConsumerStatus === "ACTIVE") return Consumer.ConsumerARN;
    }
  }

  async function subscribe(ConsumerName, Type) {
    const answer = await call("SubscribeToShardCommand", {
      ConsumerARN: await consumer(ConsumerName), ShardId: SHARD, StartingPosition: { Type },
    });
    return answer.EventStream;
  }

  return {
    "a stream becomes active": async () => {
      await call("CreateStreamCommand", { ...name, ShardCount: 1 });
      const summary = await active();
      assert.equal(summary.StreamARN, `arn:aws:kinesis:us-east-1:000000000000:stream/${stream}`);
      assert.ok(Math.abs(summary.StreamCreationTimestamp - Date.now()) < 60_000);
    },

    "what is put is got, in order": async () => {
      const first = await call("PutRecordCommand", { ...name, PartitionKey: "k", Data: utf8.encode("0") });
      const rest = await call("PutRecordsCommand", {
        ...name,
        Records: Array.from({ length: 9 }, (_, n) => ({ PartitionKey: "k", Data: utf8.encode(String(n + 1)) })),
      });
      assert.equal(rest.FailedRecordCount, 0);
      const { ShardIterator } = await call("GetShardIteratorCommand", {
        ...name, ShardId: SHARD, ShardIteratorType: "TRIM_HORIZON",
      });
      const got = await call("GetRecordsCommand", { ShardIterator });
      assert.deepEqual(got.Records.map((r) => text(r.Data)), Array.from({ length: 10 }, (_, n) => String(n)));
      assert.deepEqual(
        got.Records.map((r) => r.SequenceNumber),
        [first, ...rest.Records].map((r) => r.SequenceNumber),
      );
      assert.ok(got.Records[0].ApproximateArrivalTimestamp instanceof Date);
      assert.ok(got.NextShardIterator);
      assert.equal(got.ChildShards, undefined);
    },

    "an iterator at a time": async () => {
      const { ShardIterator } = await call("GetShardIteratorCommand", {
        ...name, ShardId: SHARD, ShardIteratorType: "AT_TIMESTAMP", Timestamp: new Date(1000),
      });
      assert.equal((await call("GetRecordsCommand", { ShardIterator })).Records.length, 10);
    },

    "a megabyte in one record": async () => {
      const data = new Uint8Array(1 << 20).fill(7).subarray(1);
      const put = await call("PutRecordCommand", { ...name, PartitionKey: "k", Data: data });
      const { ShardIterator } = await call("GetShardIteratorCommand", {
        ...name, ShardId: SHARD, ShardIteratorType: "AT_SEQUENCE_NUMBER", StartingSequenceNumber: put.SequenceNumber,
      });
      const got = await call("GetRecordsCommand", { ShardIterator });
      assert.equal(Buffer.compare(Buffer.from(got.Records[0].Data), Buffer.from(data)), 0);
    },

    "many calls at once on one connection": async () => {
      const puts = await Promise.all(Array.from({ length: 100 }, (_, n) =>
        call("PutRecordCommand", { ...name, PartitionKey: String(n), Data: utf8.encode("parallel") })));
      assert.equal(new Set(puts.map((p) => p.SequenceNumber)).size, 100);
    },

    "errors are typed": async () => {
      await assert.rejects(call("DescribeStreamSummaryCommand", { StreamName: "nobody" }), (error) => {
        assert.ok(error instanceof kinesis.ResourceNotFoundException);
        assert.equal(error.message, "Stream nobody under account 000000000000 not found.");
        assert.ok(error.$metadata.requestId);
        return true;
      });
      await assert.rejects(call("PutRecordCommand", { ...name, PartitionKey: "", Data: utf8.encode("x") }),
        (error) => error.name === "ValidationException");
    },

    "a subscription gets puts pushed": async () => {
      const events = await subscribe("pushed", "LATEST");
      const put = [];
      for await (const { SubscribeToShardEvent: event } of withPutsBetween(events, async (n) => {
        put.push((await call("PutRecordCommand", { ...name, PartitionKey: "k", Data: utf8.encode(`pushed ${n}`) }))
          .SequenceNumber);
      })) {
        assert.ok(event.ContinuationSequenceNumber);
        assert.equal(event.ChildShards?.length ?? 0, 0);
      }
      assert.deepEqual(withPutsBetween.seen, put);
    },

    "a subscription ends with the shard": async () => {
      const events = await subscribe("to-the-end", "TRIM_HORIZON");
      await call("SplitShardCommand", { ...name, ShardToSplit: SHARD, NewStartingHashKey: String(2n ** 127n) });
      let records = 0;
      let last;
      for await (const { SubscribeToShardEvent: event } of events) {
        records += event.Records.length;
        last = event;
      }
      assert.equal(records, 10 + 1 + 100 + 5);
      assert.deepEqual(last.ChildShards.map((c) => c.ShardId), ["shardId-000000000001", "shardId-000000000002"]);
      assert.deepEqual(last.ChildShards[0].ParentShards, [SHARD]);
      assert.ok(!last.ContinuationSequenceNumber);
      await active();
    },
  };
}

/** The events of a subscription until five records were pushed, each put only after the one before had arrived. */
async function* withPutsBetween(events, put) {
  withPutsBetween.seen = [];
  await put(0);
  for await (const event of events) {
    yield event;
    for (const record of event.SubscribeToShardEvent.Records) {
      withPutsBetween.seen.push(record.SequenceNumber);
      if (withPutsBetween.seen.length === 5) return;
      await put(withPutsBetween.seen.length);
    }
  }
}

function within(promise) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no end after ${DEADLINE_MS} ms`)), DEADLINE_MS);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

async function main() {
  const server = await start();
  const port = server.https.split(":").pop();
  const ca = fs.readFileSync(server.ca);
  const clients = {
    "h2c": client(`http://${server.http}`),
    "http/1.1": client(`http://${server.http}`, new NodeHttpHandler()),
    "tls h2": client(`https://localhost:${port}`, new NodeHttp2Handler({ nodeHttp2ConnectOptions: { ca } })),
    "tls http/1.1": client(`https://localhost:${port}`, new NodeHttpHandler({ httpsAgent: new https.Agent({ ca }) })),
  };
  let passed = 0;
  let failed = 0;
  const runs = Object.entries(clients).map(([transport, aws]) => {
    const stream = `js-${transport.replace(/[^a-z0-9.]/g, "-")}`;
    return [transport, behaviours(aws, stream), () => aws.destroy()];
  });
  for (const [transport, endpoint, handler] of [
    ["plain", `http://${server.http}`],
    ["tls", `https://localhost:${port}`, new NodeHttpHandler({ httpsAgent: new https.Agent({ ca }) })],
  ]) {
    const aws = monitoring.clients(endpoint, handler);
    runs.push([transport, monitoring.behaviours(aws, `js-${transport}`), () => {
      aws.metrics.destroy();
      aws.logs.destroy();
    }]);
  }
  for (const [transport, all, destroy] of runs) {
    for (const [what, run] of Object.entries(all)) {
      try {
        await within(run());
        passed += 1;
        console.log(`ok      ${transport}: ${what}`);
      } catch (error) {
        failed += 1;
        const ours = (error.stack ?? "").split("\n").filter((line) => line.includes(__dirname));
        console.log([`FAILED  ${transport}: ${what}: ${error.name}: ${error.message}`, ...ours].join("\n"));
      }
    }
    destroy();
  }
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed === 0 ? 0 : 1);
}

main().catch((error) => {
  console.log(`FAILED  the server starts: ${error.stack}\n0 passed, 1 failed`);
  process.exit(1);
});
