/** When drawing began in the task that runs; `null` where it has not. ms */
let began: number | null = null;
let next: Promise<void> | null = null;

/** Lets the page answer first: what follows runs in another task, with all that waits for it. */
export function turn(): Promise<void> {
  return (next ??= new Promise((resolve) => {
    // A timer would wait for a second on a page that lies in the background.
    const { port1, port2 } = new MessageChannel();
    const end = (): void => {
      port1.close();
      began = null;
      next = null;
      resolve();
    };
    port1.addEventListener('message', end);
    port1.start();
    port2.postMessage(null);
  }));
}

/** How long drawing has taken in this task, of all elements of the page together. ms */
export function spent(): number {
  const now = performance.now();
  if (began === null) {
    began = now;
    void turn();
  }
  return now - began;
}
