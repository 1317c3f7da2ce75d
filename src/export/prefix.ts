/** A short text that differs where what is drawn differs, to begin ids with. */
export function prefixOf(...parts: readonly string[]): string {
  let hash = 5381;
  for (const character of parts.join('\n'))
    hash = ((hash * 33) ^ (character.codePointAt(0) ?? 0)) >>> 0;
  return `ct${hash.toString(36)}`;
}
