/** Serves the files of a folder as a common server does: compressed, and to be kept for a while. */
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES = new Map([
  ['.css', 'text/css'],
  ['.csv', 'text/csv'],
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript'],
  ['.json', 'application/json'],
  ['.svg', 'image/svg+xml'],
]);

/**
 * @param {string} folder
 * @returns {Promise<{ origin: string, close: () => void }>}
 */
export async function serve(folder) {
  const server = createServer(async ({ url = '/' }, response) => {
    const path = normalize(decodeURIComponent(new URL(url, 'http://localhost').pathname));
    try {
      const body = gzipSync(await readFile(join(folder, path)));
      const type = TYPES.get(extname(path)) ?? 'text/plain';
      response
        .writeHead(200, {
          'Content-Type': type,
          'Content-Encoding': 'gzip',
          'Cache-Control': 'max-age=31536000',
        })
        .end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : '';
  return { origin: `http://127.0.0.1:${port}`, close: () => server.close() };
}
