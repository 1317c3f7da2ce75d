import { accessSync, constants } from 'node:fs';

import { MissingPackageError } from './missing-package.js';

/** How a picture is made of an SVG. */
export interface PngOptions {
  /** Pixels of the picture for each px of the SVG. */
  readonly scale: number;
  /** Files of fonts to use instead of those of the system. */
  readonly fonts: readonly string[];
  /** BCP 47 tag: Chinese and Japanese share characters, but not their shapes. */
  readonly lang: string;
}

/** A picture, and what could not be written in it. */
export interface Png {
  readonly png: Uint8Array;
  /** Characters that none of the fonts has. */
  readonly missing: readonly string[];
}

/** Fonts by the names under which systems and their packages bring them. */
const SIMPLIFIED_CHINESE =
  "'Noto Sans CJK SC', 'Noto Sans SC', 'Source Han Sans SC', 'PingFang SC', 'Microsoft YaHei', 'WenQuanYi Zen Hei', sans-serif";
const JAPANESE =
  "'Noto Sans CJK JP', 'Noto Sans JP', 'Source Han Sans', 'Hiragino Sans', 'Yu Gothic', Meiryo, sans-serif";

const EAST_ASIAN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uffef]/u;

/**
 * Fonts with Arabic letters and Latin ones. DejaVu is wide: of it the narrow one is as wide as Arial.
 * It stands first, as systems that have no Arial may give a font without Arabic letters instead.
 */
const ARABIC_AND_LATIN =
  "'DejaVu Sans', Arial, 'Segoe UI', Tahoma, 'Geeza Pro', 'Noto Sans Arabic', sans-serif";
const ARABIC = `'Noto Sans Arabic', 'Geeza Pro', ${ARABIC_AND_LATIN}`;
const ARABIC_LETTER = /\p{Script=Arabic}/u;
const LATIN_LETTER = /\p{Script=Latin}/u;

/**
 * Names fonts for a text with East Asian or Arabic characters. Without names, the renderer takes for
 * the whole text the first font in which it finds such a character: with serifs, bold or never so, or
 * made for another language.
 */
function fontsFor(text: string, lang: string): string {
  if (EAST_ASIAN.test(text))
    return ` font-family="${lang.startsWith('ja') ? JAPANESE : SIMPLIFIED_CHINESE}"`;
  if (!ARABIC_LETTER.test(text)) return '';
  const families = LATIN_LETTER.test(text) ? ARABIC_AND_LATIN : ARABIC;
  return ` font-family="${families}" font-stretch="condensed"`;
}

function withNamedFonts(svg: string, lang: string): string {
  return svg.replace(
    /<text(?=[^>]*>([^]*?)<\/text>)/g,
    (begin, content: string) => begin + fontsFor(content.replace(/<[^>]*>/g, ''), lang),
  );
}

/** A character that never is one: fonts show what they show for all that they lack. */
const NEVER = '\ufdd0';
const CELL = 24;

/** The signs that the texts of an SVG show, each once. */
function signsIn(svg: string): readonly string[] {
  const text = svg.replace(/<[^>]*>/g, ' ').replace(/&(lt|gt|amp|quot);/g, ' ');
  return [...new Set(text.normalize())].filter((sign) => /[^\p{Z}\p{C}\p{M}]/u.test(sign));
}

type Renderer = (
  svg: string,
  scale: number,
) => { readonly pixels: Uint8Array; asPng: () => Uint8Array };

/** Draws each sign by itself, and finds those that look like one that no font can have. */
function missingSigns(signs: readonly string[], lang: string, render: Renderer): readonly string[] {
  const cells = [NEVER, ...signs].map((sign, index) => {
    const written = sign.replace(/[<&]/, ' ');
    return `<text x="4" y="${index * CELL + 18}">${written}</text>`;
  });
  const height = cells.length * CELL;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${CELL}" height="${height}" font-size="14" font-family="Arial, Helvetica, 'Liberation Sans', sans-serif">${cells.join('')}</svg>`;
  const { pixels } = render(withNamedFonts(svg, lang), 1);
  const cellBytes = CELL * CELL * 4;
  const lookOf = (index: number): string =>
    pixels.subarray(index * cellBytes, (index + 1) * cellBytes).join();
  const [lacking, empty] = [lookOf(0), new Uint8Array(cellBytes).join()];
  return signs.filter((_, index) => [lacking, empty].includes(lookOf(index + 1)));
}

async function resvg() {
  try {
    return await import('@resvg/resvg-js');
  } catch (cause) {
    const message = 'a PNG needs the package @resvg/resvg-js: npm install @resvg/resvg-js';
    throw new MissingPackageError(message, { cause });
  }
}

function checkFont(file: string): void {
  try {
    accessSync(file, constants.R_OK);
  } catch (cause) {
    throw new RangeError(`font: cannot read ${file}`, { cause });
  }
}

/**
 * Draws an SVG as a PNG.
 * @throws MissingPackageError where `@resvg/resvg-js` is not installed.
 * @throws RangeError where a file of a font cannot be read.
 */
export async function drawPng(svg: string, { scale, fonts, lang }: PngOptions): Promise<Png> {
  const { Resvg } = await resvg();
  fonts.forEach(checkFont);
  const font = { loadSystemFonts: fonts.length === 0, fontFiles: [...fonts] };
  const render: Renderer = (text, value) =>
    new Resvg(text, { font, fitTo: { mode: 'zoom', value } }).render();
  return {
    png: render(withNamedFonts(svg, lang), scale).asPng(),
    missing: missingSigns(signsIn(svg), lang, render),
  };
}
