import { cardProblems } from '../../helpers/card-schema';

describe('cardProblems', () => {
  const widget = (json: unknown) => ({ sections: [{ widgets: [json] }] });

  it('accepts a card of card.proto', () => {
    expect(cardProblems(widget({ textParagraph: { text: 'Bonjour' } }))).toEqual([]);
  });

  it.each([
    ['an unknown field', widget({ textParagraph: { texte: 'a' } }), 'unknown field of TextParagraph'],
    ['a wrong scalar', widget({ textParagraph: { text: 3 } }), 'string expected, found 3'],
    ['an unknown enum value', { displayStyle: 'PEAK' }, 'not a value of DisplayStyle: "PEAK"'],
    ['an object for an array', { sections: {} }, 'array expected'],
    ['two of a oneof', widget({ divider: {}, textParagraph: { text: 'a' } }), 'only one of'],
    ['a 64-bit value as a number', widget({ dateTimePicker: { valueMsEpoch: 3 } }), 'int64 expected'],
    ['no card at all', null, 'Card expected, found null'],
  ])('reports %s', (_case, json, problem) => {
    expect(cardProblems(json)).toEqual([expect.stringContaining(problem)]);
  });
});
