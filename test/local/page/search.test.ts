// The search box, from what is typed to what is found.
import type { IncomingMessage } from '../../../local/gmail/contract';
import type { MailboxState } from '../../../local/page/api';
import { createDesk } from '../../../local/page/carry-out';
import { mailboxState } from '../../../local/page/mailbox-view';
import { describePage } from '../../helpers/browser';
import { deskWith, type LocalDesk, mail, sampleDesk, watchAll } from '../../helpers/desk';
import { paris } from '../../helpers/times';

const NOW = paris('2026-11-24 10:20');

function found({ runtime, host }: LocalDesk, query: string, start = 0): MailboxState {
  return mailboxState(createDesk(runtime, host), { view: 'INBOX', query, start });
}

describe('what is typed into the search box', () => {
  const desk = sampleDesk(NOW);
  watchAll(desk.runtime);
  const subjects = (query: string) => found(desk, query).conversations.map(({ subject }) => subject);
  const LOST = 'Toutes mes séances ont disparu';

  it.each([
    ['from:camille', [LOST]],
    ['from:camille.rousseau@example.fr', [LOST]],
    ['Camille -from:me', [LOST]],
    ['label:support-1-critique historique', [LOST]],
    ['label:"Support/1 Critique" from:rousseau', [LOST]],
    ['"série de 214 jours"', [LOST]],
    ['«\u00a0série de 214 jours\u00a0»', [LOST]],
    ['“série de 214 jours”', [LOST]],
    ['série 214 jours', [LOST]],
    ['jours 214 série', [LOST]],
    ['"jours 214 série"', []],
    ['from:camille is:unread', [LOST]],
    ['from:camille is:read', []],
    ['from:camille in:inbox', [LOST]],
    ['from:camille in:sent', []],
    ['from:camille -disparu', []],
    ['SÉANCES DISPARU -from:me', [LOST]],
    ['has:attachment from:haddad', ['Prélevée deux fois']],
    ['{from:camille from:haddad}', ['Prélevée deux fois', LOST]],
  ])('%s finds %j', (query, expected) => {
    expect(subjects(query)).toEqual(expected);
    expect(found(desk, query)).toMatchObject({ total: expected.length, problem: null });
  });

  it('leaves out with a hyphen what it would find without', () => {
    const all = new Set(subjects('in:inbox'));
    const without = subjects('in:inbox -label:support-1-critique');
    expect(without.length).toBeGreaterThan(0);
    expect(subjects('in:inbox label:support-1-critique').length + without.length).toBe(all.size);
    expect(without).not.toContain(LOST);
  });

  it.each([
    ['larger:10M', 'Cette recherche n’est pas comprise\u00a0: «\u00a0larger:10M\u00a0».'],
    [
      'rendez-vous OR facture',
      'Cette recherche n’est pas comprise\u00a0: «\u00a0rendez-vous OR facture\u00a0».',
    ],
    ['"sans fin', 'Il manque un guillemet\u00a0: "sans fin'],
  ])('%s is refused in one plain line', (query, problem) => {
    expect(found(desk, query)).toMatchObject({ total: 0, conversations: [], problem });
  });

  it('looks at labels as they are now, whatever Gmail’s own search knows of them yet', () => {
    const { mailbox } = desk.runtime;
    const label = mailbox.labelByName('Support/4 Basse')?.id ?? '';
    const [only] = found(desk, 'from:camille').conversations;
    const ids = mailbox.thread(only?.threadId ?? '')?.messages.map(({ id }) => id) ?? [];
    mailbox.changeLabels(ids, [label], []);
    expect(subjects('label:support-4-basse from:camille')).toEqual([LOST]);
    mailbox.changeLabels(ids, [], [label]);
    expect(subjects('label:support-4-basse from:camille')).toEqual([]);
  });
});

it('a long mailbox is looked through once, whichever page of what was found is shown', () => {
  let read = 0;
  const counting = (message: IncomingMessage): IncomingMessage => {
    const { data, ...rest } = message.payload;
    const payload = Object.defineProperty({ ...rest, data }, 'data', {
      enumerable: true,
      get() {
        read += 1;
        return data;
      },
    });
    return { ...message, payload, check: null };
  };
  const MAILS = 1_230;
  const mails = Array.from({ length: MAILS }, (_, i) =>
    counting(
      mail(`C${i} <c${i}@example.fr>`, `Demande ${i}`, 'Bonjour, un écran noir.', NOW - i * 60_000, `k${i}`),
    ),
  );
  const desk = deskWith(mails, NOW);
  const place = createDesk(desk.runtime, desk.host);
  const page = (start: number) => mailboxState(place, { view: 'INBOX', query: '"écran noir"', start });
  const first = page(0);
  expect([first.total, first.conversations.length]).toEqual([MAILS, 50]);
  read = 0;
  const subjects = new Set(first.conversations.map(({ subject }) => subject));
  for (let start = 50; start < MAILS; start += 50)
    for (const { subject } of page(start).conversations) subjects.add(subject);
  expect(subjects.size).toBe(MAILS);
  // A line shows the beginning of its mail; nothing else is read again.
  expect(read).toBeLessThan(4 * MAILS);
});

describePage('the search box', (test) => {
  test('by keyboard alone: reached, asked, read and left', async ({ page }) => {
    const box = page.getByRole('searchbox', { name: 'Rechercher dans les messages' });
    const holds = () => box.evaluate((input) => input === document.activeElement);
    await page.locator('.line').first().focus();
    await page.keyboard.press('/');
    expect(await holds()).toBe(true);
    await page.keyboard.type('from:camille');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Recherche\u00a0: from:camille' }).waitFor();
    expect(await page.getByRole('status').getByText('1 conversation').count()).toBe(1);
    expect(await page.locator('.line').count()).toBe(1);
    expect(await page.locator('#labels [aria-current]').count()).toBe(0);
    expect(await holds()).toBe(true);
    await page.locator('.line').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Toutes mes séances ont disparu' }).waitFor();
    await page.getByRole('button', { name: '← Retour' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Recherche\u00a0: from:camille' }).waitFor();
    await box.focus();
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: 'Boîte de réception' }).waitFor();
    expect([await box.inputValue(), await holds()]).toEqual(['', true]);
  });

  test('says what it does not find, and what it does not understand; a button empties it', async ({
    page,
  }) => {
    const box = page.getByRole('searchbox');
    const clear = page.getByRole('button', { name: 'Effacer la recherche' });
    expect(await clear.count()).toBe(0);
    await box.fill('introuvable');
    await page.getByRole('button', { name: 'Rechercher', exact: true }).click();
    await page.getByText('Aucune conversation ne correspond à cette recherche.').waitFor();
    await page.getByText('0 conversation', { exact: true }).waitFor();
    await box.fill('larger:10M');
    await box.press('Enter');
    await page
      .getByRole('alert')
      .getByText('Cette recherche n’est pas comprise\u00a0: «\u00a0larger:10M\u00a0».')
      .waitFor();
    await clear.click();
    await page.getByRole('heading', { name: 'Boîte de réception' }).waitFor();
    expect(await clear.count()).toBe(0);
    expect(await page.locator('.line').count()).toBeGreaterThan(10);
  });

  test('a view that is opened ends the search', async ({ page }) => {
    await page.getByRole('searchbox').fill('from:camille');
    await page.getByRole('searchbox').press('Enter');
    await page.getByRole('heading', { name: 'Recherche\u00a0: from:camille' }).waitFor();
    await page.getByRole('button', { name: /^Messages envoyés/ }).click();
    await page.getByRole('heading', { name: 'Messages envoyés' }).waitFor();
    expect(await page.getByRole('searchbox').inputValue()).toBe('');
  });
});
