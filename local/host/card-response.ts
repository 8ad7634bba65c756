// What an add-on's function returned, as the host follows it.
import { contentOf } from '../cards/content';
import type { CardJson, SidebarState } from '../runtime/contract';

export interface RenderActions {
  readonly action?: {
    readonly navigations?: readonly NavigationStep[];
    readonly notification?: { readonly text: string };
    readonly link?: { readonly url: string };
  };
  readonly hostAppAction?: {
    readonly gmailAction: {
      readonly openCreatedDraftAction?: { readonly draftId: string };
      readonly updateDraftAction?: { readonly updateBody?: DraftBodyUpdate };
    };
  };
}

type NavigationStep =
  | { readonly pushCard: CardJson }
  | { readonly updateCard: CardJson }
  | { readonly pop: true }
  | { readonly popToRoot: true }
  | { readonly popToCard: string };

interface DraftBodyUpdate {
  readonly type: string;
  readonly insertContents: readonly { readonly content: string; readonly contentType: string }[];
}

/** The cards that a trigger's function returned, the one on top last; null when it returned anything else. */
export function rootCards(value: unknown): readonly CardJson[] | null {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  const contents = values.map(contentOf);
  if (contents.length === 0 || contents.some((content) => content?.kind !== 'Card')) return null;
  return contents.map((content) => content?.json() ?? {}).reverse();
}

const RESPONSES = new Set([
  'ActionResponse',
  'UniversalActionResponse',
  'ComposeActionResponse',
  'UpdateDraftActionResponse',
]);

export interface CardResponse {
  readonly renderActions: RenderActions;
  readonly stateChanged: boolean;
}

/** What an action's callback returned; a card alone is shown on top. Null for what Gmail cannot use. */
export function responseOf(value: unknown): CardResponse | null {
  const content = contentOf(value);
  if (content === null) return null;
  const json = content.json();
  switch (content.kind) {
    case 'Card':
      return { renderActions: { action: { navigations: [{ pushCard: json }] } }, stateChanged: false };
    case 'Navigation':
      return { renderActions: { action: json }, stateChanged: false };
    default:
      return RESPONSES.has(content.kind)
        ? { renderActions: json.renderActions as RenderActions, stateChanged: json.stateChanged === true }
        : null;
  }
}

/** The sidebar's state once the actions have been carried out. */
export function follow(
  state: SidebarState,
  { action, hostAppAction }: RenderActions,
  shown: (card: CardJson) => CardJson,
): SidebarState {
  const body = hostAppAction?.gmailAction.updateDraftAction?.updateBody;
  return {
    ...state,
    cards: (action?.navigations ?? []).reduce<readonly CardJson[]>(
      (cards, step) => navigate(cards, step, shown),
      state.cards,
    ),
    notification: action?.notification?.text ?? null,
    openLink: action?.link?.url ?? null,
    openDraft: hostAppAction?.gmailAction.openCreatedDraftAction?.draftId ?? null,
    insert: body === undefined ? null : insertion(body),
  };
}

function navigate(
  cards: readonly CardJson[],
  step: NavigationStep,
  shown: (card: CardJson) => CardJson,
): readonly CardJson[] {
  if ('pushCard' in step) return [...cards, shown(step.pushCard)];
  if ('updateCard' in step) return [...cards.slice(0, -1), shown(step.updateCard)];
  if ('popToRoot' in step) return cards.slice(0, 1);
  if ('pop' in step) return cards.length > 1 ? cards.slice(0, -1) : cards;
  const at = cards.map((card) => card.name).lastIndexOf(step.popToCard);
  return at === -1 ? cards : cards.slice(0, at + 1);
}

function insertion(body: DraftBodyUpdate): NonNullable<SidebarState['insert']> {
  return {
    content: body.insertContents.map(({ content }) => content).join(''),
    contentType: body.insertContents[0]?.contentType ?? 'TEXT',
    updateType: body.type,
  };
}
