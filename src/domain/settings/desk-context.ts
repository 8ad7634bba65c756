import type { SlaContext } from '../sla/context';
import type { Settings } from './settings';

/** A desk at one instant, as the domain sees it. */
export interface DeskContext extends SlaContext {
  readonly settings: Settings;
}
