// An article with its highlights, each a link to the card of its encounter.

import { ROLES, annotations, outerFirst } from "./annotations.js";
import { element } from "./elements.js";

/** The article as people read it. */
export class Reader {
  /**
   * @param {CodePoints} text the article.
   * @param {Array} events of its extraction.
   * @param {function(number)} follow called with the number of the encounter whose highlight was
   *   followed.
   * @param {function(?number, Event)} point called with the number of the encounter under the
   *   pointer or the focus, and with null when there is none.
   */
  constructor(text, events, follow, point) {
    this.text = text;
    this.page = element("article", { class: "page", "aria-label": "Text of the article" });
    this.page.append(...this.#nest(annotations(text, events), 0, text.length, false));
    this.links = [...this.page.querySelectorAll("a")];
    this.links.forEach((link, index) => link.setAttribute("tabindex", index ? "-1" : "0"));
    this.node = element(
      "div",
      { class: "reader" },
      this.links.length ? this.#legend() : null,
      this.links.length
        ? element(
            "p",
            { class: "visually-hidden", id: "reader-hint" },
            "Arrow keys move from highlight to highlight; Enter goes to the encounter.",
          )
        : null,
      this.page,
    );
    if (this.links.length) this.page.setAttribute("aria-describedby", "reader-hint");
    // It may scroll, and needs something in it that takes the focus.
    else this.page.setAttribute("tabindex", "0");
    this.#listen(follow, point);
  }

  /**
   * Bring out what belongs to one encounter.
   *
   * @param {?number} number of the encounter; null for none.
   * @param {boolean} reveal whether its evidence is to come into view.
   */
  bringOut(number, reveal = false) {
    this.page.classList.toggle("focused", number !== null);
    let first = null;
    for (const node of this.page.querySelectorAll("[data-events]")) {
      const belongs = number !== null && node.dataset.events.split(" ").includes(String(number));
      node.classList.toggle("active", belongs);
      if (belongs && !first && node.classList.contains("evidence")) first = node;
    }
    if (reveal && first) this.#reveal(first);
  }

  // Only the article itself scrolls where it can, so that the card under the pointer stays there.
  #reveal(node) {
    const box = this.page.getBoundingClientRect();
    const { top, bottom } = node.getBoundingClientRect();
    if (this.page.scrollHeight <= this.page.clientHeight) return;
    if (top >= box.top && bottom <= box.bottom) return;
    const smooth = matchMedia("(prefers-reduced-motion: no-preference)").matches;
    const middle = box.top + (box.height - Math.min(bottom - top, box.height)) / 2;
    this.page.scrollBy({ top: top - middle, behavior: smooth ? "smooth" : "instant" });
  }

  #legend() {
    const boxes = Object.entries(ROLES).map(([role, word]) =>
      element(
        "label",
        {},
        element("input", {
          type: "checkbox",
          checked: true,
          onchange: (event) => this.page.classList.toggle(`without-${role}`, !event.target.checked),
        }),
        element("span", { class: `mark ${role}` }, word),
      ),
    );
    return element("fieldset", { class: "legend" }, element("legend", {}, "Highlights"), ...boxes);
  }

  // Annotations nest; where two cross, the later one is cut at the end of the earlier one.
  #nest(all, start, end, linked) {
    const nodes = [];
    const queue = [...all];
    let at = start;
    while (queue.length) {
      const outer = queue.shift();
      const inner = [];
      const later = [];
      while (queue.length && queue[0].start < outer.end) {
        const next = queue.shift();
        if (next.end <= outer.end) inner.push(next);
        else {
          inner.push({ ...next, end: outer.end, whole: next.whole ?? next });
          later.push({ ...next, start: outer.end, whole: next.whole ?? next });
        }
      }
      if (later.length) (queue.push(...later), queue.sort(outerFirst));
      nodes.push(this.text.slice(at, outer.start));
      nodes.push(this.#mark(outer, inner.sort(outerFirst), linked));
      at = outer.end;
    }
    nodes.push(this.text.slice(at, end));
    return nodes.filter((node) => node !== "");
  }

  #mark(annotation, inner, linked) {
    const { start, end, role, events } = annotation;
    if (role === "headline") {
      return element("span", { class: "headline" }, ...this.#nest(inner, start, end, linked));
    }
    const whole = annotation.whole ?? annotation;
    const data = {
      "data-events": events.join(" "),
      "data-role": role,
      "data-start": whole.start,
      "data-end": whole.end,
    };
    if (role === "evidence") {
      return element(
        "span",
        { class: "evidence", ...data },
        ...this.#nest(inner, start, end, linked),
      );
    }
    const children = this.#nest(inner, start, end, true);
    // A link within a link is none.
    if (linked) return element("span", { class: `mark ${role}`, ...data }, ...children);
    const description = `${ROLES[role]}, encounter ${events.join(", ")}`;
    return element(
      "a",
      {
        class: `mark ${role}`,
        href: `#event-${events[0]}`,
        "aria-description": description,
        ...data,
      },
      ...children,
    );
  }

  #listen(follow, point) {
    const numberAt = (target) => {
      const link = target.closest("a[data-events]");
      // A name stands in many encounters: the sentence around it says which one is meant.
      const sentence = target.closest(".evidence")?.dataset.events.split(" ") ?? [];
      const own = link?.dataset.events.split(" ") ?? sentence;
      const number = own.find((one) => sentence.includes(one)) ?? own[0];
      return number === undefined ? null : Number(number);
    };
    this.page.addEventListener("click", (event) => {
      const number = numberAt(event.target);
      if (!event.target.closest("a") || number === null) return;
      event.preventDefault();
      follow(number);
    });
    for (const type of ["pointerover", "focusin"]) {
      this.page.addEventListener(type, (event) => point(numberAt(event.target), event));
    }
    for (const type of ["pointerleave", "focusout"]) {
      this.page.addEventListener(type, (event) => point(null, event));
    }
    this.page.addEventListener("keydown", (event) => this.#walk(event));
  }

  #walk(event) {
    const at = this.links.indexOf(event.target);
    const to = {
      ArrowRight: at + 1,
      ArrowDown: at + 1,
      ArrowLeft: at - 1,
      ArrowUp: at - 1,
      Home: 0,
      End: this.links.length - 1,
    }[event.key];
    if (at < 0 || to === undefined || !this.links[to]) return;
    event.preventDefault();
    this.links[at].setAttribute("tabindex", "-1");
    this.links[to].setAttribute("tabindex", "0");
    this.links[to].focus();
  }
}
