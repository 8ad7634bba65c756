import { PRIORITIES } from '../../terms/levels';
import { PRIORITY_WORDS } from '../../terms/words';
import { line, ON, onOff, type Section, typed, typedNumber } from './form';
import { amountOf, decimal, typedTarget, unitField, wordTarget } from './target-fields';

/** What is promised for each level. */
export const targets: Section = {
  title: 'Délais promis',
  intro: 'Les échéances en cours sont recalculées, depuis le même départ.',
  summary: ({ policy }) =>
    PRIORITIES.map((level) => `${PRIORITY_WORDS[level]} ${wordTarget(policy.response[level])}`).join(' · '),
  fields: ({ policy }) => [
    ...PRIORITIES.flatMap((level) => {
      const target = policy.response[level];
      return [
        line(`targets.${level}`, `${PRIORITY_WORDS[level]}\u00a0: première réponse sous`, amountOf(target)),
        unitField(`unit.${level}`, target),
      ];
    }),
    onOff('capByLowerLevels', 'Jamais plus tard qu’un niveau moins urgent', policy.capByLowerLevels),
    line(
      'atRiskShare',
      'À risque à partir de (% du délai)',
      decimal(Math.round(policy.atRiskShare * 1_000) / 10),
    ),
  ],
  change: (file, inputs, problems) => ({
    ...file,
    targets: Object.fromEntries(
      PRIORITIES.map((level) => [level, typedTarget(inputs, `targets.${level}`, `unit.${level}`, problems)]),
    ),
    capByLowerLevels: typed(inputs, 'capByLowerLevels') === ON,
    atRiskShare: typedNumber(inputs, 'atRiskShare', problems) / 100,
  }),
};
