/**
 * What became of each way to put a figure into a post, engine by engine. The tests hold this table
 * against the engines themselves, and the pages under `docs/embedding` print it.
 */

/** What a reader finds in the published post. */
export const OUTCOMES = {
  figure: { cell: 'figure', says: 'draws its figure' },
  'figure, table': { cell: 'figure, and the table again', says: 'draws, beside its own table' },
  picture: { cell: 'picture', says: 'shows the picture' },
  table: { cell: 'table only', says: 'leaves its table to read' },
  text: { cell: 'bare text', says: 'leaves bare text' },
  nothing: { cell: 'nothing', says: 'vanishes' },
  error: { cell: 'build fails', says: 'stops the build' },
};

/** @typedef {keyof typeof OUTCOMES} Outcome */

/** The ways, with the words of tables and of tests. */
export const ROUTES = {
  src: { cell: '`src`', says: 'the element with `src`' },
  script: { cell: 'JSON inside', says: 'the element with JSON inside' },
  'compact-script': {
    cell: 'JSON inside, no blank lines',
    says: 'the element with JSON inside and no blank lines',
  },
  table: { cell: 'HTML table inside', says: 'the element with an HTML table inside' },
  'markdown-table': {
    cell: 'Markdown table inside',
    says: 'the element with a Markdown table inside',
  },
  'one-line': {
    cell: 'element and table on one line',
    says: 'the element on one line with its table',
  },
  data: { cell: '`data` attribute', says: 'the element with JSON in its `data`' },
  div: { cell: '`<div>` with a table', says: 'the div with a table' },
  iframe: { cell: '`<iframe>`', says: 'the frame' },
  picture: { cell: '`<img>`', says: 'the static picture' },
  'markdown-picture': { cell: '`![]()`', says: 'the static picture in Markdown' },
  shortcode: { cell: 'shortcode with a table', says: 'the shortcode with a Markdown table inside' },
  'shortcode-src': { cell: 'shortcode with `src`', says: 'the shortcode with `src`' },
  'markdown-block': {
    cell: 'Markdown table, `markdown="block"`',
    says: 'the element with a Markdown table inside and `markdown="block"`',
  },
};

/** @typedef {keyof typeof ROUTES} Route */
/** @typedef {Partial<Record<Route, Outcome>>} Expectation */

/**
 * Where all that is HTML gets through.
 *
 * @type {Expectation}
 */
const EVERY_HTML = {
  src: 'figure',
  script: 'figure',
  table: 'figure',
  'one-line': 'figure',
  data: 'figure',
  div: 'figure',
  iframe: 'figure',
  picture: 'picture',
};

/** @type {Expectation} */
const EVERYTHING = { ...EVERY_HTML, 'markdown-table': 'figure', 'markdown-picture': 'picture' };

/**
 * What sanitizers leave at least.
 *
 * @type {Expectation}
 */
const SANITIZED = {
  src: 'nothing',
  script: 'nothing',
  table: 'table',
  'one-line': 'table',
  data: 'nothing',
  div: 'table',
  iframe: 'nothing',
  picture: 'picture',
};

/**
 * @typedef {object} Tested
 * @property {string} version that was tested
 * @property {string} page of `docs/embedding`, without its ending
 * @property {Expectation} routes
 */

/** @type {Record<string, Tested>} */
export const EXPECTATIONS = {
  'Hugo, default': {
    version: '0.111.3',
    page: 'hugo',
    routes: {
      ...EVERYTHING,
      src: 'nothing',
      script: 'nothing',
      table: 'nothing',
      'markdown-table': 'table',
      'one-line': 'text',
      data: 'nothing',
      div: 'nothing',
      iframe: 'nothing',
      picture: 'nothing',
      shortcode: 'figure',
      'shortcode-src': 'figure',
    },
  },
  'Hugo, raw HTML allowed': {
    version: '0.111.3',
    page: 'hugo',
    routes: { ...EVERYTHING, shortcode: 'figure', 'shortcode-src': 'figure' },
  },
  Jekyll: {
    version: '4.3.1',
    page: 'jekyll',
    routes: { ...EVERYTHING, 'markdown-table': 'text', 'markdown-block': 'figure' },
  },
  Eleventy: { version: '3.1.2', page: 'eleventy', routes: EVERYTHING },
  'Astro, .md': { version: '5.18.2', page: 'astro', routes: EVERYTHING },
  'Astro, .mdx': { version: '5.18.2', page: 'astro', routes: { ...EVERYTHING, script: 'error' } },
  'Astro, .astro': {
    version: '5.18.2',
    page: 'astro',
    routes: { ...EVERY_HTML, 'markdown-table': 'text' },
  },
  VitePress: { version: '1.6.4', page: 'vitepress', routes: { ...EVERYTHING, script: 'error' } },
  'WordPress, HTML block': { version: '6.1.9', page: 'wordpress', routes: EVERY_HTML },
  'WordPress, classic editor': {
    version: '6.1.9',
    page: 'wordpress',
    routes: { ...EVERY_HTML, script: 'nothing', 'compact-script': 'figure' },
  },
  'WordPress, author': {
    version: '6.1.9',
    page: 'wordpress',
    routes: { ...SANITIZED, script: 'text', div: 'figure' },
  },
  'WordPress, author, elements allowed': {
    version: '6.1.9',
    page: 'wordpress',
    routes: {
      ...SANITIZED,
      src: 'figure',
      script: 'text',
      table: 'figure',
      'one-line': 'figure',
      div: 'figure',
    },
  },
  'Ghost, HTML card': { version: '6.65', page: 'ghost', routes: EVERY_HTML },
  'Ghost, Markdown card': {
    version: '6.65',
    page: 'ghost',
    routes: EVERYTHING,
  },
  'DOMPurify, default': {
    version: '3.4.18',
    page: 'sanitizers',
    routes: {
      ...SANITIZED,
      src: 'nothing',
      script: 'nothing',
      table: 'table',
      data: 'nothing',
      div: 'figure',
      picture: 'picture',
    },
  },
  'DOMPurify, elements allowed': {
    version: '3.4.18',
    page: 'sanitizers',
    routes: {
      ...SANITIZED,
      src: 'figure',
      'one-line': 'figure',
      table: 'figure',
      data: 'figure',
      div: 'figure',
    },
  },
  'sanitize-html, default': {
    version: '2.17.5',
    page: 'sanitizers',
    routes: { ...SANITIZED, picture: 'nothing' },
  },
  'sanitize-html, elements allowed': {
    version: '2.17.5',
    page: 'sanitizers',
    routes: {
      ...SANITIZED,
      src: 'figure',
      'one-line': 'figure',
      table: 'figure',
      data: 'figure',
      picture: 'nothing',
    },
  },
  "rehype-sanitize, GitHub's rules": {
    version: '6.0.0',
    page: 'sanitizers',
    routes: { ...SANITIZED, 'markdown-table': 'table', 'markdown-picture': 'picture' },
  },
  'rehype-sanitize, elements allowed': {
    version: '6.0.0',
    page: 'sanitizers',
    routes: {
      ...SANITIZED,
      src: 'figure',
      table: 'figure',
      'one-line': 'figure',
      'markdown-table': 'figure',
      'markdown-picture': 'picture',
      data: 'figure',
    },
  },
  'js-xss, default': {
    version: '1.0.17',
    page: 'sanitizers',
    routes: { ...SANITIZED, src: 'text', script: 'text', data: 'text', iframe: 'text' },
  },
  'js-xss, elements allowed': {
    version: '1.0.17',
    page: 'sanitizers',
    routes: {
      ...SANITIZED,
      src: 'figure',
      'one-line': 'figure',
      table: 'figure',
      data: 'figure',
      iframe: 'text',
      script: 'text',
    },
  },
};
