// What Gmail itself offers with a conversation, and what Vigie makes of it.
import type { Page } from 'playwright-core';
import { describePage } from '../../helpers/browser';
import { type LocalDesk, labelsOf, mail } from '../../helpers/desk';

const REFUND = 'Prélevée deux fois';

const tool = (page: Page, name: string) => page.locator('.tools').getByRole('button', { name, exact: true });
const lines = (page: Page, subject: string) => page.locator('.line', { hasText: subject });

async function view(page: Page, name: string): Promise<void> {
  await page.locator('#labels').getByRole('button', { name }).click();
  await page.getByRole('heading', { name, exact: true }).waitFor();
}

function threadOf({ runtime }: LocalDesk, name: string) {
  const found = runtime.mailbox
    .threads()
    .find(({ messages }) => messages.some(({ payload }) => JSON.stringify(payload.headers).includes(name)));
  if (found === undefined) throw new Error(`no conversation of ${name}`);
  return found;
}

const systemLabels = (desk: LocalDesk, name: string) => [
  ...new Set(threadOf(desk, name).messages.flatMap(({ labelIds }) => [...labelIds])),
];

describePage('by hand in Gmail', (test) => {
  test('another priority label is obeyed', async ({ page, desk, open }) => {
    await open(REFUND);
    const { id } = threadOf(desk, 'Inès Haddad');
    expect(labelsOf(desk.runtime, id)).toContain('Support/1 Critique');
    await tool(page, 'Libellés').click();
    await page.getByRole('checkbox', { name: 'Support/1 Critique' }).uncheck();
    await page.getByRole('checkbox', { name: 'Support/4 Basse' }).check();
    await page.getByRole('button', { name: 'Appliquer' }).click();
    await page.getByText('Libellés modifiés.').waitFor();
    await page.locator('.conversation .chip', { hasText: '4 Basse' }).waitFor();
    await page.getByRole('button', { name: 'Exécuter le déclencheur' }).click();
    await page.getByText(/Déclencheur exécuté/).waitFor();
    await page.getByRole('button', { name: 'Actualiser' }).click();
    await page
      .locator('#sidebar')
      .getByText(/^Basse\s·/)
      .waitFor();
    expect(labelsOf(desk.runtime, id)).toContain('Support/4 Basse');
    expect(labelsOf(desk.runtime, id)).not.toContain('Support/1 Critique');
  });

  test('an answer goes to the customer, into the conversation, and stops the clock', async ({
    page,
    desk,
    open,
  }) => {
    await open(REFUND);
    await page.getByRole('button', { name: 'Répondre', exact: true }).click();
    await page.getByText('À\u00a0: Inès Haddad').waitFor();
    await page.getByRole('textbox', { name: 'Texte du message' }).fill('Bonjour Inès,\n\nC’est remboursé.');
    await page.getByRole('button', { name: 'Envoyer' }).click();
    await page.getByText('Message envoyé.').waitFor();
    const { id, messages } = threadOf(desk, 'Inès Haddad');
    expect(messages).toHaveLength(2);
    await page.getByRole('button', { name: 'Exécuter le déclencheur' }).click();
    await page.getByText(/Déclencheur exécuté/).waitFor();
    expect(labelsOf(desk.runtime, id)).toContain('Support/Attente client');
  });

  test('an answer that was not typed leaves no draft, and one that was typed does', async ({
    page,
    desk,
    open,
  }) => {
    await open(REFUND);
    const begin = () => page.getByRole('button', { name: 'Répondre', exact: true }).click();
    const shut = () => page.getByRole('button', { name: 'Enregistrer et fermer' }).click();
    await begin();
    await shut();
    await page.locator('#compose').waitFor({ state: 'hidden' });
    expect(desk.runtime.mailbox.drafts()).toHaveLength(0);
    await begin();
    await page.getByRole('textbox', { name: 'Texte du message' }).fill('Bonjour');
    await shut();
    await page.locator('.message.draft').waitFor();
    expect(desk.runtime.mailbox.drafts().map(({ message }) => message.threadId)).toEqual([
      threadOf(desk, 'Inès Haddad').id,
    ]);
  });

  for (const [name, said, place, label] of [
    ['Archiver', 'Conversation archivée.', 'Tous les messages', null],
    ['Signaler comme spam', 'Conversation signalée comme spam.', 'Spam', 'SPAM'],
    ['Mettre à la corbeille', 'Conversation mise à la corbeille.', 'Corbeille', 'TRASH'],
  ] as const) {
    test(`« ${name} » takes it out of the inbox, and it can be taken back`, async ({ page, desk, open }) => {
      await open(REFUND);
      await tool(page, name).click();
      await page.getByText(said).waitFor();
      await page.getByRole('heading', { name: 'Boîte de réception' }).waitFor();
      expect(await lines(page, REFUND).count()).toBe(0);
      expect(systemLabels(desk, 'Inès Haddad')).not.toContain('INBOX');
      if (label !== null) expect(systemLabels(desk, 'Inès Haddad')).toContain(label);
      await view(page, place);
      await lines(page, REFUND).click();
      await tool(page, 'Déplacer vers la boîte de réception').click();
      await page.getByText('Conversation dans la boîte de réception.').waitFor();
      await view(page, 'Boîte de réception');
      expect(await lines(page, REFUND).count()).toBe(1);
      const labels = systemLabels(desk, 'Inès Haddad');
      expect(labels).toContain('INBOX');
      expect(labels.filter((id) => id === 'SPAM' || id === 'TRASH')).toEqual([]);
    });
  }

  test('what was read is unread again', async ({ page, open }) => {
    await open(REFUND);
    await page.getByRole('button', { name: '← Retour' }).click();
    await page.locator('.line.read', { hasText: REFUND }).waitFor();
    await open(REFUND);
    await tool(page, 'Marquer comme non lu').click();
    await page.locator('.line.unread', { hasText: REFUND }).waitFor();
  });

  test('what waits is out of the inbox until its time, and its promise goes on meanwhile', async ({
    page,
    desk,
    open,
  }) => {
    await open(REFUND);
    await tool(page, 'Mettre en attente').click();
    await page.getByRole('button', { name: 'Dans 3 heures' }).click();
    await page.getByText('Conversation mise en attente.').waitFor();
    expect(await lines(page, REFUND).count()).toBe(0);
    await view(page, 'En attente');
    expect(await lines(page, REFUND).innerText()).toMatch(/jusqu’au mar\. 24 nov\. 2026,? 13:20/);
    const hour = page.getByRole('button', { name: '+1 h' });
    for (const time of ['11:20', '12:20']) {
      await hour.click();
      await page.locator('#now', { hasText: time }).waitFor();
      expect(await lines(page, REFUND).count()).toBe(1);
    }
    await hour.click();
    await page.getByText('Aucune conversation ici.').waitFor();
    await view(page, 'Boîte de réception');
    expect(await lines(page, REFUND).count()).toBe(1);
    await page.getByRole('button', { name: 'Exécuter le déclencheur' }).click();
    await page.getByText(/Déclencheur exécuté/).waitFor();
    expect(labelsOf(desk.runtime, threadOf(desk, 'Inès Haddad').id)).toContain('Support/En retard');
  });

  test('who writes again ends the wait', async ({ page, desk, open }) => {
    await open(REFUND);
    await tool(page, 'Mettre en attente').click();
    await page.getByRole('button', { name: 'Lundi à 8 h' }).click();
    await view(page, 'En attente');
    expect(await lines(page, REFUND).innerText()).toContain('lun. 30 nov. 2026');
    const { mailbox, clock } = desk.runtime;
    const again = mail('Inès Haddad <ines.haddad@example.com>', `Re: ${REFUND}`, 'Alors ?', clock.now());
    const [first] = threadOf(desk, 'Inès Haddad').messages;
    const id = first?.payload.headers.find(({ name }) => name === 'Message-ID')?.value ?? '';
    const headers = [...again.payload.headers, { name: 'In-Reply-To', value: id }];
    mailbox.receive({ ...again, payload: { ...again.payload, headers } });
    await view(page, 'Boîte de réception');
    expect(await lines(page, REFUND).count()).toBe(1);
    await view(page, 'En attente');
    expect(await lines(page, REFUND).count()).toBe(0);
  });

  test('keys alone open the labels, choose and leave them', async ({ page, open }) => {
    await open(REFUND);
    const labels = tool(page, 'Libellés');
    await labels.focus();
    await page.keyboard.press('Enter');
    expect(await labels.getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    expect(await page.getByRole('checkbox').first().isChecked()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await labels.getAttribute('aria-expanded')).toBe('false');
    expect(await labels.evaluate((button) => button === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    expect(await page.getByRole('checkbox').first().isChecked()).toBe(false);
    await page.locator('.brand').click();
    expect(await labels.getAttribute('aria-expanded')).toBe('false');
  });

  test('no card is beside the list on a phone, and one is beside mail', async ({ page, open }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.locator('#sidebar').waitFor({ state: 'hidden' });
    await open(REFUND);
    await page.locator('#sidebar').waitFor();
    await page.getByRole('button', { name: '← Retour' }).click();
    await page.locator('#sidebar').waitFor({ state: 'hidden' });
  });

  test('labels hide no subject on a phone', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    const hidden = await page.locator('.line').evaluateAll((lines) =>
      lines
        .map((line) => {
          const subject = line.querySelector<HTMLElement>('.subject');
          const { bottom = 0, right = 0 } = subject?.getBoundingClientRect() ?? {};
          const box = line.getBoundingClientRect();
          const seen = (subject?.offsetWidth ?? 0) > 100 && bottom <= box.bottom && right <= box.right;
          return seen ? '' : (subject?.textContent ?? '');
        })
        .filter((subject) => subject !== ''),
    );
    expect(hidden).toEqual([]);
  });

  test('what the page says covers nothing that can be pressed, at a desk or on a phone', async ({
    page,
    open,
  }) => {
    for (const screen of [
      { width: 1280, height: 800 },
      { width: 390, height: 844 },
    ]) {
      await page.setViewportSize(screen);
      await open(REFUND);
      await page.getByRole('button', { name: '+1 h' }).click();
      const toast = page.locator('#toast');
      await toast.getByText('Horloge avancée').waitFor();
      const { x, y, width, height } = (await toast.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
      expect([width > 200, height > 20]).toEqual([true, true]);
      const under = await page.evaluate(
        ([left = 0, top = 0, right = 0, bottom = 0]) =>
          [...document.querySelectorAll('button, a, input, select, textarea, iframe')]
            .filter((control) => {
              const box = control.getBoundingClientRect();
              return (
                control.checkVisibility() &&
                box.width > 0 &&
                box.left < right &&
                box.right > left &&
                box.top < bottom &&
                box.bottom > top &&
                control.closest('.sidebar, main, .labels') === null
              );
            })
            .map(({ outerHTML }) => outerHTML),
        [x, y, x + width, y + height],
      );
      expect(under).toEqual([]);
      const regions = await page.evaluate(() =>
        ['main', '.sidebar', '.labels'].map(
          (region) => document.querySelector(region)?.getBoundingClientRect().bottom ?? 0,
        ),
      );
      expect(Math.max(...regions)).toBeLessThanOrEqual(y);
      await page.getByRole('button', { name: '← Retour' }).click();
    }
  });
});
