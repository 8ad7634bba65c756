// Drafts for the compose window: a card needs GmailApp's own object, which nothing else returns.
import type { Drafts } from '../ports';
import { google } from './google-error';

export type GmailDraft = GoogleAppsScript.Gmail.GmailDraft;

export const gmailDrafts: Drafts<GmailDraft> = {
  reply: (messageId, body) =>
    google('createDraftReply', () =>
      GmailApp.getMessageById(messageId).createDraftReply(body.text, { htmlBody: body.html }),
    ),

  open: (draftId) => google('getDraft', () => GmailApp.getDraft(draftId)),

  standalone: (to, subject, body) =>
    google('createDraft', () => GmailApp.createDraft(to, subject, body.text, { htmlBody: body.html })),
};
