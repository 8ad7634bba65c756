// The settings cards' events: open a section, save it, say what is wrong with it.
import { type Desk, openDesk } from '../app/desk';
import { importSettings, removeItem, saveSection, saveWording } from '../app/settings/change-settings';
import { copySettings } from '../app/settings/settings-copy';
import { readSettings } from '../app/settings/stored-settings';
import { formCard, settingsCard } from '../cards/settings-cards';
import type { Card } from '../cards/widgets';
import { formatSettings } from '../domain/settings/format-settings';
import type { ItemList } from '../domain/settings/forms/form';
import { SECTION_IDS, SECTIONS, type SectionId } from '../domain/settings/forms/sections';
import { STANDARD_INSTEAD_WORDS } from '../domain/settings/standard-instead';
import { type Attempt, sectionView, settingsView, textView } from '../domain/view/settings-view';
import { type CannedReply, VARIABLES } from '../replies/canned-reply';
import { REPLIES } from '../replies/registry';
import { type AddonEvent, type Handlers, inputsOf, oneOf, parameter, replyOf } from './event';
import { type ActionResponse, popTo, pushCard, redraw } from './responses';

const SAVED = 'Réglages enregistrés.';
const REFUSED = 'Rien n’a été enregistré\u00a0: corrigez les champs signalés.';

export const SETTINGS_HANDLERS = {
  'open-settings': (desk) => pushCard(settingsHome(desk)),
  'open-section': (desk, event) => pushCard(sectionCard(desk, sectionOf(event), null)),
  'save-section': (desk, event) => {
    const id = sectionOf(event);
    const inputs = inputsOf(event);
    const problems = saveSection(desk.services.store, id, inputs);
    if (problems.length > 0) return redraw(sectionCard(desk, id, { inputs, problems }), REFUSED);
    // One addition is seldom the last: the list shows it, and the form is ready for the next.
    const list = listOf(id);
    return list === undefined
      ? leave(desk, SAVED)
      : redraw(sectionCard(reopen(desk), id, null), list.saved(inputs));
  },
  'remove-item': (desk, event) => {
    const id = sectionOf(event);
    const key = parameter(event, 'item');
    removeItem(desk.services.store, id, key);
    return redraw(sectionCard(reopen(desk), id, null), listOf(id)?.removed(key) ?? SAVED);
  },
  'open-wording': (desk, event) => pushCard(wordingCard(desk, replyOf(event), null)),
  'save-wording': (desk, event) => {
    const reply = replyOf(event);
    const inputs = inputsOf(event);
    const text = (inputs[`replies.${reply.id}`] ?? '').trim() || null;
    const problems = saveWording(desk.services.store, reply.id, text);
    if (problems.length > 0) return redraw(wordingCard(desk, reply, { inputs, problems }), REFUSED);
    return leave(desk, 'Texte enregistré.');
  },
  'reset-wording': (desk, event) => {
    saveWording(desk.services.store, replyOf(event).id, null);
    return leave(desk, 'Texte standard rétabli.');
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
  const wordings = REPLIES.map(({ id, title }) => ({ id, title, own: settings.replies[id] !== undefined }));
  return settingsCard(settingsView(settings, now, standardInstead === 'unreadable'), wordings);
}

function sectionCard({ settings, now }: Desk, id: SectionId, attempt: Attempt | null): Card {
  const text = listOf(id)?.save ?? 'Enregistrer';
  const save = { text, action: 'save-section', parameters: { section: id } } as const;
  return formCard(sectionView(id, settings, now, attempt), save);
}

function wordingCard(
  { settings }: Desk,
  { id, title, use, texts }: CannedReply,
  attempt: Attempt | null,
): Card {
  const own = settings.replies[id];
  const parameters = { reply: id };
  const variables = Object.entries(VARIABLES).map(([name, meaning]) => `{${name}}\u00a0: ${meaning}`);
  const intro = `${use}\n\nVariables\u00a0:\n${variables.join('\n')}\n\nCe qui est entre [[ ]] disparaît quand une de ses variables n’a pas de valeur.`;
  const field = { name: `replies.${id}`, title: 'Texte', value: own ?? texts.fr };
  return formCard(
    textView({ title, intro, field }, attempt),
    { text: 'Enregistrer', action: 'save-wording', parameters },
    own === undefined ? null : { text: 'Revenir au texte standard', action: 'reset-wording', parameters },
  );
}

function fileCard({ services, settings }: Desk, attempt: Attempt | null): Card {
  const { damaged, fallenBack } = readSettings(services.store);
  const unreadable = fallenBack ? damaged : null;
  const intro = unreadable === null ? introOf(damaged) : `${STANDARD_INSTEAD_WORDS.unreadable}\n\n${REPAIR}`;
  const value = unreadable ?? formatSettings(settings);
  const field = { name: 'file', title: 'Réglages (JSON)', value };
  const view = textView({ title: 'Exporter ou importer', intro, field }, attempt);
  return formCard(view, { text: 'Importer', action: 'import-file' });
}

const REPAIR =
  'Voici leur texte\u00a0: corrigez-le et importez-le, ou remplacez-le par un export. Enregistrer un réglage ailleurs part des valeurs standard\u00a0; ce texte reste alors conservé ici.';

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

/** The desk with the settings as they are now stored, and copied. */
function reopen(desk: Desk): Desk {
  copySettings(desk.services);
  return openDesk(desk.services);
}

/** Back to the list of sections, as it is after the change. */
function leave(desk: Desk, notification: string): ActionResponse {
  return popTo(settingsHome(reopen(desk)), notification);
}
