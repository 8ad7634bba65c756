// A desk in a world of its own: the built bundle, the people beside it, and what they see.
import type { StoredMessage } from '../../local/gmail/contract';
import { headerOf, readableText } from '../../local/gmail/mime-part';
import { createAddonHost } from '../../local/host/host';
import { importMessages } from '../../local/mail/import-mbox';
import type { Fault } from '../../local/platform/contract';
import type { Worlds } from '../../local/platform/worlds/worlds';
import { readBundle } from '../../local/runtime/bundle';
import type { AccountOptions, AddonHost, LocalRuntime, SidebarState } from '../../local/runtime/contract';
import { createRuntime } from '../../local/runtime/runtime';
import { SAMPLE_ADDRESS } from '../../local/sample/sample-mailbox';
import { recordIn } from '../../src/domain/mailbox/own-mail';
import { type Instant, MINUTE } from '../../src/domain/terms/time';
import { type AnnouncedItem, announcedIn } from '../../src/domain/watch/digest';
import { actionOf, cardTexts, topCard } from '../helpers/card';
import { labelsOf, mail } from '../helpers/desk';

export interface Stage {
  readonly runtime: LocalRuntime;
  readonly host: AddonHost;
}

const { code: BUNDLE, manifest } = readBundle();

/** A mailbox in a world; `code` is another bundle than the built one, `options` what else is special about the account. */
export function openStage(
  worlds: Partial<Worlds>,
  now: Instant,
  { code = BUNDLE, ...options }: Partial<AccountOptions> & { readonly code?: string } = {},
): Stage {
  const runtime = createRuntime({
    code,
    warm: true,
    manifest,
    address: SAMPLE_ADDRESS,
    now,
    worlds,
    ...options,
  });
  return { runtime, host: createAddonHost(runtime) };
}

export function receive({ runtime }: Stage, from: string, subject: string, text: string): void {
  // Part of the Message-ID, in which mail has neither spaces nor brackets.
  const key = subject.replace(/[^\w]+/g, '-');
  importMessages(runtime.mailbox, [mail(from, subject, text, runtime.clock.now(), key)]);
}

/** The conversation of a subject. @throws RangeError when there is none */
export function threadOf({ runtime }: Stage, subject: string): string {
  const found = runtime.mailbox
    .threads()
    .find(({ messages }) => messages.some(({ payload }) => headerOf(payload, 'Subject') === subject));
  if (found === undefined) throw new RangeError(`no such conversation. subject=${subject}`);
  return found.id;
}

export const labels = (stage: Stage, subject: string): readonly string[] =>
  labelsOf(stage.runtime, threadOf(stage, subject)).map((name) => name.replace(/^Support\//, ''));

/** The trigger runs as it comes, hourly or not, until `instant`; where there is none, nothing does. */
export function liveUntil({ runtime }: Stage, instant: Instant): void {
  runtime.advanceTo(instant);
}

/** The watch by itself, now. */
export function watchNow({ runtime }: Stage, faults: readonly Fault[] = []): void {
  runtime.run('watch', [], { as: 'trigger', faults });
}

/** Where a person grants what is missing. */
const CONSENT_URL = 'https://accounts.google.com/local-consent';

/** Does what an agent does, who grants what Google or a link of a card asks for, and does it again. */
export function asAgent({ runtime }: Stage, act: () => SidebarState): SidebarState {
  const first = act();
  const asks = first.authorization !== null || JSON.stringify(first.cards).includes(CONSENT_URL);
  if (!asks || runtime.consent.granted().length === manifest.oauthScopes.length) return first;
  runtime.consent.grant();
  return act();
}

export function click(stage: Stage, text: string): SidebarState {
  return asAgent(stage, () => stage.host.act(actionOf(topCard(stage.host.state()), text)));
}

/** Opens the last message of a conversation. */
export function openConversation(stage: Stage, subject: string): SidebarState {
  const thread = stage.runtime.mailbox.thread(threadOf(stage, subject));
  const last = thread?.messages.filter(({ labelIds }) => !labelIds.has('DRAFT')).at(-1);
  return asAgent(stage, () => stage.host.openMessage(last?.id ?? ''));
}

const NAMED: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

/** What stands on the card on top, as a person reads it; '' where there is no card. */
export function seen(state: SidebarState): string {
  const card = state.cards.at(-1);
  const texts = card === undefined ? '' : cardTexts(card);
  return texts.replace(/&(?:amp|lt|gt|quot|#39);/g, (name) => NAMED[name] ?? name);
}

/** The reminders that were sent, the earliest first. */
export function digests({ runtime }: Stage): readonly StoredMessage[] {
  return runtime.mailbox
    .threads()
    .flatMap(({ messages }) => messages)
    .filter(({ labelIds, payload }) => labelIds.has('SENT') && /^Vigie\s: rappels/.test(subjectOf(payload)))
    .sort((a, b) => a.internalDate - b.internalDate);
}

export const subjectOf = (payload: StoredMessage['payload']) => headerOf(payload, 'Subject') ?? '';

interface Told extends AnnouncedItem {
  readonly at: Instant;
}

/** What reminders have said of a conversation, one entry for each of them. */
function told(stage: Stage, subject: string): readonly Told[] {
  const threadId = threadOf(stage, subject);
  return digests(stage).flatMap(({ payload, internalDate: at }) =>
    announcedIn(recordIn(readableText(payload), at)?.announced ?? '')
      .filter((item) => item.threadId === threadId)
      .map((item) => ({ ...item, at })),
  );
}

/** The instants at which a stage of a conversation was told. */
export function toldAt(
  stage: Stage,
  subject: string,
  which: AnnouncedItem['stages'][number],
): readonly Instant[] {
  return told(stage, subject).flatMap(({ stages, at }) => (stages.includes(which) ? [at] : []));
}

/** The instant, as far behind the present. */
export const later = ({ runtime }: Stage, minutes: number): Instant => runtime.clock.now() + minutes * MINUTE;
