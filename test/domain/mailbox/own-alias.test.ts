import { aliasWrittenTo } from '../../../src/domain/mailbox/own-alias';
import { aMessage, type MessageChange } from '../triage/a-message';

const OWN = ['desk@example.fr', 'aide@example.fr', 'bonjour@example.fr'];

describe('the alias to answer from', () => {
  it.each<[string, MessageChange, string | null]>([
    ['the one in To', { to: ['aide@example.fr'] }, 'aide@example.fr'],
    ['the one in Cc', { to: ['marc@example.fr'], cc: ['aide@example.fr'] }, 'aide@example.fr'],
    [
      'the one in Delivered-To, beside the account itself',
      { to: ['liste@example.org'], headers: { 'delivered-to': 'desk@example.fr\n<Aide@example.fr>' } },
      'aide@example.fr',
    ],
    [
      'the one that two headers name',
      { to: ['aide@example.fr'], headers: { 'delivered-to': 'aide@example.fr' } },
      'aide@example.fr',
    ],
    ['none, of two', { to: ['aide@example.fr'], cc: ['bonjour@example.fr'] }, null],
    ['none, where the account itself was written to', { to: ['desk@example.fr'] }, null],
    ['none, where an alias is part of another address', { to: ['aide@example.fr.evil.example'] }, null],
  ])('is %s', (_which, change, alias) => {
    expect(aliasWrittenTo(aMessage(change), OWN)).toBe(alias);
  });

  it('is none where the account has none', () => {
    expect(aliasWrittenTo(aMessage({ to: ['aide@example.fr'] }), ['desk@example.fr'])).toBeNull();
  });
});
