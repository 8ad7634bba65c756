// What nobody outside Google can say of Apps Script, its add-ons and its services.
import { question } from './question';

export const QUESTIONS_OF_APPS_SCRIPT = {
  eventIds: question('decimal', ['composed', 'absent'], {
    asks: 'How does an event name the open message and its thread: by Gmail’s decimal ids, by those of Gmail’s window for what was written there, or not at all?',
    sources:
      'Google’s example has msg-f:; InboxSDK’s recorded answers of Gmail have msg-a: for what was written in the window.',
  }),
  consentPrompt: question('first', ['required', 'nobody'], {
    asks: 'Who asks for a consent that is missing: the platform before the script runs, the script by requireAllScopes, or nobody, since not even that method is there?',
    sources:
      'Reference of ScriptApp.requireAllScopes: from an add-on "the script renders an authorization prompt at the start of the execution"; Google has announced consent by parts for add-ons. The third is assumed.',
  }),
  scopes: question('granted', ['in-part', 'withdrawn'], {
    asks: 'Has the account granted all scopes, some, or taken one back after a day?',
    sources: 'Consent by parts: workspaceupdates.googleblog.com, January and May 2025.',
  }),
  shortTriggers: question('granted', ['refused'], {
    asks: 'Is a time trigger below an hour granted?',
    sources:
      '"An add-on can use a time-driven trigger once per hour at most" (developers.google.com/apps-script/guides/triggers/installable); that the owner of a project may go below is assumed.',
  }),
  triggerLimit: question('minutes', ['seconds'], {
    asks: 'May a run of the trigger last six minutes, or the 30 seconds of an add-on?',
    sources:
      '"Quotas for Google services" names six minutes for a script and 30 seconds for an add-on; which one a trigger of an add-on has is not said.',
  }),
  triggerStarts: question('to-the-minute', ['late', 'doubled'], {
    asks: 'Does the trigger come when it should, late by almost half its period, or twice?',
    sources:
      'Google promises a time "that may be slightly randomized"; doubled runs are reported of time triggers.',
  }),
  triggerBudget: question('twenty-a-day', ['unlimited'], {
    asks: 'How many triggers may be made in a day?',
    sources: 'Google names no number, and two projects report about twenty.',
  }),
  errorLanguage: question('fr', ['en', 'de'], {
    asks: 'In which language do services refuse?',
    sources:
      'RomainVialard/ErrorHandler on github.com knows the texts of Apps Script in many languages; that the account’s language decides is assumed.',
  }),
  propertiesAtOnce: question('bounded', ['unbounded'], {
    asks: 'Is there a bound to what one setProperties may write?',
    sources: 'Limits of a value and of a store are published, one of a call is not.',
  }),
  cache: question('kept', ['lost-early'], {
    asks: 'Does the cache keep what it was given for as long as it was asked to?',
    sources: 'Reference of Cache: "the cached data might be removed before this time".',
  }),
  locks: question('free', ['contended'], {
    asks: 'Is a lock to be had at once, or held by another execution for a second or two?',
    sources: 'Assumed: a click of an agent may stand at the same time as any run.',
  }),
  cardEntities: question('decoded', ['literal'], {
    asks: 'Does a card read names of characters such as &amp;amp;, or show them as they are written?',
    sources: 'Not documented.',
  }),
  intl: question('complete', ['no-zones'], {
    asks: 'Does Intl know time zones, and French?',
    sources: 'Not documented for Apps Script; V8 can be built without that data.',
  }),
} as const;
