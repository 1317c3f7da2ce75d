/**
 * Markdown as a page shows it: with anchors as GitHub makes them and code to copy. What stands in a
 * fence `html live` is drawn, too; addresses in it are looked for in the demo's folder of data.
 */
import { Marked, Renderer } from 'marked';
import { drawnHtml } from './live.js';

/**
 * @typedef {object} Surroundings
 * @property {(address: string) => string | null} linkTo the address on the site of what a link of the
 *   file names; `null` for what the site has not
 * @property {(address: string) => { src: string, width: string, height: string }} picture
 * @property {string} toData path of the folder with the demo's data, from the page
 */

/**
 * @typedef {object} Heading
 * @property {number} depth
 * @property {string} id
 * @property {string} text
 */

/**
 * @typedef {object} Rendered
 * @property {string} html
 * @property {string} title the first heading as text
 * @property {string} description the first paragraph as text
 * @property {readonly Heading[]} headings
 * @property {boolean} hasFigures whether the page needs the elements
 */

/** What a block of code is called; else it is a text. */
const KINDS = new Map([
  ['html', 'HTML'],
  ['json', 'JSON'],
  ['jsonc', 'JSON'],
  ['csv', 'CSV'],
  ['sh', 'Commands'],
  ['js', 'JavaScript'],
  ['ts', 'TypeScript'],
  ['tsx', 'TSX'],
  ['vue', 'Vue'],
  ['svelte', 'Svelte'],
  ['php', 'PHP'],
  ['toml', 'TOML'],
  ['md', 'Markdown'],
  ['css', 'CSS'],
]);

/** What search engines show of a description. In characters. */
const LONGEST_DESCRIPTION = 155;

/**
 * @param {string} text
 * @returns {string}
 */
export function escaped(text) {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/**
 * @param {readonly import('marked').Token[]} tokens
 * @returns {string} what a reader sees of them, as text
 */
function plain(tokens) {
  return tokens
    .map((token) =>
      'tokens' in token && token.tokens
        ? plain(token.tokens)
        : 'text' in token
          ? String(token.text)
          : '',
    )
    .join('');
}

/** @returns {(text: string) => string} an anchor for each heading of one page, no two of them equal */
function anchors() {
  /** @type {Map<string, number>} */
  const taken = new Map();
  return (text) => {
    const anchor = text
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '')
      .replaceAll(' ', '-');
    const times = taken.get(anchor) ?? 0;
    taken.set(anchor, times + 1);
    return times === 0 ? anchor : `${anchor}-${times}`;
  };
}

/**
 * @param {string} text
 * @returns {string} its first sentences or words, as many as are shown
 */
function shortened(text) {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  if (line.length <= LONGEST_DESCRIPTION) return line;
  const start = line.slice(0, LONGEST_DESCRIPTION);
  const sentence = /^.{60,}[.!?](?= )/.exec(start)?.[0];
  return sentence ?? `${start.slice(0, start.lastIndexOf(' '))} …`;
}

/**
 * @param {string} markdown
 * @param {Surroundings} surroundings
 * @returns {Rendered}
 */
export function rendered(markdown, { linkTo, picture, toData }) {
  const anchorOf = anchors();
  /** @type {Heading[]} */
  const headings = [];
  let hasFigures = false;
  let subject = '';
  const marked = new Marked({
    renderer: {
      heading({ tokens, depth }) {
        subject = plain(tokens);
        const id = anchorOf(subject);
        headings.push({ depth, id, text: subject });
        return `<h${depth} id="${id}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
      },
      code({ text, lang = '' }) {
        const [language = '', ...words] = lang.split(/\s+/);
        const block = codeBlock(text, KINDS.get(language) ?? 'Text', subject);
        if (language !== 'html' || !words.includes('live')) return block;
        hasFigures = true;
        return `<div class="live">\n<div class="figure">\n${drawnHtml(text, toData)}\n</div>\n${block}</div>\n`;
      },
      link({ href, title, tokens }) {
        const html = this.parser.parseInline(tokens);
        const address = linkTo(href);
        const about = title ? ` title="${escaped(title)}"` : '';
        return address === null ? html : `<a href="${escaped(address)}"${about}>${html}</a>`;
      },
      image({ href, text }) {
        const { src, width, height } = picture(href);
        return `<img src="${src}" width="${width}" height="${height}" alt="${escaped(text)}" />`;
      },
      table(token) {
        const table = Renderer.prototype.table.call(this, token);
        const name = escaped(`Table: ${subject}`);
        return `<div class="scroll" role="group" tabindex="0" aria-label="${name}">\n${table}</div>\n`;
      },
      tablecell(token) {
        // A heading without words heads nothing.
        if (token.header && token.text === '') return '<td></td>\n';
        return Renderer.prototype.tablecell.call(this, token);
      },
      html({ text }) {
        return text.replaceAll(/<!--[\s\S]*?-->\s*/g, '');
      },
    },
  });
  const tokens = marked.lexer(markdown);
  const first = tokens.find(
    (token) => token.type === 'paragraph' && token.tokens?.[0]?.type !== 'image',
  );
  const html = marked.parser(tokens);
  return {
    html,
    title: headings.find(({ depth }) => depth === 1)?.text ?? '',
    description: shortened(first && 'tokens' in first ? plain(first.tokens ?? []) : ''),
    headings,
    hasFigures,
  };
}

/**
 * @param {string} code
 * @param {string} kind
 * @param {string} [subject]
 * @returns {string} the code under a bar with its kind and a button, which `demo/docs.js` brings to life
 */
export function codeBlock(code, kind, subject = '') {
  const name = escaped(subject === '' ? kind : `${kind}, ${subject}`);
  return `<div class="code">
<div><span>${kind}</span><button type="button" aria-label="Copy: ${name}">Copy</button></div>
<pre role="group" aria-label="${name}"><code translate="no">${escaped(code)}</code></pre>
</div>
`;
}
