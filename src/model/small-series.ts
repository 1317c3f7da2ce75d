import type { Locale } from '../locale/locale.js';
import { join } from './capacity.js';
import { sumBy } from './course.js';
import { OTHER } from './item.js';
import type { PanelDraft, RampSeries } from './ramp-series.js';
import { rememberCauses } from './remember.js';
import { SERIES_TONES } from './series-tones.js';

/** Series that reach this height somewhere can be told apart. px. */
const LEAST_HEIGHT = 1;

const rememberJoined = rememberCauses<readonly RampSeries[], readonly RampSeries[]>();

/** Series as they are kept, and those that are not as one. */
function joined(
  series: readonly RampSeries[],
  kept: ReadonlySet<RampSeries>,
  locale: Locale,
): readonly RampSeries[] {
  const small = series.filter((each) => !kept.has(each));
  if (small.length === 0) return series;
  const others: RampSeries = {
    ids: small.flatMap(({ ids }) => ids),
    name: locale.strings.smallSeries(small.length),
    capacity: join(small.map(({ capacity }) => capacity)),
    parts: small.flatMap(({ parts }) => parts),
    tone: OTHER,
    count: small.length,
    size: sumBy(small, ({ size }) => size),
    rank: Number.MAX_SAFE_INTEGER,
  };
  return [...series.filter((each) => kept.has(each)), others];
}

/**
 * Draws together what cannot be told apart: series lower than a pixel everywhere, and the smallest
 * where they are more than there are colours. Nothing of them is lost but their own names.
 */
export function joinSmall(draft: PanelDraft, pixelsPerGw: number, locale: Locale): PanelDraft {
  const { series, off } = draft;
  const all = [...series, ...off];
  const high = all.filter(({ size }) => size * pixelsPerGw >= LEAST_HEIGHT);
  // One by itself cannot be drawn together.
  const most = all.length === SERIES_TONES + 1 ? SERIES_TONES - 1 : SERIES_TONES;
  const kept = new Set(high.sort((one, other) => other.size - one.size).slice(0, most));
  if (all.length - kept.size < 2) return draft;
  const causes = [[...kept].map(({ ids: [id] }) => id), locale.wanted];
  const shown = rememberJoined(series, causes, () => joined(series, kept, locale));
  return { ...draft, series: shown, off: joined(off, kept, locale) };
}
