// The icons that the cards and the page name, inlined when the page is built, since it loads nothing from elsewhere.
import archive from '@material-symbols/svg-400/outlined/archive.svg';
import attachFile from '@material-symbols/svg-400/outlined/attach_file.svg';
import checkCircle from '@material-symbols/svg-400/outlined/check_circle.svg';
import chevronRight from '@material-symbols/svg-400/outlined/chevron_right.svg';
import circle from '@material-symbols/svg-400/outlined/circle.svg';
import close from '@material-symbols/svg-400/outlined/close.svg';
import deleteIcon from '@material-symbols/svg-400/outlined/delete.svg';
import description from '@material-symbols/svg-400/outlined/description.svg';
import error from '@material-symbols/svg-400/outlined/error.svg';
import flag from '@material-symbols/svg-400/outlined/flag.svg';
import help from '@material-symbols/svg-400/outlined/help.svg';
import info from '@material-symbols/svg-400/outlined/info.svg';
import labelIcon from '@material-symbols/svg-400/outlined/label.svg';
import mail from '@material-symbols/svg-400/outlined/mail.svg';
import markUnread from '@material-symbols/svg-400/outlined/mark_email_unread.svg';
import moveToInbox from '@material-symbols/svg-400/outlined/move_to_inbox.svg';
import notifications from '@material-symbols/svg-400/outlined/notifications.svg';
import notificationsOff from '@material-symbols/svg-400/outlined/notifications_off.svg';
import person from '@material-symbols/svg-400/outlined/person.svg';
import priorityHigh from '@material-symbols/svg-400/outlined/priority_high.svg';
import unchecked from '@material-symbols/svg-400/outlined/radio_button_unchecked.svg';
import reply from '@material-symbols/svg-400/outlined/reply.svg';
import report from '@material-symbols/svg-400/outlined/report.svg';
import schedule from '@material-symbols/svg-400/outlined/schedule.svg';
import search from '@material-symbols/svg-400/outlined/search.svg';
import snooze from '@material-symbols/svg-400/outlined/snooze.svg';
import star from '@material-symbols/svg-400/outlined/star.svg';
import visibility from '@material-symbols/svg-400/outlined/visibility.svg';
import warning from '@material-symbols/svg-400/outlined/warning.svg';
import { type Json, object, str } from './card-json';
import { el } from './dom';

/** Material Symbols by the names under which Google's cards know them. */
const SYMBOLS: Readonly<Record<string, string>> = {
  archive,
  attach_file: attachFile,
  check_circle: checkCircle,
  chevron_right: chevronRight,
  close,
  delete: deleteIcon,
  description,
  error,
  flag,
  help,
  info,
  label: labelIcon,
  mail,
  mark_email_unread: markUnread,
  move_to_inbox: moveToInbox,
  notifications,
  notifications_off: notificationsOff,
  person,
  priority_high: priorityHigh,
  radio_button_unchecked: unchecked,
  reply,
  report,
  schedule,
  search,
  snooze,
  star,
  visibility,
  warning,
};

/** The older set of icons, by the symbol that stands for each here. */
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
  return icon(str(object(json.materialIcon)?.name) || (KNOWN[str(json.knownIcon)] ?? ''), str(json.altText));
}

/** An inlined picture; of a picture elsewhere only the description, since the page loads nothing. */
export function picture(url: string, alt: string, style = ''): HTMLElement {
  if (url.startsWith('data:image/')) return el('img', { src: url, alt, class: style });
  return el('span', { class: `picture ${style}`, role: 'img', 'aria-label': alt }, style === '' ? alt : '');
}

/** An icon by its material name; a name that is not inlined shows as a ring. Without a text it only decorates. */
export function icon(name: string, alt = ''): SVGSVGElement {
  const svg = new DOMParser().parseFromString(SYMBOLS[name] ?? circle, 'image/svg+xml').documentElement;
  svg.setAttribute('class', 'icon');
  if (alt === '') svg.setAttribute('aria-hidden', 'true');
  else {
    svg.setAttribute('role', 'img');
    svg.setAttribute('aria-label', alt);
  }
  svg.setAttribute('fill', 'currentColor');
  return document.importNode(svg, true) as unknown as SVGSVGElement;
}
