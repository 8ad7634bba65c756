// The lines of test/fixtures/roles.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A customer's message after ours. */
export interface FollowUpLine {
  readonly id: string;
  readonly ours: string;
  /** The sender’s name; none where the mail bears an address alone. */
  readonly from?: string;
  readonly subject: string;
  readonly text: string;
  readonly attachments?: readonly string[];
}

/** What the desk sends. */
export interface OwnLine {
  readonly id: string;
  readonly text: string;
  readonly kind: 'accuse' | 'reponse';
  readonly asks: boolean;
}

export function readLines<Line>(name: string): readonly Line[] {
  const file = join(__dirname, '../../fixtures/roles', `${name}.jsonl`);
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line) as Line);
}
