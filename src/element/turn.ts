/** Lets the page answer first: what follows runs in a task of its own. */
export function turn(): Promise<void> {
  return new Promise((resolve) => {
    // A timer would wait for a second on a page that lies in the background.
    const { port1, port2 } = new MessageChannel();
    const end = (): void => {
      port1.close();
      resolve();
    };
    port1.addEventListener('message', end);
    port1.start();
    port2.postMessage(null);
  });
}
