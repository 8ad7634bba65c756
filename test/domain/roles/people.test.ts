import { People } from '../../../src/domain/roles/people';
import { JULIE, MARC, SUPPLIER } from './a-conversation';

const WORK = 'j.martin@travail.example';

describe('who wrote', () => {
  it('is known again by any address', () => {
    const people = new People();
    expect(people.whoWrote([WORK, JULIE], '')).toBe(0);
    expect(people.whoWrote([MARC], '')).toBe(1);
    expect(people.whoWrote([JULIE], '')).toBe(0);
    expect(people.addresses()).toEqual([[WORK, JULIE], [MARC]]);
  });

  it('gains the addresses of a later mail, but none of another person', () => {
    const people = new People();
    people.whoWrote([JULIE], '');
    people.whoWrote([MARC], '');
    expect(people.whoWrote([JULIE, WORK], '')).toBe(0);
    expect(people.whoWrote([JULIE, MARC], '')).toBe(0);
    expect(people.addresses()).toEqual([[JULIE, WORK], [MARC]]);
  });

  it('is a customer, or a third party where we wrote first beside a customer', () => {
    const people = new People();
    people.weWroteTo([JULIE]);
    expect(people.hasCustomer()).toBe(false);
    expect(people.standingOf(people.whoWrote([JULIE], ''))).toBe('customer');
    expect(people.hasCustomer()).toBe(true);
    people.weWroteTo([SUPPLIER]);
    expect(people.standingOf(people.whoWrote([SUPPLIER], ''))).toBe('third-party');
    expect(people.standingOf(people.whoWrote([MARC], ''))).toBe('customer');
  });

  it('is no third party where the customer had written to that person before us', () => {
    const people = new People();
    people.whoWrote([JULIE], '');
    people.customerWroteTo([MARC]);
    people.weWroteTo([MARC]);
    expect(people.standingOf(people.whoWrote([MARC], ''))).toBe('customer');
  });

  it('keeps a standing, whatever we write later', () => {
    const people = new People();
    people.whoWrote([JULIE], '');
    people.weWroteTo([JULIE]);
    expect(people.standingOf(people.whoWrote([JULIE], ''))).toBe('customer');
  });
});

describe('a mailbox at Gmail', () => {
  it('is one, with dots and without, under both domains and with anything behind a plus', () => {
    const people = new People();
    people.whoWrote(['lea.petit@googlemail.com'], '');
    expect(people.find(['leapetit+focus@gmail.com'])).toBe(0);
    expect(people.among(['l.e.a.petit@gmail.com'])).toEqual([0]);
    expect(people.addresses()).toEqual([['lea.petit@googlemail.com']]);
  });

  it('is told from others, and elsewhere a dot counts', () => {
    const people = new People();
    people.whoWrote(['lea.petit@example.fr'], '');
    expect(people.find(['leapetit@example.fr'])).toBeNull();
    expect(people.find(['lea.petit@gmail.com'])).toBeNull();
  });
});

describe('recipients', () => {
  it('are counted once for each person', () => {
    const people = new People();
    people.whoWrote([WORK, JULIE], '');
    people.whoWrote([MARC], '');
    expect(people.among([WORK, JULIE, SUPPLIER])).toEqual([0]);
    expect(people.among([MARC, JULIE])).toEqual([0, 1]);
    expect(people.among([])).toEqual([]);
    expect(people.find([SUPPLIER])).toBeNull();
  });
});

describe('another address of the same person', () => {
  const people = new People();
  people.whoWrote([JULIE], 'Mme Odile FERRAND');
  it.each([
    ['the same local part elsewhere', 'julie.martin@perso.example', 2],
    ['one name of it', 'martin75@perso.example', 1],
    ['a name that is displayed', 'o.ferrand@perso.example', 1],
    ['both names that are displayed', 'odile-ferrand@perso.example', 2],
    ['a name in capitals', 'FERRAND@perso.example', 1],
    ['the same name twice', 'ferrand.ferrand@perso.example', 1],
    ['another name', 'ops@paiement.example', 0],
    ['the domain alone', 'contact@example.fr', 0],
    ['two letters in common', 'm.me@perso.example', 0],
    ['a longer word that begins alike', 'martinez@perso.example', 0],
  ])('bears %s: %s %s', (_label, address, names) => {
    expect(people.sharedNames(0, address)).toBe(names);
  });

  it('shares none that stand before the @ of any firm', () => {
    const firm = new People();
    firm.whoWrote(['contact@atelier.example'], 'Contact Atelier');
    expect(firm.sharedNames(0, 'contact@hebergeur.example')).toBe(0);
  });

  it('is nobody’s who is not there', () => {
    expect(people.sharedNames(7, JULIE)).toBe(0);
  });

  it('belongs to that person from then on, unless it is another’s', () => {
    const known = new People();
    known.whoWrote([JULIE], '');
    known.whoWrote([MARC], '');
    known.alsoWritesFrom(0, 'julie@perso.example');
    known.alsoWritesFrom(0, MARC);
    expect(known.addresses()).toEqual([[JULIE, 'julie@perso.example'], [MARC]]);
  });
});
