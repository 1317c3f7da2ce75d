import { type CSSResultOrNative, adoptStyles } from 'lit';

import { windowOf } from './page.js';

/** Gives style sheets to a shadow root; as one belongs to one document, it is made anew for another. */
export function dress(root: ShadowRoot, styles: readonly CSSResultOrNative[]): void {
  if (root.ownerDocument === document) return adoptStyles(root, [...styles]);
  root.adoptedStyleSheets = styles.map((style) => {
    const sheet = new (windowOf(root).CSSStyleSheet)();
    const text =
      'cssText' in style
        ? style.cssText
        : Array.from(style.cssRules, (rule) => rule.cssText).join('');
    sheet.replaceSync(text);
    return sheet;
  });
}
