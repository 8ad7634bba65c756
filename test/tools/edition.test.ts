// Which Vigie is at work, as the cards of the built bundle say it.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cardTexts, topCard } from '../helpers/card';
import { sampleDesk } from '../helpers/desk';
import { paris } from '../helpers/times';

const top = join(__dirname, '../..');
const { version } = JSON.parse(readFileSync(join(top, 'package.json'), 'utf8')) as { version: string };

function editionWith(env: Readonly<Record<string, string>>): string {
  const script = `import { edition } from ${JSON.stringify(join(top, 'tools/edition.mjs'))}; console.log(edition());`;
  return execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  }).trim();
}

describe('the edition', () => {
  it('is the version of package.json and the day of the commit, on the home card and in the diagnostic', () => {
    const { runtime, host } = sampleDesk(paris('2026-11-24 10:20'));
    const edition = editionWith({});
    expect(edition).toMatch(new RegExp(`^Vigie ${version.replaceAll('.', '\\.')} du \\d\\d/\\d\\d/\\d{4}$`));
    expect(cardTexts(topCard(host.openHomepage()))).toContain(edition);
    expect(String(runtime.run('diagnostic').value).split('\n')).toContain(edition);
    const card = host.act({
      function: 'onAction',
      parameters: [{ key: 'action', value: 'open-diagnostic' }],
    });
    expect(cardTexts(topCard(card))).toContain(edition);
  });

  it('takes its day from SOURCE_DATE_EPOCH where that is set', () => {
    expect(editionWith({ SOURCE_DATE_EPOCH: '0' })).toBe(`Vigie ${version} du 01/01/1970`);
  });

  it('has no day where neither git nor SOURCE_DATE_EPOCH tells one', () => {
    expect(editionWith({ GIT_DIR: '/nowhere' })).toBe(`Vigie ${version}`);
  });
});
