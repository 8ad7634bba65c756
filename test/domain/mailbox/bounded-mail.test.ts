// What the entry of mail leaves as it is, and what becomes of the rest.
import { boundedHeaders, boundedMail, type RawMail } from '../../../src/domain/mailbox/bounded-mail';

const mailWith = (change: Partial<RawMail>) =>
  boundedMail({ headers: [], text: '', html: '', report: '', attachments: [], ...change });
const mailOf = (...headers: [string, string][]) => mailWith({ headers });
const file = (name: string) => ({ name, mimeType: 'image/png', inline: false, size: 1 });

describe('an ordinary mail', () => {
  it('loses nothing', () => {
    const people = Array.from({ length: 400 }, (_, i) => `"Martin, Julie" <julie.martin.${i}@example.fr>`);
    const text = `${'Depuis trois jours, rien. '.repeat(70)}\n\n> ${'ancien '.repeat(280)}`;
    const mail = mailWith({
      headers: [
        ['From', 'Julie Martin <julie@example.fr>'],
        ['To', people.join(', ')],
        ['Subject', 's'.repeat(998)],
        ['References', '<a@example.fr> '.repeat(100)],
      ],
      text,
      html: `<p>${'mot '.repeat(200_000)}</p>`,
      attachments: [file(`${'n'.repeat(250)}.png`)],
    });
    expect(mail.from).toEqual({ name: 'Julie Martin', address: 'julie@example.fr' });
    expect(mail.to).toHaveLength(400);
    expect(mail.subject).toHaveLength(998);
    expect(mail.headers.references).toHaveLength(1_500);
    expect(mail.text).toBe(text);
    expect(mail.html).toHaveLength(800_007);
    expect(mail.attachments).toEqual([file(`${'n'.repeat(250)}.png`)]);
  });
});

describe('what is over a bound', () => {
  it('of a text is cut at its end', () => {
    expect(mailWith({ text: 'a'.repeat(300_000) }).text.replace(/\n/g, '').length).toBeGreaterThan(199_000);
    expect(mailWith({ text: 'a'.repeat(300_000) }).text.length).toBeLessThanOrEqual(200_000);
    expect(mailWith({ text: 'a\n'.repeat(20_000) }).text.split('\n')).toHaveLength(10_000);
    expect(mailWith({ html: 'a'.repeat(5_000_000) }).html).toHaveLength(4_000_000);
    expect(mailWith({ report: 'a'.repeat(50_000) }).report).toHaveLength(20_000);
  });

  it('of a subject or a header is cut at its end', () => {
    expect(mailOf(['Subject', 'a'.repeat(5_000)]).subject).toHaveLength(1_000);
    expect(mailOf(['List-Id', 'a'.repeat(5_000)]).headers['list-id']).toHaveLength(2_000);
  });

  it('of a list of people is cut between two of them', () => {
    const { to } = mailOf(['To', 'julie@example.fr,'.repeat(9_000)]);
    expect(new Set(to)).toEqual(new Set(['julie@example.fr']));
    expect(to.length).toBeGreaterThan(1_000);
  });

  it('of the name of a file is cut in the middle, so that its kind stays known', () => {
    const [first] = mailWith({ attachments: [file(`${'n'.repeat(9_000)}.png`)] }).attachments;
    expect(first?.name).toHaveLength(256);
    expect(first?.name).toMatch(/^n+\.png$/);
  });

  it('of headers that repeat each other is cut together', () => {
    const headers = boundedHeaders(Array.from({ length: 9_000 }, () => ['X-Junk', 'a']));
    expect(headers['x-junk']).toHaveLength(2_000);
  });
});

it('a header is known whatever its case, and is no property of all objects', () => {
  const { headers } = mailOf(['LIST-ID', 'a'], ['List-Id', 'b']);
  expect(headers['list-id']).toBe('a\nb');
  expect(headers.constructor).toBeUndefined();
});
