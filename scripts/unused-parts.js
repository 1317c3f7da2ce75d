/**
 * Leaves out of the page file what libraries have for uses that `src` has none of, where a bundler
 * cannot know. Where a library is written in another way than here, or a template begins to need such
 * a part, the build fails; `test/node/same.test.js` compares the page file with the modules.
 */
import { MagicString } from 'magic-string';

/**
 * What is taken away, by the file that has it; `$1` and the like of the second text stay.
 *
 * @type {Readonly<Record<string, readonly (readonly [part: RegExp, instead: string])[]>>}
 */
const PARTS = {
  'd3-dsv/src/dsv.js': [
    // Objects and dates.
    [/return \{\s+parse: parse,[^}]+\}/, 'return { parseRows, formatRows }'],
    [/: value instanceof Date \? formatDate\(value\)/, ''],
  ],
  'd3-scale/src/linear.js': [
    // Formats of numbers, which the elements write by `Intl`, and other domains than the one given.
    [/\n {2}scale\.tickFormat = [^]+?\n {2}\};\n\n {2}scale\.nice = [^]+?\n {2}\};\n/, ''],
  ],
  'valibot/dist/index.mjs': [
    // An interface for other libraries.
    [/\tschema\["~standard"\] = \{[^]+?\n\t\};\n/, ''],
    // Messages in other languages, and where to stop: it never does.
    [/ \?\? \/\* @__PURE__ \*\/ getSpecificMessage\(.+?getGlobalMessage\(issue\.lang\)/, ''],
    [/,\n\t\tlang: config\$1\.lang,\n\t\tabortEarly: .+,\n\t\tabortPipeEarly: .+/, ''],
    [/(function getGlobalConfig\(.*\) \{\n)[^]+?\n\}/, '$1\treturn {};\n}'],
    [/if \(config\$1\.abortEarly\) \{\n\t*dataset\.typed = false;\n\t*break;\n\t*\}/g, ''],
    [/if \(config\$1\.abortEarly\) break;/g, ''],
    [/if \(!dataset\.issues \|\| !config\$1\.abortEarly && .+?\) /, ''],
    // Values that stand in for those that are missing or wrong.
    [/if \(this\.default !== void 0\) dataset\.value = .+;/g, ''],
    [
      / \|\| \(valueSchema\.type === "exact_optional" .+?\) && valueSchema\.default !== void 0/g,
      '',
    ],
    [/\/\* @__PURE__ \*\/ getDefault\(valueSchema\)/g, 'void 0'],
    [/(else )?if \(valueSchema\.fallback !== void 0\) .+;\s+else/g, 'else'],
    // Dates: a file has none.
    [/requirement instanceof Date \? requirement\.toJSON\(\) : /g, ''],
    [/dataset\.value instanceof Date \? dataset\.value\.toJSON\(\) : /g, ''],
  ],
  'reactive-element/reactive-element.js': [
    // What lit keeps for decorators: a global and a symbol.
    [/Symbol\.metadata\?\?=Symbol\("metadata"\),\w+\.litPropertyMetadata\?\?=new WeakMap;/, ''],
    [
      /const (\w+)=this\[Symbol\.metadata\];if\(null!==\1\)\{.+?elementProperties\.set\(\w+,\w+\)\}/,
      '',
    ],
    // Attributes that are numbers or JSON: ours are words, and read in `model/options.ts`.
    [/;break;case Object:case Array:\w+=null==\w+\?\w+:JSON\.stringify\(\w+\)/, ''],
    [/;break;case Number:.+?JSON\.parse\(\w+\)\}catch\(\w+\)\{\w+=null\}/, ''],
  ],
  'reactive-element/css-tag.js': [
    [/if\((this\._\$cssResult\$=!0),\w+!==\w+\)throw Error\(".+?"\);/, '$1;'],
  ],
  'lit-html/lit-html.js': [
    // Listeners: ours hear a whole root, in `element`.
    [/"@"===\w+\[1\]\?\w+:(\w+\}\))/, '$1'],
    // Directives of an element.
    [/:6===\w+\.type&&\(\w+=new \w+\(\w+,this,\w+\)\)/, ':0'],
    [/else \w+\.startsWith\(\w+\)&&\(\w+\.push\(\{type:6,index:\w+\}\),.+?\)\)?;(?=if)/, ';'],
    // Texts inside of `textarea`, `title`, `style` and `script`.
    [/if\(\w+\.test\(\w+\.tagName\)\)\{.+?\}\}(?=\}else if\(8===)/, ''],
  ],
};

/** What templates must not have, as it would do nothing. */
const NEEDING = /\s@[\w-]+=\$\{|<[a-z][\w-]*\s+\$\{|<(textarea|title|style|script)[^<]*>\s*\$\{/;

/** @returns {import('vite').Plugin} */
export function withoutUnusedParts() {
  /** @type {Set<string>} */
  const missing = new Set();
  return {
    name: 'without-unused-parts',
    buildStart() {
      for (const file of Object.keys(PARTS)) missing.add(file);
    },
    transform(code, id) {
      if (/\/src\/(view|element)\//.test(id)) {
        const [found] = NEEDING.exec(code) ?? [];
        if (found) this.error(`scripts/unused-parts.js leaves out what reads ${found}`);
        return null;
      }
      const file = Object.keys(PARTS).find((each) => id.endsWith(`/${each}`));
      if (!file) return null;
      missing.delete(file);
      const left = new MagicString(code);
      for (const [part, instead] of PARTS[file] ?? []) {
        if (code.search(part) < 0) this.error(`${file} has no ${part} any more`);
        left.replace(part, instead);
      }
      return { code: left.toString(), map: left.generateMap({ hires: true }) };
    },
    buildEnd(error) {
      if (!error && missing.size > 0) this.error(`nothing is built of ${[...missing].join(', ')}`);
    },
  };
}
