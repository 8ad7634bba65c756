// The settings cards' events: open a section, save it, say what is wrong with it.

import { type Desk, openDesk } from '../app/desk';
import { importSettings, removeClosure, saveSection, saveWording } from '../app/settings/change-settings';
import { readSettings } from '../app/settings/stored-settings';
import type { ActionName } from '../cards/actions';
import { formCard, settingsCard } from '../cards/settings-cards';
import { formatSettings } from '../domain/settings/format-settings';
import { SECTION_IDS, type SectionId } from '../domain/settings/forms/sections';
import {
  type Attempt,
  DAMAGED_WARNING,
  sectionView,
  settingsView,
  textView,
} from '../domain/view/settings-view';
import { type CannedReply, VARIABLES } from '../replies/canned-reply';
import { REPLIES } from '../replies/registry';
import { type AddonEvent, inputsOf, parameter } from './event';
import { popTo, pushCard, redraw } from './responses';

type Card = GoogleAppsScript.Card_Service.Card;
type ActionResponse = GoogleAppsScript.Card_Service.ActionResponse;
type SettingsDesk = Desk<unknown>;

export type SettingsAction = Extract<
  ActionName,
  | 'open-settings'
  | 'open-section'
  | 'save-section'
  | 'remove-closure'
  | 'open-wording'
  | 'save-wording'
  | 'reset-wording'
  | 'open-file'
  | 'import-file'
>;

const SAVED = 'Réglages enregistrés.';
const REFUSED = 'Rien n’a été enregistré\u00a0: corrigez les champs signalés.';

export function answerSettings(desk: SettingsDesk, name: SettingsAction, event: AddonEvent): ActionResponse {
  const { store } = desk.services;
  const inputs = inputsOf(event);
  switch (name) {
    case 'open-settings':
      return pushCard(settingsHome(desk));
    case 'open-section':
      return pushCard(sectionCard(desk, sectionOf(event), null));
    case 'save-section': {
      const id = sectionOf(event);
      const problems = saveSection(store, id, inputs);
      if (problems.length > 0) return redraw(sectionCard(desk, id, { inputs, problems }), REFUSED);
      // One closure is seldom the last: the list shows it, and the form is ready for the next.
      if (id === 'closures') return redraw(sectionCard(reopen(desk), id, null), 'Fermeture ajoutée.');
      return leave(desk, SAVED);
    }
    case 'remove-closure': {
      removeClosure(store, parameter(event, 'closure'));
      return redraw(sectionCard(reopen(desk), 'closures', null), 'Fermeture retirée.');
    }
    case 'open-wording':
      return pushCard(wordingCard(desk, replyOf(event), null));
    case 'save-wording': {
      const reply = replyOf(event);
      const problems = saveWording(store, reply.id, (inputs[`replies.${reply.id}`] ?? '').trim() || null);
      if (problems.length > 0) return redraw(wordingCard(desk, reply, { inputs, problems }), REFUSED);
      return leave(desk, 'Texte enregistré.');
    }
    case 'reset-wording': {
      saveWording(store, replyOf(event).id, null);
      return leave(desk, 'Texte standard rétabli.');
    }
    case 'open-file':
      return pushCard(fileCard(desk, null));
    case 'import-file': {
      const problems = importSettings(store, inputs.file ?? '');
      if (problems.length > 0) return redraw(fileCard(desk, { inputs, problems }), REFUSED);
      return leave(desk, SAVED);
    }
    default:
      return name satisfies never;
  }
}

/** The list of sections. */
export function settingsHome({ settings, now, settingsDamaged }: SettingsDesk): Card {
  const wordings = REPLIES.map(({ id, title }) => ({ id, title, own: settings.replies[id] !== undefined }));
  return settingsCard(settingsView(settings, now, settingsDamaged), wordings);
}

function sectionCard({ settings, now }: SettingsDesk, id: SectionId, attempt: Attempt | null): Card {
  const text = id === 'closures' ? 'Ajouter' : 'Enregistrer';
  return formCard(sectionView(id, settings, now, attempt), {
    save: { text, action: 'save-section', parameters: { section: id } },
  });
}

function wordingCard({ settings }: SettingsDesk, reply: CannedReply, attempt: Attempt | null): Card {
  const own = settings.replies[reply.id];
  const parameters = { reply: reply.id };
  const variables = Object.entries(VARIABLES).map(([name, meaning]) => `{${name}}\u00a0: ${meaning}`);
  const view = textView(
    {
      title: reply.title,
      intro: `${reply.use}\n\nVariables\u00a0:\n${variables.join('\n')}\n\nCe qui est entre [[ ]] disparaît quand une de ses variables n’a pas de valeur.`,
      field: { name: `replies.${reply.id}`, title: 'Texte', value: own ?? reply.text },
    },
    attempt,
  );
  return formCard(view, {
    save: { text: 'Enregistrer', action: 'save-wording', parameters },
    ...(own === undefined
      ? {}
      : { other: { text: 'Revenir au texte standard', action: 'reset-wording', parameters } }),
  });
}

function fileCard({ services, settings }: SettingsDesk, attempt: Attempt | null): Card {
  const { damaged, fallenBack } = readSettings(services.store);
  const unreadable = fallenBack ? damaged : null;
  const view = textView(
    {
      title: 'Exporter ou importer',
      intro: unreadable === null ? introOf(damaged) : `${DAMAGED_WARNING}\n\n${REPAIR}`,
      field: { name: 'file', title: 'Réglages (JSON)', value: unreadable ?? formatSettings(settings) },
    },
    attempt,
  );
  return formCard(view, { save: { text: 'Importer', action: 'import-file', parameters: {} } });
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
  const name = parameter(event, 'section');
  const id = SECTION_IDS.find((candidate) => candidate === name);
  if (id === undefined) throw new RangeError(`no such section. section=${JSON.stringify(name)}`);
  return id;
}

function replyOf(event: AddonEvent): CannedReply {
  const id = parameter(event, 'reply');
  const reply = REPLIES.find((candidate) => candidate.id === id);
  if (reply === undefined) throw new RangeError(`no such reply. reply=${JSON.stringify(id)}`);
  return reply;
}

/** The desk with the settings as they are now stored. */
function reopen(desk: SettingsDesk): SettingsDesk {
  return openDesk(desk.services);
}

/** Back to the list of sections, as it is after the change. */
function leave(desk: SettingsDesk, notification: string): ActionResponse {
  return popTo(settingsHome(reopen(desk)), notification);
}
