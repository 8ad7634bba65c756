// What Google's services throw, and what we make of it. The texts are those of the API and of a French account.
import { AddonError, type FailureCode, failureCode, refusesAll } from '../../src/domain/terms/failure';
import { google, googleOrNull } from '../../src/gas/google-error';

const api = (code: number, message: string) => Object.assign(new Error(message), { details: { code } });

const CASES: readonly (readonly [string, unknown, FailureCode])[] = [
  ['a message that is gone', api(404, 'Requested entity was not found.'), 'not-found'],
  ['an id that is none', api(400, 'Invalid id value'), 'bad-request'],
  ['a label that is there already', api(409, 'Label name exists or conflicts'), 'bad-request'],
  ['an expired authorisation', api(401, 'Invalid Credentials'), 'permission'],
  ['a scope that was not granted', api(403, 'Request had insufficient authentication scopes.'), 'permission'],
  ['too much in a second', api(429, 'Too many concurrent requests for user'), 'rate'],
  ['too much in a minute', api(403, 'User-rate limit exceeded.  Retry after 2026-11-24'), 'rate'],
  ['too much in a day', api(403, 'Daily Limit Exceeded'), 'quota'],
  ['too much in a day, by its status', api(429, 'Quota exceeded for quota metric per day'), 'quota'],
  ['a failure of the server', api(503, 'The service is currently unavailable.'), 'unavailable'],
  ['units of a minute', api(403, "exceeded for limit 'Units per minute per user' of service"), 'rate'],
  ['a quota in French', new Error("Trop d'appels pour ce service aujourd'hui : gmail."), 'quota'],
  ['a limit of the day in French', new Error('Limite dépassée : .'), 'quota'],
  ['a limit of the day', new Error('Limit Exceeded: .'), 'quota'],
  ['a quota in English', new Error('Service invoked too many times for one day: email.'), 'quota'],
  ['spent time', new Error('Service using too much computer time for one day'), 'quota'],
  [
    'spent time in French',
    new Error('Le service utilise trop de temps de calcul pour une journée.'),
    'quota',
  ],
  ['a rate in French', new Error('Service appelé trop de fois en peu de temps : gmail.'), 'rate'],
  ['a rate in two languages', new Error('Limite dépassée : User-rate limit exceeded.  Retry after'), 'rate'],
  ['a rate in English', new Error('Service invoked too many times in a short time: gmail.'), 'rate'],
  ['a quota in German', new Error('Dienst wurde an einem Tag zu häufig aufgerufen: gmail.'), 'quota'],
  ['a rate in German', new Error('Dienst wurde innerhalb kurzer Zeit zu häufig aufgerufen: gmail.'), 'rate'],
  ['a quota in Spanish', new Error('El servicio se ha invocado demasiadas veces en un día: gmail.'), 'quota'],
  [
    'too many runs that want the lock',
    new Error('There are too many LockService operations against the same script.'),
    'rate',
  ],
  ['a mail too large', new Error('Limit Exceeded: Email Body Size.'), 'bad-request'],
  ['a mail too large, in French', new Error("Limite dépassée : Taille du corps de l'e-mail."), 'bad-request'],
  ['a subject too long', new Error('Argument too large: subject'), 'bad-request'],
  ['a subject too long, in French', new Error('Argument trop grand : subject'), 'bad-request'],
  ['an id that is none, in French', new Error('Argument non valide : 19c2'), 'bad-request'],
  ['a full store', new Error('You have exceeded the property storage quota.'), 'bad-request'],
  [
    'a full store in French',
    new Error('Vous avez dépassé le quota de stockage des propriétés.'),
    'bad-request',
  ],
  ['too many triggers', new Error('This script has too many triggers.'), 'bad-request'],
  ['too many new triggers', new Error('This add-on has created too many time-based triggers'), 'bad-request'],
  ['a scope in French', new Error("Vous n'êtes pas autorisé à appeler GmailApp.createDraft."), 'permission'],
  [
    'scopes in French',
    new Error('Les autorisations spécifiées ne sont pas suffisantes pour appeler GmailApp.search.'),
    'permission',
  ],
  ['a scope in English', new Error('You do not have permission to call GmailApp.createDraft.'), 'permission'],
  ['a consent that is missing', new Error('Authorization is required to perform that action.'), 'permission'],
  [
    'a consent that is missing, in German',
    new Error('Für die Ausführung dieser Aktion ist eine Berechtigung erforderlich.'),
    'permission',
  ],
  ['what Gmail does not allow', new Error('Gmail operation not allowed.'), 'permission'],
  ['what Gmail does not allow, in French', new Error('Opération non autorisée dans Gmail.'), 'permission'],
  [
    'a failure of the server in French',
    new Error('Une erreur est survenue sur le serveur. Nous vous prions de nous en excuser'),
    'unavailable',
  ],
  [
    'a failure of the server in German',
    new Error('Ein Serverfehler ist aufgetreten. Bitte versuchen Sie es später erneut.'),
    'unavailable',
  ],
  ['a text that was thrown', 'quota', 'quota'],
  ['nothing', undefined, 'unavailable'],
];

function thrownBy(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}

describe('what a service throws', () => {
  it.each(CASES)('is known by its code: %s', (_label, thrown, code) => {
    const error = thrownBy(() =>
      google('threads.get', () => {
        throw thrown;
      }),
    );
    expect(failureCode(error)).toBe(code);
  });

  it('names the call and its status, and nothing that the service said', () => {
    const error = thrownBy(() =>
      google('threads.get', () => {
        throw api(400, 'Invalid id value: Julie');
      }),
    );
    expect(error).toBeInstanceOf(AddonError);
    expect(String(error)).toBe('AddonError: threads.get: bad-request (HTTP 400)');
  });

  it('is null where something that is not there is no failure', () => {
    const call = (code: number) => () =>
      googleOrNull('threads.get', () => {
        throw api(code, '');
      });
    expect(call(404)()).toBeNull();
    expect(failureCode(thrownBy(call(503)))).toBe('unavailable');
  });

  it.each([
    ['not-found', false, false],
    ['bad-request', false, false],
    ['permission', false, true],
    ['rate', true, true],
    ['quota', true, true],
    ['unavailable', true, false],
  ] as const)('%s: may pass by itself %s, refuses everything %s', (code, retryable, all) => {
    expect([new AddonError(code, 'threads.get').retryable, refusesAll(code)]).toEqual([retryable, all]);
  });
});

it('a fault of our own is no refusal of a service', () => {
  expect(failureCode(Object.assign(new Error('x'), { name: 'AddonError', code: 'quota' }))).toBe('internal');
  expect(refusesAll('internal')).toBe(false);
});
