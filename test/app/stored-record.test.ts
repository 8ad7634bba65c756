import * as v from 'valibot';
import { readRecord } from '../../src/app/stored-record';
import { AddonError } from '../../src/domain/terms/failure';
import { aStore } from '../gas/in-gmail';

const Schema = v.object({ count: v.number() });

describe('readRecord', () => {
  it('returns what is stored', () => {
    expect(readRecord(aStore({ key: '{"count": 3}' }), 'key', Schema, null)).toEqual({ count: 3 });
  });

  it.each([
    ['nothing is stored', undefined],
    ['the text is empty', ''],
    ['the text is no JSON', '{"count"'],
    ['the value has another shape', '{"count": "3"}'],
    ['the value is null', 'null'],
  ])('returns the fallback where %s', (_label, text) => {
    const store = aStore(text === undefined ? {} : { key: text });
    expect(readRecord(store, 'key', Schema, 'fallback')).toBe('fallback');
  });

  it('does not take a store that fails for one that is empty', () => {
    const refuse = () => {
      throw new AddonError('unavailable', 'getProperties');
    };
    expect(() => readRecord({ ...aStore(), all: refuse }, 'key', Schema, 'fallback')).toThrow('unavailable');
  });
});
