// The frame: who is signed in, where one is, and the page of that place.

import { session } from "./api.js";
import { button, h, problem, put } from "./dom.js";
import { begin, end } from "./session.js";
import { alarms } from "./pages/alarms.js";
import { application, applications } from "./pages/applications.js";
import { audit } from "./pages/audit.js";
import { consumers } from "./pages/consumers.js";
import { deliveries, delivery } from "./pages/deliveries.js";
import { identities, user } from "./pages/identities.js";
import { group, groups } from "./pages/logs.js";
import { stream } from "./pages/stream.js";
import { streams } from "./pages/streams.js";
import { video, videos } from "./pages/video.js";

/** Places: the first word of the address, its name, the page of all, and that of one. */
const PLACES = [
  ["streams", "Streams", streams, stream],
  ["consumers", "Consumers", consumers],
  ["deliveries", "Deliveries", deliveries, delivery],
  ["applications", "Applications", applications, application],
  ["video", "Video", videos, video],
  ["alarms", "Alarms", alarms],
  ["logs", "Logs", groups, group],
  ["identities", "Identities", identities, user],
  ["audit", "Audit log", audit],
];

const main = document.getElementById("main");
const THEME = "millstream.theme";
let leave = new AbortController();

function setTheme(theme) {
  document.documentElement.dataset.theme = theme;
}

function isDark() {
  return document.documentElement.dataset.theme === "dark";
}

function frame() {
  const theme = h("button", { type: "button", "aria-pressed": String(isDark()), onclick: () => {
    setTheme(isDark() ? "light" : "dark");
    localStorage.setItem(THEME, document.documentElement.dataset.theme);
    theme.setAttribute("aria-pressed", String(isDark()));
  } }, "Dark");
  put(document.getElementById("bar"),
    h("a", { class: "brand", href: "#/streams" }, h("img", { src: "icon.svg", alt: "" }), "Millstream"),
    session.account && h("span", { class: "who" }, `${session.account} · ${session.region}`),
    theme, session.account && !session.open && button("Sign out", async () => end()));
}

function navigation(place) {
  document.getElementById("nav").replaceChildren(...PLACES.map(([word, name]) =>
    h("a", { href: `#/${word}`, "aria-current": word === place ? "page" : undefined }, name)));
}

async function show(focus) {
  leave.abort();
  leave = new AbortController();
  const { signal } = leave;
  const [word, name, tab] = location.hash.slice(2).split("/").map(decodeURIComponent);
  const [place, title, all, one] = PLACES.find(([known]) => known === word) ?? PLACES[0];
  navigation(place);
  document.title = `${name ? `${name} · ` : ""}${title} · Millstream`;
  try {
    const page = name && one ? await one(signal, name, tab) : await all(signal);
    if (signal.aborted) return;
    main.replaceChildren(page);
  } catch (error) {
    if (signal.aborted) return;
    main.replaceChildren(h("h1", {}, title), problem(error));
  }
  main.dataset.ready = location.hash;
  if (focus) main.focus();
}

/** Shows the page anew, after something was changed. */
globalThis.addEventListener("millstream:changed", () => show(false));
globalThis.addEventListener("hashchange", () => show(true));
document.querySelector(".skip").addEventListener("click", (event) => {
  event.preventDefault();
  main.focus();
});

setTheme(localStorage.getItem(THEME) ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light"));
frame();
try {
  await begin(main);
  frame();
  await show(false);
} catch (error) {
  main.replaceChildren(h("h1", {}, "Millstream"), problem(error));
}
