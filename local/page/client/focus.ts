// Where the focus goes when a part of the page is drawn anew or hidden: it never falls to the body.

const CONTROLS = 'a[href], button, input, select, textarea, summary';

/** A control that has the focus, by what it is called: the elements themselves come and go. */
export interface Held {
  readonly region: HTMLElement;
  readonly name: string;
  /** Among the controls of that name in the region. */
  readonly place: number;
  /** Somebody works by keyboard, and has to see where the focus went. */
  readonly visible: boolean;
}

/** What has the focus in a region; null where nothing has. */
export function heldFocus(region: HTMLElement): Held | null {
  const active = document.activeElement;
  if (!(active instanceof HTMLElement) || !region.contains(active)) return null;
  const name = nameOf(active);
  const place = namesakes(region, name).indexOf(active);
  return { region, name, place, visible: active.matches(':focus-visible') };
}

/** What has the focus in one of several regions; in none, whatever the first one is about. */
export function heldAmong(regions: readonly [HTMLElement, ...HTMLElement[]]): Held {
  const held = regions.map(heldFocus).find((found) => found !== null);
  return held ?? { region: regions[0], name: '', place: 0, visible: false };
}

/** Gives the focus to the same control if it is still there and in sight; tells whether it is. */
export function regain({ name, place, visible }: Held, among: HTMLElement): boolean {
  const same = namesakes(among, name)[place];
  return same !== undefined && takesFocus(same, visible);
}

/** Gives the focus to the heading of a region. */
export function focusHeading({ region, visible }: Held): void {
  const heading = region.querySelector<HTMLElement>('h1, h2');
  if (heading !== null) heading.tabIndex = -1;
  if (heading === null || !takesFocus(heading, visible)) region.focus();
}

/** Gives the focus back to the control that had it, else to the heading of its region. */
export function giveBack(held: Held): void {
  if (!regain(held, held.region)) focusHeading(held);
}

/** Draws a region anew around the focus. */
export function redraw(region: HTMLElement, children: readonly HTMLElement[]): void {
  const held = heldFocus(region);
  region.replaceChildren(...children);
  if (held !== null) giveBack(held);
}

/** The page stays where it was scrolled to for those who work with a mouse. */
function takesFocus(element: HTMLElement, visible: boolean): boolean {
  element.focus({ preventScroll: !visible });
  return document.activeElement === element;
}

function namesakes(region: HTMLElement, name: string): readonly HTMLElement[] {
  return [...region.querySelectorAll<HTMLElement>(CONTROLS)].filter((control) => nameOf(control) === name);
}

/** One of several « Retirer » is told from the others by the line on which it stands. */
function nameOf(control: HTMLElement): string {
  const name = control.dataset.key ?? control.getAttribute('name') ?? control.getAttribute('aria-label');
  const value = control.matches('[type="radio"], [type="checkbox"]') ? control.getAttribute('value') : '';
  const line = control.parentElement?.closest('.decorated')?.textContent ?? '';
  return [control.tagName, name ?? control.textContent, value, line].join('\n');
}
