// What `npm start` shows without an export: a desk's three months, each kind of thing that happens to one.
import { demoInstant, fillDemo } from '../../../local/commands/demo-desk';
import { createBusinessCalendar } from '../../../src/domain/calendar/business-calendar';
import { STANDARD_SETTINGS } from '../../../src/domain/settings/settings';
import { deskWith, labelsOf } from '../../helpers/desk';
import { inParis, paris } from '../../helpers/times';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

describe('the instant of the demo', () => {
  const calendar = createBusinessCalendar(STANDARD_SETTINGS.schedule);

  it('is in opening hours at whatever hour it is started, also around holidays', () => {
    for (const first of ['2026-11-23 00:30', '2026-12-24 00:30', '2027-03-27 00:30']) {
      for (let hours = 0; hours < 24 * 9; hours += 1) {
        const now = paris(first) + hours * HOUR;
        const instant = demoInstant(now);
        expect([inParis(now), calendar.isOpenAt(instant)]).toEqual([inParis(now), true]);
        expect(instant).toBeGreaterThanOrEqual(now);
      }
    }
  });

  it('is the present where the desk is open', () => {
    expect(demoInstant(paris('2026-11-24 14:07'))).toBe(paris('2026-11-24 14:07'));
    expect(inParis(demoInstant(paris('2026-11-28 13:00')))).toMatch(/^2026-11-30 10:20/);
  });
});

describe.each([
  ['in the week', '2026-11-24 14:07'],
  ['on a Saturday', '2026-11-28 13:00'],
  ['on New Year’s Day', '2027-01-01 09:00'],
])('the sample mailbox that is started %s', (_when, started) => {
  const now = demoInstant(paris(started));
  const { runtime, host } = deskWith([], now);
  fillDemo(runtime);
  const { mailbox } = runtime;

  interface Facts {
    readonly subject: string;
    readonly ticket: boolean;
    readonly state: string | null;
    readonly followUpDue: string | null;
    readonly messages: readonly { readonly role: string }[];
  }
  const ids = mailbox.threads().map(({ id }) => id);
  const described = runtime.run('describeConversations', [ids], { unlimited: true })
    .value as (Facts | null)[];
  const factsOf = (subject: string) => described.find((facts) => facts?.subject === subject);
  const threadOf = (subject: string) =>
    mailbox.thread(ids[described.findIndex((facts) => facts?.subject === subject)] ?? '');
  const roles = (subject: string) => factsOf(subject)?.messages.map(({ role }) => role) ?? [];
  const cardText = (action: string) => {
    host.openHomepage();
    const name = 'onAction';
    return JSON.stringify(
      host.act({ function: name, parameters: [{ key: 'action', value: action }] }).cards.at(-1),
    );
  };

  it('has a closed pile of three months, archived and read', () => {
    const closed = ids.filter((id) => labelsOf(runtime, id).includes('Support/Clos'));
    expect(closed.length).toBeGreaterThan(50);
    const dates = closed.map((id) => mailbox.thread(id)?.messages[0]?.internalDate ?? now);
    expect(now - Math.min(...dates)).toBeGreaterThan(80 * DAY);
    const labels = closed.flatMap(
      (id) => mailbox.thread(id)?.messages.flatMap(({ labelIds }) => [...labelIds]) ?? [],
    );
    expect(labels.filter((id) => id === 'INBOX' || id === 'UNREAD')).toEqual([]);
  });

  it('has a bilan with figures: most promises kept, and some not', () => {
    const bilan = cardText('open-report');
    expect(bilan.includes('En bref')).toBe(true);
    const [, percent] = /(\d+)(?:,\d)?[\s\u202f]?%/.exec(bilan) ?? [];
    expect(Number(percent)).toBeGreaterThan(60);
    expect(Number(percent)).toBeLessThan(100);
  });

  it('has a long conversation that waits for us', () => {
    expect(factsOf('Synchronisation du matin')?.state).toBe('a-traiter');
    expect(roles('Synchronisation du matin').length).toBeGreaterThan(10);
  });

  it('has a draft that a colleague has begun in a conversation that waits', () => {
    const drafts = mailbox.drafts().map(({ message }) => message.threadId);
    expect(drafts).toEqual([threadOf('Tarif pour une école')?.id]);
    expect(factsOf('Tarif pour une école')?.state).toBe('a-traiter');
  });

  it('has a promise of ours, a customer gone silent, and one who writes English', () => {
    expect(factsOf('Une facture au bon nom')).toMatchObject({
      state: 'en-cours',
      followUpDue: expect.any(String),
    });
    expect(factsOf('Reprendre mes anciennes séances')?.state).toBe('attente-client');
    expect(factsOf('Sessions lost after the update')).toMatchObject({ ticket: true, state: 'a-traiter' });
  });

  it('has an answer that came back, so that its customer waits again', () => {
    expect(roles('Export de mes données')).toEqual(['client', 'reponse', 'non-remis']);
    expect(factsOf('Export de mes données')?.state).toBe('a-traiter');
  });

  it('has a request by a contact form, whose customer is who answers go to', () => {
    const facts = factsOf('Formulaire de contact : Supprimer mon compte');
    expect(facts).toMatchObject({ ticket: true, state: 'a-traiter' });
    const [message] = threadOf('Formulaire de contact : Supprimer mon compte')?.messages ?? [];
    host.openMessage(message?.id ?? '');
    expect(JSON.stringify(host.state().cards).includes('Réponse à victor.langlois@example.net')).toBe(true);
  });

  it('has an answered conversation that is read', () => {
    const labels = threadOf('Changer de formule')?.messages.map(({ labelIds }) => [...labelIds]) ?? [];
    expect(labels.flat()).not.toContain('UNREAD');
    expect(labels.flat()).toEqual(expect.arrayContaining(['INBOX', 'SENT']));
    expect(factsOf('Changer de formule')?.state).toBe('attente-client');
  });

  it('shows the labels in the colours that Vigie gives them', () => {
    const grey = mailbox.labels().filter(({ name, color }) => /^Support\/\d/.test(name) && color === null);
    expect(grey).toEqual([]);
    expect(mailbox.labelByName('Support/1 Critique')?.color).not.toBeNull();
  });

  it('announces a closure ahead', () => {
    expect(JSON.stringify(host.openHomepage().cards).includes('Séminaire d’équipe')).toBe(true);
  });
});
