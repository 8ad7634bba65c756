// The replies whose sending leaves something with us, as the team words them.
import { distinctiveSentences } from '../../domain/promises/by-reply';
import type { Settings } from '../../domain/settings/settings';
import { libraryOf } from '../../replies/library';

type Wording = Pick<Settings, 'replies' | 'replyOrder'>;

/** Of each settings: the same for every conversation that an execution reads. */
const made = new WeakMap<Wording, readonly (readonly string[])[]>();

/** What is looked for of each, in each language. */
export function promisingReplies(settings: Wording): readonly (readonly string[])[] {
  const found = made.get(settings) ?? sentencesOf(settings);
  made.set(settings, found);
  return found;
}

function sentencesOf(settings: Wording): readonly (readonly string[])[] {
  return libraryOf(settings)
    .filter(({ promises }) => promises)
    .flatMap(({ texts }) =>
      Object.values(texts).flatMap((text) => (text === null ? [] : [distinctiveSentences(text)])),
    );
}
