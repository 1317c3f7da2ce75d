import type { LitElement, ReactiveController } from 'lit';

import type { Dataset } from '../data/deal.js';
import { embedSnippet } from '../export/snippet.js';
import { VERSION } from '../export/version.js';
import type { Locale } from '../locale/locale.js';
import type { Download, ToolsState } from '../view/tools-view.js';
import { aroundTarget } from './around-target.js';
import { addressOf } from './deal-source.js';
import { slotted } from './export-figure.js';
import { Panel } from './panel.js';

/** An element whose drawing can be taken away. */
export interface Exporting extends LitElement {
  toSVG(): string;
  toPNG(): Promise<Blob>;
  toCSV(): string;
}

/** What an element has drawn. */
export interface Subject {
  readonly dataset: Dataset;
  readonly heading: string;
  readonly locale: Locale;
}

const CLOSED: ToolsState = { opened: null, code: '', needsFile: false, said: '' };
/** A browser has read what it saves by then. ms */
const KEPT = 60_000;
const MOST_LETTERS = 60;

/** The script that has loaded this package; one of its version where that is not to be seen. */
function loader(): Pick<HTMLScriptElement, 'src' | 'integrity'> {
  const loaders = Array.from(document.scripts).filter(({ src }) =>
    /(?:^|\/)embed\.js(?:[?#]|$)/.test(src),
  );
  const src = `https://cdn.jsdelivr.net/npm/compute-timeline@${VERSION}/dist/embed.js`;
  // Others call a script of theirs so, too: where this one comes from stands in the stack.
  const { stack = '' } = new Error();
  const own =
    loaders.find((script) => stack.includes(`${script.src}:`)) ??
    loaders.find((script) => script.src.includes('compute-timeline'));
  return own ?? { src, integrity: '' };
}

/** The attributes of an element that make its figure what it is. */
function attributesOf(host: LitElement, locale: Locale): [name: string, value: string][] {
  const { observedAttributes } = host.constructor as typeof LitElement;
  const own = [...observedAttributes, 'dir'].flatMap((name): [string, string][] => {
    const value = host.getAttribute(name);
    return value === null || /^(data|for|src)$/.test(name) ? [] : [[name, value]];
  });
  const direction = host.matches(':dir(rtl)') && { dir: 'rtl' };
  const words = { ...slotted(host), ...direction, lang: locale.wanted };
  return Object.entries({ ...Object.fromEntries(own), ...words });
}

/** px that a figure takes while its lists are closed, as they are when a page is opened. */
function closedHeight({ renderRoot }: LitElement): number {
  const heightOf = (element: Element | null): number =>
    element?.getBoundingClientRect().height ?? 0;
  return Array.from(renderRoot.querySelectorAll('details[open]')).reduce(
    (height, list) => height - heightOf(list) + heightOf(list.querySelector('summary')),
    heightOf(renderRoot.querySelector('figure')),
  );
}

/** A name for a file out of a heading. */
function fileName(heading: string, format: Download): string {
  const words = heading.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const name = [...words.join('-')].slice(0, MOST_LETTERS).join('').toLowerCase();
  return `${name.replace(/-$/, '') || 'figure'}.${format}`;
}

function save(content: string | Blob, name: string, type: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  Object.assign(document.createElement('a'), { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT);
}

/**
 * The buttons above a drawing by which a reader takes it away: its table, its files, and the HTML to
 * embed it.
 */
export class Tools implements ReactiveController {
  /** What is open. */
  state = CLOSED;
  readonly #host: Exporting;
  readonly #subject: () => Subject | null;
  readonly #panel: Panel;

  /** @param subject tells what is drawn; `null` where nothing is. */
  constructor(host: Exporting, subject: () => Subject | null) {
    this.#host = host;
    this.#subject = subject;
    this.#panel = new Panel(host, {
      panel: '.tools',
      anchor: () => this.#opener()?.getBoundingClientRect() ?? null,
      opener: () => this.#opener(),
      dismissed: (hadFocus) => {
        if (hadFocus) this.#opener()?.focus();
        this.#change(CLOSED);
      },
    });
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.renderRoot.addEventListener('click', this.#click);
  }

  #find<Found extends HTMLElement>(selector: string): Found | null {
    return this.#host.renderRoot.querySelector<Found>(selector);
  }

  /** The button that has opened what is open. */
  #opener(): HTMLElement | null {
    return this.#find(`.controls [data-action=${this.state.opened}]`);
  }

  #change(state: Partial<ToolsState>): void {
    this.state = { ...this.state, ...state };
    this.#host.requestUpdate();
  }

  readonly #click = ({ target }: Event): void => {
    const subject = this.#subject();
    const button = aroundTarget(target, 'button');
    if (!button || !subject) return;
    const { action, download } = button.dataset;
    if (action === 'table') this.#toggleTable();
    else if (action === 'download' || action === 'embed') this.#toggle(action, subject);
    else if (action === 'copy') void this.#copy(subject.locale);
    else if (download) void this.#download(download as Download, subject);
  };

  #toggleTable(): void {
    const table = this.#find<HTMLDetailsElement>('[data-list=table]');
    if (!table) return;
    table.open = !table.open;
    if (!table.open) return;
    table.querySelector('summary')?.focus({ preventScroll: true });
    table.scrollIntoView();
  }

  #toggle(action: 'download' | 'embed', subject: Subject): void {
    const isOpen = this.state.opened === action;
    this.#close();
    if (isOpen) return;
    const written = action === 'embed' ? this.#snippet(subject) : null;
    this.#change({ ...CLOSED, ...written, opened: action });
    this.#panel.show(true);
    void this.#host.updateComplete.then(() => this.#find('.tools')?.focus());
  }

  #close(): void {
    this.#panel.hide();
    this.#change(CLOSED);
  }

  #snippet({ dataset, locale }: Subject): Partial<ToolsState> {
    const { src, integrity } = loader();
    return embedSnippet({
      script: src,
      integrity,
      element: this.#host.localName,
      attributes: attributesOf(this.#host, locale),
      height: closedHeight(this.#host),
      src: addressOf(dataset),
      dataset,
    });
  }

  async #copy({ strings }: Locale): Promise<void> {
    const { copied, select } = strings.tools;
    try {
      await navigator.clipboard.writeText(this.state.code);
      this.#change({ said: copied });
    } catch {
      // Where the page may not write to the clipboard, the reader may.
      this.#find<HTMLTextAreaElement>('.tools textarea')?.select();
      this.#change({ said: select });
    }
  }

  async #download(format: Download, { heading, locale }: Subject): Promise<void> {
    const host = this.#host;
    const name = fileName(slotted(host).heading ?? heading, format);
    try {
      if (format === 'svg') save(host.toSVG(), name, 'image/svg+xml');
      // Excel takes text without this mark for that of an old code page.
      else if (format === 'csv') save(`\ufeff${host.toCSV()}`, name, 'text/csv');
      else save(await host.toPNG(), name, 'image/png');
    } catch {
      return this.#change({ said: locale.strings.tools.failed });
    }
    this.#opener()?.focus();
    this.#close();
  }
}
