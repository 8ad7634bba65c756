// Mail as its sender wrote it, in a frame of its own: nothing in it runs, nothing is loaded, and nothing leads anywhere but by
// a click. Three things hold that: the frame's sandbox, the policy that its page is served with, and what is left out here.
import { el } from './dom';

/** What loads, runs, sends or moves the page: policies do not keep a browser from connecting to what a link names. */
const LEFT_OUT =
  'base, link, meta, script, noscript, template, iframe, frame, frameset, object, embed, applet, audio, video, source, track, picture > source, form > input[type="hidden"]';
const CONTROLS = 'input, button, select, textarea';
const LOADING = /url\s*\(|image-set\s*\(|@import/i;
/** Pixels; no mail is longer on purpose. */
const HIGHEST = 30_000;
/** A mail that is as high as its window would grow for ever. */
const MOST_FITS = 50;

/** @param name what the frame is called for who does not see it */
export function htmlFrame(html: string, name: string, openLink: (url: string) => void): HTMLIFrameElement {
  const frame = el('iframe', {
    class: 'html',
    title: name,
    sandbox: 'allow-same-origin allow-popups allow-popups-to-escape-sandbox',
    src: 'message',
  });
  frame.addEventListener('load', () => fill(frame, html, openLink));
  return frame;
}

function fill(frame: HTMLIFrameElement, html: string, openLink: (url: string) => void): void {
  const inside = frame.contentDocument;
  const view = frame.contentWindow as (Window & typeof globalThis) | null;
  if (inside === null || view === null) return;
  // The frame's own parser: this page's policy takes the style from what its own reads.
  const mail = new view.DOMParser().parseFromString(html, 'text/html');
  clean(mail);
  const style = [...mail.head.querySelectorAll('style')].map((sheet) => inside.importNode(sheet, true));
  inside.head.append(...style);
  inside.body.replaceWith(inside.importNode(mail.body, true));
  for (const kind of ['click', 'auxclick'])
    inside.addEventListener(kind, (event) => followed(event, openLink));
  growWith(frame, inside);
}

function clean(mail: Document): void {
  for (const element of mail.querySelectorAll(LEFT_OUT)) element.remove();
  for (const control of mail.querySelectorAll(CONTROLS)) control.setAttribute('disabled', '');
  for (const sheet of mail.querySelectorAll('style')) if (loads(sheet.textContent ?? '')) sheet.remove();
  for (const element of mail.querySelectorAll<HTMLElement>('*')) {
    for (const { name, value } of [...element.attributes]) {
      if (
        /^on/i.test(name) ||
        ['srcset', 'background', 'ping', 'poster', 'action', 'autofocus'].includes(name)
      )
        element.removeAttribute(name);
      if (name === 'style' && loads(value)) element.removeAttribute(name);
      if (['src', 'href'].includes(name.replace(/^.*:/, '')) && !isKept(element, value))
        element.removeAttribute(name);
    }
  }
}

/** A style sheet may write any of its letters as a number. */
function loads(style: string): boolean {
  return LOADING.test(style) || style.includes('\\');
}

/** Pictures that the mail brings with it, and links that lead somewhere. */
function isKept(element: Element, value: string): boolean {
  return element.matches('img')
    ? /^data:image\//i.test(value.trim())
    : element.matches('a, area') && isLink(value);
}

const isLink = (url: string) => /^(?:https?:|mailto:)/i.test(url.trim());

function followed(event: Event, openLink: (url: string) => void): void {
  const target = event.target as Element | null;
  const link = target?.closest?.('a, area') ?? null;
  if (link === null) return;
  event.preventDefault();
  const url = link.getAttribute('href');
  if (url !== null) openLink(url.trim());
}

/** As high as what is in it. */
function growWith(frame: HTMLIFrameElement, inside: Document): void {
  let times = 0;
  const measure = () => {
    times += 1;
    if (times > MOST_FITS) return;
    const { scrollHeight, clientHeight, scrollWidth, clientWidth } = inside.documentElement;
    const bar = scrollWidth > clientWidth ? 16 : 0;
    const needed = Math.max(
      inside.body.offsetHeight,
      times === 1 ? 0 : scrollHeight > clientHeight ? scrollHeight : 0,
    );
    frame.style.height = `${Math.min(needed + bar, HIGHEST)}px`;
  };
  measure();
  new ResizeObserver(measure).observe(inside.body);
}
