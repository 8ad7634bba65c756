// What an agent writes in Gmail's own window, as the watch sees it through the built bundle.
import { deskWith, labelsOf, mail, watchAll } from '../../helpers/desk';
import { paris } from '../../helpers/times';
import { watchOnce } from './watch-desk';

const NOW = paris('2026-11-24 10:20');
const TEN_MINUTES = 600_000;

function desk(sentAs: 'message' | 'label') {
  const text = 'Bonjour, toutes mes données ont disparu.';
  const { runtime } = deskWith(
    [mail('Julie Martin <julie@example.fr>', 'Séances', text, NOW - TEN_MINUTES, 'one')],
    NOW,
    { worlds: { sentAs } },
  );
  watchAll(runtime);
  const threadId = runtime.mailbox.threads()[0]?.id ?? '';
  const draft = { threadId, to: 'julie@example.fr', subject: 'Re: Séances', text: 'Bonjour Julie' };
  const draftId = runtime.mailbox.createDraft(draft);
  const watch = () => {
    runtime.clock.advance(TEN_MINUTES);
    return watchOnce(runtime);
  };
  return { runtime, threadId, draftId, watch };
}

it('reads nothing for a draft, however often it is saved', () => {
  const { runtime, draftId, watch } = desk('message');
  for (let saved = 0; saved < 20; saved += 1) runtime.mailbox.editDraft(draftId, 'Bonjour '.repeat(saved));
  const { value, meter } = watch();
  expect(value).toMatchObject({ read: 0 });
  expect(meter.units).toBe(2);
});

it.each(['message', 'label'] as const)('sees the answer once it is sent, told as a %s', (sentAs) => {
  const { runtime, threadId, draftId, watch } = desk(sentAs);
  watch();
  runtime.mailbox.sendDraft(draftId, 'Bonjour Julie, vos données sont restaurées.');
  watch();
  expect(labelsOf(runtime, threadId)).toContain('Support/Attente client');
});
