// Reading the parts of a card's JSON.
import type { CardAction, FormInputs } from '../../runtime/contract';

export type Json = Readonly<Record<string, unknown>>;

export interface CardEvents {
  act(action: CardAction, inputs: FormInputs): void;
  openLink(url: string): void;
}

/** What a widget needs of the card it is on. */
export interface CardContext {
  readonly events: CardEvents;
  /** The form as it stands. */
  inputs(): FormInputs;
}

export function list(value: unknown): readonly Json[] {
  return Array.isArray(value) ? (value as Json[]) : [];
}

export function str(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

export function object(value: unknown): Json | null {
  return typeof value === 'object' && value !== null ? (value as Json) : null;
}

/** Follows an `onClick`; `more` are parameters that the widget itself adds. */
export function click(
  onClick: Json,
  { events, inputs }: CardContext,
  more: CardAction['parameters'] = [],
): void {
  const link = object(onClick.openLink);
  const action = (onClick.action ?? onClick.openDynamicLinkAction) as CardAction | undefined;
  if (link !== null) events.openLink(str(link.url));
  else if (action !== undefined)
    events.act({ ...action, parameters: [...(action.parameters ?? []), ...more] }, inputs());
}
