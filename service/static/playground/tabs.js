// Panels of which one shows, as in the ARIA authoring practices: arrow keys move, the panel follows.

import { element } from "./elements.js";

/** A row of tabs over their panels. */
export class Tabs {
  /**
   * @param {string} label of the row.
   * @param {Array} panels each with an `id`, a `name` and a `node`.
   */
  constructor(label, panels) {
    this.panels = panels.map(({ id, node }) =>
      element("div", { role: "tabpanel", id: `panel-${id}`, "aria-labelledby": `tab-${id}` }, node),
    );
    this.tabs = panels.map(({ id, name }, index) =>
      element(
        "button",
        {
          type: "button",
          role: "tab",
          id: `tab-${id}`,
          "aria-controls": `panel-${id}`,
          onclick: () => this.open(id),
          onkeydown: (event) => this.#walk(event, index),
        },
        name,
      ),
    );
    this.ids = panels.map(({ id }) => id);
    this.node = element(
      "div",
      {},
      element("div", { class: "tabs", role: "tablist", "aria-label": label }, ...this.tabs),
      ...this.panels,
    );
    this.open(this.ids[0]);
  }

  /** Show a panel. */
  open(id) {
    this.ids.forEach((one, index) => {
      this.tabs[index].setAttribute("aria-selected", String(one === id));
      this.tabs[index].setAttribute("tabindex", one === id ? "0" : "-1");
      this.panels[index].hidden = one !== id;
    });
  }

  #walk(event, at) {
    const last = this.tabs.length - 1;
    const to = {
      ArrowRight: at === last ? 0 : at + 1,
      ArrowLeft: at === 0 ? last : at - 1,
      Home: 0,
      End: last,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    this.open(this.ids[to]);
    this.tabs[to].focus();
  }
}
