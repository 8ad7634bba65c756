// The part of the Gmail client that hosts the add-on: calls its functions, keeps its stack of cards.
import type { Manifest } from '../platform/contract';
import type {
  AddonHost,
  CardAction,
  CardJson,
  FormInputs,
  LocalRuntime,
  RunResult,
  SidebarState,
} from '../runtime/contract';
import { follow, responseOf, rootCards } from './card-response';
import { eventOf, initialInputs } from './host-event';
import { shownCard } from './shown-card';

/** Where the sidebar is, with what it needs to be built again. */
type Place =
  | { readonly kind: 'home' }
  | { readonly kind: 'message'; readonly messageId: string }
  | { readonly kind: 'compose' };

const FAILED = 'Une erreur s’est produite dans le module complémentaire.';
const TOO_LONG = 'Le module complémentaire a dépassé son délai d’exécution.';
const UNUSABLE = 'Le module complémentaire a renvoyé une valeur que Gmail ne peut pas utiliser.';
/** Of a call that asked nothing of the platform. */
export const EMPTY_METER = { calls: 0, units: 0, modelledMs: 0, byName: {} };
/** What a person sees where nothing was shown. */
export const NOTHING_NEW = {
  notification: null,
  openLink: null,
  openDraft: null,
  insert: null,
  error: null,
  authorization: null,
};

export function createAddonHost(runtime: LocalRuntime): AddonHost {
  let place: Place = { kind: 'home' };
  let state: SidebarState = { ...NOTHING_NEW, cards: [], meter: EMPTY_METER };

  const show = (change: Partial<SidebarState>): SidebarState => {
    state = { ...state, ...change };
    return state;
  };

  const open = (where: Place): SidebarState => {
    place = where;
    const { cards, result } = buildRoot(runtime, place);
    const { authorization, meter } = result;
    const error = banner(result, cards !== null);
    return show({ ...NOTHING_NEW, cards: cards ?? [], meter, error, authorization });
  };

  /** Gmail forgets what it had built for the place: its root is made anew, what lies above it stays. */
  const rebuild = (): void => {
    if (place.kind === 'compose') return;
    const { cards, result } = buildRoot(runtime, place);
    if (cards === null) show({ error: banner(result, false), authorization: result.authorization });
    else show({ cards: [...cards, ...state.cards.slice(1)] });
  };

  return {
    openHomepage: () => open({ kind: 'home' }),
    openMessage: (messageId) => open({ kind: 'message', messageId }),
    // With `draftAccess` NONE the event does not say to whom the draft goes.
    openCompose: () => open({ kind: 'compose' }),
    act(action: CardAction, inputs?: FormInputs) {
      const card = state.cards.at(-1);
      const form = { inputs: inputs ?? initialInputs(card), card };
      const result = runtime.run(action.function, [
        eventOf(runtime, { ...messageOf(place), action, ...form }),
      ]);
      const response = responseOf(result.value);
      const { authorization, meter } = result;
      show({ ...NOTHING_NEW, meter, error: banner(result, response !== null), authorization });
      if (response === null) return state;
      show(follow(state, response.renderActions, (card) => shownCard(card, runtime.worlds)));
      if (response.stateChanged) rebuild();
      return state;
    },
    back: () =>
      show({ ...NOTHING_NEW, cards: state.cards.length > 1 ? state.cards.slice(0, -1) : state.cards }),
    state: () => state,
  };
}

interface Root {
  /** Null when the function returned none. */
  readonly cards: readonly CardJson[] | null;
  readonly result: RunResult;
}

function buildRoot(runtime: LocalRuntime, place: Place): Root {
  const result = runtime.run(rootFunction(runtime.manifest, place), [eventOf(runtime, messageOf(place))]);
  const cards = rootCards(result.value)?.map((card) => shownCard(card, runtime.worlds)) ?? null;
  return { cards, result };
}

/** The function that builds the root of a place. */
function rootFunction({ addOns }: Manifest, { kind }: Place): string {
  const names: Readonly<Record<Place['kind'], string | undefined>> = {
    home: (addOns.gmail.homepageTrigger ?? addOns.common.homepageTrigger)?.runFunction,
    message: addOns.gmail.contextualTriggers[0]?.onTriggerFunction,
    compose: addOns.gmail.composeTrigger?.selectActions[0]?.runFunction,
  };
  const name = names[kind];
  if (name === undefined) throw new RangeError(`the manifest names no function for the place: ${kind}`);
  return name;
}

function messageOf(place: Place): { readonly messageId?: string } {
  return place.kind === 'message' ? { messageId: place.messageId } : {};
}

function banner(result: RunResult, usable: boolean): string | null {
  if (result.authorization !== null) return null;
  if (result.killed) return TOO_LONG;
  if (result.error !== null) return `${FAILED} ${result.error}`;
  return usable ? null : UNUSABLE;
}
