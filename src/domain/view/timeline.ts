// The messages of a conversation on its card, the latest on top.
import { formatInstant } from '../french/instant';
import { capitalized, typeset } from '../french/typography';
import type { ConversationSnapshot } from '../mailbox/conversation';
import type { ConversationRoles } from '../roles/role';
import type { DeskContext } from '../settings/settings';
import type { Cycle, SlaStatus } from '../sla/sla-status';
import type { Instant } from '../terms/time';
import { plainText } from '../text/escape';
import { soleRecipient } from './people-view';
import { evidenceNote, ROLE_WORDS } from './role-words';

/** One message of the timeline. */
export interface TimelineLine {
  readonly when: string;
  readonly who: string;
  readonly note: string;
}

/** What a timeline is made of. */
export interface TimelineInput extends Pick<DeskContext, 'settings' | 'now'> {
  readonly snapshot: ConversationSnapshot;
  readonly roles: ConversationRoles;
  readonly status: SlaStatus;
  /** The mailbox's own addresses. */
  readonly own: readonly string[];
}

/** Messages that a card shows. */
const MAX_TIMELINE = 12;

/**
 * The latest messages, each with what it is and what it means for the promise.
 * @example timeline(input)[0]?.who //=> 'Équipe · PureFocus'
 */
export function timeline(input: TimelineInput): readonly TimelineLine[] {
  const { snapshot, roles, status, settings, now } = input;
  const recipient = soleRecipient(input);
  const when = (at: Instant) => formatInstant(at, now, settings.schedule.zone);
  const lines = snapshot.messages.map((message): TimelineLine => {
    const { role, evidence, people, undelivered } = roles.of(message);
    const { name, address } = message.from;
    // Without a name: who is answered needs no address here, since « Informations du client » has it.
    const who = plainText(name, 60) || (address === recipient ? '' : plainText(address, 60) || 'Inconnu');
    const person = role === 'answer' ? null : (people[0] ?? null);
    const dismissed = message.labels.includes('no-answer-needed') ? 'n’attend pas de réponse' : '';
    const notes = [
      undelivered ? 'non remis au client' : '',
      dismissed,
      evidenceNote(evidence),
      cycleNote(status.cycles, { at: message.at, person }, now, when),
    ];
    const note = notes.filter((text) => text !== '').join(' · ');
    return {
      when: capitalized(when(message.at)),
      who: who === '' ? ROLE_WORDS[role] : `${ROLE_WORDS[role]} · ${who}`,
      note: typeset(capitalized(note)),
    };
  });
  return lines.slice(-MAX_TIMELINE).reverse();
}

/** What a message means for the promise: it starts a cycle, or it ends one. */
function cycleNote(
  cycles: readonly Cycle[],
  { at, person }: { readonly at: Instant; readonly person: number | null },
  now: Instant,
  when: (at: Instant) => string,
): string {
  const answered = cycles.filter((cycle) => cycle.answeredAt === at);
  const [first] = answered;
  if (first !== undefined) {
    const worst = answered.find(({ outcome }) => outcome === 'broken') ?? first;
    const kept = worst.outcome === 'kept' ? 'délai tenu' : 'délai dépassé';
    return `${kept}\u00a0: réponse due ${when(worst.responseDue)}`;
  }
  const started = cycles.find((cycle) => cycle.from === at && (person === null || cycle.person === person));
  switch (started?.outcome) {
    case 'running':
      return `${now > started.responseDue ? 'délai dépassé\u00a0: réponse due' : 'réponse due'} ${when(started.responseDue)}`;
    case 'closed-unanswered':
      return 'close sans réponse';
    default:
      return '';
  }
}

/**
 * How many messages a card does not show, in words; null when it shows all.
 * @example olderMessages(15) //=> 'et 3 messages plus anciens'
 */
export function olderMessages(total: number): string | null {
  const count = total - MAX_TIMELINE;
  if (count <= 0) return null;
  return count === 1 ? 'et 1 message plus ancien' : `et ${count} messages plus anciens`;
}
