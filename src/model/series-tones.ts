import type { Deal } from '../data/deal.js';

/** More series than this are told apart by their labels. */
const SERIES_TONES = 8;

/**
 * Gives out the colours of series: those of the palette in turn, but to deals with a party in common
 * different ones as long as there are any. They are what is left where that party is chosen.
 */
export class SeriesTones {
  readonly byKey = new Map<string, string>();
  /** How many series have a tone beside a party in a layer. */
  readonly #uses = new Map<string, number>();

  /**
   * The tone of a series, which it keeps.
   * @param color of its own.
   */
  give(key: string, deals: readonly Deal[], color?: string | null): string {
    const places = deals.flatMap(({ layer, parties }) => parties.map((id) => `${layer} ${id}`));
    const beside = new Set(places);
    const usesOf = (tone: string, place: string): number => this.#uses.get(tone + place) ?? 0;
    const { size } = this.byKey;
    /** The tone with the fewest uses beside these parties, the next in turn among equal ones. */
    let fewest = '';
    let least = Infinity;
    for (let turn = size; turn < size + SERIES_TONES; turn++) {
      const tone = `series-${(turn % SERIES_TONES) + 1}`;
      let uses = 0;
      for (const place of beside) uses += usesOf(tone, place);
      if (uses < least) [fewest, least] = [tone, uses];
    }
    const given = this.byKey.get(key) ?? color ?? fewest;
    this.byKey.set(key, given);
    for (const place of beside) this.#uses.set(given + place, usesOf(given, place) + 1);
    return given;
  }
}
