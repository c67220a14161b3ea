// A producer and an enhanced fan-out consumer with the AWS SDK for JavaScript v3, which speaks HTTP/2 to plain endpoints too.
//
//     npm ci
//     AWS_ENDPOINT_URL=http://127.0.0.1:4567 node orders.mjs
import {
  CreateStreamCommand,
  DescribeStreamConsumerCommand,
  DescribeStreamCommand,
  KinesisClient,
  PutRecordsCommand,
  RegisterStreamConsumerCommand,
  SubscribeToShardCommand,
  waitUntilStreamExists,
} from "@aws-sdk/client-kinesis";

const StreamName = "orders-js";
const COUNT = 10;
const kinesis = new KinesisClient({});

await kinesis.send(new CreateStreamCommand({ StreamName, ShardCount: 1 }));
await waitUntilStreamExists({ client: kinesis, maxWaitTime: 60, minDelay: 1 }, { StreamName });
const { StreamDescription } = await kinesis.send(new DescribeStreamCommand({ StreamName }));

const { Consumer } = await kinesis.send(
  new RegisterStreamConsumerCommand({ StreamARN: StreamDescription.StreamARN, ConsumerName: "shipping" }),
);
const { ConsumerARN } = Consumer;
for (;;) {
  const { ConsumerDescription } = await kinesis.send(new DescribeStreamConsumerCommand({ ConsumerARN }));
  if (ConsumerDescription.ConsumerStatus === "ACTIVE") break;
  await new Promise((resolve) => setTimeout(resolve, 100));
}
const subscription = await kinesis.send(
  new SubscribeToShardCommand({
    ConsumerARN,
    ShardId: StreamDescription.Shards[0].ShardId,
    StartingPosition: { Type: "TRIM_HORIZON" },
  }),
);

const Records = Array.from({ length: COUNT }, (_, n) => ({
  PartitionKey: `customer-${n % 3}`,
  Data: new TextEncoder().encode(`order ${n}`),
}));
const { FailedRecordCount } = await kinesis.send(new PutRecordsCommand({ StreamName, Records }));
if (FailedRecordCount) throw new Error(`${FailedRecordCount} records were not taken`);

let received = 0;
for await (const { SubscribeToShardEvent } of subscription.EventStream) {
  for (const record of SubscribeToShardEvent?.Records ?? []) {
    console.log(record.SequenceNumber, record.PartitionKey, new TextDecoder().decode(record.Data));
    received += 1;
  }
  if (received >= COUNT) break;
}
process.exit(received >= COUNT ? 0 : 1); // the subscription would go on for five minutes
