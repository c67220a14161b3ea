// The console in Chromium: every page does what it says, is accessible, fits a telephone, and keeps to its policy.
//
//     MILLSTREAM_BIN=path/to/millstream NODE_PATH=tools/js/node_modules node console.cjs
//
// With `MILLSTREAM_SCREENSHOTS` set to a directory, pictures of the pages are left there for the book.
"use strict";

const assert = require("node:assert/strict");
const fs = require("node:fs");
const path = require("node:path");
const { chromium } = require("playwright-core");
const { start, call, film, rootOf } = require("./server.cjs");

const DEADLINE_MS = 180_000;
const axe = fs.readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const pictures = process.env.MILLSTREAM_SCREENSHOTS;
/** For whoever changes the console: pages from this directory in place of those in the binary. */
const sources = process.env.MILLSTREAM_CONSOLE_SOURCES;

/** A page that remembers what went wrong in it. */
async function open(browser, server, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1100, height: 700 }, colorScheme: "light", ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  page.wrong = [];
  page.scripts = 0;
  page.on("pageerror", (error) => page.wrong.push(String(error)));
  page.on("console", (message) => {
    // What services refuse is shown on the page; the browser reports the status besides.
    if (message.type() === "error" && !/Failed to load resource/.test(message.text())) page.wrong.push(message.text());
  });
  page.on("response", async (response) => {
    if (response.url().endsWith(".js")) page.scripts += Number(response.headers()["content-length"] ?? 0);
    if (!response.url().startsWith(server.url) && !response.url().startsWith("blob:")) page.wrong.push(`asked ${response.url()}`);
  });
  if (sources) await page.route("**/console/{src,style.css}**", (route) => {
    const file = path.join(sources, new URL(route.request().url()).pathname.replace("/console/", ""));
    return route.fulfill({ path: file, contentType: file.endsWith("css") ? "text/css" : "text/javascript" });
  });
  return page;
}

async function go(page, server, place) {
  await page.goto(`${server.url}/console/#/${place}`);
  await page.waitForFunction((hash) => document.getElementById("main").dataset.ready === hash, `#/${place}`);
}

async function shoot(page, name) {
  if (pictures) await page.screenshot({ path: path.join(pictures, `console-${name}.jpg`), type: "jpeg", quality: 60 });
}

/** Nothing serious by axe-core, and nothing wider than the screen. */
async function judge(page, what) {
  // The evaluator stays while only the part of the address behind `#` changes.
  if (!await page.evaluate(() => "axe" in window)) await page.evaluate(axe);
  const { violations } = await page.evaluate('axe.run(document, { resultTypes: ["violations"] })');
  const serious = violations.filter((violation) => ["serious", "critical"].includes(violation.impact));
  assert.deepEqual(serious.map((violation) => `${what}: ${violation.id}: ${violation.nodes[0].html}`), []);
  const [wide, screen] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  assert.ok(wide <= screen, `${what} is ${wide} wide on a screen of ${screen}`);
}

async function fill(page, fields) {
  for (const [name, value] of Object.entries(fields)) {
    const field = page.locator(`main [name="${name}"]`);
    if (await field.evaluate((element) => element.tagName) === "SELECT") await field.selectOption(value);
    else await field.fill(value);
  }
}

/** What each page must do, over `dev --demo`. */
function behaviours(browser, server) {
  const page = {};
  return {
    "the first page needs little script, nothing inline and nobody else": async () => {
      const answer = await fetch(`${server.url}/console/`);
      const policy = answer.headers.get("content-security-policy");
      assert.match(policy, /default-src 'none'/);
      assert.doesNotMatch(policy, /unsafe|\*|https?:|data:/);
      assert.equal(answer.headers.get("x-content-type-options"), "nosniff");
      assert.equal((await fetch(`${server.url}/console/`, { headers: { "if-none-match": answer.headers.get("etag") } })).status, 304);
      assert.equal((await fetch(`${server.url}/console`, { redirect: "manual" })).headers.get("location"), "/console/");
      assert.equal((await fetch(`${server.url}/console/none.js`)).status, 404);
      page.one = await open(browser, server);
      const begun = Date.now();
      await page.one.goto(`${server.url}/console/`);
      await page.one.getByRole("heading", { name: "Streams" }).waitFor();
      console.log(`        first page: ${page.one.scripts} bytes of script, shown after ${Date.now() - begun} ms`);
      assert.ok(page.one.scripts > 0 && page.one.scripts < 300_000);
    },
    "streams show what goes through them, second by second": async () => {
      const now = page.one.locator(".graph", { hasText: "Records in per second" }).locator(".now");
      await page.one.waitForFunction(() => Number(document.querySelector(".graph .now").textContent) > 0);
      const seen = new Set();
      while (seen.size < 3) seen.add(await now.textContent());
      await page.one.getByRole("link", { name: "demo", exact: true }).click();
      await page.one.getByRole("heading", { name: "demo" }).waitFor();
      await page.one.waitForFunction(() => document.querySelector(".graph .area").getAttribute("d")?.includes("L"));
      await shoot(page.one, "stream");
    },
    "a stream is made with a form": async () => {
      await go(page.one, server, "streams");
      await page.one.getByText("Create a stream").click();
      await fill(page.one, { name: "orders", shards: "1" });
      await page.one.getByRole("button", { name: "Create" }).click();
      await page.one.getByRole("link", { name: "orders" }).waitFor();
      await shoot(page.one, "streams");
    },
    "live records come from all shards, decoded, and can be filtered": async () => {
      await go(page.one, server, "streams/demo/records");
      const shards = page.one.locator(".records tbody tr td:nth-child(2)");
      await page.one.waitForFunction(() => document.querySelectorAll(".records tbody tr").length >= 10);
      assert.deepEqual([...new Set(await shards.allTextContents())].sort(), ["0", "1"]);
      await page.one.getByLabel("Filter").fill("page = /cart");
      const data = page.one.locator(".records tbody tr td:nth-child(4)");
      await data.first().waitFor();
      assert.ok((await data.allTextContents()).every((text) => text.includes('"page":"/cart"')));
      await page.one.locator(".records tbody button").first().press("Enter");
      await page.one.locator("pre").waitFor();
      assert.equal(JSON.parse(await page.one.locator("pre").textContent()).page, "/cart");
      await shoot(page.one, "records");
    },
    "what the form puts arrives, decompressed and de-aggregated": async () => {
      const reader = await open(browser, server);
      await go(reader, server, "streams/orders/records");
      await reader.getByText("up to date").waitFor();
      await go(page.one, server, "streams/orders/put");
      await fill(page.one, { key: "customer-1", data: '{"order": 1}\n{"order": 2}' });
      await page.one.getByLabel("a record per line").check();
      await page.one.getByRole("button", { name: "Put", exact: true }).click();
      await page.one.getByText("2 of 2 records were put").waitFor();
      await reader.getByText('{"order": 2}').waitFor();
      const put = async (form, data) => {
        await fill(page.one, { form, data });
        await page.one.getByRole("button", { name: "Put", exact: true }).click();
      };
      await put("base64", require("node:zlib").gzipSync('{"zipped": true}').toString("base64"));
      await reader.getByText('{"zipped": true}').waitFor();
      await put("base64", aggregated(["one", "two"]));
      await reader.getByText("part two").waitFor();
      await reader.getByRole("button", { name: "Pause" }).press("Space");
      await reader.getByRole("button", { name: "Go on" }).waitFor();
      assert.deepEqual(reader.wrong, []);
      await reader.context().close();
    },
    "the shard map is used by keyboard, and shows children below their parents": async () => {
      await go(page.one, server, "streams/orders/shards");
      await page.one.locator(".map g").first().focus();
      await page.one.keyboard.press("Enter");
      await page.one.getByRole("button", { name: "Split in halves" }).press("Enter");
      await page.one.waitForFunction(() => document.querySelectorAll(".map g").length === 3);
      assert.equal(await page.one.locator(".map path").count(), 2);
      assert.equal(await page.one.locator(".map g.open").count(), 2);
      await page.one.locator(".map g.open").first().press("Space");
      await page.one.getByRole("button", { name: "Merge with the next" }).click();
      await page.one.waitForFunction(() => document.querySelectorAll(".map g").length === 4);
      await go(page.one, server, "streams/demo/shards");
      await page.one.locator(".map g").first().press("Enter");
      await page.one.getByRole("button", { name: "Split in halves" }).click();
      await page.one.waitForFunction(() => document.querySelectorAll(".map g").length === 4);
      await shoot(page.one, "shards");
    },
    "records go on through a split": async () => {
      await go(page.one, server, "streams/demo/records");
      await page.one.getByLabel("Start").selectOption("TRIM_HORIZON");
      await page.one.waitForFunction(() => new Set([...document.querySelectorAll(".records tbody td:nth-child(2)")].map((cell) => cell.textContent)).has("2"));
    },
    "consumers are registered and listed": async () => {
      await go(page.one, server, "streams/orders/consumers");
      await page.one.getByText("Register a consumer").click();
      await fill(page.one, { name: "billing" });
      await page.one.getByRole("button", { name: "Register" }).click();
      await page.one.getByRole("button", { name: "Deregister billing" }).waitFor();
      await go(page.one, server, "consumers");
      await page.one.getByRole("cell", { name: "billing" }).waitFor();
    },
    "a delivery stream is made, and takes a record": async () => {
      await go(page.one, server, "deliveries");
      await page.one.getByText("Create a delivery stream").click();
      await fill(page.one, { name: "archive", bucket: "archive" });
      await page.one.getByRole("button", { name: "Create" }).click();
      await page.one.getByRole("link", { name: "archive", exact: true }).click();
      await page.one.getByRole("heading", { name: "Put a record" }).waitFor();
      await fill(page.one, { data: "hello" });
      await page.one.getByRole("button", { name: "Put", exact: true }).click();
      await page.one.getByText("put as").waitFor();
      await shoot(page.one, "delivery");
    },
    "an application is written, started, and its rows are seen live": async () => {
      await call(server, "Kinesis_20131202.CreateStream", { StreamName: "views", ShardCount: 1 });
      await go(page.one, server, "applications");
      await page.one.getByText("Create an application").click();
      await fill(page.one, { name: "pages", input: { label: "demo" }, output: { label: "views" } });
      const code = page.one.locator('[name="code"]');
      await code.fill((await code.inputValue()).replace("'10' SECOND", "'1' SECOND"));
      await page.one.getByRole("button", { name: "Create" }).click();
      await page.one.getByRole("button", { name: "Start" }).click();
      await page.one.getByText("RUNNING").waitFor();
      await page.one.locator(".records tbody tr").first().waitFor({ timeout: 40_000 });
      assert.match(await page.one.locator(".records tbody td:nth-child(4)").first().textContent(), /"views"/);
      for (const title of ["Records in per second", "Rows out per second"]) {
        const most = page.one.locator(".graph", { hasText: title }).getByText(/^most [1-9]/);
        await most.waitFor({ timeout: 20_000 });
      }
      await shoot(page.one, "application");
    },
    "video is played": async () => {
      await go(page.one, server, "video");
      await page.one.getByText("Create a video stream").click();
      await fill(page.one, { name: "camera" });
      await page.one.getByRole("button", { name: "Create" }).click();
      await page.one.getByRole("link", { name: "camera" }).waitFor();
      film(server, "camera");
      await go(page.one, server, "video/camera");
      await page.one.locator(".timeline rect").first().waitFor();
      await page.one.getByRole("button", { name: "Play what is kept" }).click();
      await page.one.waitForFunction(() => document.querySelector("video").getVideoPlaybackQuality().totalVideoFrames > 60
        || document.querySelector("main .error"));
      const seen = await page.one.evaluate(() => [document.querySelector("main .error")?.textContent, document.querySelector("video").videoWidth]);
      assert.deepEqual(seen, [undefined, 320]);
      await shoot(page.one, "video");
    },
    "an alarm is made, and goes off": async () => {
      await go(page.one, server, "alarms");
      await page.one.getByText("Create an alarm").click();
      await fill(page.one, { name: "busy", metric: { label: "records put into a stream" }, stream: "demo", threshold: "0", period: "10" });
      await page.one.getByRole("button", { name: "Create" }).click();
      await page.one.locator(".badge", { hasText: "ALARM" }).waitFor({ timeout: 40_000 });
      await page.one.getByRole("button", { name: "busy" }).click();
      await page.one.getByText("Alarm updated from INSUFFICIENT_DATA to ALARM").waitFor();
      await shoot(page.one, "alarms");
    },
    "log events are searched, and followed as they come": async () => {
      await go(page.one, server, "logs");
      await page.one.getByText("Create a log group").click();
      await fill(page.one, { name: "/app/shop" });
      await page.one.getByRole("button", { name: "Create" }).click();
      const group = { logGroupName: "/app/shop", logStreamName: "web" };
      await page.one.getByRole("link", { name: "/app/shop" }).click();
      await page.one.getByRole("heading", { name: "/app/shop" }).waitFor();
      await call(server, "Logs_20140328.CreateLogStream", group);
      const say = (message) => call(server, "Logs_20140328.PutLogEvents", { ...group, logEvents: [{ timestamp: Date.now(), message }] });
      await say("all is well");
      await page.one.getByText("all is well").waitFor();
      await fill(page.one, { pattern: "ERROR" });
      await page.one.getByRole("button", { name: "Search" }).click();
      await say("ERROR no route to stock");
      await page.one.getByText("ERROR no route to stock").waitFor();
      assert.equal(await page.one.getByText("all is well").count(), 0);
      await fill(page.one, { pattern: "[a, b]" });
      await page.one.getByRole("button", { name: "Search" }).click();
      await page.one.getByText("not supported").waitFor();
      await shoot(page.one, "logs");
    },
    "users get keys and policies, and the audit log knows": async () => {
      await go(page.one, server, "identities");
      await page.one.getByText("Create a user").click();
      await fill(page.one, { name: "producer" });
      await page.one.getByRole("button", { name: "Create" }).click();
      await page.one.getByRole("button", { name: "Create a key" }).click();
      await page.one.getByText("never again").waitFor();
      assert.match(await page.one.locator("code").first().textContent(), /^AKIA/);
      await page.one.getByRole("button", { name: "Save the policy" }).click();
      await page.one.getByRole("button", { name: "console" }).waitFor();
      await shoot(page.one, "user");
      await go(page.one, server, "audit");
      await page.one.getByRole("button", { name: "CreateAccessKey" }).first().click();
      assert.equal(JSON.parse(await page.one.locator("pre").textContent()).eventName, "CreateAccessKey");
      await fill(page.one, { key: "EventName", value: "PutUserPolicy" });
      await page.one.getByRole("button", { name: "Look up" }).click();
      await page.one.waitForFunction(() => [...document.querySelectorAll("tbody td:nth-child(2)")].every((cell) => cell.textContent === "PutUserPolicy"));
      await shoot(page.one, "audit");
    },
    "the frame is used by keyboard": async () => {
      await go(page.one, server, "streams");
      await page.one.reload();
      await page.one.getByRole("heading", { name: "Streams" }).waitFor();
      await page.one.keyboard.press("Tab");
      assert.equal(await page.one.evaluate(() => document.activeElement.textContent), "Skip to content");
      await page.one.keyboard.press("Enter");
      assert.equal(await page.one.evaluate(() => document.activeElement.id), "main");
      await page.one.getByRole("link", { name: "Alarms" }).press("Enter");
      await page.one.getByRole("heading", { name: "Alarms" }).waitFor();
      assert.equal(await page.one.evaluate(() => document.activeElement.id), "main");
    },
    "nothing serious by axe-core, in light and dark, wide and on a telephone": async () => {
      const places = ["streams", "streams/demo", "streams/demo/shards", "streams/demo/records", "streams/demo/put", "streams/orders/consumers",
        "consumers", "deliveries", "deliveries/archive", "applications", "applications/pages", "video", "video/camera", "alarms", "logs",
        `logs/${encodeURIComponent("/app/shop")}`, "identities", "identities/producer", "audit"];
      for (const options of [{ colorScheme: "light" }, { colorScheme: "dark", viewport: { width: 360, height: 740 } }]) {
        const other = await open(browser, server, options);
        for (const place of places) {
          await go(other, server, place);
          await other.evaluate(() => document.querySelectorAll("details").forEach((fold) => { fold.open = true; }));
          await judge(other, `${place} ${options.colorScheme}`);
        }
        assert.deepEqual(other.wrong, []);
        if (options.viewport) {
          await go(other, server, "streams/demo");
          await other.waitForFunction(() => document.querySelector(".graph .area").getAttribute("d")?.includes("L"));
          await shoot(other, "telephone");
        }
        await other.context().close();
      }
    },
    "no page broke its policy or threw": async () => assert.deepEqual(page.one.wrong, []),
  };
}

/** An aggregated record as the producer library makes it, in base64; the digest at its end is not looked at here. */
function aggregated(texts) {
  const part = (number, bytes) => Buffer.concat([Buffer.from([(number << 3) | 2, bytes.length]), bytes]);
  const records = texts.map((text) => part(3, Buffer.concat([Buffer.from([8, 0]), part(3, Buffer.from(`part ${text}`))])));
  const body = Buffer.concat([part(1, Buffer.from("key")), ...records]);
  return Buffer.concat([Buffer.from("f3899ac2", "hex"), body, require("node:crypto").createHash("md5").update(body).digest()]).toString("base64");
}

/** Over `serve`, where calls must be signed. */
function signed(browser, server) {
  const root = rootOf(server);
  const enter = async (page, id, secret) => {
    await fill(page, { id, secret });
    await page.getByRole("button", { name: "Sign in" }).click();
  };
  const page = {};
  return {
    "wrong keys are refused, and right ones taken": async () => {
      page.one = await open(browser, server);
      await page.one.goto(`${server.url}/console/`);
      await page.one.getByRole("heading", { name: "Sign in" }).waitFor();
      await judge(page.one, "sign in");
      await enter(page.one, root.id, "wrong");
      await page.one.getByText("SignatureDoesNotMatch").waitFor();
      await enter(page.one, root.id, root.secret);
      await page.one.getByRole("heading", { name: "Streams" }).waitFor();
      await page.one.reload();
      await page.one.getByRole("heading", { name: "Streams" }).waitFor();
    },
    "every service takes the console's signatures": async () => {
      for (const place of ["consumers", "deliveries", "applications", "video", "alarms", "logs", "identities", "audit"]) {
        await go(page.one, server, place);
        assert.equal(await page.one.locator("main .error").count(), 0, place);
      }
      assert.deepEqual(page.one.wrong, []);
    },
    "a user without rights is told what is missing": async () => {
      await go(page.one, server, "identities");
      await page.one.getByText("Create a user").click();
      await fill(page.one, { name: "guest" });
      await page.one.getByRole("button", { name: "Create" }).click();
      await page.one.getByRole("button", { name: "Create a key" }).click();
      await page.one.getByText("never again").waitFor();
      const [id, secret] = await page.one.locator("code").allTextContents();
      await page.one.getByRole("button", { name: "Sign out" }).click();
      await page.one.getByRole("heading", { name: "Sign in" }).waitFor();
      await enter(page.one, id, secret);
      await page.one.getByText("is not authorized to perform: iam:GetUser").waitFor();
    },
  };
}

function within(promise) {
  let timer;
  const late = new Promise((_, reject) => { timer = setTimeout(() => reject(new Error(`not done after ${DEADLINE_MS} ms`)), DEADLINE_MS); });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

async function main() {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM || "/usr/bin/chromium", args: ["--no-sandbox", "--autoplay-policy=no-user-gesture-required"],
  });
  let [passed, failed] = [0, 0];
  const servers = [[await start("dev", "--demo"), behaviours], [await start("serve"), signed]];
  for (const [server, checks] of servers) {
    for (const [what, run] of Object.entries(checks(browser, server))) {
      try {
        await within(run());
        passed += 1;
        console.log(`ok      ${what}`);
      } catch (error) {
        failed += 1;
        const ours = (error.stack ?? "").split("\n").filter((line) => line.includes(__filename)).slice(0, 2);
        console.log([`FAILED  ${what}: ${error.name}: ${error.message}`, ...ours].join("\n"));
      }
    }
  }
  await browser.close();
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed === 0 ? 0 : 1);
}

main().catch((error) => {
  console.log(`FAILED  the servers start: ${error.stack}\n0 passed, 1 failed`);
  process.exit(1);
});
