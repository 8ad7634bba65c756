// What the word model learns from: every labelled mail but the held-out ones, and the reports of reports.txt.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Lesson, lessonOf, reportLessons } from './learn-topics';
import { type MailLine, parseMailLines } from './mail-line';

const MAILS = join(__dirname, '../../test/fixtures/mails');
export const REPORTS = join(__dirname, 'reports.txt');
const HELD_OUT = /held-out/;

/** Names of the files to learn from. */
export function trainingMails(): string[] {
  return readdirSync(MAILS)
    .filter((name) => name.endsWith('.jsonl') && !HELD_OUT.test(name))
    .sort();
}

export function readMails(file: string): MailLine[] {
  return parseMailLines(readFileSync(join(MAILS, file), 'utf8'));
}

/** The lessons of some files and of further mails, and those of the reports. */
export function readLessons(files: readonly string[], mails: readonly MailLine[] = []): Lesson[] {
  const lines = [...files.flatMap(readMails), ...mails];
  return [...lines.flatMap((line) => lessonOf(line) ?? []), ...reportLessons(readFileSync(REPORTS, 'utf8'))];
}
