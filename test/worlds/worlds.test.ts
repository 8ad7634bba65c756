// The promises in the standing world and in pairs of answers. `npm run worlds` tries each answer by itself.
import { DEPARTURES, QUESTIONS, type Worlds, worldWith } from '../../local/platform/worlds/worlds';
import { APART } from './apart';
import { EXCUSES, excusedIn } from './excused';
import { liveThrough } from './live-through';
import { pairwiseWorlds } from './pairs';
import { PROMISES } from './promises';

/** What is broken and not excused; a promise that is excused and kept needs no excuse. */
function surprises(worlds: Partial<Worlds>): Readonly<Record<string, unknown>> {
  const broken = liveThrough(worlds);
  const excused = excusedIn(worlds);
  const kept = excused.filter((name) => broken[name] === undefined);
  const unexcused = Object.entries(broken).filter(([name]) => !excused.includes(name));
  return Object.fromEntries([...unexcused, ...kept.map((name) => [name, 'kept, and excused'])]);
}

it('each promise is kept in the standing world', () => {
  expect(surprises({})).toEqual({});
});

const ROWS = pairwiseWorlds();

it.each(ROWS.map((row, i) => [i + 1, row] as const))(
  'each promise is kept in row %i of the pairs',
  (_i, row) => {
    expect(surprises(row)).toEqual({});
  },
);

it('a row asks each promise that one departure alone leaves standing', () => {
  const unasked = DEPARTURES.flatMap(({ question, answer }) => {
    const rows = ROWS.filter((row) => row[question] === answer);
    const excused = excusedIn(worldWith([{ question, answer }]));
    const apart = APART.filter(({ about }) => about.includes(question));
    return [...PROMISES, ...apart]
      .filter(({ name }) => !excused.includes(name) && rows.every((row) => excusedIn(row).includes(name)))
      .map(({ name }) => `${question} ${answer}: ${name}`);
  });
  expect(unasked).toEqual([]);
});

it('the rows hold every two answers to different questions together', () => {
  const answers = Object.entries(QUESTIONS).flatMap(([name, { standing, others }]) =>
    [standing, ...others].map((answer) => [name, answer] as const),
  );
  const missing = answers.flatMap((a) =>
    answers.filter(
      (b) =>
        a[0] < b[0] &&
        !ROWS.some((row) => [a, b].every(([name, answer]) => row[name as keyof Worlds] === answer)),
    ),
  );
  expect(missing).toEqual([]);
  expect(ROWS.length).toBeLessThan(40);
});

it('what is excused says why, what the agent is told, and what is kept', () => {
  for (const { why, told, kept } of EXCUSES)
    expect([why, told, kept].every((words) => words.length > 20)).toBe(true);
});
