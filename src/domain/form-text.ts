// What people type into a form, as the settings file has it. What cannot be read stays as it was typed, so that the
// one who typed it is told.

const TIME = String.raw`(\d{1,2})\s*(?:[h:.]\s*(\d{2})?)?`;
const INTERVAL = new RegExp(String.raw`^(?:de\s+)?${TIME}\s*(?:[-–—]|à)\s*${TIME}$`, 'i');
const TIME_ALONE = new RegExp(`^${TIME}$`, 'i');

/**
 * The opening hours of a day; nothing, or « fermé », is closed.
 *
 * @example readHours('9h-12h30, 14:00-18:00') //=> ['09:00-12:30', '14:00-18:00']
 */
export function readHours(text: string): string[] {
  const typed = text.trim();
  if (/^(?:ferm[ée]e?|-)?$/i.test(typed)) return [];
  return typed.split(/\s*[,;+\n]\s*|\s+et\s+/).map((part) => {
    const found = INTERVAL.exec(part);
    return found === null ? part : `${inTime(found[1], found[2])}-${inTime(found[3], found[4])}`;
  });
}

/**
 * A time of day; null when it is none.
 *
 * @example readTime('14 h 30') //=> '14:30'
 */
export function readTime(text: string): string | null {
  const found = TIME_ALONE.exec(text.trim());
  if (found === null || Number(found[1]) > 23 || Number(found[2] ?? 0) > 59) return null;
  return inTime(found[1], found[2]);
}

/**
 * A number with a comma or a point; the text itself when it is none.
 *
 * @example readNumber('2,5') //=> 2.5
 */
export function readNumber(text: string): number | string {
  const typed = text.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.');
  return /^-?\d+(?:\.\d+)?$/.test(typed) ? Number(typed) : text;
}

/**
 * Items one a line, or parted by commas or spaces.
 *
 * @example readList('a@b.fr, c@d.fr') //=> ['a@b.fr', 'c@d.fr']
 */
export function readList(text: string): string[] {
  return text.split(/[\s,;]+/).filter((item) => item !== '');
}

function inTime(hours = '', minutes = ''): string {
  return `${hours.padStart(2, '0')}:${minutes.padStart(2, '0')}`;
}
