// A producer and an enhanced fan-out consumer with the AWS SDK for Go v2.
//
//	AWS_ENDPOINT_URL=http://127.0.0.1:4567 go run .
package main

import (
	"context"
	"errors"
	"fmt"
	"log"
	"time"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/config"
	"github.com/aws/aws-sdk-go-v2/service/kinesis"
	"github.com/aws/aws-sdk-go-v2/service/kinesis/types"
)

const (
	stream = "orders-go"
	count  = 10
)

func main() {
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	if err := run(ctx); err != nil {
		log.Fatal(err)
	}
}

func run(ctx context.Context) error {
	cfg, err := config.LoadDefaultConfig(ctx) // reads AWS_ENDPOINT_URL, the region and the credentials
	if err != nil {
		return err
	}
	client := kinesis.NewFromConfig(cfg)
	name := aws.String(stream)
	if _, err := client.CreateStream(ctx, &kinesis.CreateStreamInput{StreamName: name, ShardCount: aws.Int32(1)}); err != nil {
		return err
	}
	exists := kinesis.NewStreamExistsWaiter(client, func(o *kinesis.StreamExistsWaiterOptions) { o.MinDelay = time.Second })
	described, err := exists.WaitForOutput(ctx, &kinesis.DescribeStreamInput{StreamName: name}, time.Minute)
	if err != nil {
		return err
	}
	consumer, err := register(ctx, client, described.StreamDescription.StreamARN)
	if err != nil {
		return err
	}
	var entries []types.PutRecordsRequestEntry
	for n := range count {
		entries = append(entries, types.PutRecordsRequestEntry{
			PartitionKey: aws.String(fmt.Sprint("customer-", n%3)),
			Data:         fmt.Appendf(nil, "order %d", n),
		})
	}
	put, err := client.PutRecords(ctx, &kinesis.PutRecordsInput{StreamName: name, Records: entries})
	if err != nil {
		return err
	}
	if failed := aws.ToInt32(put.FailedRecordCount); failed > 0 {
		return fmt.Errorf("%d records were not taken", failed)
	}

	shard := described.StreamDescription.Shards[0].ShardId
	return consume(ctx, client, consumer, shard)
}

// consume prints the shard's records as they are pushed. A subscription lasts five minutes at most, and its connection may
// break before; a consumer then subscribes again, where the last one has ended.
func consume(ctx context.Context, client *kinesis.Client, consumer, shard *string) error {
	position := &types.StartingPosition{Type: types.ShardIteratorTypeTrimHorizon}
	for received := 0; received < count; {
		subscription, err := client.SubscribeToShard(ctx, &kinesis.SubscribeToShardInput{
			ConsumerARN: consumer, ShardId: shard, StartingPosition: position,
		})
		var busy *types.ResourceInUseException
		if errors.As(err, &busy) { // the last subscription is younger than five seconds
			time.Sleep(time.Second)
			continue
		}
		if err != nil {
			return err
		}
		for event := range subscription.GetStream().Events() {
			pushed, ok := event.(*types.SubscribeToShardEventStreamMemberSubscribeToShardEvent)
			if !ok {
				continue
			}
			for _, record := range pushed.Value.Records {
				fmt.Println(*record.SequenceNumber, *record.PartitionKey, string(record.Data))
				received++
			}
			position = &types.StartingPosition{
				Type:           types.ShardIteratorTypeAfterSequenceNumber,
				SequenceNumber: pushed.Value.ContinuationSequenceNumber,
			}
			if received >= count {
				break
			}
		}
		subscription.GetStream().Close()
	}
	return nil
}

// register makes a consumer of the stream and waits until it can be used.
func register(ctx context.Context, client *kinesis.Client, stream *string) (*string, error) {
	made, err := client.RegisterStreamConsumer(ctx, &kinesis.RegisterStreamConsumerInput{
		StreamARN: stream, ConsumerName: aws.String("shipping"),
	})
	if err != nil {
		return nil, err
	}
	arn := made.Consumer.ConsumerARN
	for {
		described, err := client.DescribeStreamConsumer(ctx, &kinesis.DescribeStreamConsumerInput{ConsumerARN: arn})
		if err != nil {
			return nil, err
		}
		if described.ConsumerDescription.ConsumerStatus == types.ConsumerStatusActive {
			return arn, nil
		}
		time.Sleep(100 * time.Millisecond)
	}
}
