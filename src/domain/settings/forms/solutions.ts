import { PRIORITIES, TICKET_TYPES } from '../../terms/levels';
import { PRIORITY_WORDS, TYPE_WORDS } from '../../terms/words';
import { line, ON, onOff, type Section, typed } from './form';
import { amountOf, typedTarget, unitField, wordTarget } from './target-fields';

/** Which requests are to be resolved in time, and what an escalation is due in. */
export const solutions: Section = {
  title: 'Résolution et escalade',
  intro: 'Le délai de résolution ne court pas pendant l’attente du client.',
  summary: ({ policy: { resolution, escalation } }) => {
    const minor = resolution.priorities.map((level) => PRIORITY_WORDS[level]).join(', ');
    const solved =
      minor === '' ? 'Aucune résolution promise' : `${minor}\u00a0: ${wordTarget(resolution.target)}`;
    return escalation === null ? solved : `${solved} · escalade ${wordTarget(escalation)}`;
  },
  fields: ({ policy: { resolution, escalation } }) => [
    line('resolution.target', 'Résolution sous', amountOf(resolution.target)),
    unitField('resolution.unit', resolution.target),
    ...PRIORITIES.map((level) =>
      onOff(
        `resolution.priority.${level}`,
        `Priorité ${PRIORITY_WORDS[level]}`,
        resolution.priorities.includes(level),
      ),
    ),
    ...TICKET_TYPES.map((type) =>
      onOff(`resolution.type.${type}`, TYPE_WORDS[type], resolution.types.includes(type)),
    ),
    line(
      'escalation',
      'Escalade\u00a0: réponse sous',
      escalation === null ? '' : amountOf(escalation),
      'Vide\u00a0: une escalade ne change rien au délai',
    ),
    unitField('escalation.unit', escalation ?? { kind: 'open-hours', hours: 4 }),
  ],
  change: (file, inputs, problems) => ({
    ...file,
    resolution: {
      target: typedTarget(inputs, 'resolution.target', 'resolution.unit', problems),
      priorities: PRIORITIES.filter((level) => typed(inputs, `resolution.priority.${level}`) === ON),
      types: TICKET_TYPES.filter((type) => typed(inputs, `resolution.type.${type}`) === ON),
    },
    escalation:
      typed(inputs, 'escalation') === ''
        ? null
        : typedTarget(inputs, 'escalation', 'escalation.unit', problems),
  }),
  fieldOf: (field) => field.replace(/^(resolution\.target|escalation)\..*/, '$1'),
};
