// How many clicks a task takes, besides scrolling and what is typed: none more than when agents were first watched.
import type { Page } from 'playwright-core';
import { describePage } from '../../helpers/browser';

type Step =
  /** A click on a button, by its name. */
  | string
  | RegExp
  /** The same on the card alone. */
  | { readonly card: RegExp }
  /** Unfolds a section. */
  | { readonly unfold: string }
  /** Two clicks: the list, and what is chosen from it. */
  | { readonly choose: string; readonly value: string }
  /** None. */
  | { readonly fill: RegExp | string; readonly value: string };

interface Task {
  readonly task: string;
  /** Clicks in the table, as the first trial of the product had them; of « Répondre et clore » what desk software takes. */
  readonly most: number;
  /** The conversation that is open; null for the homepage. */
  readonly at: string | null;
  readonly steps: readonly Step[];
  /** What is on the screen then. */
  readonly seen: string | RegExp;
  /** In a mail that is shown as its sender wrote it. */
  readonly framed?: true;
}

const LOST = 'Toutes mes séances ont disparu';
const SETTINGS = 'Réglages';

const TASKS: readonly Task[] = [
  {
    task: 'open the most urgent',
    most: 1,
    at: null,
    // The reminder in the list names him, too.
    steps: [{ card: /Bernard Le Goff/ }],
    seen: /^Plus de nouvelles|Toujours pas de réponse$/,
  },
  { task: 'read why', most: 2, at: LOST, steps: ['Pourquoi\u00a0?'], seen: /^Reçu le lun\./ },
  {
    task: 'change the priority',
    most: 2,
    at: LOST,
    steps: [{ choose: 'Priorité proposée par le tri', value: 'basse' }],
    seen: 'Priorité changée, échéance recalculée.',
  },
  {
    task: 'send the suggested reply',
    most: 2,
    at: LOST,
    steps: ['Ouvrir le brouillon', 'Envoyer'],
    seen: 'Message envoyé.',
  },
  {
    task: 'send another reply',
    most: 4,
    at: LOST,
    steps: [{ unfold: 'Autres réponses' }, /^Synchronisation/, 'Ouvrir le brouillon', 'Envoyer'],
    seen: 'Message envoyé.',
  },
  {
    task: 'mark and lift an escalation',
    most: 2,
    at: LOST,
    steps: ['Marquer [ESCALADE]', 'Lever l’escalade'],
    seen: 'Escalade levée.',
  },
  {
    task: 'warn the manager',
    most: 2,
    at: LOST,
    steps: ['Prévenir le responsable', 'Envoyer'],
    seen: 'Message envoyé.',
  },
  {
    task: 'answer and close',
    most: 2,
    at: LOST,
    steps: ['Répondre et clore', 'Envoyer'],
    seen: 'Message envoyé.',
  },
  { task: 'close', most: 1, at: LOST, steps: ['Clore'], seen: 'Conversation close.' },
  {
    task: 'close and reopen',
    most: 2,
    at: LOST,
    steps: ['Clore', 'Rouvrir'],
    seen: 'Conversation rouverte.',
  },
  {
    task: 'enable reminders',
    most: 1,
    at: null,
    steps: ['Activer les rappels'],
    seen: /^Rappels activés/,
  },
  {
    task: 'read a reminder',
    most: 1,
    at: null,
    steps: [/Vigie\s: rappels/],
    seen: /inutile d’y répondre/,
    framed: true,
  },
  {
    task: 'read the report',
    most: 2,
    at: null,
    steps: [SETTINGS, /^Bilan du support/],
    seen: /Bilan du support/,
  },
  {
    task: 'change the hours',
    most: 3,
    at: null,
    steps: [SETTINGS, /^Heures d’ouverture/, { fill: 'Mardi', value: '9h-12h' }, 'Enregistrer'],
    seen: 'Réglages enregistrés.',
  },
  {
    task: 'announce a closure',
    most: 3,
    at: null,
    steps: [SETTINGS, /^Fermetures et/, { fill: /^Du$/, value: '2026-12-24' }, 'Ajouter'],
    seen: 'Fermeture ajoutée.',
  },
  {
    task: 'reword a reply',
    most: 3,
    at: null,
    steps: [SETTINGS, /^Données perdues/, { fill: 'Texte français', value: '{salutation},' }, 'Enregistrer'],
    seen: 'Réponse enregistrée.',
  },
  {
    task: 'export the settings',
    most: 2,
    at: null,
    steps: [SETTINGS, /^Exporter ou importer/],
    seen: 'Importer',
  },
];

async function take(page: Page, step: Step): Promise<void> {
  if (typeof step === 'string' || step instanceof RegExp)
    return page.getByRole('button', { name: step, exact: true }).first().click();
  if ('card' in step)
    return page.locator('#sidebar').getByRole('button', { name: step.card }).first().click();
  if ('choose' in step) {
    await page.getByLabel(step.choose).selectOption(step.value);
    return;
  }
  if ('fill' in step) return page.getByLabel(step.fill).fill(step.value);
  const section = page
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: step.unfold, exact: true }) });
  return section.getByRole('button', { name: 'Afficher plus' }).click();
}

function clicksOf(steps: readonly Step[]): number {
  const each = steps.map((step): number =>
    typeof step === 'string' || step instanceof RegExp || 'unfold' in step || 'card' in step
      ? 1
      : 'choose' in step
        ? 2
        : 0,
  );
  return each.reduce((a, b) => a + b, 0);
}

describePage('clicks', (test) => {
  for (const { task, most, at, steps, seen, framed } of TASKS) {
    test(`to ${task}: ${most} at most`, async ({ page, desk, open }) => {
      expect(clicksOf(steps)).toBeLessThanOrEqual(most);
      desk.runtime.run('importSettings', ['{"reminders":{"manager":"chef@example.fr"}}']);
      if (at !== null) await open(at);
      for (const step of steps) await take(page, step);
      const place = framed ? page.frameLocator('.message iframe').last() : page;
      await place.getByText(seen).first().waitFor();
    });
  }
});
