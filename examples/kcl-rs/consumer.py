"""A consumer with kcl-rs: the Kinesis Client Library in Rust, without a JVM, used from Python.

    pip install kcl-rs
    AWS_ENDPOINT_URL=http://127.0.0.1:4567 python consumer.py orders
"""

import os
import sys

from kcl_rs import RecordProcessorBase, Scheduler


class Shipping(RecordProcessorBase):
    """Processes the records of one shard."""

    def initialize(self, initialize_input):
        self.shard = initialize_input.shard_id

    def process_records(self, process_records_input):
        for record in process_records_input.records:
            print(self.shard, record.partition_key, record.binary_data.decode(), flush=True)
        process_records_input.checkpointer.checkpoint()

    def lease_lost(self, lease_lost_input):
        pass  # another worker has the shard now, and begins at the last checkpoint

    def shard_ended(self, shard_ended_input):
        shard_ended_input.checkpointer.checkpoint()  # the shards that came of this one are processed from here on

    def shutdown_requested(self, shutdown_requested_input):
        shutdown_requested_input.checkpointer.checkpoint()


Scheduler(
    stream_name=sys.argv[1],
    application_name="shipping-rs",
    record_processor_factory=Shipping,
    region=os.environ.get("AWS_REGION", "us-east-1"),
    endpoint_url=os.environ["AWS_ENDPOINT_URL"],  # of all three services
    initial_position="TRIM_HORIZON",
).run()
