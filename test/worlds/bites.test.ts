// Every world bites: a fault that it alone shows turns its promise red. Of the bundle, as all that ships.
import { DEPARTURES, worldWith } from '../../local/platform/worlds/worlds';
import { readBundle } from '../../local/runtime/bundle';
import { BITES } from './bites';
import { liveThrough } from './live-through';

const { code } = readBundle();

it('each departure from the standing world has a fault of its own', () => {
  const bitten = BITES.map(({ world }) => JSON.stringify(world));
  expect(DEPARTURES.map((departure) => JSON.stringify(worldWith([departure]))).sort()).toEqual(bitten.sort());
});

it.each(BITES.map((bite) => [JSON.stringify(bite.world), bite.fault, bite] as const))(
  'in %s, and not without it, it shows that %s',
  (_world, _fault, { world, beside = {}, breaks, from, to }) => {
    expect(code).toMatch(from);
    const faulty = code.replace(from, to);
    expect(Object.keys(liveThrough({ ...beside, ...world }, { code: faulty, only: breaks }))).toEqual([
      breaks,
    ]);
    expect(liveThrough(beside, { code: faulty, only: breaks })).toEqual({});
  },
);
