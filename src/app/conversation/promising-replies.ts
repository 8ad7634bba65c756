// The canned replies whose sending leaves something with us, as the team words them.
import type { Settings } from '../../domain/settings/settings';
import { REPLIES } from '../../replies/registry';

/** Their texts. */
export function promisingReplies(own: Settings['replies']): readonly string[] {
  return REPLIES.filter(({ promises }) => promises).map(({ id, text }) => own[id] ?? text);
}
