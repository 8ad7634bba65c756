// What a stranger can write into a mail must not make its import slow.
import { Readable } from 'node:stream';
import { partsOf, snippetOf } from '../../../local/gmail/mime-part';
import { readMbox } from '../../../local/mail/read-mbox';
import { growth, MOST } from '../../helpers/growth';
import { ENVELOPE, parseText } from './mail-fixture';

const head = (type: string) => `Subject: x\nContent-Type: ${type}\n\n`;

describe('a hostile message', () => {
  it.each<[string, (n: number) => string]>([
    ['brackets in HTML', (n) => head('text/html') + '<'.repeat(n)],
    ['tags in HTML that are not closed', (n) => head('text/html') + '<style '.repeat(n / 7)],
    ['meta elements', (n) => head('text/html') + '<meta '.repeat(n / 6)],
    ['boundaries', (n) => head('multipart/mixed; boundary=b') + '--b\n'.repeat(n / 4)],
    ['almost boundaries', (n) => head('multipart/mixed; boundary=b') + '--bc\n'.repeat(n / 5)],
    [
      'lines that could be boundaries',
      (n) => head('multipart/mixed') + `--${'a '.repeat(30)}\n`.repeat(n / 63),
    ],
    ['spaces in a header', (n) => `Subject: a${' '.repeat(n)}b\n\nx`],
    ['folded lines', (n) => `Subject: a\n${' b\n'.repeat(n / 3)}\nx`],
    ['headers', (n) => `${'A: b\n'.repeat(n / 5)}\nx`],
    ['parameters', (n) => `Content-Type: text/plain${';a=b'.repeat(n / 4)}\n\nx`],
    ['comments in a type', (n) => `Content-Type: text/plain${'('.repeat(n)}\n\nx`],
    ['quoted-printable signs', (n) => `Content-Transfer-Encoding: quoted-printable\n\n${'= '.repeat(n / 2)}`],
    ['padding in base64', (n) => `Content-Transfer-Encoding: base64\n\n${'YQ==\n'.repeat(n / 5)}`],
    ['recipients', (n) => `To: ${'"a" <a@b.fr>, '.repeat(n / 14)}\n\nx`],
    ['brackets in a Received header', (n) => `Received: ${'('.repeat(n)}\n\nx`],
  ])('takes at most 2.6 times as long for twice the %s', async (_label, make) => {
    const read = (n: number) => () => snippetOf(parseText(make(n)).payload);
    expect(await growth(read, 100_000)).toBeLessThan(MOST);
  });

  it('of 200 KB of brackets is read in a moment', () => {
    const start = process.cpuUsage();
    snippetOf(parseText(head('text/html') + '<'.repeat(200_000)).payload);
    expect(process.cpuUsage(start).user / 1e6).toBeLessThan(2);
  });

  it('of many parts has some thousands at the most', () => {
    const { payload } = parseText(head('multipart/mixed; boundary=b') + '--b\n\nx\n'.repeat(50_000));
    expect(partsOf(payload).length).toBeLessThan(2_100);
  });

  it('in hundreds of containers is read all the same', () => {
    const open = Array.from(
      { length: 400 },
      (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\n\n--b${i}\n`,
    );
    expect(partsOf(parseText(`Subject: x\n${open.join('')}\nBonjour`).payload).length).toBeGreaterThan(90);
  });
});

describe('a hostile export', () => {
  const split = async (text: string) => {
    let count = 0;
    for await (const _message of readMbox(Readable.from([Buffer.from(text)]))) count += 1;
    return count;
  };

  it.each<[string, string]>([
    ['lines that start with From', '\n\nFrom x\n'],
    ['such lines with a header behind', '\n\nFrom x\nMessage-ID: 1\nA: b\n'],
    ['such lines with a date', 'From x 10:00 2020\nA: b\n'],
    ['quoted lines', '>>>>From x\n'],
    ['quotes', '>'],
  ])('takes at most 2.6 times as long for twice the %s', async (_label, line) => {
    const read = (n: number) => () =>
      split(`From ${ENVELOPE}\nSubject: x\n\n${line.repeat(n / line.length)}`);
    expect(await growth(read, 200_000)).toBeLessThan(MOST);
  });
});
