import type { MessageSnapshot } from '../../../src/domain/mailbox/conversation';
import { supportFor } from '../../../src/domain/triage/confidence';
import { readConversation } from '../../../src/domain/triage/conversation-reading';
import { triageConversation } from '../../../src/domain/triage/triage-conversation';
import { type MailLine, messageOf } from '../../../tools/triage/mail-line';
import { readMails, trainingMails } from '../../../tools/triage/training-mails';
import { aMessage } from './a-message';

/** Of the 2,070 requests among the mails to learn from so many are tried here, one in four; all of them hold. */
const ONE_IN = 4;

function wordsOf(message: MessageSnapshot): readonly string[] {
  return triageConversation([message]).reasons[0]?.words ?? [];
}

const quoted = (text: string) => wordsOf(aMessage({ text }));

describe('the words that a reason quotes', () => {
  it.each([
    ['a negation whole', 'Bonjour, la synchronisation ne fonctionne plus. Merci', /ne fonctionne plus/],
    ['a negation whole where it is elided', 'Le rappel du soir n’arrive plus depuis lundi.', /n’arrive plus/],
    ['an elided word with what it leans on', 'Le minuteur s’arrête dès que l’écran s’éteint.', /s’arrête/],
  ])('hold %s', (_what, text, wanted) => {
    expect(quoted(text).join(' | ')).toMatch(wanted);
  });

  it('are at most two, and neither holds the other', () => {
    const words = quoted('L’application plante au démarrage, et toutes mes séances ont disparu.');
    expect(words).toHaveLength(2);
    expect(words[0]).not.toContain(words[1]);
    expect(words[1]).not.toContain(words[0]);
  });

  it('are never a greeting', () => {
    const greeted = `Bonjour Madame, Monsieur,\n\nToutes mes séances ont disparu.\n\nMerci d’avance, bonne journée\nCordialement`;
    expect(quoted(greeted).join(' ')).not.toMatch(/bonjour|madame|merci|journée|cordialement/i);
  });

  it('are none where nothing says anything, and that is said', () => {
    const [reason] = triageConversation([aMessage({ text: 'xyzzy plugh' })]).reasons;
    expect(reason).toMatchObject({ text: 'Rien de précis\u00a0: à lire', words: [] });
  });

  const requests = trainingMails()
    .flatMap(readMails)
    .filter(({ expect: { ticket } }) => ticket)
    .filter((_, i) => i % ONE_IN === 0);

  it('moved the decision: without them it is less sure', () => {
    const unmoved = requests.filter((line) => {
      const message = messageOf(line);
      const triage = triageConversation([message]);
      if (!triage.ticket || wordsOf(message).length === 0) return false;
      return supportOf(without(line, wordsOf(message)), triage) >= supportOf(message, triage);
    });
    expect(requests.length).toBeGreaterThan(450);
    expect(unmoved.map(({ id }) => id)).toEqual([]);
  }, 300_000);

  it('stand in the mail as whole words', () => {
    const cut = requests.filter((line) => {
      const text = `${line.subject}\n${line.body}`.replace(/\s+/g, ' ');
      return wordsOf(messageOf(line)).some((words) => {
        const at = text.indexOf(words);
        return (
          at < 0 ||
          /\p{L}['’]?$/u.test(text.slice(0, at)) ||
          /^['’]?\p{L}/u.test(text.slice(at + words.length))
        );
      });
    });
    // Where the same words stand earlier as a part of longer ones, the first place is not the one that is quoted.
    expect(cut.length).toBeLessThan(requests.length / 100);
  }, 300_000);
});

type Outcome = Parameters<typeof supportFor>[1];

function supportOf(message: MessageSnapshot, { type, priority }: Outcome): number {
  return supportFor(readConversation([message]).of(message).judged(false), { type, priority });
}

/** Independent of what the product takes out when it looks for them. */
function without(line: MailLine, words: readonly string[]): MessageSnapshot {
  const left = (text: string) => {
    let rest = text;
    for (const quote of words) {
      const parts = quote.split(' ').map((part) => part.replace(/[^\p{L}\p{N}\s]/gu, '\\$&'));
      rest = rest.replace(new RegExp(parts.join('\\s+'), 'gi'), ' ');
    }
    return rest;
  };
  return messageOf({ ...line, subject: left(line.subject), body: left(line.body) });
}
