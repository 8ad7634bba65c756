import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** An export of the domain or of the replies that takes text. */
interface TextTaker {
  /** Its file and its name. */
  readonly place: string;
  /** It takes text that the entry of mail has bounded. */
  readonly bounded: boolean;
  /** It takes any other text. */
  readonly free: boolean;
}

interface Texts {
  readonly takers: readonly TextTaker[];
  /** Where in what the port to the mailbox gives there is text. */
  readonly mailbox: { readonly bounded: readonly string[]; readonly free: readonly string[] };
}

/** What the compiler says of text in the product. */
export function readTexts(): Texts {
  const top = join(__dirname, '../..');
  return JSON.parse(
    execFileSync(process.execPath, ['tools/text-takers.mjs'], { cwd: top, encoding: 'utf8' }),
  );
}
