import { createAddonHost } from '../../../local/host/host';
import type { Manifest } from '../../../local/platform/contract';
import type { RuntimeOptions } from '../../../local/runtime/contract';
import { createRuntime } from '../../../local/runtime/runtime';
import { cardProblems } from '../../helpers/card-schema';

const AUTH = 'https://www.googleapis.com/auth/';
const manifest: Manifest = {
  timeZone: 'Europe/Paris',
  oauthScopes: [`${AUTH}gmail.modify`, `${AUTH}script.scriptapp`, `${AUTH}userinfo.email`],
  dependencies: { enabledAdvancedServices: [{ userSymbol: 'Gmail', serviceId: 'gmail', version: 'v1' }] },
  addOns: {
    common: {
      name: 'Essai',
      logoUrl: 'https://example.com/logo.png',
      useLocaleFromApp: true,
      openLinkUrlPrefixes: ['https://mail.google.com/'],
      homepageTrigger: { runFunction: 'onHome' },
    },
    gmail: {
      contextualTriggers: [{ onTriggerFunction: 'onMessage' }],
      composeTrigger: { selectActions: [{ text: 'Insérer', runFunction: 'onCompose' }] },
    },
  },
};

const CODE = `
  function card(title, text, name) {
    var builder = CardService.newCardBuilder()
      .setHeader(CardService.newCardHeader().setTitle(title))
      .addSection(CardService.newCardSection()
        .addWidget(CardService.newTextParagraph().setText(text))
        .addWidget(CardService.newTextInput().setFieldName('note').setValue('début'))
        .addWidget(CardService.newDatePicker().setFieldName('day').setValueInMsSinceEpoch(86400000)));
    if (name) builder.setName(name);
    return builder.build();
  }
  function respond(change) {
    var response = CardService.newActionResponseBuilder();
    change(response);
    return response.build();
  }
  const store = () => PropertiesService.getUserProperties();
  function onHome(e) { return card('Accueil', JSON.stringify(e.commonEventObject)); }
  function onMessage(e) { return card('Message', JSON.stringify(e.gmail) + (store().getProperty('done') || '')); }
  function onCompose() { return [card('Un', 'a'), card('Deux', 'b')]; }
  function push(e) {
    return respond((r) => r
      .setNotification(CardService.newNotification().setText('Fait'))
      .setNavigation(CardService.newNavigation().pushCard(card('Formulaire', JSON.stringify(e.commonEventObject), 'form'))));
  }
  function finish() {
    store().setProperty('done', 'fait');
    return respond((r) => r.setStateChanged(true).setNavigation(CardService.newNavigation().popToRoot()));
  }
  function insert() {
    return CardService.newUpdateDraftActionResponseBuilder().setUpdateDraftBodyAction(
      CardService.newUpdateDraftBodyAction().addUpdateContent('Bonjour', CardService.ContentType.TEXT)
        .setUpdateType(CardService.UpdateDraftBodyType.IN_PLACE_INSERT)).build();
  }
  function nothing() {}
  function fail() { throw new Error('panne'); }
  function present(names) {
    return names.filter((name) => eval('typeof ' + name) !== 'undefined');
  }
  var evaluations = 0;
  function count() { evaluations += 1; return evaluations; }
  function dates() {
    const now = new Date();
    const noon = new Date(2026, 6, 14, 12);
    noon.setHours(13, 15);
    return JSON.stringify([now.getTime() === Date.now(), now instanceof Date, now.getHours(), now.getTimezoneOffset(),
      noon.toISOString(), new Date('2026-01-15T09:00').toISOString(), new Date('2026-01-15').toISOString(),
      String(noon), Intl.DateTimeFormat('fr').resolvedOptions().timeZone, noon.toLocaleTimeString('fr')]);
  }
  function realErrors() {
    try { Gmail.Users.Messages.get('me', 'ffffffffffffffff'); return 'none'; }
    catch (error) { return [error instanceof Error, error.details.code].join(); }
  }
  function survive() {
    for (;;) {
      try { store().setProperty('a' + Math.random(), 'x'); }
      catch (error) { try { store().setProperty('survived', 'x'); } catch (again) { console.info('alive'); return 'alive'; } }
    }
  }
  function enable() { ScriptApp.newTrigger('tick').timeBased().everyMinutes(10).create(); }
  function tick(e) { console.info('tick %s:%s', e.hour, e.minute); store().setProperty('ticks', String(Number(store().getProperty('ticks')) + 1)); }
  function locked() { return LockService.getUserLock().tryLock(1000); }
  function who() { return Session.getActiveUser().getEmail(); }
`;

const NOW = Date.UTC(2026, 0, 5, 8, 0);

function runtimeWith(options: Partial<RuntimeOptions> = {}) {
  return createRuntime({ code: CODE, manifest, now: NOW, ...options });
}

function hostWithMessage() {
  const runtime = runtimeWith();
  const text = (name: string, value: string) => ({ name, value });
  const message = runtime.mailbox.receive({
    threadKey: null,
    internalDate: NOW - 60_000,
    systemLabels: ['INBOX', 'UNREAD'],
    userLabels: [],
    payload: {
      mimeType: 'text/plain',
      filename: '',
      headers: [
        text('From', 'Anne <anne@example.com>'),
        text('Subject', 'Essai'),
        text('Message-ID', '<1@example.com>'),
      ],
      size: 2,
      data: new Uint8Array([79, 75]),
      parts: [],
    },
  });
  return { runtime, message, host: createAddonHost(runtime) };
}

const titles = (cards: readonly unknown[]) =>
  cards.map((card) => (card as { header: { title: string } }).header.title);
const textOf = (card: unknown) =>
  (card as { sections: { widgets: { textParagraph: { text: string } }[] }[] }).sections[0]?.widgets[0]
    ?.textParagraph.text ?? '';

describe('runtime', () => {
  it('offers the services and the built-ins of the language, nothing of the host', () => {
    const there = [
      'CardService',
      'Gmail',
      'GmailApp',
      'Utilities',
      'Logger',
      'console',
      'Intl',
      'Promise',
      'Map',
    ];
    const lacking = [
      'setTimeout',
      'require',
      'process',
      'URL',
      'TextEncoder',
      'fetch',
      'WebAssembly',
      'structuredClone',
    ];
    expect(runtimeWith().run('present', [[...there, ...lacking]]).value).toHaveLength(there.length);
    expect(runtimeWith().run('present', [there]).value).toHaveLength(there.length);
  });

  it('evaluates the script anew for each run', () => {
    const runtime = runtimeWith();
    expect([runtime.run('count').value, runtime.run('count').value]).toEqual([1, 1]);
  });

  it('gives dates of the virtual clock and the manifest’s zone', () => {
    expect(JSON.parse(runtimeWith().run('dates').value as string)).toEqual([
      true,
      true,
      9,
      -60,
      '2026-07-14T11:15:00.000Z',
      '2026-01-15T08:00:00.000Z',
      '2026-01-15T00:00:00.000Z',
      'Tue Jul 14 2026 13:15:00 GMT+0200 (Europe/Paris)',
      'Europe/Paris',
      '13:15:00',
    ]);
  });

  it('reports what the script throws, and a function that is not there', () => {
    const runtime = runtimeWith();
    expect(runtime.run('fail')).toMatchObject({ value: null, error: 'panne', killed: false });
    expect(runtime.run('missing').error).toBe('Fonction de script introuvable\u00a0: missing');
  });

  it('throws errors of the script’s own world', () => {
    expect(runtimeWith().run('realErrors')).toMatchObject({ value: 'true,404', error: null });
  });

  it('ends a run that catches its own end', () => {
    const runtime = runtimeWith();
    const result = runtime.run('survive', [], { timeLimit: 100 });
    expect(result).toMatchObject({
      killed: true,
      value: null,
      error: 'Délai d’exécution maximal dépassé',
      logs: [],
    });
    expect([...runtime.properties('user').keys()].filter((key) => key === 'survived')).toEqual([]);
    expect(runtime.properties('user').size).toBe(2);
    expect(runtime.clock.now()).toBe(NOW + 100);
  });

  it('has no Gmail where the manifest does not enable it', () => {
    const { dependencies: _none, ...bare } = manifest;
    expect(runtimeWith({ manifest: bare }).run('present', [['Gmail', 'GmailApp']]).value).toHaveLength(1);
  });

  it('refuses the address without its scope', () => {
    expect(runtimeWith().run('who').value).toBe('purfocus.contact@gmail.com');
    const scopeless = runtimeWith({ manifest: { ...manifest, oauthScopes: [] } });
    expect(scopeless.run('who').error).toContain('Session.getActiveUser');
  });

  it('runs triggers in time and books their time', () => {
    const runtime = runtimeWith();
    runtime.run('enable');
    const runs = runtime.advanceTo(NOW + 3_600_000);
    expect(runs.map(({ handler, result }) => [handler, result.error])).toEqual(Array(5).fill(['tick', null]));
    expect(runs[0]?.result.logs).toEqual([{ severity: 'INFO', text: 'tick 9:10' }]);
    expect(runtime.properties('user').get('ticks')).toBe('5');
    expect(runtime.clock.now()).toBe(NOW + 3_600_000);
    const spent = runs.reduce((sum, { result }) => sum + result.meter.modelledMs, 0);
    expect(spent).toBe(400);
    expect(runtime.remaining('triggerRuntime')).toBe(90 * 60_000 - spent);
  });

  it('stops triggers when the time of the day is used up', () => {
    const runtime = runtimeWith({ daily: { triggerRuntime: 100 } });
    runtime.run('enable');
    const errors = runtime.advanceTo(NOW + 2_400_000).map(({ result }) => result.error);
    expect(errors).toEqual([null, null, expect.stringContaining('trop de temps de calcul')]);
  });

  it('waits for a lock that another run holds', () => {
    const runtime = runtimeWith();
    const release = runtime.holdLock('user');
    expect(runtime.run('locked')).toMatchObject({ value: false, meter: { modelledMs: 1020 } });
    release();
    expect(runtime.run('locked').value).toBe(true);
    expect(runtime.run('locked').value).toBe(true);
  });
});

describe('host', () => {
  it('opens the homepage with locale and zone', () => {
    const { host } = hostWithMessage();
    const state = host.openHomepage();
    expect(JSON.parse(textOf(state.cards[0]))).toEqual({
      platform: 'WEB',
      hostApp: 'GMAIL',
      userLocale: 'fr',
      timeZone: { id: 'Europe/Paris', offset: 3_600_000 },
    });
    expect(state.cards.flatMap(cardProblems)).toEqual([]);
  });

  it('gives the ids of a message in Gmail’s own form', () => {
    const { host, message } = hostWithMessage();
    const event = JSON.parse(textOf(host.openMessage(message.id).cards[0]));
    expect(event.messageId).toBe(`msg-f:${BigInt(`0x${message.id}`)}`);
    expect(event.threadId).toBe(`thread-f:${BigInt(`0x${message.threadId}`)}`);
  });

  it('carries a click with its form, pushes a card and goes back', () => {
    const { host, message } = hostWithMessage();
    host.openMessage(message.id);
    const action = { function: 'push', parameters: [{ key: 'id', value: '7' }] };
    const pushed = host.act(action);
    expect(titles(pushed.cards)).toEqual(['Message', 'Formulaire']);
    expect(pushed).toMatchObject({ notification: 'Fait', error: null });
    expect(JSON.parse(textOf(pushed.cards[1]))).toMatchObject({
      parameters: { id: '7' },
      formInputs: {
        note: { stringInputs: { value: ['début'] } },
        day: { dateInput: { msSinceEpoch: '86400000' } },
      },
    });
    const emptied = host.act(action, { note: [''] });
    expect(JSON.parse(textOf(emptied.cards[2]))).not.toHaveProperty('formInputs');
    expect(titles(host.back().cards)).toEqual(['Message', 'Formulaire']);
    expect(host.state().notification).toBeNull();
  });

  it('builds the root again when the state has changed', () => {
    const { host, message } = hostWithMessage();
    expect(textOf(host.openMessage(message.id).cards[0])).not.toContain('fait');
    host.act({ function: 'push' });
    const state = host.act({ function: 'finish' });
    expect(titles(state.cards)).toEqual(['Message']);
    expect(textOf(state.cards[0])).toContain('fait');
  });

  it('shows several cards with the first on top, and hands over what is to be inserted', () => {
    const { host } = hostWithMessage();
    expect(titles(host.openCompose().cards)).toEqual(['Deux', 'Un']);
    expect(host.act({ function: 'insert' }).insert).toEqual({
      content: 'Bonjour',
      contentType: 'TEXT',
      updateType: 'IN_PLACE_INSERT',
    });
  });

  it.each([
    ['throws', 'fail', 'panne'],
    ['returns nothing', 'nothing', 'Gmail ne peut pas utiliser'],
  ])('shows its own banner when a callback %s, and keeps the cards', (_case, name, text) => {
    const { host } = hostWithMessage();
    host.openHomepage();
    const state = host.act({ function: name });
    expect(state.error).toContain(text);
    expect(titles(state.cards)).toEqual(['Accueil']);
  });
});
