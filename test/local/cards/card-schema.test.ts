import { cardProblems } from '../../helpers/card-schema';

describe('cardProblems', () => {
  const widget = (json: unknown) => ({ sections: [{ widgets: [json] }] });

  const decorated = (json: object) => widget({ decoratedText: { text: 'a', ...json } });

  it('accepts a card of card.proto', () => {
    const text = '<b>Bonjour</b> &amp; <a href="https://mail.google.com/">bienvenue</a><br>';
    expect(cardProblems(widget({ textParagraph: { text } }))).toEqual([]);
  });

  it.each([
    ['an unknown field', widget({ textParagraph: { texte: 'a' } }), 'unknown field of TextParagraph'],
    ['a wrong scalar', widget({ textParagraph: { text: 3 } }), 'string expected, found 3'],
    ['an unknown enum value', { displayStyle: 'PEAK' }, 'not a value of DisplayStyle: "PEAK"'],
    ['an object for an array', { sections: {} }, 'array expected'],
    ['two of a oneof', widget({ divider: {}, textParagraph: { text: 'a' } }), 'only one of'],
    ['a 64-bit value as a number', widget({ dateTimePicker: { valueMsEpoch: 3 } }), 'int64 expected'],
    ['the start of a tag in a label', decorated({ topLabel: 'a < b' }), 'topLabel: “<” in a plain text'],
    ['a tag in a title', { header: { title: '<b>a</b>' } }, 'title: “<” in a plain text'],
    ['a tag that cards do not know', decorated({ text: '<p>a' }), 'text: a tag that cards do not know'],
    ['such a tag in a header', { sections: [{ header: '<h1>a</h1>' }] }, 'header: a tag that cards do not'],
    ['a quote by its name', decorated({ text: 'l&#39;app' }), 'text: a character by a name'],
    [
      'an icon without words',
      decorated({ startIcon: { knownIcon: 'STAR' } }),
      'startIcon: no alternative text',
    ],
    [
      'an icon with Google’s own words',
      decorated({ endIcon: { knownIcon: 'STAR', altText: 'Button' } }),
      'no alternative text',
    ],
    [
      'a picture without words',
      widget({ image: { imageUrl: 'https://a.fr/a.png' } }),
      'image: no alternative',
    ],
    [
      '101 items of a selection',
      widget({ selectionInput: { items: Array(101).fill({ text: 'a', value: 'a' }) } }),
      'items: 101 items',
    ],
    ['101 widgets', { sections: [{ widgets: Array(101).fill({ divider: {} }) }] }, 'card: 101 widgets'],
    ['no card at all', null, 'Card expected, found null'],
  ])('reports %s', (_case, json, problem) => {
    expect(cardProblems(json)).toEqual([expect.stringContaining(problem)]);
  });
});
