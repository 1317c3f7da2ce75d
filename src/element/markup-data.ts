import type { ReactiveController, ReactiveControllerHost } from 'lit';

import type { Dataset } from '../data/deal.js';
import { withStraightQuotes, withoutMarkup } from '../data/markup.js';
import { readDeals, readRows } from '../data/parse.js';
import { isParsed } from './parsed.js';

/** Where data may stand on a page. */
type Holder = HTMLScriptElement | HTMLTableElement;

const CONTENT = { childList: true, subtree: true, characterData: true };

function isUnreadable({ problems }: Dataset): boolean {
  return problems.some(({ code }) => code === 'parse');
}

function textDataset(text: string, type: 'json' | 'csv'): Dataset {
  const bare = withoutMarkup(text);
  // In CSV nearly everything can be read as it stands, also what an editor has put in.
  const isSpoilt = type === 'csv' && /<\/?(?:p|br)\b[^<>]*>/i.test(text);
  const first = readDeals(isSpoilt ? bare : text, { type });
  let dataset = first;
  for (const mended of [bare, withStraightQuotes(bare)])
    if (isUnreadable(dataset)) dataset = readDeals(mended, { type });
  return isUnreadable(dataset) ? first : dataset;
}

/** A text in which stays apart what does so on the page: 6<sup>1</sup> is no 61. */
function textOf(node: Node): string {
  if (node instanceof Text) return node.data;
  const text = Array.from(node.childNodes, textOf).join('');
  return /^(?:br|sup|p|div|li|ins)$/i.test(node.nodeName) ? ` ${text} ` : text;
}

/**
 * The texts of a table but for its foot, which sums up what stands above. A cell over several columns or rows
 * has its text in the first of them: a size said of two deals is not that of each.
 */
export function tableRows(table: HTMLTableElement): readonly (readonly string[])[] {
  const rows = Array.from(table.rows);
  const texts = rows.map((): string[] => []);
  for (const [index, row] of rows.entries()) {
    for (const cell of row.parentNode === table.tFoot ? [] : row.cells) {
      const own = texts[index] ?? [];
      let column = 0;
      while (own[column] !== undefined) column++;
      for (const below of texts.slice(index, index + cell.rowSpan)) {
        for (let right = 0; right < cell.colSpan; right++) below[column + right] = '';
      }
      own[column] = textOf(cell);
    }
  }
  return texts.map((own) => Array.from(own, (text = '') => text));
}

function datasetOf(holder: Holder): Dataset {
  if (holder instanceof HTMLTableElement) return readRows(tableRows(holder));
  return textDataset(holder.textContent ?? '', /csv/i.test(holder.type) ? 'csv' : 'json');
}

const DATA_SCRIPT = 'script[type*="/json" i], script[type*="/csv" i]';

/** What holds data inside an element. */
function holderInside(element: Element): Holder | null {
  return element.querySelector<Holder>(DATA_SCRIPT) ?? element.querySelector('table');
}

/** What a reader doesn't see: editors put it between an element and its table. */
function isNothing(node: Node): boolean {
  if (!(node instanceof Element)) return node instanceof Comment || !node.nodeValue?.trim();
  return node.matches('script, br') || (node.matches('p:not(:has(*))') && !node.textContent.trim());
}

/** What follows a node to a reader's eye; out of the paragraph if the node is its last. */
function nextSeen({ nextSibling, parentNode }: Node): Node | null {
  if (nextSibling) return isNothing(nextSibling) ? nextSeen(nextSibling) : nextSibling;
  return parentNode instanceof HTMLParagraphElement ? nextSeen(parentNode) : null;
}

/** The table that a node is, or that it stands around: with a caption, or with nothing else. */
export function tableOf(node: Node | null): HTMLTableElement | null {
  if (node instanceof HTMLTableElement) return node;
  if (!(node instanceof Element && node.matches('figure, div'))) return null;
  const table = tableOf(node.firstElementChild);
  const isAlone = table?.textContent.trim() === node.textContent.trim();
  return isAlone || node.localName === 'figure' ? table : null;
}

/** A table with all that stands around it alone. */
function withWrappers(table: HTMLElement): HTMLElement {
  const { parentElement: parent } = table;
  return parent?.childElementCount === 1 && tableOf(parent) ? withWrappers(parent) : table;
}

/**
 * The data that stand on the page itself: in a script or a table inside an element, or in a table
 * that an editor has moved out to just behind it. They may come late, change, and move.
 */
export class MarkupData implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #take: (dataset: Dataset) => void;
  readonly #inside = new MutationObserver((records) => this.#heed(records));
  readonly #behind = new MutationObserver((records) => this.#heed(records));
  readonly #parsing = new MutationObserver(() => this.#look());
  #isUsed = false;
  /** What was found last. */
  #holder: Holder | null = null;
  /** It is a table behind the element, and holds its data. */
  #isOutside = false;
  /** The holder has changed since. */
  #isStale = false;
  #hidden: HTMLElement | null = null;
  /** How the hidden table was to be shown. */
  #display = '';

  /** @param take is given what was read. */
  constructor(host: ReactiveControllerHost & Element, take: (dataset: Dataset) => void) {
    this.#host = host;
    this.#take = take;
    host.addController(this);
  }

  hostConnected(): void {
    // It goes on while the element is off the page.
    this.#inside.observe(this.#host, CONTENT);
    this.#look();
  }

  hostDisconnected(): void {
    this.#rest();
    this.#hide(null);
  }

  /** Says whether the data on the page count, which are then read anew. */
  use(isUsed: boolean): void {
    this.#isUsed = isUsed;
    this.#rest();
    this.#letGo();
    this.#look();
  }

  /** Takes a table behind the element out of sight while a figure stands for it. */
  settle(isDrawn: boolean): void {
    const table = isDrawn && this.#isOutside ? this.#holder : null;
    if (!table || !this.#hidden) this.#hide(table && withWrappers(table));
  }

  #rest(): void {
    this.#behind.disconnect();
    this.#parsing.disconnect();
    document.removeEventListener('readystatechange', this.#lookAgain);
  }

  readonly #lookAgain = (): void => this.#look();

  /** A heading, say, may change without the data. */
  #heed(records: readonly MutationRecord[]): void {
    this.#look(records.some(({ target }) => this.#holder?.contains(target)));
  }

  #look(isChanged = false): void {
    this.#isStale ||= isChanged;
    if (!this.#isUsed || !this.#host.isConnected) return;
    this.#rest();
    const holder = holderInside(this.#host) ?? this.#findBehind();
    if (!isParsed(this.#host) || (holder && !isParsed(holder))) return this.#wait();
    const isNew = this.#isStale || holder !== this.#holder;
    if (holder !== this.#holder) this.#letGo();
    this.#isStale = false;
    this.#holder = holder;
    if (holder && isNew) this.#read(holder);
  }

  /** The parser is not there yet. */
  #wait(): void {
    this.#parsing.observe(document, { childList: true, subtree: true });
    document.addEventListener('readystatechange', this.#lookAgain);
  }

  /** The table behind the element, if there is one; what comes there is followed. */
  #findBehind(): HTMLTableElement | null {
    const { parentNode } = this.#host;
    if (!parentNode) return null;
    this.#behind.observe(parentNode, { childList: true });
    if (parentNode instanceof HTMLParagraphElement && parentNode.parentNode)
      this.#behind.observe(parentNode.parentNode, { childList: true });
    const table = tableOf(nextSeen(this.#host));
    if (table) this.#behind.observe(table, CONTENT);
    return table;
  }

  #read(holder: Holder): void {
    const dataset = datasetOf(holder);
    const isInside = this.#host.contains(holder);
    // A table that names no field just happens to follow.
    if (!isInside && !this.#isOutside && isUnreadable(dataset)) return;
    this.#isOutside = !isInside;
    this.#take(dataset);
  }

  #letGo(): void {
    this.#holder = null;
    this.#isOutside = false;
    this.#hide(null);
  }

  #hide(element: HTMLElement | null): void {
    if (element === this.#hidden) return;
    if (this.#hidden) this.#hidden.style.display = this.#display;
    this.#hidden = element;
    if (!element) return;
    this.#display = element.style.display;
    // The page's own rules for tables would outdo the attribute hidden.
    element.style.setProperty('display', 'none', 'important');
  }
}
