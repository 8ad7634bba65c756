// The diagnostic: does this account let the product do what it must? The report, for a card and for the editor's log.
import { counted } from '../../domain/french/typography';
import { EDITION } from '../../domain/terms/edition';
import { type FailureCode, failureCode } from '../../domain/terms/failure';
import { CHECKS, type DiagnosticServices, type Finding, type LastRound, ZONE } from './checks';

export interface CheckResult extends Finding {
  readonly title: string;
}

export interface DiagnosticReport {
  /** When it was made, in French. */
  readonly at: string;
  readonly results: readonly CheckResult[];
}

/** Runs every check, whatever becomes of the others. */
export function runDiagnostic(services: DiagnosticServices, round: LastRound): DiagnosticReport {
  const { probes, clock } = services;
  // Not by Intl, which the diagnostic has yet to judge.
  const at = probes
    .format(clock.now(), ZONE, "dd/MM/yyyy 'à\u00a0'H'\u00a0h\u00a0'mm")
    .replace(/\u00a000$/, '');
  return { at, results: CHECKS.map((check) => runCheck(check, services, round)) };
}

/** The report as text to read in the editor's log, and to send. */
export function diagnosticText({ at, results }: DiagnosticReport): string {
  const marks = { passed: '✓', failed: '✗', unknown: '?' } as const;
  const lines = results.map(({ title, outcome, text }) => `${marks[outcome]} ${title}\u00a0: ${text}`);
  const title = `Diagnostic de Vigie, le ${at}`;
  return [title, ...lines, diagnosticSummary(results), SENDING, EDITION].join('\n');
}

export const SENDING =
  'Pour demander de l’aide, copiez ce rapport dans votre message\u00a0: il ne contient ni adresse ni texte de client.';

export function diagnosticSummary(results: readonly CheckResult[]): string {
  const failed = results.filter(({ outcome }) => outcome === 'failed').length;
  const unknown = results.filter(({ outcome }) => outcome === 'unknown').length;
  if (failed === 0 && unknown > 0)
    return `Rien à corriger, mais ${counted(unknown, 'point', 'n’a pas pu être vérifié', 'n’ont pas pu être vérifiés')}.`;
  if (failed === 0) return 'Tout ce dont Vigie a besoin fonctionne.';
  return failed === 1 ? 'Un point est à corriger.' : `${failed} points sont à corriger.`;
}

function runCheck(
  { title, run, leftover }: (typeof CHECKS)[number],
  services: DiagnosticServices,
  round: LastRound,
): CheckResult {
  try {
    return { title, ...run(services, round) };
  } catch (error) {
    services.log.error(`diagnostic: ${title}`, error);
    const text = REFUSALS[failureCode(error)];
    return { title, outcome: 'failed', text: leftover === undefined ? text : `${text} ${leftover}` };
  }
}

const NO_REASON = 'l’essai a échoué, voir le journal des exécutions.';
/** What to do about a trial that failed. */
const REFUSALS: Readonly<Record<FailureCode, string>> = {
  permission: 'refusé, une autorisation manque. Rouvrez Vigie et acceptez la demande.',
  quota: 'refusé, un quota du jour est épuisé. Relancez le diagnostic demain.',
  'bad-request': 'refusé, Google n’accepte pas cet essai. Réessayez demain.',
  unavailable: 'le service n’a pas répondu. Relancez le diagnostic.',
  'not-found': NO_REASON,
  rate: NO_REASON,
  internal: NO_REASON,
};
