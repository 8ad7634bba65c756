// What Apps Script itself calls: the places of the manifest, the cards' one callback, the trigger, and functions for use
// without a card.
import { describeConversations as describeAll } from '../app/conversation/describe-conversation';
import { replyChoices } from '../app/conversation/replies';
import { rememberTitles, titleOf } from '../app/conversation/titles';
import { openDesk } from '../app/desk';
import { NEEDED_SCOPES } from '../app/diagnostic/checks';
import { diagnosticText, runDiagnostic } from '../app/diagnostic/diagnostic';
import { noteOpened, openedForm } from '../app/diagnostic/opened';
import { probePlatform as runProbes } from '../app/probes/probe-platform';
import { trialMail } from '../app/probes/trial-mail';
import { importSettings as storeSettings } from '../app/settings/change-settings';
import { copySettings } from '../app/settings/settings-copy';
import { storedPeriod } from '../app/stored-period';
import { runWatch, type WatchReport } from '../app/watch/run-watch';
import { readWatchState, watchStateProperty } from '../app/watch/watch-state';
import { composeCard } from '../cards/reply-cards';
import type { Card } from '../cards/widgets';
import { type FailureCode, failureCode } from '../domain/terms/failure';
import { consentUrl, requireConsent } from '../gas/consent';
import { createDiagnosticServices, createServices } from '../gas/environment';
import { createPlatformTrials } from '../gas/probes/platform-trials';
import { type AddonEvent, parameter } from './event';
import { handlerOf } from './handlers';
import { homepage } from './homepage';
import { lastRound } from './last-round';
import { conversationCard, idForm, readOpen, recordCard, unknownCard } from './opened-conversation';
import { type ActionResponse, guardAction, guardCard } from './responses';
import { settingsHome } from './settings-handlers';

export function onHomepage(): Card {
  return guardCard(homepage);
}

export function onMessageOpen(event: AddonEvent): Card {
  return guardCard((desk) => {
    const found = readOpen(desk, event);
    noteOpened(desk.services.store, found === 'unknown' ? 'unknown' : 'known', idForm(event));
    if (found === 'unknown') return unknownCard(consentUrl());
    if (found === 'gone') return recordCard(desk, event) ?? conversationCard(desk, null);
    rememberTitles(desk.services, new Map([[found.snapshot.threadId, titleOf(found.snapshot)]]));
    return conversationCard(desk, found);
  });
}

export function onCompose(): Card {
  return guardCard((desk) => composeCard(replyChoices(desk, null), 'fr'));
}

/** The menu of every card. */
export function onSettings(): GoogleAppsScript.Card_Service.UniversalActionResponse {
  return CardService.newUniversalActionResponseBuilder()
    .displayAddOnCards([guardCard(settingsHome)])
    .build();
}

export function onAction(event: AddonEvent): ActionResponse {
  return guardAction((desk) => handlerOf(parameter(event, 'action'))(desk, event));
}

/** The time-driven function. What it returns is for those who call it by hand. */
export function watch(): WatchReport | { readonly pending: false; readonly error: FailureCode } {
  const services = createServices();
  try {
    return runWatch(services);
  } catch (error) {
    services.log.error('watch', error);
    const code = failureCode(error);
    // Nobody can be asked here: the homepage asks.
    if (code === 'permission' && consentUrl() !== null) services.log.info('watch: consent is missing');
    services.store.set(watchStateProperty({ ...readWatchState(services.store), lastError: code }));
    return { pending: false, error: code };
  }
}

/** What is known of some conversations, as plain data; null for one of which nothing is left outside spam and bin. */
export function describeConversations(
  threadIds: readonly string[],
): readonly (Record<string, unknown> | null)[] {
  return describeAll(openDesk(createServices()), threadIds);
}

/** Takes settings over from JSON. @throws RangeError naming every field that is wrong */
export function importSettings(json: string): void {
  const services = createServices();
  const problems = storeSettings(services.store, json);
  if (problems.length > 0) {
    throw new RangeError(
      problems.map(({ field, message }) => `${field || 'réglages'}\u00a0: ${message}`).join(' ; '),
    );
  }
  copySettings(services);
}

/**
 * To run from the editor, again and again until it returns JSON: tries what Google's pages leave open, and undoes it.
 * docs/observations says what becomes of the result.
 */
export function probePlatform(): string {
  requireConsent();
  const services = createServices();
  const { store } = services;
  const text = runProbes(
    services,
    createPlatformTrials(services, {
      asked: Object.keys(NEEDED_SCOPES).length,
      period: () => storedPeriod(store),
      limit: () => readWatchState(store).limit,
      opened: () => openedForm(store),
      compose: (address, content) => trialMail(address, content, services.base64),
    }),
  );
  services.log.info(text);
  return text;
}

/** To run once from the editor: tries what the product needs of this account, and logs a report in French. */
export function diagnostic(): string {
  requireConsent();
  const services = createDiagnosticServices();
  const text = diagnosticText(runDiagnostic(services, lastRound(services)));
  services.log.info(text);
  return text;
}
