// The articles that were read, one at a time: text on one side, cards on the other.

import { cards } from "./cards.js";
import { copies } from "./copies.js";
import { element } from "./elements.js";
import { failure } from "./failures.js";
import { Reader } from "./reader.js";
import { eventsRequest } from "./service.js";
import { count, when } from "./words.js";

/** The view of all articles that were read. */
export class Readings {
  /** @param {Array} readings each with `name`, and either `text` and `extraction` or `problem`. */
  constructor(readings) {
    this.readings = readings;
    this.body = element("div", {});
    this.choices = readings.map((reading, index) =>
      element(
        "button",
        { type: "button", class: "choice", onclick: () => this.open(index) },
        ...choice(reading),
      ),
    );
    const several = readings.length > 1;
    this.node = element(
      "div",
      {},
      several
        ? element(
            "ol",
            { class: "choices", "aria-label": "Articles that were read" },
            ...this.choices.map((button) => element("li", {}, button)),
          )
        : null,
      this.body,
    );
    this.open(0);
  }

  /**
   * Show an article.
   *
   * @param {number} index of the article, from 0.
   * @param {?string} eventId id of the encounter whose card takes the focus; null for none.
   */
  open(index, eventId = null) {
    this.choices.forEach((button, at) => button.setAttribute("aria-pressed", String(at === index)));
    const reading = this.readings[index];
    const opened = reading.problem ? failure(reading.problem) : this.#spread(reading);
    this.body.replaceChildren(opened);
    const at = reading.extraction?.events.findIndex((event) => event.id === eventId) ?? -1;
    if (at >= 0) this.#goTo(at + 1);
  }

  #spread({ article, text, extraction }) {
    const { events } = extraction;
    this.reader = new Reader(
      text,
      events,
      (number) => this.#goTo(number),
      (number, change) => this.#point(number, change, false),
    );
    this.cards = cards(
      events,
      (number, change) => this.#point(number, change, true),
      (number) => this.#show(number),
    );
    return element(
      "div",
      { class: "spread" },
      element(
        "div",
        { class: "column" },
        dateline(extraction),
        ...warnings(extraction),
        this.reader.node,
      ),
      element(
        "div",
        { class: "column" },
        element("h2", { class: "count" }, count(events.length, "encounter")),
        copies("the records", plain(extraction), eventsRequest(article, false)),
        events.length ? this.cards : nothing(),
      ),
    );
  }

  // What is under the pointer goes before what has the focus, until the focus moves.
  #point(number, change, reveal) {
    if (change.type.startsWith("focus")) {
      this.focused = number;
      this.pointed = null;
    } else {
      // Scrolling carries things past a pointer that rests; a pointer that moves leaves one thing and
      // enters the next at once.
      const place = `${change.clientX} ${change.clientY}`;
      if (place === this.place && change.timeStamp !== this.moved) return;
      this.place = place;
      this.moved = change.timeStamp;
      this.pointed = number;
    }
    this.#bringOut(this.pointed ?? this.focused ?? null, reveal);
  }

  #bringOut(number, reveal) {
    this.reader.bringOut(number, reveal);
    for (const card of this.cards.children)
      card.classList.toggle("active", card.id === `event-${number}`);
  }

  #goTo(number) {
    const card = this.cards.children[number - 1];
    card.focus({ preventScroll: true });
    card.scrollIntoView({ block: "nearest", behavior: calm() });
  }

  #show(number) {
    this.#bringOut(number, true);
    const sentence = this.reader.page.querySelector(".evidence.active");
    sentence?.scrollIntoView({ block: "nearest", behavior: calm() });
  }
}

const calm = () =>
  matchMedia("(prefers-reduced-motion: no-preference)").matches ? "smooth" : "instant";

// As it is without `debug`.
function plain(extraction) {
  return { ...extraction, events: extraction.events.map(({ debug, ...event }) => event) };
}

function choice({ name, extraction }) {
  const found = extraction ? count(extraction.events.length, "encounter") : "could not be read";
  return [
    element("span", { class: "choice-title" }, name),
    element("span", { class: "muted" }, found),
  ];
}

function dateline({ article }) {
  const source = { request: "as you say", text: "as the article says" }[
    article.published_at_source
  ];
  const published = article.published_at ? DAY(article.published_at) : null;
  const words = [
    published
      ? `Published ${published}, ${source}`
      : "No day of publication: words such as “Wednesday” stay open",
    count(article.characters, "character"),
  ];
  return element("p", { class: "dateline muted" }, words.join(" · "));
}

const DAY = (day) => when({ start: day, end: day, precision: "day" });

function warnings({ meta }) {
  return meta.warnings.map((warning) => element("p", { class: "notice" }, warning));
}

function nothing() {
  return element(
    "div",
    { class: "empty" },
    element("p", {}, "This article tells of no encounter."),
    element(
      "p",
      { class: "muted" },
      "Meetings, calls and visits of named people, delegations or governments count. Statements, letters, votes and matches do not.",
    ),
  );
}
