// Which stretches of an article an extraction is about.

import { headline } from "./headlines.js";

const WORD = /[\p{L}\p{N}]/u;
// Of two that cover the same stretch, the first stands around the second.
const ORDER = ["headline", "evidence", "topic", "place", "time", "participant", "trigger"];

/** What the highlighted roles are called, in the order of the legend. */
export const ROLES = {
  participant: "Who",
  time: "When",
  place: "Where",
  topic: "On what",
  trigger: "Telling words",
};

/**
 * The annotations of an article: `{start, end, role, events}`, offsets in code points, events by
 * their number from 1. Outer ones come before those within them.
 *
 * @param {CodePoints} text the article.
 * @param {Array} events of the extraction, with `debug`.
 */
export function annotations(text, events) {
  const found = new Map();
  const add = (role, { start, end }, event) => {
    const key = `${role} ${start} ${end}`;
    if (!found.has(key)) found.set(key, { start, end, role, events: [] });
    const numbers = found.get(key).events;
    if (event && !numbers.includes(event)) numbers.push(event);
  };
  const line = headline(text.text);
  if (line) add("headline", { start: 0, end: text.before(line[0].length) });
  events.forEach((event, index) => {
    const number = index + 1;
    event.evidence.forEach((span) => add("evidence", span, number));
    event.participants.forEach((one) =>
      one.mentions.forEach((span) => add("participant", span, number)),
    );
    event.debug.triggers.forEach((span) => add("trigger", span, number));
    for (const [role, ...wordings] of phrases(event)) {
      stretches(text, wordings, event.evidence).forEach((span) => add(role, span, number));
    }
  });
  return [...found.values()].sort(outerFirst);
}

/** Whether one annotation stands before another: by its start, then around it. */
export function outerFirst(one, other) {
  return (
    one.start - other.start ||
    other.end - one.end ||
    ORDER.indexOf(one.role) - ORDER.indexOf(other.role)
  );
}

// Each with the words that may stand for it.
function phrases({ time, place, topics }) {
  return [
    ["time", time?.text],
    ["place", place?.text, place?.venue, place?.name],
    ...topics.map((topic) => ["topic", topic.text]),
  ];
}

// A time, place or topic comes as words without offsets: they stand in the evidence, or, taken
// over from elsewhere, nearest before it.
function stretches(text, wordings, evidence) {
  const given = wordings.filter(Boolean);
  const within = evidence
    .flatMap(({ start, end }) => given.map((words) => occurrence(text, words, start, end, false)))
    .filter((span) => span !== null);
  const widest = within.filter((span) => !within.some((other) => holds(other, span)));
  if (widest.length || !given.length) return widest;
  const first = evidence[0].start;
  const outside =
    occurrence(text, given[0], 0, first, true) ??
    occurrence(text, given[0], first, text.length, false);
  return outside ? [outside] : [];
}

const holds = (outer, span) =>
  outer.start <= span.start &&
  span.end <= outer.end &&
  outer.end - outer.start > span.end - span.start;

function occurrence(text, phrase, start, end, last) {
  const from = text.units[start];
  const part = text.text.slice(from, text.units[end]);
  let best = null;
  for (let at = part.indexOf(phrase); at >= 0; at = part.indexOf(phrase, at + 1)) {
    if (isWord(part, at, at + phrase.length)) {
      best = from + at;
      if (!last) break;
    }
  }
  if (best === null) return null;
  return { start: text.before(best), end: text.before(best + phrase.length) };
}

function isWord(part, start, end) {
  const before = start > 0 && WORD.test(part[start - 1]) && WORD.test(part[start]);
  const after = end < part.length && WORD.test(part[end - 1]) && WORD.test(part[end]);
  return !before && !after;
}
