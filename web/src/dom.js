// Elements, forms and messages: what every page is built from. Text always becomes a text node, never markup.

const SVG = "http://www.w3.org/2000/svg";

function fill(element, properties, children) {
  for (const [name, value] of Object.entries(properties ?? {})) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name === "value" || name === "checked" || name === "disabled" || name === "selected") element[name] = value;
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat(Infinity).filter((child) => child !== undefined && child !== null && child !== false));
  return element;
}

/** An element; properties beginning with `on` are listeners. */
export function h(tag, properties, ...children) {
  return fill(document.createElement(tag), properties, children);
}

/** The same of SVG. */
export function svg(tag, properties, ...children) {
  return fill(document.createElementNS(SVG, tag), properties, children);
}

/** Puts these in place of what an element has. */
export function put(element, ...children) {
  element.replaceChildren();
  fill(element, {}, children);
}

/** A message that goes by itself. */
export function toast(text) {
  const message = h("div", {}, text);
  document.getElementById("toasts").append(message);
  setTimeout(() => message.remove(), 6000);
}

/** What went wrong, in the service's own words. */
export function problem(error) {
  const name = error.name && error.name !== "Error" ? `${error.name}: ` : "";
  return h("p", { class: "error", role: "alert" }, `${name}${error.message}`);
}

/** A labelled field. `extra` are classes of the label. */
export function field(label, input, extra) {
  return h("label", { class: extra }, label, input);
}

/** A drop-down; options are values or pairs of value and text. */
export function select(properties, options) {
  const one = (option) => {
    const [value, text] = Array.isArray(option) ? option : [option, option];
    return h("option", { value, selected: value === properties.value }, text);
  };
  return h("select", { ...properties, value: undefined }, options.map(one));
}

/** A form that calls `send` with what was entered, shows what went wrong, and cannot be sent twice at once. */
export function form(fields, submit, send, properties) {
  const wrong = h("div", { class: "full" });
  const button = h("button", { class: "main", type: "submit" }, submit);
  const onsubmit = async (event) => {
    event.preventDefault();
    button.disabled = true;
    wrong.replaceChildren();
    try {
      await send(Object.fromEntries(new FormData(event.target)), event.target);
    } catch (error) {
      wrong.replaceChildren(problem(error));
    } finally {
      button.disabled = false;
    }
  };
  return h("form", { class: "fields", onsubmit, ...properties }, fields, button, wrong);
}

/** A button that does something which takes a while. */
export function button(text, act, properties) {
  const onclick = async (event) => {
    const pressed = event.currentTarget;
    pressed.disabled = true;
    try {
      await act();
    } catch (error) {
      toast(`${error.name}: ${error.message}`);
    } finally {
      pressed.disabled = false;
    }
  };
  return h("button", { type: "button", onclick, ...properties }, text);
}

/** Asks before something is destroyed; with `name`, it must be typed. */
export function confirm(title, text, name) {
  return new Promise((resolve) => {
    const typed = name && h("input", { name: "typed", autocomplete: "off", required: true, pattern: escaped(name) });
    const dialog = h("dialog", { "aria-labelledby": "asked", onclose: () => {
      resolve(dialog.returnValue === "yes");
      dialog.remove();
    } }, h("form", { method: "dialog" },
      h("h2", { id: "asked" }, title), h("p", {}, text),
      typed && field(`Type ${name} to confirm`, typed),
      h("div", { class: "actions" },
        h("button", { value: "yes", class: "danger" }, title),
        h("button", { value: "no", formnovalidate: true }, "Cancel"))));
    document.body.append(dialog);
    dialog.showModal();
  });
}

function escaped(text) {
  return text.replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&");
}

/** A table. Columns are `{ title, cell, kind }`; `kind` is a class such as `number`. */
export function table(caption, columns, rows, properties) {
  const line = (row) => h("tr", properties?.row?.(row), columns.map((column) => {
    const cell = column.cell(row);
    return h("td", { class: column.kind }, cell ?? "–");
  }));
  return h("div", { class: `scroll ${properties?.class ?? ""}`, tabindex: "0", role: "region", "aria-label": caption },
    h("table", {}, h("caption", {}, caption),
      h("thead", {}, h("tr", {}, columns.map((column) => h("th", { class: column.kind, scope: "col" }, column.title)))),
      h("tbody", {}, rows.map(line))));
}

/** Names with values. */
export function facts(pairs) {
  return h("dl", { class: "facts" }, pairs.filter(([, value]) => value !== undefined && value !== null)
    .map(([name, value]) => [h("dt", {}, name), h("dd", {}, value)]));
}

const GOOD = ["ACTIVE", "RUNNING", "OK", "Active", "ENABLED"];
const BAD = ["ALARM", "FAILED", "Error", "CREATING_FAILED", "Inactive", "AccessDenied"];

/** The state of something. */
export function badge(text) {
  const kind = GOOD.includes(text) ? "good" : BAD.includes(text) ? "bad" : "warn";
  return h("span", { class: `badge ${kind}` }, text);
}

/** A page's head: title, a line below it, and what can be done. */
export function head(title, below, ...actions) {
  return h("div", { class: "head" }, h("div", {}, h("h1", {}, title), below && h("div", { class: "soft" }, below)), actions);
}

/** A framed part of a page. */
export function panel(title, ...children) {
  return h("section", { class: "panel" }, title && h("h2", {}, title), children);
}

/** A part of a page that opens on demand. */
export function fold(summary, ...children) {
  return h("details", { class: "panel" }, h("summary", {}, summary), children);
}

/** Runs `step` now and so many milliseconds after each end, until the page is left; rests while nobody looks. */
export function every(milliseconds, signal, step) {
  let timer;
  const run = async () => {
    if (signal.aborted) return;
    if (!document.hidden) await step().catch((error) => console.debug(error));
    if (!signal.aborted) timer = setTimeout(run, milliseconds);
  };
  signal.addEventListener("abort", () => clearTimeout(timer));
  return run();
}

/** Has the page shown anew. */
export function changed() {
  globalThis.dispatchEvent(new Event("millstream:changed"));
}
