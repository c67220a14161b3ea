// Video streams: what is kept of each, and a player.

import { rest } from "../api.js";
import { badge, button, changed, confirm, every, facts, field, fold, form, h, head, panel, problem, svg, table } from "../dom.js";
import { bytes, clock, moment } from "../format.js";
import { play } from "../player.js";

const SERVICE = "kinesisvideo";

async function list() {
  const all = [];
  for (let token, first = true; first || token; first = false) {
    const page = await rest(SERVICE, "/listStreams", { MaxResults: 1000, NextToken: token });
    all.push(...page.StreamInfoList);
    token = page.NextToken;
  }
  return all;
}

/** The page of all. */
export async function videos() {
  const all = await list();
  return h("div", {}, head("Video", `${all.length} video streams`),
    panel(undefined, table("Video streams", [
      { title: "Name", cell: (row) => h("a", { href: `#/video/${encodeURIComponent(row.StreamName)}` }, row.StreamName), kind: "wide" },
      { title: "Status", cell: (row) => badge(row.Status) },
      { title: "Retention", cell: (row) => `${row.DataRetentionInHours} hours`, kind: "number" },
      { title: "Media", cell: (row) => row.MediaType },
      { title: "Created", cell: (row) => moment(row.CreationTime) },
    ], all)),
    fold("Create a video stream", form([
      field("Name", h("input", { name: "name", required: true, pattern: "[a-zA-Z0-9_.\\-]+", maxlength: 256, autocomplete: "off" })),
      field("Hours of retention", h("input", { name: "hours", type: "number", min: 0, value: 24 })),
    ], "Create", async ({ name, hours }) => {
      await rest(SERVICE, "/createStream", { StreamName: name, DataRetentionInHours: Number(hours), MediaType: "video/h264" });
      changed();
    })));
}

async function fragments(name) {
  const all = [];
  for (let token, first = true; (first || token) && all.length < 5000; first = false) {
    const page = await rest(SERVICE, "/listFragments", { StreamName: name, MaxResults: 1000, NextToken: token });
    all.push(...page.Fragments);
    token = page.NextToken;
  }
  return all.sort((one, other) => one.ServerTimestamp - other.ServerTimestamp);
}

/** Fragments over time: where there are bars there is media. */
function timeline(all) {
  if (all.length === 0) return h("p", { class: "soft" }, "No fragments yet. PutMedia brings some.");
  const [first, last] = [all[0].ProducerTimestamp, all.at(-1)];
  const whole = Math.max(1, last.ProducerTimestamp + last.FragmentLengthInMilliseconds / 1000 - first);
  const bars = all.map((fragment) => svg("rect", {
    x: ((fragment.ProducerTimestamp - first) / whole) * 1000, y: 4, height: 26,
    width: Math.max(1, (fragment.FragmentLengthInMilliseconds / whole) - 1),
  }));
  const size = all.reduce((sum, fragment) => sum + fragment.FragmentSizeInBytes, 0);
  return h("div", {}, svg("svg", { class: "timeline", viewBox: "0 0 1000 34", preserveAspectRatio: "none", role: "img",
    "aria-label": `${all.length} fragments from ${clock(first)} on` }, bars),
  h("p", { class: "hint" }, `${all.length} fragments, ${bytes(size)}, ${moment(first)} to ${moment(first + whole)}`));
}

/** The page of one. */
export async function video(signal, name) {
  const { StreamInfo: stream } = await rest(SERVICE, "/describeStream", { StreamName: name });
  const [place, wrong] = [h("div", {}), h("div", { "aria-live": "polite" })];
  const screen = h("video", { controls: true, muted: true, playsinline: true, "aria-label": `Video of ${name}` });
  let [shown, playing] = [-1, undefined];
  void every(5000, signal, async () => {
    const all = await fragments(name);
    if (all.length !== shown) place.replaceChildren(timeline(all));
    shown = all.length;
  });
  const begin = (mode) => async () => {
    playing?.abort();
    playing = new AbortController();
    wrong.replaceChildren();
    const ask = mode === "LIVE" ? {} : { HLSFragmentSelector: { FragmentSelectorType: "PRODUCER_TIMESTAMP", TimestampRange: await range(name) } };
    const session = await rest(SERVICE, "/getHLSStreamingSessionURL", {
      StreamName: name, PlaybackMode: mode, DiscontinuityMode: "ON_DISCONTINUITY", Expires: 3600, ...ask,
    });
    // The session is this server's own, and the page may ask nobody else.
    const url = new URL(session.HLSStreamingSessionURL);
    void play(screen, `${url.pathname}${url.search}`, playing.signal).catch((error) => wrong.replaceChildren(problem(error)));
  };
  signal.addEventListener("abort", () => playing?.abort());
  const remove = async () => {
    if (!await confirm("Delete the video stream", `${name} and all of its media will be gone.`, name)) return;
    await rest(SERVICE, "/deleteStream", { StreamARN: stream.StreamARN });
    location.hash = "#/video";
  };
  return h("div", {}, head(name, badge(stream.Status), button("Delete", remove, { class: "danger" })),
    panel("Player", screen, wrong, h("div", { class: "actions" },
      button("Play what is kept", begin("ON_DEMAND"), { class: "main" }), button("Play live", begin("LIVE")))),
    panel("Fragments", place),
    panel("Settings", facts([
      ["ARN", stream.StreamARN], ["Media type", stream.MediaType], ["Retention", `${stream.DataRetentionInHours} hours`],
      ["Created", moment(stream.CreationTime)], ["Key", stream.KmsKeyId],
    ])));
}

/** The range of all that is kept. */
async function range(name) {
  const all = await fragments(name);
  if (all.length === 0) throw new Error("there is nothing to play yet");
  const times = all.map((fragment) => fragment.ProducerTimestamp);
  return { StartTimestamp: Math.min(...times), EndTimestamp: Math.max(...times) + 60 };
}
