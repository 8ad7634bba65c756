// The few icons that the cards name, drawn here: the page loads nothing from elsewhere.
import { type Json, object, str } from './card-json';
import { el } from './dom';

const SHAPES: Readonly<Record<string, readonly string[]>> = {
  schedule: ['M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18z', 'M12 7v5l3.5 2'],
  flag: ['M6 21V4h11l-2 4 2 4H6'],
  info: ['M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18z', 'M12 11v6', 'M12 7.5v.5'],
  priority_high: ['M12 4v11', 'M12 19v.5'],
  help: [
    'M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18z',
    'M9.5 9.5a2.5 2.5 0 1 1 3.5 2.3c-.8.4-1 .9-1 1.7',
    'M12 16.8v.4',
  ],
  check_circle: ['M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18z', 'M8 12.2l2.8 2.8L16 9.5'],
  error: ['M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18z', 'M12 7v6', 'M12 16.2v.3'],
  chevron_right: ['M9.5 6l6 6-6 6'],
  warning: ['M12 4L2.8 20h18.4z', 'M12 10v5', 'M12 17.4v.3'],
  notifications: ['M6 17V11a6 6 0 0 1 12 0v6l1.5 1.5h-15z', 'M10.5 20.5h3'],
  lookout: [
    'M2.5 12c2.5-4.5 6-6.5 9.5-6.5s7 2 9.5 6.5c-2.5 4.5-6 6.5-9.5 6.5s-7-2-9.5-6.5z',
    'M12 9a3 3 0 1 0 0 6a3 3 0 0 0 0-6z',
  ],
  mail: ['M4 6h16v12H4z', 'M4 7l8 6 8-6'],
  person: ['M12 4a4 4 0 1 0 0 8a4 4 0 0 0 0-8z', 'M4.5 20c1-4 4-5.5 7.5-5.5s6.5 1.5 7.5 5.5'],
  description: ['M6 3h8l4 4v14H6z', 'M9 12h6', 'M9 16h6'],
  star: ['M12 3.5l2.6 5.6 6 .7-4.5 4.1 1.2 6L12 16.9 6.7 19.9l1.2-6L3.4 9.8l6-.7z'],
  notifications_off: ['M6 17V11a6 6 0 0 1 12 0v6l1.5 1.5h-15z', 'M4 4l16 16'],
};

/** Google's own set, by the drawing that stands for it here. */
const KNOWN: Readonly<Record<string, string>> = {
  CLOCK: 'schedule',
  EMAIL: 'mail',
  INVITE: 'mail',
  PERSON: 'person',
  MULTIPLE_PEOPLE: 'person',
  DESCRIPTION: 'description',
  BOOKMARK: 'flag',
  STAR: 'star',
};

/** The icon of a widget, whichever of the three kinds it is. */
export function iconOf(json: Json): SVGSVGElement | HTMLElement {
  const url = str(json.iconUrl);
  if (url !== '') return picture(url, str(json.altText), 'icon');
  return icon(str(object(json.materialIcon)?.name) || (KNOWN[str(json.knownIcon)] ?? ''));
}

/** A picture that is inlined; of one that lies elsewhere only its description, for the page loads nothing. */
export function picture(url: string, alt: string, style = ''): HTMLElement {
  if (url.startsWith('data:image/')) return el('img', { src: url, alt, class: style });
  return el('span', { class: `picture ${style}`, role: 'img', 'aria-label': alt }, style === '' ? alt : '');
}

/** An icon by its material name; a name without a drawing shows as a ring. */
export function icon(name: string): SVGSVGElement {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  for (const shape of SHAPES[name] ?? ['M12 6a6 6 0 1 0 0 12a6 6 0 0 0 0-12z']) {
    const path = document.createElementNS(space, 'path');
    path.setAttribute('d', shape);
    path.setAttribute('fill', 'none');
    path.setAttribute('stroke', 'currentColor');
    path.setAttribute('stroke-width', '1.8');
    path.setAttribute('stroke-linecap', 'round');
    svg.append(path);
  }
  return svg;
}
