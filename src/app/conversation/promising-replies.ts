// The canned replies whose sending leaves something with us, as the team words them.
import type { Settings } from '../../domain/settings/settings';
import { LANGUAGES } from '../../domain/terms/languages';
import { REPLIES } from '../../replies/registry';

/** Their texts, in each language. */
export function promisingReplies(own: Settings['replies']): readonly string[] {
  return REPLIES.filter(({ promises }) => promises).flatMap(({ id, texts }) =>
    LANGUAGES.map((language) => (language === 'fr' ? own[id] : undefined) ?? texts[language]),
  );
}
