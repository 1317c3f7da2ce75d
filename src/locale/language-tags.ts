/** What BCP 47 tags say: which languages are alike, and in which one a reader gets a text. */

import type { Strings } from './en.js';

/** The language of a tag, without region and script: `zh` of `zh-Hans`. */
export function baseOf(tag: string): string {
  return (tag.split(/[-_]/, 1)[0] ?? '').toLowerCase();
}

function intlLocale(tag: string): Intl.Locale | null {
  try {
    return new Intl.Locale(tag.replaceAll('_', '-'));
  } catch {
    return null;
  }
}

/** The language and the script of a tag; empty where it is none. */
export function writingOf(tag: string): string {
  const { language, script } = intlLocale(tag)?.maximize() ?? {};
  return language ? `${language}-${script}` : '';
}

/**
 * By which tag `Intl` writes: that of the page where it names a region, and has the language and the
 * script of the words.
 */
export function formatsTag({ tag, formats }: Strings, wanted: string): string {
  const page = intlLocale(wanted);
  return page?.region && writingOf(wanted) === writingOf(tag) ? page.baseName : formats;
}

/** The key of the language in which a reader of `wanted` gets a text. */
export function chooseLanguage(
  text: Readonly<Record<string, string>>,
  wanted: string,
): string | undefined {
  const base = baseOf(wanted);
  const tags = Object.keys(text).filter((tag) => text[tag]);
  return (
    tags.find((tag) => tag.toLowerCase() === wanted.toLowerCase()) ??
    tags.find((tag) => tag.toLowerCase() === base) ??
    tags.find((tag) => baseOf(tag) === base) ??
    tags.find((tag) => baseOf(tag) === 'en') ??
    tags[0]
  );
}
