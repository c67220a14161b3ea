"""The tables that consumers keep their leases in, through boto3's DynamoDB client at the same endpoint."""

import concurrent.futures
import signal
import unittest

import boto3
from boto3.dynamodb.conditions import Attr, Key
from botocore.exceptions import ClientError

from harness import REGION, Server, shared, unique


def session(server):
    return dict(region_name=REGION, endpoint_url=server.url,
                aws_access_key_id=server.access_key, aws_secret_access_key=server.secret_key)


def table_of(server, keys=(("leaseKey", "S"),), **options):
    resource = boto3.session.Session().resource("dynamodb", **session(server))
    table = resource.create_table(
        TableName=unique("leases"), BillingMode="PAY_PER_REQUEST",
        AttributeDefinitions=[{"AttributeName": name, "AttributeType": kind} for name, kind in keys],
        KeySchema=[{"AttributeName": name, "KeyType": kind} for (name, _), kind in zip(keys, ("HASH", "RANGE"))],
        **options)
    table.wait_until_exists()
    return table


class Leases(unittest.TestCase):
    def setUp(self):
        self.server = shared()
        self.table = table_of(self.server)
        self.client = self.table.meta.client
        # The resource's client turns values into those of Python; this one shows them as they travel.
        self.plain = boto3.session.Session().client("dynamodb", **session(self.server))

    def fails(self, code, call, **arguments):
        with self.assertRaises(ClientError) as caught:
            call(**arguments)
        self.assertEqual(caught.exception.response["Error"]["Code"], code)
        return caught.exception.response

    def test_a_lease_is_renewed_by_its_counter(self):
        name, key = self.table.name, {"leaseKey": {"S": "shardId-000000000000"}}
        item = {**key, "leaseCounter": {"N": "0"}, "checkpoint": {"S": "TRIM_HORIZON"}}
        absent = {"leaseKey": {"Exists": False}}
        self.plain.put_item(TableName=name, Item=item, Expected=absent)
        self.fails("ConditionalCheckFailedException", self.plain.put_item, TableName=name, Item=item, Expected=absent)

        def renew(counter):
            return dict(TableName=name, Key=key, Expected={"leaseCounter": {"Value": {"N": str(counter)}}},
                        AttributeUpdates={"leaseCounter": {"Action": "PUT", "Value": {"N": str(counter + 1)}},
                                          "parents": {"Action": "ADD", "Value": {"SS": [f"p-{counter}"]}}})

        for counter in range(3):
            self.plain.update_item(**renew(counter))
        response = self.fails("ConditionalCheckFailedException", self.plain.update_item, **renew(0),
                              ReturnValuesOnConditionCheckFailure="ALL_OLD")
        self.assertEqual(response["Item"]["leaseCounter"], {"N": "3"})
        self.assertEqual(sorted(response["Item"]["parents"]["SS"]), ["p-0", "p-1", "p-2"])

    def test_values_of_every_type_come_back(self):
        item = {"leaseKey": "all", "s": "täxt", "n": 17, "b": b"\0\xff", "ss": {"a", "b"}, "ns": {1, 2}, "bs": {b"x"},
                "m": {"deep": [1, "two", {"three": None}]}, "l": [True, False], "null": None, "empty": ""}
        self.table.put_item(Item=item)
        self.assertEqual(self.table.get_item(Key={"leaseKey": "all"})["Item"], item)

    def test_expressions_of_the_resource_api(self):
        for number in range(20):
            self.table.put_item(Item={"leaseKey": f"shard-{number:02}", "size": number, "name": "x" * number})
        found = self.table.scan(FilterExpression=Attr("size").between(5, 7) & ~Attr("name").size().eq(6))
        self.assertEqual(sorted(item["size"] for item in found["Items"]), [5, 7])
        old = self.table.update_item(
            Key={"leaseKey": "shard-05"}, UpdateExpression="SET #s = #s + :n REMOVE #n",
            ConditionExpression=Attr("size").eq(5) & Attr("gone").not_exists(), ReturnValues="ALL_OLD",
            ExpressionAttributeNames={"#s": "size", "#n": "name"}, ExpressionAttributeValues={":n": 10})
        self.assertEqual(old["Attributes"]["name"], "xxxxx")
        self.assertEqual(self.table.get_item(Key={"leaseKey": "shard-05"})["Item"], {"leaseKey": "shard-05", "size": 15})

    def test_pages_and_segments_see_every_item_once(self):
        with self.table.batch_writer() as batch:
            for number in range(60):
                batch.put_item(Item={"leaseKey": f"shard-{number}"})
        seen = []
        for segment in range(4):
            pages = self.plain.get_paginator("scan").paginate(
                TableName=self.table.name, Segment=segment, TotalSegments=4, PaginationConfig={"PageSize": 5})
            seen += [item["leaseKey"]["S"] for page in pages for item in page["Items"]]
        self.assertEqual(sorted(seen), sorted(f"shard-{number}" for number in range(60)))

    def test_an_index_is_added_and_queried(self):
        for number in range(6):
            self.table.put_item(Item={"leaseKey": f"shard-{number}", "leaseOwner": "ab"[number % 2], "x": 1})
        self.plain.update_table(
            TableName=self.table.name,
            AttributeDefinitions=[{"AttributeName": name, "AttributeType": "S"} for name in ("leaseOwner", "leaseKey")],
            GlobalSecondaryIndexUpdates=[{"Create": {
                "IndexName": "LeaseOwnerToLeaseKeyIndex", "Projection": {"ProjectionType": "KEYS_ONLY"},
                "KeySchema": [{"AttributeName": "leaseOwner", "KeyType": "HASH"},
                              {"AttributeName": "leaseKey", "KeyType": "RANGE"}]}}])
        index = self.plain.describe_table(TableName=self.table.name)["Table"]["GlobalSecondaryIndexes"][0]
        self.assertEqual(index["IndexStatus"], "ACTIVE")
        found = self.table.query(IndexName="LeaseOwnerToLeaseKeyIndex", KeyConditionExpression=Key("leaseOwner").eq("a"))
        self.assertEqual(found["Items"], [{"leaseKey": f"shard-{n}", "leaseOwner": "a"} for n in (0, 2, 4)])

    def test_a_transaction_tells_why_it_was_cancelled(self):
        name = self.table.name
        self.table.put_item(Item={"leaseKey": "there"})
        response = self.fails("TransactionCanceledException", self.plain.transact_write_items, TransactItems=[
            {"Put": {"TableName": name, "Item": {"leaseKey": {"S": "new"}}}},
            {"Delete": {"TableName": name, "Key": {"leaseKey": {"S": "there"}},
                        "ConditionExpression": "attribute_not_exists(leaseKey)"}}])
        reasons = [reason["Code"] for reason in response["CancellationReasons"]]
        self.assertEqual(reasons, ["None", "ConditionalCheckFailed"])
        self.assertEqual(self.table.scan()["Count"], 1)

    def test_many_items_are_written_and_read_at_once(self):
        name = self.table.name
        keys = [{"leaseKey": {"S": f"shard-{n}"}} for n in range(3)]
        self.plain.transact_write_items(TransactItems=[
            {"Put": {"TableName": name, "Item": {**key, "leaseOwner": {"S": "a"}}}} for key in keys])
        got = self.plain.transact_get_items(TransactItems=[{"Get": {"TableName": name, "Key": key}} for key in keys])
        self.assertEqual([answer["Item"] for answer in got["Responses"]],
                         [{**key, "leaseOwner": {"S": "a"}} for key in keys])
        self.plain.batch_write_item(RequestItems={name: [{"DeleteRequest": {"Key": keys[0]}}]})
        got = self.plain.batch_get_item(RequestItems={name: {"Keys": keys, "ProjectionExpression": "leaseKey"}})
        found = sorted(item["leaseKey"]["S"] for item in got["Responses"][name])
        self.assertEqual(found, ["shard-1", "shard-2"])
        self.plain.delete_item(TableName=name, Key=keys[1])
        self.assertEqual([item["leaseKey"] for item in self.table.scan()["Items"]], ["shard-2"])

    def test_what_a_table_keeps_beside_its_items(self):
        name = self.table.name
        backups = self.plain.update_continuous_backups(
            TableName=name, PointInTimeRecoverySpecification={"PointInTimeRecoveryEnabled": True})
        described = self.plain.describe_continuous_backups(TableName=name)
        self.assertEqual(described["ContinuousBackupsDescription"], backups["ContinuousBackupsDescription"])
        self.assertEqual(described["ContinuousBackupsDescription"]["PointInTimeRecoveryDescription"]
                         ["PointInTimeRecoveryStatus"], "ENABLED")
        expiry = self.plain.describe_time_to_live(TableName=name)["TimeToLiveDescription"]
        self.assertEqual(expiry["TimeToLiveStatus"], "DISABLED")
        self.fails("ValidationException", self.plain.update_time_to_live, TableName=name,
                   TimeToLiveSpecification={"Enabled": True, "AttributeName": "until"})
        arn = self.plain.describe_table(TableName=name)["Table"]["TableArn"]
        self.plain.tag_resource(ResourceArn=arn, Tags=[{"Key": "a", "Value": "b"}])
        self.plain.untag_resource(ResourceArn=arn, TagKeys=["a"])
        self.assertEqual(self.plain.list_tags_of_resource(ResourceArn=arn).get("Tags", []), [])

    def test_what_is_wrong_is_named(self):
        name = self.table.name
        response = self.fails("ValidationException", self.plain.update_item, TableName=name,
                              Key={"leaseKey": {"S": "a"}}, UpdateExpression="SET a b")
        self.assertEqual(response["Error"]["Message"],
                         'Invalid UpdateExpression: Syntax error; token: "b", near: "a b"')
        response = self.fails("ResourceNotFoundException", self.plain.describe_table, TableName="no-such-table")
        self.assertEqual(response["Error"]["Message"], "Requested resource not found: Table: no-such-table not found")
        self.fails("UnknownOperationException", self.plain.execute_statement, Statement="SELECT * FROM x")

    def test_tables_are_listed_tagged_and_deleted(self):
        name = self.table.name
        arn = self.plain.describe_table(TableName=name)["Table"]["TableArn"]
        self.plain.tag_resource(ResourceArn=arn, Tags=[{"Key": "a", "Value": "b"}])
        self.assertEqual(self.plain.list_tags_of_resource(ResourceArn=arn)["Tags"], [{"Key": "a", "Value": "b"}])
        pages = self.plain.get_paginator("list_tables").paginate()
        self.assertIn(name, [table for page in pages for table in page["TableNames"]])
        self.table.delete()
        self.table.wait_until_not_exists()

    def test_of_many_who_want_an_item_one_gets_it(self):
        def take(worker):
            won = 0
            for counter in range(20):
                try:
                    self.table.put_item(Item={"leaseKey": f"lock-{counter}", "owner": worker},
                                        ConditionExpression=Attr("leaseKey").not_exists())
                    won += 1
                except ClientError as error:
                    self.assertEqual(error.response["Error"]["Code"], "ConditionalCheckFailedException")
            return won

        with concurrent.futures.ThreadPoolExecutor(8) as pool:
            self.assertEqual(sum(pool.map(take, range(8))), 20)


class Durability(unittest.TestCase):
    def test_what_was_acknowledged_survives_a_kill(self):
        server = Server()
        table = table_of(server)
        with concurrent.futures.ThreadPoolExecutor(8) as pool:
            list(pool.map(lambda n: table.put_item(Item={"leaseKey": f"shard-{n}", "n": n}), range(100)))
        server.stop(signal.SIGKILL)
        again = server.restarted()
        table = boto3.session.Session().resource("dynamodb", **session(again)).Table(table.name)
        self.assertEqual(sorted(item["n"] for item in table.scan()["Items"]), list(range(100)))
        again.close()
