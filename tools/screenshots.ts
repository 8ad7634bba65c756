// npx tsx tools/screenshots.ts: takes the pictures under docs/images from the built bundle and the sample mailbox.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { headerOf } from '../local/gmail/mime-part';
import { createAddonHost } from '../local/host/host';
import { startServer } from '../local/page/server';
import { chromiumPath, launchChromium } from '../test/helpers/chromium';
import { deskWith, type LocalDesk, sampleDesk, watchAll } from '../test/helpers/desk';
import { paris } from '../test/helpers/times';

const IMAGES = join(__dirname, '../docs/images');
const NOW = paris('2026-11-24 10:20');
const DESKTOP = { width: 1360, height: 850 };
const PHONE = { width: 390, height: 844 };
const SETTINGS = {
  closures: [
    { from: '2026-12-24', to: '2026-12-31', reason: 'Fermeture de fin d’année' },
    { from: '2026-12-11T14:00', to: '2026-12-11T18:00', reason: 'Déménagement' },
  ],
  openings: [{ from: '2026-12-05T09:00', to: '2026-12-05T12:00', reason: 'Permanence' }],
  senders: { always: ['partenaire@example.fr'], never: ['lettre@example.com'] },
  reminders: { recipients: ['equipe@example.fr'], manager: 'responsable@example.fr' },
  replies: { suggestion: 'Bonjour[[ {prenom}]],\n\nMerci pour votre idée\u00a0!\n\n{signature}' },
};

async function main(): Promise<void> {
  const path = chromiumPath();
  if (path === null) throw new Error('no Chromium found: install Debian’s chromium or set CHROMIUM_PATH');
  mkdirSync(join(IMAGES, 'cards'), { recursive: true });
  const browser = await launchChromium(path);
  try {
    await withPage(browser, sampleDesk(NOW), pages);
    await withPage(browser, sampleDesk(NOW), conversationCards);
    await withPage(browser, deskWith([], paris('2026-12-24 19:00')), async (page) =>
      shootCard(page, 'home-empty'),
    );
    await withPage(browser, sampleDesk(NOW), settingsCards);
    await withPage(browser, sampleDesk(NOW), reportCards);
    await withPage(browser, besideAnother(), copiedSettings);
  } finally {
    await browser.close();
  }
}

async function withPage(
  browser: Browser,
  desk: LocalDesk,
  work: (page: Page, desk: LocalDesk) => Promise<void>,
) {
  watchAll(desk.runtime);
  const server = await startServer(desk.runtime, desk.host, 0);
  const page = await browser.newPage({ viewport: DESKTOP, locale: 'fr-FR' });
  try {
    await page.goto(server.url);
    await page.getByText('Surveillance').first().waitFor();
    await work(page, desk);
  } finally {
    await page.close();
    await server.close();
  }
}

/** Whole pages: mail and cards side by side, and one above the other. */
async function pages(page: Page): Promise<void> {
  await shootPage(page, 'home');
  await open(page, 'Toutes mes séances ont disparu');
  await shootPage(page, 'ticket');
  await button(page, 'Ouvrir le brouillon');
  await page.getByRole('button', { name: 'Envoyer' }).waitFor();
  await shootPage(page, 'reply');
  await button(page, /^Supprimer$/);
  await button(page, '← Retour');
  await page
    .getByText(/^Vigie\s: /)
    .first()
    .click();
  await page.getByText('Il est inutile d’y répondre').waitFor();
  await shootPage(page, 'reminder');
  await page.setViewportSize(PHONE);
  await button(page, '← Retour');
  await page.getByText('Surveillance').first().waitFor();
  await shootPage(page, 'home-phone');
  await open(page, '[ESCALADE] Toujours pas de réponse');
  await shootPage(page, 'ticket-phone');
}

async function conversationCards(page: Page, { runtime }: LocalDesk): Promise<void> {
  await shootCard(page, 'home');
  await open(page, 'Toutes mes séances ont disparu');
  await shootCard(page, 'ticket');
  await unfold(page);
  await shootCard(page, 'ticket-unfolded');
  await cardButton(page, /^Suggestion/);
  await page.getByText('Texte de la réponse').waitFor();
  await shootCard(page, 'reply');
  await open(page, '[ESCALADE] Toujours pas de réponse');
  await shootCard(page, 'ticket-escalated');
  await open(page, 'Une facture au bon nom');
  await shootCard(page, 'ticket-in-progress');
  await open(page, 'Reprendre mes anciennes séances');
  await shootCard(page, 'ticket-silent');
  await open(page, 'Relance : mon abonnement');
  await shootCard(page, 'ticket-chaser');
  await unfold(page);
  await cardButton(page, 'Ses autres conversations');
  await page.getByText('Toutes, dans Gmail').waitFor();
  await shootCard(page, 'customer');
  await cardButton(page, 'Données de ce client');
  await page.getByText('Mettre à la corbeille…').first().waitFor();
  await shootCard(page, 'customer-data');
  await cardButton(page, 'Mettre à la corbeille…');
  await page
    .getByText(/30\s?jours/)
    .first()
    .waitFor();
  await shootCard(page, 'customer-erasure');
  await open(page, '[ESCALADE] Toujours pas de réponse');
  await cardButton(page, /^Clore$/);
  await page.getByText('Conversation close', { exact: true }).waitFor();
  await shootCard(page, 'ticket-closed');
  await button(page, '← Retour');
  await page
    .locator('.line', { hasText: /Vigie\s: / })
    .first()
    .click();
  await page.getByText('Ce n’est pas une demande').waitFor();
  await shootCard(page, 'not-ticket');
  await button(page, '✎ Nouveau message');
  await button(page, 'Réponses Vigie');
  await page.getByText('Insérer une réponse').waitFor();
  await shootCard(page, 'compose');
  runtime.clock.set(paris('2026-11-24 19:00'));
  await cardButton(page, 'Accueil');
  await page.getByText('Support fermé').first().waitFor();
  await shootCard(page, 'home-closed');
}

async function settingsCards(page: Page, { runtime }: LocalDesk): Promise<void> {
  runtime.run('importSettings', [JSON.stringify(SETTINGS)]);
  await settings(page);
  await shootCard(page, 'settings');
  for (const [title, name] of [
    ['Jours fériés', 'holidays'],
    ['Délais promis', 'targets'],
    ['Résolution et escalade', 'solutions'],
    ['Client sans nouvelles', 'silence'],
    ['Rappels', 'reminders'],
    ['Équipe et signature', 'team'],
    ['Expéditeurs', 'senders'],
    ['Fermetures et ouvertures exceptionnelles', 'closures'],
    ['Exporter ou importer', 'exchange'],
    ['Conservation', 'retention'],
    ['Diagnostic', 'diagnostic'],
    ['Heures d’ouverture', 'hours'],
    ['Quitter Vigie', 'leaving'],
  ] as const) {
    await settings(page);
    await section(page, title);
    await shootCard(page, `settings-${name}`);
  }
  await cardButton(page, 'Quitter…');
  await page.getByText('Tout retirer').waitFor();
  await shootCard(page, 'settings-leave');
  await settings(page);
  await section(page, 'Heures d’ouverture');
  await page.getByLabel('Mardi').fill('le matin');
  await cardButton(page, 'Enregistrer');
  await page.getByText(/Heures attendues/).waitFor();
  await shootCard(page, 'settings-hours-refused');
  await settings(page);
  await section(page, 'Suggestion');
  await page.getByText('Revenir au texte standard').waitFor();
  await shootCard(page, 'settings-wording');
  runtime.properties('user').delete('settings.copy');
  runtime.properties('user').set('settings.0', '{"hours": {"lundi": "9h"}');
  await cardButton(page, 'Accueil');
  await page.getByText('illisibles').waitFor();
  await settings(page);
  await shootCard(page, 'settings-damaged');
  await section(page, 'Exporter ou importer');
  await shootCard(page, 'settings-repair');
}

/** A second installation, in a mailbox that keeps the settings of the first. */
function besideAnother(): LocalDesk {
  const { runtime } = sampleDesk(NOW);
  runtime.run('importSettings', [JSON.stringify(SETTINGS)]);
  const second = runtime.beside('local-project-2');
  return { runtime: second, host: createAddonHost(second) };
}

async function copiedSettings(page: Page, { runtime }: LocalDesk): Promise<void> {
  await page.getByText('autre installation').first().waitFor();
  await shootCard(page, 'home-offered');
  await cardButton(page, 'Voir ces réglages');
  await page.getByText('Reprendre ces réglages').waitFor();
  await shootCard(page, 'settings-offered');
  await cardButton(page, 'Reprendre ces réglages');
  await page.getByText('Surveillance').first().waitFor();
  runtime.properties('user').clear();
  watchAll(runtime);
  await cardButton(page, 'Actualiser');
  await page.getByText('avaient disparu').first().waitFor();
  await shootCard(page, 'home-restored');
}

/** The report of a month whose deadlines are past: all but two conversations were answered at once. */
async function reportCards(page: Page, { runtime }: LocalDesk): Promise<void> {
  const { mailbox, clock } = runtime;
  for (const { id, messages } of mailbox.threads().slice(2)) {
    const subject = `Re: ${messages[0] === undefined ? '' : headerOf(messages[0].payload, 'Subject')}`;
    mailbox.sendDraft(
      mailbox.createDraft({ threadId: id, to: 'client@example.fr', subject, text: 'Bonjour' }),
    );
  }
  watchAll(runtime);
  clock.set(paris('2026-12-08 10:00'));
  await settings(page);
  await section(page, 'Bilan du support');
  await cardButton(page, 'Compter maintenant');
  await page.getByText('En bref').waitFor();
  await page.getByLabel('Mois').selectOption({ label: 'novembre 2026' });
  await page.getByText(/Mois complet/).waitFor();
  await shootCard(page, 'settings-report');
}

async function settings(page: Page): Promise<void> {
  await page.locator('.addon-top').getByRole('button', { name: 'Réglages' }).click();
  await page.getByText('Communs à toute l’équipe').waitFor();
}

async function section(page: Page, title: string): Promise<void> {
  await cardButton(page, new RegExp(`^${title}`));
  await page.locator('.card-header .title', { hasText: title }).waitFor();
}

async function open(page: Page, subject: string): Promise<void> {
  const back = page.getByRole('button', { name: '← Retour' });
  if (await back.isVisible()) await back.click();
  await page.locator('.line', { hasText: subject }).last().click();
  await page.getByRole('heading', { name: subject }).waitFor();
  await page.getByRole('button', { name: 'Actualiser' }).waitFor();
}

async function unfold(page: Page): Promise<void> {
  const folded = page.getByRole('button', { name: 'Afficher plus' });
  while ((await folded.count()) > 0) await folded.first().click();
}

async function button(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('button', { name }).first().click();
}

async function shootPage(page: Page, name: string): Promise<void> {
  await page.locator('#toast').waitFor({ state: 'hidden' });
  await page.screenshot({ path: join(IMAGES, `${name}.png`) });
}

async function cardButton(page: Page, name: string | RegExp): Promise<void> {
  await page.locator('#sidebar').getByRole('button', { name }).first().click();
}

/** The card alone and whole, in the sidebar and on a phone. */
async function shootCard(page: Page, name: string): Promise<void> {
  await page.locator('#toast').waitFor({ state: 'hidden' });
  // Nothing is pointed at.
  await page.mouse.move(0, 0);
  const card = page.locator('#sidebar .card');
  // A card reaches down to the foot of the sidebar; alone, it ends where its content does.
  await card.evaluate((element) => element.style.setProperty('flex', 'none'));
  for (const [width, suffix] of [
    [DESKTOP.width, ''],
    [PHONE.width, '-phone'],
  ] as const) {
    // High enough for the whole card, also where the sidebar is a sheet over less than half of the screen.
    await page.setViewportSize({ width, height: 8_000 });
    await card.screenshot({ path: join(IMAGES, 'cards', `${name}${suffix}.png`) });
  }
  await page.setViewportSize(DESKTOP);
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
