// All mail comes in through one entry, which bounds it: `src/domain/mailbox/bounded-mail.ts`. Nothing leads round it.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readTexts } from '../helpers/text-takers';

const top = join(__dirname, '../..');
const ENTRY = 'src/domain/mailbox/bounded-mail.ts';
const MARK = 'src/domain/mailbox/mail-text.ts';

/** What the adapters may hand other text to, since it is none of a mail's. */
const NOT_MAIL = [
  // Names of labels.
  'src/domain/mailbox/label-name.ts labelConflictKey',
  'src/domain/mailbox/label-name.ts labelNameKey',
  'src/domain/mailbox/labels.ts madeLabelKey',
  // An id that Gmail gives.
  'src/domain/mailbox/event-id.ts apiIdOf',
  // What Google says when it refuses.
  'src/domain/terms/failure.ts AddonError',
];
/** Ids of Google's, months of ours, and our own addresses: no stranger writes them. */
const NO_STRANGERS =
  /^(?:address(?:es)?|historyId|history\.(?:historyId|changes\.threadId|lost\.messageIds)|threads\.(?:next|threads\.(?:id|historyId))|threadsReceived|draftThreads|(?:spam|threadsFound)\.id|threadsLabelled|firstLabelled\.ids|relabel(?:Many)?|closingMonths|threadOf|conversation\.(?:key|threadId|draftMessageIds|messages\.id)|createDraft|findDraft|keepRecord|recordIds|draftOf|sent|(?:sent(?:To|Message)|sendDraft)\.(?:id|threadId))$/;

const files = readdirSync(join(top, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => ({ file: `src/${file}`, text: readFileSync(join(top, 'src', file), 'utf8') }));
const texts = readTexts();

/** What a file imports, types aside, as `file name`. */
function importsOf({ file, text }: (typeof files)[number]): readonly string[] {
  return [...text.matchAll(/^import \{([^}]*)\} from '(\.[^']+)';$/gm)].flatMap(([, names = '', from = '']) =>
    names
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '' && !name.startsWith('type '))
      .map((name) => `${join(dirname(file), from)}.ts ${name.split(' as ')[0]}`),
  );
}

it('only the adapters see mail that is not bounded', () => {
  const reach = /\bGmail\??\.\w|\bGmailApp\b|\bGoogleAppsScript\.Gmail\b/;
  const seeing = files.filter(({ text }) => reach.test(text)).map(({ file }) => file);
  expect(seeing.length).toBeGreaterThan(3);
  expect(seeing.filter((file) => !file.startsWith('src/gas/'))).toEqual([]);
});

it('the adapters hand it to no export but those of the entry', () => {
  const takers = texts.takers.filter(({ free }) => free).map(({ place }) => place);
  const adapters = files.filter(({ file }) => file.startsWith('src/gas/'));
  expect(adapters.filter(({ text }) => /^(?:import \*|export .*) from '\./m.test(text))).toEqual([]);
  const used = adapters.flatMap(importsOf);
  const handed = used.filter((place) => takers.includes(place) && !NOT_MAIL.includes(place));
  expect([...new Set(handed)].sort()).toEqual(
    ['boundedHeaders', 'boundedMail', 'boundedSnippet', 'ownHeader'].map((name) => `${ENTRY} ${name}`),
  );
});

it('what they give of a mail is bounded', () => {
  expect(texts.mailbox.free.filter((path) => !NO_STRANGERS.test(path))).toEqual([]);
  expect(texts.mailbox.bounded).toContain('conversation.messages.text');
});

it('only the entry says of a text that it is bounded', () => {
  const users = files.filter((file) => importsOf(file).includes(`${MARK} boundedText`));
  expect(users.map(({ file }) => file).sort()).toEqual([ENTRY, 'src/domain/mailbox/mail-address.ts']);
  const claim =
    /\b(?:as|is) (?:unknown as )?(?:MailText|MailContent|(?:Conversation|Message|Attachment)Snapshot|Correspondent)\b/;
  expect(files.filter(({ text }) => claim.test(text)).map(({ file }) => file)).toEqual([MARK]);
});

it('the parts of the entry are used by nothing else', () => {
  const parts = ['parseAddresses', 'parseCorrespondent'].map(
    (name) => `src/domain/mailbox/mail-address.ts ${name}`,
  );
  const users = files.filter((file) => importsOf(file).some((place) => parts.includes(place)));
  expect(users.map(({ file }) => file)).toEqual([ENTRY]);
});
