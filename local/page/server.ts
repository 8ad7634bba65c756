// The page's server: on loopback only, deaf to pages of other sites, and to whoever does not know the page's address: others
// who use this machine reach its ports, too.
import { randomBytes, timingSafeEqual } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import esbuild from 'esbuild';
import type { AddonHost, LocalRuntime } from '../runtime/contract';
import type { Command, OpeningJson } from './api';
import { attachmentBytes } from './attachments';
import { carryOut, createDesk, type Desk } from './carry-out';
import type { EditorCommand } from './editor-api';
import { conversation, mailboxState, type Place } from './mailbox-view';
import type { Opening } from './opening';
import type { ScriptProject } from './script-project';

const LOOPBACK = '127.0.0.1';
/** As many as nobody guesses. */
const TOKEN_BYTES = 16;
/** Bytes. */
const MAX_BODY = 1_000_000;
/** Bytes: both files of a project, of which the product's are over a megabyte. */
const MAX_PROJECT = 8_000_000;
const HEADERS = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; frame-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-store',
};

/** Of the frame in which mail is shown as its sender wrote it: it runs nothing, and asks nobody anything. */
const FRAME_HEADERS = {
  'Content-Security-Policy':
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; base-uri 'none'; frame-ancestors 'self'; sandbox allow-same-origin allow-popups allow-popups-to-escape-sandbox",
  'X-DNS-Prefetch-Control': 'off',
};

export interface PageServer {
  readonly url: string;
  close(): Promise<void>;
}

/** Starts the page; a port that is taken is replaced by a free one. */
export function startServer(runtime: LocalRuntime, host: AddonHost, port: number): Promise<PageServer> {
  host.openHomepage();
  return serve(routesOf({ desk: createDesk(runtime, host), reading: null }), port);
}

/** Starts the page of a mailbox that is still being read. */
export function startEarly(opening: Opening, port: number): Promise<PageServer> {
  return serve(routesOf(opening), port);
}

/** Starts the page over an account without an add-on, and beside it the editor of a script that may become one. */
export function startEditor(project: ScriptProject, port: number): Promise<PageServer> {
  return serve(new Map([...routesOf({ desk: project.desk, reading: null }), ...editorRoutes(project)]), port);
}

async function serve(routes: Routes, port: number): Promise<PageServer> {
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  const server = createServer((request, response) => {
    if (!isOurs(request, server.address() as AddressInfo)) {
      send(response, { status: 403, type: 'text/plain', body: 'only this page may ask' });
      return;
    }
    respond(routes, token, request)
      .catch((error: Error): HttpResponse => ({ status: 400, type: 'text/plain', body: error.message }))
      .then((given) => send(response, given));
  });
  await listen(server, port);
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://${LOOPBACK}:${taken}/${token}/`,
    close: () => new Promise((done) => server.close(() => done())),
  };
}

interface HttpResponse {
  readonly status: number;
  readonly type: string;
  readonly body: string | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

type Route = (query: URLSearchParams, request: IncomingMessage) => HttpResponse | Promise<HttpResponse>;
type StaticRoute = () => HttpResponse;
/** By method and path behind the token. */
type Routes = ReadonlyMap<string, Route>;

function file(type: string, name: string): StaticRoute {
  const body = readFileSync(join(__dirname, name), 'utf8');
  return () => ({ status: 200, type, body });
}

function program(entry: string): Route {
  const body = bundleClient(entry);
  return () => ({ status: 200, type: 'text/javascript', body });
}

function routesOf(opening: Opening): Routes {
  const message = file('text/html', 'message.html');
  const desk = (): Desk => {
    if (opening.desk === null) throw new Error('Vigie lit encore le fichier.');
    return opening.desk;
  };
  return new Map<string, Route>([
    ['GET /', file('text/html', 'index.html')],
    ['GET /style.css', file('text/css', 'style.css')],
    ['GET /mail.css', file('text/css', 'mail.css')],
    ['GET /app.js', program('client/main.ts')],
    ['GET /api/reading', () => json(openingJson(opening))],
    ['GET /api/mailbox', (query) => json(mailboxState(desk(), placeOf(query)))],
    [
      'GET /api/conversation',
      (query) => {
        const found = conversation(desk().runtime.mailbox, query.get('id') ?? '');
        return found === null ? NO_CONVERSATION : json(found);
      },
    ],
    ['GET /message', () => ({ ...message(), headers: FRAME_HEADERS })],
    [
      'GET /api/attachment',
      (query) =>
        attachment(
          attachmentBytes(desk().runtime.mailbox, query.get('message') ?? '', Number(query.get('part'))),
        ),
    ],
    [
      'POST /api/command',
      async (_query, request) =>
        json(carryOut(desk(), JSON.parse(await readBody(request, MAX_BODY)) as Command)),
    ],
  ]);
}

const openingJson = ({ desk, reading }: Opening): OpeningJson => ({ open: desk !== null, reading });

function editorRoutes(project: ScriptProject): Routes {
  return new Map<string, Route>([
    ['GET /editor', file('text/html', 'editor.html')],
    ['GET /editor.css', file('text/css', 'editor.css')],
    ['GET /editor.js', program('client/editor.ts')],
    ['GET /api/editor', () => json(project.open())],
    [
      'POST /api/editor',
      async (_query, request) =>
        json(project.carryOut(JSON.parse(await readBody(request, MAX_PROJECT)) as EditorCommand)),
    ],
  ]);
}

const NO_CONVERSATION: HttpResponse = { status: 404, type: 'text/plain', body: 'no such conversation' };

const OTHER_ADDRESS: HttpResponse = {
  status: 403,
  type: 'text/plain',
  body: 'Cette adresse n’est plus la bonne\u00a0: prenez celle qu’affiche «\u00a0npm start\u00a0».',
};

async function respond(routes: Routes, token: string, request: IncomingMessage): Promise<HttpResponse> {
  const { pathname, searchParams } = new URL(`http://${LOOPBACK}${request.url ?? '/'}`);
  const [, given = '', path = ''] = /^\/([^/]*)(\/.*)$/.exec(pathname) ?? [];
  if (!isSame(given, token)) return OTHER_ADDRESS;
  const route = routes.get(`${request.method} ${path}`);
  return route?.(searchParams, request) ?? { status: 404, type: 'text/plain', body: 'not found' };
}

/** Takes the same time however much of it is right. */
function isSame(given: string, token: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(token)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function placeOf(query: URLSearchParams): Place {
  const start = Number(query.get('start') ?? 0);
  return {
    view: query.get('view') ?? 'INBOX',
    query: query.get('q'),
    start: Number.isFinite(start) ? start : 0,
  };
}

/** Another site's page may reach a server on this machine: by name (Host) or by a request of its own (Origin). */
function isOurs(request: IncomingMessage, { port }: AddressInfo): boolean {
  const hosts = [`${LOOPBACK}:${port}`, `localhost:${port}`];
  const origin = request.headers.origin;
  if (!hosts.includes(request.headers.host ?? '')) return false;
  if (request.method === 'GET') return true;
  return (
    (request.headers['content-type'] ?? '').startsWith('application/json') &&
    (origin === undefined || hosts.some((host) => origin === `http://${host}`))
  );
}

function bundleClient(entry: string): string {
  const built = esbuild.buildSync({
    entryPoints: [join(__dirname, entry)],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    loader: { '.svg': 'text' },
  });
  return built.outputFiles[0]?.text ?? '';
}

function listen(server: ReturnType<typeof createServer>, port: number): Promise<void> {
  return new Promise((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE' || port === 0) fail(error);
      else server.listen(0, LOOPBACK, done);
    });
    server.listen(port, LOOPBACK, done);
  });
}

async function readBody(request: IncomingMessage, most: number): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > most) throw new RangeError('request too long');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function json(value: unknown): HttpResponse {
  return { status: 200, type: 'application/json', body: JSON.stringify(value) };
}

function attachment(found: ReturnType<typeof attachmentBytes>): HttpResponse {
  if (found === null) return { status: 404, type: 'text/plain', body: 'no such attachment' };
  // Half a character of a stranger's can stand in no address.
  const whole = found.name.replace(/\p{Cs}/gu, '_');
  const name = encodeURIComponent(whole).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  const headers = { 'Content-Disposition': `attachment; filename*=UTF-8''${name}` };
  return { status: 200, type: found.type, body: found.body, headers };
}

function send(response: ServerResponse, { status, type, body, headers }: HttpResponse): void {
  response.writeHead(status, { ...HEADERS, 'Content-Type': `${type}; charset=utf-8`, ...headers }).end(body);
}
