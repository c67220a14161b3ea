// A server of the test's own, and the AWS-shaped calls that prepare something for pages to show.
"use strict";

const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");
const { spawn, spawnSync } = require("node:child_process");
const readline = require("node:readline");

/** Starts the binary in a directory of its own; `arguments` follow those that every server gets. */
async function start(mode, ...extra) {
  const directory = fs.mkdtempSync(path.join(os.tmpdir(), "millstream-console-"));
  const clean = Object.entries(process.env).filter(([name]) => !/^(AWS_|MILLSTREAM_)/.test(name));
  const data = path.join(directory, "data");
  const child = spawn(process.env.MILLSTREAM_BIN, [mode, "--data-dir", data, "--listen", "127.0.0.1:0", "--tls-listen", "off", ...extra], {
    stdio: ["ignore", "pipe", fs.openSync(path.join(directory, "stderr.log"), "w")],
    env: Object.fromEntries(clean), cwd: directory,
  });
  process.on("exit", () => {
    child.kill("SIGKILL");
    fs.rmSync(directory, { recursive: true, force: true });
  });
  for await (const line of readline.createInterface({ input: child.stdout })) {
    const found = /^listening http=(\S+)/.exec(line);
    if (found) {
      child.stdout.resume();
      return { directory, data, url: `http://${found[1]}`, errors: () => fs.readFileSync(path.join(directory, "stderr.log"), "utf8") };
    }
  }
  throw new Error(`the server ended before it listened:\n${fs.readFileSync(path.join(directory, "stderr.log"), "utf8")}`);
}

/** Calls an operation that speaks JSON, unsigned, as `dev` allows. */
async function call(server, target, input) {
  const response = await fetch(server.url, {
    method: "POST", body: JSON.stringify(input), headers: { "content-type": "application/x-amz-json-1.1", "x-amz-target": target },
  });
  if (!response.ok) throw new Error(`${target}: ${await response.text()}`);
  const text = await response.text();
  return text ? JSON.parse(text) : {};
}

/** Puts a few seconds of video with sound into a video stream. */
function film(server, stream) {
  const file = path.join(server.directory, "film.mkv");
  const run = (program, ...args) => {
    const done = spawnSync(program, args, { encoding: "utf8" });
    if (done.status !== 0) throw new Error(`${program}: ${done.stderr.slice(-2000)}`);
  };
  run("ffmpeg", "-loglevel", "error", "-f", "lavfi", "-i", "testsrc=size=320x240:rate=25:duration=6", "-f", "lavfi", "-i",
    "sine=frequency=440:duration=6", "-c:v", "libx264", "-profile:v", "baseline", "-g", "50", "-pix_fmt", "yuv420p", "-c:a", "aac", file);
  run(process.env.MILLSTREAM_BIN, "video", "put", stream, file, "--endpoint", server.url);
}

/** The root credentials of a server that signs. */
function rootOf(server) {
  const text = fs.readFileSync(path.join(server.data, "root-credentials"), "utf8");
  const value = (name) => new RegExp(`${name}\\s*=\\s*(\\S+)`).exec(text)[1];
  return { id: value("aws_access_key_id"), secret: value("aws_secret_access_key") };
}

module.exports = { start, call, film, rootOf };
