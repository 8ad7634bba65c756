import { RETENTION_WORDS } from '../../terms/retention';
import { ON, onOff, type Section, typed } from './form';

/** The monthly report, and the watch over what is kept too long. */
export const records: Section = {
  title: 'Bilan et conservation',
  intro: `Le responsable est celui de la section Rappels. La conservation étiquette les conversations closes depuis plus de ${RETENTION_WORDS} et le dit au responsable avec le bilan\u00a0; elle ne supprime rien.`,
  summary: ({ report, retention, reminders }) => {
    const mailed = report.monthlyMail || retention.enabled;
    const mail =
      reminders.manager === null ? 'Bilan sans responsable à qui l’envoyer' : 'Bilan mensuel au responsable';
    return `${mailed ? mail : 'Pas de bilan par courriel'} · conservation ${retention.enabled ? 'surveillée' : 'non surveillée'}`;
  },
  fields: ({ closing, report, retention }) => [
    onOff('closing.archive', 'Archiver ce qui est clos sur la carte', closing.archive),
    onOff('report.monthlyMail', 'Envoyer le bilan de chaque mois au responsable', report.monthlyMail),
    onOff(
      'retention.enabled',
      `Étiqueter ce qui est clos depuis plus de ${RETENTION_WORDS}`,
      retention.enabled,
    ),
  ],
  change: (file, inputs) => ({
    ...file,
    closing: { archive: typed(inputs, 'closing.archive') === ON },
    report: { monthlyMail: typed(inputs, 'report.monthlyMail') === ON },
    retention: { enabled: typed(inputs, 'retention.enabled') === ON },
  }),
};
