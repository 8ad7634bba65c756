// A year of a support desk, both changes of hour within: customers write on any day, agents work in opening hours.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IncomingMessage } from '../../../local/gmail/contract';
import { headerOf } from '../../../local/gmail/mime-part';
import type { LocalRuntime } from '../../../local/runtime/contract';
import { addDays, civil } from '../../../src/domain/calendar/civil-date';
import { parseInstant } from '../../../src/domain/calendar/local-time';
import { HOUR, type Instant, type LocalDate } from '../../../src/domain/terms/time';
import { parseMailLines } from '../../../tools/triage/mail-line';
import { mail } from '../../helpers/desk';
import { calendarWith, inParis } from '../../helpers/times';
import { automaticMail, labelByHand } from './watch-desk';

/** What happens in the mailbox at some instant. */
interface Happening {
  readonly at: Instant;
  act(): void;
}

const FIRST = civil('2026-09-01');
const LAST = civil('2027-08-31');
const NEW_ON_A_WORKDAY = 30;
const NEW_ON_A_DAY_OFF = 5;
/** Wednesday and Sunday. */
const NIGHTS = [3, 7];
const MACHINE_EVERY = 4;
/** In the last weeks nobody new writes, so that whatever was begun ends. */
const QUIET_DAYS = 21;

export const MANAGER = 'responsable@equipe.example';
export const calendar = calendarWith();

/** An instant by its local time in Paris. */
export function at(day: LocalDate, time: string): Instant {
  return parseInstant(`${day}T${time}`, 'Europe/Paris') ?? Number.NaN;
}

export const DAYS: readonly LocalDate[] = Array.from({ length: LAST.diff(FIRST, 'days').days + 1 }, (_, i) =>
  addDays(FIRST.toISODate(), i),
);
const WORKDAYS = new Set(
  DAYS.filter((day) => calendar.openTimeBetween(at(day, '00:00'), at(day, '23:59')) > 0),
);

/** When the watch runs: in every opening hour, twice on a day off, and in two nights a week, which are for upkeep. */
export function runsOn(day: LocalDate): readonly Instant[] {
  const hours = WORKDAYS.has(day) ? [8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18] : [10, 18];
  const night = NIGHTS.includes(civil(day).weekday) ? [20, 21, 22, 23] : [];
  return [...hours, ...night].map((hour) => at(day, `${String(hour).padStart(2, '0')}:05`));
}

/** Mails of the development set: what customers write, and what machines send. */
const MAILS = parseMailLines(readFileSync(join(__dirname, '../../fixtures/mails/dev.jsonl'), 'utf8'));
const TICKETS = MAILS.filter(
  ({ body, expect }) => body.length < 240 && expect.ticket && expect.escalation === false,
);
const MACHINES = MAILS.filter(({ expect }) => !expect.ticket);

/** The mailbox, the people who use it and the machines that answer it. */
export class Year {
  /** Mails received so far. */
  incoming = 0;
  /** The month in which each conversation was closed last, by its subject. */
  readonly closings = new Map<string, string>();
  private customers = 0;
  private answered = 0;
  private readonly pending: Happening[] = [];

  constructor(private readonly runtime: LocalRuntime) {}

  /** Plans what a day begins; it may go on for days. */
  begin(day: LocalDate): void {
    if (DAYS.indexOf(day) >= DAYS.length - QUIET_DAYS) return;
    const count = WORKDAYS.has(day) ? NEW_ON_A_WORKDAY : NEW_ON_A_DAY_OFF;
    for (let i = 0; i < count; i += 1)
      this.story(day, at(day, '07:00') + Math.floor((i * 16 * HOUR) / count));
    this.pending.sort((a, b) => a.at - b.at);
  }

  /** Lets happen what happens until an instant. */
  goTo(now: Instant): void {
    const due = this.pending.findIndex((happening) => happening.at > now);
    for (const happening of this.pending.splice(0, due < 0 ? this.pending.length : due)) {
      this.runtime.clock.set(happening.at);
      happening.act();
    }
    this.runtime.clock.set(now);
  }

  /** The manager's machine answers the newest `count` mails of ours, in one of the ways in which machines answer. */
  answerOurMail(count: number): void {
    const { clock, mailbox } = this.runtime;
    const now = clock.now();
    for (const { id, messages } of mailbox.threads().slice(0, count)) {
      const title = messages[0] === undefined ? null : headerOf(messages[0].payload, 'Subject');
      if (title?.startsWith('Vigie') !== true) throw new Error('the newest mail is none of ours');
      this.answered += 1;
      const answers = [
        automaticMail(MANAGER, `Re: ${title}`, now, id),
        mail(MANAGER, `Réponse automatique : ${title}`, ABSENT, now, id),
        mail(MANAGER, `Re: ${title}`, ABSENT, now, id),
      ];
      this.receive(answers[this.answered % answers.length] as IncomingMessage);
    }
  }

  private receive(message: IncomingMessage): string {
    this.incoming += 1;
    return this.runtime.mailbox.receive(message).threadId;
  }

  /** One conversation: who writes, and what becomes of it. */
  private story(day: LocalDate, start: Instant): void {
    this.customers += 1;
    const n = this.customers;
    const key = `customer-${n}`;
    // A digest names at most ten of one domain.
    const from = `Client ${n} <client@client${n}.example>`;
    const subject = `Demande ${n}`;
    let threadId = '';
    const then = (when: Instant, act: () => void) => this.pending.push({ at: when, act });
    const write = (when: Instant, text: string) =>
      then(when, () => {
        const title = threadId === '' ? subject : `Re: ${subject}`;
        threadId = this.receive(mail(from, title, text, when, key));
      });
    const answer = (when: Instant) => then(when, () => this.answer(threadId, subject, from));
    const label = (when: Instant, add: string, remove: readonly string[]) =>
      then(when, () => labelByHand(this.runtime, threadId, [add], remove));
    const close = (when: Instant) => {
      label(when, 'Support/Clos', STATES);
      then(when, () => this.closings.set(subject, inParis(when).slice(0, 7)));
    };
    /** In opening hours of the nth working day after. */
    const on = (later: number, hour: string) =>
      at(workdayAfter(day, later), `${hour}:${String(n % 60).padStart(2, '0')}`);

    const machine = MACHINES[n % MACHINES.length];
    if (n % MACHINE_EVERY === 0 && machine !== undefined) {
      then(start, () => {
        threadId = this.receive(mail(machine.from, machine.subject, machine.body, start, key));
      });
      then(on(1, '10'), () => this.look(threadId));
      return;
    }
    // Nor does it name more than ten of one text: each signs.
    write(start, `${TICKETS[n % TICKETS.length]?.body ?? ''}\n\nClient ${n}`);
    switch (n % 9) {
      case 0:
        // Late, and announced as late day after day.
        answer(on(4, '10'));
        close(on(5, '11'));
        break;
      case 1:
        answer(on(1, '09'));
        write(on(1, '13'), 'Bonjour, c’est revenu, la synchronisation ne marche toujours pas.');
        answer(on(2, '10'));
        close(on(3, '11'));
        break;
      case 2:
        answer(on(1, '10'));
        write(on(1, '15'), 'Merci beaucoup, tout est rentré dans l’ordre !');
        close(on(2, '09'));
        break;
      case 3:
        answer(on(1, '11'));
        then(on(1, '11') + 1, () =>
          this.receive(automaticMail(from, `Réponse automatique : ${subject}`, on(1, '11') + 1, key)),
        );
        close(on(4, '14'));
        break;
      case 4:
        label(on(1, '09'), 'Support/2 Élevée', PRIORITIES);
        answer(on(1, '16'));
        close(on(2, '16'));
        break;
      case 5:
        write(on(2, '09'), 'Je demande une escalade de mon dossier, personne ne répond.');
        answer(on(2, '14'));
        close(on(3, '14'));
        break;
      case 6:
        close(on(1, '12'));
        write(on(2, '12'), 'Bonjour, je rouvre ma demande : toutes mes données ont encore disparu.');
        answer(on(3, '12'));
        close(on(3, '17'));
        break;
      case 7:
        then(on(1, '10'), () => this.bin(threadId));
        break;
      default:
        // Waiting for a customer who never comes back, until somebody tidies up.
        answer(on(1, '14'));
        close(on(40, '10'));
    }
  }

  private answer(threadId: string, subject: string, to: string): void {
    const { mailbox } = this.runtime;
    const text = 'Bonjour, voici ce que nous vous proposons.';
    const draft = { threadId, to, subject: `Re: ${subject}`, text };
    mailbox.sendDraft(mailbox.createDraft(draft));
  }

  /** An agent looks at what a machine sent without declaring it, and says that it is no request. */
  private look(threadId: string): void {
    const { mailbox } = this.runtime;
    const filed = mailbox.labelByName('Support/Automatique')?.id ?? '';
    const messages = mailbox.thread(threadId)?.messages ?? [];
    if (!messages.some(({ labelIds }) => labelIds.has(filed)))
      labelByHand(this.runtime, threadId, ['Support/Automatique'], PRIORITIES);
  }

  private bin(threadId: string): void {
    const { mailbox } = this.runtime;
    const ids = (mailbox.thread(threadId)?.messages ?? []).map(({ id }) => id);
    mailbox.changeLabels(ids, ['TRASH'], ['INBOX']);
  }
}

/** On what may be a machine's. */
export const DOUBTFUL = 'Support/À vérifier';
const ABSENT = 'Je suis absent jusqu’au 3, je lirai votre message à mon retour.';
const STATES = ['Support/À risque', 'Support/En retard', 'Support/Attente client'];
const PRIORITIES = ['Support/1 Critique', 'Support/2 Élevée', 'Support/3 Moyenne', 'Support/4 Basse'];

/** The nth working day after a day; the last one where the year ends before. */
function workdayAfter(day: LocalDate, n: number): LocalDate {
  const after = [...WORKDAYS].filter((other) => other > day);
  return after[Math.min(n, after.length) - 1] ?? day;
}
