import { byThousands } from '../../../local/commands/progress';

it('tells a growing count once in a thousand', () => {
  const told: number[] = [];
  const progress = byThousands((count) => told.push(count));
  for (let count = 0; count <= 3_400; count += 200) progress(count);
  expect(told).toEqual([1_000, 2_000, 3_000]);
});
