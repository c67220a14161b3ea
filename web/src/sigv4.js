// Signature version 4, as the developer guide has it, on the browser's own cryptography.

const encoder = new TextEncoder();

async function sha256(data) {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", data));
}

async function hmac(key, text) {
  const imported = await crypto.subtle.importKey("raw", key, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
  return new Uint8Array(await crypto.subtle.sign("HMAC", imported, encoder.encode(text)));
}

function hex(bytes) {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

let held;

/** The key of a day, region and service; the last one of each service is kept. */
async function signingKey(credentials, day, region, service) {
  const whose = `${credentials.accessKeyId} ${credentials.secretAccessKey} ${day} ${region}`;
  if (held?.whose !== whose) held = { whose, keys: new Map() };
  const keys = held.keys;
  if (!keys.has(service)) {
    const steps = [day, region, service, "aws4_request"];
    const first = Promise.resolve(encoder.encode(`AWS4${credentials.secretAccessKey}`));
    keys.set(service, steps.reduce((key, step) => key.then((key) => hmac(key, step)), first));
  }
  return keys.get(service);
}

/** Adds to `headers` what proves that the holder of the credentials sends this body to this path, now. */
export async function sign({ method, host, path, query, headers, body, service, region, credentials, now }) {
  const time = now.toISOString().replace(/[-:]|\.\d+/g, "");
  const day = time.slice(0, 8);
  const signed = { ...headers, "x-amz-date": time };
  if (credentials.sessionToken) signed["x-amz-security-token"] = credentials.sessionToken;
  const all = Object.entries({ ...signed, host }).sort(([one], [other]) => (one < other ? -1 : 1));
  const names = all.map(([name]) => name).join(";");
  const canonical = [method, path, query ?? "", ...all.map(([name, value]) => `${name}:${value.trim()}`), "", names,
    hex(await sha256(encoder.encode(body)))].join("\n");
  const scope = `${day}/${region}/${service}/aws4_request`;
  const text = ["AWS4-HMAC-SHA256", time, scope, hex(await sha256(encoder.encode(canonical)))].join("\n");
  const signature = hex(await hmac(await signingKey(credentials, day, region, service), text));
  signed.authorization =
    `AWS4-HMAC-SHA256 Credential=${credentials.accessKeyId}/${scope}, SignedHeaders=${names}, Signature=${signature}`;
  return signed;
}
