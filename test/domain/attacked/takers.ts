// Each export that takes the text of a mail, and how an attack reaches it: past the entry, which would cut it short.

import { isChaser } from '../../../src/domain/decision/chaser';
import { closingWish } from '../../../src/domain/decision/closing-wish';
import { conversationLog } from '../../../src/domain/decision/conversation-log';
import { decide, openPart } from '../../../src/domain/decision/decision';
import { desiredLabels, labelChange } from '../../../src/domain/decision/desired-labels';
import { closingDates, escalationDate, labelCalls } from '../../../src/domain/decision/label-calls';
import { unseenNews } from '../../../src/domain/decision/unseen';
import { bareSubject } from '../../../src/domain/mailbox/bare-subject';
import {
  boundedHeaders,
  boundedMail,
  boundedSnippet,
  ownHeader,
  type RawHeader,
} from '../../../src/domain/mailbox/bounded-mail';
import { conversationLinkInMail } from '../../../src/domain/mailbox/gmail-links';
import {
  isAddress,
  isDomain,
  parseAddresses,
  parseCorrespondent,
} from '../../../src/domain/mailbox/mail-address';
import { boundedText } from '../../../src/domain/mailbox/mail-text';
import { glimpse, newsSince } from '../../../src/domain/mailbox/news';
import { aliasWrittenTo } from '../../../src/domain/mailbox/own-alias';
import { isOwnRecord, ownMail, recordIn } from '../../../src/domain/mailbox/own-mail';
import { isPublicMailDomain } from '../../../src/domain/mailbox/public-mail-domains';
import { readAttribution } from '../../../src/domain/reading/attribution';
import { afterHeaders, readHeaders } from '../../../src/domain/reading/header-block';
import { historyStart } from '../../../src/domain/reading/history-start';
import { bareText, nextFilled } from '../../../src/domain/reading/line-proofs';
import { linesOf } from '../../../src/domain/reading/mail-lines';
import { newText } from '../../../src/domain/reading/new-text';
import { splitHistory } from '../../../src/domain/reading/quoted-history';
import { isGreeting, withoutSignature } from '../../../src/domain/reading/signature';
import { addressee, senderToRule } from '../../../src/domain/roles/addressee';
import { asksAgain } from '../../../src/domain/roles/asks-again';
import { assignRoles } from '../../../src/domain/roles/assign-roles';
import { customerKey } from '../../../src/domain/roles/customer-key';
import { mailboxOf } from '../../../src/domain/roles/people';
import { UNKNOWN_DESK } from '../../../src/domain/roles/role';
import { STANDARD_SETTINGS } from '../../../src/domain/settings/settings';
import { slaStatus } from '../../../src/domain/sla/clock';
import { checksum } from '../../../src/domain/text/checksum';
import { cardText, escapeAttribute, escapeHtml, plainText } from '../../../src/domain/text/escape';
import { foldedLines, foldLine } from '../../../src/domain/text/folded-lines';
import {
  closeElement,
  currentLook,
  isBlock,
  newTree,
  openElement,
} from '../../../src/domain/text/html-elements';
import { decodeEntities } from '../../../src/domain/text/html-entities';
import { lookOf, PLAIN_LOOK } from '../../../src/domain/text/html-look';
import { addRules, type StyleSheet, styleOf } from '../../../src/domain/text/html-style';
import { htmlToText } from '../../../src/domain/text/html-text';
import { htmlTokens } from '../../../src/domain/text/html-tokens';
import { asLearned, confidenceOf, secondIfDoubtful } from '../../../src/domain/triage/confidence';
import { readConversation } from '../../../src/domain/triage/conversation-reading';
import { decideMail } from '../../../src/domain/triage/decide-mail';
import { findDetails } from '../../../src/domain/triage/details';
import { topicOfVerdict } from '../../../src/domain/triage/model/topics';
import { featuresOf, featuresOfClause } from '../../../src/domain/triage/model/word-features';
import { notTicket } from '../../../src/domain/triage/not-ticket';
import { escalationTag, readMail, withSubject } from '../../../src/domain/triage/read-mail';
import { refusalReason, ticketReasons } from '../../../src/domain/triage/reasons';
import { clausesOf } from '../../../src/domain/triage/rules/clauses';
import { decideByPhrases } from '../../../src/domain/triage/rules/decide-by-phrases';
import { findFault, findMinorFault, findPayment } from '../../../src/domain/triage/rules/faults';
import { Lexicon } from '../../../src/domain/triage/rules/phrases';
import { decideRequest } from '../../../src/domain/triage/rules/requests';
import { readSignals } from '../../../src/domain/triage/rules/signals';
import { firmly, outcome, reported, weakly } from '../../../src/domain/triage/rules/verdict';
import { Vocabulary } from '../../../src/domain/triage/rules/vocabulary';
import { readsLikeCustomer, snippetLevel } from '../../../src/domain/triage/snippet-level';
import { tellingWords } from '../../../src/domain/triage/telling-words';
import { triageConversation } from '../../../src/domain/triage/triage-conversation';
import { dueLine } from '../../../src/domain/view/clock-words';
import { otherView } from '../../../src/domain/view/other-view';
import { answeredAddresses, peopleView, soleRecipient } from '../../../src/domain/view/people-view';
import { conversationTitle, notices, ticketView } from '../../../src/domain/view/ticket-view';
import { timeline } from '../../../src/domain/view/timeline';
import { oldMessages, unwatchedLabels, watchedStatus } from '../../../src/domain/watch/beginning';
import { announcedIn } from '../../../src/domain/watch/digest';
import { firstName } from '../../../src/replies/first-name';
import { mailLanguage } from '../../../src/replies/mail-language';
import { platformOf } from '../../../src/replies/platform';
import { replyExcerpt } from '../../../src/replies/reply-excerpt';
import { isAboutWording, suggestReply } from '../../../src/replies/suggest-reply';
import { calendarWith } from '../../helpers/times';
import { anImage } from '../triage/a-message';
import { HEADERS, mailOf, NOW, of, ofConversation, ofMail, ofText, type Taker } from './taker';
import { OF_ROLES, wordsOf } from './takers-of-roles';

/** Characters of a text in which signals are looked for. */
const SIGNALS_LIMIT = 16_384;
const LEXICON = new Lexicon({}, '', 'lost = tout _ disparu');
const SIGNAL = { name: 'lost', clause: 0, inSubject: false, source: '', start: 0, end: 0 };
const OUTCOME = outcome('assistance', 'critique', null, 'data-lost');
const DESK = { settings: STANDARD_SETTINGS, calendar: calendarWith(), now: NOW };
const LOG_RULES = { ...DESK, promising: [['nous examinons votre dossier et vous ecrirons']] };
const READING = 'src/domain/reading';
const TEXT = 'src/domain/text';
const TRIAGE = 'src/domain/triage';
const MAILBOX = 'src/domain/mailbox';

function lookIn(attack: string) {
  const sheet: StyleSheet = new Map();
  addRules(sheet, `p { color: ${attack} } .${attack} { ${attack} }`);
  const attributes = new Map(['style', 'class', 'id', 'color', 'bgcolor'].map((name) => [name, attack]));
  return lookOf(PLAIN_LOOK, attack, attributes, styleOf('p', attributes, sheet));
}

function treeOf(attack: string) {
  const nobody = () => {};
  const tree = newTree(nobody, nobody);
  openElement(tree, 'style', new Map(), attack);
  openElement(tree, attack, new Map([['style', attack]]), '');
  closeElement(tree, attack);
  return currentLook(tree);
}

/** The lines and the markup of a mail. */
const OF_TEXT: readonly Taker[] = [
  ofText([`${TEXT}/checksum.ts checksum`], checksum),
  ofText(['src/domain/roles/asks-again.ts asksAgain'], (attack) => asksAgain(attack, attack)),
  ofText(['src/domain/roles/people.ts mailboxOf'], mailboxOf),
  ofText([`${TEXT}/escape.ts escapeHtml`], escapeHtml),
  ofText([`${TEXT}/escape.ts escapeAttribute`], escapeAttribute),
  ofText([`${TEXT}/escape.ts cardText`], cardText),
  ofText([`${MAILBOX}/bounded-mail.ts boundedSnippet`], boundedSnippet),
  ofText([`${TEXT}/escape.ts plainText`], (attack) => plainText(attack, attack.length)),
  ofText(['src/replies/reply-excerpt.ts replyExcerpt'], replyExcerpt),
  ofText([`${TEXT}/folded-lines.ts foldLine`], foldLine),
  ofText([`${TEXT}/folded-lines.ts foldedLines`], foldedLines),
  ofText([`${TEXT}/html-elements.ts isBlock`], isBlock),
  ofText(
    ['currentLook', 'openElement', 'closeElement'].map((name) => `${TEXT}/html-elements.ts ${name}`),
    treeOf,
  ),
  ofText([`${TEXT}/html-entities.ts decodeEntities`], decodeEntities),
  ofText([`${TEXT}/html-look.ts lookOf`, `${TEXT}/html-style.ts styleOf`], lookIn),
  ofText([`${TEXT}/html-style.ts addRules`], (attack) => addRules(new Map(), attack)),
  ofText([`${TEXT}/html-text.ts htmlLines`, `${TEXT}/html-text.ts htmlToText`], htmlToText),
  ofText([`${TEXT}/html-tokens.ts htmlTokens`], (attack) => [...htmlTokens(attack)]),
  of(
    [
      'attribution.ts readAttribution',
      'header-block.ts afterHeaders',
      'header-block.ts readHeaders',
      'history-start.ts historyStart',
      'line-proofs.ts bareText',
      'line-proofs.ts nextFilled',
      'quoted-history.ts splitHistory',
      'signature.ts withoutSignature',
    ].map((place) => `${READING}/${place}`),
    (attack) => linesOf(mailOf(attack)),
    (lines) => {
      for (let at = 0; at < lines.length; at += 1) {
        bareText(lines[at]);
        readAttribution(lines, at);
        readHeaders(lines, at);
        afterHeaders(lines, at);
        historyStart(lines, at, true);
      }
      nextFilled(lines, 0);
      withoutSignature(splitHistory(lines, false).own);
      withoutSignature(splitHistory(lines, true).history);
    },
  ),
  ofText([`${READING}/signature.ts isGreeting`], isGreeting),
  ofMail(
    ['mail-lines.ts linesOf', 'new-text.ts newText', 'new-text.ts readMessage'].map(
      (place) => `${READING}/${place}`,
    ),
    newText,
  ),
];

/** The headers and names of a mail, and the entry. */
const OF_HEADERS: readonly Taker[] = [
  of(
    [`${MAILBOX}/bounded-mail.ts boundedHeaders`],
    (attack) => (attack.match(/.{1,8}/gs) ?? []).map((part): RawHeader => [part, part]),
    boundedHeaders,
  ),
  ofText([`${MAILBOX}/bounded-mail.ts boundedMail`], (attack) =>
    boundedMail({
      headers: [...HEADERS, 'From', 'To', 'Subject'].map((name) => [name, attack]),
      text: attack,
      html: attack,
      report: attack,
      attachments: [{ name: attack, mimeType: attack, inline: false, size: 1 }],
    }),
  ),
  ofText([`${MAILBOX}/bounded-mail.ts ownHeader`], ownHeader),
  ofText([`${MAILBOX}/mail-address.ts isAddress`, `${MAILBOX}/mail-address.ts isDomain`], (attack) => [
    isAddress(attack),
    isDomain(attack),
  ]),
  ofText([`${MAILBOX}/public-mail-domains.ts isPublicMailDomain`], isPublicMailDomain),
  ofText([`${MAILBOX}/mail-address.ts parseAddresses`], parseAddresses),
  ofText([`${MAILBOX}/mail-address.ts parseCorrespondent`], parseCorrespondent),
  ofText([`${MAILBOX}/mail-text.ts boundedText`], (attack) => boundedText(attack, attack.length)),
  ofConversation(
    [`${MAILBOX}/news.ts glimpse`, `${MAILBOX}/news.ts newsSince`, `${MAILBOX}/news.ts idsUntil`],
    (snapshot) => newsSince(glimpse(snapshot), snapshot),
  ),
  ofConversation(['src/domain/decision/unseen.ts unseenNews'], (snapshot) =>
    unseenNews(snapshot, readConversation(snapshot.messages).roles(snapshot.messages), glimpse(snapshot)),
  ),
  ofText([`${MAILBOX}/own-mail.ts recordIn`], (attack) => recordIn(`Référence\u00a0: 1\n${attack}`, 1)),
  ofText([`${MAILBOX}/gmail-links.ts conversationLinkInMail`], (attack) =>
    conversationLinkInMail('a@b.fr', '18c2', attack),
  ),
  ofMail([`${MAILBOX}/bare-subject.ts bareSubject`], bareSubject),
  ofMail([`${MAILBOX}/own-alias.ts aliasWrittenTo`], (message) =>
    aliasWrittenTo(message, ['a@b.fr', 'c@d.fr']),
  ),
  ofMail([`${MAILBOX}/own-mail.ts ownMail`], ownMail),
  ofMail([`${MAILBOX}/own-mail.ts isOwnRecord`], ({ subject: received }) =>
    isOwnRecord({ labels: ['settings-copy'], inOurName: true, fromUs: false, headers: { received } }),
  ),
  ofConversation(['src/domain/view/ticket-view.ts conversationTitle'], conversationTitle),
  ofText(['src/domain/watch/digest.ts announcedIn'], announcedIn),
  ofMail(['src/replies/first-name.ts firstName'], ({ from }) => firstName(from)),
  ofText(['src/replies/mail-language.ts mailLanguage'], mailLanguage),
  ofText(['src/replies/platform.ts platformOf'], (text) => [
    platformOf({ device: null, orderNumbers: [] }, text),
    platformOf({ device: text, orderNumbers: [text] }, text),
  ]),
  ofText(
    ['src/replies/suggest-reply.ts suggestReply', 'src/replies/suggest-reply.ts isAboutWording'],
    (text) => [
      isAboutWording(text),
      ...(['autre', 'compte', 'assistance', 'remboursement'] as const).map((type) =>
        suggestReply({ silence: null, escalation: false, type, guide: null, cause: 'unusable', text }),
      ),
    ],
  ),
];

/** What a mail says. */
const OF_WORDS: readonly Taker[] = [
  ofText([`${TRIAGE}/details.ts findDetails`], (text) =>
    [true, false].map((aboutAddress) =>
      findDetails({ text, subject: '', attachments: [anImage(text)], aboutAddress }),
    ),
  ),
  of(
    [
      'model/word-features.ts featuresOf',
      'model/word-features.ts featuresOfClause',
      'rules/decide-by-phrases.ts decideByPhrases',
      'model/topics.ts topicOfVerdict',
      'confidence.ts asLearned',
      'rules/faults.ts findFault',
      'rules/faults.ts findMinorFault',
      'rules/faults.ts findPayment',
      'rules/requests.ts decideRequest',
      'rules/verdict.ts reported',
    ].map((place) => `${TRIAGE}/${place}`),
    (attack) => readSignals(attack, attack),
    (signals) => {
      featuresOf(signals);
      signals.clauses.map(featuresOfClause);
      findPayment(signals);
      decideRequest(signals);
      const fault = findFault(signals) ?? findMinorFault(signals);
      if (fault !== null) reported('assistance', fault);
      const verdict = decideByPhrases(signals, true);
      topicOfVerdict(verdict);
      asLearned(verdict);
    },
  ),
  ofText([`${TRIAGE}/rules/signals.ts readSignals`, `${TRIAGE}/rules/signals.ts Signals`], (attack) =>
    readSignals(attack, attack),
  ),
  // As much as `readSignals` lets through; of a megabyte, what is measured is memory.
  ofText([`${TRIAGE}/rules/clauses.ts clausesOf`], (attack) =>
    clausesOf(attack.slice(0, SIGNALS_LIMIT), new Vocabulary(LEXICON)),
  ),
  ofText([`${TRIAGE}/rules/vocabulary.ts Vocabulary`], (attack) => new Vocabulary(LEXICON).read(attack)),
  ofText([`${TRIAGE}/reasons.ts refusalReason`], (words) =>
    refusalReason({ confidence: 'probable', cause: 'bulk', words }),
  ),
  ofText(
    [
      `${TRIAGE}/reasons.ts ticketReasons`,
      `${TRIAGE}/rules/verdict.ts firmly`,
      `${TRIAGE}/rules/verdict.ts weakly`,
    ],
    (words) =>
      ticketReasons({
        verdict: weakly(firmly(OUTCOME, { ...SIGNAL, words })),
        words: [words],
        empty: false,
        escalation: words,
        details: { userId: words, device: words, version: words, screenshot: false, orderNumbers: [] },
        incomplete: true,
      }),
  ),
  ofMail([`${TRIAGE}/read-mail.ts escalationTag`], escalationTag),
  ofMail(
    [
      'read-mail.ts readMail',
      'read-mail.ts withSubject',
      'decide-mail.ts decideMail',
      'beliefs.ts wordBeliefs',
      'beliefs.ts heardBeliefs',
      'confidence.ts confidenceOf',
      'confidence.ts confidenceSigns',
      'confidence.ts secondIfDoubtful',
      'confidence.ts supportFor',
      'confidence.ts topicsMeaning',
      'read-mail.ts withoutWords',
      'telling-words.ts tellingWords',
      'not-ticket.ts notTicket',
    ]
      .map((place) => `${TRIAGE}/${place}`)
      // By `withoutWords`.
      .concat(`${MAILBOX}/bounded-mail.ts withoutMatches`),
    (message) => {
      const mail = readMail(message);
      notTicket(null, () => mail);
      decideMail(mail, false);
      const decision = decideMail(withSubject(mail), false);
      confidenceOf(decision, false);
      secondIfDoubtful(decision);
      tellingWords(mail, decision);
    },
  ),
  ofMail(
    [`${TRIAGE}/snippet-level.ts snippetLevel`, `${TRIAGE}/snippet-level.ts readsLikeCustomer`],
    ({ text }) => [snippetLevel(text), readsLikeCustomer(text)],
  ),
];

/** All that is made of a conversation until its card is drawn. */
const OF_CONVERSATION = ofConversation(
  [
    `${TRIAGE}/conversation-reading.ts readConversation`,
    `${TRIAGE}/triage-conversation.ts triageConversation`,
    'src/domain/decision/decision.ts decide',
    'src/domain/decision/conversation-log.ts conversationLog',
    'src/domain/decision/decision.ts openPart',
    'src/domain/decision/desired-labels.ts desiredLabels',
    'src/domain/decision/desired-labels.ts labelChange',
    'src/domain/watch/beginning.ts oldMessages',
    'src/domain/watch/beginning.ts unwatchedLabels',
    'src/domain/decision/closing-wish.ts closingWish',
    'src/domain/decision/label-calls.ts closingDates',
    'src/domain/decision/label-calls.ts escalationDate',
    'src/domain/decision/label-calls.ts labelCalls',
    'src/domain/roles/addressee.ts addressee',
    'src/domain/roles/addressee.ts senderToRule',
    'src/domain/decision/chaser.ts isChaser',
    'src/domain/roles/customer-key.ts customerKey',
    'src/domain/roles/assign-roles.ts assignRoles',
    'src/domain/view/other-view.ts otherView',
    'src/domain/view/people-view.ts answeredAddresses',
    'src/domain/view/people-view.ts peopleView',
    'src/domain/view/people-view.ts soleRecipient',
    'src/domain/view/clock-words.ts dueLine',
    'src/domain/view/escalation-steps.ts escalationSteps',
    'src/domain/view/ticket-view.ts notices',
    'src/domain/view/ticket-view.ts ticketView',
    'src/domain/view/timeline.ts timeline',
  ],
  (snapshot) => {
    const reading = readConversation(snapshot.messages);
    triageConversation(openPart(snapshot.messages), reading);
    const roles = assignRoles(snapshot.messages, wordsOf, UNKNOWN_DESK);
    const decision = decide(snapshot, null, reading, roles);
    const change = labelChange(snapshot, desiredLabels(decision, null, snapshot, roles));
    unwatchedLabels(snapshot);
    watchedStatus(
      conversationLog(snapshot, decision, LOG_RULES, { reading, roles }),
      oldMessages(snapshot, DESK.now),
      DESK,
    );
    labelCalls(snapshot, change, closingDates(snapshot, '2026-11', true));
    const log = conversationLog(snapshot, decision, LOG_RULES, { reading, roles });
    escalationDate(snapshot, log, DESK);
    closingWish(snapshot, log, null);
    const status = slaStatus(log, DESK);
    const target = { threadId: 't', messageId: 'm', seen: glimpse(snapshot) };
    const shown = { ...DESK, target, snapshot, roles, own: [], status, news: null };
    addressee(snapshot.messages, roles);
    senderToRule(snapshot.messages, roles);
    customerKey(snapshot.messages, roles, UNKNOWN_DESK);
    isChaser(snapshot, decision, status, { reading, roles });
    for (const message of snapshot.messages) answeredAddresses(message, []);
    notices(shown);
    peopleView(shown);
    soleRecipient(shown);
    timeline(shown);
    dueLine(shown);
    otherView({ ...shown, decision: { ...decision, ticket: false } });
    if (decision.ticket) ticketView({ ...shown, decision, replies: [] });
  },
);

export const TAKERS = {
  OF_TEXT,
  OF_HEADERS,
  OF_WORDS,
  OF_ROLES,
  OF_CONVERSATIONS: [OF_CONVERSATION],
} as const;
