import type { Dataset, Text } from '../data/deal.js';
import type { Locale } from '../locale/locale.js';
import { rememberCauses } from './remember.js';

const rememberLocale = rememberCauses<Dataset, Locale>();

/**
 * The language of a page for a file of deals: where texts of the file are not in that language, it
 * knows in which they are.
 */
export function localeAmong(dataset: Dataset, locale: Locale): Locale {
  return rememberLocale(dataset, [locale.wanted], () => {
    const { title, description, parties, sources, deals, events, references } = dataset;
    const texts: (Text | null)[] = [title, description];
    for (const { name } of parties.values()) texts.push(name);
    for (const source of sources.values()) texts.push(source.title, source.publisher);
    for (const records of [deals, events]) {
      // There may be 100,000, and only what is written in several languages matters.
      for (const { title: own, note } of records) {
        if (typeof own === 'object') texts.push(own);
        if (note !== null && typeof note === 'object') texts.push(note);
      }
    }
    for (const { label } of references) texts.push(label);
    return locale.among(texts);
  });
}
