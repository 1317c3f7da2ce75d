import type { Deal } from '../data/deal.js';

/** So many colours tell series apart: those of the palette, and a second tone of each. */
export const SERIES_TONES = 16;
/** What fits in a panel without a second tone. */
const FIRST_TONES = 8;

/**
 * Gives out the colours of series: those of the palette in turn, and where a layer has used them up
 * their second tones. Deals with a party in common get different ones as long as there are any, as
 * they are what is left where that party is chosen; so do then all deals of a layer.
 */
export class SeriesTones {
  readonly byKey = new Map<string, string>();
  /** How many series have a tone in a layer, and beside a party in a layer. */
  readonly #uses = new Map<string, number>();

  /**
   * The tone of a series, which it keeps.
   * @param color of its own.
   */
  give(key: string, deals: readonly Deal[], color?: string | null): string {
    const layers = new Set(deals.map(({ layer }) => `${layer}`));
    const beside = new Set(
      deals.flatMap(({ layer, parties }) => parties.map((id) => `${layer} ${id}`)),
    );
    const usesOf = (tone: string, places: ReadonlySet<string>): number => {
      let uses = 0;
      for (const place of places) uses += this.#uses.get(tone + place) ?? 0;
      return uses;
    };
    const { size } = this.byKey;
    /** The tone with the fewest uses there, the next in turn among equal ones. */
    let fewest = '';
    let least = Infinity;
    for (let turn = 0; turn < SERIES_TONES; turn++) {
      const before = turn < FIRST_TONES ? 1 : 1 + FIRST_TONES;
      const tone = `series-${before + ((size + turn) % FIRST_TONES)}`;
      // A layer never has so many series that they outweigh one beside a party.
      const uses = 1e9 * usesOf(tone, beside) + usesOf(tone, layers);
      if (uses < least) [fewest, least] = [tone, uses];
    }
    const given = this.byKey.get(key) ?? color ?? fewest;
    this.byKey.set(key, given);
    for (const place of [...layers, ...beside])
      this.#uses.set(given + place, (this.#uses.get(given + place) ?? 0) + 1);
    return given;
  }
}
