import type { LitElement } from 'lit';

import { isParsed } from './parsed.js';

const SELECTOR = 'div.compute-timeline, div.gw-ramp';

/** Puts the element in the place of a div; the children move, with their listeners. */
function upgrade(div: HTMLElement): void {
  const name = div.matches('.compute-timeline') ? 'compute-timeline' : 'gw-ramp';
  const element = document.createElement(name);
  // No other `data-*` becomes an attribute: hosts that strip scripts let `data-onclick` pass.
  const { observedAttributes: known = [] } = element.constructor as Partial<typeof LitElement>;
  for (const attribute of div.attributes) {
    const own = attribute.name.replace(/^data-/, '');
    // As attributes, styles and handlers would be refused by a strict policy of the page.
    if (attribute.name === 'style') element.style.cssText = div.style.cssText;
    else if (known.includes(own)) element.setAttribute(own, attribute.value);
    // A parser takes names that setAttribute() refuses, such as those with @ in some browsers.
    else if (!attribute.name.startsWith('on'))
      element.setAttributeNode(attribute.cloneNode() as Attr);
  }
  element.append(...div.childNodes);
  div.replaceWith(element);
}

/**
 * Turns each `<div class="compute-timeline">` and `<div class="gw-ramp">` of the document into the
 * element of that name: those that are there, still to be parsed, or added later. `data-from`
 * becomes `from`, and likewise each attribute that the element knows; other attributes stay.
 */
export function upgradeDivs(): void {
  const waiting = new Set<HTMLElement>();
  const upgradeParsed = (): void => {
    for (const div of waiting) {
      // Another copy of this package may have been quicker.
      if (div.isConnected && !isParsed(div)) continue;
      waiting.delete(div);
      if (div.isConnected) upgrade(div);
    }
  };
  const find = (node: Node): void => {
    if (!(node instanceof Element)) return;
    for (const div of [node, ...node.querySelectorAll(SELECTOR)])
      if (div instanceof HTMLElement && div.matches(SELECTOR)) waiting.add(div);
  };
  find(document.documentElement);
  upgradeParsed();
  document.addEventListener('readystatechange', upgradeParsed);
  new MutationObserver((records) => {
    for (const { addedNodes } of records) addedNodes.forEach(find);
    upgradeParsed();
  }).observe(document, { childList: true, subtree: true });
}
