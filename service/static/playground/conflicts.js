// On what articles disagree, and who says what.

import { head } from "./cards.js";
import { element } from "./elements.js";
import { STATUSES, calendar, count, when, where, who } from "./words.js";

const FIELDS = { place: "Place", time: "Time", status: "Status" };

/** The field of a conflict, as people call it. */
export const field = (name) => FIELDS[name] ?? name;

/** One of the values of a conflict, as people call it. */
export const version = (name, value) => (name === "status" ? STATUSES[value] : calendar(value));

/**
 * The encounters on which articles disagree.
 *
 * @param {Array} events of the timeline.
 * @param {Array} readings of the articles, as the service numbers them.
 * @param {function(Object)} open called with the source that is to be shown.
 */
export function conflicts(events, readings, open) {
  const disputed = events.filter((event) => event.conflicts.length);
  if (!disputed.length) {
    return element(
      "div",
      { class: "empty" },
      element("p", {}, "These articles do not contradict each other."),
      element(
        "p",
        { class: "muted" },
        "A conflict is shown where two articles tell of one encounter and give it another place, time or status.",
      ),
    );
  }
  return element(
    "div",
    { class: "conflicts" },
    ...disputed.map((event) => dispute(event, readings, open)),
  );
}

function dispute(event, readings, open) {
  const tables = event.conflicts.map(({ field: name, values }) =>
    element(
      "table",
      {},
      element("caption", {}, `${field(name)}: ${count(values.length, "version")}`),
      element(
        "thead",
        { class: "visually-hidden" },
        element(
          "tr",
          {},
          element("th", { scope: "col" }, field(name)),
          element("th", { scope: "col" }, "Who says so"),
        ),
      ),
      element(
        "tbody",
        {},
        ...values.map(({ value, articles }) => row(name, value, articles, event, readings, open)),
      ),
    ),
  );
  return element(
    "article",
    { class: `dispute ${event.status}` },
    head(event),
    element("h3", {}, who(event)),
    element(
      "p",
      { class: "muted" },
      [when(event.time), where(event.place)].filter(Boolean).join(" · "),
    ),
    ...tables,
  );
}

function row(name, value, articles, event, readings, open) {
  const voices = articles.flatMap((article) =>
    event.sources.filter((source) => source.article === article),
  );
  return element(
    "tr",
    {},
    element("th", { scope: "row" }, version(name, value)),
    element(
      "td",
      {},
      element("ul", {}, ...voices.map((source) => voice(name, source, readings, open))),
    ),
  );
}

function voice(disputed, source, readings, open) {
  const { name, extraction } = readings[source.article];
  const told = extraction.events.find(({ id }) => id === source.event);
  return element(
    "li",
    {},
    element("button", { type: "button", class: "quiet", onclick: () => open(source) }, name),
    told ? element("blockquote", {}, sentence(told, disputed)) : null,
  );
}

// The one with the disputed words, if they stand in any.
function sentence(event, disputed) {
  const words = event[disputed]?.text;
  const found = event.evidence.find(({ text }) => words && text.includes(words));
  return (found ?? event.evidence[0]).text;
}
