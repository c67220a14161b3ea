// The record of calls, newest first.

import { call } from "../api.js";
import { badge, every, field, form, h, head, problem, select, table } from "../dom.js";
import { moment } from "../format.js";

const ATTRIBUTES = [
  ["", "all calls"], ["EventName", "operation"], ["Username", "user"], ["EventSource", "service"], ["ResourceName", "resource"],
  ["AccessKeyId", "access key id"], ["ReadOnly", "read only (true, false)"], ["EventId", "event id"],
];
/** LookupEvents may be called twice a second. */
const EVERY_MS = 3000;

/** The page. */
export async function audit(signal) {
  const [place, closer] = [h("div", {}), h("div", { "aria-live": "polite" })];
  let [wanted, shown] = [{}, undefined];
  const look = (event) => closer.replaceChildren(h("section", { class: "panel" }, h("h2", {}, event.EventName),
    h("pre", { tabindex: "0", role: "region", "aria-label": "The event" }, JSON.stringify(JSON.parse(event.CloudTrailEvent), null, 2))));
  const draw = (events) => place.replaceChildren(table("Calls, newest first", [
    { title: "Time", cell: (row) => moment(row.EventTime) },
    { title: "Operation", cell: (row) => h("button", { type: "button", class: "link", onclick: () => look(row) }, row.EventName) },
    { title: "Service", cell: (row) => row.EventSource?.replace(".amazonaws.com", "") },
    { title: "User", cell: (row) => row.Username, kind: "wide" },
    { title: "Outcome", cell: (row) => badge(JSON.parse(row.CloudTrailEvent).errorCode ?? "OK") },
  ], events));
  const refresh = async () => {
    try {
      const page = await call("cloudtrail", "LookupEvents", { MaxResults: 50, ...wanted });
      const now = page.Events.map((event) => event.EventId).join();
      if (now !== shown) draw(page.Events);
      shown = now;
    } catch (error) {
      if (error.name !== "ThrottlingException") place.replaceChildren(problem(error));
    }
  };
  await every(EVERY_MS, signal, refresh);
  const value = h("input", { name: "value", autocomplete: "off" });
  return h("div", {}, head("Audit log", "every call that changes something, and those that were refused"),
    h("section", { class: "panel" }, form([
      field("Show", select({ name: "key" }, ATTRIBUTES)), field("Which", value, "grow"),
    ], "Look up", async ({ key, value: text }) => {
      wanted = key ? { LookupAttributes: [{ AttributeKey: key, AttributeValue: text }] } : {};
      shown = undefined;
      await refresh();
    })), closer, h("section", { class: "panel" }, place));
}
