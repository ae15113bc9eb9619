// What an article is called.

import { clip } from "./words.js";

const LINE = /^\s*(\S[^\n]{0,159})(?=\n)/u;
const WORD = /\p{L}+/gu;
const FEWEST_WORDS = 4;
const MOST = 80;

/**
 * The first line of a text, if it reads like a headline: some words, and no sentence.
 *
 * @returns {?RegExpExecArray} the headline in the first group.
 */
export function headline(text) {
  const found = LINE.exec(text);
  if (!found || /[.:]\s*$/u.test(found[1])) return null;
  return (found[1].match(WORD) ?? []).length < FEWEST_WORDS ? null : found;
}

/**
 * A short name for an article: its headline, or else the first words that tell of an encounter.
 *
 * @param {string} text of the article.
 * @param {Array} events of its extraction.
 */
export function nameOf(text, events) {
  const words = headline(text)?.[1] ?? events[0]?.evidence[0].text ?? text.trim().split("\n", 1)[0];
  return clip(words, MOST);
}
