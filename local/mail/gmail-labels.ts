// The labels of a Takeout export (`X-Gmail-Labels`), in French or English, as Gmail's own ids and as user labels.

/** Names that stand for a system label; null for a state that is no label. */
const SYSTEM: Readonly<Record<string, string | null>> = {
  'boîte de réception': 'INBOX',
  inbox: 'INBOX',
  'non lus': 'UNREAD',
  'non lu': 'UNREAD',
  unread: 'UNREAD',
  ouvert: null,
  ouverts: null,
  opened: null,
  lus: null,
  read: null,
  'messages archivés': null,
  archivés: null,
  archived: null,
  'messages envoyés': 'SENT',
  envoyés: 'SENT',
  sent: 'SENT',
  brouillons: 'DRAFT',
  brouillon: 'DRAFT',
  drafts: 'DRAFT',
  draft: 'DRAFT',
  corbeille: 'TRASH',
  trash: 'TRASH',
  bin: 'TRASH',
  spam: 'SPAM',
  'messages suivis': 'STARRED',
  suivis: 'STARRED',
  starred: 'STARRED',
  important: 'IMPORTANT',
  importants: 'IMPORTANT',
  chat: 'CHAT',
  chats: 'CHAT',
};

const CATEGORIES: Readonly<Record<string, string>> = {
  personnel: 'CATEGORY_PERSONAL',
  principale: 'CATEGORY_PERSONAL',
  personal: 'CATEGORY_PERSONAL',
  'réseaux sociaux': 'CATEGORY_SOCIAL',
  social: 'CATEGORY_SOCIAL',
  promotions: 'CATEGORY_PROMOTIONS',
  'mises à jour': 'CATEGORY_UPDATES',
  notifications: 'CATEGORY_UPDATES',
  updates: 'CATEGORY_UPDATES',
  forums: 'CATEGORY_FORUMS',
};

export interface GmailLabels {
  readonly systemLabels: readonly string[];
  readonly userLabels: readonly string[];
}

/** Sorts the decoded value of the header; names with a comma stand in quotes. */
export function readGmailLabels(value: string): GmailLabels {
  const systemLabels: string[] = [];
  const userLabels: string[] = [];
  for (const name of splitNames(value)) {
    const key = name.toLowerCase();
    const category = /^(?:catégorie|category)[\s\u00a0]*:?[\s\u00a0]*(.+)$/.exec(key)?.[1];
    const id = category === undefined ? SYSTEM[key] : CATEGORIES[category];
    if (id === undefined) {
      if (category === undefined) userLabels.push(name);
    } else if (id !== null) systemLabels.push(id);
  }
  return { systemLabels: [...new Set(systemLabels)], userLabels: [...new Set(userLabels)] };
}

function splitNames(value: string): string[] {
  const names = value.match(/"[^"]*"|[^,]+/g) ?? [];
  return names.map((name) => name.trim().replace(/^"|"$/g, '').trim()).filter((name) => name !== '');
}
