import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readExport } from '../../../local/mail/import-mbox';
import { readConversation } from '../../../src/domain/triage/conversation-reading';
import { TOPIC_WEIGHTS } from '../../../src/domain/triage/model/topic-weights';
import { WordModel } from '../../../src/domain/triage/model/word-model';
import { triageConversation } from '../../../src/domain/triage/triage-conversation';
import { type DeskCase, deskCases } from '../../../tools/triage/desk-mails';
import { type DeskReport, gains, learnDesk } from '../../../tools/triage/learn-desk';
import { readLessons } from '../../../tools/triage/training-mails';

const TOP = join(__dirname, '../../..');
const folder = mkdtempSync(join(tmpdir(), 'vigie-desk-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Mail {
  readonly from?: string;
  readonly labels: string;
  readonly text: string;
}

/** The labelled conversations of an export of these mails, each a conversation of its own. */
async function casesOf(mails: readonly Mail[]): Promise<readonly DeskCase[]> {
  const path = join(folder, 'export.mbox');
  const source = mails.map(({ from = 'Julie <julie@example.fr>', labels, text }, i) =>
    [
      `From ${i}@xxx Mon Mar 02 09:00:00 +0000 2026`,
      `X-GM-THRID: ${9_000 + i}`,
      `X-Gmail-Labels: Inbox,${labels}`,
      `Message-ID: <m${i}@example.fr>`,
      'Date: Mon, 02 Mar 2026 09:00:00 +0000',
      `From: ${from}`,
      'To: support@example.fr',
      'Subject: Bonjour',
      'Content-Type: text/plain; charset=utf-8',
      '',
      text,
      '',
    ].join('\n'),
  );
  writeFileSync(path, source.join('\n'));
  return deskCases((await readExport(path, () => undefined)).messages);
}

const CRITICAL = 'Support/1 Critique,Support/Type/Assistance technique';

describe('the labelled conversations of an export', () => {
  it.each([
    ['counts with one level and one type, once it is closed', `${CRITICAL},Support/Clos`, 1],
    ['counts once we wait for the customer', `${CRITICAL},Support/Attente client`, 1],
    ['does not count before anybody had it in hand', CRITICAL, 0],
    ['does not count without a type', 'Support/1 Critique,Support/Clos', 0],
    ['does not count with two levels', `${CRITICAL},Support/4 Basse,Support/Clos`, 0],
    [
      'does not count while its level is to be confirmed',
      `${CRITICAL},Support/Clos,Support/Priorité à confirmer`,
      0,
    ],
    ['does not count in spam', `${CRITICAL},Support/Clos,Spam`, 0],
  ])('%s', async (_what, labels, count) => {
    const cases = await casesOf([{ labels, text: 'Plus rien.' }]);
    expect(cases).toHaveLength(count);
    for (const one of cases)
      expect(one).toMatchObject({
        type: 'assistance',
        priority: 'critique',
        message: { subject: 'Bonjour' },
      });
  });
});

describe('what is learned of a desk', () => {
  const OTHERS = ['depuis lundi', 'ce matin', 'encore une fois', 'sur ma tablette', 'après le repas'];
  let report: DeskReport;
  let cases: readonly DeskCase[];

  beforeAll(async () => {
    cases = await casesOf(
      Array.from({ length: 60 }, (_, i) => ({
        from: `Client ${i} <client${i % 20}@example.fr>`,
        labels: `${CRITICAL},Support/Clos`,
        text: `La boussole tourbillonne ${OTHERS[i % OTHERS.length]}, nom ${i % 20 === 0 ? 'Zébulon' : 'autre'}.`,
      })),
    );
    report = learnDesk(cases, readLessons(['dev.jsonl']), TOPIC_WEIGHTS);
  }, 300_000);

  it('is measured on customers that had no part in it, and gains where labels say what triage cannot know', () => {
    expect(report.cases).toBe(60);
    expect(report.corrected).toBe(60);
    expect(report.before.priority).toBe(0);
    expect(report.after.priority).toBeGreaterThan(54);
    expect(gains(report)).toBe(true);
  });

  it('is read by the next build', () => {
    const [first] = cases;
    if (first === undefined) throw new Error('no case');
    const read = (weights: string) =>
      triageConversation(
        [first.message],
        readConversation([first.message], { model: new WordModel(weights) }),
      );
    expect(read(TOPIC_WEIGHTS)).not.toMatchObject({ priority: 'critique' });
    expect(read(report.weights)).toMatchObject({ type: 'assistance', priority: 'critique' });
  });

  it('holds no word that only one customer used', () => {
    expect(report.weights).toMatch(/^tourbi /m);
    expect(report.weights).not.toMatch(/^zebulo /m);
  });

  it('is not taken where it would be worse in anything', () => {
    const worse = { type: report.before.type + 5, priority: report.before.priority - 1 };
    expect(gains({ ...report, after: worse })).toBe(false);
    expect(gains({ ...report, after: report.before })).toBe(false);
  });
});

it('takes the place of the shipped weights in a build, where there is any', () => {
  const path = join(folder, 'topic-weights.txt');
  const script = `
    import esbuild from 'esbuild';
    import { learnedByDesk } from ${JSON.stringify(join(TOP, 'tools/build.mjs'))};
    const { outputFiles } = await esbuild.build({
      entryPoints: ['src/domain/triage/model/topic-weights.ts'], bundle: true, write: false, format: 'esm',
      plugins: [learnedByDesk(${JSON.stringify(path)})],
    });
    process.stdout.write(outputFiles[0].text);`;
  const built = () =>
    execFileSync(process.execPath, ['--input-type=module', '-e', script], { cwd: TOP, encoding: 'utf8' });
  expect(built()).toContain(TOPIC_WEIGHTS.split('\n')[5]);
  writeFileSync(path, '0.5\nof-this-desk\n');
  expect(built()).toContain('of-this-desk');
  expect(built()).not.toContain(TOPIC_WEIGHTS.split('\n')[5]);
});
