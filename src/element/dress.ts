import { type CSSResultOrNative, adoptStyles } from 'lit';

import { windowOf } from './page.js';

/** Gives style sheets to a shadow root; as one belongs to one document, it is made anew for another. */
export function dress(root: ShadowRoot, styles: readonly CSSResultOrNative[]): void {
  if (root.ownerDocument === document) return adoptStyles(root, [...styles]);
  root.adoptedStyleSheets = styles.map((style) => {
    const sheet = new (windowOf(root).CSSStyleSheet)();
    sheet.replaceSync(String(style));
    return sheet;
  });
}
