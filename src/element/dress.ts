import type { CSSResultOrNative } from 'lit';

import { windowOf } from './page.js';

/** Gives style sheets to a shadow root in another document: as one belongs to one document, made anew. */
export function dress(root: ShadowRoot, styles: readonly CSSResultOrNative[]): void {
  root.adoptedStyleSheets = styles.map((style) => {
    const sheet = new (windowOf(root).CSSStyleSheet)();
    sheet.replaceSync(String(style));
    return sheet;
  });
}
