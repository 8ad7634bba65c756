// What the search box finds: the search of the local Gmail itself, with the quotation marks that people type.
import type { StoredThread } from '../gmail/contract';
import { UnknownSearch } from '../gmail/search-query';
import type { LocalRuntime } from '../runtime/contract';

export interface Found {
  /** The newest match first. */
  readonly shown: readonly StoredThread[];
  /** Why nothing can be searched for; null where something can. */
  readonly problem: string | null;
}

/** « …\u00a0», “…” and „…“ quote a phrase as "…" does. */
const QUOTES = /[«„“”»]/g;

export function search(runtime: LocalRuntime, query: string): Found {
  const asked = query.replace(/«\s*/g, '«').replace(/\s*»/g, '»').replace(QUOTES, '"').trim();
  if (asked.split('"').length % 2 === 0) return refused(`Il manque un guillemet\u00a0: ${query}`);
  try {
    const ids = runtime.search(asked);
    const { mailbox } = runtime;
    return { shown: ids.flatMap((id) => mailbox.thread(id) ?? []), problem: null };
  } catch (error) {
    if (error instanceof UnknownSearch)
      return refused(
        `Cette recherche n’est pas comprise\u00a0: «\u00a0${error.term.replace(/^:/, '')}\u00a0».`,
      );
    throw error;
  }
}

function refused(problem: string): Found {
  return { shown: [], problem };
}
