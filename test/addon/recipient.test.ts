// Where the card of a conversation says at which address the customer is answered: once, above what the mail says of itself.
import type { CardJson } from '../../local/runtime/contract';
import { cardTexts, topCard } from '../helpers/card';
import { deskWith, mail, sampleDesk, watchAll } from '../helpers/desk';
import { paris } from '../helpers/times';

const NOW = paris('2026-11-24 10:20');
const INFORMATION = 'Informations du client';
const TEXT = 'Bonjour, toutes mes séances ont disparu depuis hier.';

interface Section {
  readonly header?: string;
}

const sectionsOf = (card: CardJson) => (card.sections ?? []) as readonly Section[];
const textsOf = (sections: readonly Section[]) => cardTexts({ sections });

/** What a card says in its section about the customer, and what it says elsewhere below its title. */
function halves(card: CardJson) {
  const sections = sectionsOf(card);
  return {
    information: textsOf(sections.filter(({ header }) => header === INFORMATION)),
    elsewhere: textsOf(sections.filter(({ header }) => header !== INFORMATION)),
  };
}

function cardOf(from: string, replyTo: readonly string[] = []) {
  const written = mail(from, 'Séances', TEXT, NOW - 600_000);
  const headers = [...written.payload.headers, ...replyTo.map((value) => ({ name: 'Reply-To', value }))];
  const { runtime, host } = deskWith([{ ...written, payload: { ...written.payload, headers } }], NOW);
  watchAll(runtime);
  return halves(topCard(host.openMessage(runtime.mailbox.threads()[0]?.messages[0]?.id ?? '')));
}

describe('the address of who is answered', () => {
  it('stands in one section of each card of the sample mailbox', () => {
    const { runtime, host } = sampleDesk(NOW);
    watchAll(runtime);
    const answered = runtime.mailbox.threads().flatMap(({ messages }) => {
      const { information, elsewhere } = halves(topCard(host.openMessage(messages[0]?.id ?? '')));
      const [, address = null] = /Réponse à (\S+@\S+)/.exec(information) ?? [];
      return address === null ? [] : [{ address, again: elsewhere.includes(address) }];
    });
    expect(answered.length).toBeGreaterThan(10);
    expect(answered.filter(({ again }) => again)).toEqual([]);
  });

  it('stands there for a customer without a name, too', () => {
    const { information, elsewhere } = cardOf('julie@example.fr');
    expect(information).toContain('Réponse à julie@example.fr');
    expect(elsewhere).not.toContain('julie@example.fr');
    expect(elsewhere).toContain('Celui à qui va la réponse');
  });

  it('leaves the sender his own where the answer goes elsewhere', () => {
    const { information, elsewhere } = cardOf('Julie <julie@example.fr>', ['marc@example.org']);
    expect(information).toContain('Réponse à marc@example.org');
    expect(elsewhere).toContain('julie@example.fr');
    expect(elsewhere).not.toContain('Celui à qui va la réponse');
  });
});
