import { TAKERS } from './takers';
import { notWithstood, PATIENCE } from './withstand';

it.each(TAKERS.OF_ROLES.map((taker) => [taker.places.join(', '), taker] as const))(
  'twice the attack takes no more than its share of time in %s',
  async (_places, taker) => {
    expect(await notWithstood(taker)).toEqual([]);
  },
  PATIENCE,
);
