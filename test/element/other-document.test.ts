import { aTimeout, expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';

import { onlyInChromium } from '../commands.js';
import { ARTICLES, type Chart, NAMES, all, drawnArticles, frames, textOf } from './chart.js';

/** The document of a new frame, and the elements that were put into it. */
async function frameOf(html = ''): Promise<Document> {
  const frame = document.createElement('iframe');
  Object.assign(frame, { width: '900', height: '700', srcdoc: `<!doctype html>${html}` });
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
  document.body.append(frame);
  await loaded;
  return frame.contentDocument!;
}

/** What an element is told in the window that runs it: an error there fails no test by itself. */
function faultsOf(run: () => void): string[] {
  const faults: string[] = [];
  const hear = (event: ErrorEvent): void => {
    faults.push(event.message);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  window.addEventListener('error', hear, true);
  run();
  window.removeEventListener('error', hear, true);
  return faults;
}

const fontOf = (chart: Chart): string =>
  getComputedStyle(all(chart, '.heading')[0]!).fontWeight + getComputedStyle(chart).display;

describe('An element in the document of a frame', () => {
  afterEach(() => {
    for (const frame of document.querySelectorAll('iframe')) frame.remove();
  });

  for (const name of NAMES) {
    describe(`<${name}>`, () => {
      it('keeps its style sheet where it is adopted, and where it comes back', async () => {
        const chart = await drawnArticles(name);
        const looks = fontOf(chart);
        const other = await frameOf();
        other.body.append(other.adoptNode(chart));
        await chart.updateComplete;
        await frames(3);
        expect(fontOf(chart)).to.equal(looks);
        expect(chart.shadowRoot!.adoptedStyleSheets).to.have.length(1);
        document.body.append(chart);
        await chart.updateComplete;
        expect(fontOf(chart)).to.equal(looks);
        chart.remove();
      });

      it('draws where it was made here and is first connected there', async () => {
        const other = await frameOf('<style>body { margin: 0 }</style>');
        const chart = document.createElement(name);
        chart.setAttribute('src', ARTICLES);
        expect(faultsOf(() => other.body.append(chart))).to.deep.equal([]);
        await chart.ready;
        const looks = fontOf(chart);
        const [drawing] = all(chart, '.drawing > svg');
        expect(drawing!.getBoundingClientRect().width).to.equal(other.body.clientWidth);
        chart.remove();
        expect(looks).to.equal(fontOf(await drawnArticles(name)));
      });

      it('follows the width of the frame', async () => {
        const other = await frameOf('<style>body { margin: 0 }</style>');
        const chart = await drawnArticles(name);
        other.body.append(chart);
        await frames(3);
        Object.assign(other.defaultView!.frameElement!, { width: '700' });
        await aTimeout(100);
        await chart.updateComplete;
        const [drawing] = all(chart, '.drawing > svg');
        expect(other.body.clientWidth).to.be.within(660, 700);
        expect(drawing!.getBoundingClientRect().width).to.equal(other.body.clientWidth);
      });

      it('is read by keys there, and Escape puts the panel away', async () => {
        onlyInChromium();
        const other = await frameOf();
        const chart = await drawnArticles(name);
        other.body.append(chart);
        await chart.updateComplete;
        await frames(3);
        other.defaultView!.focus();
        all<SVGElement>(chart, '.marks, .reader')[0]!.focus();
        await sendKeys({ press: 'ArrowRight' });
        await chart.updateComplete;
        expect(all(chart, '.panel')).to.have.length(1);
        const first = textOf(chart, '.panel');
        await sendKeys({ press: 'ArrowRight' });
        await chart.updateComplete;
        expect(textOf(chart, '.panel')).not.to.equal(first);
        await sendKeys({ press: 'Escape' });
        await chart.updateComplete;
        expect(all(chart, '.panel:popover-open')).to.have.length(0);
      });

      it('reads a table of the frame behind it, and one that it names', async () => {
        const other = await frameOf(
          '<div id="place"></div><table id="rows"><tr><th>id<th>title<th>date<th>gw<th>layer<tr><td>a<td>A<td>2025<td>1<td>chips</table>',
        );
        const table = other.getElementById('rows')!;
        const chart = document.createElement(name);
        other.getElementById('place')!.replaceWith(chart);
        await chart.ready;
        expect(all(chart, '[data-ids="a"]')).not.to.have.length(0);
        expect(getComputedStyle(table).display).to.equal('none');
        chart.remove();
        const named = document.createElement(name);
        named.setAttribute('for', 'rows');
        other.body.prepend(named);
        await named.ready;
        expect(all(named, '[data-ids="a"]')).not.to.have.length(0);
      });

      it('hears that the page it stands in is printed', async () => {
        const other = await frameOf();
        const chart = await drawnArticles(name);
        other.body.append(chart);
        await chart.updateComplete;
        const isOpen = async (type: string, page: Window): Promise<boolean> => {
          page.dispatchEvent(new Event(type));
          await chart.updateComplete;
          return all<HTMLDetailsElement>(chart, '[data-list=table]')[0]!.open;
        };
        const there = other.defaultView!;
        expect(await isOpen('beforeprint', there)).to.equal(true);
        expect(await isOpen('afterprint', there)).to.equal(false);
        expect(await isOpen('beforeprint', window)).to.equal(false);
        window.dispatchEvent(new Event('afterprint'));
      });
    });
  }
});
