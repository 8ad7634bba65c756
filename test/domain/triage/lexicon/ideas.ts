// The ideas of the lexicon as they are written down: a name, examples, phrases.

/** Phrasings that mean the same in a customer's mouth. */
export interface Idea {
  readonly signal: string;
  readonly name: string;
  /** Examples of what it is to catch, and of what it is to leave. */
  readonly caught: readonly string[];
  readonly left: readonly string[];
  /** Its lines as the lexicon reads them. */
  readonly source: string;
}

/** One idea for each paragraph of a theme; a paragraph that is none throws. */
export function ideasOf(theme: string): Idea[] {
  return theme
    .trim()
    .split(/\n{2,}/)
    .map((paragraph) => {
      const lines = paragraph.split('\n');
      const notes = lines.filter((line) => line.startsWith('# '));
      const phrases = lines.slice(notes.length);
      const [name = '', ...examples] = notes.map((line) => line.slice(2));
      const signal = /^([A-Za-z0-9]+)\+? =(?: |$)/.exec(phrases[0] ?? '')?.[1];
      if (name === '' || signal === undefined || phrases.slice(1).some((line) => !/^ {2}[^ #=]+/.test(line)))
        throw new Error(`no idea: ${paragraph}`);
      const told = (kind: string) =>
        examples.filter((line) => line.startsWith(kind)).map((line) => line.slice(kind.length));
      const [caught, left] = [told('attrape : '), told('laisse : ')];
      if (caught.length + left.length < examples.length)
        throw new Error(`neither caught nor left: ${paragraph}`);
      return { signal, name, caught, left, source: phrases.join('\n') };
    });
}
