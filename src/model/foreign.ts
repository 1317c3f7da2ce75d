import type { Dataset } from '../data/deal.js';
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
    return locale.among([
      title,
      description,
      ...Array.from(parties.values(), ({ name }) => name),
      ...[...sources.values()].flatMap((source) => [source.title, source.publisher]),
      ...[...deals, ...events].flatMap((record) => [record.title, record.note]),
      ...references.map(({ label }) => label),
    ]);
  });
}
