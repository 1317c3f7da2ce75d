/** Names of entities, each before its letter. */
const ENTITIES = (
  'quot" apos\' lt< gt> amp& nbsp\u00a0 ldquo\u201c rdquo\u201d lsquo\u2018 rsquo\u2019 ' +
  'ndash\u2013 mdash\u2014 hellip\u2026'
).split(' ');

/**
 * The text without what an editor of a content system puts into JSON or CSV: tags, entities and
 * non-breaking spaces. It is for a text that cannot be read as it stands, since a text that can may
 * mean them.
 */
export function withoutMarkup(text: string): string {
  return text
    .replace(/<\/?\w+(?:\s[^<>]*)?\/?>/g, ' ')
    .replace(/&(?:#(x?)([\da-f]{1,7})|([a-z]+));/gi, decode)
    .replace(/\u00a0/g, ' ');
}

/**
 * JSON with quotation marks as an editor has curled them, or Markdown unescaped them: those beside
 * a bracket, a comma or a colon are made straight, all others stand for themselves.
 */
export function withStraightQuotes(text: string): string {
  return text
    .replace(/(^|[[{,:]\s*)["\u201c\u201d\u201e\u2033]/g, '$1\0')
    .replace(/(?<!\\)["\u201c\u201d\u2033](?=\s*[\]},:])/g, '\0')
    .replace(/\\["\u201c\u201d\u2033]|"/g, '\\"')
    .replaceAll('\0', '"');
}

function decode(entity: string, hexadecimal?: string, code?: string, name?: string): string {
  if (!code) return ENTITIES.find((each) => each.slice(0, -1) === name)?.at(-1) ?? entity;
  const point = parseInt(code, hexadecimal ? 16 : 10);
  return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : entity;
}
