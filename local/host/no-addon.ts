// Gmail where no add-on is installed.
import type { AddonHost, SidebarState } from '../runtime/contract';
import { EMPTY_METER, NOTHING_NEW } from './host';

const NOTHING: SidebarState = {
  ...NOTHING_NEW,
  cards: [],
  meter: EMPTY_METER,
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
