import type { Correspondent } from '../../src/domain/mailbox/conversation';
import { firstName } from '../../src/replies/first-name';
import { FIRST_NAMES, FIRST_OR_FAMILY_NAMES } from '../../src/replies/first-names';

const nameOf = (name: string, address: string) => firstName({ name, address } as Correspondent);

describe('firstName', () => {
  it.each([
    ['Julie Martin', 'Julie'],
    ['MARTIN Julie', 'Julie'],
    ['Martin, Julie', 'Julie'],
    ['Martin Julie', 'Julie'],
    ['Dupont Julie', 'Julie'],
    ['JULIE MARTIN', 'Julie'],
    ['MARTIN JULIE', 'Julie'],
    ['jean-pierre durand', 'Jean-Pierre'],
    ['Élodie de La Tour', 'Élodie'],
    ['DE LA TOUR Élodie', 'Élodie'],
    ['Mme Julie Martin', 'Julie'],
    ['Julie Martin (PureFocus)', 'Julie'],
    ['Thomas Bernard', 'Thomas'],
    ['Julie M.', 'Julie'],
    ['Julie', 'Julie'],
  ])('of « %s » is %s', (name, expected) => {
    expect(nameOf(name, 'x@example.fr')).toBe(expected);
  });

  it.each([
    ['an initial', 'J. Martin'],
    ['two initials', 'J.-P. Martin'],
    ['an initial after the family name', 'Martin J.'],
    ['a civility and a family name', 'Madame Martin'],
    ['a lone name that may be a family’s', 'Martin'],
    ['a service', 'Service client'],
    ['a company', 'SARL Dupont'],
    ['a shop with a family’s name', 'Boulangerie Martin'],
    ['a shop with an accent', 'Équipe Julie'],
    ['a brand', 'Espace SFR'],
    ['words that name nobody', 'Horizon Voyages'],
    ['two persons', 'Julie et Marc Dupont'],
    ['an address', 'julie.martin@example.fr'],
    ['markup', 'Julie <b>'],
    ['digits', 'Julie 1987'],
    ['nothing', ''],
  ])('is none for %s', (_label, name) => {
    expect(nameOf(name, 'contact@example.fr')).toBeNull();
  });

  it.each([
    ['Kenji Tanaka', 'kenji.tanaka@example.jp', 'Kenji'],
    ['Kenji TANAKA', 'tanaka.kenji@example.jp', 'Kenji'],
    ['Kenji Tanaka', 'contact@example.jp', null],
  ])('of « %s » at %s is %s: the address bears out a rare name', (name, address, expected) => {
    expect(nameOf(name, address)).toBe(expected);
  });
});

describe('the first names', () => {
  it('are in one list only, in small letters without accents', () => {
    const all = [...FIRST_NAMES, ...FIRST_OR_FAMILY_NAMES];
    expect(all.filter((name, i) => all.indexOf(name) !== i)).toEqual([]);
    expect(all.filter((name) => !/^[a-z]+$/.test(name))).toEqual([]);
  });
});
