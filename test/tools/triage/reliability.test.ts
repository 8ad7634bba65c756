import { type Answer, reliabilityOf } from '../../../tools/triage/reliability';

function answers(sure: number, right: number, wrong: number): readonly Answer[] {
  return Array.from({ length: right + wrong }, (_, i) => ({ sure, right: i < right }));
}

describe('reliabilityOf', () => {
  it('finds no error where nine of ten are right of what is 90 % sure', () => {
    expect(reliabilityOf(answers(0.9, 9, 1)).error).toBeCloseTo(0, 10);
  });

  it('weighs each band by its answers', () => {
    const { bands, error } = reliabilityOf([...answers(0.95, 90, 0), ...answers(0.55, 0, 10)]);
    expect(bands.map(({ from, answers: count }) => [from, count])).toEqual([
      [0.5, 10],
      [0.9, 90],
    ]);
    expect(error).toBeCloseTo(0.9 * 0.05 + 0.1 * 0.55, 10);
  });

  it('counts what is wholly sure to the last band', () => {
    expect(reliabilityOf(answers(1, 1, 0)).bands).toMatchObject([{ from: 0.9, answers: 1 }]);
  });

  it('knows no error of nothing', () => {
    expect(reliabilityOf([])).toEqual({ bands: [], error: 0 });
  });
});
