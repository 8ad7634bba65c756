// What clasp and Google answer when they refuse, and what a person does about it, in one line.

/** What stops a command of ours: one line for the person, in French. */
export class Stopped extends Error {}

/** From the narrowest to the widest; the words are those of clasp 3.4.1 and of Google's answers that it passes on. */
const FAILURES = [
  [
    /enable(?:d)? the Apps Script API/i,
    'L’API Apps Script est désactivée pour ce compte : activez-la sur https://script.google.com/home/usersettings, attendez une minute, puis relancez la commande.',
  ],
  [
    /quota|rate limit|RESOURCE_EXHAUSTED|too many requests/i,
    'Google refuse pour l’instant : trop de demandes, ou quota du jour atteint. Rien n’est perdu ; relancez la commande plus tard.',
  ],
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|socket hang up|network/i,
    'Google est injoignable : vérifiez la connexion à Internet (et le proxy, s’il y en a un), puis relancez la commande.',
  ],
  [
    /invalid_grant|invalid_rapt|No credentials found|Could not read API credentials|login required|invalid authentication/i,
    'La connexion à Google a expiré ou n’a pas été donnée : lancez « npx clasp logout », puis relancez la commande.',
  ],
  [
    /Requested entity was not found|caller does not have permission|insufficient permission/i,
    'Ce compte ne voit pas le projet Apps Script : connectez-vous avec le compte qui l’a créé (« npx clasp logout », puis relancez la commande).',
  ],
];

/** The line for what clasp printed; its own first line where nobody knows it. */
export function explainFailure({ stdout, stderr }) {
  const said = `${stderr}\n${stdout}`;
  const known = FAILURES.find(([words]) => words.test(said));
  if (known !== undefined) return known[1];
  const first = said.split('\n').find((line) => line.trim() !== '') ?? 'clasp s’est arrêté sans rien dire.';
  return `clasp a répondu : ${first.trim()}`;
}

/** Runs a command of ours: what stops it is one line on stderr and exit code 1. */
export async function orOneLine(command) {
  try {
    await command();
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
