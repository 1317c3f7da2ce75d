import { expect } from '@open-wc/testing';

import { NAMES, fileOf } from './chart.js';

/** Answers all requests of the page once it is told to. */
function heldBack(): { answer: () => void; restore: () => void } {
  const { fetch } = window;
  let answer = (): void => {};
  const told = new Promise<void>((resolve) => (answer = resolve));
  window.fetch = async () => {
    await told;
    return new Response(JSON.stringify(fileOf('d')), {
      headers: { 'Content-Type': 'application/json' },
    });
  };
  return { answer, restore: () => (window.fetch = fetch) };
}

/** Counts the texts that are laid out. */
function countMeasured(): { count: () => number; restore: () => void } {
  const { prototype } = CanvasRenderingContext2D;
  const { measureText } = prototype;
  let count = 0;
  prototype.measureText = function (text) {
    count++;
    return measureText.call(this, text);
  };
  return { count: () => count, restore: () => (prototype.measureText = measureText) };
}

// This page is fresh: no element has drawn on it before.
describe('a file that is on its way', () => {
  for (const name of NAMES) {
    it(`leaves <${name}> the time to try its code, of which nothing is seen`, async () => {
      const request = heldBack();
      const measured = countMeasured();
      const chart = document.createElement(name);
      let loads = 0;
      chart.addEventListener('load', () => loads++);
      chart.src = `${name}.json`;
      document.body.append(chart);
      // Fonts alone are measured four times.
      for (let wait = 0; wait < 100 && measured.count() <= 8; wait++) {
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      expect(measured.count()).to.be.above(8);
      expect(chart.shadowRoot!.querySelector('svg')).to.equal(null);
      expect(loads).to.equal(0);
      request.answer();
      await chart.ready;
      expect(loads).to.equal(1);
      const marks = [...chart.shadowRoot!.querySelectorAll('[data-ids]')];
      expect(new Set(marks.map((mark) => mark.getAttribute('data-ids')))).to.deep.equal(
        new Set(['d']),
      );
      expect(chart.shadowRoot!.textContent).to.include('Title of d');
      measured.restore();
      request.restore();
      chart.remove();
    });
  }
});
