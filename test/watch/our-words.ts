// What we write to customers in a story, and what each text promises, as a customer takes it.
import { HOUR, type Instant } from '../../src/domain/terms/time';
import { paris } from '../helpers/times';
import type { Given } from './log';
import { closingBy, dateAhead, openDayAfter, openInstantBy } from './opening-hours';

/** What an answer says: that it is done, or that more comes, and until when. */
export type Says =
  | 'done'
  | 'more'
  | 'more-and-asks'
  | 'tomorrow'
  | 'weekday'
  | 'weekday-and-hour'
  | 'date'
  | 'date-and-hour'
  | 'business-days'
  | 'hours';

export const PROMISING: readonly Exclude<Says, 'done'>[] = [
  'more',
  'more',
  'more',
  'more-and-asks',
  'tomorrow',
  'weekday',
  'weekday-and-hour',
  'date',
  'date-and-hour',
  'business-days',
  'hours',
];

/** Words, and what they promise when they are sent; null for nothing. */
export interface OurText {
  readonly text: string;
  readonly asks: boolean;
  given(sentAt: Instant): Given | null;
}

const WEEKDAYS = ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'];
const MONTHS = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(
  ' ',
);

/** `ahead`: days from the writing to the day that is named, two to six. */
export function ourText(says: Says, writtenAt: Instant, ahead: number): OurText {
  const date = dateAhead(writtenAt, ahead);
  const hour = 10 + ahead;
  const exact = paris(`${date} ${hour}:00`);
  const weekday = WEEKDAYS[new Date(`${date}T12:00Z`).getUTCDay()] ?? '';
  const [, month, day] = date.split('-').map(Number);
  const inWords = `${day === 1 ? '1er' : day} ${MONTHS[(month ?? 1) - 1]}`;
  const more = (when: string, by: (sentAt: Instant) => Instant | null): OurText => {
    const text = `Bonjour, nous vérifions de notre côté et revenons vers vous${when}.`;
    return { text, asks: false, given: (sentAt) => ({ by: by(sentAt), asks: false }) };
  };
  switch (says) {
    case 'done':
      return { text: 'Bonjour, c’est réparé.', asks: false, given: () => null };
    case 'more':
      return more('', () => null);
    case 'more-and-asks': {
      const { text } = more('', () => null);
      const asking = `${text} Quel est le modèle de votre téléphone ?`;
      return { text: asking, asks: true, given: () => ({ by: null, asks: true }) };
    }
    case 'tomorrow':
      return more(' demain', (sentAt) => closingBy(dateAhead(sentAt, 1), sentAt));
    case 'weekday':
      return more(` ${weekday}`, (sentAt) => closingBy(date, sentAt));
    case 'weekday-and-hour':
      return more(` d’ici ${weekday} ${hour} h`, (sentAt) => openInstantBy(exact, sentAt));
    case 'date':
      return more(` le ${inWords}`, (sentAt) => closingBy(date, sentAt));
    case 'date-and-hour':
      return more(` le ${inWords} à ${hour} h 30`, (sentAt) => openInstantBy(exact + HOUR / 2, sentAt));
    case 'business-days':
      return more(` sous ${ahead} jours ouvrés`, (sentAt) => closingBy(openDayAfter(sentAt, ahead), sentAt));
    case 'hours':
      return more(' sous 48 h', (sentAt) => openInstantBy(sentAt + 48 * HOUR, sentAt));
    default:
      return says satisfies never;
  }
}

/** « au plus tard le lundi 30 novembre 2026 à 9 h 30 », with or without the hour. */
const WRITTEN = /au\splus\stard\sle\s\S+\s(\d+)(?:er)?\s(\S+?)\s(\d{4})(?:\sà\s(\d+)\sh(?:\s(\d\d))?)?/;

/** A canned reply as it was sent, of which its author says that it promises something. */
export function cannedText(text: string, promises: boolean): OurText {
  // Whoever is written to by a canned reply may answer a question in it.
  const asks = /merci de nous envoyer|\?/i.test(text);
  const [found, day, month, year, hour, minute] = WRITTEN.exec(text) ?? [];
  const by = (sentAt: Instant): Instant | null => {
    if (found === undefined) return null;
    const two = (value: number | string) => String(value).padStart(2, '0');
    const date = `${year}-${two(MONTHS.indexOf(month ?? '') + 1)}-${two(day ?? '')}`;
    const exact = hour === undefined ? 0 : paris(`${date} ${two(hour)}:${minute ?? '00'}`);
    return exact > sentAt ? openInstantBy(exact, sentAt) : closingBy(date, sentAt);
  };
  return { text, asks: true, given: (sentAt) => (promises ? { by: by(sentAt), asks } : null) };
}
