// In each world, and in rows of pairs, `probePlatform` yields a file from which the world is named.
import { DEPARTURES, QUESTIONS, STANDING, type Worlds, worldWith } from '../../local/platform/worlds/worlds';
import { localObservations } from '../../tools/parity/local-observations';
import { nameWorld, worldOf } from '../../tools/parity/name-world';
import { readObservations } from '../../tools/parity/observations';
import { pairwiseWorlds } from '../worlds/pairs';

/** What a script cannot tell apart. */
const UNTOLD = [
  'sentAs',
  'draftIds',
  'scheduledMail',
  'longThreads',
  'nestedLabels',
  'conversationLinks',
  'consentPrompt',
  'scopes',
  'triggerLimit',
  'triggerStarts',
  'triggerBudget',
  'cardEntities',
];

/** The questions that the file answers otherwise than the world, or leaves open though a script can tell. */
function wronglyNamed(worlds: Partial<Worlds>): readonly string[] {
  const full = { ...STANDING, ...worlds };
  return nameWorld(localObservations(worlds)).flatMap(({ question, answers, observed }) => {
    const told = answers.includes(full[question]) && (answers.length === 1 || UNTOLD.includes(question));
    return told ? [] : [`${question} is ${full[question]}, observed ${observed}`];
  });
}

it('the standing world is named', () => {
  expect(wronglyNamed({})).toEqual([]);
});

it.each(DEPARTURES.map((departure) => [departure.question, departure.answer, departure] as const))(
  'the world in which %s is %s is named',
  (_question, _answer, departure) => {
    expect(wronglyNamed(worldWith([departure]))).toEqual([]);
  },
);

it.each(pairwiseWorlds().map((row, i) => [i + 1, row] as const))(
  'row %i of the pairs is named',
  (_i, row) => {
    expect(wronglyNamed(row)).toEqual([]);
  },
);

it('whoever can find out what no script can is told how', () => {
  const open = nameWorld({}).filter(({ question }) => UNTOLD.includes(question));
  const unknown = open.filter(({ byHand }) => byHand === null).map(({ question }) => question);
  // The page that grants scopes tells by itself who asks for them, and when they were taken back.
  expect(unknown).toEqual(['consentPrompt', 'scopes']);
});

it('the world to try departs where the file says so, and nowhere else', () => {
  expect(worldOf(nameWorld({ textParts: 'attached', fromMe: 'unknown', cache: 'kept' }))).toEqual({
    textParts: 'attached',
  });
  expect(Object.keys(QUESTIONS)).toContain('textParts');
});

it.each([
  ['no JSON', '33 observations sur 39', /^no JSON/],
  ['another version', '{"version":2,"observations":{}}', /^version/],
  [
    'a text in the place of a word',
    `{"version":1,"observations":{"a":"${'x'.repeat(61)}"}}`,
    /^observations\.a/,
  ],
])('a file with %s is refused', (_label, text, message) => {
  expect(() => readObservations(text)).toThrow(message);
});
