// What a stranger repeats in the hope that a pattern goes back over it again and again.
import { HOSTILE_LINES, HOSTILE_MARKUP } from '../reading/hostile-mail';
import { HOSTILE_PIECES } from '../triage/hostile-pieces';

export interface Attack {
  readonly name: string;
  readonly make: (size: number) => string;
}

const RUNS: readonly string[] = [
  ...[
    '--',
    '<',
    '>',
    '(',
    ')',
    '[',
    ']',
    '"',
    "'",
    '’',
    ' ',
    '\t',
    '\u00a0',
    '@',
    ',',
    ';',
    ':',
    '/',
    '*',
    '=',
    '#',
  ],
  ...[
    'a@',
    'a@b.',
    'a@b.cc ',
    'a@b.fr,',
    '"a" <a@b.fr>, ',
    'g: a@b.fr;',
    '7',
    '1.2.3 ',
    '\r',
    '\r\n',
    '\n ',
    '> ',
    '| ',
  ],
  ...[
    'Le ',
    'le 3 mars ',
    'De : ',
    'X-A: b\n',
    'Objet : Re: ',
    'Re: ',
    '[ESCALADE',
    '[ ',
    '&',
    '&#',
    '&#x',
    '&lt',
    '=?utf-8?q?',
  ],
  ...[
    '://',
    'https://a.',
    'www.',
    'é',
    'ß',
    'e\u0301',
    '\u0301',
    '💥',
    '👩‍💻',
    '\u202e',
    '\u200f',
    '\u200b',
    '\ufeff',
    '\u2028',
    '\ud83d',
  ],
  ...[
    'peut-être-',
    'aujourd’',
    "l'",
    'A-',
    'Ab ',
    'MAAAAAAAA ',
    'id ',
    'n°',
    'iphone ',
    'accès ',
    'noreply.',
    'no-',
    '-_.+',
    ' - ',
  ],
  ...[
    '<a ',
    '<a b="',
    "<a b='",
    '<a href=x>',
    '<p style="',
    '<p style="color:red;',
    '</',
    '<!',
    '<!--',
    '--!>',
    '<?',
    '<![CDATA[',
  ],
  ...[
    '/*',
    '*/',
    '{',
    '}',
    'a{b:c}',
    '@media{',
    'url(',
    'rgb(',
    'ça ne marche plus. ',
    'remboursement ? ',
    'x. ',
    'si ',
  ],
];
const ALTERNATING = ['a', '1', ' ', '-', '.', '@', '<', ','];
/** What patterns take as much of as they find. */
const GREEDY = [
  ' ',
  '\t',
  '\u00a0',
  '\n',
  '-',
  '*',
  '.',
  'a',
  '7',
  '@',
  ',',
  '(',
  '"',
  '\u0301',
  'é',
  'a-',
  '> ',
];

/** Of that length: the pieces again and again, between a beginning and an end that fit to nothing. */
function run(piece: string, size: number, start = '', end = ''): string {
  return start + piece.repeat(Math.ceil(size / piece.length)).slice(0, size) + end;
}

const pairs = ALTERNATING.flatMap((one, i) => ALTERNATING.slice(i + 1).map((other) => one + other));
const pieces = [...new Set([...RUNS, ...HOSTILE_PIECES, ...HOSTILE_LINES, ...HOSTILE_MARKUP, ...pairs])];

const SHAPES: readonly Attack[] = [
  ...[
    ['(', ')'],
    ['[', ']'],
    ['<', '>'],
    ['"', '"'],
    ['<b>', '</b>'],
    ['<div>', '</div>'],
    ['<!--', '-->'],
  ].map(([open = '', close = '']) => ({
    name: `${open} in ${open} … ${close}`,
    make: (size: number) => run(open, size / 2) + run(close, size / 2),
  })),
  { name: 'one word', make: (size) => run('a', size) },
  { name: 'ever other words', make: otherWords },
  { name: 'other attributes', make: (size) => `<p ${otherWords(size)}` },
  { name: 'one attribute', make: (size) => `<p class="${run('a ', size)}">x` },
  { name: 'one address', make: (size) => `${run('a', size / 2)}@${run('b.', size / 2)}` },
];

function otherWords(size: number): string {
  const words = Array.from({ length: Math.ceil(size / 7) }, (_, i) => `q${(i * 7_919).toString(36)}x`);
  return words.join(' ').slice(0, size);
}

/** Each piece alone, and between what fits to nothing, so that a pattern that began well fails at the end. */
export const ATTACKS: readonly Attack[] = [
  ...pieces.map((piece) => ({ name: JSON.stringify(piece), make: (size: number) => run(piece, size) })),
  ...GREEDY.map((piece) => ({
    name: `x${JSON.stringify(piece)}\u0001y`,
    make: (size: number) => run(piece, size, 'x', '\u0001y'),
  })),
  ...SHAPES,
];
