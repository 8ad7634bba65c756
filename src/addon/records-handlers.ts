// What keeps a desk in good order: the diagnostic, the report, and what is kept too long.

import type { Desk } from '../app/desk';
import { diagnosticText, runDiagnostic } from '../app/diagnostic/diagnostic';
import { countConversations } from '../app/report/count-conversations';
import { readFigures, readReport } from '../app/report/report';
import { listMarked, trashMarked } from '../app/retention';
import type { ActionName } from '../cards/actions';
import { diagnosticCard } from '../cards/diagnostic-card';
import { csvCard, emptyReportCard, reportCard } from '../cards/report-card';
import { confirmTrashCard, retentionCard } from '../cards/retention-card';
import { addMonths, type Month } from '../domain/calendar/month';
import { reportCsv } from '../domain/report/report-csv';
import { SECOND } from '../domain/terms/time';
import { reportView } from '../domain/view/report-view';
import { retentionView } from '../domain/view/retention-view';
import { createDiagnosticServices } from '../gas/environment';
import { type AddonEvent, inputsOf, parameter } from './event';
import { popTo, pushCard, redraw } from './responses';

type Card = GoogleAppsScript.Card_Service.Card;
type ActionResponse = GoogleAppsScript.Card_Service.ActionResponse;

export type UpkeepAction = Extract<
  ActionName,
  | 'open-diagnostic'
  | 'rerun-diagnostic'
  | 'open-report'
  | 'choose-month'
  | 'count-now'
  | 'open-csv'
  | 'open-retention'
  | 'confirm-trash'
  | 'trash-marked'
>;

/** A card's execution ends after 30 s. */
const CARD_TIME = 15 * SECOND;
/** How long a card waits for the watch. */
const PATIENCE = 3 * SECOND;

const BUSY = 'La surveillance est en cours. Réessayez dans une minute.';
/** Marked conversations that the card names: each costs a reading. */
const SHOWN_MARKED = 15;

/** To run once from the editor: tries what the product needs of this account, and logs a report in French. */
export function diagnostic(): string {
  const services = createDiagnosticServices();
  const text = diagnosticText(runDiagnostic(services));
  services.log.info(text);
  return text;
}

export function answerUpkeep(desk: Desk<unknown>, name: UpkeepAction, event: AddonEvent): ActionResponse {
  switch (name) {
    case 'open-diagnostic':
      return pushCard(diagnosticCard(runDiagnostic(desk.services)));
    case 'rerun-diagnostic':
      return redraw(diagnosticCard(runDiagnostic(desk.services)), null);
    case 'open-report':
      return pushCard(reportOf(desk, null));
    case 'choose-month':
      return redraw(reportOf(desk, inputsOf(event).month ?? null), null);
    case 'count-now': {
      const text = countNow(desk);
      return redraw(reportOf(desk, null), text);
    }
    case 'open-csv':
      return pushCard(csvOf(desk, parameter(event, 'month')));
    case 'open-retention':
      return pushCard(retentionOf(desk));
    case 'confirm-trash':
      return pushCard(confirmTrashCard(listMarked(desk, 0).total));
    case 'trash-marked': {
      const text = trashed(desk);
      return popTo(retentionOf(desk), text);
    }
    default:
      return name satisfies never;
  }
}

function reportOf({ services, calendar }: Desk<unknown>, month: Month | null): Card {
  const report = readReport(services.store, month);
  return report === null
    ? emptyReportCard()
    : reportCard(reportView({ ...report, usualDay: calendar.usualDay }));
}

function csvOf({ services }: Desk<unknown>, month: Month): Card {
  const months = [month, addMonths(month, -1)].map((which) => readFigures(services.store, which));
  return csvCard(reportCsv(months.filter((figures) => figures !== null)));
}

function countNow(desk: Desk<unknown>): string {
  const { lock, clock } = desk.services;
  const until = desk.now + CARD_TIME;
  const counted = lock.alone(PATIENCE, () => countConversations(desk, () => clock.now() < until));
  if (counted === null) return BUSY;
  return counted.done.complete
    ? 'Tout ce qui est échu est compté.'
    : `${counted.done.read} conversations comptées. Cliquez encore pour la suite.`;
}

function retentionOf(desk: Desk<unknown>): Card {
  const { total, first } = listMarked(desk, SHOWN_MARKED);
  const { address } = desk.services.mailbox;
  return retentionCard(
    retentionView({ total, first, address: address(), enabled: desk.settings.retention.enabled }),
  );
}

function trashed(desk: Desk<unknown>): string {
  const { lock, clock } = desk.services;
  const until = desk.now + CARD_TIME;
  const moved = lock.alone(PATIENCE, () => trashMarked(desk, () => clock.now() < until));
  if (moved === null) return BUSY;
  const { trashed, left } = moved.done;
  const text = `Conversations mises à la corbeille\u00a0: ${trashed}.`;
  return left === 0 ? text : `${text} Il en reste ${left}, recommencez.`;
}
