/** Ports for what is started side by side: who looks for the first one that is free finds what others find. */
import { createServer } from 'node:net';

/** @returns {Promise<number>} one that nobody listens at, out of those that the system gives */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(address && typeof address === 'object' ? address.port : 0));
    });
  });
}
