// How far the reading of an export is, while the page is there already.
import type { ReadingJson } from '../api';
import { byId, el } from './dom';
import { getReading } from './requests';

/** Milliseconds between two looks, and looks between two drawings of the list. */
const LOOK = 1_000;
const LOOKS_TO_DRAW = 4;

export interface ReadingEvents {
  /** There is a mailbox to show. */
  opened(): void;
  /** Labels have come since it was last shown. */
  read(): void;
  /** Everything is read. */
  ended(): void;
}

/** Shows it until it is over; where nothing is being read, the mailbox is there at once. */
export async function followReading(events: ReadingEvents): Promise<void> {
  let shown = false;
  for (let looks = 0; ; looks += 1) {
    const { open, reading } = await getReading();
    render(reading);
    if (open && !shown) events.opened();
    else if (reading === null) events.ended();
    else if (open && looks % LOOKS_TO_DRAW === 0) events.read();
    shown = open;
    if (reading === null) return;
    await new Promise((next) => setTimeout(next, LOOK));
  }
}

function render(reading: ReadingJson | null): void {
  const place = byId('reading');
  place.hidden = reading === null;
  if (reading === null) return;
  const text = said(reading);
  const bar = el('progress', { max: '1', value: String(shareOf(reading)), 'aria-label': text });
  place.replaceChildren(bar, el('span', { 'aria-hidden': 'true' }, text));
}

const NUMBER = new Intl.NumberFormat('fr-FR');

function said(reading: ReadingJson): string {
  if (reading.part === 'export')
    return `Lecture du fichier\u00a0: ${Math.floor(100 * shareOf(reading))}\u00a0%`;
  return `Vigie lit les conversations\u00a0: ${NUMBER.format(reading.done)} sur ${NUMBER.format(reading.total)}`;
}

function shareOf({ done, total }: ReadingJson): number {
  return total === 0 ? 1 : Math.min(1, done / total);
}
