// Records of encounters, as cards.

import { element } from "./elements.js";
import { icon } from "./icons.js";
import {
  KINDS,
  STATUSES,
  count,
  country,
  label,
  percent,
  signed,
  when,
  where,
  who,
} from "./words.js";

// As many sentences as are shown at once.
const FEW = 3;

/**
 * The cards of an article's encounters, in the article's order.
 *
 * @param {Array} events of the extraction.
 * @param {function(?number, Event)} point called with the number of the card under the pointer or
 *   the focus, and with null when there is none.
 * @param {function(number)} show called with the number of the card whose evidence is asked for.
 */
export function cards(events, point, show) {
  return element(
    "ol",
    { class: "cards", "aria-label": "Encounters" },
    ...events.map((event, index) => {
      const number = index + 1;
      return element(
        "li",
        {
          class: `card ${event.status}`,
          id: `event-${number}`,
          tabindex: "-1",
          "data-event": event.id,
          "aria-labelledby": `event-${number}-title`,
          onpointerenter: (change) => point(number, change),
          onpointerleave: (change) => point(null, change),
          onfocusin: (change) => point(number, change),
          onfocusout: (change) => point(null, change),
        },
        head(event),
        element(
          "h3",
          { id: `event-${number}-title` },
          element("span", { class: "number" }, `${number}`),
          who(event),
        ),
        facts(event),
        evidence(event, () => show(number)),
        details(event),
      );
    }),
  );
}

/** Kind, status and confidence of an encounter, in a line. */
export function head(event) {
  return element(
    "p",
    { class: "card-head" },
    element("span", { class: "kind" }, icon(event.kind), KINDS[event.kind]),
    status(event),
    element(
      "span",
      { class: "confidence", title: "Probability that the record is right" },
      element("span", { class: "visually-hidden" }, "Confidence "),
      percent(event.confidence),
    ),
  );
}

/** The status of an encounter, as a sign and a word. */
export function status(event) {
  return element(
    "span",
    { class: `status ${event.status}` },
    icon(event.status),
    STATUSES[event.status],
  );
}

// What is known of an encounter, as terms and what they are.
function facts(event) {
  const rows = [
    ["Who", element("ul", { class: "parties" }, ...event.participants.map(party))],
    ["When", time(event.time)],
    ["Where", where(event.place)],
    ["On what", topics(event.topics)],
    ["Reported by", event.reported_by.length ? event.reported_by.join("; ") : null],
  ];
  return element(
    "dl",
    { class: "facts" },
    ...rows
      .filter(([, value]) => value)
      .map(([term, value]) =>
        element("div", {}, element("dt", {}, term), element("dd", {}, value)),
      ),
  );
}

function party({ name, type, role, country: code }) {
  const about = [role, type === "country" ? null : country(code), type === "person" ? null : type];
  const words = about.filter(Boolean).join(", ");
  return element(
    "li",
    {},
    element("strong", {}, name),
    words ? element("span", { class: "muted" }, ` ${words}`) : null,
  );
}

function time(value) {
  if (!value) return null;
  const told = when(value);
  // Where nothing is known beside the words, they are said once.
  return told === value.text
    ? told
    : [told, element("span", { class: "muted" }, ` “${value.text}”`)];
}

function topics(values) {
  if (!values.length) return null;
  return element(
    "ul",
    { class: "topics" },
    ...values.map((topic) =>
      element("li", {}, topic.text, element("span", { class: "muted" }, ` ${label(topic.label)}`)),
    ),
  );
}

function evidence(event, show) {
  const quote = (span) => element("blockquote", {}, span.text);
  const rest = event.evidence.slice(FEW);
  return element(
    "div",
    { class: "quotes" },
    ...event.evidence.slice(0, FEW).map(quote),
    rest.length
      ? element(
          "details",
          {},
          element("summary", {}, `${count(rest.length, "more sentence")}`),
          ...rest.map(quote),
        )
      : null,
    element("button", { type: "button", class: "quiet", onclick: show }, "Show in the article"),
  );
}

function details(event) {
  const { time, place, codes, debug } = event;
  const located = place !== null && place.latitude !== null && place.longitude !== null;
  const codings = [
    ["EDTF", time?.edtf],
    ["Position", located ? `${place.latitude}, ${place.longitude}` : null],
    ["GeoNames", place?.geonames_id],
    ["CAMEO", codes.cameo],
    ["PLOVER", codes.plover],
    ["Id", event.id],
  ];
  const reasons = Object.entries(debug.log_odds)
    .filter(([, value]) => value)
    .map(([feature, value]) => [feature.replaceAll("_", " "), signed(value)]);
  return element(
    "details",
    { class: "details" },
    element("summary", {}, "Codes and confidence"),
    table(
      null,
      codings.filter(([, value]) => value !== null && value !== undefined),
    ),
    table("What each feature of the record adds to the log-odds that it is right", reasons),
  );
}

function table(caption, rows) {
  return element(
    "table",
    {},
    caption ? element("caption", { class: "muted" }, caption) : null,
    element(
      "tbody",
      {},
      ...rows.map(([name, value]) =>
        element("tr", {}, element("th", { scope: "row" }, name), element("td", {}, `${value}`)),
      ),
    ),
  );
}
