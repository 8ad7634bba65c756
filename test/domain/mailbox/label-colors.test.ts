// What Gmail can paint and everybody can read.
import { isPaletteColor } from '../../../local/gmail/label-palette';
import { FORMER_COLORS, LABELS } from '../../../src/domain/mailbox/labels';

/** Relative luminance (WCAG 2.2). */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

describe('the labels', () => {
  it.each(LABELS.map(({ name, textColor, backgroundColor }) => [name, textColor, backgroundColor]))(
    '%s can be read, in colours that Gmail takes',
    (_name, text = '', background = '') => {
      expect([isPaletteColor(text), isPaletteColor(background)]).toEqual([true, true]);
      expect(contrast(text, background)).toBeGreaterThanOrEqual(4.5);
    },
  );

  it.each(['priority/', 'type/'])('of %s… have a colour each', (kind) => {
    const colors = LABELS.filter(({ key }) => key.startsWith(kind)).map(
      ({ backgroundColor }) => backgroundColor,
    );
    expect(new Set(colors).size).toBe(colors.length);
  });

  it('look otherwise than before wherever they are repainted', () => {
    for (const { key, backgroundColor, textColor } of LABELS)
      expect(FORMER_COLORS[key]).not.toEqual({ textColor, backgroundColor });
  });
});
