import { explainResponseDeadline, targetWords } from '../../../src/domain/sla/explanation';
import { calendarWith, deskAt, paris, UNEVEN_WEEK } from '../../helpers/times';

const plain = (lines: readonly string[]) => lines.map((line) => line.replace(/\u00a0/g, ' '));
const explain = (from: string, priority: 'critique' | 'elevee' | 'moyenne', calendar = calendarWith()) =>
  plain(explainResponseDeadline(paris(from), priority, deskAt(paris(from), calendar)));

describe('explainResponseDeadline', () => {
  it('gives the rule, the start and the end', () => {
    expect(explain('2026-01-24 12:00', 'critique')).toEqual([
      'Reçu le sam. 24 janv. à 12 h · 4 h ouvrées à partir du lun. 26 janv. à 9 h → lun. 26 janv. à 13 h',
      'Fermé du sam. 24 janv. à 12 h au lun. 26 janv. à 9 h : week-end',
    ]);
  });

  it('says nothing of a start that is the receipt itself', () => {
    expect(explain('2026-01-19 10:00', 'critique')).toEqual([
      'Reçu le lun. 19 janv. à 10 h · 4 h ouvrées → lun. 19 janv. à 14 h',
    ]);
  });

  it('names nights, holidays and closures that were skipped', () => {
    const calendar = calendarWith({
      closures: [{ from: paris('2026-05-04 09:00'), to: paris('2026-05-04 12:00'), reason: 'Séminaire' }],
    });
    expect(explain('2026-04-29 16:00', 'elevee', calendar).slice(0, 4)).toEqual([
      'Reçu le mer. 29 avr. à 16 h · délai de 24 h ouvrées, ramené à celui de « Moyenne » (2 jours ouvrés après le jour de réception) → lun. 4 mai à 18 h',
      'Fermé du mer. 29 avr. à 18 h au jeu. 30 avr. à 9 h : nuit',
      'Fermé du jeu. 30 avr. à 18 h au lun. 4 mai à 12 h : férié (Fête du Travail), week-end, fermeture exceptionnelle (Séminaire)',
      'Plafond : sans lui, l’échéance serait le mar. 5 mai à 16 h ; une priorité plus haute n’est jamais due après une plus basse.',
    ]);
  });

  it('holds numbers and units together by no-break spaces', () => {
    const [summary] = explainResponseDeadline(paris('2026-01-19 10:00'), 'critique', deskAt(0));
    expect(summary).toContain('4\u00a0h ouvrées');
    expect(summary).toContain('lun.\u00a019\u00a0janv. à\u00a010\u00a0h');
  });
});

describe('an opening on a Saturday', () => {
  const openings = [{ date: '2026-01-24', from: 540, to: 720, reason: 'Permanence' }];

  it('has open hours end in it', () => {
    expect(explain('2026-01-23 17:00', 'critique', calendarWith({ openings }))).toEqual([
      'Reçu le ven. 23 janv. à 17 h · 4 h ouvrées → sam. 24 janv. à 12 h',
      'Fermé du ven. 23 janv. à 18 h au sam. 24 janv. à 9 h : nuit',
    ]);
  });

  it('is a business day', () => {
    expect(explain('2026-01-23 10:00', 'moyenne', calendarWith({ openings }))).toEqual([
      'Reçu le ven. 23 janv. à 10 h · 2 jours ouvrés après le jour de réception → lun. 26 janv. à 18 h',
      'Fermé du ven. 23 janv. à 18 h au sam. 24 janv. à 9 h : nuit',
      'Fermé du sam. 24 janv. à 12 h au lun. 26 janv. à 9 h : week-end',
    ]);
  });
});

describe('what did not count', () => {
  it('may be a break', () => {
    expect(explain('2026-01-19 11:00', 'critique', calendarWith({ week: UNEVEN_WEEK }))).toEqual([
      'Reçu le lun. 19 janv. à 11 h · 4 h ouvrées → lun. 19 janv. à 16 h 30',
      'Fermé le lun. 19 janv. de 12 h 30 à 14 h : pause',
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
