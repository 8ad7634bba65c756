import { type Section, typed } from './form';

/** The names that replies are written in. */
export const team: Section = {
  title: 'Équipe et signature',
  summary: ({ team }) => `${team.product} · ${team.signature.split('\n')[0] ?? ''}`,
  fields: ({ team }) => [
    { kind: 'line', name: 'team.product', title: 'Produit', value: team.product },
    { kind: 'text', name: 'team.signature', title: 'Signature des réponses', value: team.signature },
    {
      kind: 'line',
      name: 'team.managerName',
      title: 'Responsable du support',
      hint: 'Nommé dans la réponse d’escalade',
      value: team.managerName,
    },
    { kind: 'line', name: 'team.dpoName', title: 'Délégué à la protection des données', value: team.dpoName },
  ],
  change: (file, inputs) => ({
    ...file,
    team: {
      product: typed(inputs, 'team.product'),
      signature: typed(inputs, 'team.signature'),
      managerName: typed(inputs, 'team.managerName'),
      dpoName: typed(inputs, 'team.dpoName'),
    },
  }),
};
