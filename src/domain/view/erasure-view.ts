// What is to be known before one customer's conversations are moved to the bin, and what came of it.
import type { Whose } from '../decision/whose-conversation';
import { counted, typeset } from '../french/typography';
import { conversationLink } from '../mailbox/gmail-links';
import { nameOf } from './queue-lines';

/** What one of the conversations that were found turns out to be; all but its id is missing where it was not read. */
export interface JudgedConversation {
  readonly threadId: string;
  readonly whose: Whose | 'unread';
  readonly title?: { readonly sender: string; readonly subject: string };
  /** True while somebody waits for an answer there. */
  readonly waits?: boolean;
  /** Its messages, by `idsUntil`. */
  readonly messages?: string;
}

interface Linked {
  readonly text: string;
  readonly link: string;
}

/** The confirmation, text by text. */
export interface ErasureView {
  readonly question: string;
  readonly terms: readonly string[];
  /** Still waiting for an answer, and to go all the same. */
  readonly waiting: readonly Linked[];
  /** Kept: a person decides. */
  readonly shared: readonly Linked[];
  readonly mayConfirm: boolean;
}

/** What that is made of. */
export interface ErasureViewInput {
  /** The mailbox's own. */
  readonly address: string;
  readonly judged: readonly JudgedConversation[];
  readonly hasRule: boolean;
}

const BIN =
  'Gmail les y garde 30\u00a0jours, puis les supprime pour de bon\u00a0; jusque-là, la corbeille permet de les reprendre. Ce qui change après cette carte est gardé. Une confirmation suffit\u00a0: les rondes continuent.';

/**
 * Words the confirmation.
 * @example erasureView({ address, judged: [], hasRule: false }).mayConfirm //=> false
 */
export function erasureView({ address, judged, hasRule }: ErasureViewInput): ErasureView {
  const those = (whose: JudgedConversation['whose']) => judged.filter((one) => one.whose === whose);
  const linked = ({ threadId, title }: JudgedConversation): Linked => ({
    text: title === undefined ? '' : nameOf(title),
    link: conversationLink(address, threadId),
  });
  const theirs = those('theirs');
  const unread = those('unread').length;
  const some = theirs.length + unread;
  const terms = [
    some > 0 ? BIN : '',
    unread > 0 ? `Dont ${unread} à lire d’abord : celles qui ne sont pas à lui seul sont gardées.` : '',
    hasRule ? 'Sa règle d’expéditeur est retirée.' : '',
  ];
  return {
    question:
      some > 0
        ? typeset(`Mettre ${counted(some, 'conversation')} à la corbeille ?`)
        : 'Aucune conversation à lui seul.',
    terms: terms.filter((term) => term !== '').map(typeset),
    waiting: theirs.filter(({ waits }) => waits).map(linked),
    shared: those('shared').map(linked),
    mayConfirm: some > 0 || hasRule,
  };
}

/**
 * What came of a confirmation; `goesOn`: whether the watch goes on with what is left, null where nothing is.
 * @example erasedText({ trashed: 2, kept: 0, goesOn: null }) //=> 'Conversations mises à la corbeille\u00a0: 2.'
 */
export function erasedText(done: {
  readonly trashed: number;
  readonly kept: number;
  readonly goesOn: boolean | null;
}): string {
  const { trashed, kept, goesOn } = done;
  return typeset(
    `Conversations mises à la corbeille : ${trashed}.${kept > 0 ? ` Gardées, changées ou partagées : ${kept}.` : ''}${goesOn === null ? '' : goesOn ? ' La suite se fait d’elle-même.' : ' Il en reste : activez les rappels pour que la suite se fasse, ou recommencez dans une minute.'}`,
  );
}
