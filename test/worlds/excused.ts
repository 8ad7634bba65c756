// What cannot be kept in a world, whatever the product does: why, what the agent is told instead, and what holds all the same.
import type { Worlds } from '../../local/platform/worlds/worlds';

interface Excuse {
  readonly world: Partial<Worlds>;
  readonly promises: readonly string[];
  readonly why: string;
  readonly told: string;
  readonly kept: string;
}

export const EXCUSES: readonly Excuse[] = [
  {
    world: { eventIds: 'absent' },
    promises: [
      'a conversation that is opened shows who waits, as it is written',
      'a reply begun on the card stops the clock once it is sent, and not before',
      'a conversation opens beside our own answer too',
      'what is closed stays closed, and a new message opens it again',
      'the diagnostic finds nothing wrong where nothing is',
    ],
    why: 'An event that names neither message nor thread says nothing of what is open, and nothing else does.',
    told: 'The card says that Gmail did not name the message and what to do; the diagnostic fails at « Conversation ouverte ».',
    kept: 'Labels, those of hands too, reminders and the homepage, whose rows open each conversation in Gmail.',
  },
];

/** The promises that need not hold in this world. */
export function excusedIn(worlds: Partial<Worlds>): readonly string[] {
  const stands = ({ world }: Excuse) =>
    Object.entries(world).every(([name, answer]) => worlds[name as keyof Worlds] === answer);
  return EXCUSES.filter(stands).flatMap(({ promises }) => promises);
}
