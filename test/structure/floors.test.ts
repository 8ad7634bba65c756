// The house, floor by floor: a file imports from its own room and from rooms below it, never from one above.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const top = join(__dirname, '../..');

/** From the top floor down. A file stands in the room with the longest name that its path begins with. */
const HOUSES: Readonly<Record<string, readonly string[]>> = {
  src: [
    'src/main.ts',
    'src/addon/',
    'src/gas/',
    'src/cards/',
    'src/app/leaving.ts',
    'src/app/watch/',
    'src/app/report/',
    'src/app/retention/',
    'src/app/conversation/',
    'src/app/diagnostic/',
    'src/app/probes/',
    'src/app/desk.ts',
    'src/app/settings/',
    'src/app/stored-first-steps.ts',
    'src/app/stored-period.ts',
    'src/app/stored-beginning.ts',
    'src/app/stored-label-ids.ts',
    'src/app/stored-record.ts',
    'src/replies/',
    'src/ports.ts',
    'src/domain/view/',
    'src/domain/report/',
    'src/domain/watch/',
    'src/domain/settings/forms/',
    'src/domain/settings/',
    'src/domain/decision/',
    'src/domain/promises/',
    'src/domain/sla/',
    'src/domain/triage/',
    'src/domain/triage/model/',
    'src/domain/triage/rules/',
    'src/domain/triage/lexicon/',
    'src/domain/roles/',
    'src/domain/reading/',
    'src/domain/mailbox/',
    'src/domain/french/',
    'src/domain/calendar/',
    'src/domain/text/',
    'src/domain/terms/',
  ],
  local: [
    'local/commands/',
    'local/page/',
    'local/host/',
    'local/runtime/',
    'local/sample/',
    'local/mail/',
    'local/gmail/advanced/',
    'local/gmail/',
    'local/cards/',
    'local/platform/',
  ],
};

/** The packages that a room may use; any other room of `src` uses none. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  'src/domain/calendar/': ['luxon'],
  'src/domain/mailbox/': ['nodemailer/lib/addressparser'],
  'src/domain/settings/': ['valibot'],
  'src/app/stored-record.ts': ['valibot'],
  'src/app/leaving.ts': ['valibot'],
  'src/app/stored-beginning.ts': ['valibot'],
  'src/app/stored-label-ids.ts': ['valibot'],
  'src/app/conversation/': ['valibot'],
  'src/app/probes/': ['valibot'],
  'src/app/watch/': ['valibot'],
  'src/app/report/': ['valibot'],
  'src/app/retention/': ['valibot'],
};

interface Import {
  readonly file: string;
  /** The imported file, from the top; the name of a package as it is written. */
  readonly target: string;
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(join(top, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return filesIn(path);
    return path.endsWith('.ts') ? [path] : [];
  });
}

function importsOf(file: string): readonly Import[] {
  const text = readFileSync(join(top, file), 'utf8');
  return [...text.matchAll(/^(?:import|export|\}) ?(?:.* )?from '([^']+)';$|^import '([^']+)';$/gm)].map(
    ([, from, bare]) => {
      const name = from ?? bare ?? '';
      return { file, target: name.startsWith('.') ? `${join(dirname(file), name)}.ts` : name };
    },
  );
}

/** The floor of a file, 0 at the top; -1 in no room. */
function floorOf(file: string, rooms: readonly string[]): number {
  const lengths = rooms.map((room) => (file.startsWith(room) ? room.length : 0));
  const longest = Math.max(...lengths);
  return longest === 0 ? -1 : lengths.indexOf(longest);
}

describe.each(Object.keys(HOUSES))('in %s', (house) => {
  const rooms = HOUSES[house] ?? [];
  const files = filesIn(house);
  const imports = files.flatMap(importsOf);
  const inside = imports.filter(({ target }) => target.startsWith(`${house}/`));

  it('each file stands in a room, and each room holds a file', () => {
    const floors = files.map((file) => floorOf(file, rooms));
    expect(files.filter((_file, i) => floors[i] === -1)).toEqual([]);
    expect(rooms.filter((_room, floor) => !floors.includes(floor))).toEqual([]);
  });

  it('no import runs up a floor', () => {
    expect(inside.length).toBeGreaterThan(files.length);
    const upward = inside.filter(({ file, target }) => floorOf(target, rooms) < floorOf(file, rooms));
    expect(upward.map(({ file, target }) => `${file} → ${target}`)).toEqual([]);
  });
});

it('of src the local Gmail knows the domain alone', () => {
  const known = filesIn('local')
    .flatMap(importsOf)
    .filter(({ target }) => target.startsWith('src/'));
  expect(known.filter(({ target }) => !target.startsWith('src/domain/'))).toEqual([]);
});

it('a package is used in the rooms that are named for it, and in no other', () => {
  const rooms = HOUSES.src ?? [];
  const used = filesIn('src')
    .flatMap(importsOf)
    .filter(({ target }) => /^[^./]/.test(target) && !target.startsWith('src/'))
    .map(({ file, target }) => `${rooms[floorOf(file, rooms)]} ${target}`);
  const allowed = Object.entries(PACKAGES).flatMap(([room, names]) => names.map((name) => `${room} ${name}`));
  expect([...new Set(used)].sort()).toEqual(allowed.sort());
});
