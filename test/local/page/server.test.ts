import { request } from 'node:http';
import { type PageServer, startServer } from '../../../local/page/server';
import { sampleDesk } from '../../helpers/desk';
import { paris } from '../../helpers/times';

describe('the server of the page', () => {
  let server: PageServer;
  beforeAll(async () => {
    const { runtime, host } = sampleDesk(paris('2026-11-24 10:20'));
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
