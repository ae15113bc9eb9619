// Encounters of several articles in order of time: a line, and a list that tells the same.

import { head } from "./cards.js";
import { field, version } from "./conflicts.js";
import { element, svg } from "./elements.js";
import { icon } from "./icons.js";
import { Scale } from "./scale.js";
import { KINDS, STATUSES, count, list, month, number, when, where, who } from "./words.js";

const LANE = 30;
const RADIUS = 8;
const CROSSES = { cancelled: "m-4-4 8 8m0-8-8 8", denied: "m-4.5-4.5 9 9" };
/** The timeline of several articles. */
export class Timeline {
  /**
   * @param {Array} events of the timeline.
   * @param {Array<string>} names of the articles, as the service numbers them.
   * @param {function(Object)} open called with the source that is to be shown.
   * @param {function()} compare called to show the conflicts.
   */
  constructor(events, names, open, compare) {
    this.events = events;
    this.line = element("div", { class: "line" });
    this.entries = events.map((event, index) => this.#entry(event, index, names, open, compare));
    this.node = element(
      "div",
      { class: "timeline" },
      element("p", { class: "muted" }, `${count(events.length, "encounter")} from ${count(names.length, "article")}, each told once, in order of time.`),
      events.some(dated) ? [this.line, legend()] : null,
      this.#list(),
    );
    new ResizeObserver(() => this.#draw()).observe(this.line);
  }

  #list() {
    const items = [];
    let month = null;
    this.events.forEach((event, index) => {
      if (period(event) !== month) items.push(element("li", { class: "period" }, element("h3", {}, (month = period(event)))));
      items.push(this.entries[index]);
    });
    return element("ol", { class: "entries", "aria-label": "Encounters in order of time" }, ...items);
  }

  #entry(event, index, names, open, compare) {
    const sources = event.sources.map((source) =>
      element("li", {}, element("button", { type: "button", class: "quiet", onclick: () => open(source) }, names[source.article])),
    );
    const conflicts = event.conflicts.map(({ field: name, values }) =>
      element(
        "button",
        { type: "button", class: "conflict-flag", onclick: compare },
        icon("conflict"),
        `${field(name)} disputed: ${list(values.map(({ value }) => version(name, value)))}`,
      ),
    );
    return element(
      "li",
      {
        class: `entry ${event.status}`,
        id: `timeline-${index + 1}`,
        tabindex: "-1",
        onpointerenter: () => this.#mark(index),
        onpointerleave: () => this.#mark(null),
        onfocusin: () => this.#mark(index),
        onfocusout: () => this.#mark(null),
      },
      head(event),
      element("h4", {}, element("span", { class: "number" }, number(index + 1)), who(event)),
      element("p", {}, [when(event.time) ?? "No date", where(event.place)].filter(Boolean).join(" · ")),
      event.topics.length ? element("p", { class: "muted" }, list(event.topics.map(({ text }) => text))) : null,
      ...conflicts,
      element("div", { class: "sources" }, element("span", { class: "muted" }, "Told by"), element("ul", {}, ...sources)),
    );
  }

  #mark(index) {
    for (const node of this.line.querySelectorAll(".tick")) node.classList.toggle("active", node.dataset.index === String(index));
    this.entries.forEach((entry, at) => entry.classList.toggle("active", at === index));
  }

  #draw() {
    const width = Math.floor(this.line.clientWidth);
    if (!width || width === this.width) return;
    this.width = width;
    const shown = this.events.map((event, index) => ({ event, index })).filter(({ event }) => dated(event));
    const scale = new Scale(shown.map(({ event }) => days(event)), RADIUS, width - RADIUS);
    const lanes = [];
    const shapes = shown.map(({ event, index }) => {
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
        svg("text", { x, y: height - 6, "text-anchor": x < 40 ? "start" : x > width - 40 ? "end" : "middle" }, label),
      ),
    );
    const axis = svg("line", { class: "axis", x1: 0, x2: width, y1: height - 24, y2: height - 24 });
    this.line.replaceChildren(
      svg(
        "svg",
        { role: "img", "aria-label": "The encounters on a line of time; the list below tells the same.", width, height, viewBox: `0 0 ${width} ${height}` },
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
        onclick: () => this.#goTo(index),
        onpointerenter: () => this.#mark(index),
        onpointerleave: () => this.#mark(null),
      },
      svg("title", {}, title),
      svg("rect", { x: middle - half, y: y - RADIUS, width: 2 * half, height: 2 * RADIUS, rx: RADIUS }),
      cross(event.status, middle, y),
      svg("text", { x: middle + half + 4, y: y + 4 }, number(index + 1)),
    );
  }

  #goTo(index) {
    this.entries[index].focus();
  }
}

const dated = (event) => Boolean(event.time?.start || event.time?.end);

function days({ time }) {
  return [time.start ?? time.end, time.end ?? time.start];
}

function period(event) {
  if (!dated(event)) return "No date";
  const [start] = days(event);
  return event.time.precision === "year" ? start.slice(0, 4) : month(start);
}

function cross(status, x, y) {
  return CROSSES[status] ? svg("path", { d: `M${x} ${y}${CROSSES[status]}` }) : null;
}

function legend() {
  const signs = Object.entries(STATUSES).map(([status, word]) => {
    const box = svg("rect", { x: 2, y: 2, width: 2 * RADIUS, height: 2 * RADIUS, rx: RADIUS });
    const sign = svg("g", { class: `tick ${status}` }, box, cross(status, 10, 10));
    return element("li", {}, svg("svg", { width: 20, height: 20, viewBox: "0 0 20 20" }, sign), word);
  });
  return element("ul", { class: "line-legend", "aria-hidden": "true" }, ...signs);
}
