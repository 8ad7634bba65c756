// Agents at the cards: a card is opened, and some time later something is clicked on it.

import { createAddonHost } from '../../local/host/host';
import type { AddonHost, CardAction, FormInputs, LocalRuntime } from '../../local/runtime/contract';
import type { LabelKey } from '../../src/domain/mailbox/labels';
import { PRIORITIES, type Priority } from '../../src/domain/terms/levels';
import type { Instant } from '../../src/domain/terms/time';
import { actionOf, everyValue, topCard } from '../helpers/card';
import type { Logged } from './log';
import { labelName, type People, PRIORITY_KEYS } from './people';
import type { Button, PeopleHappening } from './story';

type Click = PeopleHappening & { readonly kind: 'click' };

const BUTTONS: Readonly<Record<Exclude<Button, 'priority'>, string>> = {
  close: 'Clore',
  reopen: 'Rouvrir',
  escalate: 'Marquer [ESCALADE]',
  lift: 'Lever l’escalade',
  'no-request': 'Pas une demande',
};

export interface OpenCard {
  readonly host: AddonHost;
  readonly thread: string;
  /** Receipt of the last message that it shows. */
  readonly seen: Instant;
}

export class Clicks {
  constructor(
    private readonly runtime: LocalRuntime,
    private readonly people: People,
  ) {}

  /** Null where there is nothing to open. */
  open({ conversation }: Click): OpenCard | null {
    const thread = this.people.threadOf(conversation);
    const state = this.people.modelOf(conversation)?.now.state;
    const last = this.messages(thread ?? '').at(-1);
    if (thread === null || last === undefined || state === 'away') return null;
    const host = createAddonHost(this.runtime);
    const shown = host.openMessage(last.id);
    return shown.error === null ? { host, thread, seen: last.internalDate } : null;
  }

  /** What came of it is told from what the labels say before and after. */
  click({ host, thread, seen }: OpenCard, { button, conversation }: Click): void {
    const now = this.people.modelOf(conversation)?.now;
    if (now === undefined || now.state === 'away') return;
    const level = this.people.otherLevel(now.levels, 1);
    const found = button === 'priority' ? priorityAction(host) : buttonAction(host, BUTTONS[button]);
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
        return went('escalation') ? { kind: 'lifted' } : null;
      case 'no-request':
        return came('automatic') ? { kind: 'no-request' } : null;
      case 'priority': {
        const key = PRIORITY_KEYS.find(came);
        const level = PRIORITIES.find((priority) => `priority/${priority}` === key);
        return level === undefined ? null : { kind: 'priority', level };
      }
      default:
        return button satisfies never;
    }
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

function buttonAction(host: AddonHost, text: string): CardAction | null {
  try {
    return actionOf(topCard(host.state()), text);
  } catch {
    return null;
  }
}

function priorityAction(host: AddonHost): CardAction | null {
  let found: CardAction | null = null;
  everyValue({ card: host.state().cards.at(-1) }, (_key, value) => {
    const widget = value as { readonly name?: unknown; readonly onChangeAction?: CardAction } | null;
    if (widget?.name === 'priority') found ??= widget.onChangeAction ?? null;
  });
  return found;
}
