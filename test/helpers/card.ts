// Reading a card's JSON as a person reads the card.
import type { CardAction, CardJson, SidebarState } from '../../local/runtime/contract';

type Json = Readonly<Record<string, unknown>>;

/** The card on top. @throws Error when there is none, or the platform shows its own error */
export function topCard(state: SidebarState): CardJson {
  const card = state.cards[state.cards.length - 1];
  if (card === undefined || state.error !== null) throw new Error(`no card: ${state.error}`);
  return card;
}

export function everyValue(json: unknown, visit: (key: string, value: unknown) => void): void {
  if (typeof json !== 'object' || json === null) return;
  for (const [key, value] of Object.entries(json)) {
    visit(key, value);
    everyValue(value, visit);
  }
}

export function widgetCount(card: CardJson): number {
  const sections = (card.sections ?? []) as readonly { readonly widgets?: readonly unknown[] }[];
  return sections.reduce((sum, { widgets }) => sum + (widgets?.length ?? 0), 0);
}

const SEEN = ['title', 'subtitle', 'header', 'text', 'topLabel', 'bottomLabel', 'label', 'hintText', 'value'];
const UNSEEN = ['onClick', 'onChangeAction', 'switchControl', 'items'];

/** Everything that is written on the card, in its order, without markup. */
export function cardTexts(card: CardJson): string {
  const texts: string[] = [];
  const collect = (json: unknown): void => {
    for (const [key, value] of Object.entries(json ?? {})) {
      if (typeof value === 'object' && !UNSEEN.includes(key)) collect(value);
      else if (typeof value === 'string' && SEEN.includes(key)) texts.push(value.replace(/<[^<>]*>/g, ''));
    }
  };
  collect(card);
  return texts.join('\n');
}

/** The action of the button or line with this text. @throws Error when nothing of that text can be clicked */
export function actionOf(card: CardJson, text: string): CardAction {
  let found: CardAction | null = null;
  everyValue({ card }, (_key, value) => {
    const widget = value as Json | null;
    if (typeof widget?.text !== 'string' || widget.text.replace(/<[^<>]*>/g, '') !== text) return;
    const action = (widget.onClick as { readonly action?: CardAction } | undefined)?.action;
    if (action !== undefined) found ??= action;
  });
  if (found === null) throw new Error(`nothing to click: ${text}`);
  return found;
}
