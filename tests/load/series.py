#!/usr/bin/env python3
"""How much memory distinct series of metrics take.

    python3 tests/load/series.py PATH/TO/millstream [--series 100000] [--most 300]

Puts a datum into each series twice, and fails if the server's resident memory is above so many MB at any time."""

import argparse
import json
import re
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request

AT_ONCE = 1000
FLUSHES_S = 15


def resident_mb(pid):
    with open(f"/proc/{pid}/status", encoding="ascii") as file:
        return int(re.search(r"VmRSS:\s+(\d+)", file.read()).group(1)) * 1024 / 1e6


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("binary")
    arguments.add_argument("--series", type=int, default=100_000)
    arguments.add_argument("--most", type=float, default=300)
    options = arguments.parse_args()
    with tempfile.TemporaryDirectory(prefix="millstream-series-") as data:
        server = subprocess.Popen(
            [options.binary, "dev", "--data-dir", data, "--listen", "127.0.0.1:0", "--tls-listen", "off"],
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        try:
            url = "http://" + re.match(r"listening http=(\S+)", server.stdout.readline()).group(1)
            most = before = resident_mb(server.pid)
            for value in (1, 2):
                for first in range(0, options.series, AT_ONCE):
                    data_of = [{"MetricName": "m", "Value": value, "Dimensions": [{"Name": "Host", "Value": f"host-{number}"}]}
                               for number in range(first, min(first + AT_ONCE, options.series))]
                    body = json.dumps({"Namespace": "Load", "MetricData": data_of}).encode()
                    headers = {"content-type": "application/x-amz-json-1.0",
                               "x-amz-target": "GraniteServiceVersion20100801.PutMetricData"}
                    for _ in range(100):
                        try:
                            urllib.request.urlopen(urllib.request.Request(url, body, headers), timeout=60).read()
                            break
                        except urllib.error.HTTPError:  # throttled
                            time.sleep(0.1)
                    else:
                        print("the server takes no more")
                        return 1
                    most = max(most, resident_mb(server.pid))
            end = time.monotonic() + FLUSHES_S
            while time.monotonic() < end:
                most = max(most, resident_mb(server.pid))
                time.sleep(0.2)
        finally:
            server.kill()
            server.wait()
    print(f"{options.series} series: {before:.0f} MB before, {most:.0f} MB at most, {options.most:.0f} MB allowed")
    return 0 if most <= options.most else 1


if __name__ == "__main__":
    sys.exit(main())
