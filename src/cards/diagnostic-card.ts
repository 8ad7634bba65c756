// The diagnostic's findings, one line a check.
import {
  type CheckResult,
  type DiagnosticReport,
  diagnosticSummary,
  SENDING,
} from '../app/diagnostic/diagnostic';
import { escapeHtml } from '../domain/text/escape';
import { newAction } from './actions';
import { line, materialIcon, textButton } from './widgets';

type Card = GoogleAppsScript.Card_Service.Card;

const MARKS: Readonly<Record<CheckResult['outcome'], { readonly icon: string; readonly word: string }>> = {
  passed: { icon: 'check_circle', word: '' },
  failed: { icon: 'error', word: 'À corriger\u00a0: ' },
  unknown: { icon: 'help', word: 'Non vérifié\u00a0: ' },
};

export function diagnosticCard({ results }: DiagnosticReport): Card {
  const section = CardService.newCardSection().addWidget(line(`<b>${diagnosticSummary(results)}</b>`));
  for (const { title, outcome, text } of results) {
    const { icon, word } = MARKS[outcome];
    section.addWidget(line(escapeHtml(word + text), title).setStartIcon(materialIcon(icon)));
  }
  section
    .addWidget(CardService.newTextParagraph().setText(escapeHtml(SENDING)))
    .addWidget(CardService.newButtonSet().addButton(textButton('Relancer', newAction('rerun-diagnostic'))));
  return CardService.newCardBuilder()
    .setHeader(
      CardService.newCardHeader().setTitle('Diagnostic').setSubtitle('Chaque essai est annulé aussitôt'),
    )
    .addSection(section)
    .build();
}
