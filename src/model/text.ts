/**
 * Gives the width of a text in px at a font size in px. On a page it measures the page's own font;
 * {@link tableWidth} is used where nothing can measure.
 */
export type Measure = (text: string, size: number, bold?: boolean) => number;

/** Widths in thousandths of the font size, of a common sans-serif face, for U+0020 to U+007E. */
const LATIN = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
  556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
  611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
  667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500,
  222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];
const OTHER = 600;
const FULL_WIDTH = 1000;
const BOLD = 1.07;

const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{3fffd}]/u;
/** Takes no room: marks, and the signs around what runs the other way. */
const UNSEEN = /[\p{Mark}\u2066-\u2069]/u;

function characterWidth(character: string): number {
  const latin = LATIN[(character.codePointAt(0) ?? 0) - 0x20];
  if (latin !== undefined) return latin;
  if (WIDE.test(character)) return FULL_WIDTH;
  return UNSEEN.test(character) ? 0 : OTHER;
}

/**
 * The width of a text by a table of character widths: the same everywhere, so that pictures can be
 * compared as text. Kerning and shaping are not known to it; it errs on the wide side.
 */
export const tableWidth: Measure = (text, size, bold = false) => {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return (width * size * (bold ? BOLD : 1)) / 1000;
};

const ISOLATE = '\u2068';
const ISOLATE_END = '\u2069';

/** Isolates that a break has parted are closed there, and opened again in the next line. */
function paired(lines: readonly string[]): string[] {
  let open = 0;
  return lines.map((line) => {
    const opened = ISOLATE.repeat(open) + line;
    for (const character of line) {
      if (character === ISOLATE) open++;
      if (character === ISOLATE_END) open--;
    }
    return opened + ISOLATE_END.repeat(open);
  });
}

/** Made when it is first asked for, as all formats are: the first on a page takes longest. */
let graphemes: Intl.Segmenter | null = null;
const ELLIPSIS = '…';

/** Shortens a text with an ellipsis so that it is at most `width` px wide; empty if nothing fits. */
export function shorten(
  text: string,
  width: number,
  measure: Measure,
  size: number,
  bold = false,
): string {
  if (measure(text, size, bold) <= width) return text;
  graphemes ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  const parts = Array.from(graphemes.segment(text), (part) => part.segment);
  const cut = (count: number): string => parts.slice(0, count).join('').trimEnd() + ELLIPSIS;
  let least = 0;
  let most = parts.length - 1;
  while (least < most) {
    const middle = Math.ceil((least + most) / 2);
    if (measure(cut(middle), size, bold) <= width) least = middle;
    else most = middle - 1;
  }
  return least > 0 ? paired([cut(least)]).join('') : '';
}

let words: Intl.Segmenter | null = null;
/** Punctuation that must not begin a line. */
const CLOSING = /^[\s,.;:!?)\]}%’”»、。，；：！？）】》」』،؛؟\u2069]/u;
/**
 * No line ends with these. After a sentence stands a space: a stop without one is in an address. A
 * number stays with the unit or the month that follows it, as in 10吉瓦 and 6月,
 * and a unit is one word.
 */
const OPENING = /[\d吉兆.([{“„«$€£（【《「『\u00a0\u202f\u2068]$/u;

function pieces(text: string): string[] {
  words ??= new Intl.Segmenter('en', { granularity: 'word' });
  const found: string[] = [];
  for (const { segment } of words.segment(text)) {
    const previous = found.at(-1);
    const joins =
      previous !== undefined &&
      (CLOSING.test(segment) ||
        // Closes in German what opens elsewhere.
        (segment === '“' && text.includes('„')) ||
        OPENING.test(previous) ||
        /^[-–/·]$/u.test(segment));
    if (joins) found[found.length - 1] = previous + segment;
    else found.push(segment);
  }
  return found;
}

/** Breaks a text into lines of at most `width` px. A piece wider than that stands alone, shortened. */
export function wrap(
  text: string,
  width: number,
  measure: Measure,
  size: number,
  bold = false,
): string[] {
  const whole = text.trimEnd();
  // Most texts have room: to look for places to break them takes longest.
  if (whole !== '' && measure(whole, size, bold) <= width) return paired([whole]);
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces(text)) {
    if (line !== '' && measure((line + piece).trimEnd(), size, bold) > width) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else {
      line += piece;
    }
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  return paired(lines).map((each) => shorten(each, width, measure, size, bold));
}
