// The settings cards' events: open a section, save it, say what is wrong with it.
import { type Desk, openDesk } from '../app/desk';
import { importSettings, removeItem, saveSection } from '../app/settings/change-settings';
import { copySettings } from '../app/settings/settings-copy';
import { readSettings } from '../app/settings/stored-settings';
import { formCard, settingsCard } from '../cards/settings-cards';
import type { Card } from '../cards/widgets';
import { formatSettings } from '../domain/settings/format-settings';
import type { Field, ItemList } from '../domain/settings/forms/form';
import { SECTION_IDS, SECTIONS, type SectionId } from '../domain/settings/forms/sections';
import { STANDARD_INSTEAD_WORDS } from '../domain/settings/standard-instead';
import { type Attempt, formView, sectionView, settingsView } from '../domain/view/settings-view';
import { libraryOf } from '../replies/library';
import { type AddonEvent, type Handlers, inputsOf, oneOf, parameter } from './event';
import { type ActionResponse, popTo, pushCard, redraw } from './responses';

const SAVED = 'Réglages enregistrés.';
export const REFUSED = 'Rien n’a été enregistré\u00a0: corrigez les champs signalés.';

export const SETTINGS_HANDLERS = {
  'open-settings': (desk) => pushCard(settingsHome(desk)),
  'open-section': (desk, event) => pushCard(sectionCard(desk, sectionOf(event), null)),
  // With the list of sections below it, to which a saved one leads back.
  'open-step': (desk, event) => pushCard(settingsHome(desk), sectionCard(desk, sectionOf(event), null)),
  'save-section': (desk, event) => {
    const id = sectionOf(event);
    const inputs = inputsOf(event);
    const problems = saveSection(desk.services.store, id, inputs);
    if (problems.length > 0) return redraw(sectionCard(desk, id, { inputs, problems }), REFUSED);
    // One addition is seldom the last: the list shows it, and the form is ready for the next.
    const list = listOf(id);
    return leave(desk, list?.saved(inputs) ?? SAVED, list && id);
  },
  'remove-item': (desk, event) => {
    const id = sectionOf(event);
    const key = parameter(event, 'item');
    removeItem(desk.services.store, id, key);
    return leave(desk, listOf(id)?.removed(key) ?? SAVED, id);
  },
  'open-file': (desk) => pushCard(fileCard(desk, null)),
  'import-file': (desk, event) => {
    const inputs = inputsOf(event);
    const problems = importSettings(desk.services.store, inputs.file ?? '');
    if (problems.length > 0) return redraw(fileCard(desk, { inputs, problems }), REFUSED);
    return leave(desk, SAVED);
  },
} satisfies Handlers;

/** The list of sections. */
export function settingsHome({ settings, now, standardInstead }: Desk): Card {
  return settingsCard(settingsView(settings, now, standardInstead === 'unreadable'), libraryOf(settings));
}

function sectionCard({ settings, now }: Desk, id: SectionId, attempt: Attempt | null): Card {
  const text = listOf(id)?.save ?? 'Enregistrer';
  const save = { text, action: 'save-section', parameters: { section: id } } as const;
  return formCard(sectionView(id, settings, now, attempt), save);
}

function fileCard({ services, settings }: Desk, attempt: Attempt | null): Card {
  const { damaged, fallenBack } = readSettings(services.store);
  const unreadable = fallenBack ? damaged : null;
  const intro = unreadable === null ? introOf(damaged) : `${STANDARD_INSTEAD_WORDS.unreadable}\n\n${REPAIR}`;
  const value = unreadable ?? formatSettings(settings);
  const field: Field = { kind: 'text', name: 'file', title: 'Réglages (JSON)', value };
  const view = formView({ title: 'Exporter ou importer', intro, fields: [field] }, attempt);
  return formCard(view, { text: 'Importer', action: 'import-file' });
}

const REPAIR =
  'Voici leur texte\u00a0: corrigez-le et importez-le, ou remplacez-le par un export. Enregistrer un réglage ailleurs repart des valeurs standard\u00a0; ce texte reste alors conservé ici.';

function introOf(kept: string | null): string {
  const use =
    'Copiez ce texte pour le garder, ou remplacez-le par un autre et importez-le\u00a0: il remplace alors tous les réglages.';
  return kept === null
    ? use
    : `${use}\n\nTexte illisible conservé auparavant\u00a0:\n${kept.slice(0, SHOWN_DAMAGED)}`;
}

/** Of a text that was kept, as much as a card can show. */
const SHOWN_DAMAGED = 3_000;

function sectionOf(event: AddonEvent): SectionId {
  return oneOf('section', parameter(event, 'section'), SECTION_IDS);
}

function listOf(id: SectionId): ItemList | undefined {
  return SECTIONS[id].list;
}

/** Back to the list of sections, as it is after the change, which is copied, or to one of them above it. */
export function leave(desk: Desk, notification: string, section?: SectionId): ActionResponse {
  copySettings(desk.services);
  const changed = openDesk(desk.services);
  return popTo(settingsHome(changed), notification, section && sectionCard(changed, section, null));
}
