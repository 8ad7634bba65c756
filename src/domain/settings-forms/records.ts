import { ON, type Section, typed } from './form';

export const records: Section = {
  title: 'Bilan',
  summary: ({ report, reminders }) => {
    if (!report.monthlyMail) return 'Pas de bilan mensuel par courriel';
    return reminders.manager === null
      ? 'Bilan mensuel\u00a0: il manque l’adresse du responsable (Rappels)'
      : 'Bilan mensuel envoyé au responsable';
  },
  fields: ({ report }) => [
    {
      kind: 'switch',
      name: 'report.monthlyMail',
      title: 'Envoyer le bilan de chaque mois au responsable',
      value: report.monthlyMail ? ON : '',
    },
  ],
  change: (file, inputs) => ({
    ...file,
    report: { monthlyMail: typed(inputs, 'report.monthlyMail') === ON },
  }),
};
