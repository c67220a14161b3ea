// The panel of live records: start, decoding, filter, and a closer look at one.

import { decode, filter } from "./decode.js";
import { button, facts, field, h, problem, select } from "./dom.js";
import { bytes, clock, milliseconds, moment } from "./format.js";
import { tail } from "./tail.js";

/** Records that are kept to be filtered anew; the page shows as many of them as fit the filter. */
const KEPT = 1000;
const SHOWN = 200;

/** The panel, reading a stream until the page is left. */
export function records(stream, signal, from = "LATEST") {
  let [kept, reading, paused, number] = [[], undefined, false, 0];
  let fits = filter("");
  const body = h("tbody", {});
  const state = h("span", { class: "soft", role: "status" }, "starting");
  const closer = h("div", {});
  const start = select({ name: "start", value: from }, [
    ["LATEST", "from now on"], ["ago-60", "from a minute ago"], ["ago-3600", "from an hour ago"], ["TRIM_HORIZON", "from the beginning"],
  ]);
  const how = select({ name: "how", value: "auto" }, [["auto", "decoded"], ["text", "as text"], ["hex", "as hex"], ["base64", "as base64"]]);
  const wanted = h("input", { type: "search", placeholder: "text, or field > 3", autocomplete: "off", spellcheck: "false" });

  const look = (record) => closer.replaceChildren(h("section", { class: "panel", "aria-label": "Record" },
    facts([["Partition key", record.partitionKey], ["Shard", record.shard], ["Sequence number", record.sequence],
      ["Arrived", moment(record.time)], ["Content", `${record.decoded.kind}, ${bytes(record.data.length)}`]]),
    h("pre", { tabindex: "0", role: "region", "aria-label": "Content of the record" }, record.decoded.whole),
    button("Close", async () => closer.replaceChildren())));
  const row = (record) => h("tr", { class: "pick", onclick: () => look(record) },
    h("td", {}, h("button", { type: "button", class: "link", "aria-label": `Record of ${clock(record.time)}` }, clock(record.time))),
    h("td", { class: "mono" }, record.shard.replace(/^shardId-0*(?=\d)/, "")),
    h("td", { class: "mono" }, record.partitionKey),
    h("td", { class: "mono wide" }, record.decoded.line.slice(0, 300)));
  const draw = () => body.replaceChildren(...kept.filter(fits).slice(0, SHOWN).map(row));
  const take = async (fresh) => {
    for (const record of fresh) record.decoded = await decode(record.data, how.value);
    number += fresh.length;
    kept = [...fresh.reverse(), ...kept].slice(0, KEPT);
    if (paused) return;
    body.prepend(...fresh.filter(fits).slice(0, SHOWN).map(row));
    while (body.children.length > SHOWN) body.lastChild.remove();
  };
  const note = ({ shards, behind, error }) => {
    if (error) { state.replaceChildren(problem(error)); return; }
    state.textContent = `${number} records of ${shards} open reads, ${behind < 1000 ? "up to date" : `${milliseconds(behind)} behind`}`;
  };
  const restart = () => {
    reading?.abort();
    reading = new AbortController();
    [kept, number] = [[], 0];
    draw();
    const [kind, seconds] = start.value.split("-");
    const position = kind === "ago" ? { type: "AT_TIMESTAMP", time: Date.now() / 1000 - Number(seconds) } : { type: start.value };
    tail(stream, position, reading.signal, take, note).catch((error) => note({ shards: 0, behind: 0, error }));
  };
  const pause = h("button", { type: "button", "aria-pressed": "false", onclick: () => {
    paused = !paused;
    pause.setAttribute("aria-pressed", String(paused));
    pause.textContent = paused ? "Go on" : "Pause";
    if (!paused) draw();
  } }, "Pause");
  start.addEventListener("change", restart);
  how.addEventListener("change", async () => {
    for (const record of kept) record.decoded = await decode(record.data, how.value);
    draw();
  });
  wanted.addEventListener("input", () => { fits = filter(wanted.value); draw(); });
  signal.addEventListener("abort", () => reading?.abort());
  restart();
  return h("section", { class: "panel" },
    h("div", { class: "fields" }, field("Start", start), field("Show", how), field("Filter", wanted, "grow"), pause),
    h("p", { class: "hint" }, "The filter takes text, or a comparison on JSON such as ", h("code", {}, "page = /cart"), ", ",
      h("code", {}, "took_ms > 300"), " or ", h("code", {}, "user ~ 12"), "."),
    h("p", { class: "hint" }, state), closer,
    h("div", { class: "records scroll", tabindex: "0", role: "region", "aria-label": "Live records" },
      h("table", {}, h("thead", {}, h("tr", {}, ["Arrived", "Shard", "Partition key", "Data"].map((title) => h("th", { scope: "col" }, title)))), body)));
}
