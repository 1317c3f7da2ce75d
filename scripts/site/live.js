/** Live examples of the documentation: what of their HTML is drawn on a page. */

/** The start tag of one of our elements, or of a `<div>` that becomes one. */
const START_TAG = /<(?:compute-timeline|gw-ramp|div)\b(?:"[^"]*"|'[^']*'|[^'">])*>/g;
const ELEMENT = /<(compute-timeline|gw-ramp)\b(?![^>]*\sloading=)/g;
const ADDRESS = /(\s(?:data-)?src=)(["'])(.*?)\2/g;
const SCRIPT = /<script\b[^>]*\ssrc=[^>]*><\/script>\s*/g;

/**
 * @param {string} html as an author would paste it
 * @param {string} toData path of the folder with the demo's data, from the page: `../data/`
 * @returns {string} the same, with its data found there, and without the script, which the page has;
 *   an element waits until it comes near, as a page may have many
 */
export function drawnHtml(html, toData) {
  return html
    .replaceAll(SCRIPT, '')
    .replaceAll(START_TAG, (tag) =>
      tag.replaceAll(ADDRESS, (whole, start, quote, address) =>
        isRelative(address) ? `${start}${quote}${toData}${address}${quote}` : whole,
      ),
    )
    .replaceAll(ELEMENT, '<$1 loading="lazy"');
}

/**
 * @param {string} address
 * @returns {boolean}
 */
function isRelative(address) {
  return !/^(?:[a-z][a-z\d+.-]*:|\/|#)/i.test(address);
}
