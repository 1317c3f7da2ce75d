/** When drawing began in the task that runs; `null` where it has not. ms */
let began: number | null = null;
let next: Promise<void> | null = null;

let begin: (() => void) | null = null;
/** Made once: a timer would wait for a second on a page that lies in the background. */
let port: MessagePort | null = null;

function opened(): MessagePort {
  const { port1, port2 } = new MessageChannel();
  port1.addEventListener('message', () => {
    began = null;
    next = null;
    begin?.();
  });
  port1.start();
  return port2;
}

/** Lets the page answer first: what follows runs in another task, with all that waits for it. */
export function turn(): Promise<void> {
  return (next ??= new Promise((resolve) => {
    begin = resolve;
    port ??= opened();
    port.postMessage(null);
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
