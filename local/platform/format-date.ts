import { invalidArgument } from './platform-error';
import { type Zone, zoneOf } from './zone';

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const TOKEN = /'((?:[^']|'')*)'|([A-Za-z])\2*|[^A-Za-z']+/g;

/** The patterns of `Utilities.formatDate`, in English as there. Throws for a letter that is not emulated. */
export function formatDate(instant: number, timeZone: string, pattern: string): string {
  let zone: Zone;
  try {
    zone = zoneOf(timeZone);
  } catch {
    throw invalidArgument(`timeZone (${timeZone})`);
  }
  const offset = zone.offsetAt(instant);
  const local = new Date(instant + offset);
  return pattern.replace(TOKEN, (token, quoted: string | undefined, letter: string | undefined) => {
    if (token === "''") return "'";
    if (quoted !== undefined) return quoted.replace(/''/g, "'");
    return letter === undefined ? token : field(letter, token.length, local, offset);
  });
}

function field(letter: string, length: number, local: Date, offset: number): string {
  const number = (value: number) => String(value).padStart(length, '0');
  const name = (full: string | undefined) => (length > 3 ? (full ?? '') : (full ?? '').slice(0, 3));
  const hour = local.getUTCHours();
  switch (letter) {
    case 'y':
      return length === 2 ? String(local.getUTCFullYear()).slice(-2) : number(local.getUTCFullYear());
    case 'M':
      return length > 2 ? name(MONTHS[local.getUTCMonth()]) : number(local.getUTCMonth() + 1);
    case 'd':
      return number(local.getUTCDate());
    case 'E':
      return name(DAYS[local.getUTCDay()]);
    case 'u':
      return number(local.getUTCDay() || 7);
    case 'H':
      return number(hour);
    case 'h':
      return number(hour % 12 || 12);
    case 'm':
      return number(local.getUTCMinutes());
    case 's':
      return number(local.getUTCSeconds());
    case 'S':
      return number(local.getUTCMilliseconds());
    case 'a':
      return hour < 12 ? 'AM' : 'PM';
    case 'X':
      return offset === 0 ? 'Z' : signedOffset(offset, length);
    case 'Z':
      return signedOffset(offset, 2);
    default:
      throw new Error(`Utilities.formatDate: this letter is not emulated: ${letter}`);
  }
}

/** `+01` for length 1, `+0100` for 2, `+01:00` for 3. */
function signedOffset(offset: number, length: number): string {
  const minutes = Math.abs(offset) / 60_000;
  const hours = String(Math.trunc(minutes / 60)).padStart(2, '0');
  const rest = String(minutes % 60).padStart(2, '0');
  const tail = length === 1 ? '' : length === 2 ? rest : `:${rest}`;
  return `${offset < 0 ? '-' : '+'}${hours}${tail}`;
}
