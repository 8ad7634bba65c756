// npm run setup, against a clasp without Google: what it leaves behind, and what it says when something refuses.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Clone,
  clone,
  emptyFolder,
  FAKE_CLASP,
  removeFolders,
  runInClone,
} from '../helpers/clasp-clone';

const top = join(__dirname, '../..');
const real = join(top, 'node_modules/@google/clasp/build/src/index.js');

afterAll(removeFolders);

/** Runs the command in the clone, where a person answers `answer`; null where nobody is there. */
function setUp(
  desk: Clone,
  { account, answer = null }: { account?: string; answer?: string | null } = {},
): ReturnType<typeof runInClone> {
  const person = `account: ${JSON.stringify(account) ?? 'undefined'}, ask: async () => ${JSON.stringify(answer)}`;
  return runInClone(desk, 'setup.mjs', 'setUp', person);
}

const DESK = 'support@purefocus.example';
const projectIn = ({ folder }: Clone): string =>
  JSON.parse(readFileSync(join(folder, '.clasp.local.json'), 'utf8')).scriptId;

describe('the first run', () => {
  it('signs in, makes the project, pushes the script and names the two addresses to open', () => {
    const desk = clone({ signsInAs: DESK });
    const { status, said, refused } = setUp(desk, { answer: 'oui' });
    expect({ status, refused }).toEqual({ status: 0, refused: '' });
    const id = projectIn(desk);
    expect(desk.google().projects[id]).toEqual({
      owner: DESK,
      files: { 'dist/appsscript.json': '{}', 'dist/Code.js': 'the script' },
    });
    expect([...said.matchAll(/https:\S+/g)].map(String)).toEqual([
      `https://script.google.com/d/${id}/edit`,
      'https://mail.google.com/',
    ]);
  });

  it('leaves the files of the repository as they were, and its own where git does not look', () => {
    const desk = clone({ account: DESK });
    const before = readFileSync(join(desk.folder, '.clasp.json'), 'utf8');
    setUp(desk, { account: DESK });
    expect(readFileSync(join(desk.folder, '.clasp.json'), 'utf8')).toBe(before);
    expect(readFileSync(join(desk.folder, 'appsscript.json'), 'utf8')).toBe('the manifest of the repository');
    expect(readdirSync(desk.folder).sort()).toEqual([
      '.clasp.json',
      '.clasp.local.json',
      'appsscript.json',
      'dist',
    ]);
    expect(spawnSync('git', ['check-ignore', '--quiet', '.clasp.local.json'], { cwd: top }).status).toBe(0);
  });
});

describe('another run', () => {
  it('pushes what is new into the project that there is', () => {
    const desk = clone({ account: DESK });
    setUp(desk, { account: DESK });
    desk.build('a newer script');
    const { status } = setUp(desk, { account: DESK });
    expect(status).toBe(0);
    expect(Object.values(desk.google().projects).map(({ files }) => files['dist/Code.js'])).toEqual([
      'a newer script',
    ]);
  });

  it('is right too when nothing is new', () => {
    const desk = clone({ account: DESK });
    setUp(desk, { account: DESK });
    expect(setUp(desk, { account: DESK })).toMatchObject({ status: 0, refused: '' });
  });

  it('goes on with the project that was made when the first broke off after making it', () => {
    const desk = clone({
      account: DESK,
      loses: 'request to https://script.googleapis.com/ failed, reason: read ECONNRESET',
    });
    setUp(desk, { account: DESK });
    const made = projectIn(desk);
    desk.change({ loses: undefined });
    expect(setUp(desk, { account: DESK }).status).toBe(0);
    expect(Object.keys(desk.google().projects)).toEqual([made]);
  });

  it('pushes into the project that a team has named in the tracked file', () => {
    const desk = clone({ account: DESK });
    const id = '1'.repeat(57);
    desk.change({ projects: { [id]: { owner: DESK, files: {} } } });
    writeFileSync(join(desk.folder, '.clasp.json'), JSON.stringify({ scriptId: id, rootDir: 'dist' }));
    expect(setUp(desk, { account: DESK }).status).toBe(0);
    expect(Object.keys(desk.google().projects)).toEqual([id]);
    expect(existsSync(join(desk.folder, '.clasp.local.json'))).toBe(false);
  });
});

describe('what stops it', () => {
  const apiOff =
    'User has not enabled the Apps Script API. Enable it by visiting https://script.google.com/home/usersettings then retry. If you enabled this API recently, wait a few minutes for the action to propagate to our systems and retry.';

  it.each([
    ['the API is switched off', { refuses: { 'create-script': apiOff } }, /usersettings/],
    [
      'a quota is used up',
      {
        refuses: {
          push: "Quota exceeded for quota metric 'Management requests' and limit 'Management requests per minute'",
        },
      },
      /quota du jour/,
    ],
    [
      'there is no network',
      {
        refuses: {
          push: 'request to https://script.googleapis.com/v1/projects failed, reason: getaddrinfo ENOTFOUND script.googleapis.com',
        },
      },
      /injoignable/,
    ],
    ['the sign-in has expired', { refuses: { push: 'invalid_grant' } }, /npx clasp logout/],
    [
      'the project is another account’s',
      { refuses: { push: 'Requested entity was not found.' } },
      /compte qui l’a créé/,
    ],
    [
      'Google says something new',
      { refuses: { push: 'Something new.' } },
      /clasp a répondu : Something new\./,
    ],
    ['nobody tells the account', { offline: true }, /quel compte est connecté/],
  ])('is told in one line when %s', (_what, start, line) => {
    const { status, refused } = setUp(clone({ account: DESK, ...start }), { account: DESK });
    expect(status).toBe(1);
    expect(refused.trim().split('\n')).toEqual([expect.stringMatching(line)]);
  });

  it.each([
    ['another mailbox was meant', { account: 'autre@purefocus.example' }],
    ['the person says that it is another', { answer: 'n' }],
  ])('makes nothing in the account when %s', (_what, person) => {
    const desk = clone({ account: DESK });
    const { status, refused } = setUp(desk, person);
    expect(status).toBe(1);
    expect(refused).toContain(`clasp est connecté à ${DESK}`);
    expect(desk.google().projects).toEqual({});
  });

  it('asks for the address where nobody is there to answer', () => {
    const desk = clone({ account: DESK });
    expect(setUp(desk).refused).toContain('npm run setup -- --account ADRESSE');
    expect(desk.google().projects).toEqual({});
  });

  it('says so when the browser was closed without signing in', () => {
    const { status, refused } = setUp(clone({ signsInAs: null }), { answer: 'o' });
    expect(status).toBe(1);
    expect(refused).toContain('La connexion n’a pas abouti');
  });

  it('does not push elsewhere when its own file is damaged', () => {
    const desk = clone({ account: DESK });
    writeFileSync(join(desk.folder, '.clasp.local.json'), '{');
    expect(setUp(desk, { account: DESK }).refused).toContain('.clasp.local.json ne nomme aucun projet');
    expect(desk.google().projects).toEqual({});
  });

  it('refuses an option it does not know, before anything is done', () => {
    const { status, stderr } = spawnSync(process.execPath, [join(top, 'tools/setup.mjs'), '--acount', DESK], {
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: 'Usage : npm run setup [-- --account ADRESSE]\n',
    });
  });
});

// What can be asked of the real one without Google: a fake that drifts from it would prove nothing.
describe('the clasp without Google', () => {
  const cases: [string, string[], string | null][] = [
    ['refuses to make a second project, with exit code 0', ['create-script'], '1'.repeat(57)],
    ['makes none for nobody', ['create-script'], null],
    ['pushes nothing for nobody', ['push', '--force'], '1'.repeat(57)],
    ['names a project file that is not there', ['--project', 'missing.json', 'push'], null],
    ['says that nobody is signed in', ['show-authorized-user', '--json'], null],
  ];
  it.each(cases)('%s, as the real one does', (_what, args, scriptId) => {
    const answers = [real, FAKE_CLASP].map((script) => {
      const folder = emptyFolder();
      if (scriptId !== null)
        writeFileSync(join(folder, '.clasp.json'), JSON.stringify({ scriptId, rootDir: '.' }));
      const state = join(emptyFolder(), 'google.json');
      writeFileSync(state, JSON.stringify({ account: null, projects: {} }));
      const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
        cwd: folder,
        encoding: 'utf8',
        env: { PATH: process.env.PATH, HOME: folder, FAKE_CLASP: state },
      });
      return { status, stdout, stderr };
    });
    expect(answers[1]).toEqual(answers[0]);
  });
});
