// Agents at the cards: a card is opened, and some time later something is clicked on it.

import { readableText } from '../../local/gmail/mime-part';
import { createAddonHost } from '../../local/host/host';
import type { AddonHost, FormInputs, LocalRuntime } from '../../local/runtime/contract';
import type { LabelKey } from '../../src/domain/mailbox/labels';
import { PRIORITIES, type Priority } from '../../src/domain/terms/levels';
import type { Instant } from '../../src/domain/terms/time';
import { REPLIES } from '../../src/replies/registry';
import { buttonAction, changeAction, itemsOf } from './card-parts';
import type { Logged } from './log';
import { dateAhead, dateOf, openDayAfter } from './opening-hours';
import { cannedText } from './our-words';
import { labelName, type People, PRIORITY_KEYS } from './people';
import type { AtCard, Button } from './story';

const BUTTONS: Readonly<Record<Exclude<Button, 'priority'>, readonly string[]>> = {
  close: ['Clore', 'Clore sans suite'],
  reopen: ['Rouvrir'],
  escalate: ['Marquer [ESCALADE]'],
  lift: ['Lever l’escalade'],
  'no-request': ['Pas une demande', 'Ce n’en est pas une'],
  'followed-up': ['Suite donnée'],
};

const DAYS = { today: 'Aujourd’hui', next: '', second: 'Dans 2 jours', resolution: 'À l’échéance' } as const;

export interface OpenCard {
  readonly host: AddonHost;
  readonly thread: string;
  /** Receipt of the last message that it shows. */
  readonly seen: Instant;
  /** When it was opened: what it calls tomorrow is told from then. */
  readonly opened: Instant;
}

export class Clicks {
  constructor(
    private readonly runtime: LocalRuntime,
    private readonly people: People,
  ) {}

  /** Null where there is nothing to open. */
  open({ conversation }: AtCard): OpenCard | null {
    const thread = this.people.threadOf(conversation);
    const state = this.people.modelOf(conversation)?.now.state;
    const last = this.messages(thread ?? '').at(-1);
    if (thread === null || last === undefined || state === 'away') return null;
    const host = createAddonHost(this.runtime);
    const shown = host.openMessage(last.id);
    const opened = this.runtime.clock.now();
    return shown.error === null ? { host, thread, seen: last.internalDate, opened } : null;
  }

  /** What came of it is told from what the labels say before and after. */
  click(
    { host, thread, seen }: OpenCard,
    { button, conversation }: AtCard & { readonly kind: 'click' },
  ): void {
    const now = this.people.modelOf(conversation)?.now;
    if (now === undefined || now.state === 'away') return;
    const level = this.people.otherLevel(now.levels, 1);
    const found =
      button === 'priority'
        ? changeAction(host.state(), 'priority')
        : buttonAction(host.state(), BUTTONS[button]);
    if (found === null || (button === 'priority' && level === null)) return;
    const inputs: FormInputs | undefined = button === 'priority' ? { priority: [level ?? ''] } : undefined;
    const before = this.worn(thread, seen);
    host.act(found, inputs);
    const after = this.worn(thread, seen);
    const count = (worn: readonly string[], key: LabelKey) =>
      worn.filter((name) => name === labelName(key)).length;
    const came = (key: LabelKey) => count(after, key) > count(before, key);
    const went = (key: LabelKey) => count(before, key) > 0 && count(after, key) === 0;
    const event = this.noted(button, came, went);
    if (event !== null) this.people.note({ ...event, at: this.runtime.clock.now(), thread, seen } as Logged);
  }

  private noted(
    button: Button,
    came: (key: LabelKey) => boolean,
    went: (key: LabelKey) => boolean,
  ): { readonly kind: Logged['kind']; readonly level?: Priority } | null {
    switch (button) {
      case 'close':
        return came('closed') ? { kind: 'closed' } : null;
      case 'reopen':
        return went('closed') ? { kind: 'reopened' } : null;
      case 'escalate':
        return came('escalation') ? { kind: 'escalated' } : null;
      case 'lift':
        // What no run has labelled yet the card shows as escalated, too.
        return went('escalation') || PRIORITY_KEYS.some(came) ? { kind: 'lifted' } : null;
      case 'no-request':
        return came('automatic') ? { kind: 'no-request' } : null;
      case 'followed-up':
        return came('followed-up') ? { kind: 'owes-nothing' } : null;
      case 'priority': {
        const key = PRIORITY_KEYS.find(came);
        const level = PRIORITIES.find((priority) => `priority/${priority}` === key);
        return level === undefined ? null : { kind: 'priority', level };
      }
      default:
        return button satisfies never;
    }
  }

  /** « Nous devons une suite », or another date for it. */
  owe({ host, thread, opened }: OpenCard, { day, ahead }: AtCard & { readonly kind: 'owe' }): void {
    const action = changeAction(host.state(), 'owe');
    const now = this.runtime.clock.now();
    if (action === null || this.people.models.get(thread)?.now.state === 'away') return;
    const items = itemsOf(host.state(), 'owe');
    const other = dateAhead(now, ahead);
    const chosen =
      day === 'other'
        ? { 'owe-date': { msSinceEpoch: String(Date.parse(`${other}T00:00Z`)) } }
        : { owe: [items.find(({ text }) => isDay(text, day))?.value ?? ''] };
    const [value = ''] = 'owe' in chosen ? chosen.owe : [other];
    const label = labelName(`owed-by/${value.slice(-5)}`);
    const count = () => this.worn(thread, now).filter((name) => name === label).length;
    const before = count();
    host.act(action, chosen);
    if (count() <= before) return;
    const meant = { today: dateOf(opened), next: openDayAfter(opened, 1), second: openDayAfter(opened, 2) };
    const date = day === 'other' || day === 'resolution' ? value : meant[day];
    this.people.note({ kind: 'owed', at: now, thread, date });
  }

  /** Opens a canned reply as a draft; what it returns sends it. Null where the card offers none. */
  reply(
    { host, thread }: OpenCard,
    { reply, closes }: AtCard & { readonly kind: 'reply' },
  ): (() => void) | null {
    const canned = REPLIES.find(({ id }) => id === reply);
    const button = closes ? 'Répondre et clore' : 'Ouvrir le brouillon';
    const title = buttonAction(host.state(), [canned?.title ?? '']);
    if (title !== null) host.act(title);
    const action = buttonAction(host.state(), [button], { reply });
    if (action === null || this.people.models.get(thread)?.now.state === 'away') return null;
    const { openDraft } = host.act(action);
    const draft = this.runtime.mailbox.drafts().find(({ id }) => id === openDraft);
    if (draft === undefined) return null;
    const ours = cannedText(readableText(draft.message.payload), canned?.promises === true);
    if (closes) this.people.note({ kind: 'to-be-closed', at: this.runtime.clock.now(), thread });
    return () => this.people.send(thread, draft.id, ours);
  }

  private messages(thread: string) {
    const messages = this.runtime.mailbox.thread(thread)?.messages ?? [];
    return messages.filter(({ labelIds }) => !labelIds.has('DRAFT') && !labelIds.has('TRASH'));
  }

  /** Names of the labels on the messages that a card showed, of each message. */
  private worn(thread: string, seen: Instant): readonly string[] {
    const names = new Map(this.runtime.mailbox.labels().map(({ id, name }) => [id, name]));
    const shown = this.messages(thread).filter(({ internalDate }) => internalDate <= seen);
    return shown.flatMap(({ labelIds }) => [...labelIds].map((id) => names.get(id) ?? id));
  }
}

function isDay(text: string, day: Exclude<keyof typeof DAYS, never>): boolean {
  return day === 'next' ? /^(?:Demain|Prochain)/.test(text) : text.replace(/\s/g, ' ').startsWith(DAYS[day]);
}
