// Which label names Gmail refuses.
import type { Worlds } from '../platform/worlds/worlds';
import { badRequest, Refusal } from './api-error';

export const SYSTEM_LABELS = [
  'INBOX',
  'UNREAD',
  'SENT',
  'DRAFT',
  'TRASH',
  'SPAM',
  'STARRED',
  'IMPORTANT',
  'CHAT',
  'CATEGORY_PERSONAL',
  'CATEGORY_SOCIAL',
  'CATEGORY_PROMOTIONS',
  'CATEGORY_UPDATES',
  'CATEGORY_FORUMS',
] as const;

/** Names of system labels in the languages met so far; Gmail refuses them in every language it speaks. */
const RESERVED: ReadonlySet<string> = new Set(
  [
    'inbox, unread, sent, sent mail, draft, drafts, trash, bin, spam, starred, important, chat, chats, all mail',
    'snoozed, scheduled, muted, voicemail, archive, search results',
    'boîte de réception, non lus, messages envoyés, envoyés, brouillon, brouillons, corbeille, spam, suivis',
    'messages suivis, importants, tous les messages, en attente, planifiés, archivés, ouverts',
    'posteingang, gesendet, entwürfe, papierkorb, markiert, wichtig, alle nachrichten',
    'recibidos, enviados, borradores, papelera, destacados, importantes, todos',
    'posta in arrivo, posta inviata, bozze, cestino, speciali, importanti, tutti i messaggi',
    'входящие, отправленные, черновики, корзина, спам, помеченные, приоритетные, важное',
  ].flatMap((line) => line.split(', ')),
);

/** Characters. Assumed: what Gmail's own window takes; the reference names no limit. */
const MAX_LENGTH = 225;

/**
 * Two names with the same key are one name to Gmail, which makes no second label of it. That case and spaces around a
 * slash make no difference was measured on a live account (kellystuard/jev-gmail-classifier on github.com,
 * `spikes/25-nested-labels.md`, September 2026); that other separators make none rests on one old report and is assumed,
 * as is that the two ways to write an accent are one.
 */
export function nameKey(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s*\/\s*/g, '/')
    .replace(/[\s&(){}|/-]/g, '-');
}

/** Throws for a name that a user label may not have. What Gmail takes and refuses: the same measurements. */
export function checkLabelName(name: unknown): string {
  if (typeof name !== 'string' || name.trim() === '') throw badRequest('Invalid label name');
  const wrong =
    name.length > MAX_LENGTH ||
    name.includes('^') ||
    RESERVED.has(name.trim().toLowerCase()) ||
    /^category_/i.test(name);
  if (wrong) throw badRequest('Invalid label name');
  return name;
}

export function conflict(): Refusal {
  return new Refusal(409, 'aborted', 'Label name exists or conflicts');
}

/** A label's name as the list of conversations shows it. */
export function shownLabel(name: string, { nestedLabels }: Pick<Worlds, 'nestedLabels'>): string {
  return nestedLabels === 'path' ? name : name.slice(name.lastIndexOf('/') + 1);
}
