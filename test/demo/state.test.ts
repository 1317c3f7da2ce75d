import { expect } from '@open-wc/testing';

import { faultsOf, withRecord, withRow } from '../../demo/workbench/deal-form.js';
import { History } from '../../demo/workbench/history.js';
import { START, hashOf, readHash, soundState } from '../../demo/workbench/state.js';
import { readDeals } from '../../src/data/parse.js';

const NAMES = { timeline: ['lanes', 'from'], ramp: ['mode'] };

describe('the state of the workbench', () => {
  it('stands in an address and comes back from it', async () => {
    const state = {
      ...START,
      text: '[{"id": "a", "title": "山前园区 & <b>"}]',
      lang: 'zh',
      width: 640,
      timeline: { lanes: 'party' },
    };
    const hash = await hashOf(state);
    expect(hash).to.match(/^[\w-]+$/);
    expect(soundState(await readHash(hash), NAMES)).to.deep.equal(state);
    expect(await hashOf(START)).to.equal('');
  });

  it('takes nothing from an address that is not whole', async () => {
    const hash = await hashOf({ ...START, text: 'Title\nA' });
    expect(await readHash(hash.slice(0, -4))).to.equal(null);
    expect(await readHash('%%%')).to.equal(null);
    expect(await readHash('')).to.equal(null);
  });

  it('takes from an address only what it knows', () => {
    const found = {
      text: 7,
      src: 'javascript:alert(1)',
      lang: 'xx',
      width: 5000,
      route: 'other',
      timeline: { lanes: 'party', onclick: 'x', from: 3 },
      script: 'https://elsewhere.example/embed.js',
    };
    expect(soundState(found, NAMES)).to.deep.equal({ ...START, timeline: { lanes: 'party' } });
    expect(soundState(null, NAMES)).to.deep.equal(START);
  });

  it('is small where the text repeats itself', async () => {
    const text = 'Hilltop\t2026-04-09\t2 GW\tsite\n'.repeat(500);
    expect((await hashOf({ ...START, text })).length).to.be.below(500);
  });
});

describe('undoing', () => {
  it('goes back and forth, and forgets what was undone when something else is done', () => {
    const history = new History('a');
    history.add('b', '', 0);
    history.add('c', '', 1);
    expect([history.undo(), history.undo(), history.undo()]).to.deep.equal(['b', 'a', 'a']);
    expect([history.canUndo, history.canRedo]).to.deep.equal([false, true]);
    expect(history.redo()).to.equal('b');
    history.add('d', '', 2);
    expect([history.canRedo, history.redo(), history.undo()]).to.deep.equal([false, 'd', 'b']);
  });

  it('takes what is typed without a pause as one step', () => {
    const history = new History('');
    history.add('a', 'text', 0);
    history.add('ab', 'text', 500);
    history.add('abc', 'text', 1700);
    expect(history.undo()).to.equal('ab');
    expect(history.undo()).to.equal('');
  });
});

describe('a deal that is filled in by form', () => {
  const record = { id: 'b', title: 'B', announced: null };

  it('goes to the end of the list, wherever the list stands', () => {
    for (const text of [
      '[]',
      '{}',
      '{"deals": []}',
      '{"title": "T"}',
      '[{"id": "a", "title": "A", "announced": null}]',
      '{"deals": [{"id": "a", "title": "A", "announced": null}], "events": []}',
    ]) {
      const { deals, problems } = readDeals(withRecord(text, record));
      expect(problems, text).to.deep.equal([]);
      expect(deals.at(-1)!.id, text).to.equal('b');
    }
  });

  it('becomes a row of a table, with a heading for what the table has not had', () => {
    const cells = { id: 'b', title: 'B; b', announced: '2026', gw: '2 GW', layer: '' };
    expect(withRow('标题;日期\nA;2025\n', cells)).to.equal(
      '标题;日期;gw\nA;2025\n"B; b";2026;2 GW\n',
    );
    expect(withRow('Id\tTitle\tDate\tGW (MW)\na\tA\t2025\t5', cells)).to.contain('b\tB; b\t2026\t');
  });

  it('is checked as a row of a table is', () => {
    const dataset = readDeals('[{"id": "a", "title": "A", "announced": null}]');
    const cells = { id: 'a', title: '', announced: '22/07/2026', gw: '2', within: 'x', layer: '' };
    expect([...faultsOf(cells, dataset).keys()].sort()).to.deep.equal([
      'announced',
      'id',
      'title',
      'within',
    ]);
    expect(
      faultsOf({ ...cells, id: 'b', title: 'B', announced: '', within: 'a' }, dataset).size,
    ).to.equal(0);
  });
});
