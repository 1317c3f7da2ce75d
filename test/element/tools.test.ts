import { expect } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';

import { VERSION } from '../../src/export/version.js';
import { viewport } from '../commands.js';
import {
  ARTICLES,
  type Chart,
  type Making,
  NAMES,
  type Name,
  all,
  drawn,
  drawnArticles,
  fileOf,
  frames,
  textOf,
} from './chart.js';

function withControls(name: Name, making: Making = {}): Promise<Chart> {
  return drawnArticles(name, {
    ...making,
    attributes: { 'with-controls': '', ...making.attributes },
  });
}

function button(chart: Chart, selector: string): HTMLButtonElement {
  return all<HTMLButtonElement>(chart, selector)[0]!;
}

/** Presses the button of an action with the keyboard. */
async function press(chart: Chart, action: string): Promise<void> {
  button(chart, `.controls [data-action=${action}]`).focus();
  await sendKeys({ press: 'Enter' });
  await chart.updateComplete;
}

function panel(chart: Chart): HTMLElement | undefined {
  return all<HTMLElement>(chart, '.tools')[0];
}

function focused(chart: Chart): Element | null {
  return chart.shadowRoot!.activeElement;
}

function code(chart: Chart): string {
  return all<HTMLTextAreaElement>(chart, 'textarea')[0]!.value;
}

/** What a click on a link that downloads was about. */
async function download(act: () => void): Promise<{ name: string; type: string; text: string }> {
  const kept = HTMLAnchorElement.prototype.click;
  const link = await new Promise<HTMLAnchorElement>((resolve) => {
    HTMLAnchorElement.prototype.click = function () {
      resolve(this);
    };
    act();
  });
  HTMLAnchorElement.prototype.click = kept;
  const blob = await (await fetch(link.href)).blob();
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await blob.arrayBuffer());
  return { name: link.download, type: blob.type, text };
}

async function downloaded(chart: Chart, format: string): ReturnType<typeof download> {
  await press(chart, 'download');
  return download(() => button(chart, `[data-download=${format}]`).click());
}

/** The element that the code makes of a page. */
async function pasted(chart: Chart, width: number): Promise<Chart> {
  const page = new DOMParser().parseFromString(code(chart), 'text/html');
  const box = document.createElement('div');
  box.style.width = `${width}px`;
  const [element] = page.querySelectorAll<Chart>(chart.localName);
  box.append(document.importNode(element!, true));
  document.body.append(box);
  const copy = box.firstElementChild as Chart;
  await copy.ready;
  return copy;
}

for (const name of NAMES) {
  describe(`the buttons above a <${name}>`, () => {
    it('are named, and large enough to be hit, also in 320 px', async () => {
      const chart = await withControls(name, { width: 320 });
      const controls = all(chart, '.controls')[0]!;
      const named = all(chart, '.controls .named');
      expect(named.map(({ textContent }) => textContent.trim())).to.deep.equal([
        'Table',
        'Download',
        'Embed',
      ]);
      for (const each of all(chart, '.controls button')) {
        const { width, height, left, right } = each.getBoundingClientRect();
        expect(Math.min(width, height)).to.be.at.least(24);
        expect(left).to.be.at.least(controls.getBoundingClientRect().left);
        expect(right).to.be.at.most(controls.getBoundingClientRect().right);
      }
      await expect(chart).to.be.accessible();
    });

    it('open and close the table, and bring it into view', async () => {
      const chart = await withControls(name);
      const [table] = all<HTMLDetailsElement>(chart, '[data-list=table]');
      const opener = button(chart, '[data-action=table]');
      await press(chart, 'table');
      await frames();
      expect([table!.open, opener.getAttribute('aria-expanded')]).to.deep.equal([true, 'true']);
      expect(focused(chart)).to.equal(table!.querySelector('summary'));
      expect(table!.getBoundingClientRect().top).to.be.within(-1, innerHeight);
      await press(chart, 'table');
      await frames();
      expect([table!.open, opener.getAttribute('aria-expanded')]).to.deep.equal([false, 'false']);
      expect(focused(chart)).to.equal(opener);
      chart.withoutTable = true;
      await chart.updateComplete;
      expect(all(chart, '[data-action=table]')).to.deep.equal([]);
    });

    it('download SVG and CSV as they are exported, under the name of the heading', async () => {
      const chart = await withControls(name, {
        attributes: { heading: 'Who buys: 26 GW / 2025?' },
      });
      const svg = await downloaded(chart, 'svg');
      expect(svg).to.deep.equal({
        name: 'who-buys-26-gw-2025.svg',
        type: 'image/svg+xml',
        text: chart.toSVG(),
      });
      await chart.updateComplete;
      expect(panel(chart), 'closed again').to.equal(undefined);
      expect(focused(chart)).to.equal(button(chart, '[data-action=download]'));
      expect(await downloaded(chart, 'csv')).to.deep.equal({
        name: 'who-buys-26-gw-2025.csv',
        type: 'text/csv',
        text: `\ufeff${chart.toCSV()}`,
      });
    });

    it('name files by what is read as the heading, and cut no character in two', async () => {
      const long = `${'𠀀'.repeat(70)}?`;
      const chart = await withControls(name, {
        attributes: { heading: 'Not seen' },
        children: `<b slot="heading">${long}</b>`,
      });
      expect((await downloaded(chart, 'svg')).name).to.equal(`${'𠀀'.repeat(60)}.svg`);
    });

    it('download a PNG', async () => {
      const chart = await withControls(name, { lang: 'zh', attributes: { heading: '算力 2025' } });
      const png = await downloaded(chart, 'png');
      expect([png.name, png.type]).to.deep.equal(['算力-2025.png', 'image/png']);
      expect(png.text).to.contain('PNG');
    });

    it('say so where a PNG is refused or cannot be drawn, and leave the others open', async () => {
      const chart = await withControls(name);
      chart.toPNG = () => Promise.reject(new Error('refused'));
      await press(chart, 'download');
      button(chart, '[data-download=png]').click();
      await frames();
      expect(textOf(chart, '.tools [role=status]')).to.contain('No PNG could be drawn');
      expect(panel(chart)!.matches(':popover-open')).to.equal(true);
    });

    it('show code that draws the same figure on another page', async () => {
      const attributes = { parties: 'openai', from: '2025', today: '2026-11-22' };
      const chart = await withControls(name, { lang: 'zh', width: 640, attributes });
      await press(chart, 'embed');
      const address = new URL(ARTICLES, location.href).href;
      const height = chart.offsetHeight;
      expect(code(chart)).to.equal(
        [
          `<script type="module" src="https://cdn.jsdelivr.net/npm/compute-timeline@${VERSION}/dist/embed.js" crossorigin></script>`,
          `<style>${name}{display:block;min-height:${height}px}</style>`,
          `<${name} from="2025" parties="openai" today="2026-11-22" with-controls lang="zh" src="${address}"></${name}>`,
        ].join('\n'),
      );
      const copy = await pasted(chart, 640);
      expect(copy.toSVG()).to.equal(chart.toSVG());
      expect(copy.toCSV()).to.equal(chart.toCSV());
      copy.parentElement!.remove();
    });

    for (const [route, making] of Object.entries({
      'a property': { properties: { data: fileOf('d') } },
      'an attribute': { attributes: { data: JSON.stringify(fileOf(`"d'&lt;`)) } },
      'a script': {
        children: `<script type="application/json">${JSON.stringify(fileOf('d'))}</script>`,
      },
      'a table': {
        children: '<table><tr><th>Title<th>Date<th>GW<tr><td>Lake<td>2025<td>1.2</table>',
      },
    })) {
      it(`show code that holds data out of ${route}`, async () => {
        const chart = await drawn(name, {
          width: 640,
          ...making,
          attributes: { 'with-controls': '', ...('attributes' in making && making.attributes) },
          children: `<i slot="heading">In a slot</i>${'children' in making ? making.children : ''}`,
        });
        await press(chart, 'embed');
        expect(code(chart)).to.contain(`data='{`);
        const copy = await pasted(chart, 640);
        expect(textOf(copy, '[part~=heading]')).to.equal('In a slot');
        expect(copy.toCSV()).to.equal(chart.toCSV());
        copy.parentElement!.remove();
      });
    }

    it('show code with the address that a linked element has', async () => {
      const leader = await drawnArticles(name, { attributes: { id: 'leading' } });
      const chart = await drawn(name, { attributes: { for: 'leading', 'with-controls': '' } });
      await press(chart, 'embed');
      expect(code(chart)).to.contain(ARTICLES).and.to.not.contain('for=');
      leader.remove();
    });

    it('take the script that has loaded the page, with its hash', async () => {
      const script = document.createElement('script');
      script.type = 'text/plain';
      Object.assign(script, {
        src: '/compute-timeline@9/dist/embed.js?x',
        integrity: 'sha384-abc',
      });
      document.head.append(script);
      const chart = await withControls(name);
      await press(chart, 'embed');
      expect(code(chart)).to.contain(
        `<script type="module" src="${location.origin}/compute-timeline@9/dist/embed.js?x" integrity="sha384-abc" crossorigin></script>`,
      );
      script.remove();
    });

    it('show code with the height of the figure alone, its table closed', async () => {
      const chart = await withControls(name, { width: 640 });
      const height = chart.offsetHeight;
      chart.style.minHeight = '3000px';
      await press(chart, 'table');
      await frames();
      await press(chart, 'embed');
      expect(code(chart)).to.contain(`min-height:${height}px`);
    });

    it('show code that reads from right to left where the page does', async () => {
      const chart = await withControls(name, { width: 640, lang: 'ar' });
      chart.parentElement!.dir = 'rtl';
      await press(chart, 'embed');
      expect(code(chart)).to.contain(' dir="rtl" lang="ar" ');
    });

    it('say that a file is needed where there is too much data', async () => {
      const deals = Array.from({ length: 500 }, (_, index) => fileOf(`d${index}`).deals[0]);
      const chart = await drawn(name, {
        properties: { data: { deals } },
        attributes: { 'with-controls': '' },
      });
      await press(chart, 'embed');
      expect(code(chart)).to.contain('src="deals.json"');
      expect(textOf(chart, '.tools p')).to.contain('Put the file of deals on a server');
    });

    it('copy the code, or select it where the page may not', async () => {
      const chart = await withControls(name);
      await press(chart, 'embed');
      const written: string[] = [];
      const { clipboard } = navigator;
      const writeText = (text: string): Promise<void> => Promise.resolve(void written.push(text));
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
      button(chart, '[data-action=copy]').click();
      await frames();
      expect(written).to.deep.equal([code(chart)]);
      expect(textOf(chart, '.tools [role=status]')).to.equal('Copied');
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined });
      button(chart, '[data-action=copy]').click();
      await frames();
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
      expect(textOf(chart, '.tools [role=status]')).to.contain('selected');
      const area = focused(chart) as HTMLTextAreaElement;
      expect(area.value.slice(area.selectionStart, area.selectionEnd)).to.equal(code(chart));
    });

    it('close what they have opened: by Escape, by themselves, by another one', async () => {
      const chart = await withControls(name);
      for (const action of ['download', 'embed']) {
        const opener = button(chart, `[data-action=${action}]`);
        await press(chart, action);
        expect(panel(chart)!.matches(':popover-open')).to.equal(true);
        expect(focused(chart)).to.equal(panel(chart));
        expect(opener.getAttribute('aria-expanded')).to.equal('true');
        await sendKeys({ press: 'Escape' });
        await chart.updateComplete;
        expect(panel(chart)).to.equal(undefined);
        expect(focused(chart)).to.equal(opener);
        await press(chart, action);
        await press(chart, action);
        expect(panel(chart)).to.equal(undefined);
      }
      await press(chart, 'download');
      await press(chart, 'embed');
      expect(panel(chart)!.ariaLabel).to.equal('Embed');
    });

    it('close it by a second press of the mouse, and by a press beside it', async () => {
      const chart = await withControls(name);
      const click = async (target: Element, offset = 3): Promise<void> => {
        const { left, top } = target.getBoundingClientRect();
        const position = [left, top].map((each) => Math.round(each) + offset) as [number, number];
        await sendMouse({ type: 'click', position });
        await chart.updateComplete;
      };
      const opener = button(chart, '[data-action=download]');
      await click(opener);
      expect(panel(chart)!.matches(':popover-open')).to.equal(true);
      await click(opener);
      expect(panel(chart)).to.equal(undefined);
      await click(opener);
      await click(all(chart, '.heading')[0]!);
      expect(panel(chart)).to.equal(undefined);
    });

    it('open a panel that stays in the viewport, for everybody', async () => {
      // No narrower: WebKit's window is at least 447 px wide.
      await viewport(480, 480);
      for (const action of ['download', 'embed']) {
        const chart = await withControls(name, { width: 300 });
        chart.scrollIntoView();
        await press(chart, action);
        await frames();
        const { left, top, right, bottom } = panel(chart)!.getBoundingClientRect();
        expect(Math.min(left, top)).to.be.at.least(0);
        expect(right).to.be.at.most(480);
        expect(bottom).to.be.at.most(480);
        for (const each of panel(chart)!.querySelectorAll('button')) {
          const { width, height } = each.getBoundingClientRect();
          expect(Math.min(width, height)).to.be.at.least(24);
        }
        await expect(chart).to.be.accessible();
      }
      await viewport(800, 600);
    });
  });
}
