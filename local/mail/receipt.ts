// When a message of an export was received.
import { DateTime } from 'luxon';

/** No date is longer, comments included. */
const MAX_DATE = 400;

/**
 * The separator's date, as Takeout writes it, else the last Received header's, else the Date header's.
 *
 * @throws RangeError when none of them is a date
 */
export function receivedAt(envelope: string, received: string, date: string): number {
  const candidates = [
    envelope.replace(/^\S+\s+/, ''),
    received.slice(received.lastIndexOf(';') + 1).trim(),
    date,
  ];
  for (const text of candidates) {
    const instant = readDate(text);
    if (instant !== null) return instant;
  }
  throw new RangeError('no valid date');
}

function readDate(text: string): number | null {
  const squeezed = text
    .slice(0, MAX_DATE)
    .replace(/\([^()]*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const takeout =
    /^\w{3} (\w{3}) (\d{1,2}) (\d{2}:\d{2}(?::\d{2})?)(?: ([+-]\d{4}))? (\d{4})(?: ([+-]\d{4}))?$/.exec(
      squeezed,
    );
  const rfc =
    takeout === null
      ? squeezed
      : `${takeout[2]} ${takeout[1]} ${takeout[5]} ${takeout[3]} ${takeout[4] ?? takeout[6] ?? '+0000'}`;
  const time = DateTime.fromRFC2822(rfc, { zone: 'utc' });
  if (time.isValid) return positive(time.toMillis());
  // Date.parse finds a year in almost any text with a number.
  if (!/\b\d{4}\b/.test(rfc) || !/\b\d{1,2}:\d{2}/.test(rfc)) return null;
  return positive(Date.parse(/(?:[+-]\d{4}|GMT|UT|Z)$/.test(rfc) ? rfc : `${rfc} GMT`));
}

function positive(at: number): number | null {
  return at > 0 ? at : null;
}
