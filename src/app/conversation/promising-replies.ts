// The replies whose sending leaves something with us, as the team words them.
import type { Settings } from '../../domain/settings/settings';
import { libraryOf } from '../../replies/library';

/** Their texts, in each language. */
export function promisingReplies(settings: Pick<Settings, 'replies' | 'replyOrder'>): readonly string[] {
  return libraryOf(settings)
    .filter(({ promises }) => promises)
    .flatMap(({ texts }) => Object.values(texts).filter((text) => text !== null));
}
