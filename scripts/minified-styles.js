/**
 * Minifies the style sheets of the elements for the page file: minifiers of scripts leave the texts of
 * templates as they are. They come as the texts that they are in the end, so that what puts style sheets
 * together, and says what it cannot, is left out as well.
 */
import { transform } from 'esbuild';
import { MagicString } from 'magic-string';

const FILE = /\/src\/view\/[\w-]+-styles\.ts$/;
const SHEET = /\bcss`([^]+?)`;/;
/** What a script puts in; in its place stands a declaration that means nothing. */
const PART = /\$\{unsafeCSS\((\w+)\)\}/g;
const STAND_IN = /--part-(\w+):\s*0;?/g;

/** @returns {import('vite').Plugin} */
export function minifiedStyles() {
  return {
    name: 'minified-styles',
    enforce: 'pre',
    async transform(code, id) {
      if (!FILE.test(id)) return null;
      const [written, sheet] = SHEET.exec(code) ?? [];
      if (!written || !sheet) return this.error('no style sheet where there was one');
      const whole = sheet.replace(PART, '--part-$1: 0;');
      const { code: minified, warnings } = await transform(whole, { loader: 'css', minify: true });
      if (warnings[0]) return this.error(warnings[0].text);
      const text = minified.trim().replace(STAND_IN, '${$1}');
      const shorter = new MagicString(code).replace(written, () => `\`${text}\`;`);
      return { code: shorter.toString(), map: shorter.generateMap({ hires: true }) };
    },
  };
}
