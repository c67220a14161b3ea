"""A consumer with amazon_kclpy. Start its daemon more than once, and the workers share the shards.

    pip install amazon_kclpy
    mvn dependency:copy-dependencies -DoutputDirectory=jars
    AWS_ENDPOINT_URL=http://127.0.0.1:4567 \\
        java -cp 'jars/*' software.amazon.kinesis.multilang.MultiLangDaemon --properties-file orders.properties
"""

import sys

from amazon_kclpy import kcl
from amazon_kclpy.v3 import processor


class Shipping(processor.RecordProcessorBase):
    """Processes the records of one shard. Standard output belongs to the daemon, so what it says goes to standard error."""

    def initialize(self, initialize_input):
        self.shard = initialize_input.shard_id

    def process_records(self, process_records_input):
        for record in process_records_input.records:
            print(self.shard, record.partition_key, record.binary_data.decode(), file=sys.stderr, flush=True)
        process_records_input.checkpointer.checkpoint()

    def lease_lost(self, lease_lost_input):
        pass  # another worker has the shard now, and begins at the last checkpoint

    def shard_ended(self, shard_ended_input):
        shard_ended_input.checkpointer.checkpoint()  # the shards that came of this one are processed from here on

    def shutdown_requested(self, shutdown_requested_input):
        shutdown_requested_input.checkpointer.checkpoint()


if __name__ == "__main__":
    kcl.KCLProcess(Shipping()).run()
