import { withoutNames } from '../../../src/domain/roles/names-taken-away';
import { growth, MOST } from '../../helpers/growth';
import { aMessage } from '../triage/a-message';

const JULIE = { from: aMessage().from, ours: '', before: [], asks: false };

it('takes a name away with the card below it, however many names stand there', () => {
  expect(withoutNames('Merci !\nJulie\nJulie Martin\n06 12 34 56 78', '', JULIE)).toBe('Merci !');
});

it('leaves a name that something is written below', () => {
  const text = 'Merci !\nJulie\nle minuteur ne sonne plus';
  expect(withoutNames(text, '', JULIE)).toBe(text);
});

it('leaves what is longer than any card', () => {
  const text = `Merci !\n${'Julie\n'.repeat(20)}Julie`;
  expect(withoutNames(text, '', JULIE)).toBe(text);
});

it('is read in linear time where its author repeats her own name', async () => {
  const read = (size: number) => {
    const text = `Merci !\nà vous\n${'Julie\n'.repeat(size)}le minuteur ne sonne plus`;
    return () => withoutNames(text, '', JULIE);
  };
  expect(await growth(read, 150)).toBeLessThan(MOST);
}, 300_000);
