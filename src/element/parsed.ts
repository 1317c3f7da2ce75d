/**
 * Whether the parser has certainly reached the end tag of a node: something follows it, or the page
 * has been parsed to its end. Until then its children are still coming.
 */
export function isParsed(node: Node): boolean {
  if (document.readyState !== 'loading') return true;
  for (let at: Node | null = node; at;) {
    if (at.nextSibling) return true;
    at = at.parentNode ?? (at instanceof ShadowRoot ? at.host : null);
  }
  return false;
}
