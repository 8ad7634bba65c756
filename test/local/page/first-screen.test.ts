// What an agent sees of a conversation's card before anything is scrolled.
import type { Locator, Page } from 'playwright-core';
import { describePage } from '../../helpers/browser';
import { mail } from '../../helpers/desk';

/** A laptop's. */
const SCREEN = { width: 1280, height: 800 };

/** Whether the whole of it is in sight, and takes a click where it stands. */
function inSight(element: Locator): Promise<boolean> {
  return element.first().evaluate((node) => {
    const { left, top, right, bottom } = node.getBoundingClientRect();
    const hits = [top + 1, (top + bottom) / 2, bottom - 1].map((y) =>
      document.elementFromPoint((left + right) / 2, y),
    );
    return hits.every((hit) => hit !== null && (node === hit || node.contains(hit)));
  });
}

const button = (page: Page, name: string) =>
  page.locator('#sidebar').getByRole('button', { name, exact: true });
const text = (page: Page, words: string | RegExp) => page.locator('#sidebar').getByText(words);

/** Foot of the card by whose turn it is; the first one is filled. */
const FEET: readonly (readonly [string, readonly string[]])[] = [
  ['Toutes mes séances ont disparu', ['Ouvrir le brouillon', 'Clore']],
  ['Une facture au bon nom', ['Ouvrir le brouillon', 'Changer la date']],
  ['Reprendre mes anciennes séances', ['Relancer', 'Clore']],
  ['Développez votre visibilité sur les réseaux', ['C’est une demande', 'Ce n’en est pas une']],
];

/** Of an ordinary conversation that waits for us. */
const ORDINARY = ['Toutes mes séances ont disparu', 'Prélevée deux fois', 'Version pour ordinateur'];

const LOST_IN_ENGLISH =
  'Hello,\n\nSince this morning all my sessions and statistics have disappeared. Can you get them back? I have an iPhone 14.\n\nZoé';

describePage('the first screen of a card at 1280×800', (test) => {
  test('has the main buttons of every state, whatever is scrolled', async ({ page, open }) => {
    await page.setViewportSize(SCREEN);
    for (const [subject, names] of FEET) {
      await open(subject);
      const buttons = page.locator('.card-footer button');
      expect({ subject, names: await buttons.allInnerTexts() }).toEqual({ subject, names });
      expect(await page.locator('.filled').allInnerTexts()).toEqual(names.slice(0, 1));
      for (const name of names) expect(await inSight(button(page, name))).toBe(true);
      await page.locator('#sidebar').evaluate((sidebar) => sidebar.scrollTo(0, sidebar.scrollHeight));
      for (const name of names) expect(await inSight(button(page, name))).toBe(true);
      await page.getByRole('button', { name: '← Retour' }).click();
    }
  });

  test('has level, due instant, suggested reply, reasons, decisions and sorting', async ({ page, open }) => {
    await page.setViewportSize(SCREEN);
    for (const subject of ORDINARY) {
      await open(subject);
      const decisions = ['Pas une demande', 'Marquer [ESCALADE]', 'N’attend pas de réponse'];
      const shown: Readonly<Record<string, Locator>> = {
        level: text(page, /^(Critique|Élevée|Moyenne|Basse)\s·/),
        due: text(page, /^Réponse à donner/),
        suggested: text(page, 'Réponse suggérée'),
        sorting: page.getByLabel('Priorité proposée par le tri'),
        type: page.getByLabel('Type de demande'),
        ...Object.fromEntries(
          ['Lire', 'Répondre et clore', 'Pourquoi\u00a0?', ...decisions].map((name) => [
            name,
            button(page, name),
          ]),
        ),
      };
      const hidden: string[] = [];
      for (const [name, element] of Object.entries(shown)) if (!(await inSight(element))) hidden.push(name);
      expect({ subject, hidden }).toEqual({ subject, hidden: [] });
      expect(await inSight(button(page, 'Actualiser'))).toBe(false);
      await page.getByRole('button', { name: '← Retour' }).click();
    }
  });

  test('has it all below warnings, too, and who has the conversation', async ({ page, desk, open }) => {
    const { runtime } = desk;
    runtime.run('importSettings', ['{"team":{"initials":["LM","TB"]}}']);
    const warned = mail('Zoé Martin <zoe@example.fr>', 'Lost data', LOST_IN_ENGLISH, runtime.clock.now());
    const headers = [...warned.payload.headers, { name: 'Reply-To', value: 'other@example.org' }];
    runtime.mailbox.receive({ ...warned, payload: { ...warned.payload, headers } });
    await page.setViewportSize(SCREEN);
    await page.getByRole('button', { name: 'Exécuter le déclencheur' }).click();
    await open('Lost data');
    await page.getByLabel('En main').selectOption('LM');
    await text(page, /^En main\s: LM$/).waitFor();
    const shown: Readonly<Record<string, Locator>> = {
      language: text(page, /^Message en anglais/),
      recipient: text(page, /^La réponse ne part pas à l’expéditeur/),
      level: text(page, /^Critique\s·\sAssistance technique/),
      holder: text(page, /^En main\s: LM$/),
      clock: text(page, /ouvrées restantes/),
      due: text(page, /^Réponse à donner au plus tard/),
      suggested: text(page, 'Réponse suggérée'),
      reply: text(page, 'Données perdues'),
      ...Object.fromEntries(
        ['Ouvrir le brouillon', 'Clore', 'Pourquoi\u00a0?'].map((name) => [name, button(page, name)]),
      ),
    };
    const hidden: string[] = [];
    for (const [name, element] of Object.entries(shown)) if (!(await inSight(element))) hidden.push(name);
    expect(hidden).toEqual([]);
    await button(page, 'Pourquoi\u00a0?').click();
    await page.locator('.card-header .title', { hasText: 'Pourquoi' }).waitFor();
    expect(await inSight(text(page, /^Reçu/))).toBe(true);
  });

  test('offers to reopen what is closed, and nothing filled', async ({ page, open }) => {
    await page.setViewportSize(SCREEN);
    await open('Résilier mon abonnement');
    await button(page, 'Clore').click();
    await page.getByText('Conversation close', { exact: true }).waitFor();
    expect(await inSight(button(page, 'Rouvrir'))).toBe(true);
    expect(await page.locator('#sidebar .filled').count()).toBe(0);
  });
});
