// What can be clicked or chosen on the card on top.
import type { CardAction, SidebarState } from '../../local/runtime/contract';
import { everyValue } from '../helpers/card';

interface Widget {
  readonly name?: string;
  readonly text?: string;
  readonly onClick?: { readonly action?: CardAction };
  readonly onChangeAction?: CardAction;
  readonly items?: readonly { readonly text: string; readonly value: string }[];
}

/** The action of what bears one of these texts, with these parameters; null where there is none. */
export function buttonAction(
  state: SidebarState,
  texts: readonly string[],
  parameters: Readonly<Record<string, string>> = {},
): CardAction | null {
  const found = widgets(state).find(({ text, onClick }) => {
    const action = onClick?.action;
    if (action === undefined || !texts.includes((text ?? '').replace(/<[^<>]*>/g, ''))) return false;
    return Object.entries(parameters).every(([key, value]) =>
      action.parameters?.some((parameter) => parameter.key === key && parameter.value === value),
    );
  });
  return found?.onClick?.action ?? null;
}

/** What a field of that name does when it is changed; null where there is none. */
export function changeAction(state: SidebarState, name: string): CardAction | null {
  const found = widgets(state).find((widget) => widget.name === name && widget.onChangeAction !== undefined);
  return found?.onChangeAction ?? null;
}

/** What a list of that name offers. */
export function itemsOf(state: SidebarState, name: string): NonNullable<Widget['items']> {
  return widgets(state).find((widget) => widget.name === name && widget.items !== undefined)?.items ?? [];
}

function widgets({ cards }: SidebarState): readonly Widget[] {
  const found: Widget[] = [];
  everyValue({ card: cards.at(-1) }, (_key, value) => {
    if (typeof value === 'object' && value !== null) found.push(value as Widget);
  });
  return found;
}
