import { nothing } from 'lit';

/** What a template tag of lit returns, as far as it is read here. */
interface Template {
  readonly strings: readonly string[];
  readonly values: readonly unknown[];
}

function isTemplate(value: unknown): value is Template {
  return typeof value === 'object' && value !== null && 'strings' in value && 'values' in value;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Characters that XML does not allow, and lone halves of surrogate pairs. */
// oxlint-disable-next-line no-control-regex -- these are the characters to take out
const UNPRINTABLE = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/gu;

/** Makes a text safe between tags and in attributes of HTML and XML. */
export function escapeMarkup(text: string): string {
  return text
    .replace(UNPRINTABLE, '')
    .replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);
}

function isEmpty(value: unknown): boolean {
  return value === nothing || value === null || value === undefined;
}

function content(value: unknown): string {
  if (isEmpty(value) || value === false) return '';
  if (isTemplate(value)) return markup(value);
  if (Array.isArray(value)) return value.map(content).join('');
  return escapeMarkup(String(value));
}

/** The end of a text in which an attribute's value is to follow: its space, prefix, name, quote. */
const ATTRIBUTE = /\s([.?@]?)([\w:-]+)=("?)$/;

/**
 * Writes a lit template as text. It takes what the drawings of this package are made of: texts,
 * lists, nested templates, attributes with one value (`name=${…}`), boolean ones (`?name=${…}`) and
 * the text of an element (`.textContent=${…}`); listeners and other properties have no meaning in text
 * and are left out. So the drawing on a page, the one in a file and the one made without a browser come
 * from one template.
 */
export function markup(template: Template): string {
  let text = '';
  let inner = '';
  for (const [index, part] of template.strings.entries()) {
    text += part.replace('>', (end) => end + inner);
    inner = '';
    if (index >= template.values.length) break;
    const value = template.values[index];
    const attribute = ATTRIBUTE.exec(text);
    if (!attribute) {
      text += content(value);
      continue;
    }
    const [found, prefix = '', name = '', quote = ''] = attribute;
    if (quote !== '') throw new TypeError(`attribute ${name}: a value stands without quotes`);
    text = text.slice(0, -found.length);
    if (prefix === '.' && name === 'textContent') inner = content(value);
    else if (prefix === '?') text += value ? ` ${name}` : '';
    else if (prefix === '' && !isEmpty(value)) text += ` ${name}="${escapeMarkup(String(value))}"`;
  }
  return text.replace(/>\s+</g, '><');
}
