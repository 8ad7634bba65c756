// No export that takes the text of a mail is left out: the compiler says which there are.
import { readTexts } from '../../helpers/text-takers';
import { TAKERS } from './takers';

/** Where any text may be one of a mail's; elsewhere only what the entry has bounded is. */
const ROOMS = /^src\/domain\/(?:text|mailbox|reading|roles|promises|triage)\//;
/** They take other texts: names of labels, months, ids, our own mail, our own words. */
const NOT_OF_A_MAIL = [
  'src/domain/mailbox/closing-month.ts isExpired',
  'src/domain/mailbox/closing-month.ts lastClosingMonth',
  'src/domain/mailbox/customer-search.ts searchNaming',
  'src/domain/mailbox/dated-labels.ts dayLabel',
  'src/domain/mailbox/dated-labels.ts escalatedAt',
  'src/domain/mailbox/dated-labels.ts escalationLabel',
  'src/domain/mailbox/dated-labels.ts labelledDay',
  'src/domain/mailbox/event-id.ts apiIdOf',
  'src/domain/mailbox/gmail-links.ts conversationLink',
  'src/domain/mailbox/gmail-links.ts labelLink',
  'src/domain/mailbox/gmail-links.ts searchLink',
  'src/domain/mailbox/gmail-links.ts spamLink',
  'src/domain/mailbox/gmail-links.ts viewLink',
  'src/domain/mailbox/label-name.ts labelConflictKey',
  'src/domain/mailbox/label-name.ts labelNameKey',
  'src/domain/mailbox/labels.ts heldBy',
  'src/domain/mailbox/labels.ts madeLabelKey',
  'src/domain/mailbox/outgoing-message.ts rawMessage',
  'src/domain/mailbox/outgoing-message.ts recordMessage',
  'src/domain/mailbox/own-mail.ts recordText',
  'src/domain/promises/promised-date.ts closingOf',
  'src/domain/roles/customer-key.ts answeredPart',
  'src/domain/roles/customer-key.ts isSameCustomer',
  'src/domain/text/compact-pattern.ts compactPattern',
  'src/domain/triage/model/word-model.ts WordModel',
  'src/domain/triage/rules/phrases.ts Lexicon',
];

const { takers } = readTexts();
const ofMail = takers.filter(({ place, bounded }) => bounded || ROOMS.test(place)).map(({ place }) => place);

it('each export that takes the text of a mail is attacked', () => {
  const attacked = [
    ...NOT_OF_A_MAIL,
    ...Object.values(TAKERS).flatMap((group) => group.flatMap(({ places }) => places)),
  ];
  expect(ofMail.length).toBeGreaterThan(60);
  expect(ofMail.filter((place) => !attacked.includes(place))).toEqual([]);
});

it('no exception outlives its export', () => {
  expect(ofMail).toEqual(expect.arrayContaining(NOT_OF_A_MAIL));
});
