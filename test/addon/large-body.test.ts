import { deskWith, mail, watchAll } from '../helpers/desk';
import { paris } from '../helpers/times';

const NOW = paris('2026-11-24 10:30');

function desk(text: string) {
  return deskWith([mail('Anne <anne@example.fr>', 'Souci', text, NOW - 60_000)], NOW);
}

/** What the watch says of the only conversation, and how many bodies it fetched. */
function watched(text: string) {
  const { runtime } = desk(text);
  watchAll(runtime);
  const [thread] = runtime.mailbox.threads();
  const { value, meter } = runtime.run('describeConversations', [[thread?.id]]);
  const [facts] = value as readonly { readonly priority: string }[];
  return { priority: facts?.priority, units: meter.units };
}

describe('a body that Gmail hands over apart', () => {
  const words = 'L’application plante au démarrage.\n';

  it('is read like any other, at the price of one call', () => {
    const small = watched(words);
    const large = watched(`${words}${'.\n'.repeat(300_000)}`);
    expect(large.priority).toBe('critique');
    expect(large.units - small.units).toBe(20);
  });
});
