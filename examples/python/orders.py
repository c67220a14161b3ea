"""A producer and a consumer side by side in one event loop, with aiobotocore.

    pip install aiobotocore
    AWS_ENDPOINT_URL=http://127.0.0.1:4567 python orders.py
"""

import asyncio

from aiobotocore.session import get_session

STREAM, COUNT = "orders-python", 10


async def produce(kinesis):
    for n in range(COUNT):
        await kinesis.put_record(StreamName=STREAM, PartitionKey=f"customer-{n % 3}", Data=f"order {n}".encode())


async def consume(kinesis):
    shards = (await kinesis.list_shards(StreamName=STREAM))["Shards"]
    answer = await kinesis.get_shard_iterator(
        StreamName=STREAM, ShardId=shards[0]["ShardId"], ShardIteratorType="TRIM_HORIZON")
    iterator, received = answer["ShardIterator"], 0
    while received < COUNT:
        answer = await kinesis.get_records(ShardIterator=iterator)
        for record in answer["Records"]:
            print(record["SequenceNumber"], record["PartitionKey"], record["Data"].decode())
            received += 1
        iterator = answer["NextShardIterator"]
        await asyncio.sleep(0.2)  # a shard answers five reads a second


async def main():
    async with get_session().create_client("kinesis") as kinesis:
        await kinesis.create_stream(StreamName=STREAM, ShardCount=1)
        exists = kinesis.get_waiter("stream_exists")
        await exists.wait(StreamName=STREAM, WaiterConfig={"Delay": 1})
        await asyncio.gather(produce(kinesis), consume(kinesis))


asyncio.run(main())
