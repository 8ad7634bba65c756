import { conversationLink, labelLink } from '../../../src/domain/mailbox/gmail-links';
import { LABELS } from '../../../src/domain/mailbox/labels';

describe('labelLink', () => {
  it.each([
    ['Support/1 Critique', 'Support%2F1+Critique'],
    ['Support/[ESCALADE]', 'Support%2F%5BESCALADE%5D'],
    ['Support/À risque', 'Support%2F%C3%80+risque'],
  ])('opens %s in the right mailbox', (name, encoded) => {
    expect(labelLink('a+b@c.fr', name)).toBe(
      `https://mail.google.com/mail/?authuser=a%2Bb%40c.fr#label/${encoded}`,
    );
  });

  it('leads to a different page for each label', () => {
    expect(new Set(LABELS.map(({ name }) => labelLink('a@b.fr', name))).size).toBe(LABELS.length);
  });
});

describe('conversationLink', () => {
  it('escapes whatever the id holds', () => {
    expect(conversationLink('a@b.fr', '18c2"><b>')).toBe(
      'https://mail.google.com/mail/?authuser=a%40b.fr#all/18c2%22%3E%3Cb%3E',
    );
  });
});
