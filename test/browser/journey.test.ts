import type { Browser, Page } from 'playwright-core';
import { type PageServer, startServer } from '../../local/page/server';
import { chromiumPath, launchChromium } from '../helpers/chromium';
import { type LocalDesk, labelsOf, sampleDesk, watchAll } from '../helpers/desk';
import { paris } from '../helpers/times';

const executable = chromiumPath();
if (executable === null)
  console.warn('No Chromium found: the browser tests are skipped (set CHROMIUM_PATH).');
const inBrowser = executable === null ? describe.skip : describe;

inBrowser('the page in Chromium', () => {
  let browser: Browser;
  let server: PageServer;
  let desk: LocalDesk;
  let page: Page;
  const problems: string[] = [];

  beforeAll(async () => {
    browser = await launchChromium(executable ?? '');
  });
  afterAll(() => browser.close());

  beforeEach(async () => {
    problems.length = 0;
    desk = sampleDesk(paris('2026-11-24 10:20'));
    watchAll(desk.runtime);
    server = await startServer(desk.runtime, desk.host, 0);
    page = await browser.newPage({ viewport: { width: 1360, height: 850 } });
    page.setDefaultTimeout(15_000);
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text());
    });
    await page.goto(server.url);
  });
  afterEach(async () => {
    await page.close();
    await server.close();
    expect(problems).toEqual([]);
  });

  const open = async (subject: string) => {
    await page.locator('.line', { hasText: subject }).click();
    await page.getByRole('heading', { name: subject }).waitFor();
    await page.getByRole('button', { name: 'Actualiser' }).waitFor();
  };
  const sidebar = () => page.locator('#sidebar').innerText();

  it('shows the countdown of an open mail and goes on counting', async () => {
    await open('Toutes mes séances ont disparu');
    expect(await sidebar()).toMatch(/35\s+min\s+ouvrées restantes/);
    desk.runtime.clock.advance(20 * 60_000);
    await page.getByRole('button', { name: 'Actualiser' }).click();
    await page.getByText(/15\s+min\s+ouvrées restantes/).waitFor();
  });

  it('opens the suggested reply as a draft and sends it, which stops the clock', async () => {
    await open('Toutes mes séances ont disparu');
    await page.getByRole('button', { name: 'Ouvrir le brouillon' }).first().click();
    const text = page.getByRole('textbox', { name: 'Texte du message' });
    expect(await text.inputValue()).toMatch(/^Bonjour Camille,\n[\s\S]*L’équipe PureFocus$/);
    await page.getByRole('button', { name: 'Envoyer' }).click();
    await page.getByText('Message envoyé.').waitFor();
    await page.getByRole('button', { name: 'Exécuter le déclencheur' }).click();
    await page.getByText(/Déclencheur exécuté/).waitFor();
    await page.getByRole('button', { name: 'Actualiser' }).click();
    await page.getByText('En attente du client').waitFor();
    const [sent] = desk.runtime.mailbox.threads();
    expect(sent?.messages).toHaveLength(2);
    expect(labelsOf(desk.runtime, sent?.id ?? '')).toContain('Support/Attente client');
  });

  it('marks and lifts an escalation', async () => {
    await open('Prélevée deux fois');
    await page.getByRole('button', { name: 'Marquer [ESCALADE]' }).click();
    await page.getByText('Conversation marquée [ESCALADE].').waitFor();
    await page.locator('.conversation .chip', { hasText: '[ESCALADE]' }).waitFor();
    await page.getByRole('button', { name: 'Lever l’escalade' }).click();
    await page.getByText('Escalade levée.').waitFor();
    await page.locator('.conversation .chip', { hasText: '[ESCALADE]' }).waitFor({ state: 'detached' });
  });

  it('changes the priority in place, with label and deadline', async () => {
    await open('Petite faute dans les réglages');
    await page.getByLabel('Priorité').selectOption('critique');
    await page.getByText('Priorité changée, échéance recalculée.').waitFor();
    await page.locator('.conversation .chip', { hasText: '1 Critique' }).waitFor();
    expect(await sidebar()).toMatch(/En retard de/);
    expect(await sidebar()).toContain('Priorité choisie par l’équipe');
  });

  it('closes and reopens a conversation', async () => {
    await open('Résilier mon abonnement');
    await page.getByRole('button', { name: 'Clore' }).click();
    await page.getByText('Conversation close', { exact: true }).waitFor();
    await page.locator('.conversation .chip', { hasText: 'Clos' }).waitFor();
    await page.getByRole('button', { name: 'Rouvrir' }).click();
    await page
      .getByText(/ouvrées? restantes?/)
      .first()
      .waitFor();
  });

  it('mails a reminder once a deadline has passed, and the reminder can be read', async () => {
    const before = desk.runtime.mailbox.threads().length;
    await page.getByRole('button', { name: '+1 h' }).click();
    await page.getByText('Horloge avancée').waitFor();
    await page.getByRole('button', { name: 'Exécuter le déclencheur' }).click();
    await page.getByText(/Déclencheur exécuté/).waitFor();
    expect(desk.runtime.mailbox.threads().length).toBe(before + 1);
    await page.locator('.line', { hasText: 'Vigie' }).first().click();
    const text = await page.locator('.message pre').innerText();
    expect(text).toContain('EN RETARD');
    expect(text).toContain('Camille Rousseau – Toutes mes séances ont disparu');
    expect(text).toContain('Il est inutile d’y répondre.');
    expect(await sidebar()).toContain('Ce n’est pas une demande');
  });

  it('switches reminders on and off', async () => {
    await page.getByRole('button', { name: 'Activer les rappels' }).click();
    await page.getByText(/Surveillance toutes les 10\s+min/).waitFor();
    expect(desk.runtime.triggers()).toHaveLength(1);
    await page.getByRole('button', { name: 'Désactiver les rappels' }).click();
    await page.getByText(/Rappels désactivés\s*:/).waitFor();
    expect(desk.runtime.triggers()).toHaveLength(0);
  });

  it('changes a setting, and shows a mistake at its field', async () => {
    await page.getByRole('button', { name: 'Réglages', exact: true }).click();
    await page.getByRole('button', { name: /^Heures d’ouverture/ }).click();
    const saturday = page.getByRole('textbox', { name: 'Samedi' });
    await saturday.fill('le matin');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByText(/attendu\s: « 09:00-18:00 »/).waitFor();
    expect(await saturday.inputValue()).toBe('le matin');
    await saturday.fill('10h-12h');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByText('Réglages enregistrés.').waitFor();
    expect(await sidebar()).toContain('sam. 10:00-12:00');
    await page.getByRole('button', { name: 'Accueil' }).click();
    await page.getByText('Surveillance').first().waitFor();
  });

  it('takes in a mail from outside and sorts it', async () => {
    await page.getByRole('button', { name: 'Recevoir un message' }).click();
    await page.getByRole('button', { name: 'Recevoir', exact: true }).click();
    await page.getByText('Message reçu.').waitFor();
    await page.getByRole('button', { name: 'Exécuter le déclencheur' }).click();
    await page
      .locator('.line', { hasText: 'ne s’ouvre plus' })
      .locator('.chip', { hasText: '1 Critique' })
      .waitFor();
  });

  it('inserts a reply at the cursor of the compose window', async () => {
    await open('Version pour ordinateur');
    await page.getByRole('button', { name: 'Afficher plus' }).first().click();
    await page.getByRole('button', { name: /^Suggestion\s*Idée/ }).click();
    await page.getByText('Texte de la réponse').waitFor();
    await page.getByRole('button', { name: 'Ouvrir le brouillon' }).click();
    const text = page.getByRole('textbox', { name: 'Texte du message' });
    await text.fill('');
    await page.getByRole('button', { name: 'Réponses Vigie' }).click();
    await page.getByRole('button', { name: /^Synchronisation/ }).click();
    await page.waitForFunction(() =>
      document.querySelector('textarea')?.value.includes('La synchronisation demande deux choses'),
    );
  });

  it('fits a phone', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await open('Prélevée deux fois');
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(390);
    expect(await sidebar()).toContain('ouvrées restantes');
  });
});
