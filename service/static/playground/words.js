// What is said to people of kinds, statuses, days, places and numbers.

export const KINDS = { meeting: "Meeting", call: "Call", visit: "Visit" };

export const STATUSES = {
  occurred: "Occurred",
  planned: "Planned",
  proposed: "Proposed",
  cancelled: "Cancelled",
  denied: "Denied",
};

const REGIONS = new Intl.DisplayNames("en", { type: "region" });
const LIST = new Intl.ListFormat("en", { type: "conjunction" });
const NUMBER = new Intl.NumberFormat("en");
const SIGNED = new Intl.NumberFormat("en", {
  signDisplay: "always",
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
});
const PERCENT = new Intl.NumberFormat("en", { style: "percent" });
const day = (options) => new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", ...options });
const DAY = day({ weekday: "short", day: "numeric", month: "short", year: "numeric" });
const SPAN = day({ day: "numeric", month: "short", year: "numeric" });
const MONTH = day({ month: "long", year: "numeric" });

export const number = (value) => NUMBER.format(value);
export const signed = (value) => SIGNED.format(value);
export const percent = (value) => PERCENT.format(value);
export const list = (values) => LIST.format(values);

/** "1 meeting", "2 meetings". */
export const count = (value, noun) => `${number(value)} ${noun}${value === 1 ? "" : "s"}`;

/** The English name of a country by its ISO 3166-1 code. */
export const country = (code) => (code ? (REGIONS.of(code) ?? code) : null);

/** A calendar day (`2024-05-14`) as a date in UTC. */
export const date = (value) => new Date(`${value}T00:00:00Z`);

/** "May 2024". */
export const month = (day) => MONTH.format(date(day));

/** When an encounter takes place. */
export function when(time) {
  if (!time) return null;
  const { start, end, precision, edtf } = time;
  // A year that is open has no days; its words say all there is.
  if (!start && !end) return time.text || edtf;
  if (!end) return `from ${DAY.format(date(start))}`;
  if (!start) return `until ${DAY.format(date(end))}`;
  if (start === end) return DAY.format(date(start));
  if (precision === "year" && start.slice(0, 4) === end.slice(0, 4)) return start.slice(0, 4);
  if (precision === "month" && start.slice(0, 7) === end.slice(0, 7)) return month(start);
  return SPAN.formatRange(date(start), date(end));
}

/** A day or month in EDTF as people write it, and anything else as it is. */
export function calendar(edtf) {
  if (/^\d{4}-\d\d-\d\d$/.test(edtf)) return DAY.format(date(edtf));
  return /^\d{4}-(?:0\d|1[0-2])$/.test(edtf) ? month(`${edtf}-01`) : edtf;
}

/** Where an encounter takes place, from the venue to the country. */
export function where(place) {
  if (!place) return null;
  const parts = [place.venue, place.name, country(place.country)].filter(Boolean);
  return parts.filter((part, index) => part !== parts[index - 1]).join(", ");
}

/** "energy", "Economy and trade": a topic's label as words. */
export const label = (value) => value.replaceAll("-", " ");

/** Who takes part, by name. */
export const who = (event) => list(event.participants.map((one) => one.name));

/** The beginning of a text, at most `most` code points long. */
export function clip(text, most) {
  const points = [...text.trim()];
  return points.length > most
    ? `${points
        .slice(0, most - 1)
        .join("")
        .trimEnd()}…`
    : points.join("");
}
