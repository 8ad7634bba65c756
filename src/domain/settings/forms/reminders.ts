import { NBSP } from '../../french/typography';
import { line, ON, onOff, type Section, typed, typedList, typedNumber } from './form';

/** Who is reminded, and how often. */
export const reminders: Section = {
  title: 'Rappels',
  summary: ({ reminders: { recipients, manager } }) => {
    const team = recipients.length === 0 ? 'À cette boîte' : recipients.join(', ');
    return manager === null ? team : `${team} · responsable\u00a0: ${manager}`;
  },
  fields: ({ reminders: { recipients, manager, lateRepeats, dailyRound, binOld } }) => [
    line(
      'reminders.recipients',
      'Destinataires des rappels',
      recipients.join(', '),
      'Adresses séparées par des virgules. Vide\u00a0: cette boîte',
    ),
    line('reminders.manager', 'Adresse du responsable', manager ?? '', 'Prévenu aussi des escalades'),
    line(
      'reminders.lateRepeats',
      'Rappels par conversation en retard, au plus',
      String(lateRepeats),
      'Un par jour ouvré',
    ),
    onOff('reminders.dailyRound', 'Dire chaque matin d’ouverture que la ronde est faite', dailyRound),
    onOff('reminders.binOld', `Mettre les rappels à la corbeille après 60${NBSP}jours`, binOld),
  ],
  change: (file, inputs, problems) => ({
    ...file,
    reminders: {
      recipients: typedList(inputs, 'reminders.recipients'),
      manager: typed(inputs, 'reminders.manager') || null,
      lateRepeats: typedNumber(inputs, 'reminders.lateRepeats', problems),
      dailyRound: typed(inputs, 'reminders.dailyRound') === ON,
      binOld: typed(inputs, 'reminders.binOld') === ON,
    },
  }),
};
