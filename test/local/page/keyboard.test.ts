// The page by keyboard alone: how far the card is, what can be done, and where the focus is afterwards.
import type { Page } from 'playwright-core';
import { describePage } from '../../helpers/browser';

const LOST = 'Toutes mes séances ont disparu';

/** What has the focus: its role or tag, and what it is called. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    const label =
      element.getAttribute('aria-label') ?? element.closest('label')?.querySelector('span')?.textContent;
    return `${element.tagName.toLowerCase()} ${label ?? element.innerText}`.replace(/\s+/g, ' ');
  });
}

/** Presses Tab until the focus is where it is wanted; returns how often. */
async function tabTo(page: Page, wanted: RegExp, most: number, key = 'Tab'): Promise<number> {
  const passed: string[] = [];
  for (let times = 1; times <= most; times += 1) {
    await page.keyboard.press(key);
    const now = await focused(page);
    if (wanted.test(now)) return times;
    passed.push(now);
  }
  throw new Error(`${wanted} is not among ${passed.join(', ')}`);
}

/** Presses a key, and waits until the page stands still again. */
async function press(page: Page, key: string): Promise<void> {
  await page.keyboard.press(key);
  await page.locator('#main:not([aria-busy])').waitFor();
}

/** Whether something covers what has the focus. */
const covered = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    const { left, top, right, bottom } = element.getBoundingClientRect();
    const hits = [top + 1, bottom - 1].map((y) => document.elementFromPoint((left + right) / 2, y));
    return hits.some((hit) => hit === null || !element.contains(hit));
  });

const inCard = (page: Page) => page.evaluate(() => document.activeElement?.closest('.card') !== null);

describePage('by keyboard alone', (test) => {
  test('the card is a few keys away, from the top of the page and from a conversation', async ({ page }) => {
    await page.locator('.card').waitFor();
    await tabTo(page, /^a Aller à la carte$/, 1);
    await page.keyboard.press('Enter');
    let keys = 0;
    while (!(await inCard(page))) {
      await page.keyboard.press('Tab');
      keys += 1;
    }
    expect(keys).toBeLessThanOrEqual(3);
    await page.locator('.line', { hasText: LOST }).focus();
    await press(page, 'Enter');
    expect(await focused(page)).toBe(`h1 ${LOST}`);
    await tabTo(page, /^a Aller à la carte$/, 1);
    await page.keyboard.press('Enter');
    await tabTo(page, /^button Lire$/, 3);
  });

  test('a conversation is opened, labelled, answered and closed', async ({ page, desk }) => {
    await page.locator('.card').waitFor();
    await tabTo(page, /^a Aller aux messages$/, 2);
    await page.keyboard.press('Enter');
    await tabTo(page, new RegExp(LOST), 30);
    await press(page, 'Enter');
    await tabTo(page, /^a Aller à la carte$/, 1);
    await page.keyboard.press('Enter');
    await tabTo(page, /^select Priorité/, 12);
    await press(page, 'ArrowDown');
    await page.locator('.conversation .chip', { hasText: '2 Élevée' }).waitFor();
    expect(await focused(page)).toMatch(/^select Priorité/);
    await tabTo(page, /^button Ouvrir le brouillon$/, 12);
    await press(page, 'Enter');
    expect(await focused(page)).toMatch(/^textarea Texte du message/);
    await page.keyboard.type('À bientôt. ');
    await tabTo(page, /^button Envoyer$/, 1);
    await press(page, 'Enter');
    await page.getByText('Message envoyé.').waitFor();
    expect(await focused(page)).toBe('button Ouvrir le brouillon');
    await tabTo(page, /^button Clore$/, 2);
    await press(page, 'Enter');
    await page
      .getByText(/répondu entre-temps/)
      .first()
      .waitFor();
    expect(await focused(page)).toBe('button Clore');
    await press(page, 'Enter');
    await page.locator('.conversation .chip', { hasText: /^Clos$/ }).waitFor();
    expect(await focused(page)).toBe('h2 Camille Rousseau');
    expect(desk.runtime.mailbox.threads()[0]?.messages).toHaveLength(2);
  });

  test('whatever is pressed on a card, the focus stays on it or goes to its heading', async ({
    page,
    open,
  }) => {
    await open('Prélevée deux fois');
    const sidebar = page.locator('#sidebar');
    const heading = 'h2 Inès Haddad';
    for (const [name, then] of [
      ['Pourquoi\u00a0?', 'h2 Pourquoi ?'],
      ['Carte précédente', 'button Pourquoi ?'],
      ['Actualiser', 'button Actualiser'],
      ['Marquer [ESCALADE]', heading],
      ['Lever l’escalade', heading],
      ['Pas une demande', heading],
      ['C’est une demande', heading],
      ['Clore', heading],
      ['Rouvrir', heading],
      ['Réglages', 'button Réglages'],
      [/^Expéditeurs/, 'h2 Expéditeurs'],
      ['Accueil', 'button Accueil'],
    ] as const) {
      await sidebar.getByRole('button', { name, exact: true }).first().focus();
      await press(page, 'Enter');
      expect({ name, focused: await focused(page) }).toEqual({ name, focused: then });
    }
  });

  test('nothing that has the focus is covered, down the card and up again', async ({ page, open }) => {
    await page.setViewportSize({ width: 1280, height: 600 });
    await open(LOST);
    await page.getByRole('button', { name: 'Réglages', exact: true }).focus();
    const stops: string[] = [];
    for (const key of ['Tab', 'Shift+Tab']) {
      await page.keyboard.press(key);
      while (await inCard(page)) {
        stops.push(await focused(page));
        expect([stops.at(-1), await covered(page)]).toEqual([stops.at(-1), false]);
        await page.keyboard.press(key);
      }
    }
    expect(stops.length).toBeGreaterThan(20);
  });

  test('one of several buttons of a name is not taken for another', async ({ page, desk }) => {
    desk.runtime.run('importSettings', ['{"senders":{"always":["a@example.fr","b@example.fr"]}}']);
    await page.locator('.addon-top').getByRole('button', { name: 'Réglages' }).click();
    await page.getByRole('button', { name: /^Expéditeurs/ }).click();
    const remove = page.getByRole('button', { name: 'Retirer' });
    await remove.nth(1).waitFor();
    await remove.first().focus();
    await press(page, 'Enter');
    expect(await remove.count()).toBe(1);
    expect(await focused(page)).toBe('h2 Expéditeurs');
  });

  test('the mail keeps the focus, too', async ({ page }) => {
    await page.locator('.line', { hasText: LOST }).focus();
    await press(page, 'Enter');
    await page.getByRole('button', { name: '← Retour' }).focus();
    await press(page, 'Enter');
    expect(await focused(page)).toMatch(new RegExp(`^button Camille Rousseau.*${LOST}`));
    await page.getByRole('button', { name: /^1 Critique/ }).focus();
    await press(page, 'Enter');
    expect(await focused(page)).toMatch(/^button 1 Critique/);
    await page.getByRole('button', { name: '+1 h' }).focus();
    await press(page, 'Enter');
    expect(await focused(page)).toBe('button +1 h');
    await page.getByRole('button', { name: '✎ Nouveau message' }).focus();
    await press(page, 'Enter');
    expect(await focused(page)).toMatch(/^input À/);
    await page.getByRole('button', { name: 'Enregistrer et fermer' }).focus();
    await press(page, 'Enter');
    expect(await focused(page)).toBe('button ✎ Nouveau message');
  });

  test('a phone’s menu opens, and closes on what was chosen', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    const menu = page.getByRole('button', { name: 'Menu' });
    await menu.focus();
    await page.keyboard.press('Enter');
    expect(await menu.getAttribute('aria-expanded')).toBe('true');
    await page.getByRole('button', { name: /^Messages envoyés/ }).focus();
    await press(page, 'Enter');
    expect(await menu.getAttribute('aria-expanded')).toBe('false');
    expect(await focused(page)).toBe('h1 Messages envoyés');
  });
});
