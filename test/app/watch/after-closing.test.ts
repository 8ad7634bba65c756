// What comes after a closing: only a customer who asks for something begins a new cycle.
import { labelsOf, mail } from '../../helpers/desk';
import { paris } from '../../helpers/times';
import {
  answer,
  automaticMail,
  labelByHand,
  reportOf,
  threadIdOf,
  watchedDesk,
  watchOnce,
} from './watch-desk';

const JULIE = 'Julie <julie@example.fr>';
const CLOSED = [
  'Support/2 Élevée',
  'Support/Clos',
  'Support/Clos/2026-11',
  'Support/Type/Assistance technique',
];

/** A conversation that was answered and closed, in November; what follows comes in December. */
function closedConversation(chosen: readonly string[] = []) {
  const runtime = watchedDesk(paris('2026-11-24 10:00'));
  const receive = (subject: string, text: string) =>
    runtime.mailbox.receive(mail(JULIE, subject, text, runtime.clock.now(), 'one'));
  receive('Synchro', 'Bonjour, la synchronisation ne marche plus.');
  watchOnce(runtime);
  const threadId = threadIdOf(runtime, 'Synchro');
  if (chosen.length > 0) labelByHand(runtime, threadId, chosen, ['Support/2 Élevée']);
  answer(runtime, 'Synchro', 'Bonjour, c’est réparé.');
  labelByHand(runtime, threadId, ['Support/Clos'], []);
  reportOf(watchOnce(runtime));
  runtime.clock.set(paris('2026-12-01 10:00'));
  const watch = () => {
    reportOf(watchOnce(runtime));
    return labelsOf(runtime, threadId);
  };
  return { runtime, threadId, receive, watch };
}

const happens: readonly [string, (desk: ReturnType<typeof closedConversation>) => void][] = [
  [
    'an absence',
    ({ runtime }) =>
      runtime.mailbox.receive(
        automaticMail(JULIE, 'Réponse automatique : Synchro', runtime.clock.now(), 'one'),
      ),
  ],
  ['thanks', ({ receive }) => receive('Re: Synchro', 'Merci beaucoup, tout fonctionne à présent.')],
  ['another answer of ours', ({ runtime }) => answer(runtime, 'Synchro', 'Bonjour, une précision.')],
];

describe('a closed conversation', () => {
  it.each(happens)('keeps its priority, type and closing month when %s comes', (_what, happen) => {
    const desk = closedConversation();
    happen(desk);
    expect(desk.watch()).toEqual(CLOSED);
    expect(desk.watch()).toEqual(CLOSED);
  });

  it.each(happens)('begins anew when the customer asks again after %s', (_what, happen) => {
    const desk = closedConversation(['Support/4 Basse']);
    happen(desk);
    expect(desk.watch()).toContain('Support/4 Basse');
    desk.receive('Re: Synchro', 'Bonjour, toutes mes données ont disparu.');
    expect(desk.watch()).toEqual([
      'Support/1 Critique',
      'Support/Clos',
      'Support/Fin de clôture',
      'Support/Type/Assistance technique',
    ]);
  });
});
