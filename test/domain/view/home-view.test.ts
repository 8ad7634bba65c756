import { STANDARD_SETTINGS } from '../../../src/domain/settings/settings';
import { HOUR, MINUTE } from '../../../src/domain/terms/time';
import { type HomeViewInput, homeView, QUEUE_LENGTH } from '../../../src/domain/view/home-view';
import { type IndexEntry, NOTHING_ANNOUNCED } from '../../../src/domain/watch/queue-index';
import { withDeadlines } from '../../../src/domain/watch/watch-plan';
import { calendarWith, paris } from '../../helpers/times';

const NOW = paris('2026-11-24 10:20');

function entry(threadId: string, changes: Partial<IndexEntry> = {}): IndexEntry {
  const undated = {
    threadId,
    state: 'a-traiter' as const,
    since: NOW - 10 * MINUTE,
    priority: 'moyenne' as const,
    type: 'assistance' as const,
    escalation: false,
    undeliveredAt: null,
    review: false,
    doubtful: false,
    due: null,
    atRiskFrom: null,
    followUp: null,
    resolution: null,
    turn: null,
    holders: [],
    customer: '',
    chases: false,
    older: null,
    standing: 'on-time' as const,
    announced: NOTHING_ANNOUNCED,
    ...changes,
  };
  return withDeadlines(undated, { settings: STANDARD_SETTINGS, calendar: calendarWith(), now: NOW });
}

function view(entries: readonly IndexEntry[], changes: Partial<HomeViewInput> = {}) {
  return homeView({
    entries,
    titles: new Map(),
    settings: STANDARD_SETTINGS,
    calendar: calendarWith(),
    now: NOW,
    address: 'a@b.fr',
    saved: [],
    stepsHidden: true,
    watch: {
      lastRun: null,
      period: null,
      lastError: null,
      syncing: null,
      pending: [],
      suspects: [],
      floor: null,
      failures: {},
      overfull: false,
      crowded: false,
      unwatched: 0,
      longRounds: false,
      inSpam: 0,
      heldBack: 0,
      standardInstead: null,
      settingsCopy: { restoredAt: null, offered: null },
      tookOverAt: null,
      undelivered: {},
      reminderRefusedAt: null,
      storeFull: false,
    },
    ...changes,
  });
}

const threadOf = (link: string) => link.slice(link.lastIndexOf('/') + 1);

describe('the queue', () => {
  it('puts escalations on top, then the late, then what has least time left', () => {
    const entries = [
      entry('low', { priority: 'basse' }),
      entry('critical', { priority: 'critique' }),
      entry('late', { priority: 'basse', since: paris('2026-11-02 10:00') }),
      entry('escalated', { priority: 'basse', escalation: true }),
      entry('escalated-late', { escalation: true, since: paris('2026-11-02 10:00') }),
      entry('medium'),
    ];
    expect(view(entries).queue.map(({ link }) => threadOf(link))).toEqual([
      'escalated-late',
      'escalated',
      'late',
      'critical',
      'medium',
      'low',
    ]);
  });

  it('does not depend on the order of the index where deadlines are the same', () => {
    const entries = ['c', 'a', 'b'].map((id) => entry(id));
    expect(view(entries).queue).toEqual(view([...entries].reverse()).queue);
  });

  it('holds nothing that waits for the customer', () => {
    const waiting = entry('w', { state: 'attente-client', since: null, standing: null });
    expect(view([waiting])).toMatchObject({ queue: [], waiting: 0, more: null });
  });

  it('of 5,000 shows the first and counts the rest, with a page that holds the next one', () => {
    const entries = Array.from({ length: 5_000 }, (_, i) =>
      entry(`t${i}`, { since: NOW - i * 1_000, priority: 'basse' }),
    );
    const home = view(entries);
    expect(home.queue).toHaveLength(QUEUE_LENGTH);
    expect(home.waiting).toBe(5_000);
    expect(home.more).toEqual({
      text: 'et 4\u202f950 autres',
      link: 'https://mail.google.com/mail/?authuser=a%40b.fr#label/Support%2F4+Basse',
    });
  });

  it('says « autre » of one', () => {
    const entries = Array.from({ length: QUEUE_LENGTH + 1 }, (_, i) => entry(`t${i}`));
    expect(view(entries).more?.text).toBe('et 1 autre');
  });

  it('names a conversation by what is remembered of it, else by when it came', () => {
    const titles = new Map([['known', { sender: 'Julie\u202e', subject: '' }]]);
    const lines = view([entry('known'), entry('unknown', { since: NOW })], { titles }).queue;
    expect(lines.map(({ text }) => text)).toEqual([
      'Julie – (sans objet) · échéance le jeu.\u00a026\u00a0nov. à\u00a018\u00a0h',
      'Conversation reçue aujourd’hui à\u00a010\u00a0h\u00a020 · échéance le jeu.\u00a026\u00a0nov. à\u00a018\u00a0h',
    ]);
  });

  it.each([
    [0, 'at-risk'],
    [1, 'late'],
  ] as const)('tells how a promise stands %i ms after its last instant: %s', (after, standing) => {
    const open = entry('open', { since: paris('2026-11-23 10:00'), priority: 'critique' });
    expect(view([open], { now: paris('2026-11-23 14:00') + after }).queue[0]?.standing).toBe(standing);
  });
});

describe('the counts', () => {
  it('agree with the clocks at this instant, whatever the labels still say', () => {
    const entries = [
      entry('late', { since: paris('2026-11-02 10:00'), standing: 'on-time' }),
      entry('escalated', { escalation: true }),
      entry('waiting', { state: 'attente-client', since: null, standing: null, priority: 'basse' }),
    ];
    const counts = Object.fromEntries(view(entries).counts.map(({ text, count }) => [text, count]));
    expect(counts).toMatchObject({
      'En retard': 1,
      'À risque': 0,
      Escalades: 1,
      'Attente client': 1,
      Moyenne: 2,
      Basse: 1,
    });
  });
});

describe('the lines of state', () => {
  it.each([
    ['2026-11-24 10:20', 'Support ouvert, fermeture aujourd’hui à\u00a018\u00a0h'],
    ['2026-11-27 18:00', 'Support fermé, reprise le lun.\u00a030\u00a0nov. à\u00a09\u00a0h'],
    ['2026-12-24 20:00', 'Support fermé, reprise le lun.\u00a028\u00a0déc. à\u00a09\u00a0h'],
  ])('say at %s: %s', (local, expected) => {
    expect(view([], { now: paris(local) }).openLine).toBe(expected);
  });

  it('name each closure ahead on one line', () => {
    const calendar = calendarWith({
      closures: [
        { from: paris('2026-12-24 00:00'), to: paris('2027-01-05 00:00'), reason: 'Fin d’année' },
        { from: paris('2027-02-01 00:00'), to: paris('2027-02-02 00:00'), reason: 'Inventaire' },
      ],
    });
    const plain = view([], { calendar }).closedDays.map((line) => line.replace(/\s/g, ' '));
    expect(plain).toEqual([
      'du jeu. 24 déc. au lun. 4 janv. 2027 : Fin d’année',
      'lun. 1er févr. 2027 : Inventaire',
      'lun. 29 mars 2027 : Lundi de Pâques',
    ]);
  });

  it('tell how the watch is doing', () => {
    const watch = {
      lastRun: NOW - 5 * MINUTE,
      period: HOUR,
      lastError: 'quota' as const,
      syncing: 40,
      pending: [],
      suspects: [],
      floor: null,
      failures: {},
      overfull: false,
      crowded: false,
      unwatched: 0,
      longRounds: false,
      inSpam: 0,
      heldBack: 0,
      standardInstead: 'unreadable' as const,
      settingsCopy: { restoredAt: null, offered: null },
      tookOverAt: null,
      undelivered: {},
      reminderRefusedAt: null,
      storeFull: false,
    };
    const home = view([], { watch });
    expect(home.remindersOn).toBe(true);
    expect(home.watchLine).toContain('toutes les heures');
    expect(home.watchLine).toContain('40\u00a0conversations lues');
    expect(home.warnings).toHaveLength(2);
    expect(home.warnings.join()).toContain('quota du jour');
  });

  it.each([
    ['nothing', { lastRun: null }],
    ['part', { period: null }],
    ['part', { syncing: 40 }],
    ['part', { pending: ['18aa'] }],
    ['part', { suspects: ['18aa'] }],
    ['part', { floor: '4711' }],
    ['part', { overfull: true }],
    ['part', { lastError: 'unavailable' as const }],
    ['queue', { inSpam: 1 }],
    ['queue', { unwatched: 2 }],
    ['queue', { unwatched: null }],
    ['all', {}],
  ])('an empty queue speaks of %s of the mailbox: %j', (known, changes) => {
    expect(view([], { watch: { ...QUIET, ...changes } }).known).toBe(known);
  });

  it('an empty queue comforts nobody while mail is to be verified', () => {
    expect(view([entry('one', { review: true })], { watch: QUIET })).toMatchObject({
      queue: [],
      known: 'queue',
    });
  });

  it('name what could not be read, the longest first, with a link and the next try', () => {
    const failures = {
      '18aa': { tries: 1, next: NOW + 10 * MINUTE },
      '18bb': { tries: 4, next: NOW - MINUTE },
    };
    const titles = new Map([['18aa', { sender: 'Julie', subject: '', messageId: '', kin: [] }]]);
    const { unreadable, warnings } = view([], { watch: { ...QUIET, failures }, titles });
    expect(warnings).toHaveLength(1);
    expect(unreadable).toEqual([
      {
        text: 'Conversation à ouvrir',
        note: expect.stringMatching(/nouvel essai aujourd’hui à/),
        link: expect.stringContaining('18bb'),
      },
      {
        text: 'Julie – (sans objet)',
        note: expect.stringMatching(/nouvel essai aujourd’hui à/),
        link: expect.stringContaining('18aa'),
      },
    ]);
  });

  it.each([
    ['one address', { 'a@e.example': NOW }, /non remis à a@e\.example .*cette adresse est refusée/],
    [
      'two',
      { 'a@e.example': NOW, 'chef@e.example': NOW },
      /à a@e\.example, chef@e\.example .*ces adresses sont refusées/,
    ],
    ['one that the report did not name', { '': NOW }, /non remis à un destinataire/],
    ['one that is no recipient any more', { 'old@e.example': NOW }, null],
    ['one of four days ago', { 'a@e.example': NOW - 4 * 24 * HOUR }, null],
  ])('name whom reminders do not reach: %s', (_which, undelivered, words) => {
    const reminders = {
      ...STANDARD_SETTINGS.reminders,
      recipients: ['a@e.example'],
      manager: 'chef@e.example',
    };
    const settings = { ...STANDARD_SETTINGS, reminders };
    const found = view([], { watch: { ...QUIET, undelivered }, settings }).warnings;
    expect(found).toEqual(words === null ? [] : [expect.stringMatching(words)]);
  });

  const QUIET = {
    lastRun: NOW - 5 * MINUTE,
    period: 10 * MINUTE,
    lastError: null,
    syncing: null,
    pending: [],
    suspects: [],
    floor: null,
    failures: {},
    overfull: false,
    crowded: false,
    unwatched: 0,
    longRounds: false,
    inSpam: 0,
    heldBack: 0,
    standardInstead: null,
    settingsCopy: { restoredAt: null, offered: null },
    tookOverAt: null,
    undelivered: {},
    reminderRefusedAt: null,
    storeFull: false,
  };

  it.each([
    ['runs as it should', {}, []],
    ['runs late', { lastRun: NOW - 30 * MINUTE }, []],
    [
      'does not run any more',
      { lastRun: NOW - 31 * MINUTE },
      [/^Aucune ronde depuis .*\u00a0: .* réactivez les rappels\.$/],
    ],
    ['asked for too much at once', { lastError: 'rate' as const }, [/trop de demandes en une minute/]],
    ['spent what a day allows', { lastError: 'quota' as const }, [/quota du jour est épuisé, .* 24.heures/]],
    ['is switched off', { lastRun: NOW - 31 * MINUTE, period: null }, []],
    ['may send no more', { heldBack: 1 }, [/1\u00a0rappel partira dans les 24.heures\./]],
    ['may send no more of several', { heldBack: 12 }, [/12\u00a0rappels partiront dans les 24.heures\./]],
    [
      'cannot read one',
      { failures: { a: { tries: 1, next: NOW } } },
      [/^1\u00a0conversation n’a pas pu être lue\u00a0:/],
    ],
    [
      'cannot read several',
      { failures: { a: { tries: 1, next: NOW }, b: { tries: 2, next: NOW } } },
      [/^2\u00a0conversations n’ont pas pu être lues\u00a0:/],
    ],
    ['has no room for all', { overfull: true }, [/^Trop de conversations attendent une réponse\u00a0:/]],
  ])('warn when the watch %s', (_what, changes, expected) => {
    const { warnings } = view([], { watch: { ...QUIET, ...changes } });
    expect(warnings).toEqual(expected.map((pattern) => expect.stringMatching(pattern)));
  });

  it('say which limit of time is in force', () => {
    expect(view([], { watch: QUIET }).watchLine).toContain('rondes de 18\u00a0s au plus');
    expect(view([], { watch: { ...QUIET, longRounds: true } }).watchLine).toContain('rondes de 4\u00a0min');
  });

  it('count what had waited before the watch, and say where a count is a least one', () => {
    const full = view([], { watch: { ...QUIET, overfull: true, unwatched: 812 } });
    const find = (text: string) => full.counts.find((line) => line.text === text);
    expect(find('Avant Vigie')).toMatchObject({ count: 812, atLeast: false });
    expect(find('En retard')).toMatchObject({ atLeast: true });
    expect(full.atLeast).toBe(true);
    const crowded = view([], { watch: { ...QUIET, crowded: true } });
    expect(crowded.atLeast).toBe(false);
    expect(crowded.counts.find(({ text }) => text === 'Attente client')?.atLeast).toBe(true);
  });

  it('group big numbers as French does', () => {
    const { watchLine } = view([], { watch: { ...QUIET, syncing: 12_345 } });
    expect(watchLine).toContain('lecture de la boîte\u00a0: 12\u202f345\u00a0conversations lues');
  });
});
