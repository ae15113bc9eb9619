// The service, asked by way of its public API.

const JSON_TYPE = "application/json";

/** An answer that is none, in words for people. */
export class Problem extends Error {
  /**
   * @param {Object} content of an RFC 9457 problem, or what says the same.
   * @param {?number} retryAfter seconds to wait before trying again.
   */
  constructor({ status = null, title, detail = null, errors = [] }, retryAfter = null) {
    super(detail ?? title);
    this.status = status;
    this.title = title;
    this.detail = detail;
    this.errors = errors;
    this.retryAfter = retryAfter;
  }
}

/**
 * The request for the encounters of one article.
 *
 * @param {Object} article `content`, whether that is `html`, and `publishedAt` or null.
 * @param {boolean} debug whether the answer tells what made each record.
 */
export function eventsRequest({ content, html, publishedAt }, debug) {
  const query = new URLSearchParams();
  if (debug) query.set("debug", "true");
  if (html && publishedAt) query.set("published_at", publishedAt);
  const path = query.size ? `/v1/events?${query}` : "/v1/events";
  if (html) return { path, type: "text/html", body: content };
  return { path, type: JSON_TYPE, body: JSON.stringify(dated(content, publishedAt)) };
}

/**
 * The request for the encounters of several articles in order of time.
 *
 * @param {Array} readings with the `text` of each article and its `extraction`.
 */
export function timelineRequest(readings) {
  const articles = readings.map(({ text, extraction }) =>
    dated(text.text, extraction.article.published_at),
  );
  return { path: "/v1/timeline", type: JSON_TYPE, body: JSON.stringify({ articles }) };
}

const dated = (text, day) => (day ? { text, published_at: day } : { text });

/**
 * Send a request and take its answer.
 *
 * @param {Object} request `path`, `type` and `body`.
 * @param {string} key the API key; empty for none.
 * @param {AbortSignal} signal gives it up.
 * @throws {Problem} the service refuses, fails or cannot be reached.
 * @throws {DOMException} it was given up.
 */
export async function ask({ path, type, body }, key, signal) {
  const headers = { "Content-Type": type, ...(key && { "X-API-Key": key }) };
  let answer;
  let content;
  try {
    answer = await fetch(path, { method: "POST", headers, body, signal, credentials: "omit" });
    content = await answer.text();
  } catch (error) {
    if (error.name === "AbortError") throw error;
    throw unreachable(error);
  }
  const parsed = parse(content);
  if (answer.ok && parsed) return parsed;
  throw refused(answer, parsed);
}

function parse(content) {
  try {
    return JSON.parse(content);
  } catch {
    return null;
  }
}

function unreachable(error) {
  // A key with letters that no header may hold fails before anything is sent.
  const wrongKey = /headers|ISO-8859-1/i.test(error.message);
  return wrongKey
    ? new Problem({
        status: 401,
        title: "Unusable API key",
        detail: "The key has characters that cannot be sent.",
      })
    : new Problem({
        title: "The service cannot be reached",
        detail: `No answer came from ${location.host}. Check the connection, then try again.`,
      });
}

function refused(answer, parsed) {
  const retryAfter = Number.parseInt(answer.headers.get("Retry-After") ?? "", 10);
  const content =
    parsed && typeof parsed.title === "string"
      ? parsed
      : {
          title: "The service gave no answer that this page understands",
          detail: `It answered with status ${answer.status}. A proxy before it may be in the way.`,
        };
  return new Problem(
    { ...content, status: answer.status },
    Number.isNaN(retryAfter) ? null : retryAfter,
  );
}
