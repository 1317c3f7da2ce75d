/**
 * Lets a test use fingers and a pen. The command `pointers` takes their kind and what each of them
 * does, in WebDriver's words; the first actions of all happen together, then the second ones. It
 * says whether the browser has such pointers.
 */

/** @typedef {import('puppeteer-core').Page} Page */

/**
 * @typedef {object} Action
 * @property {'pointerMove' | 'pointerDown' | 'pointerUp'} type
 * @property {number} x px of the viewport
 * @property {number} y
 */

/**
 * @typedef {object} Pointers
 * @property {'pen' | 'touch'} pointerType
 * @property {readonly (readonly Action[])[]} pointers
 */

const MOUSE_TYPES = {
  pointerMove: 'mouseMoved',
  pointerDown: 'mousePressed',
  pointerUp: 'mouseReleased',
};
const TOUCH_TYPES = { pointerMove: 'touchMove', pointerDown: 'touchStart', pointerUp: 'touchEnd' };

/**
 * Fingers in Chromium's DevTools protocol, which knows none that is not down.
 *
 * @param {Pointers['pointers']} pointers
 * @returns {object[]} parameters of `Input.dispatchTouchEvent`
 */
function touches(pointers) {
  const [first = []] = pointers;
  return first.slice(1).map(({ type }, index) => ({
    type: TOUCH_TYPES[type],
    touchPoints: pointers.flatMap((actions, id) => {
      const { x, y } = actions[index + 1] ?? {};
      return type === 'pointerUp' ? [] : { x, y, id };
    }),
  }));
}

/**
 * A pen in that protocol.
 *
 * @param {Pointers['pointers']} pointers
 * @returns {object[]} parameters of `Input.dispatchMouseEvent`
 */
function strokes([actions = []]) {
  let buttons = 0;
  return actions.map(({ type, x, y }) => {
    const isTurned = type !== 'pointerMove';
    if (isTurned) buttons = type === 'pointerDown' ? 1 : 0;
    const button = isTurned || buttons ? 'left' : 'none';
    const clickCount = isTurned ? 1 : 0;
    return { type: MOUSE_TYPES[type], x, y, button, buttons, clickCount, pointerType: 'pen' };
  });
}

/**
 * @param {Pointers} payload
 * @returns {object[]} the sources of WebDriver's actions
 */
function sources({ pointerType, pointers }) {
  return pointers.map((actions, index) => ({
    type: 'pointer',
    id: `${pointerType}${index}`,
    parameters: { pointerType },
    actions: actions.map(({ type, x, y }) =>
      type === 'pointerMove' ? { type, x, y, duration: 0 } : { type, button: 0 },
    ),
  }));
}

/** @returns {import('@web/test-runner').TestRunnerPlugin<Pointers>} */
export function pointersPlugin() {
  return {
    name: 'pointers',
    async executeCommand({ command, payload, session }) {
      if (command !== 'pointers' || !payload) return undefined;
      const { pointerType, pointers } = payload;
      const page = /** @type {any} */ (session.browser).getPage(session.id);
      const isTouch = pointerType === 'touch';
      // Firefox is spoken to in WebDriver BiDi, of which puppeteer has no more than a single finger.
      const driver = page.performActions ? page : page.mainFrame().browsingContext;
      // Firefox knows no pen, and WebKit's driver takes a finger for a mouse.
      if (driver && isTouch === (driver === page)) return false;
      if (driver) await driver.performActions(sources(payload));
      else {
        const connection = await page.createCDPSession();
        const method = isTouch ? 'Input.dispatchTouchEvent' : 'Input.dispatchMouseEvent';
        for (const parameters of isTouch ? touches(pointers) : strokes(pointers)) {
          await connection.send(method, parameters);
        }
        await connection.detach();
      }
      return true;
    },
  };
}
