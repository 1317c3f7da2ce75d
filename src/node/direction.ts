import type { Direction } from '../export/right-to-left.js';

/** Scripts in use that run from right to left, by their ISO 15924 codes. */
const FROM_RIGHT = ['Adlm', 'Arab', 'Hebr', 'Mand', 'Mend', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa'];

/** The way in which a language is written; `lang` is a BCP 47 tag. */
export function directionOf(lang: string): Direction {
  try {
    const { script = '' } = new Intl.Locale(lang.replaceAll('_', '-')).maximize();
    return FROM_RIGHT.includes(script) ? 'rtl' : 'ltr';
  } catch {
    return 'ltr';
  }
}
