/** Contrast as WCAG 2.2 computes it, of colours as the browser draws them. */
import { devtools } from '../commands.js';
import type { Chart } from '../element/chart.js';

/** Red, green and blue, 0 to 255. */
export type Color = readonly [red: number, green: number, blue: number];

function linear(channel: number): number {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

function luminance([red, green, blue]: Color): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** 1 to 21. */
export function contrast(one: Color, other: Color): number {
  const [light, dark] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (light! + 0.05) / (dark! + 0.05);
}

/** A computed colour with its opacity, or one in six hexadecimal digits. */
export function parsed(css: string): { color: Color; opacity: number } {
  if (css.startsWith('#')) {
    const digits = css.length === 4 ? css.replace(/[^#]/g, '$&$&') : css;
    const channel = (at: number): number => Number.parseInt(digits.slice(at, at + 2), 16);
    return { color: [channel(1), channel(3), channel(5)], opacity: 1 };
  }
  const [red = 0, green = 0, blue = 0, opacity = 1] = (css.match(/[\d.]+/g) ?? []).map(Number);
  return { color: [red, green, blue], opacity };
}

/** A colour of some opacity over another. */
export function over(above: Color, opacity: number, below: Color): Color {
  const mix = (index: 0 | 1 | 2): number => above[index] * opacity + below[index] * (1 - opacity);
  return [mix(0), mix(1), mix(2)];
}

/** The opacity with which an element is drawn, up to the page. */
export function opacityOf(element: Element): number {
  let opacity = 1;
  for (let at: Element | null = element; at;) {
    opacity *= Number(getComputedStyle(at).opacity);
    const root: Node = at.getRootNode();
    at = at.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  }
  return opacity;
}

/** Pixels of the page. */
export interface Picture {
  /** The colours in a box of the window, each with its share of the box. */
  readonly colors: (box: DOMRect) => readonly { readonly color: Color; readonly share: number }[];
}

const NO_TEXT = `
  * { color: transparent !important; text-decoration-color: transparent !important; }
  text, tspan { fill: transparent !important; }
  [text-decoration] { text-decoration: none !important; }
`;

/** What a part of the window, or all of it, looks like. */
async function screenshot(clip?: DOMRect): Promise<OffscreenCanvasRenderingContext2D> {
  const place = clip && { clip: { ...clip.toJSON(), scale: 1 } };
  const [shot] = (await devtools(['Page.captureScreenshot', { format: 'png', ...place }])) as [
    { data: string },
  ];
  const bytes = Uint8Array.from(atob(shot.data), (letter) => letter.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  context.drawImage(bitmap, 0, 0);
  return context;
}

/** Pixels of the window, now and later. */
export interface Watch {
  /** How many pixels of a box in whole px have come to stand out from what was there, by a ratio. */
  readonly changed: (box: DOMRect, ratio: number) => Promise<number>;
}

/** Keeps in mind how the window looks now. */
export async function watch(): Promise<Watch> {
  const before = await screenshot();
  return {
    async changed(box, ratio) {
      const { x, y, width, height } = box;
      const then = before.getImageData(x, y, width, height).data;
      const now = (await screenshot(box)).getImageData(0, 0, width, height).data;
      const at = (data: Uint8ClampedArray, index: number): Color => {
        return [data[index]!, data[index + 1]!, data[index + 2]!];
      };
      let count = 0;
      for (let index = 0; index < now.length; index += 4) {
        const [one, other] = [at(then, index), at(now, index)];
        if (String(one) !== String(other) && contrast(one, other) >= ratio) count++;
      }
      return count;
    },
  };
}

/** The element as it is drawn without its texts: what lies behind them. */
export async function withoutTexts(chart: Chart): Promise<Picture> {
  const root = chart.shadowRoot!;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(NO_TEXT);
  root.adoptedStyleSheets.push(sheet);
  const context = await screenshot();
  const scale = context.canvas.width / innerWidth;
  root.adoptedStyleSheets = root.adoptedStyleSheets.filter((each) => each !== sheet);
  return {
    colors(box) {
      const [x, y] = [Math.floor(box.x * scale), Math.floor(box.y * scale)];
      const width = Math.max(1, Math.ceil(box.right * scale) - x);
      const height = Math.max(1, Math.ceil(box.bottom * scale) - y);
      const { data } = context.getImageData(x, y, width, height);
      const counts = new Map<string, number>();
      for (let at = 0; at < data.length; at += 4) {
        const key = `${data[at]} ${data[at + 1]} ${data[at + 2]}`;
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
      return [...counts].map(([key, count]) => {
        const [red = 0, green = 0, blue = 0] = key.split(' ').map(Number);
        return { color: [red, green, blue], share: count / (width * height) };
      });
    },
  };
}
