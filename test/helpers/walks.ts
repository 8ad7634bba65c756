// Ways through the page in Chromium that pass every page and card of the documents' pictures (docs/images).
import type { Browser, Page } from 'playwright-core';
import { headerOf } from '../../local/gmail/mime-part';
import { createAddonHost } from '../../local/host/host';
import { startServer } from '../../local/page/server';
import { deskWith, type LocalDesk, mail, sampleDesk, watchAll } from './desk';
import { paris } from './times';

const NOW = paris('2026-11-24 10:20');
export const DESKTOP = { width: 1360, height: 850 };
export const PHONE = { width: 390, height: 844 };
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

/** What is done with what is seen on the way; what the window was like before, it is again afterwards. */
interface Spectator {
  /** Mail and card, by the name of their picture. */
  page(name: string): Promise<void>;
  /** The card alone. */
  card(name: string): Promise<void>;
}

export interface Sight {
  readonly page: Page;
  readonly desk: LocalDesk;
  readonly see: Spectator;
}

interface Walk {
  readonly name: string;
  desk(): LocalDesk;
  walk(sight: Sight): Promise<void>;
}

/** The page and the cards are what is looked at: executions share a context, but for those of two installations. */
const sample = () => sampleDesk(NOW, { warm: true });

export const WALKS: readonly Walk[] = [
  { name: 'whole pages', desk: sample, walk: pages },
  { name: 'conversations', desk: sample, walk: conversationCards },
  {
    name: 'an empty mailbox',
    desk: () => deskWith([], paris('2026-12-24 19:00'), { warm: true }),
    walk: ({ see }) => see.card('home-empty'),
  },
  { name: 'a doubtful level', desk: doubtful, walk: doubtfulCards },
  { name: 'settings', desk: sample, walk: settingsCards },
  { name: 'the report', desk: sample, walk: reportCards },
  { name: 'settings of another installation', desk: besideAnother, walk: copiedSettings },
  { name: 'one of two installations', desk: () => sampleDesk(NOW), walk: inTheBackground },
];

/** Goes a way in a window of its own; `lookFrom` says what is done with what is seen. */
export async function goAlong(
  browser: Browser,
  { desk: deskOf, walk }: Walk,
  lookFrom: (page: Page) => Spectator,
): Promise<void> {
  const desk = deskOf();
  watchAll(desk.runtime);
  const server = await startServer(desk.runtime, desk.host, 0);
  const page = await browser.newPage({ viewport: DESKTOP, locale: 'fr-FR' });
  try {
    await page.goto(server.url);
    await page.getByText('Surveillance').first().waitFor();
    await walk({ page, desk, see: lookFrom(page) });
  } finally {
    await page.close();
    await server.close();
  }
}

/** Whole pages: mail and cards side by side, and one above the other. */
async function pages({ page, see }: Sight): Promise<void> {
  await see.page('home');
  await open(page, 'Toutes mes séances ont disparu');
  await see.page('ticket');
  await button(page, 'Ouvrir le brouillon');
  await page.getByRole('button', { name: 'Envoyer' }).waitFor();
  await see.page('reply');
  await button(page, /^Supprimer$/);
  await button(page, '← Retour');
  await page
    .getByText(/^Vigie\s: /)
    .first()
    .click();
  await page.frameLocator('.message iframe').getByText('Il est inutile d’y répondre').waitFor();
  await see.page('reminder');
  await page.setViewportSize(PHONE);
  await button(page, '← Retour');
  await page.getByRole('heading', { name: 'Boîte de réception' }).waitFor();
  await see.page('home-phone');
  await open(page, '[ESCALADE] Toujours pas de réponse');
  await see.page('ticket-phone');
}

/** Words that fit to no fault that is known. */
function doubtful(): LocalDesk {
  const text = 'Bonjour,\n\nL’étagère des trophées est nue depuis mardi.';
  return deskWith([mail('Julie Martin <julie@example.fr>', 'Trophées', text, NOW - 600_000)], NOW, {
    warm: true,
  });
}

async function doubtfulCards({ page, see }: Sight): Promise<void> {
  await see.card('home-doubtful');
  await open(page, 'Trophées');
  await see.card('ticket-doubtful');
}

async function conversationCards({ page, see, desk: { runtime } }: Sight): Promise<void> {
  await see.card('home');
  await open(page, 'Toutes mes séances ont disparu');
  await see.card('ticket');
  await unfold(page);
  await see.card('ticket-unfolded');
  await cardButton(page, /^Suggestion/);
  await page.getByText('Texte de la réponse').waitFor();
  await see.card('reply');
  await open(page, '[ESCALADE] Toujours pas de réponse');
  await see.card('ticket-escalated');
  await open(page, 'Une facture au bon nom');
  await see.card('ticket-in-progress');
  await open(page, 'Reprendre mes anciennes séances');
  await see.card('ticket-silent');
  await open(page, 'Relance : mon abonnement');
  await see.card('ticket-chaser');
  await unfold(page);
  await cardButton(page, 'Ses autres conversations');
  await page.getByText('Toutes, dans Gmail').waitFor();
  await see.card('customer');
  await cardButton(page, 'Données de ce client');
  await page.getByText('Mettre à la corbeille…').first().waitFor();
  await see.card('customer-data');
  await cardButton(page, 'Mettre à la corbeille…');
  await page
    .getByText(/30\s?jours/)
    .first()
    .waitFor();
  await see.card('customer-erasure');
  await open(page, '[ESCALADE] Toujours pas de réponse');
  await cardButton(page, /^Clore$/);
  await page.getByText('Conversation close', { exact: true }).waitFor();
  await see.card('ticket-closed');
  await button(page, '← Retour');
  await page
    .locator('.line', { hasText: /Vigie\s: / })
    .first()
    .click();
  await page.getByText('Ce n’est pas une demande').waitFor();
  await see.card('not-ticket');
  await button(page, '✎ Nouveau message');
  await button(page, 'Réponses Vigie');
  await page.getByText('Insérer une réponse').waitFor();
  await see.card('compose');
  runtime.clock.set(paris('2026-11-24 19:00'));
  await cardButton(page, 'Accueil');
  await page.getByText('Support fermé').first().waitFor();
  await see.card('home-closed');
}

async function settingsCards({ page, see, desk: { runtime } }: Sight): Promise<void> {
  runtime.run('importSettings', [JSON.stringify(SETTINGS)]);
  await settings(page);
  await see.card('settings');
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
    await see.card(`settings-${name}`);
  }
  await cardButton(page, 'Quitter…');
  await page.getByText('Tout retirer').waitFor();
  await see.card('settings-leave');
  await settings(page);
  await section(page, 'Heures d’ouverture');
  await page.getByLabel('Mardi').fill('le matin');
  await cardButton(page, 'Enregistrer');
  await page.getByText(/Heures attendues/).waitFor();
  await see.card('settings-hours-refused');
  await settings(page);
  await section(page, 'Suggestion');
  await page.getByText('Revenir au texte standard').waitFor();
  await see.card('settings-wording');
  runtime.properties('user').delete('settings.copy');
  runtime.properties('user').set('settings.0', '{"hours": {"lundi": "9h"}');
  await cardButton(page, 'Accueil');
  await page.getByText('illisibles').waitFor();
  await settings(page);
  await see.card('settings-damaged');
  await section(page, 'Exporter ou importer');
  await see.card('settings-repair');
}

/** A second installation, in a mailbox that keeps the settings of the first. */
function besideAnother(): LocalDesk {
  const { runtime } = sampleDesk(NOW);
  runtime.run('importSettings', [JSON.stringify(SETTINGS)]);
  const second = runtime.beside('local-project-2');
  return { runtime: second, host: createAddonHost(second) };
}

async function copiedSettings({ page, see, desk: { runtime } }: Sight): Promise<void> {
  await page.getByText('autre installation').first().waitFor();
  await see.card('home-offered');
  await cardButton(page, 'Voir ces réglages');
  await page.getByText('Reprendre ces réglages').waitFor();
  await see.card('settings-offered');
  await cardButton(page, 'Reprendre ces réglages');
  await page.getByText('Surveillance').first().waitFor();
  runtime.properties('user').clear();
  watchAll(runtime);
  await cardButton(page, 'Actualiser');
  await page.getByText('avaient disparu').first().waitFor();
  await see.card('home-restored');
}

/** Another installation watches; then this one leaves, and what it shows last. */
async function inTheBackground({ page, see, desk: { runtime } }: Sight): Promise<void> {
  const other = runtime.beside('local-project-2');
  other.run('onAction', [{ commonEventObject: { parameters: { action: 'enable-reminders' } } }]);
  watchAll(other);
  await cardButton(page, 'Activer les rappels');
  await page.getByText('Installation en retrait').waitFor();
  await see.card('home-aside');
  await open(page, 'Toutes mes séances ont disparu');
  await page.getByText('Prendre le relais').waitFor();
  await see.card('ticket-aside');
  await settings(page);
  await section(page, 'Quitter Vigie');
  await cardButton(page, 'Quitter…');
  await cardButton(page, 'Confirmer');
  await page.getByText('n’a plus rien ici').waitFor();
  await see.card('left-to-another');
}

/** The report of a month whose deadlines are past: all but two conversations were answered at once. */
async function reportCards({ page, see, desk: { runtime } }: Sight): Promise<void> {
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
  await see.card('settings-report');
}

export async function settings(page: Page): Promise<void> {
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

async function cardButton(page: Page, name: string | RegExp): Promise<void> {
  await page.locator('#sidebar').getByRole('button', { name }).first().click();
}
