import { NBSP } from '../../french/typography';
import { type SenderRule, withSender } from '../senders';
import type { Settings } from '../settings';
import { type Inputs, type Item, line, type Section, typed } from './form';

const RULE_WORDS: Readonly<Record<SenderRule, string>> = {
  always: 'Toujours une demande',
  never: 'Jamais une demande',
};
const NO_RULE = 'none';

/** The form gives one sender a rule, or takes it away: a card does not show all that there may be. */
export const senders: Section = {
  title: 'Expéditeurs',
  intro: 'Le courrier de ces adresses est toujours une demande, ou n’en est jamais une, quoi qu’il dise.',
  list: {
    title: 'Règles',
    save: 'Enregistrer',
    items: rules,
    without: (file, _settings, key) => withSender(file, key, null),
    saved: (inputs) => (ruleOf(inputs) === null ? REMOVED : 'Règle enregistrée.'),
    removed: () => REMOVED,
  },
  summary({ senders: { always, never } }) {
    const words = [
      [RULE_WORDS.always, always.length],
      [RULE_WORDS.never, never.length],
    ] as const;
    const some = words.filter(([, count]) => count > 0);
    return some.map(([rule, count]) => `${rule}${NBSP}: ${count}`).join(' · ') || 'Aucune règle';
  },
  fields: () => [
    line('sender.address', 'Adresse', ''),
    {
      kind: 'choice',
      name: 'sender.rule',
      title: 'Son courrier est',
      options: [
        { value: 'always', text: RULE_WORDS.always },
        { value: 'never', text: RULE_WORDS.never },
        { value: NO_RULE, text: 'Selon ce qu’il dit (sans règle)' },
      ],
      value: 'never',
    },
  ],
  change(file, inputs, problems) {
    const address = typed(inputs, 'sender.address');
    if (address === '') problems.push({ field: 'sender.address', message: 'adresse électronique attendue' });
    return withSender(file, address, ruleOf(inputs));
  },
  fieldOf: (field) => field.replace(/^senders(?:\..*)?$/, 'sender.address'),
};

const REMOVED = 'Règle retirée.';

function ruleOf(inputs: Inputs): SenderRule | null {
  const rule = typed(inputs, 'sender.rule');
  return rule === 'always' || rule === 'never' ? rule : null;
}

function rules({ senders: { always, never } }: Settings): readonly Item[] {
  const item = (rule: SenderRule) => (address: string) => ({
    key: address,
    text: address,
    note: RULE_WORDS[rule],
  });
  return [...always.map(item('always')), ...never.map(item('never'))].sort((a, b) =>
    a.key < b.key ? -1 : 1,
  );
}
