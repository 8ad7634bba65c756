// Where an escalation goes inside the team: to the manager, and as a last resort to the data-protection officer.
import type { BusinessCalendar } from '../calendar/business-calendar';
import { openPart } from '../decision/decision';
import { formatDateNear } from '../french/instant';
import { typeset } from '../french/typography';
import type { MessageSnapshot } from '../mailbox/conversation';
import { labelledDay } from '../mailbox/dated-labels';
import type { DeskContext } from '../settings/settings';
import { addressOf, type Superior } from '../settings/superiors';

/** One step of an escalation, as a card offers it. */
export interface EscalationStep {
  readonly superior: Superior;
  /** Who it is; null where that goes without saying. */
  readonly who: string | null;
  /** When a message to them was last prepared, in words; null where none was. Whether it was sent nobody can tell. */
  readonly toldLine: string | null;
  /** What to click where there is an address; without one, what is said, and where it is entered. */
  readonly button: string;
  readonly hasAddress: boolean;
  readonly withoutAddress: string;
  readonly section: 'reminders' | 'team';
}

/**
 * The steps to offer: the manager, and once a message to them was prepared the data-protection officer.
 * @example escalationSteps(messages, desk).map(({ superior }) => superior) //=> ['manager']
 */
export function escalationSteps(
  messages: readonly MessageSnapshot[],
  { settings, calendar, now }: DeskContext,
): readonly EscalationStep[] {
  const told = (superior: Superior) => {
    const day = lastToldOn(superior, openPart(messages), calendar);
    return day === null ? null : formatDateNear(day, now, settings.schedule.zone);
  };
  const manager = told('manager');
  const dpo = told('dpo');
  const first: EscalationStep = {
    superior: 'manager',
    who: null,
    toldLine: manager === null ? null : typeset(`Message au responsable préparé le ${manager}`),
    button: 'Prévenir le responsable',
    hasAddress: addressOf('manager', settings) !== null,
    withoutAddress: 'Aucune adresse de responsable n’est enregistrée.',
    section: 'reminders',
  };
  const last: EscalationStep = {
    superior: 'dpo',
    who: typeset(`En dernier recours : ${settings.team.dpoName}, délégué à la protection des données.`),
    toldLine: dpo === null ? null : typeset(`Message au délégué préparé le ${dpo}`),
    button: 'Prévenir le délégué',
    hasAddress: addressOf('dpo', settings) !== null,
    withoutAddress: 'Il lit cette boîte, ou son adresse n’est pas enregistrée.',
    section: 'team',
  };
  return manager === null && dpo === null ? [first] : [first, last];
}

function lastToldOn(
  superior: Superior,
  messages: readonly MessageSnapshot[],
  calendar: BusinessCalendar,
): string | null {
  const days = messages.flatMap(
    ({ labels, at }) => labelledDay(`${superior}-told-on`, labels, calendar.localDate(at)) ?? [],
  );
  return days.sort().pop() ?? null;
}
