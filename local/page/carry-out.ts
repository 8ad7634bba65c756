// What the buttons of the page do.
import { createBusinessCalendar } from '../../src/domain/calendar/business-calendar';
import { STANDARD_SETTINGS } from '../../src/domain/settings/settings';
import { textPart } from '../gmail/mime-part';
import type { AddonHost, LocalRuntime, SidebarState } from '../runtime/contract';
import type { Command, CommandAnswer } from './api';
import { advance, labelConversation, moveConversation, snooze } from './by-hand';
import { draftOf } from './mailbox-view';

const HOUR = 3_600_000;

/** What the page works on: the account, and the sidebar beside its mail. */
export interface Desk {
  readonly runtime: LocalRuntime;
  readonly host: AddonHost;
  /** Conversations that wait out of the inbox, by the instant at which they come back. Scripts know nothing of them. */
  readonly snoozed: Map<string, number>;
}

export function createDesk(runtime: LocalRuntime, host: AddonHost): Desk {
  return { runtime, host, snoozed: new Map() };
}

type Order<K extends Command['do']> = Extract<Command, { readonly do: K }>;

/** Carries a command out; returns what the page shows then. */
export function carryOut(desk: Desk, command: Command): CommandAnswer {
  const { host } = desk;
  switch (command.do) {
    case 'home':
      return result(desk, host.openHomepage());
    case 'open':
      return open(desk, command.threadId);
    case 'act':
      return result(desk, host.act(command.action, command.inputs));
    case 'back':
      return result(desk, host.back());
    case 'compose-cards':
      return result(desk, host.openCompose());
    case 'write':
    case 'save':
    case 'send':
    case 'discard':
      return result(desk, unchanged(host), changeDraft(desk, command));
    case 'label':
      return result(desk, unchanged(host), labelConversation(desk, command));
    case 'move':
      return result(desk, unchanged(host), moveConversation(desk, command));
    case 'snooze':
      return result(desk, unchanged(host), snooze(desk, command));
    case 'clock':
      return move(desk, command.to);
    case 'watch':
      return watch(desk);
    case 'receive':
      return receive(desk, command);
    default:
      throw new RangeError(`no such command: ${JSON.stringify((command satisfies never as Command).do)}`);
  }
}

function result({ runtime }: Desk, sidebar: SidebarState, notice: string | null = null): CommandAnswer {
  return {
    sidebar,
    menu: runtime.manifest.addOns.common.universalActions ?? [],
    notice: notice ?? sidebar.notification,
    draft: sidebar.openDraft === null ? null : draftOf(runtime.mailbox, sidebar.openDraft),
  };
}

/** The sidebar as it stands: what it asked for once (a draft, a link, an insertion) is not asked for again. */
function unchanged(host: AddonHost): SidebarState {
  return { ...host.state(), notification: null, openLink: null, openDraft: null, insert: null };
}

/** Opens a conversation, which marks it as read. */
function open(desk: Desk, threadId: string): CommandAnswer {
  const { mailbox } = desk.runtime;
  const thread = mailbox.thread(threadId);
  const last = thread?.messages.filter((message) => !message.labelIds.has('DRAFT')).at(-1);
  if (thread === null || last === undefined) {
    return result(desk, unchanged(desk.host), 'Conversation introuvable.');
  }
  const ids = thread.messages.map(({ id }) => id);
  mailbox.changeLabels(ids, [], ['UNREAD']);
  return result(desk, desk.host.openMessage(last.id));
}

/** Returns the notice to show, if any. */
function changeDraft(
  { runtime: { mailbox } }: Desk,
  command: Order<'write' | 'save' | 'send' | 'discard'>,
): string | null {
  switch (command.do) {
    case 'write': {
      const { threadId, to, subject, text, send } = command;
      const draftId = mailbox.createDraft({ ...(threadId && { threadId }), to, subject, text });
      if (send) mailbox.sendDraft(draftId);
      return send ? 'Message envoyé.' : 'Brouillon enregistré.';
    }
    case 'save':
      mailbox.editDraft(command.draftId, command.text);
      return null;
    case 'send':
      mailbox.sendDraft(command.draftId, command.text);
      return 'Message envoyé.';
    default:
      mailbox.deleteDraft(command.draftId);
      return 'Brouillon supprimé.';
  }
}

function move(desk: Desk, to: Order<'clock'>['to']): CommandAnswer {
  const { runtime, host } = desk;
  const runs = advance(desk, targetOf(to, runtime.clock.now()));
  const failed = runs.filter((run) => run.result.error !== null).length;
  const failures = failed === 0 ? '' : ` Échecs\u00a0: ${failed}.`;
  return result(
    desk,
    unchanged(host),
    `Horloge avancée. Exécutions du déclencheur\u00a0: ${runs.length}.${failures}`,
  );
}

/** Where a button of the clock leads. Opening hours are the standard ones, whatever the settings say. */
function targetOf(to: Order<'clock'>['to'], now: number): number {
  switch (to) {
    case 'hour':
      return now + HOUR;
    case 'day':
      return now + 24 * HOUR;
    case 'opening': {
      const calendar = createBusinessCalendar(STANDARD_SETTINGS.schedule);
      return calendar.nextOpening(calendar.isOpenAt(now) ? calendar.nextClosing(now) : now);
    }
    default:
      return to satisfies never;
  }
}

function watch(desk: Desk): CommandAnswer {
  const { value, error, meter } = desk.runtime.run('watch', [], { as: 'trigger' });
  const report = (value ?? {}) as {
    readonly error?: string;
    readonly read?: number;
    readonly relabelled?: number;
    readonly announced?: number;
  };
  const failure = error ?? report.error ?? null;
  const notice =
    failure !== null
      ? `Le déclencheur a échoué\u00a0: ${failure}`
      : `Déclencheur exécuté. Conversations lues\u00a0: ${report.read}, reclassées\u00a0: ${report.relabelled}, annoncées\u00a0: ${report.announced}.`;
  return result(desk, { ...unchanged(desk.host), meter }, notice);
}

/** A mail arrives from outside. */
function receive(desk: Desk, { from, subject, text }: Order<'receive'>): CommandAnswer {
  const { mailbox, clock } = desk.runtime;
  const headers = [
    { name: 'From', value: from },
    { name: 'To', value: mailbox.address },
    { name: 'Subject', value: subject },
    { name: 'Message-ID', value: `<page-${clock.now()}@sample.example>` },
  ];
  mailbox.receive({
    threadKey: null,
    internalDate: clock.now(),
    systemLabels: ['INBOX', 'UNREAD'],
    userLabels: [],
    payload: textPart('text/plain', text, headers),
  });
  return result(desk, unchanged(desk.host), 'Message reçu.');
}
