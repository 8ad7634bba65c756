// The diagnostic's findings, one line a check.
import {
  type CheckResult,
  type DiagnosticReport,
  diagnosticSummary,
  SENDING,
} from '../app/diagnostic/diagnostic';
import { EDITION } from '../domain/terms/edition';
import { cardText } from '../domain/text/escape';
import type { IconName } from './icons';
import { type Card, line, newCard, newSection, paragraph, textButton } from './widgets';

const MARKS: Readonly<Record<CheckResult['outcome'], { readonly icon: IconName; readonly word: string }>> = {
  passed: { icon: 'passed', word: '' },
  failed: { icon: 'failed', word: 'À corriger\u00a0: ' },
  unknown: { icon: 'unknown', word: 'Non vérifié\u00a0: ' },
};

export function diagnosticCard({ results }: DiagnosticReport): Card {
  const findings = results.map(({ title, outcome, text }) => {
    const { icon, word } = MARKS[outcome];
    return line(cardText(word + text), { above: title, icon });
  });
  const section = newSection(
    line(`<b>${diagnosticSummary(results)}</b>`),
    ...findings,
    line(EDITION, { above: 'Version' }),
    paragraph(cardText(SENDING)),
    textButton('Relancer', 'rerun-diagnostic'),
  );
  return newCard(
    { title: 'Diagnostic', subtitle: 'Les libellés sont créés, tout autre essai est annulé' },
    section,
  );
}
