import { readHours, readList, readNumber, readTime } from '../../src/domain/form-text';

describe('readHours', () => {
  it.each([
    ['9h-18h', ['09:00-18:00']],
    ['09:00-12:30, 14:00-18:00', ['09:00-12:30', '14:00-18:00']],
    ['de 9 h 30 à 12 h et 14h – 18h15', ['09:30-12:00', '14:00-18:15']],
    ['8-12;14-17.30', ['08:00-12:00', '14:00-17:30']],
    ['0:00-24:00', ['00:00-24:00']],
    ['', []],
    [' Fermé ', []],
    ['le matin', ['le matin']],
    ['9h', ['9h']],
    ['9h-', ['9h-']],
  ])('takes « %s »', (typed, expected) => {
    expect(readHours(typed)).toEqual(expected);
  });
});

describe('readTime', () => {
  it.each([
    ['14:00', '14:00'],
    ['9 h 05', '09:05'],
    ['24:00', null],
    ['9:60', null],
    ['midi', null],
  ])('takes « %s »', (typed, expected) => {
    expect(readTime(typed)).toBe(expected);
  });
});

describe('readNumber', () => {
  it.each([
    ['2,5', 2.5],
    ['1\u202f000', 1_000],
    ['-1', -1],
    ['', ''],
    ['1,2,3', '1,2,3'],
    ['1e9', '1e9'],
    ['0x10', '0x10'],
  ])('takes « %s »', (typed, expected) => {
    expect(readNumber(typed)).toBe(expected);
  });
});

describe('readList', () => {
  it('takes items parted by lines, commas, semicolons or spaces', () => {
    expect(readList(' a@b.fr,\nc@d.fr; e@f.fr\u00a0')).toEqual(['a@b.fr', 'c@d.fr', 'e@f.fr']);
  });
});
