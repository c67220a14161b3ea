// Live graphs: a curve over the last minutes, drawn anew each second.

import { h, svg } from "./dom.js";
import { clock } from "./format.js";

const [WIDTH, HEIGHT] = [300, 80];

/** The points of a curve, from values that may be missing. */
function path(values, top) {
  const step = WIDTH / Math.max(1, values.length - 1);
  let text = "";
  let pen = "M";
  values.forEach((value, index) => {
    if (value === null) { pen = "M"; return; }
    text += `${pen}${(index * step).toFixed(1)} ${(HEIGHT - 2 - (value / top) * (HEIGHT - 8)).toFixed(1)}`;
    pen = "L";
  });
  return text;
}

/** A small curve for a table. */
export function spark(label) {
  const curve = svg("path", { class: "curve one" });
  const element = svg("svg", { class: "spark", viewBox: `0 0 ${WIDTH} ${HEIGHT}`, preserveAspectRatio: "none",
    role: "img", "aria-label": label }, curve);
  return { element, update: (values) => curve.setAttribute("d", path(values, Math.max(1, ...values))) };
}

/** A graph with its title, the newest value and the greatest. `names` are those of one or two curves. */
export function graph(title, format, names = [title]) {
  const classes = ["one", "two"];
  const area = svg("path", { class: "area" });
  const curves = names.map((_, index) => svg("path", { class: `curve ${classes[index]}` }));
  const picture = svg("svg", { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, preserveAspectRatio: "none", role: "img", "aria-label": title },
    svg("path", { class: "grid", d: `M0 ${HEIGHT - 1}H${WIDTH}` }), area, curves);
  const now = h("span", { class: "now" }, "–");
  const [from, most, to] = [h("span", {}), h("span", {}), h("span", {})];
  const element = h("section", { class: "graph" },
    h("header", {}, h("h3", {}, title), now), picture, h("div", { class: "axis" }, from, most, to));

  /** Draws lists of values, one a second, the last at `end`, in seconds since the epoch. */
  const update = (lists, end) => {
    const all = lists.flat().filter((value) => value !== null);
    const top = Math.max(1, ...all);
    lists.forEach((values, index) => curves[index].setAttribute("d", path(values, top)));
    const first = lists[0];
    area.setAttribute("d", first.includes(null) ? "" : `${path(first, top)}L${WIDTH} ${HEIGHT}L0 ${HEIGHT}Z`);
    const newest = lists.map((values) => values.findLast((value) => value !== null));
    now.textContent = newest.map((value) => format(value)).join(" · ");
    from.textContent = clock(end - first.length);
    most.textContent = all.length ? `most ${format(Math.max(...all))}` : "nothing yet";
    to.textContent = clock(end);
    picture.setAttribute("aria-label", `${title}: ${names.map((name, index) => `${name} ${format(newest[index])}`).join(", ")}`);
  };
  return { element, update };
}
