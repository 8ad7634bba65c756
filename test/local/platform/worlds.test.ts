// Which worlds there are, and how one is asked for.
import {
  DEPARTURES,
  QUESTIONS,
  readWorlds,
  STANDING,
  worldsOf,
  worldWith,
} from '../../../local/platform/worlds/worlds';

it('one answer to each question stands, and it is none of the others', () => {
  for (const [name, { standing, others, asks, sources }] of Object.entries(QUESTIONS)) {
    expect([name, (others as readonly string[]).includes(standing)]).toEqual([name, false]);
    expect(STANDING).toHaveProperty(name, standing);
    expect([name, asks.endsWith('?'), sources !== '']).toEqual([name, true, true]);
  }
});

it('each other answer is a world of its own', () => {
  expect(new Set(DEPARTURES.map((departure) => JSON.stringify(worldWith([departure])))).size).toBe(
    DEPARTURES.length,
  );
});

it('the environment may ask for another world', () => {
  expect(worldsOf({})).toEqual({});
  expect(worldsOf({ FROMME: '1', WORLDS: 'sentAs=label, pageToken=kept' })).toEqual({
    fromMe: 'sent-and-named',
    sentAs: 'label',
    pageToken: 'kept',
  });
  expect(worldsOf({ FROMME: '', WORLDS: '' })).toEqual({});
});

it.each([
  ['a question that there is not', 'sentBy=label', 'no such question. question="sentBy"'],
  ['an answer that there is not', 'sentAs=pigeon', 'no such answer. question=sentAs answer="pigeon"'],
  ['no answer', 'sentAs', 'no such answer. question=sentAs answer=""'],
])('%s is refused', (_label, text, message) => {
  expect(() => readWorlds(text)).toThrow(message);
});
