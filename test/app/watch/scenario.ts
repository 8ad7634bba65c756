// Weeks of a support desk, hour by hour: what happens in the mailbox before each run of the trigger.
import type { LocalRuntime } from '../../../local/runtime/contract';
import { HOUR, type Instant } from '../../../src/domain/terms/time';
import { mail } from '../../helpers/desk';
import { paris } from '../../helpers/times';
import { answer, automaticMail, labelByHand, threadIdOf } from './watch-desk';

/** What a person or a customer does at some instant. */
export interface Happening {
  readonly at: Instant;
  act(runtime: LocalRuntime): void;
}

const LOST = 'Bonjour, toutes mes données ont disparu ce matin, l’application est inutilisable.';
const SYNC = 'Bonjour, la synchronisation ne marche plus depuis hier entre mon iPhone et mon iPad.';
const QUESTION = 'Bonjour, comment changer l’heure des rappels ? Merci d’avance.';
const IDEA = 'Bonjour, ce serait bien d’avoir un mode sombre.';
const BODIES = [LOST, QUESTION, SYNC, IDEA];

const PRIORITIES = ['Support/1 Critique', 'Support/2 Élevée', 'Support/3 Moyenne', 'Support/4 Basse'];

/**
 * The first run of each stretch, and how many hourly runs follow: the autumn and the spring change lie within.
 * Between the two nothing runs for months, so that the history of the mailbox is out of reach. The first ends at noon,
 * so that what fell due in its last evening is told the morning after, whatever disturbed the evening.
 */
const STRETCHES = [
  { from: paris('2026-10-21 08:05'), runs: 173 },
  { from: paris('2027-03-24 08:05'), runs: 198 },
];

/** The last runs disturb nobody, so that what a disturbance left undone is done by the end. */
export const QUIET_RUNS = 30;

export const RUNS: readonly Instant[] = STRETCHES.flatMap(({ from, runs }) =>
  Array.from({ length: runs }, (_, run) => from + run * HOUR),
);

/**
 * Every working morning and afternoon brings a customer; what becomes of the conversation goes by turns: answered,
 * answered and asked again, answered by an absence only, closed, given another priority, escalated, left alone.
 */
export function happenings(): readonly Happening[] {
  const found: Happening[] = [];
  let customer = 0;
  for (const day of WORKDAYS) {
    for (const time of ['08:40', '13:20']) {
      found.push(...story(customer, paris(`${day} ${time}`)));
      customer += 1;
    }
  }
  for (const [n, time] of ESCALATIONS.entries()) found.push(escalation(n, paris(time)));
  return found.sort((a, b) => a.at - b.at);
}

/** Mails that are announced by the run that first notes them. */
const ESCALATIONS = ['2026-10-22 10:40', '2027-03-25 10:40'];

function escalation(n: number, at: Instant): Happening {
  const from = `Dossier ${n} <dossier${n}@example.net>`;
  return {
    at,
    act: ({ mailbox }) => mailbox.receive(mail(from, `[ESCALADE] Dossier ${n}`, LOST, at, `dossier-${n}`)),
  };
}

const WORKDAYS = [
  ...['2026-10-21', '2026-10-22', '2026-10-23', '2026-10-26', '2026-10-27'],
  ...['2027-03-24', '2027-03-25', '2027-03-26', '2027-03-30'],
];

function story(customer: number, at: Instant): readonly Happening[] {
  const subject = `Demande ${customer}`;
  const key = `customer-${customer}`;
  const from = `Client ${customer} <client${customer}@example.fr>`;
  const receive = (text: string, after: number): Happening => ({
    at: at + after,
    act: (runtime) =>
      runtime.mailbox.receive(mail(from, after === 0 ? subject : `Re: ${subject}`, text, at + after, key)),
  });
  const opening = receive(BODIES[customer % BODIES.length] ?? LOST, 0);
  const then = (after: number, act: (runtime: LocalRuntime) => void): Happening => ({ at: at + after, act });
  const answered = then(2.4 * HOUR, (runtime) => answer(runtime, subject, 'Bonjour, c’est réparé.'));
  switch (customer % 7) {
    case 0:
      return [opening, answered];
    case 1:
      return [
        opening,
        answered,
        receive('Bonjour, le problème est revenu, plus rien ne s’affiche.', 5 * HOUR),
      ];
    case 2:
      return [
        opening,
        then(2 * HOUR, (runtime) =>
          runtime.mailbox.receive(
            automaticMail(from, `Réponse automatique : ${subject}`, at + 2 * HOUR, key),
          ),
        ),
      ];
    case 3:
      return [
        opening,
        then(3.4 * HOUR, (runtime) =>
          labelByHand(runtime, threadIdOf(runtime, subject), ['Support/Clos'], STATE),
        ),
        receive('Bonjour, je rouvre ma demande : tout a encore disparu.', 26 * HOUR),
      ];
    case 4:
      return [
        opening,
        then(1.4 * HOUR, (runtime) =>
          labelByHand(runtime, threadIdOf(runtime, subject), ['Support/2 Élevée'], PRIORITIES),
        ),
      ];
    case 5:
      return [opening, receive('Je demande une escalade de mon dossier, personne ne répond.', 4 * HOUR)];
    default:
      return [opening];
  }
}

const STATE = ['Support/À risque', 'Support/En retard', 'Support/Attente client'];
