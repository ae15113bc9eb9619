// Errors, in words.

import { element } from "./elements.js";
import { count } from "./words.js";

const ADVICE = {
  401: "Enter an API key that this service knows, then try again.",
  413: "Leave out what does not belong to the article, or split it.",
};

/**
 * What went wrong, and what to do.
 *
 * @param {Problem} problem
 * @param {?function} again called when people want to try once more; null where that is no use.
 */
export function failure(problem, again = null) {
  const { status, title, detail, errors, retryAfter } = problem;
  const advice =
    retryAfter === null
      ? ADVICE[status]
      : `The service asks to wait ${count(retryAfter, "second")} before the next try.`;
  return element(
    "div",
    { class: "failure" },
    element(
      "p",
      {},
      element("strong", {}, title),
      status ? element("span", { class: "mono muted" }, ` ${status}`) : null,
    ),
    detail ? element("p", {}, detail) : null,
    errors.length
      ? element(
          "ul",
          {},
          ...errors.map((error) =>
            element(
              "li",
              {},
              error.pointer ? element("code", {}, error.pointer) : null,
              error.pointer ? " " : null,
              error.detail,
            ),
          ),
        )
      : null,
    advice ? element("p", {}, advice) : null,
    again ? element("button", { type: "button", onclick: again }, "Try again") : null,
  );
}
