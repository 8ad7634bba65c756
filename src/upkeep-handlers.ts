// What keeps a desk in good order: the diagnostic, from the editor and from its card.
import type { Desk } from './app/desk';
import { diagnosticText, runDiagnostic } from './app/diagnostic';
import type { ActionName } from './cards/actions';
import { diagnosticCard } from './cards/diagnostic-card';
import { createDiagnosticServices } from './gas/environment';

type ActionResponse = GoogleAppsScript.Card_Service.ActionResponse;

export type UpkeepAction = Extract<ActionName, 'open-diagnostic' | 'rerun-diagnostic'>;

/** To run once from the editor: tries what the product needs of this account, and logs a report in French. */
export function diagnostic(): string {
  const services = createDiagnosticServices();
  const text = diagnosticText(runDiagnostic(services));
  services.log.info(text);
  return text;
}

export function answerUpkeep({ services }: Desk<unknown>, name: UpkeepAction): ActionResponse {
  switch (name) {
    case 'open-diagnostic':
      return show(CardService.newNavigation().pushCard(diagnosticCard(runDiagnostic(services))));
    case 'rerun-diagnostic':
      return show(CardService.newNavigation().updateCard(diagnosticCard(runDiagnostic(services))));
    default:
      return name satisfies never;
  }
}

function show(navigation: GoogleAppsScript.Card_Service.Navigation): ActionResponse {
  return CardService.newActionResponseBuilder().setNavigation(navigation).build();
}
