// Where an address of Gmail leads that somebody clicks on.
import type { Worlds } from '../platform/worlds/worlds';
import type { LocalMailbox, StoredThread } from './contract';
import { headerOf } from './mime-part';

/** The conversation that opens; null where none does. `loaded`: Gmail stands open in the browser, as it does beside a card. */
export function followLink(
  { mailbox, worlds }: { readonly mailbox: LocalMailbox; readonly worlds: Pick<Worlds, 'conversationLinks'> },
  link: string,
  loaded: boolean,
): StoredThread | null {
  const [, view = '', what = ''] = /#(all|inbox|search)\/([^/]+)$/.exec(link) ?? [];
  const id = decodeURIComponent(what);
  if (view === 'search') return searched(mailbox, id);
  const opens = loaded || worlds.conversationLinks === 'open';
  return view !== '' && opens ? mailbox.thread(id) : null;
}

function searched(mailbox: LocalMailbox, query: string): StoredThread | null {
  const wanted = /^rfc822msgid:(\S+)$/.exec(query.replace(/\+/g, ' '))?.[1];
  const isWanted = ({ payload }: StoredThread['messages'][number]) =>
    (headerOf(payload, 'Message-ID') ?? '').replace(/[<>\s]/g, '') === wanted;
  return mailbox.threads().find(({ messages }) => messages.some(isWanted)) ?? null;
}
