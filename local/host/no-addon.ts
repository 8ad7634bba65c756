// Gmail where no add-on is installed.
import type { AddonHost, SidebarState } from '../runtime/contract';

const NOTHING: SidebarState = {
  cards: [],
  notification: null,
  openLink: null,
  openDraft: null,
  insert: null,
  error: null,
  authorization: null,
  meter: { calls: 0, units: 0, modelledMs: 0, byName: {} },
};

const nothing = () => NOTHING;

/** Its sidebar shows nothing, whatever is opened. */
export const NO_ADDON_HOST: AddonHost = {
  openHomepage: nothing,
  openMessage: nothing,
  openCompose: nothing,
  act: nothing,
  back: nothing,
  state: nothing,
};
