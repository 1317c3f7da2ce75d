/**
 * One figure in a page of its own, for an `<iframe>`. The page's address says which:
 * `frame.html?src=deals.json&element=gw-ramp&layers=chips`. Its height is told to the page around it.
 */
{
  const ELEMENTS = ['compute-timeline', 'gw-ramp'];
  const SCHEMES = { light: 'light', dark: 'dark', auto: 'light dark' };
  const query = new URLSearchParams(location.search);

  const { documentElement: page } = document;
  let isShown = false;

  const tell = () => {
    // Before, the page is as good as empty: a frame would close, and open again.
    if (!isShown || parent === window) return;
    const height = Math.ceil(page.getBoundingClientRect().height);
    // Anybody may know a number.
    parent.postMessage({ type: 'compute-timeline:height', height }, '*');
  };

  const beginToTell = () => {
    isShown = true;
    tell();
  };

  /** @param {string} text for the author of the page around this one */
  const refuse = (text) => {
    const line = document.createElement('p');
    line.role = 'alert';
    line.textContent = text;
    document.body.replaceChildren(line);
    beginToTell();
  };

  /** @param {string} src @returns {boolean} */
  const isWeb = (src) =>
    URL.canParse(src, document.baseURI) &&
    /^https?:$/.test(new URL(src, document.baseURI).protocol);

  const draw = async () => {
    const name = query.get('element') ?? 'compute-timeline';
    if (!ELEMENTS.includes(name)) {
      return refuse(`element: expected ${ELEMENTS.join(' or ')}, found “${name}”.`);
    }
    const src = query.get('src');
    if (src === null && !query.has('data'))
      return refuse('src: the address of a file of deals is missing.');
    if (src !== null && !isWeb(src)) {
      return refuse(`src: expected an address with http: or https:, found “${src}”.`);
    }
    await customElements.whenDefined(name);
    const figure = document.createElement(name);
    const known = new Set(/** @type {*} */ (figure.constructor).observedAttributes);
    for (const [key, value] of query) if (known.has(key)) figure.setAttribute(key, value);
    document.body.replaceChildren(figure);
    /** @type {*} */ (figure).ready.then(beginToTell, beginToTell);
  };

  const start = () => {
    for (const name of ['lang', 'dir']) {
      const value = query.get(name);
      if (value !== null) page.setAttribute(name, value);
    }
    const scheme = SCHEMES[/** @type {keyof SCHEMES} */ (query.get('theme'))] ?? SCHEMES.light;
    page.style.colorScheme = scheme;
    Object.assign(document.body.style, { margin: '2px', fontFamily: 'system-ui, sans-serif' });
    new ResizeObserver(tell).observe(page);
    // The page around may have begun to listen after the first height was told.
    addEventListener('message', ({ data, source }) => {
      if (source === parent && data?.type === 'compute-timeline:ask') tell();
    });
    void draw();
  };

  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
  else start();
}
