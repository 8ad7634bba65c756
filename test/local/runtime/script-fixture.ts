// A small add-on of its own for the tests of the runtime and of the host, so that they hang on none of the product.
import type { Manifest } from '../../../local/platform/contract';
import type { RuntimeOptions } from '../../../local/runtime/contract';
import { createRuntime } from '../../../local/runtime/runtime';

const AUTH = 'https://www.googleapis.com/auth/';
export const manifest: Manifest = {
  timeZone: 'Europe/Paris',
  oauthScopes: [
    `${AUTH}gmail.modify`,
    `${AUTH}gmail.addons.current.message.metadata`,
    `${AUTH}script.scriptapp`,
    `${AUTH}userinfo.email`,
  ],
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
  function threadOf(id) {
    let refused = 'none';
    try { Gmail.Users.Messages.get('me', id); } catch (error) { refused = error.details.code; }
    return [refused, GmailApp.getMessageById(id).getThread().getId()].join();
  }
  function labels() { return Gmail.Users.Labels.list('me').labels.length; }
  function asks() {
    try { ScriptApp.requireAllScopes(ScriptApp.AuthMode.FULL); } catch (error) { store().setProperty('survived', 'x'); }
    return 'alive';
  }
  function knows() {
    const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);
    return [info.getAuthorizationStatus() === ScriptApp.AuthorizationStatus.REQUIRED, info.getAuthorizationUrl() !== null,
      info.getAuthorizedScopes().length, typeof ScriptApp.requireAllScopes].join();
  }
  function who() { return Session.getActiveUser().getEmail(); }
`;

export const NOW = Date.UTC(2026, 0, 5, 8, 0);

export function runtimeWith(options: Partial<RuntimeOptions> = {}) {
  return createRuntime({ code: CODE, manifest, now: NOW, ...options });
}
