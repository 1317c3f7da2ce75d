/** Marks that editors put where a hyphen was written. */
const DASHES = /[\u2010-\u2015\u2212]/g;
const SPACES = /(?:[\s\u200b\u2060]|&nbsp;)+/g;
const QUOTES = /^["'\u201c\u201d\u201e\u2018\u2019]+|["'\u201c\u201d\u2018\u2019]+$/g;
/** Marks without a width, such as those that tell in which direction a text runs. */
const UNSEEN = /\p{Cf}/gu;
const FULL_WIDTH_OFFSET = 0xff01 - 0x21;

/** The text with runs of any kind of space as one, and none at the ends. */
export function tidy(text: string): string {
  return text.replace(SPACES, ' ').trim();
}

/**
 * A word, date or number without what editors and Chinese keyboards make of it: full-width forms,
 * long dashes, quotation marks around it, special spaces, marks that nobody sees.
 */
export function plain(text: string): string {
  const narrow = text.replace(/[\uff01-\uff5e]/g, (letter) =>
    String.fromCharCode(letter.charCodeAt(0) - FULL_WIDTH_OFFSET),
  );
  return tidy(tidy(narrow.replace(UNSEEN, '')).replace(DASHES, '-').replace(QUOTES, ''));
}
