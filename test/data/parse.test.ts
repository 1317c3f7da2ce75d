import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { dayOf } from '../../src/data/dates.js';
import type { Dataset, Deal, ProblemCode } from '../../src/data/deal.js';
import { withStraightQuotes, withoutMarkup } from '../../src/data/markup.js';
import { readDeals } from '../../src/data/parse.js';

/** A deal with nothing wrong in it, and what is given. */
function deal(fields: Record<string, unknown> = {}): Record<string, unknown> {
  return { id: 'a', title: 'A', announced: '2025', ...fields };
}

function only({ deals, problems }: Dataset): Deal {
  expect(problems).to.deep.equal([]);
  expect(deals).to.have.length(1);
  return deals[0]!;
}

/** Code and path of everything that is wrong. */
function faults({ problems }: Dataset): string[] {
  return problems.map(({ code, path }) => `${code} ${path}`);
}

function size(gw: unknown, rest: Record<string, unknown> = {}): unknown {
  const { floor, ceiling, bound } = only(readDeals([deal({ gw, ...rest })])).gw!;
  return [floor, ceiling, bound];
}

describe('readDeals', () => {
  describe('takes a file', () => {
    it('as an object, as a bare list of deals and as text of either', () => {
      for (const input of [{ deals: [deal()] }, [deal()]]) {
        for (const form of [input, JSON.stringify(input), `\ufeff \n${JSON.stringify(input)}`]) {
          const { deals, accepted, rejected, problems, warnings } = readDeals(form);
          expect(deals.map(({ id }) => id)).to.deep.equal(['a']);
          expect([accepted, rejected, problems, warnings]).to.deep.equal([1, 0, [], []]);
        }
      }
    });

    it('with its head, its parties, sources and references', () => {
      const dataset = readDeals({
        $schema: 'https://example.org/deals.schema.json',
        title: { en: 'Deals', zh: '协议' },
        description: 'All of them',
        asOf: '2025-11',
        parties: { nvidia: { name: 'NVIDIA', color: '#76b900' }, constructor: { name: 'Builder' } },
        sources: {
          s: { title: 'S', publisher: 'P', url: 'https://example.org/', date: '2025-09-19' },
          m: { title: 'M', url: 'mailto:press@example.org' },
        },
        deals: [
          deal({ parties: ['nvidia', 'Nobody listed', 'nvidia'], sources: ['s', 'Hearsay'] }),
        ],
        events: [{ id: 'e', title: 'E', at: null, kind: 'model' }],
        references: [{ gw: 11, label: 'Summer peak', source: 's' }],
      });
      expect(dataset.problems).to.deep.equal([]);
      expect(dataset.warnings).to.deep.equal([]);
      expect(dataset.title).to.deep.equal({ en: 'Deals', zh: '协议' });
      expect(dataset.asOf!.last).to.equal(dayOf(2025, 11, 30));
      expect(dataset.parties.get('nvidia')).to.deep.equal({
        id: 'nvidia',
        name: 'NVIDIA',
        color: '#76b900',
      });
      expect(dataset.parties.get('constructor')!.name).to.equal('Builder');
      expect(dataset.sources.get('s')!.date!.first).to.equal(dayOf(2025, 9, 19));
      expect(dataset.sources.get('m')!.url).to.equal('mailto:press@example.org');
      expect(dataset.deals[0]!.parties).to.deep.equal(['nvidia', 'Nobody listed']);
      expect(dataset.deals[0]!.sources).to.deep.equal(['s', 'Hearsay']);
      expect(dataset.events[0]).to.include({ id: 'e', at: null, kind: 'model' });
      expect(dataset.references).to.deep.equal([{ gw: 11, label: 'Summer peak', source: 's' }]);
      expect([dataset.accepted, dataset.rejected]).to.deep.equal([2, 0]);
    });

    it('and fills in what a deal does not state', () => {
      const record = deal({ announced: null });
      expect(only(readDeals([record]))).to.deep.equal({
        id: 'a',
        title: 'A',
        parties: [],
        layer: null,
        announced: null,
        gw: null,
        usd: null,
        start: null,
        end: null,
        milestones: [],
        status: [{ is: 'announced', at: null }],
        within: null,
        overlaps: [],
        supersedes: null,
        sources: [],
        note: null,
        written: record,
      });
    });

    it('and takes null for every field that may be absent', () => {
      const names =
        'parties layer gw usd start end milestones status within overlaps supersedes sources note';
      const record = deal(Object.fromEntries(names.split(' ').map((name) => [name, null])));
      expect(only(readDeals([record])).milestones).to.deep.equal([]);
    });

    it('and takes a year that is a number', () => {
      const { announced } = only(readDeals([deal({ announced: 2026 })]));
      expect(announced).to.include({ first: dayOf(2026, 1, 1), last: dayOf(2026, 12, 31) });
    });
  });

  describe('refuses a text', () => {
    const texts: readonly (readonly [string, ProblemCode, string])[] = [
      ['', 'empty', 'deals or events, found nothing'],
      [' \n', 'empty', 'deals or events, found nothing'],
      ['{"deals": [', 'parse', 'expected JSON ('],
      ['{\n  "deals": [{"a" 1}]\n}', 'parse', 'line 2 column 18'],
      ['{"a": 1,}', 'parse', 'found "{\\"a\\": 1,}"'],
      ['// deals\n[]', 'parse', 'first row that names fields'],
      ['<!doctype html><title>Not found</title>', 'parse', 'found "<!doctype'],
      ['Nothing here', 'parse', 'found "Nothing here"'],
      ['{}', 'empty', 'found nothing'],
      ['[]', 'empty', 'found nothing'],
      ['{"deals": [], "events": []}', 'empty', 'found nothing'],
      ['{"deals": {}}', 'schema', 'expected array, found an object'],
    ];
    for (const [text, code, message] of texts) {
      it(`${JSON.stringify(text)}: ${code}`, () => {
        const { problems, accepted, rejected } = readDeals(text);
        expect(problems).to.have.length(1);
        expect(problems[0]!.code).to.equal(code);
        expect(problems[0]!.message).to.include(message);
        expect([accepted, rejected]).to.deep.equal([0, 0]);
      });
    }

    it('finds a fault wherever the engine does', () => {
      fc.assert(
        fc.property(
          fc.json(),
          fc.nat(),
          fc.constantFrom(...'{}[],:"\\ 0x\n'),
          (json, at, letter) => {
            const index = at % (json.length + 1);
            const text = json.slice(0, index) + letter + json.slice(index);
            let breaks = false;
            try {
              JSON.parse(text);
            } catch {
              breaks = true;
            }
            const found = readDeals(text, { type: 'json' }).problems[0];
            expect(found?.message.startsWith('expected JSON (')).to.equal(
              text.trim() !== '' && breaks,
            );
          },
        ),
      );
    });
  });

  describe('refuses a record and says where and why', () => {
    const records: readonly (readonly [string, unknown, string, string])[] = [
      ['null', null, 'schema /0', 'expected object, found null'],
      ['a list', [], 'schema /0', 'expected object, found an array'],
      ['no id', { title: 'A', announced: '2025' }, 'schema /0/id', 'expected "id", found nothing'],
      ['an empty id', deal({ id: '' }), 'schema /0/id', 'expected text, found ""'],
      ['spaces for a title', deal({ title: ' \n' }), 'schema /0/title', 'expected text, found'],
      ['an id that is a number', deal({ id: 7 }), 'schema /0/id', 'expected string, found 7'],
      ['no date', { id: 'a', title: 'A' }, 'schema /0/announced', 'expected "announced"'],
      ['a wrong title', deal({ title: 5 }), 'schema /0/title', 'string or object, found 5'],
      ['a list as title', deal({ title: ['A'] }), 'schema /0/title/0', 'expected a language'],
      ['no language', deal({ title: {} }), 'schema /0/title', 'expected text, found an object'],
      ['a wrong date', deal({ announced: '22.7.2025' }), 'date /0/announced', 'found "22.7.2025"'],
      ['a fraction of a year', deal({ end: 2026.5 }), 'date /0/end', 'found 2026.5'],
      ['a size in words', deal({ gw: 'lots' }), 'quantity /0/gw', 'found "lots"'],
      ['a comma', deal({ gw: '4,5' }), 'quantity /0/gw', 'a size such as'],
      ['a negative size', deal({ gw: -1 }), 'quantity /0/gw', '0 or more, found -1'],
      ['a negative value', deal({ gw: { value: -1 } }), 'quantity /0/gw/value', 'found -1'],
      ['a size without end', deal({ usd: Infinity }), 'quantity /0/usd', 'less than'],
      ['a size beyond the sun', deal({ gw: 1e300 }), 'quantity /0/gw', 'less than 9000000'],
      ['such a text', deal({ gw: '9e6 GW' }), 'quantity /0/gw', 'less than 9000000'],
      [
        'such a milestone',
        deal({ milestones: [{ at: '2026', gw: 1e7 }] }),
        'quantity /0/milestones/0/gw',
        'less than 9000000',
      ],
      ['no number', deal({ gw: NaN }), 'quantity /0/gw', 'found NaN'],
      ['a list as size', deal({ gw: [6] }), 'schema /0/gw/value', 'expected "value"'],
      ['half a range', deal({ gw: { low: 1 } }), 'schema /0/gw/high', 'expected "high"'],
      ['a range upside down', deal({ gw: { low: 2, high: 1 } }), 'quantity /0/gw/low', '(1)'],
      [
        'a bound that is none',
        deal({ gw: { value: 1, bound: 'max' } }),
        'schema /0/gw/bound',
        'up-to',
      ],
      [
        'a vague range',
        deal({ gw: { low: 1, high: 2, bound: 'about' } }),
        'schema /0/gw/bound',
        'exact',
      ],
      ['both', deal({ gw: { value: 1, low: 1, high: 2 } }), 'quantity /0/gw', 'either "value"'],
      ['a layer that is none', deal({ layer: 'chip' }), 'schema /0/layer', 'perhaps "chips"'],
      [
        'a status that is none',
        deal({ status: 'canceled' }),
        'schema /0/status',
        'perhaps "cancelled"',
      ],
      ['a list of words', deal({ status: ['paused'] }), 'schema /0/status/0', 'expected object'],
      [
        'a wrong change',
        deal({ status: [{ is: 'gone' }] }),
        'schema /0/status/0/is',
        '"announced" or',
      ],
      [
        'parties that are no list',
        deal({ parties: 'openai' }),
        'schema /0/parties',
        'array, found "openai"',
      ],
      [
        'a wrong certainty',
        deal({ overlaps: [{ id: 'b', certainty: 'sure' }] }),
        'schema /0/overlaps/0/certainty',
        'disputed',
      ],
      [
        'a milestone without date',
        deal({ milestones: [{ gw: 1 }] }),
        'schema /0/milestones/0/at',
        'expected "at"',
      ],
      [
        'a milestone above the deal',
        deal({ gw: 6, milestones: [{ at: '2026', gw: 7 }] }),
        'quantity /0/milestones/0/gw',
        'at most the 6 GW',
      ],
      [
        'a fall',
        deal({
          milestones: [
            { at: '2027', gw: 1 },
            { at: '2026', gw: 3 },
          ],
        }),
        'quantity /0/milestones/0/gw',
        'at least the 3 GW of the milestone before (2026), found 1',
      ],
      [
        'an end before the start',
        deal({ start: '2027', end: '2026' }),
        'date /0/end',
        'an end after the start (2027)',
      ],
    ];
    for (const [name, record, fault, message] of records) {
      it(name, () => {
        const dataset = readDeals([record, deal({ id: 'z' })]);
        expect(faults(dataset)).to.deep.equal([fault]);
        expect(dataset.problems[0]!.message).to.include(message);
        expect([dataset.accepted, dataset.rejected]).to.deep.equal([1, 1]);
      });
    }

    it('with one problem for each fault', () => {
      const record = deal({
        title: 5,
        announced: '2025-13',
        gw: '4,5',
        usd: { value: -1, bound: 'most' },
        milestones: [{ at: 'soon', gw: 1 }],
      });
      expect(faults(readDeals([record]))).to.deep.equal([
        'schema /0/title',
        'quantity /0/usd/value',
        'schema /0/usd/bound',
        'date /0/announced',
        'quantity /0/gw',
        'date /0/milestones/0/at',
      ]);
    });

    it('with the value that was found', () => {
      expect(readDeals([deal({ gw: '4,5' })]).problems[0]!.value).to.equal('4,5');
      expect(readDeals([deal({ announced: 2025.5 })]).problems[0]!.value).to.equal(2025.5);
    });

    it('with an escaped pointer (RFC 6901)', () => {
      const dataset = readDeals({ deals: [deal()], sources: { 'a/b~c': { title: 7 } } });
      expect(faults(dataset)).to.deep.equal(['schema /sources/a~1b~0c/title']);
    });

    it('and keeps the rest of the file when a party, a source or the title is wrong', () => {
      const dataset = readDeals({
        title: 5,
        parties: { a: { name: 'A' }, b: {} },
        sources: [],
        deals: [deal()],
        references: [{ gw: -1, label: 'x' }],
      });
      expect(faults(dataset).sort()).to.deep.equal([
        'quantity /references/0/gw',
        'schema /parties/b/name',
        'schema /sources',
        'schema /title',
      ]);
      expect([...dataset.parties.keys()]).to.deep.equal(['a']);
      expect(dataset.accepted).to.equal(1);
    });
  });

  describe('normalises capacity', () => {
    it('of every form to floor, ceiling and bound', () => {
      expect(size(6)).to.deep.equal([6, 6, 'exact']);
      expect(size('750 MW')).to.deep.equal([0.75, 0.75, 'exact']);
      expect(size({ value: 6, bound: 'about' })).to.deep.equal([6, 6, 'about']);
      expect(size({ value: 10, bound: 'at-least' })).to.deep.equal([10, 10, 'at-least']);
      expect(size({ value: 10, bound: 'up-to' })).to.deep.equal([0, 10, 'up-to']);
      expect(size({ low: 1.6, high: 2 })).to.deep.equal([1.6, 2, 'up-to']);
      expect(size({ low: 2, high: 2 })).to.deep.equal([2, 2, 'exact']);
    });

    it('and keeps its basis', () => {
      const gw = { value: 1, basis: 'facility' };
      expect(only(readDeals([deal({ gw })])).gw!.basis).to.equal('facility');
    });

    it('with a floor of what the milestones state', () => {
      const milestones = [{ at: '2026', gw: 3 }];
      expect(size('up to 10 GW', { milestones })).to.deep.equal([3, 10, 'up-to']);
      expect(size({ low: 1, high: 5 }, { milestones })).to.deep.equal([3, 5, 'up-to']);
    });

    it('with the last milestone where nothing else is stated', () => {
      const milestones = [
        { at: '2027', gw: 3 },
        { at: '2026', gw: 1 },
      ];
      expect(size(undefined, { milestones })).to.deep.equal([3, 3, 'exact']);
    });

    it('which a milestone may raise above "at least"', () => {
      const dataset = readDeals([
        deal({ gw: 'at least 10 GW', milestones: [{ at: '2026', gw: 12 }] }),
      ]);
      expect(only(dataset).gw).to.include({ floor: 12, ceiling: 12, bound: 'at-least' });
    });
  });

  describe('orders', () => {
    it('milestones by last day, then first, one with an open end before what it must precede', () => {
      const milestones = [
        { at: '2029', gw: 6 },
        { at: '2026-H2/..', gw: 1 },
        { at: '2027', gw: 4, source: 's' },
        { at: '2026/2027', gw: 3 },
        { at: '2030/..', gw: 7 },
      ];
      const { milestones: ordered } = only(readDeals([deal({ milestones })]));
      expect(ordered.map(({ at, gw }) => [at.written, gw.ceiling])).to.deep.equal([
        ['2026-H2/..', 1],
        ['2026/2027', 3],
        ['2027', 4],
        ['2029', 6],
        ['2030/..', 7],
      ]);
      expect(ordered[2]!.source).to.equal('s');
    });

    it('statuses by time, one without a date first', () => {
      const status = [
        { is: 'operational', at: '2028' },
        { is: 'contracted', at: '2026' },
        { is: 'announced' },
      ];
      const words = only(readDeals([deal({ status })])).status.map(({ is }) => is);
      expect(words).to.deep.equal(['announced', 'contracted', 'operational']);
      const { status: one } = only(readDeals([deal({ status: 'paused' })]));
      expect(one).to.deep.equal([{ is: 'paused', at: null }]);
    });
  });

  describe('reports ids and links', () => {
    it('a second deal or event with the same id, which is left out', () => {
      const dataset = readDeals({
        deals: [deal(), deal({ title: 'Again' })],
        events: [{ id: 'a', title: 'E', at: '2025' }],
      });
      expect(faults(dataset)).to.deep.equal([
        'duplicate-id /deals/1/id',
        'duplicate-id /events/0/id',
      ]);
      expect(dataset.deals.map(({ title }) => title)).to.deep.equal(['A']);
      expect([dataset.accepted, dataset.rejected]).to.deep.equal([1, 2]);
    });

    it('an unknown deal, and drops the link but not the deal', () => {
      const dataset = readDeals([
        deal({ within: 'stargat', supersedes: 'x', overlaps: ['y', { id: 'stargate' }] }),
        deal({ id: 'stargate' }),
      ]);
      expect(faults(dataset)).to.deep.equal([
        'reference /0/within',
        'reference /0/supersedes',
        'reference /0/overlaps/0',
      ]);
      expect(dataset.deals[0]).to.deep.include({ within: null, supersedes: null });
      expect(dataset.deals[0]!.overlaps).to.deep.equal([
        { id: 'stargate', certainty: 'possible', gw: null },
      ]);
      expect([dataset.accepted, dataset.rejected]).to.deep.equal([2, 0]);
    });

    it('a deal that was left out', () => {
      const { problems } = readDeals([deal({ within: 'b' }), deal({ id: 'b', gw: -1 })]);
      expect(problems[1]!.message).to.include('a deal without problems');
    });

    it('an event where a deal is meant', () => {
      const dataset = readDeals({
        deals: [deal({ within: 'e' })],
        events: [{ id: 'e', title: 'E', at: '2025' }],
      });
      expect(faults(dataset)).to.deep.equal(['reference /deals/0/within']);
    });

    it('every deal of a circle, and keeps the links that lead into it', () => {
      // a -> b -> c -> b: b and c stand in the circle, a only leads there.
      const dataset = readDeals([
        deal({ within: 'b' }),
        deal({ id: 'b', within: 'c' }),
        deal({ id: 'c', within: 'b', supersedes: 'c' }),
      ]);
      expect(faults(dataset)).to.deep.equal([
        'reference /1/within',
        'reference /2/within',
        'reference /2/supersedes',
      ]);
      expect(dataset.deals.map(({ within }) => within)).to.deep.equal(['b', null, null]);
    });

    it('an overlap with itself, with what holds it and with what it holds', () => {
      const dataset = readDeals([
        deal({ within: 'b', overlaps: ['a', 'c'] }),
        deal({ id: 'b', within: 'c' }),
        deal({
          id: 'c',
          overlaps: [
            { id: 'a', certainty: 'certain', gw: 2 },
            { id: 'd', gw: 1 },
          ],
        }),
        deal({ id: 'd' }),
      ]);
      expect(faults(dataset)).to.deep.equal([
        'reference /0/overlaps/0',
        'reference /0/overlaps/1',
        'reference /2/overlaps/0/id',
      ]);
      expect(dataset.deals[2]!.overlaps).to.deep.equal([{ id: 'd', certainty: 'possible', gw: 1 }]);
    });

    it('a link that a page must not follow, and keeps the source', () => {
      for (const url of [
        'javascript:alert(1)',
        ' JavaScript:alert(1)',
        'java\nscript:alert(1)',
        'data:text/html,x',
        'ftp://example.org/',
        '/relative',
        'https:example.org',
      ]) {
        const dataset = readDeals({ deals: [deal()], sources: { s: { title: 'S', url } } });
        expect(faults(dataset), url).to.deep.equal(['schema /sources/s/url']);
        expect(dataset.sources.get('s')!.url).to.equal(null);
        expect(dataset.accepted).to.equal(1);
      }
    });
  });

  describe('warns', () => {
    it('once of each unknown field, with the name that was meant, and passes it on', () => {
      const dataset = readDeals({
        deels: [],
        deals: [
          deal({
            anounced: '2025',
            milestones: [{ at: '2026', gw: { value: 1, bonud: 'about' } }],
          }),
          deal({ id: 'b', anounced: '2025', colour: 'red', title: { en: 'B' } }),
        ],
        events: [{ id: 'e', title: 'E', at: '2025', anounced: '2025' }],
      });
      expect(dataset.warnings.map(({ path, message }) => `${path}: ${message}`)).to.deep.equal([
        '/deels: unknown field "deels" (perhaps "deals")',
        '/deals/0/anounced: unknown field "anounced" (perhaps "announced")',
        '/deals/0/milestones/0/gw/bonud: unknown field "bonud" (perhaps "bound")',
        '/deals/1/colour: unknown field "colour"',
        '/events/0/anounced: unknown field "anounced"',
      ]);
      expect(dataset.problems).to.deep.equal([]);
      expect(dataset.deals[1]!.written).to.include({ colour: 'red' });
    });

    it('of sizes in one layer that measure different things', () => {
      const gw = (basis: string) => ({ layer: 'site', gw: { value: 1, basis } });
      const { warnings } = readDeals([
        deal(gw('it')),
        deal({ id: 'b', ...gw('facility') }),
        deal({ id: 'c', ...gw('facility') }),
        deal({ id: 'd', ...gw('facility'), layer: 'chips' }),
      ]);
      expect(warnings.map(({ path }) => path)).to.deep.equal(['/1/gw/basis']);
    });
  });

  describe('never throws', () => {
    const field = fc.oneof(
      fc.constantFrom<unknown>('2026', '../2029', 'up to 10 GW', 'announced', 6, null, 'a', 'b'),
      fc.jsonValue({ maxDepth: 2 }),
      fc.array(
        fc.record(
          {
            at: fc.constantFrom('2026', '2027/..', '../2028', 'x'),
            gw: fc.oneof(fc.double(), fc.constantFrom('1 GW', '~2')),
            id: fc.constantFrom('a', 'b', 'c'),
            is: fc.constantFrom('paused', 'gone'),
          },
          { requiredKeys: [] },
        ),
        { maxLength: 4 },
      ),
    );
    const names = Object.keys(only(readDeals([deal()])));
    const record = fc
      .dictionary(fc.constantFrom(...names, 'at', 'kind', '__proto__'), field)
      .chain((fields) =>
        fc.constantFrom<unknown>(fields, { ...deal(), ...fields }, { ...fields, id: 'b' }),
      );
    const list = fc.array(fc.oneof(record, fc.jsonValue({ maxDepth: 1 })), { maxLength: 6 });

    function checkCounts(input: unknown, count: number): void {
      const dataset = readDeals(input);
      expect(dataset.accepted + dataset.rejected).to.equal(count);
      expect(dataset.accepted).to.equal(dataset.deals.length + dataset.events.length);
      expect(dataset.problems.length >= dataset.rejected).to.equal(true);
      for (const { milestones, gw } of dataset.deals) {
        const sizes = milestones.map((milestone) => milestone.gw);
        sizes.reduce(
          (before, next) => {
            expect(next.floor).to.be.at.least(before.floor);
            expect(next.ceiling).to.be.at.least(before.ceiling);
            return next;
          },
          { floor: 0, ceiling: 0 } as { floor: number; ceiling: number },
        );
        const last = sizes.at(-1);
        if (last) expect(gw!.floor).to.be.at.least(last.floor);
        if (last) expect(gw!.ceiling).to.be.at.least(last.ceiling);
      }
    }

    it('and counts every record as taken or left out', () => {
      fc.assert(
        fc.property(list, list, (deals, events) => {
          checkCounts({ deals, events }, deals.length + events.length);
          checkCounts(deals, deals.length);
          checkCounts(JSON.stringify({ deals, events }), deals.length + events.length);
        }),
        { numRuns: 300 },
      );
    });

    it('on any value of JSON', () => {
      fc.assert(
        fc.property(fc.jsonValue(), (value) => {
          expect(readDeals(value)).to.have.property('problems');
        }),
      );
    });

    it('on any text', () => {
      const text = fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: fc.constantFrom(...'{}[]",:;\n\t\\ 01.e-id标题=') }),
      );
      fc.assert(
        fc.property(
          text,
          fc.constantFrom('json' as const, 'csv' as const, undefined),
          (one, type) => {
            expect(readDeals(one, { type })).to.have.property('problems');
          },
        ),
        { numRuns: 1000 },
      );
    });

    it('on what is no plain data', () => {
      const circle: Record<string, unknown> = deal();
      circle['note'] = circle;
      const hostile = {
        get deals(): unknown {
          throw new Error('no');
        },
      };
      for (const input of [
        undefined,
        5n,
        Symbol('a'),
        () => 0,
        circle,
        hostile,
        [circle],
        new Map(),
      ]) {
        expect(readDeals(input).problems.length).to.be.above(0);
      }
    });
  });
});

describe('JSON that an editor has changed', () => {
  const file = { deals: [deal({ title: 'Chips & “more” for 6 GW', note: 'it’s' })] };
  const lines = JSON.stringify(file, null, 2).split('\n');

  const edited: Readonly<Record<string, string>> = {
    'line breaks': lines.join('<br />\n'),
    paragraphs: lines.map((line) => `<p class="wp">${line}</p>`).join('\n'),
    entities: lines.join('\n').replace(/&/g, '&amp;').replace(/"/g, '&quot;'),
    'numbered entities': lines
      .join('\n')
      .replace(/"/g, '&#34;')
      .replace(/&(?!#)/g, '&#x26;'),
    'non-breaking spaces': lines.map((line) => line.replace(/^ +/, '&nbsp;\u00a0')).join('\n'),
  };
  for (const [name, text] of Object.entries(edited)) {
    it(`is read without ${name}`, () => {
      expect(readDeals(text).problems).to.not.deep.equal([]);
      expect(only(readDeals(withoutMarkup(text))).title).to.equal('Chips & “more” for 6 GW');
    });
  }

  it('keeps what is no entity', () => {
    expect(withoutMarkup('&constructor; &#0; a < b & c')).to.equal('&constructor; &#0; a < b & c');
  });

  /** What publishing engines make of `{"id":"b","title":"Say \"hi\" -- it's","announced":"2025"}`. */
  const engines: Readonly<Record<string, readonly [text: string, title: string]>> = {
    'WordPress for authors': [
      '{&#8220;deals&#8221;:[</p>\n<p>{&#8220;id&#8221;:&#8221;b&#8221;,&#8221;title&#8221;:&#8221;Say \\&#8221;hi\\&#8221; &#8212; it&#8217;s&#8221;,&#8221;announced&#8221;:&#8221;2025&#8243;}</p>\n<p>]}',
      'Say "hi" — it’s',
    ],
    Hugo: [
      '{"deals":[\n<p>{&ldquo;id&rdquo;:&ldquo;b&rdquo;,&ldquo;title&rdquo;:&ldquo;Say &quot;hi&quot; &ndash; it&rsquo;s&rdquo;,&ldquo;announced&rdquo;:&ldquo;2025&rdquo;}</p>\n<p>]}\n',
      'Say "hi" – it’s',
    ],
    'Eleventy and Ghost': [
      '{"deals":[\n<p>{&quot;id&quot;:&quot;b&quot;,&quot;title&quot;:&quot;Say &quot;hi&quot; -- it\'s&quot;,&quot;announced&quot;:&quot;2025&quot;}</p>\n<p>]}<br>\n',
      'Say "hi" -- it\'s',
    ],
    VitePress: [
      '{&quot;deals&quot;:[{&quot;id&quot;:&quot;b&quot;,&quot;title&quot;:&quot;Say \\&quot;hi\\&quot; -- it&#39;s&quot;,&quot;announced&quot;:&quot;2025&quot;}]}',
      'Say "hi" -- it\'s',
    ],
    'curled quotation marks': [
      lines.join('\n').replace(/"([^"]*)"/g, '„$1“'),
      'Chips & “more” for 6 GW',
    ],
  };
  for (const [name, [text, title]] of Object.entries(engines)) {
    it(`is read as it comes from ${name}`, () => {
      expect(readDeals(text).problems).to.not.deep.equal([]);
      const mended = withStraightQuotes(withoutMarkup(text));
      expect(only(readDeals(mended)).title).to.equal(title);
    });
  }
});
