import { NBSP } from '../../french/typography';
import { line, type Section, typedNumber } from './form';

/** What a customer's silence calls for. */
export const silence: Section = {
  title: 'Client sans nouvelles',
  intro: 'Rien n’est envoyé ni clos sans vous.',
  summary: ({ silence: { askAfter, closeAfter } }) =>
    `Relancer après ${askAfter}${NBSP}j · clore après ${closeAfter}${NBSP}j de plus`,
  fields: ({ silence: { askAfter, closeAfter } }) => [
    line('silence.askAfter', 'Proposer de relancer après (jours ouvrés)', String(askAfter)),
    line('silence.closeAfter', 'Proposer de clore après encore (jours ouvrés)', String(closeAfter)),
  ],
  change: (file, inputs, problems) => ({
    ...file,
    silence: {
      askAfter: typedNumber(inputs, 'silence.askAfter', problems),
      closeAfter: typedNumber(inputs, 'silence.closeAfter', problems),
    },
  }),
};
