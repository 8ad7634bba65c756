// The icons of the cards by what they stand for, and the words that a reader of screens says for them.

interface IconChoice {
  /** Its name among Google's Material Symbols. */
  readonly symbol: string;
  readonly words: string;
}

const ICONS = {
  answer: { symbol: 'mail', words: 'Destinataire' },
  clock: { symbol: 'schedule', words: 'Délai' },
  consent: { symbol: 'lock', words: 'Autorisation' },
  doubt: { symbol: 'help', words: 'Doute' },
  escalation: { symbol: 'priority_high', words: 'Escalade' },
  failed: { symbol: 'error', words: 'Échec' },
  given: { symbol: 'check_circle', words: 'Indiqué' },
  info: { symbol: 'info', words: 'À savoir' },
  missing: { symbol: 'help', words: 'Manquant' },
  passed: { symbol: 'check_circle', words: 'Réussi' },
  priority: { symbol: 'flag', words: 'Priorité' },
  reminders: { symbol: 'notifications', words: 'Rappels' },
  silence: { symbol: 'notifications_off', words: 'Sans rappels' },
  todo: { symbol: 'radio_button_unchecked', words: 'À faire' },
  unknown: { symbol: 'help', words: 'Sans réponse' },
  warning: { symbol: 'warning', words: 'Attention' },
} as const satisfies Readonly<Record<string, IconChoice>>;

export type IconName = keyof typeof ICONS;

export function iconImage(name: IconName): GoogleAppsScript.Card_Service.IconImage {
  const { symbol, words } = ICONS[name];
  const material = CardService.newMaterialIcon().setName(symbol);
  return CardService.newIconImage().setMaterialIcon(material).setAltText(words);
}
