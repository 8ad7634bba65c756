import { request } from 'node:http';
import { type PageServer, startServer } from '../../../local/page/server';
import { mail, sampleDesk } from '../../helpers/desk';
import { paris } from '../../helpers/times';

describe('the server of the page', () => {
  const { runtime, host } = sampleDesk(paris('2026-11-24 10:20'));
  let server: PageServer;
  beforeAll(async () => {
    server = await startServer(runtime, host, 0);
  });
  afterAll(() => server.close());

  const post = (body: string, headers: Record<string, string> = { 'Content-Type': 'application/json' }) =>
    fetch(`${server.url}api/command`, { method: 'POST', headers, body });

  it('serves the page, and lets it load nothing from elsewhere', async () => {
    const page = await fetch(server.url);
    expect(page.status).toBe(200);
    expect(page.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
    expect(await page.text()).toContain('<script src="app.js">');
    expect((await fetch(`${server.url}app.js`)).headers.get('Content-Type')).toContain('text/javascript');
  });

  it('shows a view of the mailbox from the conversation asked for on', async () => {
    const read = async (query: string) => (await fetch(`${server.url}api/mailbox${query}`)).json();
    const first = await read('');
    const second = await read('?view=INBOX&start=1');
    expect(second.conversations[0]).toEqual(first.conversations[1]);
    expect(await read('?view=SPAM')).toMatchObject({ total: 0, conversations: [] });
  });

  it.each([
    ['a path that is none', 'nothing', 404],
    ['a conversation that is not there', 'api/conversation?id=0000000000000000', 404],
    ['a command by GET', 'api/command', 404],
    ['the script editor, which is another server’s', 'editor', 404],
  ])('refuses %s', async (_case, path, status) => {
    expect((await fetch(`${server.url}${path}`)).status).toBe(status);
  });

  it('answers only who knows its address, which nobody guesses', async () => {
    const { origin, pathname } = new URL(server.url);
    const token = pathname.slice(1, -1);
    expect(Buffer.from(token, 'base64url').length).toBeGreaterThanOrEqual(16);
    const status = async (path: string) => (await fetch(`${origin}${path}`)).status;
    expect(await status(`${pathname}api/mailbox`)).toBe(200);
    const others = [`/${token.slice(0, -1)}/`, `/${token}x/`, `/${token.toUpperCase()}/`, '/', '//'];
    for (const other of others) {
      for (const path of ['', 'api/mailbox', 'api/conversation?id=1', 'app.js'])
        expect([other, path, await status(`${other}${path}`)]).toEqual([other, path, 403]);
    }
    const posted = await fetch(`${origin}/api/command`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: '{"do":"home"}',
    });
    expect([posted.status, await posted.text()]).toEqual([
      403,
      expect.stringContaining('«\u00a0npm start\u00a0»'),
    ]);
  });

  it('has another address each time it starts', async () => {
    const { runtime, host } = sampleDesk(paris('2026-11-24 10:20'));
    const other = await startServer(runtime, host, 0);
    await other.close();
    expect(new URL(other.url).pathname).not.toBe(new URL(server.url).pathname);
  });

  it.each([
    ['a picture', 'image/PNG', 'Écran "1".png', 'image/png', '%C3%89cran%20%221%22.png'],
    ['a page', 'text/html', "l'a.html", 'application/octet-stream', 'l%27a.html'],
    ['a drawing that may hold a program', 'image/svg+xml', 'a.svg', 'application/octet-stream', 'a.svg'],
    ['a name with half a character', 'image/gif', 'a\ud800\r\n.gif', 'image/gif', 'a_%0D%0A.gif'],
  ])('hands %s over to be saved, and lets none run', async (_case, mimeType, filename, type, name) => {
    const data = new Uint8Array([1, 2, 3]);
    const file = { mimeType, filename, headers: [], size: 3, data, parts: [] };
    const lost = { ...file, filename: 'lost.png', data: null };
    const sent = mail('a@example.fr', 'Fichier', 'Voir ci-joint.', runtime.clock.now());
    const whole = { ...sent.payload, mimeType: 'multipart/mixed', data: null, parts: [file, lost] };
    const { id } = runtime.mailbox.receive({ ...sent, payload: whole });
    const get = (part: number) => fetch(`${server.url}api/attachment?message=${id}&part=${part}`);
    const answer = await get(1);
    expect(answer.headers.get('Content-Type')).toContain(type);
    expect(answer.headers.get('Content-Disposition')).toBe(`attachment; filename*=UTF-8''${name}`);
    expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(data);
    for (const part of [0, 2, 3, -1, Number.NaN]) expect((await get(part)).status).toBe(404);
  });

  it('labels by hand with the team’s labels alone', async () => {
    const [thread] = runtime.mailbox.threads();
    const labels = { do: 'label', threadId: thread?.id, add: ['SENT'], remove: [] };
    const refused = await post(JSON.stringify(labels));
    expect([refused.status, await refused.text()]).toEqual([400, 'no such user label: SENT']);
  });

  it('says what is wrong with a command', async () => {
    const unknown = await post('{"do": "fly"}');
    expect([unknown.status, await unknown.text()]).toEqual([400, 'no such command: "fly"']);
    expect((await post('no JSON')).status).toBe(400);
  });

  it('is deaf to pages of other sites, by whatever name they reach it', async () => {
    const json = { 'Content-Type': 'application/json' };
    expect((await post('{"do":"home"}', { ...json, Origin: 'https://example.com' })).status).toBe(403);
    expect((await post('{"do":"home"}', { 'Content-Type': 'text/plain' })).status).toBe(403);
    expect(await statusAs('example.com')).toBe(403);
    expect(await statusAs(new URL(server.url).host)).toBe(200);
  });

  /** Status for a browser that knows this server by another name: `fetch` does not let one choose it. */
  function statusAs(host: string): Promise<number | undefined> {
    return new Promise((done, fail) => {
      const asked = request(server.url, { headers: { host } }, (response) => {
        response.resume();
        done(response.statusCode);
      });
      asked.on('error', fail).end();
    });
  }
});
