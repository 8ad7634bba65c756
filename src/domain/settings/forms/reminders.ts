import { type Section, typed, typedNumber } from './form';

/** Who is reminded, and how often. */
export const reminders: Section = {
  title: 'Rappels',
  summary: ({ reminders: { recipients, manager } }) => {
    const team = recipients.length === 0 ? 'À cette boîte' : recipients.join(', ');
    return manager === null ? team : `${team} · responsable\u00a0: ${manager}`;
  },
  fields: ({ reminders: { recipients, manager, lateRepeats } }) => [
    {
      kind: 'line',
      name: 'reminders.recipients',
      title: 'Destinataires des rappels',
      hint: 'Adresses séparées par des virgules. Vide\u00a0: cette boîte',
      value: recipients.join(', '),
    },
    {
      kind: 'line',
      name: 'reminders.manager',
      title: 'Adresse du responsable',
      hint: 'Prévenu aussi des escalades',
      value: manager ?? '',
    },
    {
      kind: 'line',
      name: 'reminders.lateRepeats',
      title: 'Rappels par conversation en retard, au plus',
      hint: 'Un par jour ouvré',
      value: String(lateRepeats),
    },
  ],
  change: (file, inputs, problems) => ({
    ...file,
    reminders: {
      recipients: typed(inputs, 'reminders.recipients')
        .split(/[\s,;]+/)
        .filter((address) => address !== ''),
      manager: typed(inputs, 'reminders.manager') || null,
      lateRepeats: typedNumber(inputs, 'reminders.lateRepeats', problems),
    },
  }),
};
