// Drafts for the compose window: a card needs GmailApp's own object, which nothing else returns.
import type { Drafts } from '../ports';
import { google } from './google-error';

export type GmailDraft = GoogleAppsScript.Gmail.GmailDraft;

export const gmailDrafts: Drafts<GmailDraft> = {
  reply(messageId, body, from) {
    const mayWriteAs = from !== null && google('getAliases', () => GmailApp.getAliases()).includes(from);
    const options = { htmlBody: body.html, ...(mayWriteAs ? { from } : {}) };
    return google('createDraftReply', () =>
      GmailApp.getMessageById(messageId).createDraftReply(body.text, options),
    );
  },

  open: (draftId) => google('getDraft', () => GmailApp.getDraft(draftId)),

  standalone: (to, subject, body) =>
    google('createDraft', () => GmailApp.createDraft(to, subject, body.text, { htmlBody: body.html })),
};
