// Encounters of several articles in order of time: a line, and a list that tells the same.

import { head } from "./cards.js";
import { field, version } from "./conflicts.js";
import { element } from "./elements.js";
import { icon } from "./icons.js";
import { Line, dated, days } from "./line.js";
import { count, list, month, number, when, where, who } from "./words.js";

/** The timeline of several articles. */
export class Timeline {
  /**
   * @param {Array} events of the timeline.
   * @param {Array<string>} names of the articles, as the service numbers them.
   * @param {function(Object)} open called with the source that is to be shown.
   * @param {function()} compare called to show the conflicts.
   */
  constructor(events, names, open, compare) {
    this.line = new Line(
      events,
      (index) => this.#mark(index),
      (index) => this.entries[index].focus(),
    );
    this.entries = events.map((event, index) =>
      element(
        "li",
        {
          class: `entry ${event.status}`,
          tabindex: "-1",
          onpointerenter: () => this.#mark(index),
          onpointerleave: () => this.#mark(null),
          onfocusin: () => this.#mark(index),
          onfocusout: () => this.#mark(null),
        },
        head(event),
        element("h4", {}, element("span", { class: "number" }, number(index + 1)), who(event)),
        ...told(event),
        ...event.conflicts.map((conflict) => flag(conflict, compare)),
        sources(event, names, open),
        evidence(event, names),
      ),
    );
    const found = `${count(events.length, "encounter")} from ${count(names.length, "article")}`;
    this.node = element(
      "div",
      { class: "timeline" },
      element("p", { class: "muted" }, `${found}, each told once, in order of time.`),
      this.line.node,
      this.#list(events),
    );
  }

  #list(events) {
    const items = [];
    let last = null;
    events.forEach((event, index) => {
      const own = period(event);
      if (own !== last) items.push(element("li", { class: "period" }, element("h3", {}, own)));
      items.push(this.entries[index]);
      last = own;
    });
    return element(
      "ol",
      { class: "entries", "aria-label": "Encounters in order of time" },
      ...items,
    );
  }

  #mark(index) {
    this.line.mark(index);
    this.entries.forEach((entry, at) => entry.classList.toggle("active", at === index));
  }
}

function told(event) {
  const place = where(event.place);
  const topics = list(event.topics.map(({ text }) => text));
  return [
    element("p", {}, [when(event.time) ?? "No date", place].filter(Boolean).join(" · ")),
    topics ? element("p", { class: "muted" }, topics) : null,
  ];
}

function flag({ field: name, values }, compare) {
  const versions = list(values.map(({ value }) => version(name, value)));
  return element(
    "button",
    { type: "button", class: "conflict-flag", onclick: compare },
    icon("conflict"),
    `${field(name)} disputed: ${versions}`,
  );
}

function sources(event, names, open) {
  const links = event.sources.map((source) =>
    element(
      "button",
      { type: "button", class: "quiet", onclick: () => open(source) },
      names[source.article],
    ),
  );
  return element(
    "div",
    { class: "sources" },
    element("span", { class: "muted" }, "Told by"),
    element("ul", {}, ...links.map((link) => element("li", {}, link))),
  );
}

function evidence(event, names) {
  const quotes = event.evidence.map(({ text, source }) =>
    element(
      "li",
      {},
      element("blockquote", {}, text),
      element("p", { class: "muted" }, names[event.sources[source].article]),
    ),
  );
  return element(
    "details",
    { class: "evidence-list" },
    element("summary", {}, "Evidence"),
    element("ul", {}, ...quotes),
  );
}

function period(event) {
  if (!dated(event)) return "No date";
  const [start] = days(event);
  return event.time.precision === "year" ? start.slice(0, 4) : month(start);
}
