// The foot of a conversation's card: what an agent does first, by whose turn it is, through the built bundle.
import { readableText } from '../../local/gmail/mime-part';
import { createAddonHost } from '../../local/host/host';
import type { CardJson, SidebarState } from '../../local/runtime/contract';
import { MINUTE } from '../../src/domain/terms/time';
import { answer, threadIdOf, watchAt, watchedDesk } from '../app/watch/watch-desk';
import { actionOf, cardTexts, topCard } from '../helpers/card';
import { cardProblems } from '../helpers/card-schema';
import { mail } from '../helpers/desk';
import { paris } from '../helpers/times';

const NOW = paris('2026-11-23 09:00');
const LOST = 'Bonjour, toutes mes séances ont disparu ce matin, l’application est inutilisable.';
const PROMISES = 'Bonjour Julie, nous vérifions de notre côté et revenons vers vous.';
const ASKS = 'Bonjour Julie, quelle est la version de votre application ?';
const OFFER = 'Bonjour, profitez de notre offre de référencement. Pour vous désabonner, cliquez ici.';

interface FooterJson {
  readonly primaryButton?: { readonly text: string };
  readonly secondaryButton?: { readonly text: string };
}

function footOf(card: CardJson): readonly (string | undefined)[] {
  expect(cardProblems(card)).toEqual([]);
  const footer = card.fixedFooter as FooterJson | undefined;
  return footer === undefined ? [] : [footer.primaryButton?.text, footer.secondaryButton?.text];
}

function deskOf(text = LOST) {
  const runtime = watchedDesk(NOW, { warm: true }, 'bundle');
  runtime.properties('user').set('period', String(10 * MINUTE));
  runtime.mailbox.receive(mail('Julie <julie@example.fr>', 'Dossier', text, NOW, 'one'));
  watchAt(runtime, NOW + 10 * MINUTE);
  const host = createAddonHost(runtime);
  const thread = threadIdOf(runtime, 'Dossier');
  const open = () => topCard(host.openMessage(runtime.mailbox.thread(thread)?.messages[0]?.id ?? ''));
  const click = (action: string, card = open()): SidebarState => host.act(actionOf(card, action));
  const write = (said: string) => {
    runtime.clock.advance(MINUTE);
    answer(runtime, 'Dossier', said);
  };
  const draft = () => readableText(runtime.mailbox.drafts().at(-1)?.message.payload ?? fail());
  return { runtime, host, open, click, write, draft };
}

describe('the foot of the card', () => {
  it('holds the draft and the closing while the customer waits', () => {
    const { open } = deskOf();
    expect(footOf(open())).toEqual(['Ouvrir le brouillon', 'Clore']);
  });

  it('holds the draft and the date while we owe more', () => {
    const { open, write } = deskOf();
    write(PROMISES);
    expect(footOf(open())).toEqual(['Ouvrir le brouillon', 'Changer la date']);
    expect(cardTexts(open())).toContain('\nClore\n');
  });

  it('asks the customer again while the customer is to write', () => {
    const { open, write, click, draft } = deskOf();
    write(ASKS);
    expect(footOf(open())).toEqual(['Relancer', 'Clore']);
    click('Relancer');
    expect(draft()).toContain('Nous n’avons pas eu de vos nouvelles');
  });

  it('is gone once the conversation is closed, which can be reopened', () => {
    const { click } = deskOf();
    const closed = topCard(click('Clore'));
    expect(footOf(closed)).toEqual([]);
    expect(JSON.stringify(closed)).not.toContain('FILLED');
    expect(footOf(topCard(click('Rouvrir', closed)))).toEqual(['Ouvrir le brouillon', 'Clore']);
  });

  it('holds the two answers to what is probably no request', () => {
    const { open, click } = deskOf(OFFER);
    expect(footOf(open())).toEqual(['C’est une demande', 'Ce n’en est pas une']);
    expect(cardTexts(topCard(click('Ce n’en est pas une')))).toContain('Ce n’est pas une demande');
  });
});

describe('« Pourquoi ? »', () => {
  it('tells the rule and the customer’s words on a card of its own', () => {
    const { click } = deskOf();
    const { cards } = click('Pourquoi\u00a0?');
    expect(cards).toHaveLength(2);
    const why = cards.at(-1) as CardJson;
    expect(cardProblems(why)).toEqual([]);
    expect(cardTexts(why)).toMatch(/Reçu le lun\.\s23\snov\./);
    expect(cardTexts(why)).toMatch(/«\sont disparu ce matin\s»/);
  });

  it('says of what is no request any more that it has changed', () => {
    const { open, click } = deskOf();
    const card = open();
    click('Pas une demande', card);
    const { cards, notification } = click('Pourquoi\u00a0?', card);
    expect(cards).toHaveLength(1);
    expect(notification).toContain('a changé entre-temps');
  });
});

describe('the draft of what has no reply to suggest', () => {
  it('greets, signs and says nothing yet', () => {
    const { write, click, draft } = deskOf();
    write(PROMISES);
    expect(click('Ouvrir le brouillon').openDraft).not.toBeNull();
    expect(draft()).toMatch(/^Bonjour Julie,\s+L’équipe PureFocus\s*$/);
  });
});

describe('the date of what we owe', () => {
  it('is chosen on a card of its own, from which one comes back to the conversation', () => {
    const { host, write, click } = deskOf();
    write(PROMISES);
    const dates = click('Changer la date');
    expect(dates.cards).toHaveLength(2);
    const card = topCard(dates);
    expect(cardProblems(card)).toEqual([]);
    const chosen = host.act(actionOf(card, 'Suite donnée'));
    expect(chosen.cards).toHaveLength(1);
    expect(footOf(topCard(chosen))).toEqual(['Relancer', 'Clore']);
  });

  it('does not count as seen what the card before had not shown', () => {
    const { runtime, host, open, write, click } = deskOf();
    write(PROMISES);
    const stale = open();
    const at = runtime.clock.now() + MINUTE;
    runtime.clock.advance(2 * MINUTE);
    runtime.mailbox.receive(mail('Julie <julie@example.fr>', 'Re: Dossier', 'Alors ?', at, 'one'));
    const dates = click('Changer la date', stale);
    expect(dates.cards).toHaveLength(2);
    const told = host.act(actionOf(topCard(dates), 'Suite donnée'));
    expect(told.notification).toContain('Le client a écrit entre-temps');
  });
});
