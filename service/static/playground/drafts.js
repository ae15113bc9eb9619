// The articles that people paste, while they can still be changed.

import { element } from "./elements.js";
import { isPage } from "./files.js";
import { count, number } from "./words.js";

const MOST_CHARACTERS = 200_000;

/** The list of articles in the form; there is always one at least. */
export class Drafts {
  /** @param {HTMLElement} list the list that they stand in. */
  constructor(list) {
    this.list = list;
    this.drafts = [];
    this.add();
  }

  /**
   * Add an article.
   *
   * @param {Object} article `content`, whether that is `html`, and `publishedAt` or null.
   * @returns {Draft}
   */
  add(article = {}) {
    const draft = new Draft(article, () => this.#remove(draft));
    this.drafts.push(draft);
    this.list.append(draft.node);
    this.#renumber();
    return draft;
  }

  /** Add articles, in the place of empty ones. */
  fill(articles) {
    for (const draft of this.drafts.filter((one) => one.empty)) this.#drop(draft);
    articles.forEach((article) => this.add(article));
    if (!this.drafts.length) this.add();
    this.#renumber();
  }

  /** Put articles in the place of all that are there. */
  replace(articles) {
    this.drafts.forEach((draft) => draft.node.remove());
    this.drafts = [];
    this.fill(articles);
  }

  /** The articles that have content. */
  get written() {
    return this.drafts.filter((draft) => !draft.empty);
  }

  #remove(draft) {
    const next = this.drafts[this.drafts.indexOf(draft) + 1] ?? this.drafts.at(-2);
    this.#drop(draft);
    this.#renumber();
    next?.focus();
  }

  #drop(draft) {
    draft.node.remove();
    this.drafts = this.drafts.filter((one) => one !== draft);
  }

  #renumber() {
    this.drafts.forEach((draft, index) => draft.label(index + 1, this.drafts.length > 1));
  }
}

let created = 0;

/** An article that can still be changed. */
class Draft {
  constructor({ content = "", html = false, publishedAt = null }, remove) {
    const id = `draft-${++created}`;
    this.text = element("textarea", {
      id: `${id}-text`,
      rows: "9",
      spellcheck: "false",
      placeholder: "Paste an article here",
      "aria-describedby": `${id}-count ${id}-problem`,
      oninput: () => this.#changed(),
      onpaste: () =>
        setTimeout(() => (this.format.value = isPage(this.text.value) ? "html" : "text")),
    });
    this.text.value = content;
    this.date = element("input", {
      type: "date",
      id: `${id}-date`,
      "aria-describedby": `${id}-problem`,
      oninput: () => this.#changed(),
    });
    this.date.value = publishedAt ?? "";
    this.format = element(
      "select",
      { id: `${id}-format` },
      element("option", { value: "text" }, "Plain text"),
      element("option", { value: "html" }, "HTML page"),
    );
    this.format.value = html ? "html" : "text";
    this.title = element("label", { class: "draft-title", for: `${id}-text` });
    this.count = element("span", { class: "muted count", id: `${id}-count` });
    this.problem = element("p", { class: "field-problem", id: `${id}-problem` });
    this.remove = element("button", { type: "button", class: "quiet", onclick: remove }, "Remove");
    this.node = element(
      "li",
      { class: "draft" },
      element("div", { class: "draft-head" }, this.title, this.count, this.remove),
      this.text,
      this.problem,
      element(
        "div",
        { class: "draft-fields" },
        element(
          "label",
          { for: `${id}-date` },
          "Published ",
          element("span", { class: "muted" }, "optional"),
        ),
        this.date,
        element("label", { for: `${id}-format` }, "Format"),
        this.format,
      ),
    );
    this.#changed();
  }

  /** What the service is to read. */
  get article() {
    return {
      content: this.text.value,
      html: this.format.value === "html",
      publishedAt: this.date.value || null,
    };
  }

  get empty() {
    return this.text.value.trim() === "";
  }

  /** Tell people which of the articles this is. */
  label(place, several) {
    this.title.textContent = several ? `Article ${place}` : "Article";
    this.remove.hidden = !several;
    this.remove.setAttribute("aria-label", `Remove article ${place}`);
  }

  focus() {
    this.text.focus();
  }

  /** Point to what the service finds wrong with the article. */
  blame(errors) {
    const lines = [];
    for (const { pointer, detail } of errors) {
      const field = pointer.endsWith("/published_at") ? this.date : this.text;
      field.setAttribute("aria-invalid", "true");
      lines.push(detail);
    }
    this.problem.textContent = lines.join(" ");
  }

  #changed() {
    const characters = [...this.text.value].length;
    this.count.textContent =
      characters > MOST_CHARACTERS
        ? `${count(characters, "character")}, of ${number(MOST_CHARACTERS)} at most`
        : count(characters, "character");
    this.problem.textContent = "";
    this.text.removeAttribute("aria-invalid");
    this.date.removeAttribute("aria-invalid");
  }
}
