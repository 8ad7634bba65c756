// A card as Gmail shows it, where that is open.
import type { Worlds } from '../platform/worlds/worlds';
import type { CardJson } from '../runtime/contract';

/** Fields that a person reads. */
const READ = ['text', 'topLabel', 'bottomLabel', 'title', 'subtitle', 'header'];

/** The card whose texts a reader of HTML shows as Gmail does: names of characters as they are written, where it knows none. */
export function shownCard(card: CardJson, { cardEntities }: Pick<Worlds, 'cardEntities'>): CardJson {
  return cardEntities === 'decoded' ? card : (literal(card) as CardJson);
}

function literal(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(literal);
  if (typeof json !== 'object' || json === null) return json;
  return Object.fromEntries(
    Object.entries(json).map(([key, value]) => [
      key,
      typeof value === 'string' && READ.includes(key) ? value.replace(/&/g, '&amp;') : literal(value),
    ]),
  );
}
