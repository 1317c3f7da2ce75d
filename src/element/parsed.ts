/**
 * Whether the parser has certainly reached the end tag of a node: something follows it, or the page
 * has been parsed to its end. Until then its children are still coming.
 */
export function isParsed(node: Node): boolean {
  if (node.ownerDocument?.readyState !== 'loading') return true;
  for (let at: Node | null = node; at;) {
    if (at.nextSibling) return true;
    at = at.parentNode ?? ('host' in at ? (at as ShadowRoot).host : null);
  }
  return false;
}
