// Who has a conversation, through the built bundle: said by initials on the card or by a label, shown wherever it is named.
import { readableText } from '../../../local/gmail/mime-part';
import { createAddonHost } from '../../../local/host/host';
import type { CardAction } from '../../../local/runtime/contract';
import { MINUTE } from '../../../src/domain/terms/time';
import { cardTexts, everyValue, topCard } from '../../helpers/card';
import { labelsOf, mail } from '../../helpers/desk';
import { paris } from '../../helpers/times';
import {
  applySettings,
  labelByHand,
  sentDigests,
  threadIdOf,
  watchAt,
  watchedDesk,
} from '../watch/watch-desk';

const NOW = paris('2026-11-23 09:00');
const LOST = 'Bonjour, toutes mes séances ont disparu ce matin, l’application est inutilisable.';

function deskOf(initials: readonly string[] = ['cl', 'MB']) {
  const runtime = watchedDesk(NOW, { warm: true }, 'bundle');
  applySettings(runtime, { team: { initials }, reminders: { dailyRound: false } });
  runtime.properties('user').set('period', String(10 * MINUTE));
  runtime.mailbox.receive(mail('Julie <julie@example.fr>', 'Dossier', LOST, NOW, 'one'));
  watchAt(runtime, NOW + 10 * MINUTE);
  const host = createAddonHost(runtime);
  const thread = threadIdOf(runtime, 'Dossier');
  const labels = () => labelsOf(runtime, thread).map((name) => name.replace('Support/', ''));
  const card = () => topCard(host.openMessage(runtime.mailbox.thread(thread)?.messages.at(-1)?.id ?? ''));
  const hold = (initials: string) => {
    let found: CardAction | null = null;
    everyValue({ card: card() }, (_key, value) => {
      const widget = value as { readonly name?: unknown; readonly onChangeAction?: CardAction } | null;
      if (widget?.name === 'holder') found ??= widget.onChangeAction ?? null;
    });
    if (found === null) throw new Error('nobody may be chosen');
    return host.act(found, { holder: [initials] });
  };
  const texts = () => cardTexts(card());
  const home = () => cardTexts(topCard(host.openHomepage()));
  return { runtime, thread, labels, hold, texts, home };
}

it('is said in one click, and taken back in another', () => {
  const { labels, hold, texts, home, runtime } = deskOf();
  hold('CL');
  expect(labels()).toContain('En main/CL');
  expect(texts()).toMatch(/En main\s: CL/);
  expect(home()).toMatch(/CL · 3\sh/);
  hold('MB');
  expect(labels()).toContain('En main/MB');
  expect(labels()).not.toContain('En main/CL');
  hold('');
  expect(labels().join()).not.toContain('En main');
  watchAt(runtime, NOW + 20 * MINUTE);
  expect(home()).not.toMatch(/(?:CL|MB) ·/);
});

it('stands in the reminder', () => {
  const { hold, runtime } = deskOf();
  hold('MB');
  watchAt(runtime, paris('2026-11-23 12:10'));
  const [digest] = sentDigests(runtime);
  expect(digest === undefined ? '' : readableText(digest.payload)).toMatch(/Dossier · en main\s: MB/);
});

it('may be said by the label on a phone, which is there for each of the team, and survives the loss of every property', () => {
  const { runtime, thread, texts, home } = deskOf();
  labelByHand(runtime, thread, ['Support/En main/CL'], []);
  watchAt(runtime, NOW + 20 * MINUTE);
  expect(home()).toMatch(/CL · /);
  runtime.properties('user').clear();
  watchAt(runtime, NOW + 30 * MINUTE);
  expect(texts()).toMatch(/En main\s: CL/);
  expect(home()).toMatch(/CL · /);
});

it('is asked of nobody where a team has set no initials', () => {
  const { hold } = deskOf([]);
  expect(() => hold('CL')).toThrow('nobody may be chosen');
});

it('is no longer said of what the customer wrote after the closing', () => {
  const { runtime, thread, hold, home } = deskOf();
  hold('CL');
  labelByHand(runtime, thread, ['Support/Clos'], []);
  watchAt(runtime, NOW + 20 * MINUTE);
  runtime.mailbox.receive(mail('Julie <julie@example.fr>', 'Re: Dossier', LOST, NOW + 25 * MINUTE, 'one'));
  watchAt(runtime, NOW + 30 * MINUTE);
  expect(home()).toContain('Dossier');
  expect(home()).not.toContain('CL · ');
});
