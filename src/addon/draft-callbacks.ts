// The callbacks that open or change a draft. Gmail calls them by name: each returns a response of its own kind.
import { draftReply } from '../app/conversation/draft-reply';
import { prepareReply } from '../app/conversation/replies';
import { managerMessage } from '../app/conversation/warn-manager';
import { NEWS_WORDS } from '../domain/view/ticket-view';
import type { GmailDraft } from '../gas/gmail-drafts';
import { type AddonEvent, replyOf } from './event';
import { conversationCard, GONE, newsFor, readOpened } from './opened-conversation';
import { type ActionResponse, backToRoot, guardAction, notify } from './responses';

type ComposeActionResponse = GoogleAppsScript.Card_Service.ComposeActionResponse;
type UpdateDraftActionResponse = GoogleAppsScript.Card_Service.UpdateDraftActionResponse;

/** Opens a reply as a draft in the conversation, unless the agent has to know first what happened meanwhile. */
export function onComposeReply(event: AddonEvent): ComposeActionResponse | ActionResponse {
  return guardAction((desk) => {
    const found = readOpened(desk, event);
    if (found === null) return notify(GONE);
    const news = newsFor(event, found);
    if (news !== null) return backToRoot(conversationCard(desk, found, news), NEWS_WORDS[news]);
    const { rendered, obstacle } = prepareReply(desk, found, replyOf(event));
    if (obstacle !== null) return notify(obstacle);
    return compose(draftReply(desk, found, rendered));
  });
}

export function onWarnManager(event: AddonEvent): ComposeActionResponse | ActionResponse {
  return guardAction((desk) => {
    const found = readOpened(desk, event);
    if (found === null) return notify(GONE);
    const news = newsFor(event, found);
    // A draft is nothing that the manager would not be told.
    if (news !== null && news !== 'draft')
      return backToRoot(conversationCard(desk, found, news), NEWS_WORDS[news]);
    const { to, subject, ...body } = managerMessage(desk, found);
    return compose(desk.services.drafts.standalone(to, subject, body));
  });
}

export function onInsertReply(event: AddonEvent): UpdateDraftActionResponse | ActionResponse {
  return guardAction((desk) => {
    const { rendered, obstacle } = prepareReply(desk, null, replyOf(event));
    if (obstacle !== null) return notify(obstacle);
    const body = CardService.newUpdateDraftBodyAction()
      .addUpdateContent(rendered.html, CardService.ContentType.MUTABLE_HTML)
      .setUpdateType(CardService.UpdateDraftBodyType.IN_PLACE_INSERT);
    return CardService.newUpdateDraftActionResponseBuilder().setUpdateDraftBodyAction(body).build();
  });
}

function compose(draft: GmailDraft): ComposeActionResponse {
  return CardService.newComposeActionResponseBuilder().setGmailDraft(draft).build();
}
