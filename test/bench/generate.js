/**
 * Files that are made up, the same each time. Events: days and longer dates from 2019 to 2029 in
 * four kinds, which are four lanes, with titles as long as those of an article. Deals: capacity that
 * grows by a milestone a month or a day until the end of 2029, all in one layer.
 */

const KINDS = ['organisation', 'model', 'platform', 'product'];
const WHO = ['A chip maker', 'Northern Cloud', 'The lab', 'A utility', 'Harbour Compute'];
const WHAT = [
  'announces the second phase of a data centre',
  'opens a model to everyone',
  'signs a letter of intent',
  'begins to build next to a power station',
  'tells investors how much it will spend until the end of the decade',
  'ships',
];
const FIRST_YEAR = 2019;
const YEARS = 11;

/**
 * Numbers from 0 up to 1, the same for the same seed (a linear congruential generator with the
 * constants of Numerical Recipes).
 *
 * @param {number} seed
 * @returns {() => number}
 */
function numbers(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/**
 * @param {() => number} next
 * @returns {string} a day, a month, a quarter, or an interval of months
 */
function dateOf(next) {
  /** @param {number} value */
  const two = (value) => String(value).padStart(2, '0');
  const year = FIRST_YEAR + Math.floor(next() * YEARS);
  const month = 1 + Math.floor(next() * 12);
  const form = next();
  if (form < 0.6) return `${year}-${two(month)}-${two(1 + Math.floor(next() * 28))}`;
  if (form < 0.7) return `${year}-${two(month)}`;
  if (form < 0.8) return `${year}-Q${Math.ceil(month / 3)}`;
  const later = Math.min(12, month + 1 + Math.floor(next() * 8));
  return `${year}-${two(month)}/${year}-${two(later)}`;
}

/**
 * @param {number} count
 * @returns {{ title: string, events: { id: string, title: string, at: string, kind: string }[] }}
 *   a file of so many events
 */
export function generatedFile(count) {
  const next = numbers(count);
  /** @type {(words: readonly string[]) => string} */
  const pick = (words) => words[Math.floor(next() * words.length)] ?? '';
  const events = Array.from({ length: count }, (_, index) => ({
    id: `e${index}`,
    title: `${pick(WHO)} ${pick(WHAT)} (${index + 1})`,
    at: dateOf(next),
    kind: pick(KINDS),
  }));
  return { title: `${count} events`, events };
}

/** kW of a GW. */
const KILOWATTS = 1e6;
/** Up to so many months the milestones of a deal are months, else they are days. */
const MOST_MONTHS = 12 * YEARS;

/**
 * @param {number} count
 * @returns {string[]} months or days in order, up to the end of 2029
 */
function datesUntilEnd(count) {
  const isMonths = count <= MOST_MONTHS;
  return Array.from({ length: count }, (_, index) => {
    const left = count - 1 - index;
    const date = isMonths
      ? new Date(Date.UTC(FIRST_YEAR + YEARS, -1 - left))
      : new Date(Date.UTC(FIRST_YEAR + YEARS, 0, -left));
    return date.toISOString().slice(0, isMonths ? 7 : 10);
  });
}

/**
 * @param {number} count
 * @param {number} length milestones of each
 * @returns {{ title: string, deals: { id: string, title: string, layer: 'chips', announced: string,
 *   gw: number, milestones: { at: string, gw: number }[] }[] }} a file of so many deals
 */
export function generatedDeals(count, length) {
  const next = numbers(count);
  const dates = datesUntilEnd(length);
  const deals = Array.from({ length: count }, (_, index) => {
    // A few are large and many are small, as deals are.
    const most = ((0.1 + 4 * next() ** 6) * KILOWATTS) / length;
    let kilowatts = 0;
    const milestones = dates.map((at) => {
      kilowatts += Math.ceil(next() * most);
      return { at, gw: kilowatts / KILOWATTS };
    });
    return {
      id: `d${index}`,
      title: `${WHO[index % WHO.length]} ${index + 1}`,
      layer: /** @type {const} */ ('chips'),
      announced: '2018-06',
      gw: kilowatts / KILOWATTS,
      milestones,
    };
  });
  return { title: `${count} deals`, deals };
}
