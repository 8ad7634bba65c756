// Two installations on one mailbox: pasted once, pushed once. Each has its own store, lock and trigger.
import { createAddonHost } from '../../../local/host/host';
import type { LocalRuntime } from '../../../local/runtime/contract';
import { SAMPLE_ADDRESS } from '../../../local/sample/sample-mailbox';
import { HOUR, type Instant } from '../../../src/domain/terms/time';
import { type WatchMark, watchMarkMessage } from '../../../src/domain/watch/watch-mark';
import { actionOf, topCard } from '../../helpers/card';
import { mail } from '../../helpers/desk';
import { paris } from '../../helpers/times';
import { watchedDesk, watchOnce } from './watch-desk';

export const MONDAY = paris('2026-11-23 09:05');
const MARK = 'Support/Qui veille';
const LOST = 'Bonjour, toutes mes données ont disparu ce matin, l’application est inutilisable.';

/** Two installations, neither of which has run; a customer waits whose answer is due at 13:00. */
export function twoInstallations(program: 'source' | 'bundle' = 'source') {
  const first = watchedDesk(MONDAY, {}, program);
  const second = first.beside('local-project-2');
  for (const one of [first, second]) one.properties('user').set('period', String(HOUR));
  ask(first, 'Demande', MONDAY - 5 * 60_000);
  return { first, second };
}

/** A customer writes. */
export function ask({ mailbox }: LocalRuntime, subject: string, at: Instant): void {
  mailbox.receive(mail(`Julie <${subject.toLowerCase()}@example.fr>`, subject, LOST, at, subject));
}

/** Hourly runs of these, one after the other, from an instant on: so many hours. */
export function hours(running: readonly LocalRuntime[], from: Instant, count: number): void {
  for (let hour = 0; hour < count; hour += 1) {
    for (const one of running) {
      one.clock.set(Math.max(one.clock.now(), from + hour * HOUR));
      watchOnce(one);
    }
  }
}

/** The marks that lie in the mailbox, those in the bin left out. */
export function marksIn({ mailbox }: LocalRuntime) {
  const id = mailbox.labelByName(MARK)?.id ?? '';
  return mailbox
    .threads()
    .flatMap(({ messages }) => messages)
    .filter(({ labelIds }) => labelIds.has(id) && !labelIds.has('TRASH'));
}

/** A mark as a script puts it there, whatever it says; `label` false for mail that only looks like one. */
export function putMark({ mailbox }: LocalRuntime, mark: WatchMark, at: Instant): string {
  const whole = mail(`Vigie <${SAMPLE_ADDRESS}>`, 'Vigie', watchMarkMessage(mark, SAMPLE_ADDRESS).text, at);
  return mailbox.receive({ ...whole, systemLabels: [], userLabels: [MARK], check: null }).id;
}

/** A click on the homepage of the one that stands aside. */
export function takeOver(runtime: LocalRuntime): void {
  const host = createAddonHost(runtime);
  host.act(actionOf(topCard(host.openHomepage()), 'Prendre le relais'));
  // The trigger that the click made is not what these hours go by.
  runtime.properties('user').set('period', String(HOUR));
}

/** Whether its last run stood aside. */
export function isAside(runtime: LocalRuntime): boolean {
  return (watchOnce(runtime).value as { readonly aside: boolean }).aside;
}

/** What a run asked of Gmail, and how often. */
export function callsOf({
  meter,
}: {
  readonly meter: { readonly byName: Readonly<Record<string, number>> };
}) {
  return Object.entries(meter.byName).filter(([name]) => name.startsWith('Gmail'));
}
