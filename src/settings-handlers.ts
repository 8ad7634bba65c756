// Settings cards: event → use case → card.
import { done, doneBelow, pushCard, refused } from './answers';
import { type Desk, openDesk } from './app/desk';
import { addClosure, removeClosure, resetWording, saveForm, saveWording } from './app/edit-settings';
import { findReply } from './app/replies';
import { damagedText, forgetDamagedText, importSettings } from './app/stored-settings';
import type { SettingsActionName } from './cards/actions';
import {
  closuresCard,
  exchangeCard,
  formCard,
  settingsHomeCard,
  wordingCard,
  wordingsCard,
} from './cards/settings-card';
import { CLOSURE_FIELDS } from './domain/closure-form';
import { formatSettings } from './domain/settings-export';
import type { Problem } from './domain/settings-file';
import {
  type FieldDefinition,
  FORM_IDS,
  type FormId,
  type FormValues,
  SETTINGS_FORMS,
} from './domain/settings-form';
import type { ReplyId } from './domain/triage/triage';
import { closuresView, formView, settingsHomeView, wordingLines } from './domain/view/settings-view';
import { type AddonEvent, formValue, parameter } from './event';
import { VARIABLES } from './replies/canned-reply';
import { REPLIES } from './replies/registry';

type Card = GoogleAppsScript.Card_Service.Card;
type ActionResponse = GoogleAppsScript.Card_Service.ActionResponse;
type AnyDesk = Desk<unknown>;

const SAVED = 'Réglages enregistrés.';

export function carryOutSettings(desk: AnyDesk, name: SettingsActionName, event: AddonEvent): ActionResponse {
  switch (name) {
    case 'open-settings':
      return pushCard(settingsHome(desk));
    case 'open-form': {
      const id = formId(event);
      return pushCard(form(id, SETTINGS_FORMS[id].values(desk.settings)));
    }
    case 'save-form':
      return saveTyped(desk, formId(event), event);
    case 'open-closures':
      return pushCard(closures(desk));
    case 'add-closure': {
      const values = typed(event, CLOSURE_FIELDS);
      const problems = addClosure(desk, values);
      return problems.length > 0
        ? refuse(closures(desk, values, problems), problems)
        : closuresChanged(desk, 'Fermeture ajoutée, échéances recalculées.');
    }
    case 'remove-closure': {
      const problems = removeClosure(desk, parameter(event, 'closure'));
      return problems.length > 0
        ? refuse(closures(desk, {}, problems), problems)
        : closuresChanged(desk, 'Fermeture retirée, échéances recalculées.');
    }
    case 'open-wordings':
      return pushCard(wordings(desk));
    case 'open-wording': {
      const { id, text } = findReply(parameter(event, 'reply'));
      return pushCard(wording(desk, id, desk.settings.replies[id] ?? text));
    }
    case 'save-wording': {
      const { id } = findReply(parameter(event, 'reply'));
      const text = formValue(event, WORDING);
      const problems = saveWording(desk, id, text);
      return problems.length > 0
        ? refuse(wording(desk, id, text, problems), problems)
        : wordingsChanged(desk, 'Texte enregistré.');
    }
    case 'reset-wording': {
      const { id, text } = findReply(parameter(event, 'reply'));
      const problems = resetWording(desk, id);
      return problems.length > 0
        ? refuse(wording(desk, id, text, problems), problems)
        : wordingsChanged(desk, 'Texte standard rétabli.');
    }
    case 'open-exchange':
      return pushCard(exchange(desk, formatSettings(desk.settings)));
    case 'import-settings': {
      const text = formValue(event, EXCHANGE);
      const problems = importSettings(desk.services.store, text);
      return problems.length > 0
        ? refuse(exchange(desk, text, problems), problems)
        : doneBelow(1, [settingsHome(reopened(desk))], SAVED);
    }
    case 'forget-damaged':
      forgetDamagedText(desk.services.store);
      return done(exchange(desk, formatSettings(desk.settings)), 'Texte illisible effacé.');
    default:
      return name satisfies never;
  }
}

export function settingsHome({ settings, settingsDamaged, now }: AnyDesk): Card {
  return settingsHomeCard(settingsHomeView(settings, settingsDamaged, now));
}

function saveTyped(desk: AnyDesk, id: FormId, event: AddonEvent): ActionResponse {
  const values = typed(event, SETTINGS_FORMS[id].fields);
  const problems = saveForm(desk, id, values);
  return problems.length > 0
    ? refuse(form(id, values, problems), problems)
    : doneBelow(1, [settingsHome(reopened(desk))], SAVED);
}

function closuresChanged(desk: AnyDesk, notification: string): ActionResponse {
  const after = reopened(desk);
  return doneBelow(1, [settingsHome(after), closures(after)], notification);
}

function wordingsChanged(desk: AnyDesk, notification: string): ActionResponse {
  const after = reopened(desk);
  return doneBelow(2, [settingsHome(after), wordings(after)], notification);
}

/** The desk with what was just stored. */
function reopened({ services }: AnyDesk): AnyDesk {
  return openDesk(services);
}

function refuse(card: Card, { length }: readonly Problem[]): ActionResponse {
  return refused(
    card,
    `Rien n’est enregistré\u00a0: ${length} ${length === 1 ? 'point' : 'points'} à corriger.`,
  );
}

function form(id: FormId, values: FormValues, problems: readonly Problem[] = []): Card {
  const { title, intro, fields } = SETTINGS_FORMS[id];
  return formCard(id, title, intro, formView(fields, values, problems));
}

function closures(desk: AnyDesk, values: FormValues = {}, problems: readonly Problem[] = []): Card {
  const { schedule } = desk.settings;
  return closuresCard(
    closuresView(schedule.closures, desk.now, schedule.zone),
    formView(CLOSURE_FIELDS, values, problems),
  );
}

function wordings(desk: AnyDesk): Card {
  return wordingsCard(wordingLines(desk.settings, REPLIES));
}

const WORDING = 'texte';
const EXCHANGE = 'reglages';

function wording(desk: AnyDesk, id: ReplyId, text: string, problems: readonly Problem[] = []): Card {
  return wordingCard({
    id,
    title: findReply(id).title,
    form: formView(
      [textArea(WORDING, 'Texte')],
      { [WORDING]: text },
      problems.map(({ message }) => ({ field: WORDING, message })),
    ),
    own: desk.settings.replies[id] !== undefined,
    variables: Object.entries(VARIABLES).map(([name, meaning]) => ({ name, meaning })),
  });
}

function exchange(desk: AnyDesk, text: string, problems: readonly Problem[] = []): Card {
  const damaged = damagedText(desk.services.store);
  return exchangeCard(
    formView([textArea(EXCHANGE, 'Réglages (JSON)')], { [EXCHANGE]: text }, problems),
    damaged === null ? null : formView([textArea('illisible', 'Texte gardé')], { illisible: damaged }),
  );
}

function textArea(name: string, title: string): FieldDefinition {
  return { kind: 'text', name, title, multiline: true, hint: null };
}

function typed(event: AddonEvent, fields: readonly FieldDefinition[]): FormValues {
  return Object.fromEntries(fields.map(({ name }) => [name, formValue(event, name)]));
}

function formId(event: AddonEvent): FormId {
  const id = parameter(event, 'form');
  const found = FORM_IDS.find((candidate) => candidate === id);
  if (found === undefined) throw new RangeError(`no such form. form=${JSON.stringify(id)}`);
  return found;
}
