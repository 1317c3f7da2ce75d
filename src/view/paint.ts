/** A colour on a light and on a dark page. */
export type Shade = readonly [light: string, dark: string];

const BLUE: Shade = ['#2f62c9', '#8ab0ff'];
const GREEN: Shade = ['#0b7a5c', '#4ecfa4'];
const ORANGE: Shade = ['#a2540c', '#f0a35e'];
const YELLOW: Shade = ['#7c6200', '#d9c04d'];
const INDIGO: Shade = ['#4b50a8', '#aab0ff'];
const PURPLE: Shade = ['#7447a8', '#c49bf2'];
const TEAL: Shade = ['#0b6f88', '#5ccbe6'];
const OLIVE: Shade = ['#4c6b12', '#a9cf6a'];
const CRIMSON: Shade = ['#b03060', '#ff8fb4'];
const BROWN: Shade = ['#855a2b', '#dcb07a'];
const OCHRE: Shade = ['#9a600f', '#e8b45c'];
const GREY: Shade = ['#5c6066', '#a9afb7'];

/**
 * The colours of a figure by name. On a page each is the custom property `--ct-NAME`; the shades
 * here are what it is where the page says nothing. Text has a contrast of 4.5 to white and to
 * #15171a at the least, marks of 3.
 */
export const SHADES: Readonly<Record<string, Shade>> = {
  text: ['#1d1d1f', '#ececf0'],
  muted: GREY,
  grid: ['#e2e4e8', '#2f343a'],
  background: ['#ffffff', '#15171a'],

  chips: BLUE,
  site: GREEN,
  cloud: ORANGE,
  money: YELLOW,
  programme: INDIGO,

  organisation: PURPLE,
  model: TEAL,
  platform: OLIVE,
  product: CRIMSON,
  revenue: BROWN,
  other: GREY,

  announced: BLUE,
  'letter-of-intent': PURPLE,
  contracted: TEAL,
  'under-construction': ORANGE,
  operational: GREEN,
  paused: YELLOW,
  cancelled: CRIMSON,
  transferred: OLIVE,
  superseded: GREY,

  'series-1': OCHRE,
  'series-2': CRIMSON,
  'series-3': BLUE,
  'series-4': GREEN,
  'series-5': PURPLE,
  'series-6': TEAL,
  'series-7': OLIVE,
  'series-8': ['#938', '#f9e'],
  // Second tones: darker on a light page, paler on a dark one.
  'series-9': ['#710', '#fa8'],
  'series-10': ['#12a', '#bcf'],
  'series-11': ['#141', '#9f9'],
  'series-12': ['#416', '#ecf'],
  'series-13': ['#045', '#aee'],
  'series-14': ['#531', '#fea'],
  'series-15': ['#704', '#fcc'],
  'series-16': ['#440', '#ef7'],
};

/**
 * A colour by name, for a presentation attribute: the page's, or the light shade where no style
 * sheet has arrived. A name that is not in {@link SHADES} is taken as a CSS colour.
 */
export function paint(name: string): string {
  const shade = SHADES[name];
  return shade ? `var(--_${name}, ${shade[0]})` : name;
}

const RESOLVABLE = /var\(--_([\w-]+), [^)]*\)/g;

/** The colours of a drawing: the shades of {@link SHADES}, or what a page has for each name. */
export type Theme = 'light' | 'dark' | ((name: string) => string);

/** Replaces each colour by its literal shade, for a drawing that stands without a style sheet. */
export function resolvePaints(markup: string, theme: Theme): string {
  const known = new Map<string, string>();
  const colorOf = (name: string, [light, dark]: Shade): string => {
    const color =
      known.get(name) ?? (theme === 'light' ? light : theme === 'dark' ? dark : theme(name));
    known.set(name, color);
    return color;
  };
  return markup.replace(RESOLVABLE, (found, name: string) => {
    const shade = SHADES[name];
    return shade ? colorOf(name, shade) : found;
  });
}

/** A length in px as short as a drawing needs it. */
export function px(length: number): string {
  return String(Math.round(length * 100) / 100);
}
