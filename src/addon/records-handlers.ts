// What keeps a desk in order: the diagnostic, the report, and what has been kept too long.

import type { Desk } from '../app/desk';
import { runDiagnostic } from '../app/diagnostic/diagnostic';
import { countConversations } from '../app/report/count-conversations';
import { readFigures, readReport } from '../app/report/report';
import { confirmBinning } from '../app/retention/binning';
import { readBinning } from '../app/retention/binning-state';
import { listMarked } from '../app/retention/retention';
import { storedPeriod } from '../app/stored-period';
import { diagnosticCard } from '../cards/diagnostic-card';
import { csvCard, emptyReportCard, reportCard } from '../cards/report-card';
import { confirmTrashCard, retentionCard } from '../cards/retention-card';
import type { Card } from '../cards/widgets';
import { addMonths, type Month } from '../domain/calendar/month';
import { reportCsv } from '../domain/report/report-csv';
import { erasedText } from '../domain/view/erasure-view';
import { reportView } from '../domain/view/report-view';
import { retentionView } from '../domain/view/retention-view';
import { alone, BUSY } from './alone';
import { type Handlers, inputsOf, parameter } from './event';
import { lastRound } from './last-round';
import { popTo, pushCard, redraw } from './responses';
import { isQueueKnown } from './watch-facts';

/** Marked conversations that the card names: each costs a reading. */
const SHOWN_MARKED = 15;

export const RECORDS_HANDLERS = {
  'open-diagnostic': ({ services }) => pushCard(diagnosticCard(runDiagnostic(services, lastRound(services)))),
  'rerun-diagnostic': ({ services }) => redraw(diagnosticCard(runDiagnostic(services, lastRound(services)))),
  'open-report': (desk) => pushCard(reportOf(desk, null)),
  'choose-month': (desk, event) => redraw(reportOf(desk, inputsOf(event).month ?? null)),
  'count-now': (desk) => {
    const text = countNow(desk);
    return redraw(reportOf(desk, null), text);
  },
  'open-csv': (desk, event) => pushCard(csvOf(desk, parameter(event, 'month'))),
  'open-retention': (desk) => pushCard(retentionOf(desk)),
  'confirm-trash': (desk) => {
    const { total, more } = listMarked(desk, 0);
    return pushCard(confirmTrashCard(total, more));
  },
  'trash-marked': (desk) => {
    const text = trashed(desk);
    return popTo(retentionOf(desk), text);
  },
} satisfies Handlers;

function reportOf(desk: Desk, month: Month | null): Card {
  const report = readReport(desk, month, isQueueKnown(desk.services.store));
  return report === null
    ? emptyReportCard()
    : reportCard(reportView({ ...report, usualDay: desk.calendar.usualDay }));
}

function csvOf({ services }: Desk, month: Month): Card {
  const months = [month, addMonths(month, -1)].map((which) => readFigures(services.store, which));
  return csvCard(reportCsv(months.filter((figures) => figures !== null)));
}

function countNow(desk: Desk): string {
  const known = isQueueKnown(desk.services.store);
  const counted = alone(desk, (alike, hasTime) => countConversations(alike, hasTime, known));
  if (counted === null) return BUSY;
  const { complete, read } = counted.done;
  return complete
    ? 'Tout ce qui est échu est compté.'
    : `${read} conversations comptées. Cliquez encore pour la suite.`;
}

function retentionOf(desk: Desk): Card {
  const { services, settings } = desk;
  const { enabled } = settings.retention;
  const marked = listMarked(desk, SHOWN_MARKED);
  return retentionCard(
    retentionView({
      ...marked,
      binning: readBinning(services.store),
      address: services.mailbox.address(),
      enabled,
    }),
  );
}

function trashed(desk: Desk): string {
  const moved = alone(desk, confirmBinning);
  if (moved === null) return BUSY;
  const { trashed, ended } = moved.done;
  return erasedText({ trashed, kept: 0, goesOn: ended ? null : storedPeriod(desk.services.store) !== null });
}
