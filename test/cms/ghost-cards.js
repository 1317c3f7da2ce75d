/** The cards of Ghost's editor into which an author can write HTML. */

const VISIBILITY = {
  web: { nonMember: true, memberSegment: 'status:free,status:-free' },
  email: { memberSegment: 'status:free,status:-free' },
};

/** @type {Record<string, (source: string) => object>} */
export const CARDS = {
  'Ghost, HTML card': (html) => ({ type: 'html', version: 1, html, visibility: VISIBILITY }),
  'Ghost, Markdown card': (markdown) => ({ type: 'markdown', version: 1, markdown }),
};
