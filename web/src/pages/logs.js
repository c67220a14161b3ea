// Log groups, and what stands in one: the last events, searched and followed.

import { call } from "../api.js";
import { badge, button, changed, confirm, every, field, fold, form, h, head, problem, select, table, toast } from "../dom.js";
import { bytes, moment } from "../format.js";

/** As many events as are shown, and as are asked for at once. */
const SHOWN_MAX = 500;
const SINCE = [["600000", "ten minutes"], ["3600000", "an hour"], ["86400000", "a day"], ["1209600000", "two weeks"]];
const DAYS = ["", 1, 3, 5, 7, 14, 30, 60, 90, 180, 365].map((days) => [String(days), days ? `${days} days` : "for good"]);

async function list() {
  const groups = [];
  let nextToken;
  do {
    const page = await call("logs", "DescribeLogGroups", { nextToken });
    groups.push(...page.logGroups);
    nextToken = page.nextToken;
  } while (nextToken && groups.length < SHOWN_MAX);
  return groups;
}

/** The page of all groups. */
export async function groups() {
  const create = async ({ name }) => {
    await call("logs", "CreateLogGroup", { logGroupName: name });
    toast(`${name} is there`);
    changed();
  };
  return h("div", {}, head("Logs", "what functions print, what goes wrong in deliveries, and what programs put"),
    h("section", { class: "panel" }, table("Log groups", [
      { title: "Name", cell: (row) => h("a", { href: `#/logs/${encodeURIComponent(row.logGroupName)}` }, row.logGroupName), kind: "wide" },
      { title: "Kept", cell: (row) => row.retentionInDays ? `${row.retentionInDays} days` : "for good" },
      { title: "Size", cell: (row) => bytes(row.storedBytes), kind: "number" },
      { title: "Since", cell: (row) => moment(row.creationTime / 1000) },
    ], await list())),
    fold("Create a log group", form([
      field("Name", h("input", { name: "name", required: true, maxlength: 512, pattern: "[.\\-_\\/#A-Za-z0-9]+", autocomplete: "off" })),
    ], "Create", create)));
}

/** The newest events that a search finds, oldest first. */
async function newest(name, { pattern, since }) {
  const found = [];
  let nextToken;
  do {
    const page = await call("logs", "FilterLogEvents", {
      logGroupName: name, filterPattern: pattern || undefined, startTime: Date.now() - Number(since), startFromHead: false,
      limit: SHOWN_MAX, nextToken,
    });
    found.push(...page.events);
    nextToken = page.nextToken;
  } while (nextToken && found.length < SHOWN_MAX);
  return found.slice(0, SHOWN_MAX).reverse();
}

/** The page of a group. */
export async function group(signal, name) {
  const [record] = (await call("logs", "DescribeLogGroups", { logGroupIdentifiers: [name] })).logGroups;
  if (!record) return h("div", {}, head(name), problem(new Error("There is no such log group.")));
  const place = h("div", {});
  let [wanted, shown] = [{ pattern: "", since: SINCE[1][0] }, undefined];
  const refresh = async () => {
    try {
      const events = await newest(name, wanted);
      const now = events.map((event) => event.eventId).join();
      if (now === shown) return; // Whoever reads keeps the place.
      shown = now;
      place.replaceChildren(table("Events, oldest first", [
        { title: "Time", cell: (row) => moment(row.timestamp / 1000) },
        { title: "Stream", cell: (row) => row.logStreamName },
        { title: "Message", cell: (row) => row.message, kind: "wide" },
      ], events, { class: "records" }));
      const scroll = place.firstElementChild;
      scroll.scrollTop = scroll.scrollHeight;
    } catch (error) {
      shown = undefined;
      place.replaceChildren(problem(error));
    }
  };
  await every(2000, signal, refresh);
  const keep = async ({ days }) => {
    if (days) await call("logs", "PutRetentionPolicy", { logGroupName: name, retentionInDays: Number(days) });
    else await call("logs", "DeleteRetentionPolicy", { logGroupName: name });
    changed();
  };
  const remove = button("Delete", async () => {
    if (!await confirm("Delete the log group", "All its events are gone then.", name)) return;
    await call("logs", "DeleteLogGroup", { logGroupName: name });
    location.hash = "#/logs";
  }, { class: "danger" });
  return h("div", {}, head(name, ["kept ", record.retentionInDays ? badge(`${record.retentionInDays} days`) : "for good"], remove),
    h("section", { class: "panel" }, form([
      field("Filter pattern", h("input", { name: "pattern", maxlength: 1024, autocomplete: "off", placeholder: "ERROR, or { $.status >= 500 }" }), "grow"),
      field("Of the last", select({ name: "since", value: wanted.since }, SINCE)),
    ], "Search", async (fields) => {
      [wanted, shown] = [fields, undefined];
      await refresh();
    })),
    h("section", { class: "panel" }, place),
    fold("How long events are kept", form([
      field("Kept", select({ name: "days", value: String(record.retentionInDays ?? "") }, DAYS)),
    ], "Save", keep)));
}
