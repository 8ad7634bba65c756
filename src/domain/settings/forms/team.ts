import { line, type Section, typed } from './form';

/** The names that replies are written in. */
export const team: Section = {
  title: 'Équipe et signature',
  summary: ({ team }) => `${team.product} · ${team.signature.split('\n')[0] ?? ''}`,
  fields: ({ team }) => [
    line('team.product', 'Produit', team.product),
    { kind: 'text', name: 'team.signature', title: 'Signature des réponses', value: team.signature },
    line('team.managerName', 'Responsable du support', team.managerName, 'Nommé dans la réponse d’escalade'),
    line('team.dpoName', 'Délégué à la protection des données', team.dpoName),
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
