const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['quot', '"'],
  ['apos', "'"],
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['nbsp', ' '],
]);

/**
 * The text without what an editor of a content system puts into JSON or CSV: tags,
 * entities, non-breaking spaces, and curled quotation marks where JSON has straight ones.
 * It is for a text that cannot be read as it stands, since a text that can may mean them.
 */
export function withoutMarkup(text: string): string {
  return text
    .replace(/<\/?\w+(?:\s[^<>]*)?\/?>/g, ' ')
    .replace(/&(?:#(x?)([\da-f]{1,7})|([a-z]+));/gi, decode)
    .replace(/\u00a0/g, ' ')
    .replace(/(^|[[{,:]\s*)[\u201c\u201d\u201e\u2033]/g, '$1"')
    .replace(/[\u201c\u201d\u2033](?=\s*[\]},:])/g, '"');
}

function decode(entity: string, hexadecimal?: string, code?: string, name?: string): string {
  if (!code) return ENTITIES.get(name ?? '') ?? entity;
  const point = parseInt(code, hexadecimal ? 16 : 10);
  return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : entity;
}
