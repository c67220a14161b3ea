"""As much of a runtime as the tests need: it asks for events, calls the handler, says what came of it."""

import http.client
import importlib
import json
import os
import sys

sys.path.insert(0, os.getcwd())
api = http.client.HTTPConnection(os.environ["AWS_LAMBDA_RUNTIME_API"])


def call(method, path, body=None):
    api.request(method, "/2018-06-01/runtime/" + path, body)
    response = api.getresponse()
    return response.headers, response.read()


def error(problem):
    return json.dumps({"errorType": type(problem).__name__, "errorMessage": str(problem)})


module, name = sys.argv[1].rsplit(".", 1)
try:
    handler = getattr(importlib.import_module(module), name)
except BaseException as problem:
    call("POST", "init/error", error(problem))
    raise SystemExit(1)
while True:
    headers, event = call("GET", "invocation/next")
    path = "invocation/" + headers["Lambda-Runtime-Aws-Request-Id"]
    try:
        call("POST", path + "/response", json.dumps(handler(json.loads(event), None)))
    except Exception as problem:
        call("POST", path + "/error", error(problem))
