// What was found, for other programs: JSON, CSV, and the request that gives it.

import { element } from "./elements.js";

// As the command line writes them.
const COLUMNS = {
  event: ({ id }) => id,
  kind: ({ kind }) => kind,
  status: ({ status }) => status,
  participants: ({ participants }) => joined(participants, "name"),
  countries: ({ participants }) => joined(participants, "country"),
  time: ({ time }) => time?.text,
  edtf: ({ time }) => time?.edtf,
  start: ({ time }) => time?.start,
  end: ({ time }) => time?.end,
  precision: ({ time }) => time?.precision,
  place: ({ place }) => place?.name,
  venue: ({ place }) => place?.venue,
  country: ({ place }) => place?.country,
  latitude: ({ place }) => place?.latitude,
  longitude: ({ place }) => place?.longitude,
  geonames_id: ({ place }) => place?.geonames_id,
  topics: ({ topics }) => joined(topics, "text"),
  topic_labels: ({ topics }) => joined(topics, "label"),
  reported_by: (event) => event.reported_by.join("; "),
  confidence: ({ confidence }) => confidence,
  cameo: ({ codes }) => codes.cameo,
  plover: ({ codes }) => codes.plover,
  evidence: ({ evidence }) => evidence.map(({ text }) => text).join(" "),
};

/**
 * Buttons that copy an answer.
 *
 * @param {string} what is copied ("the records").
 * @param {Object} answer of the service.
 * @param {Object} request that gave it: `path`, `type` and `body`.
 */
export function copies(what, answer, request) {
  const said = element("span", { class: "muted", role: "status" });
  const byHand = element("textarea", {
    class: "by-hand",
    readonly: true,
    rows: "6",
    "aria-label": "Copy this by hand",
    hidden: true,
  });
  const button = (name, write) =>
    element("button", { type: "button", onclick: () => copy(name, write(), said, byHand) }, name);
  return element(
    "div",
    { class: "copies" },
    element(
      "div",
      { role: "group", "aria-label": `Copy ${what}` },
      element("span", { class: "muted" }, `Copy ${what} as`),
      button("JSON", () => `${JSON.stringify(answer, null, 2)}\n`),
      button("CSV", () => csv(answer.events)),
      button("curl", () => curl(request)),
      said,
    ),
    byHand,
  );
}

// RFC 4180, an event a line.
function csv(events) {
  const lines = [
    Object.keys(COLUMNS),
    ...events.map((event) => Object.values(COLUMNS).map((of) => of(event))),
  ];
  return lines.map((line) => `${line.map(cell).join(",")}\r\n`).join("");
}

// A command for a POSIX shell; a key is left to the reader.
function curl({ path, type, body }) {
  const url = quoted(`${location.origin}${path}`);
  let end = "ARTICLE";
  while (body.split("\n").includes(end)) end += "_";
  return `curl ${url} -H ${quoted(`Content-Type: ${type}`)} --data-binary @- <<'${end}'\n${body}\n${end}\n`;
}

async function copy(name, text, said, byHand) {
  try {
    await navigator.clipboard.writeText(text);
    byHand.hidden = true;
    said.textContent = `${name} copied`;
  } catch {
    // Browsers keep the clipboard to pages that came over TLS or from the machine itself.
    byHand.value = text;
    byHand.hidden = false;
    byHand.select();
    said.textContent = "This browser does not let the page copy; the text is selected for you";
  }
}

function cell(value) {
  const text = `${value ?? ""}`;
  // Where a spreadsheet would take an article's words for a formula, it gets a text.
  const safe = typeof value !== "number" && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const joined = (values, key) => values.map((one) => one[key] ?? "").join("; ");
const quoted = (text) => `'${text.replaceAll("'", "'\\''")}'`;
