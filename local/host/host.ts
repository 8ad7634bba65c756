// The part of the Gmail client that hosts the add-on: calls its functions, keeps its stack of cards.
import { contentOf } from '../cards/content';
import type {
  AddonHost,
  CardAction,
  CardJson,
  FormInputs,
  LocalRuntime,
  RunResult,
  SidebarState,
} from '../runtime/contract';
import { eventOf, initialInputs } from './host-event';

/** Where the sidebar is; what it needs to be built again. */
type Place =
  | { readonly kind: 'home' }
  | { readonly kind: 'message'; readonly messageId: string }
  | { readonly kind: 'compose' };

interface RenderActions {
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

const FAILED = 'Une erreur s’est produite dans le module complémentaire.';
const TOO_LONG = 'Le module complémentaire a dépassé son délai d’exécution.';
const UNUSABLE = 'Le module complémentaire a renvoyé une valeur que Gmail ne peut pas utiliser.';
const EMPTY_METER = { calls: 0, units: 0, modelledMs: 0, byName: {} };
const NOTHING_NEW = { notification: null, openLink: null, openDraft: null, insert: null, error: null };

export function createAddonHost(runtime: LocalRuntime): AddonHost {
  const { addOns } = runtime.manifest;
  let place: Place = { kind: 'home' };
  let state: SidebarState = { ...NOTHING_NEW, cards: [], meter: EMPTY_METER };

  const show = (change: Partial<SidebarState>): SidebarState => {
    state = { ...state, ...change };
    return state;
  };

  /** The function that builds the root of a place. */
  const rootFunction = (where: Place): string => {
    const name =
      where.kind === 'home'
        ? (addOns.gmail.homepageTrigger ?? addOns.common.homepageTrigger)?.runFunction
        : where.kind === 'message'
          ? addOns.gmail.contextualTriggers[0]?.onTriggerFunction
          : addOns.gmail.composeTrigger?.selectActions[0]?.runFunction;
    if (name === undefined)
      throw new RangeError(`the manifest names no function for the place: ${where.kind}`);
    return name;
  };

  const messageOf = (where: Place) => (where.kind === 'message' ? { messageId: where.messageId } : {});

  const buildRoot = (): { readonly cards: readonly CardJson[] | null; readonly result: RunResult } => {
    const result = runtime.run(rootFunction(place), [eventOf(runtime, messageOf(place))]);
    return { cards: rootCards(result.value), result };
  };

  const open = (where: Place): SidebarState => {
    place = where;
    const { cards, result } = buildRoot();
    return show({
      ...NOTHING_NEW,
      cards: cards ?? [],
      meter: result.meter,
      error: banner(result, cards !== null),
    });
  };

  /** Gmail forgets what it had built for the place: its root is made anew, what lies above it stays. */
  const rebuild = (): void => {
    if (place.kind === 'compose') return;
    const { cards, result } = buildRoot();
    if (cards === null) show({ error: banner(result, false) });
    else show({ cards: [...cards, ...state.cards.slice(1)] });
  };

  const apply = (actions: RenderActions): void => {
    const { action, hostAppAction } = actions;
    const body = hostAppAction?.gmailAction.updateDraftAction?.updateBody;
    show({
      cards: (action?.navigations ?? []).reduce<readonly CardJson[]>(navigate, state.cards),
      notification: action?.notification?.text ?? null,
      openLink: action?.link?.url ?? null,
      openDraft: hostAppAction?.gmailAction.openCreatedDraftAction?.draftId ?? null,
      insert: body === undefined ? null : insertion(body),
    });
  };

  return {
    openHomepage: () => open({ kind: 'home' }),
    openMessage: (messageId) => open({ kind: 'message', messageId }),
    // With `draftAccess` NONE the event does not say to whom the draft goes.
    openCompose: () => open({ kind: 'compose' }),
    act(action: CardAction, inputs?: FormInputs) {
      const card = state.cards.at(-1);
      const event = eventOf(runtime, {
        ...messageOf(place),
        action,
        inputs: inputs ?? initialInputs(card),
        card,
      });
      const result = runtime.run(action.function, [event]);
      const answer = responseOf(result.value);
      show({ ...NOTHING_NEW, meter: result.meter, error: banner(result, answer !== null) });
      if (answer === null) return state;
      apply(answer.renderActions);
      if (answer.stateChanged) rebuild();
      return state;
    },
    back: () =>
      show({ ...NOTHING_NEW, cards: state.cards.length > 1 ? state.cards.slice(0, -1) : state.cards }),
    state: () => state,
  };
}

/** A trigger answers one card or several; of several the first is the one on top. */
function rootCards(value: unknown): readonly CardJson[] | null {
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

/** What an action's callback may answer; a card alone is shown on top. */
function responseOf(
  value: unknown,
): { readonly renderActions: RenderActions; readonly stateChanged: boolean } | null {
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

function navigate(cards: readonly CardJson[], step: NavigationStep): readonly CardJson[] {
  if ('pushCard' in step) return [...cards, step.pushCard];
  if ('updateCard' in step) return [...cards.slice(0, -1), step.updateCard];
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

function banner(result: RunResult, usable: boolean): string | null {
  if (result.killed) return TOO_LONG;
  if (result.error !== null) return `${FAILED} ${result.error}`;
  return usable ? null : UNUSABLE;
}
