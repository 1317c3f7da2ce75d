/**
 * The README's section on size and speed, made of what `npm run bench` has written: it says what was
 * measured last, whoever is ahead.
 *
 * @typedef {import('../test/bench/comparison/compare.js').Subject} Subject
 * @typedef {import('../test/bench/comparison/compare.js').Spread} Spread
 *
 * @typedef {object} Results
 * @property {string} date
 * @property {string} browser
 * @property {string} processor
 * @property {number} cores
 * @property {{ timeline: readonly Subject[], ramp: readonly Subject[] }} peers ours are the first of each
 */

/** @param {number} value @param {string} unit @returns {string} with three digits */
function amount(value, unit) {
  return `${value.toLocaleString('en', { maximumSignificantDigits: 3 })} ${unit}`;
}

/** @param {Subject} subject @param {string} label of a size @returns {number} ms, or infinite */
function firstPicture({ sizes }, label) {
  const first = sizes[label]?.['first'];
  return typeof first === 'object' ? first.median : Infinity;
}

/** @param {Subject} subject @param {string} label */
function pictureWords(subject, label) {
  const time = firstPicture(subject, label);
  return time < Infinity
    ? amount(time, 'ms')
    : String(subject.sizes[label]?.['failure'] ?? 'not measured');
}

/**
 * @param {string} name of what is compared
 * @param {readonly Subject[]} subjects the first is ours
 * @param {(subject: Subject) => number} value the lowest is the best
 * @param {(subject: Subject) => string} words
 */
function row(name, [ours, ...others], value, words) {
  const best = others.toSorted((one, other) => value(one) - value(other));
  const told = best.map((subject) => `${subject.name} ${words(subject)}`).join(', ');
  return `| ${name} | ${ours ? words(ours) : ''} | ${told} |`;
}

/**
 * @param {readonly Subject[]} subjects the first is ours
 * @returns {{ label: string, names: string[], isLast: boolean }[]} by size who draws it sooner
 */
function quicker([ours, ...others]) {
  if (!ours) return [];
  return Object.keys(ours.sizes)
    .filter((label) => firstPicture(ours, label) < Infinity)
    .map((label) => ({
      label,
      names: others
        .filter((subject) => firstPicture(subject, label) < firstPicture(ours, label))
        .map(({ name }) => name),
      isLast: others.every((subject) => firstPicture(subject, label) < firstPicture(ours, label)),
    }));
}

/** @param {readonly string[]} words */
function listed(words) {
  return words.length > 1 ? `${words.slice(0, -1).join(', ')} and ${words.at(-1)}` : words.join('');
}

/** @param {Results['peers']} peers @returns {string} who draws a first picture sooner than ours, and of what */
function whoIsAhead({ timeline, ramp }) {
  const found = [timeline, ramp].flatMap(quicker);
  const ahead = found.filter(({ names }) => names.length > 0);
  const others = found.filter(({ names }) => names.length === 0);
  return [
    ...(ahead.length > 0
      ? [
          `Sooner there with a first picture than ours: ${ahead
            .map(
              ({ label, names, isLast }) => `of ${label} ${isLast ? 'all others' : listed(names)}`,
            )
            .join('; ')}.`,
        ]
      : []),
    ...(others.length > 0
      ? [`Ours is the first there with ${listed(others.map(({ label }) => label))}.`]
      : []),
  ].join(' ');
}

/** @param {Results} results @returns {string} Markdown */
export function benchmarkSection({ date, browser, processor, cores, peers }) {
  const { timeline, ramp } = peers;
  const names = new Set();
  const all = [...timeline, ...ramp.slice(1)].filter(
    ({ name }) => !names.has(name) && names.add(name),
  );
  return `Medians of ${date}: ${browser}, ${processor}, ${cores} cores. A first picture takes as long as
the browser needs from the data to what is painted, on a page that has just loaded the library. 12 × 132 are 12 deals with 132 milestones each.

| | ours | others, the best first |
| --- | --- | --- |
${row(
  'to load, gzip: both elements, seven languages',
  all,
  ({ bytes }) => bytes.gzip,
  ({ bytes }) => amount(bytes.gzip / 1000, 'kB'),
)}
${row(
  'first picture of 10,000 events',
  timeline,
  (subject) => firstPicture(subject, '10,000 events'),
  (subject) => pictureWords(subject, '10,000 events'),
)}
${row(
  'first picture of 12 × 132',
  ramp,
  (subject) => firstPicture(subject, '12 × 132'),
  (subject) => pictureWords(subject, '12 × 132'),
)}

${whoIsAhead(peers)}`;
}
