// What a new desk is to do, and what of it is done.
import type { SectionId } from '../settings/forms/sections';

/** One step: a section of the settings, or what starts the watch. */
export interface FirstStep {
  readonly title: string;
  readonly use: string;
  readonly done: boolean;
  readonly opens: SectionId | 'watch' | 'import';
}

interface Section extends Omit<FirstStep, 'done'> {
  readonly opens: SectionId;
}

const SECTIONS: readonly Section[] = [
  { opens: 'hours', title: 'Heures d’ouverture', use: 'Les délais ne comptent que ces heures.' },
  { opens: 'team', title: 'Équipe et signature', use: 'Ce que disent les réponses, et vos autres adresses.' },
  { opens: 'reminders', title: 'Destinataires et responsable', use: 'Qui est prévenu avant une échéance.' },
  {
    opens: 'beginning',
    title: 'Date de début',
    use: 'Ce qui attend depuis plus longtemps n’est que compté.',
  },
];

/**
 * The steps of a new desk, in their order; none once all are done. `saved` names the settings that the team has saved itself:
 * saving the standard values is a decision too.
 * @example firstSteps({ saved: ['hours', 'team', 'reminders', 'beginning'], remindersOn: true }) //=> []
 */
export function firstSteps({
  saved,
  remindersOn,
}: {
  readonly saved: readonly string[];
  readonly remindersOn: boolean;
}): readonly FirstStep[] {
  const steps: readonly FirstStep[] = [
    ...SECTIONS.map((step) => ({ ...step, done: saved.includes(step.opens) })),
    {
      opens: 'watch',
      title: 'Activer les rappels',
      use: 'Vigie lit alors la boîte, et prévient.',
      done: remindersOn,
    },
  ];
  if (steps.every(({ done }) => done)) return [];
  const elsewhere: FirstStep = {
    opens: 'import',
    title: 'Importer des réglages',
    use: 'Ceux que vous avez exportés, en une fois.',
    done: false,
  };
  return saved.length === 0 ? [elsewhere, ...steps] : steps;
}
