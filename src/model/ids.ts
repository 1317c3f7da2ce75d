/** Ids as one attribute: spaces stand between them, and none inside of them. */
export function idsText(ids: readonly string[]): string {
  return ids.map((id) => id.replaceAll(' ', '\u00a0')).join(' ');
}
