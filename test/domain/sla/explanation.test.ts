import { explainResponseDeadline, targetWords } from '../../../src/domain/sla/explanation';
import { calendarWith, deskAt, paris, UNEVEN_WEEK } from '../../helpers/times';

const plain = (lines: readonly string[]) => lines.map((line) => line.replace(/\u00a0/g, ' '));
const explain = (from: string, priority: 'critique' | 'elevee' | 'moyenne', calendar = calendarWith()) =>
  plain(explainResponseDeadline(paris(from), priority, deskAt(paris(from), calendar)));

describe('explainResponseDeadline', () => {
  it('gives the rule, the start and the end', () => {
    expect(explain('2026-01-24 12:00', 'critique')).toEqual([
      'Reçu sam. 24 janv. 12:00 · 4 h ouvrées à partir de lun. 26 janv. 9:00 → lun. 26 janv. 13:00',
      'Fermé de sam. 24 janv. 12:00 à lun. 26 janv. 9:00 : week-end',
    ]);
  });

  it('says nothing of a start that is the receipt itself', () => {
    expect(explain('2026-01-19 10:00', 'critique')).toEqual([
      'Reçu lun. 19 janv. 10:00 · 4 h ouvrées → lun. 19 janv. 14:00',
    ]);
  });

  it('names nights, holidays and closures that were skipped', () => {
    const calendar = calendarWith({
      closures: [{ from: paris('2026-05-04 09:00'), to: paris('2026-05-04 12:00'), reason: 'Séminaire' }],
    });
    expect(explain('2026-04-29 16:00', 'elevee', calendar).slice(0, 4)).toEqual([
      'Reçu mer. 29 avr. 16:00 · 2 jours ouvrés après le jour de réception → lun. 4 mai 18:00',
      'Fermé de mer. 29 avr. 18:00 à jeu. 30 avr. 9:00 : nuit',
      'Fermé de jeu. 30 avr. 18:00 à lun. 4 mai 12:00 : férié (1er mai), week-end, fermeture exceptionnelle (Séminaire)',
      'Plafond : 24 h ouvrées mèneraient à mar. 5 mai 16:00 ; une priorité plus haute n’est jamais due après une plus basse (« Moyenne »).',
    ]);
  });

  it('holds numbers and units together by no-break spaces', () => {
    const [summary] = explainResponseDeadline(paris('2026-01-19 10:00'), 'critique', deskAt(0));
    expect(summary).toContain('4\u00a0h ouvrées');
    expect(summary).toContain('lun.\u00a019\u00a0janv.\u00a010:00');
  });
});

describe('an opening on a Saturday', () => {
  const openings = [{ date: '2026-01-24', from: 540, to: 720, reason: 'Permanence' }];

  it('has open hours end in it', () => {
    expect(explain('2026-01-23 17:00', 'critique', calendarWith({ openings }))).toEqual([
      'Reçu ven. 23 janv. 17:00 · 4 h ouvrées → sam. 24 janv. 12:00',
      'Fermé de ven. 23 janv. 18:00 à sam. 24 janv. 9:00 : nuit',
    ]);
  });

  it('is a business day', () => {
    expect(explain('2026-01-23 10:00', 'moyenne', calendarWith({ openings }))).toEqual([
      'Reçu ven. 23 janv. 10:00 · 2 jours ouvrés après le jour de réception → lun. 26 janv. 18:00',
      'Fermé de ven. 23 janv. 18:00 à sam. 24 janv. 9:00 : nuit',
      'Fermé de sam. 24 janv. 12:00 à lun. 26 janv. 9:00 : week-end',
    ]);
  });
});

describe('what did not count', () => {
  it('may be a break', () => {
    expect(explain('2026-01-19 11:00', 'critique', calendarWith({ week: UNEVEN_WEEK }))).toEqual([
      'Reçu lun. 19 janv. 11:00 · 4 h ouvrées → lun. 19 janv. 16:30',
      'Fermé de lun. 19 janv. 12:30 à lun. 19 janv. 14:00 : pause',
    ]);
  });
});

describe('targetWords', () => {
  it.each([
    [{ kind: 'open-hours', hours: 1 }, '1 h ouvrée'],
    [{ kind: 'open-hours', hours: 1.5 }, '1,5 h ouvrée'],
    [{ kind: 'open-hours', hours: 2 }, '2 h ouvrées'],
    [{ kind: 'business-days', days: 1 }, '1 jour ouvré'],
    [{ kind: 'business-days', days: 2 }, '2 jours ouvrés'],
  ] as const)('of %j are « %s »', (target, words) => {
    expect(plain([targetWords(target)])).toEqual([words]);
  });
});
