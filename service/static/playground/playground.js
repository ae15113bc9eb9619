// The page: takes articles, asks the service, and shows what came of them.

import { Drafts } from "./drafts.js";
import { element } from "./elements.js";
import { EXAMPLES } from "./examples.js";
import { failure } from "./failures.js";
import { readFile } from "./files.js";
import { nameOf } from "./headlines.js";
import { CodePoints } from "./offsets.js";
import { results } from "./results.js";
import { Problem, ask, eventsRequest, timelineRequest } from "./service.js";
import { count } from "./words.js";

const byId = (id) => document.getElementById(id);
const drafts = new Drafts(byId("drafts"));
const key = byId("key");
// Wrong in the article itself: the others can still be read.
const BLAMED = new Set([400, 413, 415, 422]);
let running = null;

async function find() {
  running?.abort();
  const written = drafts.written;
  byId("failure").replaceChildren();
  if (!written.length)
    return complain(
      new Problem({
        title: "There is no article yet",
        detail: "Paste one, drop a file, or load an example.",
      }),
    );
  const run = new AbortController();
  running = run;
  document.body.classList.add("busy");
  try {
    const readings = await readAll(written, run.signal);
    if (readings.every((reading) => reading.problem)) complain(readings[0].problem);
    else show(readings, await compare(readings, run.signal));
  } catch (error) {
    if (error instanceof Problem) complain(error, find);
    else if (error.name !== "AbortError") throw error;
  } finally {
    if (running === run) rest();
  }
}

function rest() {
  running = null;
  document.body.classList.remove("busy");
  byId("progress").querySelector(".loading")?.remove();
}

async function readAll(written, signal) {
  const readings = [];
  for (const draft of written) {
    report(
      written.length > 1
        ? `Reading article ${readings.length + 1} of ${written.length}…`
        : "Reading the article…",
      readings.length,
      written.length,
    );
    readings.push(await read(draft, signal));
  }
  return readings;
}

async function read(draft, signal) {
  const { article } = draft;
  try {
    const extraction = await ask(eventsRequest(article, true), key.value, signal);
    const text = extraction.article.text ?? article.content;
    return {
      article,
      text: new CodePoints(text),
      extraction,
      name: nameOf(text, extraction.events),
    };
  } catch (error) {
    if (!(error instanceof Problem) || !BLAMED.has(error.status)) throw error;
    draft.blame(error.errors.length ? error.errors : [{ pointer: "", detail: error.message }]);
    return { article, problem: error, name: nameOf(article.content, []) };
  }
}

// What several articles tell together; without it, each can still be read.
async function compare(readings, signal) {
  const read = readings.filter((reading) => reading.extraction);
  if (read.length < 2) return null;
  report("Comparing the articles…", readings.length, readings.length);
  const request = timelineRequest(read);
  try {
    return { request, answer: await ask(request, key.value, signal) };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { request, problem: error };
  }
}

function report(words, done, all) {
  byId("progress").replaceChildren(
    element(
      "div",
      { class: "loading" },
      element("p", {}, words),
      element("progress", {
        "aria-label": "Articles read",
        max: all,
        value: all > 1 ? done : null,
      }),
      element(
        "button",
        { type: "button", class: "quiet", onclick: () => running?.abort() },
        "Stop",
      ),
    ),
  );
}

function show(readings, timeline) {
  const events = readings.flatMap((reading) => reading.extraction?.events ?? []);
  const found = `${count(events.length, "encounter")} in ${count(readings.length, "article")}`;
  byId("progress").replaceChildren(element("p", { class: "visually-hidden" }, found));
  byId("results").replaceChildren(results(readings, timeline, find));
  byId("results").hidden = false;
  byId("composer-summary").textContent = found;
  fold(true);
  byId("results").focus({ preventScroll: true });
  scrollTo({ top: 0 });
}

function complain(problem, again = null) {
  byId("progress").replaceChildren();
  byId("failure").replaceChildren(failure(problem, again));
  fold(false);
  if (problem.status === 401) {
    byId("access").open = true;
    key.focus();
  }
}

function fold(folded) {
  byId("composer-body").hidden = folded;
  byId("composer-summary").hidden = !folded;
  byId("composer-toggle").hidden = !folded && byId("results").hidden;
  byId("composer-toggle").setAttribute("aria-expanded", String(!folded));
  byId("composer-toggle").textContent = folded ? "Edit" : "Fold";
}

async function take(files) {
  const read = await Promise.allSettled([...files].map(readFile));
  drafts.fill(read.filter((one) => one.status === "fulfilled").map((one) => one.value));
  fold(false);
  const failed = read
    .filter((one) => one.status === "rejected")
    .map((one) => ({ detail: one.reason.message }));
  byId("failure").replaceChildren();
  if (failed.length)
    complain(new Problem({ title: "Not every file could be read", errors: failed }));
}

function listen() {
  byId("articles").addEventListener("submit", (event) => {
    event.preventDefault();
    find();
  });
  byId("articles").addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    find();
  });
  byId("add").addEventListener("click", () => drafts.add().focus());
  byId("open").addEventListener("click", () => byId("files").click());
  byId("files").addEventListener("change", async ({ target }) => {
    await take(target.files);
    target.value = "";
  });
  byId("composer-toggle").addEventListener("click", () => fold(!byId("composer-body").hidden));
  for (const { name, articles } of EXAMPLES) {
    const load = () => {
      drafts.replace(articles);
      find();
    };
    byId("examples").append(element("button", { type: "button", onclick: load }, name));
  }
}

function listenForFiles() {
  const zone = byId("dropzone");
  const carriesFiles = (event) => event.dataTransfer?.types.includes("Files");
  addEventListener("dragover", (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    zone.hidden = false;
  });
  addEventListener("dragleave", (event) => {
    if (event.relatedTarget === null) zone.hidden = true;
  });
  addEventListener("drop", (event) => {
    zone.hidden = true;
    if (!carriesFiles(event)) return;
    event.preventDefault();
    take(event.dataTransfer.files);
  });
}

listen();
listenForFiles();
