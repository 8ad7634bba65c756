// What headers and sender say about mail that no person wrote: proof, or a suspicion that only wording can make more of.
import type { MessageSnapshot } from '../mailbox/conversation';
import type { AutomaticCause } from './evidence-words';
import { SERVICE_ADDRESSES, SERVICE_DOMAINS } from './known-services';
import { domainOf, isWithin, senderProof } from './sender-proof';

/** A sign of automatic mail, and how much it proves. */
export interface AutomaticEvidence {
  /** 'certain' for what a machine declares of itself, 'probable' for signs that people's mail may carry too. */
  readonly confidence: 'certain' | 'probable';
  readonly cause: AutomaticCause;
  /** As the mail has it, shortened. */
  readonly words: string;
}

/** Whose mailing lists prove nothing: they pass customers' mail on to us. */
export interface OwnLists {
  readonly addresses: readonly string[];
  readonly domains: readonly string[];
}

const NO_LISTS: OwnLists = { addresses: [], domains: [] };
/** Headers that programs set on absences alone, whatever they hold but « no ». */
const REPLY_HEADERS = [
  'x-autoreply',
  'x-autoreply-from',
  'x-autorespond',
  'x-autoresponder',
  'x-auto-response-from',
  'x-mail-autoreply',
  'x-vacation',
  'x-vacation-responder',
] as const;
/** Of what stands before the @. */
const ROBOT =
  /^(?:mailer-daemon|postmaster|root|cron|daemon|nobody|www-data|bounces?)$|(?:^|[-_.+])(?:no|do-?not|ne-?pas)[-_.]?(?:reply|repondre|r[ée]pondre)(?:[-_.+]|$)/;
const LIST_SENDER =
  /^(?:notify|receipts?|billing|facturation|invoices?|updates?|newsletter|news|lettre|infolettre|notifications?|alerts?|alertes?|messages-noreply|marketing|mailing|digest|calendar-notification|monitoring)(?:\+[^@]{0,60})?@/;
const ABSENCE_SUBJECT =
  /^(?:(?:re|tr|fwd?) ?: ?){0,3}(?:\[?auto(?:matic(?:ally)?|mated)?[- ]?(?:re(?:ply|sponse))?\]? ?:|auto(?:matic|mated)[- ]?(?:reply|response)|auto(?:reply|response)|r[ée]ponse automatique|r[ée]p auto|automatische antwort|abwesenheitsnotiz|respuesta autom[áa]tica|risposta automatica|automatisch antwoord|out of (?:the )?office|absence du bureau|message d['’]absence|(?:je suis |actuellement )?absen(?:t|te)(?:\(e\))?(?: du\b|$| jusqu| le\b)|.{1,60} est absent(?:e|\(e\))?\.?$|.{1,60} is out of the office\.?$|en cong[ée]s|on (?:vacation|holiday|leave)|accus[ée] de r[ée]ception automatique)/i;
const HELP =
  /(?:pouvez|pourriez|peux|pourrais)[- ](?:vous|tu)\b|aide[zr][- ]?(?:moi|nous)|m['’]aider|comment (?:faire|puis[- ]je|annuler|r[ée]silier)|(?:^|[\s,])(?:ne|n['’])\s?(?:marche|fonctionne|s['’]ouvre|se (?:synchronise|lance)|r[ée]pond|arrive)(?:nt)?\s(?:plus|pas|toujours)|toujours (?:pareil|pas|en panne|rien)|(?:please|can you|could you) help|(?:does|do|is|are)(?:n['’]t| not) (?:work|open|sync|load)|help me|stopped working/i;
const HELP_LIMIT = 4_000;
/** What machines write of their own links and mails. */
const IF_NOT =
  /(?:\bsi\b|\bif\b|vous|you)[^.?!\n]{0,60}(?:ne (?:marche|fonctionne|s['’]affiche)\w* (?:pas|plus)|(?:does|do|is)(?:n['’]t| not) (?:work|open|load))/gi;
const CALENDAR_SUBJECT =
  /^(?:accept[ée]|refus[ée]|provisoire|accepted|declined|tentative(?:ly accepted)?|annul[ée]|canceled|cancelled) ?:/i;
const REPORT_SUBJECT =
  /^(?:undeliver(?:able|ed)|non remis|non distribu|delivery status notification|mail delivery|returned mail|[ée]chec de (?:la )?remise|failure notice)/i;

/**
 * The evidence of headers, sender and subject, null without any; the surest first. A declaration has to fit: a ticket
 * tool sets `Auto-Submitted: auto-generated` on what people write, servers that pass mail on leave an empty return
 * path, and Exchange suppresses replies to anybody's mail. So `auto-replied` (RFC 3834) and the headers of
 * absences are proof, `auto-generated` only with the address of a machine, list headers (RFC 2369, RFC 2919) unless people
 * can post to the list or it is one of `ours`.
 * @example automaticEvidence({ ...message, headers: { 'auto-submitted': 'auto-replied' } })?.confidence //=> 'certain'
 */
export function automaticEvidence(
  message: MessageSnapshot,
  ours: OwnLists = NO_LISTS,
): AutomaticEvidence | null {
  return (
    declared(message) ?? ofService(message) ?? ofList(message, ours) ?? hinted(message) ?? suspected(message)
  );
}

function declared(message: MessageSnapshot): AutomaticEvidence | null {
  const submitted = headerOf(message, 'auto-submitted');
  if (/^auto-(?:replied|response)/.test(submitted)) return certain('auto-replied', submitted);
  for (const name of REPLY_HEADERS) {
    const value = headerOf(message, name);
    if (name in message.headers && !/^(?:no|false)$/.test(value)) return certain('auto-replied', name);
  }
  const precedence = `${headerOf(message, 'precedence')} ${headerOf(message, 'x-precedence')}`;
  if (/auto[_-]?reply/.test(precedence)) return certain('auto-replied', 'auto_reply');
  if (/vacation/.test(headerOf(message, 'x-apple-action'))) return certain('auto-replied', 'X-Apple-Action');
  if (/^reply/.test(headerOf(message, 'x-autogenerated'))) return certain('auto-replied', 'X-Autogenerated');
  const type = headerOf(message, 'content-type');
  if (/^multipart\/report/.test(type) && /report-type\s*=\s*"?disposition-notification/.test(type))
    return certain('read-receipt', '');
  const calendar = headerOf(message, 'content-class').includes('calendarmessage');
  if (calendar && CALENDAR_SUBJECT.test(subjectOf(message))) return certain('calendar-reply', '');
  const hint = hintOf(message);
  const subject = subjectOf(message);
  if (hint !== null && CALENDAR_SUBJECT.test(subject)) return certain('calendar-reply', '');
  if (hint === null) return null;
  const asks = asksForHelp(message.text);
  // A form may pass a person's words on, a service may quote them: somebody has to look.
  if (writesAsMachine(message))
    return asks ? probable('asking-machine', hint) : certain('auto-generated', hint);
  return ABSENCE_SUBJECT.test(subject) && !asks ? certain('auto-generated', hint) : null;
}

/**
 * True where somebody asks to be helped, as no machine does; « si le lien ne marche pas » is one's.
 * @example asksForHelp('Bonjour, la synchronisation ne marche plus.') //=> true
 */
export function asksForHelp(text: string): boolean {
  return HELP.test(text.slice(0, HELP_LIMIT).replace(IF_NOT, ' '));
}

/** Ticket tools set these on what people write, too: with words of a machine they are proof, without them nothing. */
function hinted(message: MessageSnapshot): AutomaticEvidence | null {
  const hint = hintOf(message);
  return hint === null || speaksForSomebody(message) ? null : probable('auto-generated', hint);
}

/** True where somebody else is to be answered; `desk+id42@` is `desk@`. */
function speaksForSomebody({ from, replyTo }: Pick<MessageSnapshot, 'from' | 'replyTo'>): boolean {
  const main = (address: string) => address.replace(/\+[^@]{0,64}@/, '@');
  return replyTo.some((address) => main(address) !== main(from.address) && !isRobot(address));
}

function hintOf(message: MessageSnapshot): string | null {
  const submitted = headerOf(message, 'auto-submitted');
  if (/^auto-(?:generated|notified)/.test(submitted)) return submitted;
  const precedence = `${headerOf(message, 'precedence')} ${headerOf(message, 'x-precedence')}`;
  if (/\b(?:bulk|junk)\b/.test(precedence)) return 'Precedence';
  const made = ['x-autogenerated', 'x-fc-machinegenerated', 'x-servicenow-generated'];
  return made.find((name) => name in message.headers && headerOf(message, name) !== 'false') ?? null;
}

/** The address of a machine. A form that names somebody else to answer to speaks for that person. */
function writesAsMachine({ from, replyTo }: MessageSnapshot): boolean {
  return !speaksForSomebody({ from, replyTo }) && (isRobot(from.address) || LIST_SENDER.test(from.address));
}

function ofList(message: MessageSnapshot, { addresses, domains }: OwnLists): AutomaticEvidence | null {
  const [id = '', post = '', unsubscribe = ''] = ['list-id', 'list-post', 'list-unsubscribe'].map((name) =>
    headerOf(message, name),
  );
  const posts = post !== '' && !/^no\b/.test(post);
  if (id === '' && unsubscribe === '' && !posts) return null;
  const names = (address: string) =>
    post.includes(address) || id.includes(address) || id.includes(address.replace('@', '.'));
  const host = /<?([\w.-]{1,253})>?\s*$/.exec(id)?.[1] ?? '';
  if (addresses.some(names) || domains.some((domain) => isWithin(host, domain))) return null;
  const words = (id || post || unsubscribe).slice(0, 60);
  return posts ? probable('posted-list', words) : certain('mailing-list', words);
}

function ofService(message: MessageSnapshot): AutomaticEvidence | null {
  const { from } = message;
  const domain = domainOf(from.address);
  const known =
    SERVICE_ADDRESSES.includes(from.address) || SERVICE_DOMAINS.some((service) => isWithin(domain, service));
  return known && senderProof(message) !== 'failed' ? certain('known-service', domain.slice(0, 60)) : null;
}

function suspected(message: MessageSnapshot): AutomaticEvidence | null {
  const { address } = message.from;
  const subject = subjectOf(message);
  if (ABSENCE_SUBJECT.test(subject) || REPORT_SUBJECT.test(subject))
    return probable('automatic-subject', subject.slice(0, 60));
  if (!writesAsMachine(message)) return null;
  return probable(isRobot(address) ? 'no-reply-address' : 'bulk-sender', address);
}

function isRobot(address: string): boolean {
  return ROBOT.test(address.slice(0, Math.max(0, address.indexOf('@'))));
}

function subjectOf({ subject }: MessageSnapshot): string {
  return subject.slice(0, 120).trim();
}

function headerOf({ headers }: MessageSnapshot, name: string): string {
  return (headers[name] ?? '').slice(0, 400).trim().toLowerCase();
}

function certain(cause: AutomaticCause, words: string): AutomaticEvidence {
  return { confidence: 'certain', cause, words: words.slice(0, 60) };
}

function probable(cause: AutomaticCause, words: string): AutomaticEvidence {
  return { confidence: 'probable', cause, words: words.slice(0, 60) };
}
