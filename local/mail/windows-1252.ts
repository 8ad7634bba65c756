// Node 20's TextDecoder reads windows-1252 (and the names it stands for, ISO-8859-1 among them) as plain Latin-1, which
// leaves typographic apostrophes, dashes and the euro sign as control characters.

/** What windows-1252 has at 0x80 to 0x9F; the five gaps stay as they are. */
const UPPER = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Replaces C1 control characters, which no mail uses, with the characters that were meant. */
export function mendWindows1252(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (control) => UPPER.charAt(control.charCodeAt(0) - 0x80));
}
