"""Generated requests to the binary and to another implementation of the same API; every difference is shown.

    python differential.py ENDPOINT OF_THE_OTHER [COUNT] [SEED]

The other one is whatever speaks DynamoDB's API; dynalite from npm is what this was written against. Two tables of equal
names get the same requests, valid and invalid ones; answers must be equal, errors in code and message, and in the end the
items must be equal. Where the other one is known to differ from the service, `known` says why.
"""

import json
import random
import re
import sys

import boto3
import botocore.config
from botocore.exceptions import ClientError

INCORRECT_TYPE = "An operand in the update expression has an incorrect data type"
INVALID_PATH = "The document path provided in the update expression is invalid for update"
KEYS = ["a", "b", "c", "dd"]
NAMES = ["p", "q", "rr", "s.t", "m"]


class Generator:
    def __init__(self, seed):
        self.random = random.Random(seed)

    def one(self, *choices):
        return self.random.choice(choices)

    def number(self):
        return self.one("0", "1", "-1", "2", "10", "0.5", "-12.25", "1e3", "99999999999999999999", "5")

    def value(self, depth=0):
        kind = self.one(*("S", "N", "N", "S", "SS", "NS", "BOOL", "NULL", "B") + (("L", "M") if depth < 2 else ()))
        match kind:
            case "S":
                # Neither texts nor bytes are empty: the other one then holds that an attribute is not there.
                return {"S": self.one("x", "xy", "xyz", "ü", "b")}
            case "N":
                return {"N": self.number()}
            case "B":
                return {"B": self.one(b"\0", b"xy")}
            case "SS":
                return {"SS": self.random.sample(["x", "y", "z", "xy"], self.random.randint(1, 3))}
            case "NS":
                return {"NS": self.random.sample(["1", "2", "3.5"], self.random.randint(1, 3))}
            case "BOOL":
                return {"BOOL": self.one(True, False)}
            case "NULL":
                return {"NULL": True}
            case "L":
                return {"L": [self.value(depth + 1) for _ in range(self.random.randint(0, 3))]}
            case "M":
                return {"M": {name: self.value(depth + 1) for name in self.random.sample(["x", "y", "z"], self.random.randint(0, 2))}}

    def key(self):
        key = {"h": {"S": self.one(*KEYS)}, "r": {"N": self.one("1", "2", "10")}}
        if self.random.random() < 0.02:
            key[self.one("h", "r")] = self.value()
        return key

    def item(self):
        return {**self.key(), **{name: self.value() for name in self.random.sample(NAMES, self.random.randint(0, 4))}}


class Expressions:
    """An expression in the making, with the names and values that it uses."""

    def __init__(self, generator):
        self.g, self.names, self.values = generator, {}, {}

    def path(self):
        name = self.g.one(*NAMES)
        if "." in name or self.g.random.random() < 0.3:
            placeholder = "#" + re.sub(r"\W", "", name)
            self.names[placeholder], name = name, placeholder
        elif self.g.random.random() < 0.02:
            name = "status"
        for _ in range(self.g.one(0, 0, 0, 1, 1, 2)):
            name += self.g.one(".x", ".y", "[0]", "[1]", ".z")
        return name

    def val(self, value=None):
        placeholder = f":v{len(self.values)}"
        self.values[placeholder] = self.g.value() if value is None else value
        if self.g.random.random() < 0.01:
            return ":undefined"
        return placeholder

    def operand(self):
        return self.g.one(self.path, self.path, self.val, lambda: f"size({self.path()})")()

    def condition(self, depth=0):
        g = self.g
        simple = [
            lambda: f"{self.path()} {g.one('=', '<>', '<', '<=', '>', '>=')} {self.operand()}",
            lambda: f"{self.operand()} {g.one('=', '<>', '<')} {self.operand()}",
            lambda: f"attribute_exists({self.path()})",
            lambda: f"attribute_not_exists ({self.path()})",
            lambda: f"begins_with({self.path()}, {self.val({'S': g.one('x', 'xy')})})",
            lambda: f"contains({self.path()}, {self.val()})",
            lambda: f"attribute_type({self.path()}, {self.val({'S': g.one('S', 'N', 'SS', 'L', 'Z')})})",
            lambda: f"{self.path()} BETWEEN {self.val({'N': g.number()})} AND {self.val({'N': g.number()})}",
            lambda: f"{self.path()} IN ({self.val()}, {self.val()})",
        ]
        deeper = [
            lambda: f"{self.condition(depth + 1)} AND {self.condition(depth + 1)}",
            lambda: f"{self.condition(depth + 1)} OR {self.condition(depth + 1)}",
            lambda: f"NOT {self.condition(depth + 1)}",
            lambda: f"({self.condition(depth + 1)})",
        ]
        return g.one(*(simple + (deeper if depth < 2 else [])))()

    def update(self):
        g = self.g
        sections = g.random.sample(["SET", "REMOVE", "ADD", "DELETE"], g.one(1, 1, 1, 2, 3))
        parts = []
        for section in sections:
            changes = []
            for _ in range(g.one(1, 1, 2)):
                path = self.path()
                match section:
                    case "SET":
                        changes.append(f"{path} = " + g.one(
                            self.val, self.val, self.path,
                            lambda: f"{self.path()} {g.one('+', '-')} {self.val({'N': g.number()})}",
                            lambda: f"if_not_exists({self.path()}, {self.val()})",
                            lambda: f"list_append({self.path()}, {self.val({'L': [g.value()]})})")())
                    case "REMOVE":
                        changes.append(path)
                    case "ADD":
                        changes.append(f"{path} {self.val(g.one({'N': g.number()}, {'SS': ['x', 'new']}, {'NS': ['2']}, None))}")
                    case "DELETE":
                        changes.append(f"{path} {self.val(g.one({'SS': ['x', 'y']}, {'NS': ['2']}, None))}")
            parts.append(f"{section} {', '.join(changes)}")
        return " ".join(parts)

    def members(self):
        members = {}
        if self.names:
            members["ExpressionAttributeNames"] = self.names
        if self.values:
            members["ExpressionAttributeValues"] = self.values
        return members


def expected(g):
    result = {}
    for name in g.random.sample(NAMES, g.one(1, 1, 2)):
        result[name] = g.one(
            lambda: {"Exists": False}, lambda: {"Value": g.value()}, lambda: {"Exists": g.one(True, False)},
            lambda: {"ComparisonOperator": g.one("EQ", "NE", "LT", "GE", "CONTAINS", "BEGINS_WITH", "NULL", "NOT_NULL"),
                     **({"AttributeValueList": [g.one({"S": "x"}, {"N": g.number()})]} if g.random.random() < 0.8 else {})})()
    return result


def request(g, table):
    """An operation with its arguments."""
    operation = g.one("put_item", "put_item", "update_item", "update_item", "update_item", "update_item", "delete_item",
                      "get_item", "query", "scan")
    body = {"TableName": table}
    e = Expressions(g)
    if operation == "put_item":
        body["Item"] = g.item()
        body["ReturnValues"] = g.one("NONE", "ALL_OLD")
    elif operation in ("update_item", "delete_item", "get_item"):
        body["Key"] = g.key()
    if operation == "delete_item":
        body["ReturnValues"] = "ALL_OLD"
    if operation == "update_item":
        body["ReturnValues"] = g.one("ALL_NEW", "ALL_OLD", "UPDATED_NEW", "UPDATED_OLD", "NONE")
        if g.random.random() < 0.7:
            body["UpdateExpression"] = e.update()
        else:
            body["AttributeUpdates"] = {
                name: g.one(lambda: {"Action": "PUT", "Value": g.value()},
                            lambda: {"Action": "ADD", "Value": g.one({"N": g.number()}, {"SS": ["x"]}, g.value())},
                            lambda: {"Action": "DELETE"}, lambda: {"Action": "DELETE", "Value": {"SS": ["x", "q"]}})()
                for name in g.random.sample(NAMES, g.one(1, 2))}
            # The API reference says that deletions alone make no item; others make one of its key.
            if all(update["Action"] == "DELETE" for update in body["AttributeUpdates"].values()):
                body["AttributeUpdates"]["t"] = {"Action": "PUT", "Value": {"N": "1"}}
            if g.random.random() < 0.5:
                body["Expected"] = expected(g)
    if operation in ("put_item", "update_item", "delete_item") and "Expected" not in body and "AttributeUpdates" not in body:
        if g.random.random() < 0.4:
            body["ConditionExpression"] = e.condition()
        elif operation != "update_item" and g.random.random() < 0.3:
            body["Expected"] = expected(g)
    if operation == "get_item" and g.random.random() < 0.5:
        body["ProjectionExpression"] = ", ".join(e.path() for _ in range(g.one(1, 2, 3)))
    if operation == "query":
        condition = f"h = {e.val({'S': g.one(*KEYS)})}"
        condition += g.one(lambda: "", lambda: f" AND r {g.one('=', '<', '<=', '>', '>=')} {e.val({'N': g.number()})}",
                           lambda: f" AND r BETWEEN {e.val({'N': '1'})} AND {e.val({'N': g.number()})}")()
        body["KeyConditionExpression"] = condition
        body["ScanIndexForward"] = g.one(True, False)
        if g.random.random() < 0.3:
            body["Limit"] = g.one(1, 2)
    if operation in ("query", "scan") and g.random.random() < 0.6:
        body["FilterExpression"] = e.condition()
    return operation, {**body, **e.members()}


def canonical(value):
    """With sets in order, so that they compare as sets."""
    if isinstance(value, dict):
        return {k: sorted(canonical(v)) if k in ("SS", "NS", "BS") else canonical(v) for k, v in value.items()}
    if isinstance(value, list):
        return [canonical(item) for item in value]
    return value


def call(client, operation, body):
    try:
        answer = getattr(client, operation)(**body)
    except ClientError as error:
        return {"error": error.response["Error"]["Code"], "message": error.response["Error"]["Message"]}
    answer.pop("ResponseMetadata")
    answer.pop("ConsumedCapacity", None)
    answer = canonical(answer)
    if operation == "scan":
        answer["Items"].sort(key=lambda item: json.dumps(item, sort_keys=True, default=str))
    return answer


def known(body, ours, theirs):
    """Why a difference is not ours; `None` if it is."""
    a, b = ours.get("message", ""), theirs.get("message", "")
    condition = body.get("ConditionExpression", "") + body.get("FilterExpression", "")
    if "Syntax error" in a and "Syntax error" in b:
        return "syntax errors are worded by each parser"
    if "NOT NOT" in condition and "Syntax error" in b:
        return "a condition may be negated twice, by the grammar of the developer guide"
    if "conflict with each other" in a and "conflict with each other" in b:
        return "of several conflicts another one is told"
    if len(body.get("Expected", ())) > 1 and ours.get("error") == theirs.get("error") == "ValidationException":
        return "of several wrong members of Expected another one is told"
    if "is not valid for N AttributeValue type" in a and "BEGINS_WITH" in a:
        return "BEGINS_WITH takes texts and bytes alone, by the API reference"
    if {a, b} == {INCORRECT_TYPE, INVALID_PATH} and len(re.findall(r"SET|REMOVE|ADD|DELETE|,", body["UpdateExpression"])) > 1:
        return "of several wrong changes another one is told"
    if len(body.get("AttributeUpdates", ())) > 1 and "action is not supported" in a and "action is not supported" in b:
        return "of several wrong updates another one is told"
    values = body.get("ExpressionAttributeValues", {}).values()
    if condition and any({"BOOL", "NULL", "SS", "NS", "L", "M"} & value.keys() for value in values):
        return "the other one takes false and NULL for nothing, and has an order of them, of sets, lists and maps"
    return None


def compares_nothing(body):
    """Whether something is compared that may not be there on either side; the others hold that for equal."""
    text = body.get("ConditionExpression", "") + body.get("FilterExpression", "")
    return re.search(r"(=|<|>)\s*(size\()?[a-z#]", text) is not None


def client(endpoint):
    return boto3.session.Session().client(
        "dynamodb", region_name="us-east-1", endpoint_url=endpoint, aws_access_key_id="AKIDEXAMPLE000000000",
        aws_secret_access_key="secret", config=botocore.config.Config(parameter_validation=False, retries={"total_max_attempts": 1}))


def main(ours, theirs, count=2000, seed=1):
    generator = Generator(int(seed))
    both = [client(ours), client(theirs)]
    table = f"differential-{seed}-{random.randrange(1 << 30)}"
    for one in both:
        one.create_table(TableName=table, BillingMode="PAY_PER_REQUEST",
                         AttributeDefinitions=[{"AttributeName": "h", "AttributeType": "S"}, {"AttributeName": "r", "AttributeType": "N"}],
                         KeySchema=[{"AttributeName": "h", "KeyType": "HASH"}, {"AttributeName": "r", "KeyType": "RANGE"}])
        one.get_waiter("table_exists").wait(TableName=table, WaiterConfig={"Delay": 1})
    differences, errors, reasons = 0, 0, {}
    for number in range(int(count)):
        operation, body = request(generator, table)
        answers = [call(one, operation, body) for one in both]
        errors += "error" in answers[0]
        if answers[0] != answers[1]:
            reason = known(body, *answers) or (compares_nothing(body) and "nothing compared with nothing")
            if reason:
                reasons[reason] = reasons.get(reason, 0) + 1
            else:
                differences += 1
                if differences <= 15:
                    print(f"{number}: {operation} {json.dumps(body, default=str)}\n   ours:   {answers[0]}\n   theirs: {answers[1]}")
                # Both go on from the same item.
            key = body.get("Key") or {name: value for name, value in body.get("Item", {}).items() if name in ("h", "r")}
            item = call(both[0], "get_item", {"TableName": table, "Key": key}) if key else {}
            if "Item" in item:
                call(both[1], "put_item", {"TableName": table, "Item": item["Item"]})
            elif key and "error" not in item:
                call(both[1], "delete_item", {"TableName": table, "Key": key})
    scans = [call(one, "scan", {"TableName": table}) for one in both]
    differences += scans[0] != scans[1]
    print(f"{count} requests, {errors} of them refused, {differences} differences, known ones: {reasons}")
    return 1 if differences else 0


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))
