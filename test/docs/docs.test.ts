// Every document as a newcomer meets it: what it links and names exists, and what it tells to run runs.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { LABELS } from '../../src/domain/mailbox/labels';
import { parseSettings } from '../../src/domain/settings/check-settings';
import { ROLE_NAMES } from '../../src/domain/view/role-words';
import { argumentsOf } from '../helpers/command';

const top = join(__dirname, '../..');
const SKIPPED = new Set(['node_modules', 'dist', '.git']);

function documentsIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (SKIPPED.has(entry.name)) return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return documentsIn(path);
    return entry.name.endsWith('.md') ? [relative(top, path)] : [];
  });
}

/** Every TypeScript file below a folder. */
function sourcesIn(folder: string): readonly string[] {
  return readdirSync(join(top, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return sourcesIn(path);
    return path.endsWith('.ts') ? [path] : [];
  });
}

const DOCUMENTS = documentsIn(top).sort();
const { scripts } = JSON.parse(readFileSync(join(top, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};
const read = (document: string) => readFileSync(join(top, document), 'utf8');

/** Text between back-quotes and lines of code blocks. */
function codeOf(text: string): readonly string[] {
  const blocks = [...text.matchAll(/^```\w*\n([\s\S]*?)^```/gm)].flatMap(([, body = '']) => body.split('\n'));
  const spans = [...text.replace(/^```[\s\S]*?^```/gm, '').matchAll(/`([^`\n]+)`/g)].map(
    ([, span = '']) => span,
  );
  return [...blocks, ...spans].map((line) => line.trim()).filter((line) => line !== '');
}

describe.each(DOCUMENTS)('%s', (document) => {
  const text = read(document);

  it('links only to what exists', () => {
    const targets = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
    const local = targets.filter((target) => !/^(?:https?:|mailto:)/.test(target));
    const missing = local.filter((target) => {
      const [path = '', anchor] = target.split('#');
      const file = path === '' ? join(top, document) : join(top, dirname(document), decodeURIComponent(path));
      return (
        !existsSync(file) || (anchor !== undefined && !anchorsOf(readFileSync(file, 'utf8')).includes(anchor))
      );
    });
    expect(missing).toEqual([]);
  });

  it('names only files and folders that exist', () => {
    const paths = [
      ...text.matchAll(/(?<![\w/.-])((?:src|local|test|tools|bench|docs)\/[\w./-]*\w\/?)(?![\w*])/g),
    ].map(([, path = '']) => path);
    const bases = [top, join(top, dirname(document))];
    expect(paths.filter((path) => !bases.some((base) => existsSync(join(base, path))))).toEqual([]);
  });

  it('names only npm scripts that exist', () => {
    const named = codeOf(text).flatMap((line) =>
      [...line.matchAll(/npm (?:run )?((?:--?[\w-]+ )*)([\w:]+)/g)].map(([, , name = '']) => name),
    );
    const builtIn = new Set(['ci', 'install', 'i']);
    expect(named.filter((name) => !builtIn.has(name) && scripts[name] === undefined)).toEqual([]);
  });
});

/** Anchors of headings, as GitHub makes them. */
function anchorsOf(text: string): readonly string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s-]/gu, '')
      .trim()
      .replace(/\s/g, '-'),
  );
}

/** The part below a heading, up to the next one of its level or above. */
function sectionOf(text: string, title: string): string {
  const [, body = ''] = new RegExp(`^## ${title}\\n([\\s\\S]*?)(?=^## |(?![\\s\\S]))`, 'm').exec(text) ?? [];
  return body;
}

/** What stands between back-quotes and is one name of the code. */
const namesIn = (text: string) => [...text.matchAll(/`([A-Za-z_]\w*)`/g)].map(([, name = '']) => name);

const mentions = (code: string, name: string) => new RegExp(`\\b${name}\\b`).test(code);

describe('README.md', () => {
  it('is read in a few minutes', () => {
    const words = read('README.md')
      .split(/\s+/)
      .filter((word) => /[\p{L}\p{N}]/u.test(word));
    expect(words.length).toBeLessThanOrEqual(1_000);
  });
});

describe('docs/install.md', () => {
  const install = read('docs/install.md');

  it('gives a reason for each scope that the manifest asks for', () => {
    const { oauthScopes } = JSON.parse(read('appsscript.json')) as { oauthScopes: string[] };
    const rows = [...sectionOf(install, 'Scopes, and why each').matchAll(/^\| `([\w.]+)` \| \S/gm)].map(
      ([, scope]) => `https://www.googleapis.com/auth/${scope}`,
    );
    expect(rows.sort()).toEqual([...oauthScopes].sort());
  });

  it('names a function to run in the editor that the bundle has', () => {
    expect(install).toContain('run the function `diagnostic`');
    expect(read('dist/Code.js')).toContain('function diagnostic()');
  });
});

describe('docs/inspect.md', () => {
  const [, json = ''] = /```json\n([\s\S]*?)```/.exec(read('docs/inspect.md')) ?? [];

  it('shows settings that are right', () => {
    expect(parseSettings(json)).toHaveProperty('ok');
  });

  it('tells how to inspect a mailbox, with a command that works', () => {
    expect(read('docs/inspect.md')).toContain('npm run --silent inspect -- FILE.mbox');
    const folder = mkdtempSync(join(tmpdir(), 'vigie-docs-'));
    try {
      writeFileSync(join(folder, 'settings.json'), json);
      // The script's own program; the build that comes before it would take the bundle from under other tests.
      expect(scripts.inspect).toMatch(/tsx local\/commands\/inspect\.ts$/);
      const mailbox = 'test/fixtures/mbox/structures.mbox';
      const args = [mailbox, '--now', '2026-11-23T14:00:00Z', '--settings', join(folder, 'settings.json')];
      const out = execFileSync(join(top, 'node_modules/.bin/tsx'), ['local/commands/inspect.ts', ...args], {
        cwd: top,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      });
      const lines = out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line));
      expect(lines.length).toBeGreaterThan(0);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('the fields of inspect', () => {
  const inspect = (...args: readonly string[]) =>
    execFileSync(process.execPath, argumentsOf('inspect', args), {
      cwd: top,
      encoding: 'utf8',
      maxBuffer: 1 << 26,
      stdio: ['ignore', 'pipe', 'ignore'],
    });

  /** Names as a line has them, in its order; those of a field's own fields behind a dot. */
  function fieldsOf(line: Readonly<Record<string, unknown>>): readonly string[] {
    return Object.entries(line).flatMap(([name, value]) => {
      const inner: unknown = Array.isArray(value) ? value[0] : value;
      const names = typeof inner === 'object' && inner !== null ? Object.keys(inner) : [];
      return [name, ...names.map((own) => `${name}.${own}`)];
    });
  }

  const printed = inspect('test/fixtures/sla/threads.mbox')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>);
  const request = printed.find(({ ticket }) => ticket === true) ?? {};

  it('stand in the table of docs/inspect.md in their order', () => {
    const [table = ''] = read('docs/inspect.md').split('## The settings file');
    const rows = [...table.matchAll(/^\| `([\w.]+)` \| \S/gm)].map(([, name = '']) => name);
    expect(rows).toEqual(fieldsOf(request));
  });

  it('are explained by --help in their order', () => {
    const rows = [...inspect('--help').matchAll(/^ {2}([\w.]+) +\S/gm)].map(([, name = '']) => name);
    expect(rows).toEqual(fieldsOf(request));
  });

  it('are the same for every conversation', () => {
    const others = printed.filter((line) => Object.keys(line).join() !== Object.keys(request).join());
    expect(others).toEqual([]);
  });
});

describe('docs/roles.md', () => {
  it('lists every role, and its name in the output of inspect', () => {
    const rows = [...read('docs/roles.md').matchAll(/^\| `([\w-]+)` \| `([\w-]+)` \| \S/gm)];
    expect(rows.map(([, role, name]) => [role, name])).toEqual(Object.entries(ROLE_NAMES));
  });
});

describe('docs/architecture.md', () => {
  const architecture = read('docs/architecture.md');
  const terms = sectionOf(architecture, 'Glossary')
    .split('\n')
    .flatMap((line) => /^- \*\*([^*]+)\*\*/.exec(line)?.[1] ?? []);

  it('has a glossary in the order of the alphabet, each term once', () => {
    expect(terms.length).toBeGreaterThan(30);
    expect(terms).toEqual([...new Set(terms)].sort((a, b) => a.localeCompare(b, 'en')));
  });

  it('explains terms by names that the code has', () => {
    const code = sourcesIn('src').map(read).join('\n');
    const names = namesIn(sectionOf(architecture, 'Glossary'));
    expect(names.length).toBeGreaterThan(20);
    expect(names.filter((name) => !mentions(code, name))).toEqual([]);
  });

  it('says where things are decided, in files that have what it names', () => {
    const rows = sectionOf(architecture, 'Where is … decided\\?')
      .split('\n')
      .filter((line) => line.startsWith('| ') && line.includes('`'));
    expect(rows.length).toBeGreaterThanOrEqual(20);
    const wrong = rows.flatMap((row) => {
      const paths = [...row.matchAll(/`([\w./-]+\.\w+)`/g)].map(([, path = '']) => path);
      const code = paths
        .filter((path) => existsSync(join(top, path)))
        .map(read)
        .join('\n');
      return namesIn(row)
        .filter((name) => !mentions(code, name))
        .map((name) => `${name}: ${paths.join(', ')}`);
    });
    expect(wrong).toEqual([]);
  });
});

describe('CONTRIBUTING.md', () => {
  it('scores triage as it says', () => {
    const out = execFileSync(
      'npm',
      ['run', '--silent', 'triage:score', '--', 'test/fixtures/mails/dev.jsonl'],
      { cwd: top, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
    );
    expect(out).toContain('priority');
  });
});

describe('docs/guide-agent.md', () => {
  const guide = read('docs/guide-agent.md');

  it('explains every label', () => {
    const names = LABELS.map(({ name }) => name).filter((name) => !/^Support\/(?:[23] |Type\/)/.test(name));
    expect(names.filter((name) => !guide.includes(`\`${name}\``))).toEqual([]);
  });

  it('names only buttons, sections and cards that exist', () => {
    const code = ['src/addon', 'src/cards', 'src/domain/view', 'src/domain/settings', 'src/replies']
      .flatMap(sourcesIn)
      .map(read)
      .join('\n')
      .replace(/\\u00a0/g, '\u00a0');
    const named = [...guide.matchAll(/(?<!\*)\*([^* ][^*]*)\*(?!\*)/g)].map(([, name = '']) => name);
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((name) => !code.includes(name))).toEqual([]);
  });
});
