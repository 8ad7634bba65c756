// What a team gets to install Vigie with a browser: the same bytes from the same commit, and a page that leads through.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { describeInChromium } from '../helpers/browser';

const top = join(__dirname, '../..');
const { version } = JSON.parse(readFileSync(join(top, 'package.json'), 'utf8')) as { version: string };
const name = `vigie-${version}`;
const folders: string[] = [];

/** Runs the command as a person would, elsewhere; returns the folder and what it printed. */
function released(env: Readonly<Record<string, string>> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-release-'));
  folders.push(folder);
  const printed = execFileSync(process.execPath, [join(top, 'tools/release.mjs'), folder], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return { folder, printed };
}

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const first = released({ SOURCE_DATE_EPOCH: '1795737600', TZ: 'UTC' });
const file = (path: string) => readFileSync(join(first.folder, path));

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

describe('a release', () => {
  it('has the script, the manifest, the page and the licences, in a folder and in a zip', () => {
    const names = ['Code.js', 'INSTALLER.html', 'LICENCES.txt', 'appsscript.json'];
    expect(readdirSync(join(first.folder, name)).sort()).toEqual(names);
    const zip = unzipSync(file(`${name}.zip`));
    expect(Object.keys(zip).sort()).toEqual(names.map((one) => `${name}/${one}`));
    for (const [path, bytes] of Object.entries(zip)) expect(Buffer.from(bytes).equals(file(path))).toBe(true);
  });

  it('prints the SHA-256 of each file, as sha256sum reads it', () => {
    const lines = first.printed.trim().split('\n');
    expect(lines).toHaveLength(5);
    for (const line of lines) {
      const [hash, path = ''] = line.split('  ');
      expect(hash).toBe(hashOf(file(path)));
    }
  });

  it('is the same byte for byte on another day and in another zone', () => {
    const again = released({ SOURCE_DATE_EPOCH: '1795737600', TZ: 'Pacific/Kiritimati' });
    expect(again.printed).toBe(first.printed);
  });

  it('holds the manifest of the repository, and a script that names its version and the day of its sources', () => {
    expect(file(`${name}/appsscript.json`).equals(readFileSync(join(top, 'appsscript.json')))).toBe(true);
    expect(file(`${name}/Code.js`).toString()).toContain(`"Vigie ${version} du 27/11/2026"`);
  });

  it('passes on the licence of each library that the script holds', () => {
    const licences = file(`${name}/LICENCES.txt`).toString();
    const held = new Set(
      [
        ...file(`${name}/Code.js`)
          .toString()
          .matchAll(/^ *\/\/ node_modules\/([\w-]+)\//gm),
      ].map(([, library = '']) => library),
    );
    expect([...held].sort()).toEqual(['luxon', 'nodemailer', 'valibot']);
    for (const library of held) expect(licences).toContain(`\n${library}\n`);
  });
});

describeInChromium('INSTALLER.html, opened from the disk in Chromium', (browser) => {
  async function onPage(body: (page: Page, asked: readonly string[]) => Promise<void>): Promise<void> {
    const context = await browser().newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
    try {
      const page = await context.newPage();
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await page.goto(`file://${join(first.folder, name, 'INSTALLER.html')}`);
      await body(page, asked);
    } finally {
      await context.close();
    }
  }

  it.each([
    ['Copier Code.js', 'Code.js'],
    ['Copier appsscript.json', 'appsscript.json'],
  ])('%s puts exactly that file on the clipboard, and says so', async (button, copied) => {
    await onPage(async (page) => {
      await page.getByRole('button', { name: button }).click();
      await page.getByText('Copié.').waitFor();
      const text = await page.evaluate(() => navigator.clipboard.readText());
      expect(hashOf(Buffer.from(text))).toBe(hashOf(file(`${name}/${copied}`)));
    });
  });

  it('copies where the browser has no clipboard for a page from the disk', async () => {
    await onPage(async (page) => {
      await page.evaluate(() => {
        navigator.clipboard.writeText = () => Promise.reject(new Error('NotAllowedError'));
      });
      await page.getByRole('button', { name: 'Copier appsscript.json' }).click();
      await page.getByText('Copié.').waitFor();
      const text = await page.evaluate(() => navigator.clipboard.readText());
      expect(text).toBe(file(`${name}/appsscript.json`).toString());
    });
  });

  it('needs nothing from elsewhere, and shows the sums of both files', async () => {
    await onPage(async (page, asked) => {
      expect(asked).toHaveLength(1);
      const shown = await page.locator('body').innerText();
      expect(shown).toContain(hashOf(file(`${name}/Code.js`)));
      expect(shown).toContain(hashOf(file(`${name}/appsscript.json`)));
      expect(shown).toContain(`Vigie ${version} du 27/11/2026`);
      expect(shown).not.toMatch(/\{\{|\w'\w|[^\u00a0\u202f\s][:;?!](?=\s)/);
    });
  });

  it('prints without buttons, with its addresses', async () => {
    await onPage(async (page) => {
      await page.emulateMedia({ media: 'print' });
      expect(await page.getByRole('button').count()).toBe(0);
      const after = await page
        .getByRole('link', { name: 'script.google.com' })
        .evaluate((link) => getComputedStyle(link, '::after').content);
      expect(after).toContain('https://script.google.com');
    });
  });
});
