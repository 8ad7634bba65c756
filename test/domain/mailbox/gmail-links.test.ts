import { conversationLink, conversationLinkInMail, labelLink } from '../../../src/domain/mailbox/gmail-links';
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

describe('conversationLinkInMail', () => {
  const link = (messageId: string) => conversationLinkInMail('a@b.fr', '18c2', messageId);

  it.each([
    ['<CAJ+x=1_y@mail.gmail.com>', 'rfc822msgid%3ACAJ%2Bx%3D1_y%40mail.gmail.com'],
    ['<DB7PR01$4-a%b@EUR.outlook.com>', 'rfc822msgid%3ADB7PR01%244-a%25b%40EUR.outlook.com'],
  ])('searches for %s', (messageId, search) => {
    expect(link(messageId)).toBe(`https://mail.google.com/mail/?authuser=a%40b.fr#search/${search}`);
  });

  it.each([
    ['no Message-ID', ''],
    ['one that would be a search of its own', '<a@b.fr OR in:anywhere>'],
    ['one with a quotation mark', '<"a"@b.fr>'],
    ['one with a tag', '<a<b>@b.fr>'],
    ['two of them', '<a@b.fr> <c@d.fr>'],
    ['one that is too long', `<${'a'.repeat(300)}@b.fr>`],
  ])('goes by the id where there is %s', (_, messageId) => {
    expect(link(messageId)).toBe(conversationLink('a@b.fr', '18c2'));
  });
});
