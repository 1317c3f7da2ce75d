import { aTimeout, expect } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';

import { generatedDeals, generatedFile } from '../bench/generate.js';
import { emulate, onlyInChromium } from '../commands.js';
import { type Chart, type Name, NAMES, all, drawn, frames } from './chart.js';
import { changesOf, updatesOf } from './counting.js';

const FILES: Readonly<Record<Name, object>> = {
  'compute-timeline': generatedFile(30),
  'gw-ramp': generatedDeals(12, 132),
};
/** What has the focus of a drawing, and what a pointer reads. */
const STOPS: Readonly<Record<Name, string>> = {
  'compute-timeline': '.marks',
  'gw-ramp': '.reader',
};
const READ: Readonly<Record<Name, string>> = {
  'compute-timeline': '.marks .target',
  'gw-ramp': '[part=area] path',
};

/** A chart in view that has come to rest. */
async function resting(name: Name, lang = 'en'): Promise<Chart> {
  const data = FILES[name];
  const chart = await drawn(name, { properties: { data }, width: 960, lang });
  chart.scrollIntoView();
  await frames();
  return chart;
}

function stopOf(chart: Chart): SVGElement {
  return all<SVGElement>(chart, STOPS[chart.localName as Name])[0]!;
}

function middleOf(chart: Chart): [number, number] {
  const [shape] = all(chart, READ[chart.localName as Name]);
  const { left, top, width, height } = shape!.getBoundingClientRect();
  return [Math.round(left + width / 2), Math.round(top + height / 2)];
}

function send(chart: Chart, event: Event): void {
  all(chart, '.drawing > svg')[0]!.dispatchEvent(event);
}

function wheel(): WheelEvent {
  const held = { deltaY: -10, ctrlKey: true, clientX: 500 };
  return new WheelEvent('wheel', { ...held, bubbles: true, composed: true });
}

function pointer(type: string, clientX: number): PointerEvent {
  const place = { clientX, clientY: 100, pointerId: 1, buttons: type === 'pointerup' ? 0 : 1 };
  return new PointerEvent(type, { ...place, bubbles: true, composed: true });
}

async function press(chart: Chart, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    await sendKeys({ press: key });
    await chart.updateComplete;
  }
}

/** An act of a reader or of the page: what goes before it, the act, and how often it draws. */
interface Act {
  readonly before?: (chart: Chart) => unknown;
  readonly act: (chart: Chart) => unknown;
  readonly draws: number;
}

const focus = (chart: Chart): void => stopOf(chart).focus();
const hold = async (chart: Chart): Promise<void> => {
  // The pointer of an event that a script has made up is none that can be captured.
  all<SVGSVGElement>(chart, '.drawing > svg')[0]!.setPointerCapture = () => undefined;
  send(chart, pointer('pointerdown', 500));
  send(chart, pointer('pointermove', 490));
  await frames();
};

const ACTS: Readonly<Record<string, Act>> = {
  'the pointer comes upon something': {
    act: (chart) => sendMouse({ type: 'move', position: middleOf(chart) }),
    draws: 1,
  },
  'the pointer stays on it': {
    before: (chart) => sendMouse({ type: 'move', position: middleOf(chart) }),
    act: (chart) => {
      const [x, y] = middleOf(chart);
      return sendMouse({ type: 'move', position: [x, y + 1] });
    },
    draws: 0,
  },
  'an arrow key leads on': {
    before: async (chart) => {
      focus(chart);
      await press(chart, 'Home');
    },
    act: (chart) => press(chart, 'ArrowRight'),
    draws: 1,
  },
  'something is chosen': {
    before: async (chart) => {
      focus(chart);
      await press(chart, 'Home');
    },
    act: (chart) => press(chart, 'Enter'),
    draws: 1,
  },
  'it is put away': {
    before: async (chart) => {
      focus(chart);
      await press(chart, 'Home', 'Enter');
    },
    act: (chart) => press(chart, 'Escape'),
    draws: 1,
  },
  'a key zooms': {
    before: focus,
    act: (chart) => press(chart, '+'),
    draws: 1,
  },
  'a key moves along': {
    before: async (chart) => {
      focus(chart);
      await press(chart, '+');
    },
    act: (chart) => {
      const shifted = { key: 'ArrowRight', shiftKey: true, bubbles: true, composed: true };
      stopOf(chart).dispatchEvent(new KeyboardEvent('keydown', shifted));
    },
    draws: 1,
  },
  'a wheel has three notches in a frame, and rests': {
    act: async (chart) => {
      for (let notch = 0; notch < 3; notch++) send(chart, wheel());
      await aTimeout(200);
    },
    draws: 2,
  },
  'a hand moves on, twice in a frame': {
    before: async (chart) => {
      focus(chart);
      await press(chart, '+');
      await hold(chart);
    },
    act: (chart) => {
      send(chart, pointer('pointermove', 480));
      send(chart, pointer('pointermove', 470));
    },
    draws: 1,
  },
  'its box becomes narrower': {
    act: (chart) => (chart.parentElement!.style.width = '900px'),
    draws: 1,
  },
  'its box becomes narrower by less than a pixel': {
    act: (chart) => (chart.parentElement!.style.width = '960.5px'),
    draws: 0,
  },
  'the page becomes dark': {
    act: (chart) => (chart.parentElement!.style.colorScheme = 'dark'),
    draws: 0,
  },
  'the page scrolls': {
    act: () => scrollBy(0, 10),
    draws: 0,
  },
  'a filter is set': {
    act: (chart) => (chart.parties = 'nobody'),
    draws: 1,
  },
  'several attributes are set': {
    act: (chart) => {
      chart.setAttribute('from', '2020');
      chart.setAttribute('to', '2028');
      chart.setAttribute('heading', 'Another');
    },
    draws: 1,
  },
  'the language changes': {
    act: (chart) => (chart.parentElement!.lang = 'de'),
    draws: 1,
  },
  'the direction changes': {
    act: (chart) => (chart.parentElement!.dir = 'rtl'),
    draws: 1,
  },
  'the table is opened': {
    act: (chart) => (all<HTMLDetailsElement>(chart, 'details')[0]!.open = true),
    draws: 1,
  },
  'other data come': {
    act: (chart) => (chart.data = generatedFile(31)),
    draws: 1,
  },
};

for (const name of NAMES) {
  describe(`<${name}> is drawn`, () => {
    afterEach(async () => {
      await sendMouse({ type: 'move', position: [0, 0] });
      await emulate();
    });

    for (const [what, { before, act, draws }] of Object.entries(ACTS)) {
      it(`${['not at all', 'once', 'twice'][draws]} when ${what}`, async () => {
        const chart = await resting(name);
        await before?.(chart);
        await frames();
        const updates = updatesOf(chart);
        const changes = changesOf(chart);
        await act(chart);
        await chart.updateComplete;
        await frames();
        expect(updates()).to.equal(draws);
        if (draws === 0) expect(changes()).to.equal(0);
        else expect(changes()).to.be.greaterThan(0);
      });
    }

    it('not at all when the reader prefers dark, more contrast or less motion', async () => {
      onlyInChromium();
      const chart = await resting(name);
      const updates = updatesOf(chart);
      await emulate({
        'prefers-color-scheme': 'dark',
        'prefers-contrast': 'more',
        'prefers-reduced-motion': 'reduce',
      });
      await frames();
      expect(updates()).to.equal(0);
    });
  });

  describe(`the tree of <${name}> does not change`, () => {
    const EQUAL: Readonly<Record<string, (chart: Chart) => unknown>> = {
      'an attribute is set to what it is': (chart) => chart.setAttribute('from', '2020'),
      'a property is set to what it is': (chart) => (chart.from = '2020'),
      'the same object is set as data': (chart) => (chart.data = FILES[name]),
      'an object with the same content is set as data': (chart) =>
        (chart.data = structuredClone(FILES[name])),
      'an attribute is set that means what it did': (chart) => chart.setAttribute('layout', 'auto'),
      'it is asked to draw': (chart) => chart.requestUpdate(),
      'it is taken away and put back': (chart) => {
        const { parentElement: box } = chart;
        chart.remove();
        box!.append(chart);
      },
    };
    for (const [what, act] of Object.entries(EQUAL)) {
      it(`when ${what}`, async () => {
        const chart = await resting(name);
        chart.from = '2020';
        await chart.updateComplete;
        const changes = changesOf(chart);
        await act(chart);
        await chart.updateComplete;
        await frames();
        expect(changes()).to.equal(0);
      });
    }

    it('when the same text is set as data', async () => {
      const text = JSON.stringify(FILES[name]);
      const chart = await drawn(name, { attributes: { data: text }, width: 960 });
      const [updates, changes] = [updatesOf(chart), changesOf(chart)];
      chart.setAttribute('data', `${text}`);
      await chart.updateComplete;
      await frames();
      expect([updates(), changes()]).to.deep.equal([0, 0]);
    });
  });
}

describe('a fresh element', () => {
  for (const name of NAMES) {
    it(`<${name}> reads in one update and draws in another`, async () => {
      const chart = document.createElement(name);
      const updates = updatesOf(chart);
      document.body.append(chart);
      chart.data = FILES[name];
      await chart.ready;
      await frames();
      expect(updates()).to.equal(2);
      chart.remove();
    });
  }

  it('has drawn when its update is complete', async () => {
    const chart = document.createElement('compute-timeline');
    chart.data = FILES['compute-timeline'];
    document.body.append(chart);
    await chart.updateComplete;
    expect(all(chart, '.drawing')).to.have.length(1);
    chart.remove();
  });

  it('does not keep a printer waiting', async () => {
    const chart = document.createElement('compute-timeline');
    chart.data = FILES['compute-timeline'];
    document.body.append(chart);
    dispatchEvent(new Event('beforeprint'));
    expect(all(chart, '.drawing')).to.have.length(1);
    dispatchEvent(new Event('afterprint'));
    await chart.ready;
    chart.remove();
  });
});

describe('linked elements', () => {
  it('are drawn once each when a key zooms one of them, or data come', async () => {
    const leader = await resting('compute-timeline');
    leader.id = 'leader';
    const follower = document.createElement('gw-ramp');
    follower.for = 'leader';
    leader.after(follower);
    leader.data = { ...generatedFile(30), ...generatedDeals(3, 12) };
    await follower.ready;
    await frames();
    stopOf(leader).focus();
    await frames();
    const counts = [leader, follower].map(updatesOf);
    await press(leader, '+');
    await frames();
    expect(counts.map((count) => count())).to.deep.equal([1, 1]);
    leader.data = { ...generatedFile(31), ...generatedDeals(4, 12) };
    await leader.updateComplete;
    await frames();
    expect(counts.map((count) => count())).to.deep.equal([2, 2]);
  });
});
