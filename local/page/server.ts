// The page's server: on loopback only, and deaf to pages of other sites.
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import esbuild from 'esbuild';
import type { AddonHost, LocalRuntime } from '../runtime/contract';
import type { Command } from './api';
import { createDeskPage } from './desk-page';

const LOOPBACK = '127.0.0.1';
const MAX_BODY = 1_000_000;
const HEADERS = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-store',
};

export interface PageServer {
  readonly url: string;
  close(): Promise<void>;
}

/** Starts the page; a port that is taken is replaced by a free one. */
export async function startServer(runtime: LocalRuntime, host: AddonHost, port: number): Promise<PageServer> {
  const page = createDeskPage(runtime, host);
  const files: Readonly<Record<string, { readonly type: string; readonly body: string }>> = {
    '/': { type: 'text/html', body: readFileSync(join(__dirname, 'index.html'), 'utf8') },
    '/style.css': { type: 'text/css', body: readFileSync(join(__dirname, 'style.css'), 'utf8') },
    '/app.js': { type: 'text/javascript', body: bundleClient() },
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', `http://${LOOPBACK}`);
    const file = files[url.pathname];
    if (request.method === 'GET' && file !== undefined) return send(response, 200, file.type, file.body);
    if (request.method === 'GET' && url.pathname === '/api/mailbox') {
      const start = Number(url.searchParams.get('start') ?? 0);
      return sendJson(
        response,
        page.mailbox(url.searchParams.get('view') ?? 'INBOX', Number.isFinite(start) ? start : 0),
      );
    }
    if (request.method === 'GET' && url.pathname === '/api/conversation') {
      const found = page.conversation(url.searchParams.get('id') ?? '');
      return found === null
        ? send(response, 404, 'text/plain', 'no such conversation')
        : sendJson(response, found);
    }
    if (request.method === 'POST' && url.pathname === '/api/command') {
      return sendJson(response, page.command(JSON.parse(await readBody(request)) as Command));
    }
    return send(response, 404, 'text/plain', 'not found');
  }

  const server = createServer((request, response) => {
    if (!isOurs(request, server.address() as AddressInfo)) {
      send(response, 403, 'text/plain', 'only this page may ask');
      return;
    }
    answer(request, response).catch((error: Error) => send(response, 400, 'text/plain', error.message));
  });
  await listen(server, port);
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://${LOOPBACK}:${taken}/`,
    close: () => new Promise((done) => server.close(() => done())),
  };
}

/** Another site's page may reach a server on this machine: by name (Host) or by a request of its own (Origin). */
function isOurs(request: IncomingMessage, { port }: AddressInfo): boolean {
  const hosts = [`${LOOPBACK}:${port}`, `localhost:${port}`];
  const origin = request.headers.origin;
  if (hosts.indexOf(request.headers.host ?? '') < 0) return false;
  if (request.method === 'GET') return true;
  return (
    (request.headers['content-type'] ?? '').startsWith('application/json') &&
    (origin === undefined || hosts.some((host) => origin === `http://${host}`))
  );
}

function bundleClient(): string {
  const built = esbuild.buildSync({
    entryPoints: [join(__dirname, 'client/main.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
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

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BODY) throw new RangeError('request too long');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function sendJson(response: ServerResponse, value: unknown): void {
  send(response, 200, 'application/json', JSON.stringify(value));
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { ...HEADERS, 'Content-Type': `${type}; charset=utf-8` }).end(body);
}
