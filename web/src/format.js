// Numbers, sizes and times as people read them.

const number = new Intl.NumberFormat("en", { maximumFractionDigits: 1 });
const compact = new Intl.NumberFormat("en", { notation: "compact", maximumFractionDigits: 1 });

/** `12.3`, `4.5K`. */
export function count(value) {
  if (value === undefined || value === null) return "–";
  return Math.abs(value) < 10_000 ? number.format(value) : compact.format(value);
}

/** `1.5 KB`. */
export function bytes(value) {
  if (value === undefined || value === null) return "–";
  let unit = 0;
  while (value >= 1000 && unit < 5) { value /= 1000; unit += 1; }
  return `${number.format(value)} ${["B", "KB", "MB", "GB", "TB", "PB"][unit]}`;
}

/** `350 ms`, `2.5 min`. */
export function milliseconds(value) {
  if (value === undefined || value === null) return "–";
  if (value < 1000) return `${number.format(value)} ms`;
  for (const [length, unit] of [[86_400_000, "d"], [3_600_000, "h"], [60_000, "min"], [1000, "s"]]) {
    if (value >= length) return `${number.format(value / length)} ${unit}`;
  }
}

/** The time of day of seconds since the epoch, or of a text. */
export function clock(time) {
  return date(time)?.toLocaleTimeString([], { hour12: false }) ?? "–";
}

/** Day and time. */
export function moment(time) {
  const at = date(time);
  return at ? `${at.toLocaleDateString("sv")} ${at.toLocaleTimeString([], { hour12: false })}` : "–";
}

function date(time) {
  if (time === undefined || time === null) return undefined;
  return new Date(typeof time === "number" ? time * 1000 : time);
}

/** `…/name` or `…:name` of an ARN. */
export function arnName(arn) {
  return arn?.split(/[:/]/).pop();
}
