import { readFileSync } from 'node:fs';
import type { StoredMessage } from '../../../local/gmail/contract';
import { headerOf } from '../../../local/gmail/mime-part';
import { sentDigests } from '../../app/watch/watch-desk';
import { describeInBrowser } from '../../helpers/browser';
import { labelsOf } from '../../helpers/desk';

const ATTACH_FILE = require.resolve('@material-symbols/svg-400/outlined/attach_file.svg');

describeInBrowser('the page in Chromium', (test) => {
  test('shows the countdown of an open mail and goes on counting', async ({ page, desk, open, sidebar }) => {
    await open('Toutes mes séances ont disparu');
    expect(await sidebar()).toMatch(/35\s+min\s+ouvrées restantes/);
    desk.runtime.clock.advance(20 * 60_000);
    await page.getByRole('button', { name: 'Actualiser' }).click();
    await page.getByText(/15\s+min\s+ouvrées restantes/).waitFor();
  });

  test('opens the suggested reply as a draft and sends it, which stops the clock', async ({
    page,
    desk,
    open,
  }) => {
    await open('Toutes mes séances ont disparu');
    await page.getByRole('button', { name: 'Ouvrir le brouillon' }).first().click();
    const text = page.getByRole('textbox', { name: 'Texte du message' });
    expect(await text.inputValue()).toMatch(/^Bonjour Camille,\n[\s\S]*L’équipe PureFocus$/);
    await page.getByRole('button', { name: 'Envoyer' }).click();
    await page.getByText('Message envoyé.').waitFor();
    await page.getByRole('button', { name: 'Exécuter le déclencheur' }).click();
    await page.getByText(/Déclencheur exécuté/).waitFor();
    await page.getByRole('button', { name: 'Actualiser' }).click();
    await page.getByText(/^Suite promise\s:/).waitFor();
    const [sent] = desk.runtime.mailbox.threads();
    expect(sent?.messages).toHaveLength(2);
    expect(labelsOf(desk.runtime, sent?.id ?? '')).toContain('Support/En cours');
  });

  test('marks and lifts an escalation', async ({ page, open }) => {
    await open('Prélevée deux fois');
    await page.getByRole('button', { name: 'Marquer [ESCALADE]' }).click();
    await page.getByText('Conversation marquée [ESCALADE].').waitFor();
    await page.locator('.conversation .chip', { hasText: '[ESCALADE]' }).waitFor();
    await page.getByRole('button', { name: 'Lever l’escalade' }).click();
    await page.getByText('Escalade levée.').waitFor();
    await page.locator('.conversation .chip', { hasText: '[ESCALADE]' }).waitFor({ state: 'detached' });
  });

  test('changes the priority in place, with label and deadline', async ({ page, open, sidebar }) => {
    await open('Petite faute dans les réglages');
    await page.getByRole('combobox', { name: 'Priorité' }).selectOption('critique');
    await page.getByText('Priorité changée, échéance recalculée.').waitFor();
    await page.locator('.conversation .chip', { hasText: '1 Critique' }).waitFor();
    expect(await sidebar()).toMatch(/En retard de/);
    expect(await sidebar()).toContain('Priorité choisie par l’équipe');
  });

  test('closes and reopens a conversation', async ({ page, open }) => {
    await open('Résilier mon abonnement');
    await page.getByRole('button', { name: 'Clore', exact: true }).click();
    await page.getByText('Conversation close', { exact: true }).waitFor();
    await page.locator('.conversation .chip', { hasText: /^Clos$/ }).waitFor();
    await page.getByRole('button', { name: 'Rouvrir' }).click();
    await page
      .getByText(/ouvrées? restantes?/)
      .first()
      .waitFor();
  });

  test('mails a reminder once a deadline has passed, and the reminder can be read', async ({
    page,
    desk,
    sidebar,
  }) => {
    const digests = () => sentDigests(desk.runtime).length;
    const before = digests();
    await page.getByRole('button', { name: '+1 h' }).click();
    await page.getByText('Horloge avancée').waitFor();
    await page.getByRole('button', { name: 'Exécuter le déclencheur' }).click();
    await page.getByText(/Déclencheur exécuté/).waitFor();
    expect(digests()).toBe(before + 1);
    await page.locator('.line', { hasText: 'Vigie' }).first().click();
    const reminder = page.frameLocator('.message iframe').last().locator('body');
    await reminder.getByText('inutile d’y répondre').waitFor();
    const text = await reminder.innerText();
    expect(text).toContain('En retard (');
    expect(text).toContain('Camille Rousseau – Toutes mes séances ont disparu');
    expect(text).toContain('Il est inutile d’y répondre.');
    expect(await sidebar()).toContain('Ce n’est pas une demande');
    expect(await page.getByRole('button', { name: 'C’est une demande' }).count()).toBe(0);
  });

  test('shows what is attached to a message by a sign that is said, too', async ({ page, open }) => {
    await open('Prélevée deux fois');
    const attached = page.locator('.message .attachment');
    expect(await attached.innerText()).toMatch(/^releve\.png\s*11\sKo$/);
    const shown = page.getByRole('img', { name: 'Aperçu de releve.png' });
    expect(
      await shown.evaluate((picture: HTMLImageElement) => picture.decode().then(() => picture.naturalWidth)),
    ).toBe(320);
    const sign = attached.getByRole('img', { name: 'Pièce jointe' });
    const drawn = /d="([^"]+)"/.exec(readFileSync(ATTACH_FILE, 'utf8'))?.[1] ?? '';
    expect(await sign.locator('path').getAttribute('d')).toBe(drawn);
  });

  test('names no label that Gmail hides, in the column or beside a subject', async ({ page, desk }) => {
    desk.runtime.run('importSettings', ['{"senders":{"always":["a@example.fr"]}}']);
    const critical = desk.runtime.mailbox.labelByName('Support/1 Critique')?.id ?? '';
    desk.runtime.mailbox.showLabel(critical, {
      labelListVisibility: 'labelHide',
      messageListVisibility: 'hide',
    });
    await page.getByRole('button', { name: 'Tous les messages' }).click();
    await page.getByRole('heading', { name: 'Tous les messages' }).waitFor();
    const shown = await page.locator('#labels .name, .line .chip').allInnerTexts();
    expect(shown).toEqual(expect.arrayContaining(['En retard', '2 Élevée']));
    expect(shown.filter((name) => /Copie des réglages|1 Critique/.test(name))).toEqual([]);
  });

  test('switches reminders on and off', async ({ page, desk }) => {
    await page.getByRole('button', { name: 'Activer les rappels', exact: true }).click();
    await page.getByText(/Surveillance toutes les 10\s+min/).waitFor();
    expect(desk.runtime.triggers()).toHaveLength(1);
    await page.getByRole('button', { name: 'Désactiver les rappels' }).click();
    await page.getByText(/Rappels désactivés\s*:/).waitFor();
    expect(desk.runtime.triggers()).toHaveLength(0);
  });

  test('takes in a mail from outside and sorts it', async ({ page }) => {
    await page.getByRole('button', { name: 'Recevoir un message' }).click();
    await page.getByRole('button', { name: 'Recevoir', exact: true }).click();
    await page.getByText('Message reçu.').waitFor();
    await page.getByRole('button', { name: 'Exécuter le déclencheur' }).click();
    await page
      .locator('.line', { hasText: 'ne s’ouvre plus' })
      .locator('.chip', { hasText: '1 Critique' })
      .waitFor();
  });

  test('inserts a reply at the cursor of the compose window', async ({ page, open }) => {
    await open('Version pour ordinateur');
    await page
      .locator('section')
      .filter({ has: page.getByRole('heading', { name: 'Autres réponses' }) })
      .getByRole('button', { name: 'Afficher plus' })
      .click();
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

  test('fits a phone', async ({ page, open, sidebar }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await open('Prélevée deux fois');
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(390);
    expect(await sidebar()).toContain('ouvrées restantes');
  });

  test('says that a colleague has begun a draft before it opens another', async ({
    page,
    desk,
    open,
    sidebar,
  }) => {
    await open('Toutes mes séances ont disparu');
    const threadId =
      desk.runtime.mailbox.threads().find(({ messages }) => messages.some(isCamille))?.id ?? '';
    desk.runtime.mailbox.createDraft({
      threadId,
      to: 'c@example.fr',
      subject: 'Re: Toutes mes séances ont disparu',
      text: 'Bonjour',
    });
    await page.getByRole('button', { name: 'Ouvrir le brouillon' }).click();
    await page
      .getByText(/Un brouillon a été commencé entre-temps/)
      .first()
      .waitFor();
    expect(await sidebar()).toContain('Un brouillon a été commencé entre-temps');
    await page.getByRole('button', { name: 'Ouvrir le brouillon' }).click();
    await page.getByRole('button', { name: 'Envoyer' }).waitFor();
  });

  test('opens a message to the manager, with a summary and a link', async ({ page, desk, open }) => {
    desk.runtime.run('importSettings', ['{"reminders":{"manager":"chef@example.fr"}}']);
    await open('Prélevée deux fois');
    await page.getByRole('button', { name: 'Prévenir le responsable' }).click();
    const text = await page.getByRole('textbox', { name: 'Texte du message' }).inputValue();
    expect(text).toContain('Client\u00a0: Inès Haddad');
    expect(text).toContain('https://mail.google.com/mail/');
  });

  test('takes mail out of the queue and back', async ({ page, open, sidebar }) => {
    await open('Prélevée deux fois');
    await page.getByRole('button', { name: 'Pas une demande' }).click();
    await page.getByText('Ce n’est pas une demande', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'C’est une demande' }).click();
    await page.getByText('Ajoutée à la file, priorité Critique.').waitFor();
    expect(await sidebar()).toContain('Critique');
  });

  test('changes the type in place', async ({ page, open }) => {
    await open('Prélevée deux fois');
    await page.getByLabel('Type de demande').selectOption('autre');
    await page.getByText('Type de demande changé.').waitFor();
    await page.locator('.conversation .chip', { hasText: 'Autre' }).waitFor();
  });

  test('says in the compose window which reply cannot be used there', async ({ page, sidebar }) => {
    await page.getByRole('button', { name: '✎ Nouveau message' }).click();
    await page.getByRole('button', { name: 'Réponses Vigie' }).click();
    await page.getByText('Insérer une réponse').waitFor();
    expect(await sidebar()).toContain('Elle dépend de ce que le client a écrit');
    expect(await page.getByRole('button', { name: /^Informations manquantes/ }).count()).toBe(0);
  });
});

function isCamille({ payload }: StoredMessage): boolean {
  return headerOf(payload, 'From')?.includes('Camille') ?? false;
}
