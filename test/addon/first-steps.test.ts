// The first opening of a new desk: what is to be done stands on the homepage until it is done. Through the built bundle.
import type { CardJson, FormInputs } from '../../local/runtime/contract';
import { actionOf, cardTexts, everyValue, topCard } from '../helpers/card';
import { deskWith, type LocalDesk } from '../helpers/desk';
import { paris } from '../helpers/times';

const NOW = paris('2026-11-23 10:00');
const HEADER = 'Premiers pas';
const STEPS = [
  'Heures d’ouverture',
  'Équipe et signature',
  'Destinataires et responsable',
  'Date de début',
  'Activer les rappels',
];

const homeOf = ({ host }: LocalDesk) => topCard(host.openHomepage());

/** The steps of the homepage, and whether each is done. */
function steps(desk: LocalDesk): Readonly<Record<string, boolean>> {
  const found: Record<string, boolean> = {};
  everyValue(homeOf(desk), (_key, value) => {
    const { text, startIcon } = (value ?? {}) as { text?: unknown; startIcon?: { altText?: unknown } };
    const alt = startIcon?.altText;
    if (typeof text === 'string' && (alt === 'À faire' || alt === 'Réussi')) found[text] = alt === 'Réussi';
  });
  return found;
}

/** What stands in the fields of a form. */
function inputsOf(card: CardJson): FormInputs {
  const inputs: Record<string, string[]> = {};
  everyValue(card, (key, field) => {
    const { name, value, items } = (field ?? {}) as {
      name?: string;
      value?: string;
      items?: readonly { selected?: boolean; value: string }[];
    };
    if (key === 'textInput' && name !== undefined) inputs[name] = [value ?? ''];
    if (key === 'selectionInput' && name !== undefined)
      inputs[name] = (items ?? []).filter(({ selected }) => selected === true).map((item) => item.value);
  });
  return inputs;
}

/** Opens a step from the homepage and saves its form as it stands; what is shown then. */
function saveStep({ host }: LocalDesk, title: string) {
  const form = topCard(host.act(actionOf(topCard(host.openHomepage()), title)));
  expect(cardTexts(form)).toContain('Enregistrer');
  return host.act(actionOf(form, 'Enregistrer'), inputsOf(form));
}

it('a new desk is told what to do, first of all', () => {
  const desk = deskWith([], NOW);
  const text = cardTexts(homeOf(desk));
  expect(text.indexOf(HEADER)).toBeGreaterThan(-1);
  expect(text.indexOf(HEADER)).toBeLessThan(text.indexOf('À traiter'));
  expect(Object.keys(steps(desk))).toEqual(['Importer des réglages', ...STEPS]);
  expect(Object.values(steps(desk))).not.toContain(true);
});

it('a section that was saved as it stood is done, and leads back by the list of sections', () => {
  const desk = deskWith([], NOW);
  const saved = saveStep(desk, 'Heures d’ouverture');
  expect(saved.cards.map(({ header }) => (header as { title: string }).title)).toEqual([
    'File du support',
    'Réglages',
  ]);
  expect(steps(desk)).toMatchObject({ 'Heures d’ouverture': true, 'Équipe et signature': false });
  expect(steps(desk)).not.toHaveProperty('Importer des réglages');
});

it('stand below the queue once somebody is warned', () => {
  const desk = deskWith([], NOW);
  desk.host.act(actionOf(homeOf(desk), 'Activer les rappels'));
  const text = cardTexts(homeOf(desk));
  expect(text.indexOf(HEADER)).toBeGreaterThan(text.indexOf('À traiter'));
});

it('they are gone once all are done, and not before', () => {
  const desk = deskWith([], NOW);
  for (const title of STEPS.slice(0, -1)) saveStep(desk, title);
  expect(steps(desk)).toMatchObject({ 'Date de début': true, 'Activer les rappels': false });
  desk.host.act(actionOf(homeOf(desk), 'Activer les rappels'));
  expect(cardTexts(homeOf(desk))).not.toContain(HEADER);
});

it('they come back when reminders are switched off, for then nobody is warned', () => {
  const desk = deskWith([], NOW);
  for (const title of STEPS.slice(0, -1)) saveStep(desk, title);
  desk.host.act(actionOf(homeOf(desk), 'Activer les rappels'));
  desk.host.act(actionOf(homeOf(desk), 'Désactiver les rappels'));
  expect(steps(desk)).toMatchObject({ 'Activer les rappels': false });
});

it('« Masquer » takes them off for good', () => {
  const desk = deskWith([], NOW);
  desk.host.act(actionOf(homeOf(desk), 'Masquer'));
  expect(cardTexts(homeOf(desk))).not.toContain(HEADER);
  desk.runtime.advanceTo(NOW + 24 * 3_600_000);
  expect(cardTexts(homeOf(desk))).not.toContain(HEADER);
});
