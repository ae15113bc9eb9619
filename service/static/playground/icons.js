// Drawn signs for kinds and statuses; each stands beside its word.

import { svg } from "./elements.js";

const PATHS = {
  meeting: ["M9.5 8a4 4 0 1 1-8 0 4 4 0 0 1 8 0Z", "M14.5 8a4 4 0 1 1-8 0 4 4 0 0 1 8 0Z"],
  call: ["M4 2.5 6.5 5 5 7c.7 1.6 2.2 3.2 4 4l2-1.5 2.5 2.5-1.5 2C7 14 2 9 2 4Z"],
  visit: [
    "M8 14.5C5 11 3.5 8.7 3.5 6.5a4.5 4.5 0 0 1 9 0c0 2.2-1.5 4.5-4.5 8Z",
    "M8 5v3M6.5 6.5h3",
  ],
  occurred: ["m3.5 8.5 3 3 6-7"],
  planned: ["M8 2.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11Z", "M8 5v3l2 1.5"],
  proposed: ["M5.5 6a2.5 2.5 0 1 1 3.5 2.3c-.7.3-1 .8-1 1.7", "M8 12.5v.5"],
  cancelled: ["m4 4 8 8M12 4l-8 8"],
  denied: ["M8 2.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11Z", "m4.2 4.2 7.6 7.6"],
  conflict: ["M8 2.5 14 13H2Z", "M8 6.5v3M8 11v.4"],
};

/** The sign of a kind, a status or a conflict; assistive technology passes it over. */
export function icon(name) {
  const paths = PATHS[name].map((d) => svg("path", { d }));
  return svg("svg", { class: "icon", viewBox: "0 0 16 16", "aria-hidden": "true" }, ...paths);
}
