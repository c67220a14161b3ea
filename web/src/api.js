// Calls of the public API, signed like those of any SDK.

import { sign } from "./sigv4.js";

/** An error that a service answered. */
export class ApiError extends Error {
  constructor(name, message, status) {
    super(message);
    this.name = name;
    this.status = status;
  }
}

const TARGETS = {
  kinesis: ["kinesis", "Kinesis_20131202", "1.1"],
  firehose: ["firehose", "Firehose_20150804", "1.1"],
  monitoring: ["monitoring", "GraniteServiceVersion20100801", "1.0"],
  cloudtrail: ["cloudtrail", "com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101", "1.1"],
  logs: ["logs", "Logs_20140328", "1.1"],
  kinesisanalytics: ["kinesisanalytics", "KinesisAnalytics_20180523", "1.1"],
  dynamodb: ["dynamodb", "DynamoDB_20120810", "1.0"],
};
const VERSIONS = { iam: "2010-05-08", sts: "2011-06-15" };

/** Who calls: credentials and region. Kept for the life of the tab. */
export const session = {
  credentials: undefined,
  region: document.querySelector('meta[name="millstream-region"]')?.content || "us-east-1",
  account: undefined,
};

async function send(method, path, service, headers, body) {
  if (!globalThis.crypto?.subtle) {
    throw new ApiError("Insecure", "Signing needs a secure context: open the console by https:// or on localhost.", 0);
  }
  const region = session.region;
  const signed = await sign({
    method, path, headers, body, service, region, host: location.host, credentials: session.credentials, now: new Date(),
  });
  let response;
  try {
    response = await fetch(path, { method, headers: signed, body, cache: "no-store", credentials: "omit" });
  } catch (error) {
    throw new ApiError("Unreachable", "The server does not answer.", 0);
  }
  return response;
}

function read(text) {
  try {
    return text ? JSON.parse(text) : {};
  } catch {
    return { message: text };
  }
}

async function answer(response) {
  const data = read(await response.text());
  if (response.ok) return data;
  const name = response.headers.get("x-amzn-errortype") ?? data.__type ?? data.code ?? `HTTP ${response.status}`;
  throw new ApiError(name.split("#").pop().split(":")[0], data.message ?? data.Message ?? "", response.status);
}

/** Calls an operation of a service that speaks JSON. */
export async function call(service, operation, input = {}) {
  const [signing, target, version] = TARGETS[service];
  const headers = { "content-type": `application/x-amz-json-${version}`, "x-amz-target": `${target}.${operation}` };
  return answer(await send("POST", "/", signing, headers, JSON.stringify(input)));
}

/** Calls an operation of a REST service, by its path. */
export async function rest(service, path, input = {}) {
  return answer(await send("POST", path, service, { "content-type": "application/json" }, JSON.stringify(input)));
}

/** Calls an operation of a service that speaks Query; the answer is an XML document. */
export async function query(service, operation, input = {}) {
  const body = new URLSearchParams({ Action: operation, Version: VERSIONS[service], ...input }).toString();
  const headers = { "content-type": "application/x-www-form-urlencoded; charset=utf-8" };
  const response = await send("POST", "/", service, headers, body);
  const text = await response.text();
  const xml = new DOMParser().parseFromString(text, "application/xml");
  if (response.ok) return xml;
  throw new ApiError(textOf(xml, "Code") ?? `HTTP ${response.status}`, textOf(xml, "Message") ?? text, response.status);
}

/** The text of the first element of this name. */
export function textOf(xml, name) {
  return xml.getElementsByTagName(name)[0]?.textContent;
}

/** The members of a list in XML, each as an object of its texts. */
export function membersOf(xml, list) {
  const members = [...(xml.getElementsByTagName(list)[0]?.children ?? [])];
  return members.map((member) => member.children.length === 0 ? member.textContent
    : Object.fromEntries([...member.children].map((child) => [child.tagName, child.textContent])));
}

/** All pages of a list. `next` makes the input of the next page from an answer, or nothing. */
export async function pages(service, operation, input, list, next) {
  const all = [];
  while (input) {
    const page = await call(service, operation, input);
    all.push(...(page[list] ?? []));
    input = next(page, input);
  }
  return all;
}

/** Every data stream, summarized. */
export function streams() {
  return pages("kinesis", "ListStreams", { Limit: 1000 }, "StreamSummaries",
    (page) => (page.HasMoreStreams && page.NextToken ? { NextToken: page.NextToken, Limit: 1000 } : undefined));
}

/** Every shard of a stream, closed ones too. */
export function shards(stream) {
  return pages("kinesis", "ListShards", { StreamName: stream }, "Shards",
    (page) => (page.NextToken ? { NextToken: page.NextToken } : undefined));
}
