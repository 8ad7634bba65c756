// The replies in the settings: one form for each, for a new one and for a copy.
import type { Desk } from '../app/desk';
import { saveReply } from '../app/settings/change-settings';
import { formCard } from '../cards/settings-cards';
import type { Card } from '../cards/widgets';
import type { Problem } from '../domain/settings/check-settings';
import { type Attempt, formView } from '../domain/view/settings-view';
import { type DeskReply, libraryOf } from '../replies/library';
import { hasRoom, newReply, orderOfForm, REPLY_NOTES, replyFields, replyOfForm } from '../replies/reply-form';
import {
  type AddonEvent,
  type Handler,
  type Handlers,
  inputsOf,
  NO_REPLY,
  parameter,
  replyOf,
} from './event';
import { type ActionResponse, notify, pushCard, redraw } from './responses';
import { leave, REFUSED } from './settings-handlers';

export const REPLY_LIBRARY_HANDLERS = {
  'edit-reply': known((desk, reply) => pushCard(replyForm(desk, reply))),
  'new-reply': (desk) => pushCard(replyForm(desk, newReply(null, desk.now))),
  'copy-reply': known((desk, reply) => pushCard(replyForm(desk, newReply(reply, desk.now)))),
  'save-reply': (desk, event) =>
    parameter(event, 'reply') === '' ? save(desk, newReply(null, desk.now), event) : known(save)(desk, event),
  'reset-reply': known((desk, { id, origin }) => {
    saveReply(desk.services.store, id, null, desk.settings.replyOrder);
    return leave(desk, origin === 'own' ? 'Réponse supprimée.' : 'Texte standard rétabli.');
  }),
  'ask-delete-reply': known((_desk, { id, title }) => {
    const intro =
      'Son texte sera perdu. Pour le garder sans la proposer, décochez «\u00a0Proposée aux agents\u00a0» et enregistrez.';
    const view = formView({ title: `Supprimer «\u00a0${title}\u00a0»\u00a0?`, intro, fields: [] }, null);
    return pushCard(formCard(view, { text: 'Supprimer', action: 'reset-reply', parameters: { reply: id } }));
  }),
} satisfies Handlers;

/** What is done with the reply that a button is about, while there is one. */
function known(work: (desk: Desk, reply: DeskReply, event: AddonEvent) => ActionResponse): Handler {
  return (desk, event) => {
    const reply = replyOf(desk, event);
    return reply === null ? notify(NO_REPLY) : work(desk, reply, event);
  };
}

function save(desk: Desk, reply: DeskReply, event: AddonEvent): ActionResponse {
  const inputs = inputsOf(event);
  const order = orderOfForm(reply.id, inputs, libraryOf(desk.settings));
  const problems = saveReply(desk.services.store, reply.id, replyOfForm(reply.id, inputs), order);
  if (problems.length === 0) return leave(desk, 'Réponse enregistrée.');
  return redraw(replyForm(desk, reply, { inputs, problems: problems.map(inForm) }), REFUSED);
}

function replyForm(desk: Desk, reply: DeskReply, attempt: Attempt | null = null): Card {
  const { id, origin, title } = reply;
  const library = libraryOf(desk.settings);
  const isNew = !library.some((other) => other.id === id);
  const parameters = { reply: isNew ? '' : id };
  const view = formView(
    {
      title: isNew ? 'Nouvelle réponse' : title,
      intro: null,
      fields: replyFields(reply, library),
      notes: REPLY_NOTES,
    },
    attempt,
  );
  const ways = [
    hasRoom(library) ? ({ text: 'Dupliquer', action: 'copy-reply', parameters } as const) : null,
    origin === 'changed'
      ? ({ text: 'Revenir au texte standard', action: 'reset-reply', parameters } as const)
      : null,
    origin === 'own' ? ({ text: 'Supprimer…', action: 'ask-delete-reply', parameters } as const) : null,
  ].filter((way) => way !== null);
  return formCard(view, { text: 'Enregistrer', action: 'save-reply', parameters }, isNew ? [] : ways);
}

/** A problem of the settings file, by the field of the form. */
function inForm({ field, message }: Problem): Problem {
  return { field: field.replace(/^replies\.[^.]+/, 'reply'), message };
}
