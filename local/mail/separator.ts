// Where a message of an mbox file begins. `From ` starts sentences too, and not every program quotes those.

/** What a line that starts with `From ` is; `doubtful` looks like a separator, and no message follows it. */
export type FromLine = 'separator' | 'doubtful' | 'text';

/** A sender, then a date as `ctime` writes it, with a zone in one of three places. */
const STRICT =
  /^From \S+\s+\w{3} \w{3}\s+\d{1,2} \d{2}:\d{2}(?::\d{2})?(?: [+-]\d{4})?(?: \w+)? \d{4}(?: [+-]\d{4})?\s*$/;
const TIME = /\d:\d{2}/;
const YEAR = /\b(?:19|20)\d{2}\b/;
/** A sender and nothing else. */
const BARE = /^From (?:-|\S+@\S+)\s*$/;
const HEADER = /^([!-9;-~]+):/;
/** Headers that programs write, and people do not type. */
const MACHINE =
  /^(?:message-id|received|return-path|delivered-to|mime-version|references|in-reply-to|x-gm-thrid|x-received|x-mozilla-\S+|dkim-signature|arc-\S+|content-type)$/i;
const COMMON = /^(?:from|to|cc|date|subject|reply-to|sender|x-gmail-labels|status|x-status)$/i;

/** Longest separator. */
const MAX_LINE = 1_000;
/** So many lines of a header block are looked at. */
const MAX_HEADERS = 60;

/**
 * Tells what a line is by its form, by the empty line before it and by the headers behind it. A separator of the
 * usual form behind an empty line needs no more proof; anything else must have headers behind it that a program wrote.
 */
export function classifyFromLine(
  line: string,
  afterEmpty: boolean,
  following: () => Iterable<string>,
): FromLine {
  if (line.length > MAX_LINE) return 'text';
  const strict = STRICT.test(line);
  if (strict && afterEmpty) return 'separator';
  const dated = strict || (TIME.test(line) && YEAR.test(line));
  if (!dated && !afterEmpty) return 'text';
  const { machine, common } = headersIn(following());
  if (dated || BARE.test(line)) {
    if (machine > 0 && machine + common > 1) return 'separator';
    return dated ? 'doubtful' : 'text';
  }
  return machine > 1 && common > 1 ? 'separator' : 'text';
}

function headersIn(lines: Iterable<string>): { readonly machine: number; readonly common: number } {
  let machine = 0;
  let common = 0;
  let read = 0;
  for (const line of lines) {
    const name = HEADER.exec(line)?.[1] ?? '';
    if (name === '' && (read === 0 || !/^[ \t]+\S/.test(line))) break;
    if (MACHINE.test(name)) machine += 1;
    else if (COMMON.test(name)) common += 1;
    read += 1;
    if (read === MAX_HEADERS) break;
  }
  return { machine, common };
}
