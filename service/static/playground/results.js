// All that came of the articles: each of them, and, of several, what they tell together.

import { conflicts } from "./conflicts.js";
import { copies } from "./copies.js";
import { element } from "./elements.js";
import { failure } from "./failures.js";
import { Network } from "./network.js";
import { Readings } from "./readings.js";
import { Tabs } from "./tabs.js";
import { Timeline } from "./timeline.js";

/**
 * The view of what was found.
 *
 * @param {Array} readings of the articles; see `Readings`.
 * @param {?Object} timeline of those that could be read: the `request`, and its `answer` or the
 *   `problem` that came of it; null where there is only one.
 * @param {function()} again called when people want to try once more.
 */
export function results(readings, timeline, again) {
  const articles = new Readings(readings);
  if (!timeline) return articles.node;
  if (timeline.problem) {
    return element(
      "div",
      {},
      element("h2", {}, "The articles could not be compared"),
      failure(timeline.problem, again),
      articles.node,
    );
  }
  const { answer, request } = timeline;
  const read = readings.filter((reading) => reading.extraction);
  const openSource = ({ article, event }) => {
    tabs.open("articles");
    articles.open(readings.indexOf(read[article]), event);
  };
  const openEntry = (index) => {
    tabs.open("timeline");
    line.entries[index].focus();
  };
  const line = new Timeline(
    answer.events,
    read.map(({ name }) => name),
    openSource,
    () => tabs.open("conflicts"),
  );
  const disputed = answer.events.filter((event) => event.conflicts.length).length;
  const tabs = new Tabs("What was found", [
    { id: "articles", name: "Articles", node: articles.node },
    {
      id: "timeline",
      name: "Timeline",
      node: element("div", {}, copies("the timeline", answer, request), line.node),
    },
    { id: "network", name: "Who met whom", node: new Network(answer.events, openEntry).node },
    {
      id: "conflicts",
      name: `Conflicts (${disputed})`,
      node: conflicts(answer.events, read, openSource),
    },
  ]);
  return tabs.node;
}
