// « Répondre et clore »: closed once we have answered and owe nothing, unless somebody has written before.
import type { Instant } from '../../src/domain/terms/time';
import type { Exchange } from './owed';
import type { Turn } from './turn';

type Closable = Exchange & { closed: boolean };

export class ClosingWish {
  /** Our answer, from when on it is closed; the next run makes it so. */
  answeredAt: Instant | null = null;
  private closing: readonly Closable[] = [];

  /** `said`: messages that were there. */
  constructor(private readonly said: number) {}

  /** 'over' where nothing is left of it: it was shown to have come true, or was given up. */
  fulfil(messages: readonly Closable[], { state, owed }: Pick<Turn, 'state' | 'owed'>): 'over' | null {
    if (this.answeredAt !== null) return 'over';
    if (state === 'away' || state === 'none') return null;
    if (state === 'closed') return 'over';
    const since = messages.slice(this.said);
    if (since.some(({ who }) => who === 'customer')) return 'over';
    const answer = since.filter(({ who }) => who === 'us').at(-1);
    if (answer === undefined) return null;
    if (state !== 'answered' || owed !== null) return 'over';
    this.closing = messages.filter(({ closed }) => !closed);
    for (const message of this.closing) message.closed = true;
    this.answeredAt = answer.at;
    return null;
  }

  /** No run has closed it yet when something else happens. */
  revive(): void {
    for (const message of this.closing) message.closed = false;
    this.closing = [];
    this.answeredAt = null;
  }
}
