import { isAcknowledgement } from '../../src/domain/roles/acknowledgement';
import { LANGUAGES, type Language } from '../../src/domain/terms/languages';
import { GUIDE_REPLY_IDS, REPLY_IDS } from '../../src/domain/terms/reply-ids';
import { VARIABLES, type Variable } from '../../src/replies/canned-reply';
import { REPLIES } from '../../src/replies/registry';
import { renderReply, replyProblems } from '../../src/replies/render-reply';
import { FULL_VALUES, RECEIPTS } from './full-values';

const TEXTS = REPLIES.flatMap((reply) =>
  LANGUAGES.map((language) => ({ ...reply, language, text: reply.texts[language] })),
);

const used = (text: string) =>
  (Object.keys(VARIABLES) as Variable[]).filter((name) => text.includes(`{${name}}`));

/** A text with every set of its variables that it can be inserted with. */
function variants(text: string, language: Language): readonly string[] {
  const names = used(text);
  return Array.from({ length: 2 ** names.length }, (_, mask) => {
    const given = names.filter((_name, i) => (mask >> i) % 2 === 1);
    return renderReply(text, Object.fromEntries(given.map((name) => [name, FULL_VALUES[language][name]])));
  }).flatMap(({ text: filled, missing }) => (missing.length > 0 ? [] : [filled]));
}

describe('the canned replies', () => {
  it('are one for each id', () => {
    expect(REPLIES.map(({ id }) => id).sort()).toEqual([...REPLY_IDS].sort());
  });

  it('hold one of its own for each id of the labelling guide', () => {
    for (const guide of GUIDE_REPLY_IDS)
      expect(REPLIES.find((reply) => reply.guide === guide)?.id).toBe(guide);
  });

  it.each(TEXTS)('$id ($language) uses known variables only', ({ text }) => {
    expect(replyProblems(text)).toEqual([]);
  });

  it.each(TEXTS)('$id ($language) reads well whatever is missing', ({ text, language }) => {
    for (const filled of variants(text, language)) {
      expect(filled).not.toMatch(/[{}[\]]|\S {2}| [.,]|\n{3}| $/m);
      expect(filled).toMatch(language === 'fr' ? /^Bonjour Julie,\n\n/ : /^Hello Julie,\n\n/);
      expect(filled.endsWith(FULL_VALUES[language].signature)).toBe(true);
    }
  });

  it.each(TEXTS)(
    '$id ($language) can be inserted where all is known, and says the same variables',
    (reply) => {
      const { text, language, texts } = reply;
      expect(renderReply(text, FULL_VALUES[language]).missing).toEqual([]);
      expect(used(text).sort()).toEqual(used(texts.fr).sort());
    },
  );

  it.each(REPLIES)('$id holds French punctuation by no-break spaces', ({ texts, use }) => {
    for (const text of [texts.fr, use]) {
      expect(text).not.toMatch(/ [:;?!»›]|« /);
      expect(text).not.toContain("'");
    }
  });

  it.each(TEXTS)('$id ($language) writes its addresses so that they become links', ({ text, language }) => {
    const { html } = renderReply(text, FULL_VALUES[language]);
    const written = text.match(/https?:[^\s,;)[\]]*[^\s,;).[\]]/g) ?? [];
    expect(html.match(/<a href="[^"]*">/g) ?? []).toEqual(written.map((link) => `<a href="${link}">`));
  });
});

describe('what a reply is on the clock', () => {
  it.each(TEXTS)('$id ($language) is an answer exactly where it says what is done', (reply) => {
    for (const text of variants(reply.text, reply.language))
      expect([reply.id, isAcknowledgement(text), text]).toEqual([
        reply.id,
        RECEIPTS.includes(reply.id),
        text,
      ]);
  });
});

describe('renderReply', () => {
  it('names a variable that has no value', () => {
    expect(renderReply('Bonjour {prenom}', {}).missing).toEqual(['prenom']);
  });

  it('leaves out a part that needs it', () => {
    expect(renderReply('Bonjour[[ {prenom}]],', {}).text).toBe('Bonjour,');
  });

  it('escapes what it fills in', () => {
    expect(renderReply('{prenom}\n\nx', { prenom: '<b>' }).html).toBe('<p>&lt;b&gt;</p><p>x</p>');
  });

  it('makes a link of an address, and of nothing that looks like one', () => {
    expect(renderReply('Voir https://example.fr/a/b.', {}).html).toBe(
      '<p>Voir <a href="https://example.fr/a/b">https://example.fr/a/b</a>.</p>',
    );
    expect(renderReply('{prenom}', { prenom: 'https://x"onclick=1 http://y javascript:z' }).html).toBe(
      '<p><a href="https://x">https://x</a>"onclick=1 http://y javascript:z</p>',
    );
  });

  it('does not fill in what a value holds', () => {
    expect(renderReply('{prenom}', { prenom: '{dpo}', dpo: 'X' }).text).toBe('{dpo}');
  });

  it.each([
    ['{nom}', 'variable inconnue'],
    ['{prénom}', 'variable inconnue'],
    ['{Prenom}', 'variable inconnue'],
    ['{}', 'variable inconnue'],
    ['{constructor}', 'variable inconnue'],
    ['[[a', 'sans leur pendant'],
    ['a}', 'sans leur pendant'],
  ])('refuses %s', (text, problem) => {
    expect(replyProblems(text).join()).toContain(problem);
  });
});
