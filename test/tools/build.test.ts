import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import vm from 'node:vm';
import esbuild from 'esbuild';
import type { Manifest } from '../../local/platform/contract';
import { CALLBACKS } from '../../src/cards/actions';
import { WATCH_HANDLER } from '../../src/gas/script-triggers';

const top = join(__dirname, '../..');
const code = readFileSync(join(top, 'dist/Code.js'), 'utf8');
const manifest: Manifest = JSON.parse(readFileSync(join(top, 'dist/appsscript.json'), 'utf8'));

function topLevelFunctions(): Set<string> {
  const context = vm.createContext({});
  vm.runInContext(code, context);
  return new Set(
    Object.keys(context).filter((name) => vm.runInContext(`typeof ${name}`, context) === 'function'),
  );
}

function manifestFunctions(): string[] {
  const { common, gmail } = manifest.addOns;
  return [
    common.homepageTrigger?.runFunction,
    ...(common.universalActions ?? []).map((action) => action.runFunction),
    ...gmail.contextualTriggers.map((trigger) => trigger.onTriggerFunction),
    ...(gmail.composeTrigger?.selectActions ?? []).map((action) => action.runFunction),
  ].filter((name): name is string => name !== undefined);
}

describe('the bundle', () => {
  it('holds every function that the manifest, a card or a trigger calls by name', () => {
    const present = topLevelFunctions();
    const called = [...manifestFunctions(), ...Object.values(CALLBACKS), WATCH_HANDLER];
    expect(called.filter((name) => !present.has(name))).toEqual([]);
    expect(manifestFunctions().length).toBe(4);
  });

  it('calls no service while it is loaded', () => {
    expect(() => vm.runInContext(code, vm.createContext({}))).not.toThrow();
  });

  it('needs no syntax later than ES2020', () => {
    const as = (target: string) => esbuild.transformSync(code, { target, charset: 'utf8' }).code;
    expect(as('es2020')).toBe(as('esnext'));
  });

  it('names no global that the runtime lacks', () => {
    const folder = mkdtempSync(join(tmpdir(), 'vigie-'));
    try {
      writeFileSync(join(folder, 'Code.js'), code);
      writeFileSync(
        join(folder, 'tsconfig.json'),
        JSON.stringify({
          compilerOptions: {
            allowJs: true,
            checkJs: true,
            noEmit: true,
            strict: false,
            target: 'ES2020',
            lib: ['ES2020'],
            typeRoots: [join(top, 'node_modules/@types')],
            types: ['google-apps-script'],
            skipLibCheck: true,
          },
          files: ['Code.js'],
        }),
      );
      const { stdout } = spawnSync(
        process.execPath,
        [join(top, 'node_modules/typescript/bin/tsc'), '-p', folder],
        {
          encoding: 'utf8',
        },
      );
      // TS2304, TS2552, TS2580…: "Cannot find name"; every other complaint about plain JavaScript is beside the point.
      const missing = stdout.split('\n').filter((line) => line.includes('Cannot find name'));
      expect(missing).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('asks for no more than the scopes that the design names', () => {
    const scopes = manifest.oauthScopes.map((scope) => scope.replace('https://www.googleapis.com/auth/', ''));
    expect(scopes.sort()).toEqual([
      'gmail.addons.current.action.compose',
      'gmail.addons.current.message.metadata',
      'gmail.addons.execute',
      'gmail.modify',
      'script.scriptapp',
    ]);
  });

  it('keeps what the engine has to read small, part by part', () => {
    const script = `
      import { bundle } from ${JSON.stringify(join(top, 'tools/build.mjs'))};
      console.log(JSON.stringify((await bundle()).bytes));`;
    const bytes = JSON.parse(
      execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' }),
    );
    // The rest of our own as it was before luxon, without the adapters and the watch (24,000 and 38,000 then), and what came
    // since: openings, sender rules and « À vérifier »; consent, aliases and old reminders; hands, clicks, the
    // beginning; the names of the queue, what could not be read or delivered, binning that goes on; what a reminder says
    // of itself and how far the queue is known; what we owe after an answer, who has it, who is
    // silent and how it ends (60,000, 14,000 of
    // the watch and 1,000 of the adapters). The diagnostic (8,000, and 3,000 of the adapters)
    // is one of the trials. The report (20,000) is a part of its own since it tells every kind of promise apart (22,000).
    // What a customer has elsewhere: chasers, duplicates, everything of one address (22,000, 2,000 of the roles).
    // The canned replies (23,000) are a part of their own since they are 29, each in French and in English, with the words by
    // which one is suggested and the language of a mail is known (52,000); choosing a language and a greeting on a card
    // stays here (2,000).
    // The copy of the settings, and what is asked and told of it (13,000, and 2,000 of the adapters).
    // The team's own replies: their form, their place in the settings and what is said of them (5,300; 6,500 of the replies).
    // What stays in sight at the foot of a card, and cards for why and for dates (1,000).
    // Each line of the queue with its due time, and in the colour of how it stands (600).
    // What a new desk is to do, on its homepage (2,700). Leaving: its cards, and what it takes away (5,300, and 1,000 of the
    // adapters).
    // Behind a semicolon something new is said: clauses know the next one of their own part (100 of the promises).
    // Which of two installations watches, what the other one says and how it takes over (5,000; 10,000 of the watch,
    // 1,000 of the adapters).
    // Who is answered, so that the address stands once on a card (500).
    // What is the same for every mail of a run is worked out once: open time by blocks of days, the sentences of a promising
    // reply, an entry of the index as text. Ids of labels of others (2,500; 1,300 of the adapters, 100 of the promises and
    // 1,000 of the watch).
    // What a mail is likely to be about, and what a wrong decision costs, as a table (1,300). How sure triage is (3,400), and
    // what is told and asked of a doubtful level (3,100, 100 of the adapters and 400 of the watch).
    // Which words moved a decision (6,700). Which escalation no run has met (400 of the watch).
    // The lexicon one idea a line, none longer than a screen is wide; names and examples are left out of the bundle (3,800);
    // each kind of fault with its name, level and reply beside its phrases (4,100).
    // What keeps reading a mail cheap: pieces by code, weights borne by features, lines that may begin an earlier mail (1,800).
    // Long patterns that are compiled sooner (100 of the promises).
    // For the reader docs/reading.md weighs bytes.
    expect(bytes.own).toBeLessThanOrEqual(
      414_449 +
        12_000 +
        8_000 +
        10_000 +
        8_000 +
        2_000 -
        8_000 +
        60_000 -
        20_000 +
        22_000 -
        23_000 +
        15_000 +
        5_300 +
        1_000 +
        600 +
        2_700 +
        5_300 +
        5_000 +
        500 +
        2_500 +
        1_300 +
        3_400 +
        3_100 +
        6_700 +
        3_800 +
        4_100 +
        1_800,
    );
    // The report says how often each field of triage was right (300).
    expect(bytes.report).toBeLessThanOrEqual(20_000 + 22_000 + 300);
    // The words by which a reply is suggested know more of what customers say, and addresses are left out of a language in one pass (900).
    expect(bytes.replies).toBeLessThanOrEqual(23_000 + 52_000 + 6_500 + 900);
    expect(bytes.watch).toBeLessThanOrEqual(90_000 + 14_000 + 10_000 + 1_000 + 400 + 400);
    expect(bytes.gas).toBeLessThanOrEqual(35_000 + 1_000 + 2_000 + 1_000 + 1_000 + 1_300 + 100);
    expect(bytes.trials).toBeLessThanOrEqual(11_000 + 20_000);
    expect(bytes.reader).toBeLessThanOrEqual(60_000);
    expect(bytes.roles).toBeLessThanOrEqual(90_000 + 2_000);
    expect(bytes.promises).toBeLessThanOrEqual(20_000 + 100 + 100 + 100);
    expect(bytes.luxon).toBeLessThanOrEqual(100_000);
    expect(bytes.nodemailer).toBeLessThanOrEqual(20_000);
    expect(bytes.all).toBe(Buffer.byteLength(code));
  });
});
