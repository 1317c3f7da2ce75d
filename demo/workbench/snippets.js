import {
  FILE,
  MOST_DATA,
  attribute,
  dataAttribute,
  datasetJson,
  pageTags,
} from '../../src/export/snippet.ts';
import { escapeMarkup } from '../../src/export/markup.ts';

/**
 * @typedef {import('../../src/data/deal.ts').Dataset} Dataset
 *
 * @typedef {object} Figure a figure to take away
 * @property {'compute-timeline' | 'gw-ramp'} element
 * @property {readonly (readonly [name: string, value: string])[]} attributes
 * @property {number} height px
 * @property {readonly (readonly string[])[]} rows its data as a table, the heading first
 *
 * @typedef {object} Parts
 * @property {readonly Figure[]} figures one, or both
 * @property {string} script address of `embed.js`
 * @property {string} src address of the file of deals; empty where it is not on the web
 * @property {Dataset} dataset
 * @property {boolean} isShared one table serves both figures
 *
 * @typedef {object} Taken
 * @property {string} code
 * @property {'' | 'file' | 'frame' | 'large'} needs what else has to be done: put the file beside the
 *   page, put the frame's page on a server; `large`: the data don't fit, and the code names a file
 */

/** Servers and browsers take addresses of about that length. Characters. */
const MOST_QUERY = 6000;
/** Id by which the second figure finds the first. */
const ID = 'deals';

/**
 * @param {Figure} figure
 * @param {readonly string[]} more attributes as HTML
 * @param {string} content
 */
function tag({ element, attributes }, more, content = '') {
  const words = attributes.map(([name, value]) => attribute(name, value));
  const inside = content && `\n${content}\n`;
  return `<${[element, ...words, ...more].join(' ')}>${inside}</${element}>`;
}

/**
 * The elements, of which the second takes its data from the first.
 *
 * @param {readonly Figure[]} figures
 * @param {readonly string[]} source of the data, as attributes
 * @param {string} [content]
 */
function linked(figures, source, content) {
  const isPair = figures.length > 1;
  return figures.map((figure, index) =>
    index === 0
      ? tag(figure, isPair ? [attribute('id', ID), ...source] : source, content)
      : tag(figure, [attribute('for', ID)]),
  );
}

/**
 * @param {Parts} parts
 * @param {readonly string[]} tags
 */
function page({ figures, script }, tags) {
  const height = Math.min(...figures.map((figure) => figure.height));
  const element = figures.map((figure) => figure.element).join();
  return [...pageTags({ script, integrity: '', height, element }), ...tags].join('\n');
}

/** @param {readonly (readonly string[])[]} rows */
function table(rows) {
  const lines = rows.map((row, index) => {
    const name = index === 0 ? 'th' : 'td';
    return `    <tr>${row.map((cell) => `<${name}>${escapeMarkup(cell)}</${name}>`).join('')}</tr>`;
  });
  return ['  <table>', ...lines, '  </table>'].join('\n');
}

/** @param {Parts} parts @returns {Taken} */
function file(parts) {
  const tags = linked(parts.figures, [attribute('src', parts.src || FILE)]);
  return { code: page(parts, tags), needs: parts.src ? '' : 'file' };
}

/** @param {Parts} parts @returns {Taken} */
function inline(parts) {
  const json = datasetJson(parts.dataset);
  if (json.length > MOST_DATA) return { ...file(parts), needs: 'large' };
  return { code: page(parts, linked(parts.figures, [dataAttribute(json)])), needs: '' };
}

/** @param {Parts} parts @returns {Taken} */
function inTable(parts) {
  const { figures, isShared } = parts;
  const tags = isShared
    ? linked(figures, [], table(figures[0]?.rows ?? []))
    : figures.map((figure) => tag(figure, [], table(figure.rows)));
  return { code: page(parts, tags), needs: '' };
}

/** @param {Parts} parts @returns {Taken} */
function frame({ figures, script, src, dataset }) {
  const json = datasetJson(dataset);
  const fits = encodeURIComponent(json).length <= MOST_QUERY;
  const frames = figures.map(({ element, attributes, height }) => {
    const source = src || !fits ? { src: src || FILE } : { data: json };
    const query = new URLSearchParams([
      ['element', element],
      ...attributes.map(([name, value]) => [name, value]),
      ...Object.entries(source),
    ]);
    const title = attributes.find(([name]) => name === 'heading')?.[1] ?? element;
    const address = `${script.replace(/[^/]*$/, '')}frame.html?${query}`;
    return `<iframe ${[
      attribute('src', address),
      attribute('title', title),
      attribute('height', String(Math.round(height))),
      'width="100%"',
      'loading="lazy"',
    ].join(' ')}></iframe>`;
  });
  return { code: frames.join('\n'), needs: src || fits ? 'frame' : 'large' };
}

const ROUTES = { file, inline, table: inTable, frame };

/**
 * The HTML that shows figures on any page.
 *
 * @param {string} route `file`, `inline`, `table` or `frame`
 * @param {Parts} parts
 * @returns {Taken}
 */
export function snippetOf(route, parts) {
  return ROUTES[/** @type {keyof typeof ROUTES} */ (route)](parts);
}
