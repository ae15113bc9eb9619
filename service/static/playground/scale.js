// Days on a line.

import { date } from "./words.js";

const DAY = 86_400_000;
// Steps between ticks, from the finest; `days` is about how long one is.
const STEPS = [
  { days: 1, unit: "day", by: 1 },
  { days: 7, unit: "day", by: 7 },
  { days: 30, unit: "month", by: 1 },
  { days: 91, unit: "month", by: 3 },
  { days: 182, unit: "month", by: 6 },
  { days: 365, unit: "year", by: 1 },
  { days: 730, unit: "year", by: 2 },
  { days: 1826, unit: "year", by: 5 },
  { days: 3652, unit: "year", by: 10 },
  { days: 18262, unit: "year", by: 50 },
];
const FORMATS = {
  day: new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", day: "numeric", month: "short" }),
  month: new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", month: "short", year: "numeric" }),
  year: new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", year: "numeric" }),
};

/** A linear scale of days. */
export class Scale {
  /**
   * @param {Array<Array<string>>} spans first and last day of each, at least one.
   * @param {number} from where the line begins.
   * @param {number} to where it ends.
   */
  constructor(spans, from, to) {
    const first = Math.min(...spans.map(([start]) => date(start).getTime()));
    const last = Math.max(...spans.map(([, end]) => date(end).getTime())) + DAY;
    const margin = Math.max(2 * DAY, (last - first) * 0.04);
    this.first = first - margin;
    this.last = last + margin;
    this.from = from;
    this.width = to - from;
  }

  /** Where the time, in milliseconds, stands. */
  at(time) {
    return this.from + (this.width * (time - this.first)) / (this.last - this.first);
  }

  /** Where a span of days begins and ends. */
  extent([start, end]) {
    return [this.at(date(start).getTime()), this.at(date(end).getTime() + DAY)];
  }

  /** At most `most` round times on the line: `x` and `label`. */
  ticks(most) {
    const length = (this.last - this.first) / DAY;
    const step = STEPS.find(({ days }) => length / days <= most) ?? STEPS.at(-1);
    const ticks = [];
    for (let time = floor(this.first, step); time < this.last; time = next(time, step)) {
      if (time > this.first)
        ticks.push({ x: this.at(time), label: FORMATS[step.unit].format(time) });
    }
    return ticks;
  }
}

function floor(time, { unit, by }) {
  const at = new Date(time);
  if (unit === "day") return Math.floor(time / DAY / by) * by * DAY;
  if (unit === "month")
    return Date.UTC(at.getUTCFullYear(), Math.floor(at.getUTCMonth() / by) * by);
  return Date.UTC(Math.floor(at.getUTCFullYear() / by) * by, 0);
}

function next(time, { unit, by }) {
  const at = new Date(time);
  if (unit === "day") return time + by * DAY;
  if (unit === "month") return Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + by);
  return Date.UTC(at.getUTCFullYear() + by, 0);
}
