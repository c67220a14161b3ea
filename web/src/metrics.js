// Metrics of the last minutes, second by second, through GetMetricData.

import { call } from "./api.js";

/** Seconds that graphs show. */
export const SECONDS = 180;
/** The newest seconds are not complete: counts are collected once a second. */
const LATENESS = 2;

/** A question for a metric: `rest` values stand where a second has none; `null` leaves a gap. */
export function metric(namespace, name, dimensions, stat, rest = 0) {
  return { namespace, name, dimensions, stat, rest };
}

/** The values of these metrics, a list of one per second each, and when the last second ended. */
export async function recent(metrics, seconds = SECONDS) {
  const end = Math.floor(Date.now() / 1000) - LATENESS;
  const start = end - seconds;
  const lists = [];
  for (let from = 0; from < metrics.length; from += 500) {
    const part = metrics.slice(from, from + 500);
    const answer = await call("monitoring", "GetMetricData", {
      StartTime: start, EndTime: end, ScanBy: "TimestampAscending",
      MetricDataQueries: part.map((asked, index) => ({
        Id: `m${index}`,
        MetricStat: {
          Metric: {
            Namespace: asked.namespace, MetricName: asked.name,
            Dimensions: Object.entries(asked.dimensions).map(([Name, Value]) => ({ Name, Value })),
          },
          Period: 1, Stat: asked.stat,
        },
      })),
    });
    const results = new Map(answer.MetricDataResults.map((result) => [result.Id, result]));
    part.forEach((asked, index) => {
      const values = new Array(seconds).fill(asked.rest);
      const result = results.get(`m${index}`);
      result?.Timestamps.forEach((time, place) => {
        const at = Math.floor(typeof time === "number" ? time : Date.parse(time) / 1000) - start;
        if (at >= 0 && at < seconds) values[at] = result.Values[place];
      });
      lists.push(values);
    });
  }
  return { lists, end };
}

/** The sum of lists, second by second. */
export function sum(lists, seconds = SECONDS) {
  const total = new Array(seconds).fill(0);
  for (const list of lists) list.forEach((value, index) => { total[index] += value ?? 0; });
  return total;
}

/** The last value that there is. */
export function last(list) {
  return list.findLast((value) => value !== null) ?? undefined;
}
