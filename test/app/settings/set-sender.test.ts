// What the mail of one sender is, stored beside all other settings.
import { importSettings, setSender } from '../../../src/app/settings/change-settings';
import { readSettings } from '../../../src/app/settings/stored-settings';
import type { Store } from '../../../src/ports';
import { aStore } from '../../gas/in-gmail';

const sendersIn = (store: Store) => readSettings(store).settings.senders;

describe('the rule of a sender', () => {
  it('is stored, changed and removed', () => {
    const store = aStore();
    expect(setSender(store, 'Pub@Example.fr', 'never')).toEqual([]);
    expect(sendersIn(store)).toEqual({ always: [], never: ['pub@example.fr'] });
    expect(setSender(store, 'pub@example.fr', 'always')).toEqual([]);
    expect(sendersIn(store)).toEqual({ always: ['pub@example.fr'], never: [] });
    expect(setSender(store, 'PUB@example.fr', null)).toEqual([]);
    expect(setSender(store, 'PUB@example.fr', null)).toEqual([]);
    expect(sendersIn(store)).toEqual({ always: [], never: [] });
  });

  it('leaves all that is stored beside it as it is', () => {
    const store = aStore();
    const file = {
      zone: 'Europe/Brussels',
      closures: [{ from: '2026-12-24', to: '2026-12-26' }],
      senders: { always: ['partenaire@example.fr'] },
      replies: { suggestion: 'Merci.' },
    };
    importSettings(store, JSON.stringify(file));
    setSender(store, 'pub@example.fr', 'never');
    expect(readSettings(store).file).toEqual({
      ...file,
      senders: { always: ['partenaire@example.fr'], never: ['pub@example.fr'] },
    });
  });

  it('is refused where there is no room for it, or no address', () => {
    const store = aStore();
    const never = Array.from({ length: 200 }, (_, i) => `a${i}@example.fr`);
    importSettings(store, JSON.stringify({ senders: { never } }));
    const said = (address: string) =>
      setSender(store, address, 'never').map(({ field, message }) => [field, message.replace(/\s/g, ' ')]);
    expect(said('pub@example.fr')).toEqual([['senders.never', '200 adresses au plus']]);
    expect(said('a7@example.fr')).toEqual([]);
    expect(sendersIn(store).never).toHaveLength(200);
    setSender(store, 'a7@example.fr', null);
    expect(said('pub')).toEqual([['senders.never.199', 'adresse électronique attendue : pub']]);
    expect(sendersIn(store).never).toHaveLength(199);
  });
});
