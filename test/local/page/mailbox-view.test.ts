import type { StoredLabel } from '../../../local/gmail/contract';
import { createDesk } from '../../../local/page/carry-out';
import { mailboxState } from '../../../local/page/mailbox-view';
import { type LocalDesk, sampleDesk, watchAll } from '../../helpers/desk';
import { paris } from '../../helpers/times';

/** What the page is told of the label of that name. */
function labelIn({ runtime, host }: LocalDesk, name: string) {
  const { labels } = mailboxState(createDesk(runtime, host), { view: 'INBOX', query: null, start: 0 });
  return labels.find((label) => label.name === name);
}

describe('the labels of the page', () => {
  const desk = sampleDesk(paris('2026-11-24 10:20'));
  const { runtime } = desk;
  watchAll(runtime);
  const show = (name: string, where: Parameters<typeof runtime.mailbox.showLabel>[1]) =>
    runtime.mailbox.showLabel(runtime.mailbox.labelByName(name)?.id ?? '', where);

  it('stand in the column and beside subjects, but for those that Vigie keeps for itself', () => {
    runtime.run('importSettings', ['{"senders":{"always":["a@example.fr"]}}']);
    expect(labelIn(desk, 'Support/Copie des réglages')).toMatchObject({
      listed: false,
      beside: false,
      count: 1,
    });
    expect(labelIn(desk, 'Support/En retard')).toMatchObject({ listed: true, beside: true });
  });

  it.each<[StoredLabel['labelListVisibility'], boolean, boolean]>([
    ['labelShow', true, true],
    ['labelShowIfUnread', true, false],
    ['labelHide', false, false],
  ])('are listed as a person chose: %s', (labelListVisibility, whileUnread, onceRead) => {
    const name = 'Support/1 Critique';
    const messages = runtime.mailbox.threads().flatMap(({ messages }) => messages.map(({ id }) => id));
    show(name, { labelListVisibility });
    runtime.mailbox.changeLabels(messages, ['UNREAD'], []);
    expect(labelIn(desk, name)).toMatchObject({ listed: whileUnread, beside: true });
    runtime.mailbox.changeLabels(messages, [], ['UNREAD']);
    expect(labelIn(desk, name)).toMatchObject({ listed: onceRead, beside: true });
  });

  it('stay in the column where a person hides them from lists alone', () => {
    show('Support/2 Élevée', { messageListVisibility: 'hide' });
    expect(labelIn(desk, 'Support/2 Élevée')).toMatchObject({ listed: true, beside: false });
  });
});
