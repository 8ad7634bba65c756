// The callbacks that open or change a draft. Gmail calls them by name: each returns a response of its own kind.
import type { Assessed } from '../app/conversation/assess';
import { draftReply } from '../app/conversation/draft-reply';
import { blankReply, type PreparedReply, prepareReply } from '../app/conversation/replies';
import { noteTold, superiorMessage } from '../app/conversation/tell-superior';
import { wishToClose } from '../app/conversation/wish-to-close';
import type { Desk } from '../app/desk';
import { SUPERIORS } from '../domain/settings/superiors';
import type { GmailDraft } from '../gas/gmail-drafts';
import { type AddonEvent, inputsOf, languageIn, NO_REPLY, oneOf, parameter, replyOf } from './event';
import { GONE, newsFor, readOpened, tellNews } from './opened-conversation';
import { type ActionResponse, guardAction, notify } from './responses';

type ComposeActionResponse = GoogleAppsScript.Card_Service.ComposeActionResponse;
type UpdateDraftActionResponse = GoogleAppsScript.Card_Service.UpdateDraftActionResponse;

const NO_ADDRESS =
  'Entrez d’abord l’adresse dans les réglages\u00a0: «\u00a0Rappels\u00a0» pour le responsable, «\u00a0Équipe et signature\u00a0» pour le délégué.';

const NO_DRAFT = 'Ce brouillon n’est plus là\u00a0: il a été envoyé ou supprimé.';

/** Opens a reply as a draft in the conversation, unless the agent has to know first what happened meanwhile. */
export function onComposeReply(event: AddonEvent): ComposeActionResponse | ActionResponse {
  return withOpened(event, (desk, found) => {
    const news = newsFor(event, found);
    if (news !== null) return tellNews(desk, found, news);
    const prepared = parameter(event, 'reply') === '' ? blankReply(desk, found) : chosen(desk, found, event);
    if (prepared === null) return notify(NO_REPLY);
    const { rendered, obstacle } = prepared;
    if (obstacle !== null) return notify(obstacle);
    const draft = draftReply(desk, found, rendered);
    if (parameter(event, 'closing') !== '' && found.status?.state !== 'clos') wishToClose(desk, found);
    return compose(draft);
  });
}

/** Opens the draft that waits in the conversation, where it has not gone meanwhile. */
export function onResumeDraft(event: AddonEvent): ComposeActionResponse | ActionResponse {
  return withOpened(event, (desk, found) => {
    const { mailbox, drafts } = desk.services;
    const { draftMessageIds } = found.snapshot;
    const draftId = draftMessageIds.length === 0 ? null : mailbox.draftOf(draftMessageIds);
    return draftId === null ? notify(NO_DRAFT) : compose(drafts.open(draftId));
  });
}

export function onWarnManager(event: AddonEvent): ComposeActionResponse | ActionResponse {
  return withOpened(event, (desk, found) => {
    const news = newsFor(event, found);
    // A draft is nothing that they would not be told.
    if (news !== null && news !== 'draft') return tellNews(desk, found, news);
    const superior = oneOf('superior', parameter(event, 'superior') || 'manager', SUPERIORS);
    const reason = (inputsOf(event).reason ?? '').trim();
    const message = superiorMessage(desk, found, { superior, reason });
    if (message === null) return notify(NO_ADDRESS);
    const { to, subject, ...body } = message;
    const draft = desk.services.drafts.standalone(to, subject, body);
    noteTold(desk, found, superior);
    return compose(draft);
  });
}

export function onInsertReply(event: AddonEvent): UpdateDraftActionResponse | ActionResponse {
  return guardAction((desk) => {
    const prepared = chosen(desk, null, event);
    if (prepared === null) return notify(NO_REPLY);
    const { rendered, obstacle } = prepared;
    if (obstacle !== null) return notify(obstacle);
    const body = CardService.newUpdateDraftBodyAction()
      .addUpdateContent(rendered.html, CardService.ContentType.MUTABLE_HTML)
      .setUpdateType(CardService.UpdateDraftBodyType.IN_PLACE_INSERT);
    return CardService.newUpdateDraftActionResponseBuilder().setUpdateDraftBodyAction(body).build();
  });
}

/** The reply that was clicked, filled in; null where the team has deleted it since. */
function chosen(desk: Desk, found: Assessed | null, event: AddonEvent): PreparedReply | null {
  const reply = replyOf(desk, event);
  return reply && prepareReply(desk, found, reply, languageIn(event));
}

/** What is done with the conversation that the card is about. */
function withOpened(
  event: AddonEvent,
  work: (desk: Desk<GmailDraft>, found: Assessed) => ComposeActionResponse | ActionResponse,
): ComposeActionResponse | ActionResponse {
  return guardAction((desk) => {
    const found = readOpened(desk, event);
    return found === null ? notify(GONE) : work(desk, found);
  });
}

function compose(draft: GmailDraft): ComposeActionResponse {
  return CardService.newComposeActionResponseBuilder().setGmailDraft(draft).build();
}
