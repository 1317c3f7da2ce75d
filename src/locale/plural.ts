/** Numbers and words: "1 deal", "2 deals", and as many more forms as a language has. */

/** How `Intl` calls the forms, in the order in which they are given here. */
const CATEGORIES: readonly Intl.LDMLPluralRule[] = ['other', 'one', 'two', 'few', 'many', 'zero'];

/** The form for most numbers first; one that is empty or missing is like the first. */
export type Forms = readonly string[];

/** The form that goes with a number. */
export function formOf(rules: Intl.PluralRules, value: number, forms: Forms): string {
  return forms[CATEGORIES.indexOf(rules.select(value))] || (forms[0] ?? '');
}

/**
 * Counts in a language: `#` in a form stands for the number.
 * @param tag BCP 47 tag, with its digits where they are not those of the language.
 */
export function countIn(tag: string): (count: number, ...forms: Forms) => string {
  // Not before something is counted: there are more languages than a page has.
  let rules: Intl.PluralRules | null = null;
  let numbers: Intl.NumberFormat | null = null;
  return (count, ...forms) => {
    rules ??= new Intl.PluralRules(tag);
    numbers ??= new Intl.NumberFormat(tag);
    return formOf(rules, count, forms).replace('#', numbers.format(count));
  };
}

/** Two amounts with "to" between them, the first without the word that the second has, too. */
export function amounts(low: string, to: string, high: string): string {
  const [word = ''] = /\D*$/.exec(low) ?? [];
  return (high.endsWith(word) ? low.slice(0, low.length - word.length) : low) + to + high;
}
