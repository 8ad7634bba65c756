import { doubtView } from '../../../src/domain/view/doubt-view';

const DOUBT = { priority: 'moyenne', second: 'critique' } as const;

describe('doubtView', () => {
  it('names both levels, and lets either be chosen, the one in force first', () => {
    expect(doubtView(DOUBT, 'a-traiter')).toEqual({
      text: 'Le tri hésite entre Moyenne et Critique',
      choices: [
        { priority: 'moyenne', text: 'C’est bien Moyenne' },
        { priority: 'critique', text: 'Plutôt Critique' },
      ],
    });
  });

  it('says nothing where the level is plain', () => {
    expect(doubtView({ ...DOUBT, second: null }, 'a-traiter')).toBeNull();
  });

  it.each(['attente-client', 'en-cours', 'clos'] as const)('says nothing once nobody waits: %s', (state) => {
    expect(doubtView(DOUBT, state)).toBeNull();
  });
});
