// What the history of the mailbox reports: one change a thread, mail before labels.
import type { AccountOptions } from '../../local/runtime/contract';
import { createGmailMailbox } from '../../src/gas/gmail-mailbox';
import { mail } from '../helpers/desk';
import { anAccount, aStore, NOW } from './in-gmail';

function desk(options: Partial<AccountOptions> = {}) {
  const account = anAccount(options);
  const { mailbox, run } = account;
  const store = aStore();
  const { id, threadId } = mailbox.receive(
    mail('Julie <julie@example.fr>', 'Séances', 'Bonjour', NOW, 'one'),
  );
  const ids = run(() => {
    const gmail = createGmailMailbox(store);
    gmail.relabel(threadId, ['priority/moyenne', 'closed', 'late'], []);
    return { since: gmail.historyId(), late: 'Support/En retard', closed: 'Support/Clos' };
  });
  const labelId = (name: string) => mailbox.labelByName(name)?.id ?? name;
  return {
    ...account,
    threadId,
    label: (add: readonly string[], remove: readonly string[]) =>
      mailbox.changeLabels([id], add.map(labelId), remove.map(labelId)),
    changes: () => run(() => createGmailMailbox(store).history(ids.since)),
  };
}

describe('the history', () => {
  it('tells new mail, and the labels that changed besides', () => {
    const { mailbox, threadId, changes, label } = desk();
    label([], ['Support/Clos']);
    mailbox.receive(mail('Julie <julie@example.fr>', 'Re: Séances', 'Encore', NOW + 1, 'one'));
    label([], ['Support/En retard']);
    expect(changes()).toMatchObject({
      kind: 'changes',
      changes: [{ threadId, kind: 'message', added: [], removed: ['closed', 'late'] }],
    });
  });

  it('tells the labels of ours that were put on and taken off, and no others', () => {
    const { threadId, changes, label } = desk();
    label(['STARRED'], ['Support/Clos']);
    label(['Support/Clos'], ['UNREAD', 'Support/En retard']);
    expect(changes()).toMatchObject({
      changes: [{ threadId, kind: 'labels', added: ['closed'], removed: ['closed', 'late'] }],
    });
  });

  it('tells a label that another installation has made since', () => {
    const { run, threadId, changes } = desk();
    run(() => createGmailMailbox(aStore()).relabel(threadId, ['owed-by/11-27'], []));
    expect(changes()).toMatchObject({ changes: [{ threadId, kind: 'labels', added: ['owed-by/11-27'] }] });
  });

  it.each(['TRASH', 'SPAM'])('tells a move to %s as a change of mail', (place) => {
    const { threadId, changes, label } = desk();
    label([place], ['Support/Clos']);
    expect(changes()).toMatchObject({ changes: [{ threadId, kind: 'message', removed: ['closed'] }] });
  });

  it.each<[string, readonly string[], readonly string[]]>([
    ['SENT came', ['SENT'], []],
    ['DRAFT came', ['DRAFT'], []],
    ['the inbox was left', [], ['INBOX']],
  ])('tells as a change of mail that %s', (_label, add, remove) => {
    const { threadId, changes, label } = desk();
    label(add, remove);
    expect(changes()).toMatchObject({ changes: [{ threadId, kind: 'message' }] });
  });

  const DRAFT = { to: 'julie@example.fr', subject: 'Re: Séances', text: 'Bonjour' };

  it('says nothing of a draft that is being written, saved again and thrown away', () => {
    const { mailbox, threadId, changes } = desk();
    const id = mailbox.createDraft({ ...DRAFT, threadId });
    mailbox.editDraft(id, 'Bonjour Julie');
    mailbox.editDraft(id, 'Bonjour Julie,');
    mailbox.deleteDraft(id);
    expect(changes()).toMatchObject({ kind: 'changes', changes: [] });
  });

  it.each(['message', 'label'] as const)('tells that a draft was sent, told as a %s', (sentAs) => {
    const { mailbox, threadId, changes } = desk({ worlds: { sentAs } });
    const id = mailbox.createDraft({ ...DRAFT, threadId });
    mailbox.editDraft(id, 'Bonjour Julie');
    mailbox.sendDraft(id);
    expect(changes()).toMatchObject({ changes: [{ threadId, kind: 'message' }] });
  });

  it('says when it no longer reaches back so far', () => {
    const { mailbox, changes } = desk();
    mailbox.expireHistory();
    expect(changes()).toEqual({ kind: 'expired' });
  });
});
