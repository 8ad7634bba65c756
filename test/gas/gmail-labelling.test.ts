// Labels on one message: those of the other messages of its thread stay as they are.
import { createGmailMailbox } from '../../src/gas/gmail-mailbox';
import { labelsOf, mail } from '../helpers/desk';
import { anAccount, aStore, NOW } from './in-gmail';

function desk() {
  const account = anAccount();
  const { mailbox, run } = account;
  const store = aStore();
  const receive = (at: number) =>
    mailbox.receive(mail('Julie <julie@example.fr>', 'Séances', 'Bonjour', at, 'one'));
  const [first, last] = [receive(NOW), receive(NOW + 1)];
  const inGmail = <T>(work: (gmail: ReturnType<typeof createGmailMailbox>) => T) =>
    run(() => work(createGmailMailbox(store)));
  inGmail((gmail) => gmail.relabel(first.threadId, ['closed', 'late'], []));
  const namesOn = (id: string) =>
    mailbox
      .labels()
      .flatMap(({ id: label, name }) =>
        mailbox.message(id)?.labelIds.has(label) && name.startsWith('Support') ? [name] : [],
      );
  return { ...account, first, last, inGmail, namesOn };
}

describe('relabelMessage', () => {
  it('changes one message of the thread', () => {
    const { first, last, inGmail, namesOn } = desk();
    inGmail((gmail) => gmail.relabelMessage(last.id, ['closed-in/2026-11'], ['late']));
    expect(namesOn(first.id).sort()).toEqual(['Support/Clos', 'Support/En retard']);
    expect(namesOn(last.id).sort()).toEqual(['Support/Clos', 'Support/Clos/2026-11']);
  });

  it('asks Gmail nothing where there is nothing to change', () => {
    const { last, inGmail, runtime } = desk();
    inGmail((gmail) => gmail.relabelMessage(last.id, [], []));
    const { meter } = runtime.run('work');
    expect(Object.keys(meter.byName).filter((name) => name.startsWith('Gmail'))).toEqual([]);
  });

  it('finds or makes again a label that an agent deleted', () => {
    const { mailbox, runtime, last, inGmail } = desk();
    inGmail((gmail) => gmail.relabelMessage(last.id, ['closed-in/2026-11'], []));
    mailbox.deleteLabel(mailbox.labelByName('Support/Clos/2026-11')?.id ?? '');
    inGmail((gmail) => gmail.relabelMessage(last.id, ['closed-in/2026-11'], []));
    expect(labelsOf(runtime, last.threadId)).toContain('Support/Clos/2026-11');
  });

  it('fails for a message that is gone', () => {
    const { inGmail } = desk();
    expect(() => inGmail((gmail) => gmail.relabelMessage('ffff', ['late'], []))).toThrow(/not-found/);
  });
});
