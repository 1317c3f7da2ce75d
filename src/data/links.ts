import type { Deal } from './deal.js';
import { withChanges } from './milestones.js';
import type { Findings } from './problems.js';

/** A deal that was taken, and where it stands in the file. */
export interface PlacedDeal {
  readonly item: Deal;
  readonly path: string;
}

/** Where a link of each deal leads, by id. */
type Chain = ReadonlyMap<string, string>;

const KNOWN = 'the id of a deal without problems';

/**
 * Drops links that lead nowhere, back to where they start or to what holds the deal anyway, and
 * reports each. A deal keeps its place without them.
 */
export function withSoundLinks(placed: readonly PlacedDeal[], findings: Findings): Deal[] {
  const ids = new Set(placed.map(({ item }) => item.id));

  function soundChain(name: 'within' | 'supersedes'): Chain {
    const links = placed.flatMap(({ item, path }) => {
      const target = item[name];
      if (target === null) return [];
      if (ids.has(target)) return [{ id: item.id, target, path: `${path}/${name}` }];
      findings.problem('reference', `${path}/${name}`, KNOWN, target);
      return [];
    });
    const chain = new Map(links.map(({ id, target }) => [id, target]));
    const circling = links.filter(({ id, target }) => leadsTo(target, id, chain));
    for (const { id, target, path } of circling) {
      findings.problem('reference', path, `no circle of "${name}"`, target);
      chain.delete(id);
    }
    return chain;
  }

  const within = soundChain('within');
  const supersedes = soundChain('supersedes');
  return placed.map(({ item: deal, path }) => {
    const links = {
      within: within.get(deal.id) ?? null,
      supersedes: supersedes.get(deal.id) ?? null,
      overlaps: deal.overlaps.filter(({ id: other }, index) => {
        const isKnown = ids.has(other);
        const isApart = !leadsTo(deal.id, other, within) && !leadsTo(other, deal.id, within);
        if (isKnown && isApart) return true;
        const expected = isKnown ? 'a deal apart from this one' : KNOWN;
        findings.problem('reference', overlapPath(deal, path, index), expected, other);
        return false;
      }),
    };
    const isSound =
      links.within === deal.within &&
      links.supersedes === deal.supersedes &&
      links.overlaps.length === deal.overlaps.length;
    return isSound ? deal : withChanges(deal, links);
  });
}

/** Whether a chain leads from one deal to another, or is there already. */
function leadsTo(from: string, to: string, chain: Chain): boolean {
  const seen = new Set<string>();
  let id: string | undefined = from;
  while (id !== undefined && id !== to && !seen.has(id)) {
    seen.add(id);
    id = chain.get(id);
  }
  return id === to;
}

function overlapPath({ written }: Deal, path: string, index: number): string {
  const at = `${path}/overlaps/${index}`;
  const list = written['overlaps'];
  return Array.isArray(list) && typeof list[index] === 'string' ? at : `${at}/id`;
}
