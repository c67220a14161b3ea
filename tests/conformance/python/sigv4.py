"""Signature Version 4, written from the public description and apart from botocore.

The server must agree with two signers, and only an own one can be asked for what no SDK does: a wrong region, a
clock that is off, a payload that is not signed, chunks that carry signatures of their own.
"""

import datetime
import hashlib
import hmac
import urllib.parse

ALGORITHM = "AWS4-HMAC-SHA256"
EMPTY = hashlib.sha256(b"").hexdigest()


def _hmac(key, text):
    return hmac.new(key, text.encode(), hashlib.sha256).digest()


class Scope:
    """Who signs, when, and for which region and service."""

    def __init__(self, access_key, secret_key, region="us-east-1", service="kinesis", offset_seconds=0):
        now = datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(seconds=offset_seconds)
        self.time = now.strftime("%Y%m%dT%H%M%SZ")
        self.scope = f"{self.time[:8]}/{region}/{service}/aws4_request"
        self.credential = f"{access_key}/{self.scope}"
        key = ("AWS4" + secret_key).encode()
        for part in (self.time[:8], region, service, "aws4_request"):
            key = _hmac(key, part)
        self._key = key

    def sign(self, *lines, algorithm=ALGORITHM):
        return _hmac(self._key, "\n".join([algorithm, self.time, self.scope, *lines])).hex()

    def request(self, method, path, query, headers, payload_hash):
        """The signature of a request and the list of the headers that it covers."""
        lowered = {name.lower(): " ".join(value.split()) for name, value in headers.items()}
        names = ";".join(sorted(lowered))
        canonical = "\n".join([
            method, path, query, *(f"{name}:{lowered[name]}" for name in sorted(lowered)), "", names, payload_hash])
        return self.sign(hashlib.sha256(canonical.encode()).hexdigest()), names


def headers(method, path, given, body, access_key, secret_key, payload_hash=None, send_hash=False, **scope):
    """`given` with date and authorization added. `payload_hash` replaces the hash of the body."""
    scope = Scope(access_key, secret_key, **scope)
    payload_hash = payload_hash or hashlib.sha256(body).hexdigest()
    signed = {**given, "X-Amz-Date": scope.time}
    if send_hash or not all(c in "0123456789abcdef" for c in payload_hash):
        signed["X-Amz-Content-Sha256"] = payload_hash
    signature, names = scope.request(method, path, "", signed, payload_hash)
    signed["Authorization"] = f"{ALGORITHM} Credential={scope.credential}, SignedHeaders={names}, Signature={signature}"
    return signed


def presigned(method, path, given, body, access_key, secret_key, expires=60, payload_hash=None, **scope):
    """The path with a signed query; `given` are the headers that the signature covers."""
    scope = Scope(access_key, secret_key, **scope)
    names = ";".join(sorted(name.lower() for name in given))
    query = {
        "X-Amz-Algorithm": ALGORITHM, "X-Amz-Credential": scope.credential, "X-Amz-Date": scope.time,
        "X-Amz-Expires": str(expires), "X-Amz-SignedHeaders": names,
    }
    encoded = "&".join(f"{quoted(k)}={quoted(v)}" for k, v in sorted(query.items()))
    signature, _ = scope.request(method, path, encoded, given, payload_hash or hashlib.sha256(body).hexdigest())
    return f"{path}?{encoded}&X-Amz-Signature={signature}"


def quoted(text):
    return urllib.parse.quote(text, safe="-_.~")


def chunked(method, path, given, chunks, access_key, secret_key, **scope):
    """Headers and body of an upload in signed chunks (`STREAMING-AWS4-HMAC-SHA256-PAYLOAD`)."""
    scope = Scope(access_key, secret_key, **scope)
    payload_hash = "STREAMING-AWS4-HMAC-SHA256-PAYLOAD"
    signed = {
        **given, "X-Amz-Date": scope.time, "X-Amz-Content-Sha256": payload_hash, "Content-Encoding": "aws-chunked",
        "X-Amz-Decoded-Content-Length": str(sum(len(chunk) for chunk in chunks)),
    }
    signature, names = scope.request(method, path, "", signed, payload_hash)
    signed["Authorization"] = f"{ALGORITHM} Credential={scope.credential}, SignedHeaders={names}, Signature={signature}"
    body = b""
    for chunk in [*chunks, b""]:
        signature = scope.sign(
            signature, EMPTY, hashlib.sha256(chunk).hexdigest(), algorithm=f"{ALGORITHM}-PAYLOAD")
        body += f"{len(chunk):x};chunk-signature={signature}\r\n".encode() + chunk + b"\r\n"
    return signed, body
