// Those who take part in encounters, and what ties them.

import { STATUSES } from "./words.js";

/**
 * Those who take part in encounters: `{name, role, country, events, others}`, those who met near each
 * other.
 *
 * @param {Array} events of the timeline.
 */
export function peopleOf(events) {
  return inOrder(gathered(events));
}

function gathered(events) {
  const people = new Map();
  events.forEach((event, at) => {
    for (const { name, role, country: code } of event.participants) {
      const person = people.get(name) ?? {
        name,
        role,
        country: code,
        events: [],
        others: new Set(),
      };
      person.role ??= role;
      person.country ??= code;
      person.events.push({ event, at });
      event.participants.forEach((one) => one.name !== name && person.others.add(one.name));
      people.set(name, person);
    }
  });
  return people;
}

// Those who met stand near each other: each group from the one who met most others outwards.
function inOrder(people) {
  const left = new Map(
    [...people].sort(
      ([, one], [, other]) =>
        other.others.size - one.others.size || other.events.length - one.events.length,
    ),
  );
  const order = [];
  while (left.size) {
    const queue = [left.values().next().value];
    left.delete(queue[0].name);
    while (queue.length) {
      const person = queue.shift();
      order.push(person);
      for (const [name, one] of left) {
        if (!person.others.has(name)) continue;
        queue.push(one);
        left.delete(name);
      }
    }
  }
  return order;
}

/**
 * Who met whom: `{from, to, events, status}`, people by their index.
 *
 * @param {Array} events of the timeline.
 * @param {Array} people who take part.
 */
export function tiesOf(events, people) {
  const rows = new Map(people.map(({ name }, index) => [name, index]));
  const ties = new Map();
  for (const event of events) {
    const own = [...new Set(event.participants.map(({ name }) => rows.get(name)))].sort(
      (one, other) => one - other,
    );
    own.forEach((from, at) =>
      own.slice(at + 1).forEach((to) => {
        const tie = ties.get(`${from} ${to}`) ?? { from, to, events: [] };
        tie.events.push(event);
        ties.set(`${from} ${to}`, tie);
      }),
    );
  }
  return [...ties.values()].map((tie) => ({ ...tie, status: firmest(tie.events) }));
}

// What holds of two who met and will meet again is that they met.
function firmest(events) {
  return Object.keys(STATUSES).find((status) => events.some((event) => event.status === status));
}
