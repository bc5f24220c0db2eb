// A host that a test can write to: builds of the page under any path, replaced while tabs are open, or cut off.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';

const DIST = new URL('../../dist/', import.meta.url);

const KINDS = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  wasm: 'application/wasm',
  svg: 'image/svg+xml',
  png: 'image/png',
  webmanifest: 'application/manifest+json',
  txt: 'text/plain; charset=utf-8',
};

/** The page as it was built: contents by name. */
export function built() {
  const names = readdirSync(DIST, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath ?? entry.path}/${entry.name}`.replace(/\/+/g, '/').replace(DIST.pathname, ''));
  return new Map(names.map((name) => [name, readFileSync(new URL(name, DIST))]));
}

const digest = (content) => `sha256-${createHash('sha256').update(content).digest('base64')}`;

/**
 * Another build: it says its name on the page (`data-build`) and at the end of a file that is asked for by an address
 * without a hash, and its worker has the digests of both.
 */
export function another(files, name) {
  const changed = new Map(files);
  let worker = String(files.get('sw.js')).replace(/(VERSION = ")\w+/, `$1${name}`);
  for (const [file, change] of [
    ['index.html', (text) => text.replace('<html lang=en', `<html data-build=${name} lang=en`)],
    ['manifest.webmanifest', (text) => text.replace('"Lowtide"', `"Lowtide ${name}"`)],
  ]) {
    const before = files.get(file);
    const after = Buffer.from(change(String(before)));
    if (after.equals(before)) throw new Error(`${file} is not written as this test expects`);
    changed.set(file, after);
    worker = worker.replace(digest(before), digest(after));
  }
  return changed.set('sw.js', Buffer.from(worker));
}

/** Starts a host on a free port. It caches like GitHub Pages: everything for ten minutes, then asked again by its tag. */
export async function startHost() {
  const sites = new Map();
  const host = { isUp: true };

  const server = createServer((request, response) => {
    if (!host.isUp) {
      request.socket.destroy();
      return;
    }
    const { pathname } = new URL(request.url, 'http://host');
    const path = [...sites.keys()].filter((path) => pathname.startsWith(path)).sort((a, b) => b.length - a.length)[0];
    const files = sites.get(path);
    const name = files && (pathname.slice(path.length) || 'index.html');
    const content = files?.get(name);
    const tag = content && `"${digest(content)}"`;
    const headers = { 'Cache-Control': 'max-age=600', ETag: tag, 'Content-Type': KINDS[name?.split('.').pop()] };
    if (!content) response.writeHead(404, { 'Content-Type': KINDS.html }).end(files?.get('404.html'));
    else if (request.headers['if-none-match'] === tag) response.writeHead(304, headers).end();
    else response.writeHead(200, headers).end(content);
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));

  return Object.assign(host, {
    origin: `http://127.0.0.1:${server.address().port}`,
    /** Puts a build under a path, at once. */
    publish(path, files) {
      sites.set(path, files);
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  });
}
