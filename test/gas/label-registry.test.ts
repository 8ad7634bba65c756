// Our labels are known by id: whatever agents do to their names, and whatever becomes of what we stored about them.
import { FORMER_COLORS, LABELS } from '../../src/domain/mailbox/labels';
import { gmailUsers } from '../../src/gas/advanced-gmail';
import { repaintLabels } from '../../src/gas/label-look';
import { createLabelRegistry } from '../../src/gas/label-registry';
import { anAccount, aStore } from './in-gmail';

function desk(stored: Record<string, string> = {}) {
  const account = anAccount();
  const store = aStore(stored);
  return {
    ...account,
    store,
    idOf: (key: Parameters<ReturnType<typeof createLabelRegistry>['id']>[0]) =>
      account.run(() => createLabelRegistry(store).id(key)),
    heal: () => account.run(() => createLabelRegistry(store).heal()),
    personal: (name: string) => account.run(() => gmailUsers().Labels.create({ name }, 'me').id ?? ''),
    named: (name: string) => account.mailbox.labelByName(name)?.id ?? null,
    names: () =>
      account.mailbox
        .labels()
        .filter(({ type }) => type === 'user')
        .map(({ name }) => name),
  };
}

const GREY = { textColor: '#000000', backgroundColor: '#cccccc' };

describe('the colours of an earlier version', () => {
  it('give way to those of this one by the label’s id, once, and a person’s own stay', () => {
    const { run, store, idOf, mailbox } = desk();
    const [late, low] = [idOf('late'), idOf('priority/basse')];
    const paint = (id: string, color: typeof GREY) =>
      run(() => gmailUsers().Labels.patch({ color }, 'me', id));
    const repaint = () => run(() => repaintLabels(store, createLabelRegistry(store)));
    const colorOf = (id: string) => mailbox.labels().find((label) => label.id === id)?.color;
    paint(late, FORMER_COLORS.late ?? GREY);
    run(() => gmailUsers().Labels.patch({ name: 'Support/Trop tard' }, 'me', late));
    paint(low, GREY);
    repaint();
    expect(colorOf(late)).toMatchObject({ backgroundColor: '#d93025' });
    expect(mailbox.labels().find(({ id }) => id === late)?.name).toBe('Support/Trop tard');
    expect(colorOf(low)).toMatchObject(GREY);
    paint(late, FORMER_COLORS.late ?? GREY);
    repaint();
    expect(colorOf(late)).toMatchObject(FORMER_COLORS.late ?? GREY);
  });
});

describe('the label registry', () => {
  it('makes the whole tree when the first label is asked for, and once', () => {
    const { idOf, named, names, runtime, run, store } = desk();
    const id = idOf('late');
    expect(id).toBe(named('Support/En retard'));
    expect(names().sort()).toEqual(['Support', 'Support/Type', ...LABELS.map(({ name }) => name)].sort());
    expect(run(() => createLabelRegistry(store).id('late'))).toBe(id);
    const { meter } = runtime.run('work');
    expect(Object.keys(meter.byName).filter((name) => name.startsWith('Gmail'))).toEqual([]);
  });

  it('knows what another execution has made meanwhile, and does not lose it by what it makes itself', () => {
    const { run, store } = desk();
    const found = run(() => {
      const registry = createLabelRegistry(store);
      registry.id('late');
      const made = createLabelRegistry(store).id('owed-by/11-27');
      const other = createLabelRegistry(store).id('owed-by/11-30');
      registry.learn(['INBOX', made]);
      registry.id('owed-by/12-01');
      const { keyById } = createLabelRegistry(store);
      return [registry.keyById.get(made), keyById.get(made), keyById.get(other)];
    });
    expect(found).toEqual(['owed-by/11-27', 'owed-by/11-27', 'owed-by/11-30']);
  });

  it('learns what another installation has made where a message bears it, a label of others once', () => {
    const { run, runtime, store, idOf, personal } = desk();
    idOf('late');
    const theirs = run(() => createLabelRegistry(aStore()).id('owed-by/11-27'));
    const own = personal('Comptabilité');
    const learn = (ids: readonly string[]) =>
      run(() => {
        const registry = createLabelRegistry(store);
        registry.learn(['INBOX', 'CATEGORY_UPDATES', ...ids]);
        return ids.map((id) => registry.keyById.get(id));
      });
    const listings = () => runtime.run('work').meter.byName['Gmail.Users.Labels.list'] ?? 0;
    expect(learn([theirs, own])).toEqual(['owed-by/11-27', undefined]);
    expect(listings()).toBe(0);
    expect(learn([own, theirs])).toEqual([undefined, 'owed-by/11-27']);
    expect(listings()).toBe(0);
    const later = personal('Factures');
    learn([later]);
    store.set({ 'labels.foreign': 'garbage' });
    expect(listings()).toBe(1);
    expect(listings()).toBe(0);
  });

  it('asks once an execution for what the mailbox does not name either, and remembers 300 of the labels of others', () => {
    const { run, runtime, store, idOf, personal } = desk();
    idOf('late');
    const others = Array.from({ length: 320 }, (_, n) => personal(`Dossier ${n}`));
    const last = others.at(-1) ?? '';
    run(() => {
      const registry = createLabelRegistry(store);
      registry.learn([last, 'Label_gone']);
      for (const id of others) registry.learn(['Label_gone', id]);
    });
    store.remove('labels.foreign');
    expect(runtime.run('work').meter.byName['Gmail.Users.Labels.list']).toBe(1);
    const kept: string[] = JSON.parse(store.all()['labels.foreign'] ?? '');
    expect(kept).toHaveLength(300);
    expect(kept[0]).toBe(last);
  });

  it('adopts a label that bears the name already', () => {
    const { mailbox, run, idOf } = desk();
    const id = run(() => gmailUsers().Labels.create({ name: 'Support/Clos' }, 'me').id);
    expect(idOf('closed')).toBe(id);
    expect(mailbox.labels().filter(({ name }) => name === 'Support/Clos')).toHaveLength(1);
  });

  it.each([
    ['in other capitals', 'SUPPORT/en retard'],
    ['with its accents written apart', 'Support/En retard'.normalize('NFD')],
    ['with spaces around the slash', 'Support / En retard'],
    ['with another separator', 'support-en retard'],
    ['with a space for the slash', 'Support En retard'],
  ])('adopts a label that Gmail takes for ours: %s', (_label, name) => {
    const { mailbox, run, idOf, names } = desk();
    const id = run(() => gmailUsers().Labels.create({ name }, 'me').id);
    expect(idOf('late')).toBe(id);
    expect(mailbox.labels().find((label) => label.id === id)?.name).toBe(name);
    expect(names()).toHaveLength(LABELS.length + 2);
  });

  it('adopts its own root and the label of a month in whatever capitals', () => {
    const { run, idOf, names, heal } = desk();
    const make = (name: string) => run(() => gmailUsers().Labels.create({ name }, 'me').id);
    make('support');
    const month = make('support/clos/2026-11');
    expect(idOf('closed-in/2026-11')).toBe(month);
    heal();
    expect(idOf('closed-in/2026-11')).toBe(month);
    expect(names()).toHaveLength(LABELS.length + 3);
  });

  it('does not take a label for ours that Gmail lets stand beside it', () => {
    const { run, idOf, named } = desk();
    const other = run(() => gmailUsers().Labels.create({ name: 'Support/En retard (2)' }, 'me').id);
    expect(idOf('late')).toBe(named('Support/En retard'));
    expect(idOf('late')).not.toBe(other);
  });

  it('keeps to a label that was renamed, and makes one again that was deleted', () => {
    const { mailbox, idOf, heal, named } = desk();
    const [renamed, deleted] = [idOf('closed'), idOf('late')];
    mailbox.renameLabel(renamed, 'Terminé');
    mailbox.deleteLabel(deleted);
    heal();
    expect(idOf('closed')).toBe(renamed);
    expect(named('Support/Clos')).toBeNull();
    expect(idOf('late')).toBe(named('Support/En retard'));
    expect(idOf('late')).not.toBe(deleted);
  });

  it('makes the label of a closing month when it is first put on, hidden from the list', () => {
    const { idOf, named, names, run } = desk();
    idOf('closed');
    expect(names()).not.toContain('Support/Clos/2026-11');
    const id = idOf('closed-in/2026-11');
    expect(id).toBe(named('Support/Clos/2026-11'));
    expect(run(() => gmailUsers().Labels.get('me', id))).toMatchObject({ labelListVisibility: 'labelHide' });
  });

  it.each(['garbage', '{"late":"Label_1"}', '[["late"]]', '[1]', '""'])(
    'finds the labels again by name when %s is all that is stored',
    (labels) => {
      const before = desk();
      const id = before.idOf('late');
      before.store.set({ labels });
      expect(before.idOf('late')).toBe(id);
      expect(before.names()).toHaveLength(LABELS.length + 2);
    },
  );

  it('reads the months of a mailbox that another installation labelled', () => {
    const { run, idOf, store } = desk();
    run(() => gmailUsers().Labels.create({ name: 'Support/Clos/2025-03' }, 'me'));
    idOf('closed');
    const keys = run(() => [...createLabelRegistry(store).keyById.values()]);
    expect(keys).toContain('closed-in/2025-03');
  });
});
