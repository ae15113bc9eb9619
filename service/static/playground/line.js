// Encounters as marks on a line of time.

import { element, svg } from "./elements.js";
import { Scale } from "./scale.js";
import { KINDS, STATUSES, number, when, who } from "./words.js";

const LANE = 30;
const RADIUS = 8;
const CROSSES = { cancelled: "m-4-4 8 8m0-8-8 8", denied: "m-4.5-4.5 9 9" };

/** Whether an encounter has a place on the line. */
export const dated = (event) => Boolean(event.time?.start || event.time?.end);

/** First and last day of an encounter that has a place on the line. */
export const days = ({ time }) => [time.start ?? time.end, time.end ?? time.start];

/** The line, as wide as there is room. */
export class Line {
  /**
   * @param {Array} events of the timeline.
   * @param {function(?number)} point called with the index of the event under the pointer, and with
   *   null when there is none.
   * @param {function(number)} follow called with the index of the event whose mark was followed.
   */
  constructor(events, point, follow) {
    this.shown = events
      .map((event, index) => ({ event, index }))
      .filter(({ event }) => dated(event));
    this.point = point;
    this.follow = follow;
    this.drawing = element("div", { class: "line" });
    this.node = element("div", { hidden: !this.shown.length }, this.drawing, legend());
    new ResizeObserver(() => this.#draw()).observe(this.drawing);
  }

  /** Bring out the mark of an event by its index, or none. */
  mark(index) {
    for (const node of this.drawing.querySelectorAll(".tick")) {
      node.classList.toggle("active", node.dataset.index === String(index));
    }
  }

  #draw() {
    const width = Math.floor(this.drawing.clientWidth);
    if (!width || width === this.width) return;
    this.width = width;
    const scale = new Scale(
      this.shown.map(({ event }) => days(event)),
      RADIUS,
      width - RADIUS,
    );
    const lanes = [];
    const shapes = this.shown.map(({ event, index }) => {
      const [left, right] = scale.extent(days(event));
      const middle = (left + right) / 2;
      const half = Math.max((right - left) / 2, RADIUS);
      // The first lane in which the number, too, has room.
      let lane = lanes.findIndex((end) => end + 4 < middle - half);
      if (lane < 0) lane = lanes.length;
      lanes[lane] = middle + half + 20;
      return this.#shape(event, index, middle, half, lane);
    });
    const height = lanes.length * LANE + 34;
    const ticks = scale.ticks(Math.max(2, Math.floor(width / 90))).map(({ x, label }) =>
      svg(
        "g",
        { class: "grid" },
        svg("line", { x1: x, x2: x, y1: 0, y2: height - 24 }),
        svg(
          "text",
          {
            x,
            y: height - 6,
            "text-anchor": x < 40 ? "start" : x > width - 40 ? "end" : "middle",
          },
          label,
        ),
      ),
    );
    const axis = svg("line", { class: "axis", x1: 0, x2: width, y1: height - 24, y2: height - 24 });
    this.drawing.replaceChildren(
      svg(
        "svg",
        {
          role: "img",
          "aria-label": "The encounters on a line of time; the list below tells the same.",
          width,
          height,
          viewBox: `0 0 ${width} ${height}`,
        },
        ...ticks,
        axis,
        ...shapes,
      ),
    );
  }

  #shape(event, index, middle, half, lane) {
    const y = lane * LANE + LANE / 2 + 2;
    const title = `${number(index + 1)}. ${KINDS[event.kind]}, ${STATUSES[event.status].toLowerCase()}: ${who(event)}, ${when(event.time)}`;
    return svg(
      "g",
      {
        class: `tick ${event.status}`,
        "data-index": index,
        onclick: () => this.follow(index),
        onpointerenter: () => this.point(index),
        onpointerleave: () => this.point(null),
      },
      svg("title", {}, title),
      svg("rect", {
        x: middle - half,
        y: y - RADIUS,
        width: 2 * half,
        height: 2 * RADIUS,
        rx: RADIUS,
      }),
      cross(event.status, middle, y),
      svg("text", { x: middle + half + 4, y: y + 4 }, number(index + 1)),
    );
  }
}

function cross(status, x, y) {
  return CROSSES[status] ? svg("path", { d: `M${x} ${y}${CROSSES[status]}` }) : null;
}

function legend() {
  const signs = Object.entries(STATUSES).map(([status, word]) => {
    const box = svg("rect", { x: 2, y: 2, width: 2 * RADIUS, height: 2 * RADIUS, rx: RADIUS });
    const sign = svg("g", { class: `tick ${status}` }, box, cross(status, 10, 10));
    return element(
      "li",
      {},
      svg("svg", { width: 20, height: 20, viewBox: "0 0 20 20" }, sign),
      word,
    );
  });
  return element("ul", { class: "line-legend", "aria-hidden": "true" }, ...signs);
}
