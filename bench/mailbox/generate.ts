// The export of a support desk of three years, as Takeout writes it, in any size.
import { once } from 'node:events';
import { createWriteStream, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DAY, HOUR } from '../../src/domain/terms/time';

const FIXTURES = join(__dirname, '../../test/fixtures/mails');
const OWN = 'support@example.org';
/** A Monday, 10:00 in Paris: the last mail came shortly before. */
const END = Date.UTC(2026, 10, 23, 9);
const YEARS = 3;
/** What is still open is no older. */
const OPEN_DAYS = 45;
/** Shares of conversations: still open, and written by machines; of customers' mails, those with a picture. */
const OPEN = 0.1;
const AUTOMATIC = 0.06;
const PICTURE = 0.06;
/** Share of answers that quote what they answer. */
const QUOTING = 0.7;

/** c: a customer writes, u: we do, t: a customer says thanks. */
const ENDED = ['cu', 'cu', 'cut', 'cucu', 'cucut', 'cucu', 'cucucu', 'cut', 'cu', 'cucucut'];
const STILL_OPEN = ['c', 'c', 'cuc'];
const ANSWERS = [
  'Bonjour,\n\nMerci pour votre message. Pouvez-vous nous indiquer la version de l’application et le modèle de votre appareil ?\n\nBien cordialement,\nL’équipe PureFocus',
  'Bonjour,\n\nVoici la marche à suivre : ouvrez Réglages, puis Compte, et touchez « Synchroniser ». Dites-nous si cela suffit.\n\nBien cordialement,\nL’équipe PureFocus',
  'Bonjour,\n\nC’est corrigé dans la version qui vient de paraître. Mettez l’application à jour et relancez-la.\n\nBien cordialement,\nL’équipe PureFocus',
];
const THANKS = ['Merci beaucoup, c’est réglé !', 'Parfait, merci.', 'Super, merci pour votre aide !'];
const FURTHER = [
  'Bonjour,\n\nJ’ai essayé, mais le problème est toujours là : la synchronisation s’arrête au milieu.',
  'C’est un iPhone 14, iOS 18.4, version 5.2.1 de PureFocus. Toujours rien.',
  'Bonjour, rien n’a changé depuis votre réponse, le blocage ne se lance pas.',
];

interface Sample {
  readonly subject?: string;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly expect?: { readonly ticket: boolean };
}

/** Texts of the fixtures: what customers write, and what machines do. */
interface Samples {
  readonly asked: readonly Sample[];
  readonly automatic: readonly Sample[];
}

interface Mail {
  readonly thread: number;
  readonly place: number;
  readonly at: number;
  readonly ours: boolean;
  readonly subject: string;
  readonly text: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Bytes of a picture; 0 without one. */
  readonly picture: number;
}

type Random = () => number;

/** Writes at least so many mails to a file; returns how many. The same seed gives the same mailbox. */
export async function generateMailbox(path: string, mails: number, seed: number): Promise<number> {
  const random = randomOf(seed);
  const samples = readSamples();
  const file = createWriteStream(path, { highWaterMark: 1 << 22 });
  let written = 0;
  for (let thread = 0; written < mails; thread += 1) {
    for (const mail of conversation(thread, samples, random)) {
      written += 1;
      if (!file.write(textOf(mail, random))) await once(file, 'drain');
    }
  }
  file.end();
  await once(file, 'finish');
  return written;
}

/** Mulberry32. */
function randomOf(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function readSamples(): Samples {
  const all = readdirSync(FIXTURES)
    .filter((name) => name.endsWith('.jsonl'))
    .flatMap((name) => readFileSync(join(FIXTURES, name), 'utf8').split('\n').filter(Boolean))
    .map((line) => JSON.parse(line) as Sample);
  return {
    asked: all.filter(({ expect, headers }) => expect?.ticket === true && headers === undefined),
    automatic: all.filter(({ expect }) => expect?.ticket === false),
  };
}

function pick<T>(of: readonly T[], random: Random): T {
  return of[Math.floor(random() * of.length)] as T;
}

function conversation(thread: number, samples: Samples, random: Random): readonly Mail[] {
  const kind = random();
  if (kind < OPEN) {
    const age = random() * random() * OPEN_DAYS * DAY;
    return exchange(thread, pick(STILL_OPEN, random), END - HOUR - age, { samples, random });
  }
  const from = END - 12 * DAY - random() * (YEARS * 365 - 12) * DAY;
  if (kind < OPEN + AUTOMATIC)
    return exchange(thread, 'c', from, {
      samples: { ...samples, asked: samples.automatic },
      random,
    });
  return exchange(thread, pick(ENDED, random), from, { samples, random });
}

function exchange(
  thread: number,
  turns: string,
  from: number,
  { samples, random }: { readonly samples: Samples; readonly random: Random },
): readonly Mail[] {
  const first = pick(samples.asked, random);
  const subject = first.subject || 'Question';
  const mails: Mail[] = [];
  let at = from;
  let before = '';
  [...turns].forEach((turn, place) => {
    const ours = turn === 'u';
    const own = place === 0 ? first.body : pick(ours ? ANSWERS : turn === 't' ? THANKS : FURTHER, random);
    const text = before !== '' && random() < QUOTING ? own + quoted(before, at) : own;
    const picture = place === 0 && random() < PICTURE ? 10_000 + Math.floor(random() * 60_000) : 0;
    const headers = place === 0 ? (first.headers ?? {}) : {};
    mails.push({ thread, place, at, ours, subject, text, headers, picture });
    before = text.slice(0, 4_000);
    at = Math.min(at + (0.5 + random() * 40) * HOUR, END - 60_000 + place);
  });
  return mails;
}

function quoted(text: string, at: number): string {
  const day = new Date(at).toISOString().slice(0, 10);
  const lines = text.split('\n').map((line) => `> ${line}`);
  return `\n\nLe ${day}, quelqu’un a écrit :\n${lines.join('\n')}`;
}

function textOf(mail: Mail, random: Random): string {
  const { thread, place, at, ours, subject, text, picture } = mail;
  const customer = `Client ${thread} <client${thread}@example.org>`;
  const us = `PureFocus <${OWN}>`;
  const idOf = (of: number) => `<m${thread}.${of}@example.org>`;
  const earlier = Array.from({ length: place }, (_, i) => idOf(i));
  const date = new Date(at).toUTCString();
  const headers = [
    `X-GM-THRID: ${1_800_000_000_000_000_000n + BigInt(thread) * 7_919n}`,
    `X-Gmail-Labels: ${ours ? 'Sent' : 'Inbox,Unread'}`,
    `Message-ID: ${idOf(place)}`,
    `Date: ${date.replace('GMT', '+0000')}`,
    `From: ${ours ? us : customer}`,
    `To: ${ours ? customer : us}`,
    `Subject: ${encoded(place === 0 ? subject : `Re: ${subject}`)}`,
    'MIME-Version: 1.0',
    ...Object.entries(mail.headers).map(([name, value]) => `${name}: ${value}`),
    ...(place === 0 ? [] : [`In-Reply-To: ${idOf(place - 1)}`, `References: ${earlier.join('\n ')}`]),
  ];
  const plain = `Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n${text.replace(/^(>*From )/gm, '>$1')}\n`;
  const body =
    picture === 0
      ? plain
      : `Content-Type: multipart/mixed; boundary="B"\n\n--B\n${plain}--B\n${pictureOf(picture, random)}--B--\n`;
  return `From ${thread}${place}@xxx ${envelopeDate(date)}\n${headers.join('\n')}\n${body}\n`;
}

/** As `Mon Nov 23 09:00:00 +0000 2026`. */
function envelopeDate(date: string): string {
  const [day = '', number, month, year, time] = date.split(' ');
  return `${day.replace(',', '')} ${month} ${number} ${time} +0000 ${year}`;
}

function encoded(subject: string): string {
  return /^[ -~]*$/.test(subject) ? subject : `=?utf-8?b?${Buffer.from(subject).toString('base64')}?=`;
}

function pictureOf(bytes: number, random: Random): string {
  const data = Buffer.from(Float64Array.from({ length: Math.ceil(bytes / 8) }, random).buffer);
  return `Content-Type: image/png; name="capture.png"\nContent-Disposition: attachment; filename="capture.png"\nContent-Transfer-Encoding: base64\n\n${data.toString('base64').replace(/.{76}/g, '$&\n')}\n`;
}
