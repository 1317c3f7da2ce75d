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
    // An interface for other libraries, and what tells them how a schema was made.
    [/\tschema\["~standard"\] = \{[^]+?\n\t\};\n/, ''],
    [/\t\treference: \w+,\n/g, ''],
    [/\t\tasync: false,\n/g, ''],
    // Messages of its own, in any language: those of rules are ours, and kinds of values have none.
    [/\tconst received = .+\n/, ''],
    [/, \{ received: .+ \}\)/g, ')'],
    [/received,\n\t\tmessage: `Invalid .+\n\t\trequirement: .+\n/, 'message: context.message,\n'],
    [/(?<!requirement,\n)\t\tmessage: message\$1,\n/g, ''],
    [/\tconst message\$1 = other\?\.message .+\n.+\n/, ''],
    [/\t\texpects: `(?:>=)?\$\{requirement.*\}`,\n/g, ''],
    // Where to stop: it never does, which is all that could be configured.
    [/,\n\t\tlang: config\$1\.lang,\n\t\tabortEarly: .+,\n\t\tabortPipeEarly: .+/, ''],
    [/(function getGlobalConfig\(.*\) \{\n)[^]+?\n\}/, '$1\treturn {};\n}'],
    [/if \(config\$1\.abortEarly\) \{\n\t*dataset\.typed = false;\n\t*break;\n\t*\}/g, ''],
    [/if \(config\$1\.abortEarly\) break;/g, ''],
    // Values that stand in for those that are missing or wrong.
    [/\t\tdefault: default_,\n/g, ''],
    [
      /if \(this\.default !== .+\n\s+if \(.+\{\s+(dataset\.typed = true;\s+return dataset;)\s+\}/g,
      '$1',
    ],
    [
      / \|\| \(valueSchema\.type === "exact_optional" .+?\) && valueSchema\.default !== void 0/g,
      '',
    ],
    [/key in input \? input\[key\] : \/\* @__PURE__ \*\/ getDefault\(valueSchema\)/g, 'input[key]'],
    [/(else )?if \(valueSchema\.fallback !== void 0\) .+;\s+else/g, 'else'],
    [/valueSchema\.type !== "exact_optional" && valueSchema\.type !== "optional" && /g, ''],
    // What a value becomes: it stays as it is.
    [/dataset\.value = (?:\[\]|\{\});\s+(?=for \((?:let key = 0|const key in this\.entries))/g, ''],
    [/dataset\.value\.push\(itemDataset\.value\);/g, ''],
    [/dataset\.value\[key\] = valueDataset\.value;/g, ''],
    [/if \(item\.kind !== "metadata"\) \{[^]+?(dataset = .+;)\s+\}/g, '$1'],
    // Where a fault lies, beyond its name.
    [/type: "\w+",\s+origin: "\w+",\s+input,\s+(key(?:: \w+)?),\s+value: [\w$[\]]+/g, '$1'],
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
