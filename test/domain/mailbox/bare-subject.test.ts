import { bareSubject } from '../../../src/domain/mailbox/bare-subject';
import { aMessage } from '../triage/a-message';

const of = (subject: string) => bareSubject(aMessage({ subject }));

it.each(['Re: Widget', 'RE : TR: Widget', 'Fwd: [EXT] Re[2]: widget', '[Externe] Rép : Widget', '  Widget '])(
  '« %s » is about the widget',
  (subject) => {
    expect(of(subject)).toBe('widget');
  },
);

it.each([
  ['a word that begins like a mark', 'Retour : Widget', 'retour : widget'],
  ['a mark inside', 'Widget re: panne', 'widget re: panne'],
  ['nothing but marks', 'Re: Re:', ''],
])('%s stays', (_label, subject, expected) => {
  expect(of(subject)).toBe(expected);
});
