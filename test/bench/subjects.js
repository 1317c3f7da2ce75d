/**
 * What is measured of each element: the sizes of its data, and the acts of one round. A size is on a
 * page of its own.
 *
 * @typedef {import('./chart.js').Timing} Timing
 * @typedef {import('puppeteer-core').Page} Page
 * @typedef {import('puppeteer-core').JSHandle<typeof import('./chart.js')>} Acts
 * @typedef {() => Promise<Page>} OpenPage a page with the elements and nothing drawn
 * @typedef {(name: string, value: number) => void} Note
 *
 * @typedef {object} Size
 * @property {string} label
 * @property {number} rounds
 * @property {(open: OpenPage, note: Note) => Promise<void>} measure one round
 *
 * @typedef {object} Subject
 * @property {string} name
 * @property {readonly Size[]} sizes
 */

/** @param {Note} note @returns {(name: string, timings: Timing | Timing[]) => void} */
function noteTimes(note) {
  return (name, timings) => {
    for (const { painted, script } of [timings].flat()) {
      note(`${name} painted`, painted);
      note(`${name} script`, script);
    }
  };
}

/**
 * Sets data for the first time on a page.
 *
 * @param {Page} page
 * @param {Acts} acts
 * @param {Note} note
 * @returns {Promise<string>} the figure as markup
 */
async function measureFirst(page, acts, note) {
  const connection = await page.createCDPSession();
  const heap = async () => {
    await connection.send('HeapProfiler.collectGarbage');
    return (await connection.send('Runtime.getHeapUsage')).usedSize;
  };
  const before = await heap();
  noteTimes(note)('first', await acts.evaluate((module) => module.setData()));
  note('heap', ((await heap()) - before) / 2 ** 20);
  note('nodes', await acts.evaluate((module) => module.countNodes()));
  return acts.evaluate((module) => module.keepFigure());
}

/** @param {Acts} acts @param {Note} note */
async function measureZoom(acts, note) {
  noteTimes(note)('zoom', await acts.evaluate((module) => module.zoomSteps()));
  await acts.evaluate((module) => module.keepPicture());
  note('zoomed nodes', await acts.evaluate((module) => module.countNodes()));
  // A wheel that rests has come to its end.
  await new Promise((resolve) => setTimeout(resolve, 400));
}

/** @param {Acts} acts @param {Note} note */
async function measureRanges(acts, note) {
  noteTimes(note)('range', await acts.evaluate((module) => module.setRanges()));
  noteTimes(note)('picture', await acts.evaluate((module) => module.setPicture()));
}

/** @param {Acts} acts @param {Note} note */
async function measureAgain(acts, note) {
  noteTimes(note)('figure', await acts.evaluate((module) => module.setFigure()));
  noteTimes(note)('again', await acts.evaluate((module) => module.setData()));
}

/**
 * Sets the figure as the first one on a page.
 *
 * @param {OpenPage} open
 * @param {import('./chart.js').ChartName} name
 * @param {string} figure
 * @param {Note} note
 */
async function measureFirstFigure(open, name, figure, note) {
  const page = await open();
  const acts = await page.evaluateHandle(() => import('./chart.js'));
  noteTimes(note)(
    'first figure',
    await acts.evaluate((module, ...of) => module.setFirstFigure(...of), name, figure),
  );
  await page.close();
}

/** From so many events on a round takes long. */
const MANY_EVENTS = 100_000;

/** @param {number} events @returns {Size} */
function eventsOf(events) {
  const isLarge = events >= MANY_EVENTS;
  return {
    label: `${events.toLocaleString('en')} events`,
    rounds: isLarge ? 3 : 7,
    async measure(open, note) {
      const page = await open();
      const acts = await page.evaluateHandle(() => import('./timeline.js'));
      await acts.evaluate((module, size) => module.prepare(size), { events, steps: 5 });
      const figure = await measureFirst(page, acts, note);
      await measureZoom(acts, note);
      noteTimes(note)('pan', await acts.evaluate((module) => module.panFrames()));
      await measureRanges(acts, note);
      for (let time = isLarge ? 1 : 3; time > 0; time--) await measureAgain(acts, note);
      await page.close();
      await measureFirstFigure(open, 'compute-timeline', figure, note);
    },
  };
}

/** From so many milestones on a round takes long. */
const MANY_MILESTONES = 1_000_000;

/** @param {number} deals @param {number} milestones of each @returns {Size} */
function dealsOf(deals, milestones) {
  const isLarge = deals * milestones >= MANY_MILESTONES;
  return {
    label: [deals, milestones].map((count) => count.toLocaleString('en')).join(' × '),
    rounds: isLarge ? 3 : 7,
    async measure(open, note) {
      const page = await open();
      const acts = await page.evaluateHandle(() => import('./ramp.js'));
      const size = { deals, milestones, steps: isLarge ? 2 : 5 };
      await acts.evaluate((module, of) => module.prepare(of), size);
      const figure = await measureFirst(page, acts, note);
      await acts.evaluate((module) => module.prepareCanvas());
      note('series', await acts.evaluate((module) => module.countSeries()));
      note('points', await acts.evaluate((module) => module.mostPointsPerColumn()));
      await measureZoom(acts, note);
      await measureRanges(acts, note);
      for (let time = isLarge ? 1 : 3; time > 0; time--) {
        await measureAgain(acts, note);
        noteTimes(note)('canvas', await acts.evaluate((module) => module.setCanvas()));
        noteTimes(note)(
          'reading canvas',
          await acts.evaluate((module) => module.setReadingCanvas()),
        );
      }
      await page.close();
      await measureFirstFigure(open, 'gw-ramp', figure, note);
    },
  };
}

/** @param {readonly number[]} sizes numbers of events @returns {Subject} */
export function timelineOf(sizes = [30, 1_000, 10_000, 100_000]) {
  return { name: 'timeline', sizes: sizes.map(eventsOf) };
}

/** @returns {Subject} */
export function ramp() {
  return { name: 'ramp', sizes: [dealsOf(12, 132), dealsOf(1_000, 132), dealsOf(20, 50_000)] };
}
