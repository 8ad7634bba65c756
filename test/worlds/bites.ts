// For each world a fault of the product that it shows and the standing world does not: put into the bundle on purpose.
import type { Worlds } from '../../local/platform/worlds/worlds';

export interface Bite {
  readonly world: Partial<Worlds>;
  /** What stands beside it in both worlds that are compared. */
  readonly beside?: Partial<Worlds>;
  readonly fault: string;
  /** The promise that does not hold then. */
  readonly breaks: string;
  /** What of the bundle is replaced. */
  readonly from: RegExp;
  readonly to: string;
}

const TOLD_ONCE = 'a run that is cut off tells nothing twice, and loses nothing';
const OPENED_DRAFT = 'a reminder that a person opened as a draft is told all the same, and leaves no draft';
const REPLY = 'a reply begun on the card stops the clock once it is sent, and not before';
const OPENED = 'a conversation that is opened shows who waits, as it is written';
const INSTALLED = 'installed in two clicks, whatever consent was missing';
const WHOLE = 'a mailbox of several pages is read whole while people tidy it up';
const REMINDER = 'a reminder is unread in the inbox, and its links open their conversations';
const QUOTA = 'a spent quota is known for what it is, and passes';
const TRIAGE = 'new mail is sorted within a round';
const SCHEDULED = 'a draft, an edited one and a scheduled mail are no answers';
const OWN_OPENED = 'a conversation opens beside our own answer too';
const HOME = 'the homepage names what waits, and warns of nothing';

export const BITES: readonly Bite[] = [
  {
    world: { sentAs: 'label' },
    fault: 'SENT that is put on a message is no news',
    breaks: REPLY,
    from: /labelIds\?\.some\(\(id\) => TELLING\.includes\(id\)\)/,
    to: 'labelIds?.some((id) => id !== "SENT" && id !== "DRAFT" && TELLING.includes(id))',
  },
  {
    world: { draftIds: 'changed' },
    fault: 'a draft that is gone by its id is gone',
    breaks: OPENED_DRAFT,
    from: /(return "done";\s*\}\s*)deleteDrafts\(run\.desk\);/,
    to: '$1',
  },
  {
    world: { ownHeaders: 'dropped' },
    fault: 'a reminder is known by its headers alone',
    breaks: TOLD_ONCE,
    from: /const record = recordIn\([^;]*;/,
    to: 'const record = null;',
  },
  {
    world: { mailToSelf: 'read-in-inbox' },
    fault: 'a reminder is left as Gmail has it',
    breaks: REMINDER,
    from: /mailbox\.showInInbox\(last, true\);/,
    to: '',
  },
  {
    world: { mailToSelf: 'sent-only' },
    fault: 'a reminder is left where Gmail puts it',
    breaks: REMINDER,
    from: /mailbox\.showInInbox\(last, true\);/,
    to: '',
  },
  {
    world: { fromMe: 'sent-and-named' },
    fault: 'what we sent is looked for by from:me',
    breaks: 'a forged reminder announces nothing',
    from: /const wanted = \{ q: (\w+), labelIds: \["SENT"\],/,
    to: 'const wanted = { q: "from:me " + $1,',
  },
  {
    world: { threadOrder: 'none' },
    fault: 'a listing that goes up again has come to its end',
    breaks: WHOLE,
    from: /else if \(next !== null\) openPage/,
    to: 'else if (next !== null && !next.threads.some(({ id }) => id > ([...sync.seen].sort()[0] ?? "~"))) openPage',
  },
  {
    world: { draftOrder: 'newest-first' },
    fault: 'our draft is looked for behind the first of the list',
    breaks: OPENED_DRAFT,
    from: /\(drafts \?\? \[\]\)\.find\(/,
    to: '(drafts ?? []).slice(1).find(',
  },
  {
    world: { pageToken: 'kept' },
    fault: 'a page is not looked at again before the next one counts',
    breaks: WHOLE,
    from: /if \(moved \|\| next === null && again\.next !== null\)/,
    to: 'if (next === null && again.next !== null)',
  },
  {
    world: { historyLabels: 'missing' },
    fault: 'a record without labels is taken for one of a draft',
    breaks: TRIAGE,
    from: /function isUnsent\(\{ labelIds = \[\] \} = \{\}\) \{/,
    to: 'function isUnsent({ labelIds } = {}) {\n    if (labelIds === void 0) return true;',
  },
  {
    world: { textParts: 'attached' },
    fault: 'a text that comes apart is not fetched',
    breaks: TRIAGE,
    from: /const data = apart \? [^:]*: own;/,
    to: 'const data = apart ? null : own;',
  },
  {
    world: { scheduledMail: 'listed' },
    fault: 'what bears our name was sent',
    breaks: SCHEDULED,
    from: /fromUs: hasLabel\(message, "SENT"\),/,
    to: 'fromUs: hasLabel(message, "SENT") || !hasLabel(message, "INBOX"),',
  },
  {
    world: { longThreads: 'split' },
    fault: 'an answer in the next conversation is none',
    breaks: 'who is answered after a hundred messages waits no longer',
    from: /if \(snapshot\.messages\.length < SPLIT \|\| since === null\)/,
    to: 'if (true)',
  },
  {
    world: { nestedLabels: 'path' },
    fault: 'the tree has a long name',
    breaks: 'each label is told from the others in the list',
    from: /LABEL_ROOT = "Support";/,
    to: 'LABEL_ROOT = "Support de la clientèle";',
  },
  {
    world: { authResults: 'absent' },
    fault: 'what Gmail says nothing of is proven',
    breaks: 'a colleague’s own answer counts where it is proven, and only there',
    from: /if \(results === void 0 \|\| results\.includes\('"'\)\) return "unknown";/,
    to: 'if (results === void 0) return "proven";\n    if (results.includes(\'"\')) return "unknown";',
  },
  {
    world: { conversationLinks: 'need-loaded-gmail' },
    fault: 'reminders lead to a conversation by its id',
    breaks: REMINDER,
    from: /const \[, id\] = SEARCHABLE\d*\.exec\(messageId\) \?\? \[\];/,
    to: 'const id = void 0;',
  },
  {
    world: { eventIds: 'composed' },
    fault: 'GmailApp is not asked for an id of the window',
    breaks: OWN_OPENED,
    from: /const threadId = apiIdOf\(gmail\?\.threadId \?\? ""\);/,
    to: 'const threadId = apiIdOf(gmail?.messageId ?? "") && apiIdOf(gmail?.threadId ?? "");\n    if (threadId === null && gmail?.messageId) return "unknown";',
  },
  {
    world: { eventIds: 'absent' },
    fault: 'that Gmail named nothing is not kept',
    breaks: 'what is open and cannot be known is said to be so',
    from: /found(\d*) === "unknown" \? "unknown" : "known"/,
    to: '"known"',
  },
  {
    world: { consentPrompt: 'required' },
    beside: { scopes: 'in-part' },
    fault: 'consent is not asked for, nor looked for after a failure',
    breaks: INSTALLED,
    from: /function requireConsent\(\) \{([\s\S]*?)function consentUrl\(\) \{/,
    to: 'function requireConsent() {}\n  function consentUrl() {\n    return null;',
  },
  {
    world: { consentPrompt: 'nobody' },
    beside: { scopes: 'in-part' },
    fault: 'no card leads to the consent that is missing',
    breaks: INSTALLED,
    from: /return url === null \? null : consentCard\(url\);/,
    to: 'return null;',
  },
  {
    world: { scopes: 'in-part' },
    beside: { consentPrompt: 'nobody' },
    fault: 'a refusal for want of consent is taken for an outage',
    breaks: INSTALLED,
    from: /\[\/permission\|autoris\|authorization\|berechtigung\|not allowed\/i, "permission"\]/,
    to: '[/berechtigung/i, "permission"]',
  },
  {
    world: { scopes: 'withdrawn' },
    fault: 'a watch that was refused once gives up',
    breaks: 'a forged reminder announces nothing',
    from: /function watch\(\) \{\n(\s*)const services = createServices\(\);/,
    to: 'function watch() {\n$1const services = createServices();\n$1if (readWatchState(services.store).lastError === "permission") return { pending: false };',
  },
  {
    world: { shortTriggers: 'refused' },
    fault: 'where ten minutes are refused no trigger is made',
    breaks: INSTALLED,
    from: /if \(trigger !== null\) return \{ period: SHORT, trigger \};/,
    to: 'if (trigger === null) throw new AddonError("bad-request", "newTrigger");\n    return { period: SHORT, trigger };',
  },
  {
    world: { triggerLimit: 'seconds' },
    fault: 'a run takes six minutes for granted',
    breaks: WHOLE,
    from: /SHORT_BUDGET = 18 \* SECOND;([\s\S]*?)READS_A_RUN = 50;/,
    to: 'SHORT_BUDGET = 200 * SECOND;$1READS_A_RUN = 500;',
  },
  {
    world: { triggerStarts: 'late' },
    beside: { shortTriggers: 'refused' },
    fault: 'the next run is taken to come in time',
    breaks: 'who is not answered is warned of in time, then told to be late, once',
    from: /const latestRun = now \+ 1\.5 \* period;/,
    to: 'const latestRun = now;',
  },
  {
    world: { triggerStarts: 'doubled' },
    fault: 'a run right after another one takes its index for lost',
    breaks: 'an escalation is told within a round, once',
    from: /const before = readWatchState\(services\.store\);/,
    to: 'const before = readWatchState(services.store);\n    if (before.lastRun !== null && desk.now - before.lastRun < 60000) for (const [id, entry] of loaded.index) loaded.index.set(id, { ...entry, announced: NOTHING_ANNOUNCED });',
  },
  {
    world: { triggerBudget: 'unlimited' },
    fault: 'the product itself makes no more than twenty triggers a day',
    breaks: 'reminders can be switched off and on, after diagnostics too, as often as Google allows',
    from: /function createShort\(\) \{/,
    to: 'function createShort() {\n    const made = Number(PropertiesService.getUserProperties().getProperty("made") ?? 0) + 1;\n    if (made > 20) throw new AddonError("bad-request", "newTrigger");\n    PropertiesService.getUserProperties().setProperty("made", String(made));',
  },
  {
    world: { errorLanguage: 'en' },
    fault: 'the English words for a spent quota are not known',
    breaks: QUOTA,
    from: /too many times\|/,
    to: '',
  },
  {
    world: { errorLanguage: 'de' },
    fault: 'the German words for a spent quota are not known',
    breaks: QUOTA,
    from: /\|zu häufig/,
    to: '',
  },
  {
    world: { propertiesAtOnce: 'unbounded' },
    fault:
      'all is written at once, by halves where that is refused, and a large write is not looked at again',
    breaks: 'settings larger than one write are kept whole',
    from: /for \(const slice of slices\(values\)\) \{/,
    to: 'let whole = Object.keys(values).length > 5;\n        try { if (whole) { properties.setProperties({ ...values }, false); properties.deleteProperty("settings.5"); } } catch { whole = false; }\n        for (const slice of whole ? [] : slices(values)) {',
  },
  {
    world: { cache: 'lost-early' },
    fault: 'the homepage names only what the cache holds',
    breaks: HOME,
    from: /NAMED_ROWS = 10;/,
    to: 'NAMED_ROWS = 0;',
  },
  {
    world: { locks: 'contended' },
    fault: 'a run does not wait for the lock',
    breaks: TRIAGE,
    from: /LOCK_WAIT = 2 \* SECOND;/,
    to: 'LOCK_WAIT = 0;',
  },
  {
    world: { cardEntities: 'literal' },
    fault: 'texts of cards are escaped as for HTML',
    breaks: OPENED,
    from: /return text\.replace\(\/<\/g, "‹"\)[^;]*;/,
    to: 'return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");',
  },
  {
    world: { intl: 'no-zones' },
    fault: 'the zone of Paris is asked of Intl',
    breaks: INSTALLED,
    from: /EUROPEAN_ZONES\.includes\(name\) \? /,
    to: 'false ? ',
  },
];
