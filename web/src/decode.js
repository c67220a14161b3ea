// What is in a record: gzip is taken off, aggregated records are taken apart, text and JSON are shown as such.

const text = new TextDecoder("utf-8", { fatal: true });
/** What aggregated records of the producer library begin with. */
const AGGREGATED = [0xf3, 0x89, 0x9a, 0xc2];
const DIGEST = 16;

/** Bytes of base64. */
export function bytesOf(base64) {
  const binary = atob(base64);
  return Uint8Array.from(binary, (char) => char.charCodeAt(0));
}

/** Base64 of bytes. */
export function base64Of(bytes) {
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

/** Hexadecimal digits, in pairs. */
export function hexOf(bytes) {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join(" ");
}

async function unzipped(bytes) {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** The fields of a protobuf message: number and value, which is bytes or a number. */
function* fields(bytes) {
  let at = 0;
  const varint = () => {
    let [value, shift] = [0, 1];
    for (;;) {
      const byte = bytes[at++];
      if (byte === undefined) throw new Error("cut short");
      value += (byte & 0x7f) * shift;
      if (byte < 0x80) return value;
      shift *= 128;
    }
  };
  while (at < bytes.length) {
    const tag = varint();
    if ((tag & 7) === 0) yield [tag >> 3, varint()];
    else if ((tag & 7) === 2) {
      const length = varint();
      if (at + length > bytes.length) throw new Error("cut short");
      yield [tag >> 3, bytes.subarray(at, at += length)];
    } else throw new Error("not a message of the producer library");
  }
}

/** The records within an aggregated record; `undefined` if it is none. */
export function deaggregated(bytes) {
  if (bytes.length < AGGREGATED.length + DIGEST || AGGREGATED.some((byte, index) => bytes[index] !== byte)) return undefined;
  try {
    const [keys, records] = [[], []];
    for (const [number, value] of fields(bytes.subarray(AGGREGATED.length, bytes.length - DIGEST))) {
      if (number === 1) keys.push(text.decode(value));
      if (number === 3) records.push(Object.fromEntries(fields(value)));
    }
    return records.map((record) => ({ partitionKey: keys[record[1] ?? 0] ?? "", data: record[3] ?? new Uint8Array() }));
  } catch {
    return undefined;
  }
}

/** What bytes are: a line to show, the whole for a closer look, and the value if it is JSON. */
export async function decode(bytes, how = "auto") {
  if (how === "hex") return { kind: "hex", line: hexOf(bytes.subarray(0, 200)), whole: hexOf(bytes) };
  if (how === "base64") return { kind: "base64", line: base64Of(bytes.subarray(0, 200)), whole: base64Of(bytes) };
  let zipped = "";
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) {
    try {
      bytes = await unzipped(bytes);
      zipped = "gzip, ";
    } catch { /* It only begins like gzip. */ }
  }
  let content;
  try {
    content = text.decode(bytes);
  } catch {
    return { kind: `${zipped}binary`, line: hexOf(bytes.subarray(0, 200)), whole: hexOf(bytes) };
  }
  if (how === "auto" && /^\s*[[{]/.test(content)) {
    try {
      const value = JSON.parse(content);
      return { kind: `${zipped}JSON`, line: content.trim(), whole: JSON.stringify(value, null, 2), value };
    } catch { /* It only begins like JSON. */ }
  }
  return { kind: `${zipped}text`, line: content.trimEnd(), whole: content };
}

const COMPARISON = /^\s*\$?\.?([\w.[\]-]+)\s*(!=|>=|<=|=|>|<|~)\s*(.*?)\s*$/;

/** A test for records: `field = value`, `field > 3`, `field ~ part` on JSON, or text that keys or data must contain. */
export function filter(wanted) {
  const text = wanted.trim();
  if (!text) return () => true;
  const compared = text.match(COMPARISON);
  const lower = text.toLowerCase();
  const contains = (record) => `${record.partitionKey} ${record.decoded.line}`.toLowerCase().includes(lower);
  if (!compared) return contains;
  const [, path, operator, right] = compared;
  const names = path.split(/[.[\]]+/).filter(Boolean);
  const expected = right.replace(/^(["'])(.*)\1$/, "$2");
  return (record) => {
    if (record.decoded.value === undefined) return contains(record);
    const found = names.reduce((value, name) => value?.[name], record.decoded.value);
    if (found === undefined) return false;
    const [one, other] = [Number(found), Number(expected)];
    const numbers = expected !== "" && !Number.isNaN(one) && !Number.isNaN(other);
    const order = numbers ? one - other : String(found) < expected ? -1 : Number(String(found) > expected);
    switch (operator) {
      case "=": return order === 0;
      case "!=": return order !== 0;
      case ">": return order > 0;
      case ">=": return order >= 0;
      case "<": return order < 0;
      case "<=": return order <= 0;
      default: return String(found).toLowerCase().includes(expected.toLowerCase());
    }
  };
}
