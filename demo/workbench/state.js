/**
 * What an author has made in the workbench.
 *
 * @typedef {object} State
 * @property {string} text the data: JSON, or a table in text
 * @property {string} src where it was fetched from; empty where it was not, or has changed since
 * @property {string} lang of the figures
 * @property {string} theme
 * @property {number} width of the figures in px; 0: as wide as there is room
 * @property {string} figures which are taken away: `both` or the name of one
 * @property {string} route how they are taken away
 * @property {Readonly<Record<string, string>>} timeline attributes of the timeline
 * @property {Readonly<Record<string, string>>} ramp attributes of the ramp
 */

export const LANGUAGES = ['en', 'zh', 'ja', 'de', 'fr', 'es', 'ar'];
export const THEMES = ['auto', 'light', 'dark'];
export const FIGURES = ['both', 'compute-timeline', 'gw-ramp'];
export const ROUTES = ['file', 'inline', 'table', 'frame'];
export const LEAST_WIDTH = 320;
export const MOST_WIDTH = 1200;

/** Mail and chat programs cut longer addresses off. Characters. */
export const MOST_ADDRESS = 8000;
/** No text as long as this becomes so short an address. Characters. */
export const MOST_TEXT = 200_000;
/** What an address of that length holds is far below this. Characters. */
const MOST_UNPACKED = 2_000_000;

/** @type {State} */
export const START = {
  text: '',
  src: '',
  lang: 'en',
  theme: 'auto',
  width: 0,
  figures: 'both',
  route: 'inline',
  timeline: {},
  ramp: {},
};

/**
 * @param {unknown} value
 * @param {readonly string[]} words
 * @returns {string} the first word where the value is none of them
 */
function word(value, words, fallback = words[0] ?? '') {
  return typeof value === 'string' && words.includes(value) ? value : fallback;
}

/**
 * @param {unknown} value
 * @param {readonly string[]} names
 * @returns {Record<string, string>}
 */
function attributes(value, names) {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).filter(([name, one]) => names.includes(name) && typeof one === 'string'),
  );
}

/**
 * A state out of anything: an address may come from anybody.
 *
 * @param {unknown} found
 * @param {Readonly<Record<'timeline' | 'ramp', readonly string[]>>} names of the attributes
 * @returns {State}
 */
export function soundState(found, names) {
  const { text, src, lang, theme, width, figures, route, timeline, ramp } =
    /** @type {Record<string, unknown>} */ (typeof found === 'object' && found ? found : {});
  const px = Math.round(Number(width ?? 0));
  return {
    text: typeof text === 'string' ? text : '',
    src: typeof src === 'string' && /^https?:\/\//.test(src) ? src : '',
    lang: word(lang, LANGUAGES),
    theme: word(theme, THEMES),
    width: px >= LEAST_WIDTH && px <= MOST_WIDTH ? px : 0,
    figures: word(figures, FIGURES),
    route: word(route, ROUTES, START.route),
    timeline: attributes(timeline, names.timeline),
    ramp: attributes(ramp, names.ramp),
  };
}

/**
 * @param {ReadableStream<Uint8Array<ArrayBuffer>>} stream
 * @param {number} most bytes
 */
async function bytesOf(stream, most) {
  const reader = stream.getReader();
  /** @type {Uint8Array<ArrayBuffer>[]} */
  const parts = [];
  let length = 0;
  for (let part = await reader.read(); part.value; part = await reader.read()) {
    length += part.value.length;
    if (length > most) throw new RangeError('more than an address may hold');
    parts.push(part.value);
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

/**
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @param {CompressionStream | DecompressionStream} by
 */
function through(bytes, by) {
  return bytesOf(new Blob([bytes]).stream().pipeThrough(by), MOST_UNPACKED);
}

/**
 * A state as the part of an address behind `#`: what differs from the start, compressed.
 *
 * @param {State} state
 * @returns {Promise<string>} empty where nothing differs
 */
export async function hashOf(state) {
  const entries = Object.entries(state).filter(
    ([name, value]) =>
      JSON.stringify(value) !== JSON.stringify(START[/** @type {keyof State} */ (name)]),
  );
  if (entries.length === 0) return '';
  const plain = new TextEncoder().encode(JSON.stringify(Object.fromEntries(entries)));
  const packed = await through(plain, new CompressionStream('deflate-raw'));
  let binary = '';
  for (const byte of packed) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/**
 * What {@link hashOf} has written; `null` where it is not whole.
 *
 * @param {string} hash
 * @returns {Promise<unknown>}
 */
export async function readHash(hash) {
  try {
    const binary = atob(hash.replaceAll('-', '+').replaceAll('_', '/'));
    const packed = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    const plain = await through(packed, new DecompressionStream('deflate-raw'));
    return JSON.parse(new TextDecoder().decode(plain));
  } catch {
    return null;
  }
}
