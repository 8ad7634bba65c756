// Settings in the store: kept whole however long they are, and nothing that was typed is lost.
import { importSettings, saveReply } from '../../../src/app/settings/change-settings';
import { readSettings, writeSettings } from '../../../src/app/settings/stored-settings';
import { STANDARD_SETTINGS } from '../../../src/domain/settings/settings';
import type { Store } from '../../../src/ports';
import { aStore } from '../../gas/in-gmail';

const LONG = 'Bonjour, é à ü. '.repeat(180);
const word = (store: Store, id: string, fr: string) => saveReply(store, id, { texts: { fr } }, []);
const file = (product: string) => ({ team: { product } });

describe('the stored settings', () => {
  it('are the standard ones while nothing is stored', () => {
    expect(readSettings(aStore())).toEqual({
      settings: STANDARD_SETTINGS,
      file: {},
      damaged: null,
      fallenBack: false,
    });
  });

  it('are stored whole when they are long, in parts that a property holds', () => {
    const store = aStore();
    const ids = ['suggestion', 'escalade', 'synchronisation', 'donnees-perdues'] as const;
    for (const id of ids) expect(word(store, id, LONG)).toEqual([]);
    expect(Object.keys(store.all()).length).toBeGreaterThan(4);
    for (const part of Object.values(store.all())) expect(Buffer.byteLength(part)).toBeLessThanOrEqual(9_000);
    expect(Object.keys(readSettings(store).settings.replies).sort()).toEqual([...ids].sort());
  });

  it('leave no part behind when they become shorter', () => {
    const store = aStore();
    word(store, 'suggestion', LONG);
    word(store, 'escalade', LONG);
    writeSettings(store, file('Vigie'));
    expect(Object.keys(store.all()).sort()).toEqual(['settings', 'settings.0']);
    expect(readSettings(store).settings.team.product).toBe('Vigie');
  });

  it('that are wrong are refused, each problem by its field, and the old ones stay', () => {
    const store = aStore();
    writeSettings(store, file('Vigie'));
    const problems = writeSettings(store, { replies: { suggestion: '{nom}' } });
    expect(problems.map(({ field }) => field)).toEqual(['replies.suggestion.fr']);
    expect(readSettings(store).settings.team.product).toBe('Vigie');
  });

  it.each([
    ['a part is missing', { settings: '2', 'settings.0': '{"team": {"pro' }],
    ['the text is no JSON', { settings: '1', 'settings.0': 'garbage' }],
    ['a value is wrong', { settings: '1', 'settings.0': '{"team": {"product": 7}}' }],
  ])(
    'give way to the standard ones where %s, and their text is kept until it is imported',
    (_label, values) => {
      const store = aStore(values);
      const text = values['settings.0'];
      expect(readSettings(store)).toMatchObject({
        settings: STANDARD_SETTINGS,
        damaged: text,
        fallenBack: true,
      });
      word(store, 'suggestion', 'Merci.');
      expect(readSettings(store)).toMatchObject({ damaged: text, fallenBack: false });
      expect(importSettings(store, '{}')).toEqual([]);
      expect(readSettings(store)).toMatchObject({ damaged: null, fallenBack: false });
    },
  );
});
