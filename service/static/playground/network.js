// Who met whom: an arc diagram (Wattenberg 2002) with a list that tells the same. Names stand in a
// column, so that they never cover each other, however many there are.

import { status as sign } from "./cards.js";
import { element, svg } from "./elements.js";
import { peopleOf, tiesOf } from "./people.js";
import { KINDS, clip, count, country, number, when, where } from "./words.js";

const RADIUS = 6;
const LETTER = 8.5;

/** The graph of the people in several articles. */
export class Network {
  /**
   * @param {Array} events of the timeline.
   * @param {function(number)} open called with the index of the event that is to be shown.
   */
  constructor(events, open) {
    const people = peopleOf(events);
    this.people = people;
    this.ties = tiesOf(events, people);
    this.drawing = element("div", { class: "arcs" });
    this.entries = people.map((person, index) => this.#entry(person, index, open));
    this.node = element(
      "div",
      { class: "network" },
      element(
        "div",
        {},
        this.ties.length
          ? [this.drawing, legend()]
          : element("p", { class: "empty" }, "No two parties met in these articles."),
      ),
      element("ul", { class: "people", "aria-label": "Who met whom" }, ...this.entries),
    );
    new ResizeObserver(() => this.#draw()).observe(this.drawing);
  }

  #entry({ name, role, country: code, events }, index, open) {
    const about = [role, country(code)].filter(Boolean).join(", ");
    const met = events.map(({ event, at }) => {
      const others = event.participants.map((one) => one.name).filter((one) => one !== name);
      const words = [
        `${KINDS[event.kind]}${others.length ? ` with ${others.join(", ")}` : ""}`,
        when(event.time),
        where(event.place),
      ].filter(Boolean);
      return element(
        "li",
        {},
        sign(event),
        element(
          "button",
          { type: "button", class: "quiet", onclick: () => open(at) },
          words.join(", "),
        ),
      );
    });
    return element(
      "li",
      {
        class: "person",
        tabindex: "-1",
        onpointerenter: () => this.#mark(index),
        onpointerleave: () => this.#mark(null),
        onfocusin: () => this.#mark(index),
        onfocusout: () => this.#mark(null),
      },
      element(
        "p",
        {},
        element("strong", {}, name),
        about ? element("span", { class: "muted" }, ` ${about}`) : null,
      ),
      element("ul", {}, ...met),
    );
  }

  #mark(index) {
    this.drawing.classList.toggle("focused", index !== null);
    const near = new Set(
      this.ties
        .filter(({ from, to }) => from === index || to === index)
        .flatMap(({ from, to }) => [from, to]),
    );
    for (const node of this.drawing.querySelectorAll("[data-people]")) {
      const own = node.dataset.people.split(" ").map(Number);
      node.classList.toggle(
        "active",
        own.length > 1 ? own.includes(index) : own[0] === index || near.has(own[0]),
      );
    }
    this.entries.forEach((entry, at) => entry.classList.toggle("active", at === index));
  }

  #draw() {
    const width = Math.floor(this.drawing.clientWidth);
    if (!width || width === this.width) return;
    this.width = width;
    const row = Math.max(34, Math.min(64, 320 / this.people.length));
    const height = this.people.length * row;
    const longest = Math.max(...this.people.map(({ name }) => [...name].length)) * LETTER;
    const column = Math.min(longest + 20, width * 0.6);
    const y = (index) => index * row + row / 2;
    const reach = Math.max(...this.ties.map(({ from, to }) => to - from));
    // The longest arc may take what is left, but not lie flat.
    const room = Math.min(width - column - 24, 1.5 * reach * row);
    const arcs = this.ties.map(({ from, to, events, status }) => {
      const half = (y(to) - y(from)) / 2;
      const depth = (room * (to - from)) / reach;
      return svg(
        "g",
        { class: "tie", "data-people": `${from} ${to}` },
        svg(
          "title",
          {},
          `${this.people[from].name} and ${this.people[to].name}: ${count(events.length, "encounter")}`,
        ),
        svg("path", {
          class: `arc ${status}`,
          d: `M${column} ${y(from)}A${depth} ${half} 0 0 1 ${column} ${y(to)}`,
          "stroke-width": Math.min(1 + events.length, 6),
        }),
        events.length > 1
          ? svg(
              "text",
              { x: column + depth, y: y(from) + half + 5, "text-anchor": "middle" },
              number(events.length),
            )
          : null,
      );
    });
    const names = this.people.map((person, index) =>
      svg(
        "g",
        {
          class: "person-mark",
          "data-people": `${index}`,
          onpointerenter: () => this.#mark(index),
          onpointerleave: () => this.#mark(null),
          onclick: () => this.entries[index].focus(),
        },
        svg("title", {}, `${person.name}: ${count(person.events.length, "encounter")}`),
        svg("rect", { x: 0, y: y(index) - row / 2, width: column + RADIUS, height: row }),
        svg(
          "text",
          { x: column - 14, y: y(index) + 5, "text-anchor": "end" },
          clip(person.name, Math.floor((column - 16) / LETTER)),
        ),
        svg("circle", { cx: column, cy: y(index), r: RADIUS }),
      ),
    );
    // Beside the list it stays in view, but only where all of it can be.
    this.drawing.parentNode.classList.toggle("whole", height < innerHeight - 120);
    this.drawing.replaceChildren(
      svg(
        "svg",
        {
          role: "img",
          "aria-label": "Who met whom, as arcs between names; the list beside it tells the same.",
          width,
          height,
          viewBox: `0 0 ${width} ${height}`,
        },
        ...arcs,
        ...names,
      ),
    );
  }
}

function legend() {
  const lines = [
    ["occurred", "met or spoke"],
    ["planned", "planned or proposed"],
    ["cancelled", "cancelled or denied"],
  ].map(([status, words]) =>
    element(
      "li",
      {},
      svg(
        "svg",
        { width: 32, height: 12, viewBox: "0 0 32 12" },
        svg("path", { class: `arc ${status}`, d: "M1 6H31", "stroke-width": 2.5 }),
      ),
      words,
    ),
  );
  return element("ul", { class: "line-legend", "aria-hidden": "true" }, ...lines);
}
