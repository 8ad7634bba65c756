// How each line of the queue stands: late and at risk seen at a glance, and when it is due. Through the built bundle.
import { everyValue, topCard } from '../helpers/card';
import { deskWith, mail, watchAll } from '../helpers/desk';
import { paris } from '../helpers/times';

const SENT = paris('2026-11-23 10:00');
const LOST = 'Bonjour, toutes mes séances ont disparu, j’ai perdu toutes mes données.';

/** The line of one critical conversation, due on Monday at 14:00, as the homepage shows it at an instant. */
function lineAt(local: string): { readonly text: string; readonly bottomLabel: string } {
  const { runtime, host } = deskWith([mail('Client <c@example.fr>', 'Perdu', LOST, SENT, 'a')], SENT);
  watchAll(runtime);
  runtime.clock.set(paris(local));
  const lines: { text: string; bottomLabel: string }[] = [];
  everyValue(topCard(host.openHomepage()), (_key, value) => {
    const { text, bottomLabel } = (value ?? {}) as { text?: unknown; bottomLabel?: unknown };
    if (typeof text === 'string' && text.includes('Critique') && typeof bottomLabel === 'string')
      lines.push({ text, bottomLabel });
  });
  expect(lines).toHaveLength(1);
  return lines[0] as { text: string; bottomLabel: string };
}

it('a line with time left says it plainly, and when the answer is due', () => {
  const { text, bottomLabel } = lineAt('2026-11-23 10:05');
  expect(text).toMatch(/ · 3\sh\s5[45]\souvrées restantes$/);
  expect(bottomLabel).toMatch(/^Client – Perdu · échéance aujourd’hui à\s14\sh$/);
});

it('what is at risk and what is late stand out, each in its own colour', () => {
  expect(lineAt('2026-11-23 13:50').text).toMatch(
    / · <b><font color="#c4460b">(?:9|10)\smin\souvrées\srestantes</,
  );
  expect(lineAt('2026-11-23 15:00').text).toMatch(/ · <b><font color="#b3261e">en retard de\s1\sh\souvrée</);
});

it('what is late says when it was due, also on another day', () => {
  expect(lineAt('2026-11-24 09:30').bottomLabel).toMatch(/· échéance hier à\s14\sh$/);
});
