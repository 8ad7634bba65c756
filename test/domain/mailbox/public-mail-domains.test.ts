import { isDomain } from '../../../src/domain/mailbox/mail-address';
import { isPublicMailDomain } from '../../../src/domain/mailbox/public-mail-domains';

it.each([
  'gmail.com googlemail.com orange.fr wanadoo.fr free.fr sfr.fr neuf.fr laposte.net icloud.com me.com mac.com',
  'proton.me protonmail.com bbox.fr numericable.fr club-internet.fr zoho.com mail.ru web.de t-online.de qq.com',
  'outlook.fr outlook.com hotmail.fr hotmail.co.uk live.fr live.com.au yahoo.fr yahoo.co.jp yahoo.com.br gmx.net',
  'gmx.ch yandex.ru yandex.com.tr aol.com msn.com',
])('anybody may have an address at %s', (domains) => {
  expect(domains.split(' ').filter((domain) => !isPublicMailDomain(domain))).toEqual([]);
});

it.each([
  'purefocus.fr',
  'example.fr',
  'orange.com',
  'live.example.fr',
  'support.gmail.com.example.fr',
  'notgmail.com',
  'yahoo-conseil.fr',
  'live',
  '',
])('« %s » may be a team’s', (domain) => {
  expect(isPublicMailDomain(domain)).toBe(false);
});

it.each([
  ['example.fr', true],
  ['mail.example.co.uk', true],
  ['müller.example', true],
  ['example', false],
  ['@example.fr', false],
  ['a@example.fr', false],
  ['example..fr', false],
  ['exam ple.fr', false],
  ['', false],
  [`${'a'.repeat(250)}.fr`, false],
])('« %s » is a domain or not', (text, expected) => {
  expect(isDomain(text)).toBe(expected);
});
