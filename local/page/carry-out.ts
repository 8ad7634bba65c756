// What the page shows of the mailbox, and what its buttons do.
import { createBusinessCalendar } from '../../src/domain/calendar/business-calendar';
import { STANDARD_SETTINGS } from '../../src/domain/settings/settings';
import type { MimePart, StoredMessage, StoredThread } from '../gmail/contract';
import { headerOf, partsOf, readableText } from '../gmail/mime-part';
import type { AddonHost, LocalRuntime, SidebarState } from '../runtime/contract';
import type {
  Command,
  CommandAnswer,
  ConversationJson,
  ConversationLine,
  DraftJson,
  LabelJson,
  MailboxState,
} from './api';

const PAGE = 50;
const SNIPPET = 300;
const HOUR = 3_600_000;
const HIDDEN = ['TRASH', 'SPAM'];

export interface DeskPage {
  /** The conversations of a view (a label id, or ALL), from the `start`th on. */
  mailbox(view: string, start: number): MailboxState;
  conversation(threadId: string): ConversationJson | null;
  command(command: Command): CommandAnswer;
}

export function createDeskPage(runtime: LocalRuntime, host: AddonHost): DeskPage {
  const { mailbox, clock } = runtime;
  const calendar = createBusinessCalendar(STANDARD_SETTINGS.schedule);
  host.openHomepage();

  function draftJson(id: string): DraftJson | null {
    const found = mailbox.drafts().find((draft) => draft.id === id);
    if (found === undefined) return null;
    const { payload } = found.message;
    return { id, to: text(payload, 'To'), subject: text(payload, 'Subject'), text: readableText(payload) };
  }

  /** The sidebar as it stands: what it asked for once (a draft, a link, an insertion) is not asked for again. */
  function unchanged(): SidebarState {
    return { ...host.state(), notification: null, openLink: null, openDraft: null, insert: null };
  }

  function result(sidebar: SidebarState, notice: string | null = null): CommandAnswer {
    return {
      sidebar,
      menu: runtime.manifest.addOns.common.universalActions ?? [],
      notice: notice ?? sidebar.notification,
      draft: sidebar.openDraft === null ? null : draftJson(sidebar.openDraft),
    };
  }

  function move(to: 'hour' | 'opening' | 'day'): CommandAnswer {
    const now = clock.now();
    const target =
      to === 'hour'
        ? now + HOUR
        : to === 'opening'
          ? calendar.nextOpening(calendar.isOpenAt(now) ? calendar.nextClosing(now) : now)
          : now + 24 * HOUR;
    const runs = runtime.advanceTo(target);
    const failed = runs.filter((run) => run.result.error !== null).length;
    const failures = failed === 0 ? '' : ` Échecs\u00a0: ${failed}.`;
    return result(
      unchanged(),
      `Horloge avancée. Exécutions du déclencheur\u00a0: ${runs.length}.${failures}`,
    );
  }

  function watch(): CommandAnswer {
    const { value, error, meter } = runtime.run('watch', [], { as: 'trigger' });
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
    return result({ ...unchanged(), meter }, notice);
  }

  function open(threadId: string): CommandAnswer {
    const thread = mailbox.thread(threadId);
    const last = thread?.messages.filter((message) => !message.labelIds.has('DRAFT')).at(-1);
    if (thread === null || last === undefined) return result(unchanged(), 'Conversation introuvable.');
    mailbox.changeLabels(
      thread.messages.map(({ id }) => id),
      [],
      ['UNREAD'],
    );
    return result(host.openMessage(last.id));
  }

  function receive(from: string, subject: string, text: string): CommandAnswer {
    const data = new TextEncoder().encode(text);
    const headers = [
      { name: 'From', value: from },
      { name: 'To', value: mailbox.address },
      { name: 'Subject', value: subject },
      { name: 'Message-ID', value: `<page-${clock.now()}@sample.example>` },
    ];
    const payload: MimePart = {
      mimeType: 'text/plain',
      filename: '',
      headers,
      size: data.length,
      data,
      parts: [],
    };
    mailbox.receive({
      threadKey: null,
      internalDate: clock.now(),
      systemLabels: ['INBOX', 'UNREAD'],
      userLabels: [],
      payload,
    });
    return result(unchanged(), 'Message reçu.');
  }

  return {
    mailbox(view, start) {
      const shown = mailbox.threads().filter((thread) => isShown(thread, view));
      const next = runtime.triggers().map((trigger) => trigger.nextRun);
      return {
        now: clock.now(),
        address: mailbox.address,
        labels: labels(mailbox.labels(), mailbox.threads()),
        total: shown.length,
        conversations: shown.slice(start, start + PAGE).map((thread) => toLine(thread, mailbox.address)),
        nextRun: next.length === 0 ? null : Math.min(...next),
      };
    },

    conversation(threadId) {
      const thread = mailbox.thread(threadId);
      if (thread === null) return null;
      const messages = thread.messages.filter(({ labelIds }) => !labelIds.has('DRAFT'));
      return {
        threadId,
        subject: text(messages[0]?.payload ?? EMPTY, 'Subject'),
        labelIds: labelIdsOf(thread),
        messages: messages.map((message) => ({
          id: message.id,
          from: text(message.payload, 'From'),
          to: text(message.payload, 'To'),
          date: message.internalDate,
          text: readableText(message.payload),
          attachments: partsOf(message.payload)
            .map((part) => part.filename)
            .filter((name) => name !== ''),
        })),
        drafts: mailbox
          .drafts()
          .filter((draft) => draft.message.threadId === threadId)
          .flatMap((draft) => draftJson(draft.id) ?? []),
      };
    },

    command(command) {
      switch (command.do) {
        case 'home':
          return result(host.openHomepage());
        case 'open':
          return open(command.threadId);
        case 'act':
          return result(host.act(command.action, command.inputs));
        case 'back':
          return result(host.back());
        case 'write': {
          const { to, subject, text } = command;
          const draftId = mailbox.createDraft({ to, subject, text });
          if (command.send) mailbox.sendDraft(draftId);
          return result(unchanged(), command.send ? 'Message envoyé.' : 'Brouillon enregistré.');
        }
        case 'compose-cards':
          return result(host.openCompose());
        case 'save':
          mailbox.editDraft(command.draftId, command.text);
          return result(unchanged());
        case 'send':
          mailbox.sendDraft(command.draftId, command.text);
          return result(unchanged(), 'Message envoyé.');
        case 'discard':
          mailbox.deleteDraft(command.draftId);
          return result(unchanged(), 'Brouillon supprimé.');
        case 'clock':
          return move(command.to);
        case 'watch':
          return watch();
        case 'receive':
          return receive(command.from, command.subject, command.text);
        default:
          throw new RangeError(`no such command: ${JSON.stringify((command satisfies never as Command).do)}`);
      }
    },
  };
}

const EMPTY: MimePart = { mimeType: 'text/plain', filename: '', headers: [], size: 0, data: null, parts: [] };

function isShown(thread: StoredThread, view: string): boolean {
  const visible = thread.messages.filter(({ labelIds }) => !HIDDEN.some((hidden) => labelIds.has(hidden)));
  return visible.some(({ labelIds }) => (view === 'ALL' ? !labelIds.has('DRAFT') : labelIds.has(view)));
}

function labelIdsOf(thread: StoredThread): readonly string[] {
  return [...new Set(thread.messages.flatMap(({ labelIds }) => [...labelIds]))];
}

function labels(
  all: ReturnType<LocalRuntime['mailbox']['labels']>,
  threads: readonly StoredThread[],
): LabelJson[] {
  const counts = new Map<string, number>();
  for (const thread of threads) {
    for (const id of labelIdsOf(thread)) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return all.map(({ id, name, type, color }) => ({
    id,
    name,
    system: type === 'system',
    textColor: color?.textColor ?? null,
    backgroundColor: color?.backgroundColor ?? null,
    count: counts.get(id) ?? 0,
  }));
}

function toLine(thread: StoredThread, address: string): ConversationLine {
  const messages = thread.messages.filter(({ labelIds }) => !labelIds.has('DRAFT'));
  const last = (messages.at(-1) ?? thread.messages.at(-1)) as StoredMessage;
  const first = thread.messages[0] as StoredMessage;
  const names = messages.map((message) => senderName(text(message.payload, 'From'), address));
  return {
    threadId: thread.id,
    senders: [...new Set(names)].join(', ') || 'Brouillon',
    subject: text(first.payload, 'Subject') || '(sans objet)',
    snippet: readableText(last.payload).slice(0, SNIPPET).replace(/\s+/g, ' ').trim(),
    date: last.internalDate,
    unread: thread.messages.some(({ labelIds }) => labelIds.has('UNREAD')),
    messages: messages.length,
    labelIds: labelIdsOf(thread),
  };
}

function senderName(from: string, address: string): string {
  if (from.toLowerCase().includes(address)) return 'moi';
  return (
    from
      .replace(/<[^<>]*>/, '')
      .replace(/"/g, '')
      .trim() || from
  );
}

function text(part: MimePart, name: string): string {
  return headerOf(part, name) ?? '';
}
