"""Handlers that behave well, badly, and curiously."""

import os
import socket
import subprocess
import sys
import time

calls = 0


def count(event, context):
    global calls
    calls += 1
    return {"calls": calls, "event": event}


def fail(event, context):
    print("about to fail", flush=True)
    raise ValueError("told to fail")


def crash(event, context):
    os._exit(3)


def hang(event, context):
    while True:
        pass


def wait(event, context):
    global calls
    calls += 1
    open("/tmp/mine", "w").write("x")
    time.sleep(event["seconds"])
    return {"calls": calls, "files": sorted(os.listdir("/tmp"))}


def shout(event, context):
    line = b"x" * 65535 + b"\n"
    for _ in range(event["mebibytes"] * 16):
        sys.stdout.buffer.write(line)
    sys.stdout.flush()
    return "done"


def eat(event, context):
    kept = []
    while True:
        kept.append(bytearray(os.urandom(1 << 20)))


def reserve(event, context):
    try:
        bytearray(4 << 30)
    except MemoryError:
        return "refused"
    return "given"


def multiply(event, context):
    made = 0
    try:
        while True:
            if os.fork() == 0:
                time.sleep(60)
                os._exit(0)
            made += 1
    except OSError:
        return made


def fill(event, context):
    written = 0
    try:
        with open("/tmp/large", "wb", buffering=0) as file:
            while True:
                written += file.write(bytes(1 << 20))
    except OSError:
        return written >> 20


def attempt(action):
    try:
        return repr(action())
    except BaseException as problem:
        return type(problem).__name__


def look(event, context):
    def write(path):
        with open(path, "w") as file:
            return file.write("x")

    def connect(port):
        with socket.create_connection(("127.0.0.1", port), 2):
            return True

    return {
        "read": {path: attempt(lambda: os.listdir(path) if os.path.isdir(path) else open(path, "rb").read())
                 for path in event["paths"]},
        "write": {path: attempt(lambda: write(path)) for path in
                  ["/x", "/usr/x", "/var/task/app.py", "/var/runtime/x", "/dev/x", "/etc/passwd", "/proc/sys/kernel/hostname",
                   "/tmp/x"]},
        "connect": [attempt(lambda: connect(port)) for port in event["ports"]],
        "processes": sorted(int(name) for name in os.listdir("/proc") if name.isdigit()),
        "environment": sorted(os.environ),
        "of_the_first": attempt(lambda: open("/proc/1/environ", "rb").read()),
        "capabilities": [line.split()[1] for line in open("/proc/self/status") if line.startswith("Cap")],
        "privileges": [line.split()[1] for line in open("/proc/self/status") if line.startswith("NoNewPrivs")],
        "namespace": attempt(lambda: subprocess.run(["unshare", "-U", "true"], stderr=subprocess.DEVNULL).returncode),
        "mount": attempt(lambda: subprocess.run(["mount", "-o", "remount,rw", "/var/task"], stderr=subprocess.DEVNULL).returncode),
        "user": os.getuid(),
        "root": sorted(os.listdir("/")),
        "interfaces": [name for _, name in socket.if_nameindex()],
    }
