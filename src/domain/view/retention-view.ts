// What the card says of conversations that have been kept too long.
import { civil } from '../calendar/civil-date';
import type { Month } from '../calendar/month';
import { formatMonth } from '../french/month';
import { conversationLink, viewLink } from '../mailbox/gmail-links';
import { RETENTION_WORDS } from '../terms/retention';
import type { LocalDate } from '../terms/time';
import { nameOf } from './queue-lines';

/** The card of conversations kept too long, text by text. */
export interface RetentionView {
  readonly headline: string;
  readonly conversations: readonly { readonly text: string; readonly note: string; readonly link: string }[];
  /** The page of all of them; null where all are shown. */
  readonly more: { readonly text: string; readonly link: string } | null;
  /** How many can be moved to the bin. */
  readonly total: number;
  /** False while a confirmation is being carried out. */
  readonly mayConfirm: boolean;
}

/** What that card is made of. */
export interface RetentionViewInput {
  /** As many as one page lists; `more`: there are others. */
  readonly total: number;
  readonly more: boolean;
  /** The last confirmation; null before the first. */
  readonly binning: {
    readonly confirmedOn: LocalDate;
    readonly trashed: number;
    readonly ended: boolean;
  } | null;
  readonly first: readonly {
    readonly threadId: string;
    readonly title: { readonly sender: string; readonly subject: string };
    readonly closedIn: Month | null;
  }[];
  /** The mailbox's own address. */
  readonly address: string;
  readonly enabled: boolean;
}

/**
 * Words the list of conversations kept too long.
 * @example retentionView({ ...input, total: 2 }).headline //=> '2\u00a0conversations closes depuis plus de 3\u00a0ans.'
 */
export function retentionView(input: RetentionViewInput): RetentionView {
  const { total, more, first, address, binning } = input;
  const hidden = total - first.length;
  return {
    headline: [headline(input), ...binningLine(binning)].join(' '),
    conversations: first.map(({ threadId, title, closedIn }) => ({
      text: nameOf(title),
      note: closedIn === null ? 'Rouverte depuis, elle sera gardée' : `Close en ${formatMonth(closedIn)}`,
      link: conversationLink(address, threadId),
    })),
    more:
      hidden > 0
        ? {
            text: `et ${more ? 'plus de ' : ''}${hidden} autre${hidden > 1 ? 's' : ''}`,
            link: viewLink(address, 'to-delete'),
          }
        : null,
    total,
    mayConfirm: total > 0 && (binning === null || binning.ended),
  };
}

function binningLine(binning: RetentionViewInput['binning']): readonly string[] {
  if (binning === null) return [];
  const { trashed, confirmedOn, ended } = binning;
  const done = `mises à la corbeille depuis la confirmation du ${civil(confirmedOn).toFormat('dd/MM/yyyy')}\u00a0: ${trashed}`;
  return [
    ended
      ? `Conversations ${done}.`
      : `Conversations ${done}\u00a0; la suite se fait d’elle-même, ronde après ronde.`,
  ];
}

function headline({ total, more, enabled }: RetentionViewInput): string {
  if (total > 0) {
    const plural = total > 1 ? 's' : '';
    return `${more ? 'Plus de ' : ''}${total}\u00a0conversation${plural} close${plural} depuis plus de ${RETENTION_WORDS}.`;
  }
  return enabled
    ? `Aucune conversation étiquetée comme close depuis plus de ${RETENTION_WORDS}.`
    : `La conservation n’est pas surveillée. Activez-la sous «\u00a0Bilan et conservation\u00a0»\u00a0: Vigie étiquettera une fois par mois ce qui est clos depuis plus de ${RETENTION_WORDS}.`;
}
