import { line, type Section, typed, typedList } from './form';

/** The names that replies are written in, and the addresses that the team writes from. */
export const team: Section = {
  title: 'Équipe et signature',
  summary: ({ team }) => `${team.product} · ${team.signature.split('\n')[0] ?? ''}`,
  fields: ({ team }) => [
    line('team.product', 'Produit', team.product),
    {
      kind: 'choice',
      name: 'team.greeting',
      title: 'Formule d’appel des réponses',
      options: [
        { value: 'first-name', text: 'Bonjour, et le prénom s’il est sûr' },
        { value: 'formal', text: 'Madame, Monsieur' },
      ],
      value: team.greeting,
    },
    { kind: 'text', name: 'team.signature', title: 'Signature des réponses', value: team.signature },
    line('team.managerName', 'Responsable du support', team.managerName, 'Nommé dans la réponse d’escalade'),
    line('team.dpoName', 'Délégué à la protection des données', team.dpoName),
    line(
      'team.dpoAddress',
      'Adresse du délégué',
      team.dpoAddress ?? '',
      'Dernier recours d’une escalade, après le responsable. Vide\u00a0: il lit cette boîte',
    ),
    line(
      'team.mediator',
      'Médiateur de la consommation',
      team.mediator,
      'Nom et adresse, cités dans la réponse d’escalade. Vide\u00a0: non cité',
    ),
    line(
      'team.initials',
      'Initiales de l’équipe',
      team.initials.join(', '),
      'Pour dire qui a une conversation en main, par exemple CL, MB',
    ),
    {
      kind: 'text',
      name: 'team.addresses',
      title: 'Autres adresses de l’équipe',
      hint: 'Une par ligne. Celle de cette boîte en est toujours',
      value: team.addresses.join('\n'),
    },
    {
      kind: 'text',
      name: 'team.domains',
      title: 'Domaines de l’équipe',
      hint: 'Un par ligne, par exemple example.fr\u00a0: toute adresse d’un tel domaine est de l’équipe',
      value: team.domains.join('\n'),
    },
  ],
  change: (file, inputs) => ({
    ...file,
    team: {
      product: typed(inputs, 'team.product'),
      greeting: typed(inputs, 'team.greeting') === 'formal' ? 'formal' : 'first-name',
      signature: typed(inputs, 'team.signature'),
      managerName: typed(inputs, 'team.managerName'),
      dpoName: typed(inputs, 'team.dpoName'),
      dpoAddress: typed(inputs, 'team.dpoAddress') || null,
      mediator: typed(inputs, 'team.mediator'),
      initials: typedList(inputs, 'team.initials'),
      addresses: typedList(inputs, 'team.addresses').map(lowerCase),
      domains: typedList(inputs, 'team.domains').map((domain) => lowerCase(domain).replace(/^@/, '')),
    },
  }),
};

function lowerCase(text: string): string {
  return text.toLowerCase();
}
