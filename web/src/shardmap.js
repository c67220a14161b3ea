// The shard map: each shard as a bar over its part of the hash keys, children below their parents.

import { h, svg } from "./dom.js";

const [WIDTH, ROW, BAR] = [1000, 44, 26];
const ALL = 2n ** 128n;

/** How deep each shard lies below the oldest that is known. */
function depths(shards) {
  const known = new Map(shards.map((shard) => [shard.ShardId, shard]));
  const found = new Map();
  const depth = (shard) => {
    if (!found.has(shard.ShardId)) {
      const parents = [shard.ParentShardId, shard.AdjacentParentShardId].map((id) => known.get(id)).filter(Boolean);
      found.set(shard.ShardId, parents.length ? 1 + Math.max(...parents.map(depth)) : 0);
    }
    return found.get(shard.ShardId);
  };
  shards.forEach(depth);
  return found;
}

/** Whether a shard still takes records. */
export function isOpen(shard) {
  return !shard.SequenceNumberRange.EndingSequenceNumber;
}

/** What part of the hash keys a shard has, in percent. */
export function share(shard) {
  const { StartingHashKey, EndingHashKey } = shard.HashKeyRange;
  return Number(((BigInt(EndingHashKey) - BigInt(StartingHashKey) + 1n) * 10_000n) / ALL) / 100;
}

/** The map; `pick` is told of the shard that is chosen with mouse or keyboard. */
export function shardMap(shards, pick) {
  const depth = depths(shards);
  const rows = 1 + Math.max(0, ...depth.values());
  const place = (key) => Number((BigInt(key) * BigInt(WIDTH * 100)) / ALL) / 100;
  const middle = new Map();
  const bars = shards.map((shard) => {
    const left = place(shard.HashKeyRange.StartingHashKey);
    const width = Math.max(2, place(shard.HashKeyRange.EndingHashKey) - left - 2);
    const top = depth.get(shard.ShardId) * ROW + 4;
    middle.set(shard.ShardId, [left + width / 2, top]);
    const name = shard.ShardId.replace(/^shardId-0*(?=\d)/, "");
    const choose = (event) => {
      event.currentTarget.parentNode.querySelectorAll(".picked").forEach((other) => other.classList.remove("picked"));
      event.currentTarget.classList.add("picked");
      pick(shard);
    };
    return svg("g", {
      class: isOpen(shard) ? "open" : "closed", tabindex: "0", role: "button",
      "aria-label": `${name}: ${shard.ShardId}, ${isOpen(shard) ? "open" : "closed"}, ${share(shard)} percent of the hash keys`,
      onclick: choose, onkeydown: (event) => {
        if (event.key === "Enter" || event.key === " ") { event.preventDefault(); choose(event); }
      },
    }, svg("rect", { x: left + 1, y: top, width, height: BAR, rx: 4 }),
    width > 30 && svg("text", { x: left + width / 2, y: top + 17, "text-anchor": "middle" }, name));
  });
  const lines = shards.flatMap((shard) => [shard.ParentShardId, shard.AdjacentParentShardId]
    .map((parent) => middle.get(parent)).filter(Boolean).map(([x, y]) => {
      const [to, top] = middle.get(shard.ShardId);
      return svg("path", { d: `M${x} ${y + BAR}L${to} ${top}` });
    }));
  return h("div", { class: "scroll" }, svg("svg", {
    class: "map", viewBox: `0 0 ${WIDTH} ${rows * ROW}`, role: "group", "aria-label": "Shards over the hash keys, children below their parents",
  }, lines, bars));
}
