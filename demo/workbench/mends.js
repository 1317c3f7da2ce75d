import { readQuantity } from '../../src/data/quantities.ts';
import { withStraightQuotes, withoutMarkup } from '../../src/data/markup.ts';
import { cellOf, columnOf, isJson } from './document.js';
import { isoDate } from './iso-date.js';
import { jsonPlaces } from './json-places.js';
import { cellText, delimiterOf, tableCells } from './table-text.js';

/**
 * @typedef {import('../../src/data/deal.ts').Problem} Problem
 *
 * @typedef {object} Mend a change of the text that takes a problem away
 * @property {string} found what is changed, as written; empty where something is added
 * @property {string} written what stands there then
 * @property {string} text the whole text with it
 */

/**
 * A short id out of a title: letters and digits of any script, with hyphens between.
 *
 * @param {string} title
 * @param {ReadonlySet<string>} taken
 */
export function idFrom(title, taken) {
  const words = title.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const id = words.join('-').slice(0, 40).replace(/-$/, '') || 'deal';
  return taken.has(id) ? freeId(id, taken) : id;
}

/**
 * @param {string} id
 * @param {ReadonlySet<string>} taken
 */
function freeId(id, taken) {
  let number = 2;
  while (taken.has(`${id}-${number}`)) number++;
  return `${id}-${number}`;
}

/**
 * A size as the elements read it, from one that they refuse; `null` where it is not plain.
 *
 * @param {string} written
 * @param {'gw' | 'usd'} measure
 * @returns {string | null}
 */
export function sizeFrom(written, measure) {
  const plain = written.trim().replace(/\s+/g, ' ');
  // With two digits behind it or one, a comma can only be the point of a fraction.
  const pointed = plain.replace(/^(\D*\d+),(\d{1,2})(?!\d)/, '$1.$2');
  const bare = pointed.replace(/\s*[([].*?[)\]]/g, '').replace(/[.;,]$/, '');
  const shorter = bare.replace(/\b(gw|mw|kw)(?:e|el|p|s)\b/i, '$1');
  const named = shorter.replace(/\b(giga|mega|kilo)watt(?:s|en|ios)?\b/i, '$1watt');
  const alone = /^\D*\d[\d.]*\s*(?:[gmkt]w|[bmt]n?|million|billion|trillion)?/i.exec(named)?.[0];
  const isMade = named
    .replace(/\b(?:of|compute|capacity|power|in total|total|planned)\b/gi, '')
    .trim();
  const candidates = [pointed, bare, shorter, named, isMade];
  if (alone && /^[\s.,]*$/.test(named.slice(alone.length))) candidates.push(alone.trim());
  return (
    candidates.find((text) => text !== plain && 'quantity' in readQuantity(text, measure)) ?? null
  );
}

/**
 * JSON out of a text that is nearly JSON; `null` where it stays unreadable.
 *
 * @param {string} text
 * @returns {string | null}
 */
export function readableJson(text) {
  /** @param {string} one */
  const withoutCommas = (one) => one.replace(/,(\s*[\]}])/g, '$1');
  /** @param {string} one */
  const withoutComments = (one) => one.replace(/^\s*\/\/.*$|\/\*[^]*?\*\//gm, '');
  /** @param {string} one */
  const withCommas = (one) => one.replace(/([}\]"\d])(\s*\n\s*)(?=["{[])/g, '$1,$2');
  const bare = withoutMarkup(text);
  const straight = withStraightQuotes(bare);
  const bases = [text, withoutComments(text), bare, straight];
  const tries = bases.flatMap((one) => [
    one,
    withoutCommas(one),
    withCommas(one),
    withoutCommas(withCommas(one)),
  ]);
  return tries.find(isReadable) ?? null;
}

/** @param {string} text */
function isReadable(text) {
  try {
    return typeof JSON.parse(text) === 'object';
  } catch {
    return false;
  }
}

/** Pointer to a deal or an event; a bare list holds deals. */
const RECORD = /^(?:\/deals|\/events)?\/\d+$/;

/**
 * The word that a message proposes.
 *
 * @param {Problem} problem
 */
function hintOf({ message }) {
  return /\(perhaps "(.+?)"\)/.exec(message)?.[1] ?? null;
}

/** @param {string} path */
function fieldOf(path) {
  return path.split('/').at(-1) ?? '';
}

/** @param {string} path */
function measureOf(path) {
  return /\/usd\b/.test(path) ? 'usd' : 'gw';
}

/**
 * What a value should be instead; `null` where nobody can know.
 *
 * @param {Problem} problem
 * @param {ReadonlySet<string>} ids
 * @returns {string | null}
 */
function betterValue(problem, ids) {
  const { code, path, value } = problem;
  const hint = hintOf(problem);
  if (code === 'duplicate-id') return freeId(String(value), ids);
  if (typeof value !== 'string') return null;
  if (code === 'date') return isoDate(value);
  if (code === 'quantity') return sizeFrom(value, measureOf(path));
  return hint;
}

/**
 * @param {string} text
 * @param {{ start: number, end: number }} reach
 * @param {string} written
 * @param {string} [found]
 * @returns {Mend}
 */
function change(text, { start, end }, written, found = text.slice(start, end)) {
  return { found, written, text: text.slice(0, start) + written + text.slice(end) };
}

/**
 * The mend of a problem in JSON.
 *
 * @param {string} text
 * @param {Problem} problem
 * @param {ReadonlySet<string>} ids
 * @returns {Mend | null}
 */
function mendJson(text, problem, ids) {
  if (problem.code === 'parse') {
    const written = readableJson(text);
    return written === null ? null : { found: '', written: '', text: written };
  }
  const places = jsonPlaces(text);
  const place = places.get(problem.path);
  if (place && problem.message.startsWith('unknown field')) {
    const hint = hintOf(problem);
    const outer = problem.path.slice(0, problem.path.lastIndexOf('/'));
    if (hint === null || places.has(`${outer}/${hint}`) || place.keyStart < 0) return null;
    return change(text, { start: place.keyStart, end: place.keyEnd }, JSON.stringify(hint));
  }
  if (place) {
    const better = betterValue(problem, ids);
    return better === null ? null : change(text, place, JSON.stringify(better));
  }
  return addMember(text, problem, ids);
}

/**
 * What is missing and can be said without inventing anything: an id, and that no date is stated.
 *
 * @param {string} text
 * @param {Problem} problem
 * @param {ReadonlySet<string>} ids
 * @returns {Mend | null}
 */
function addMember(text, { path, value }, ids) {
  const outer = path.slice(0, path.lastIndexOf('/'));
  const places = jsonPlaces(text);
  const place = places.get(outer);
  const field = fieldOf(path);
  if (!place || value !== undefined || text[place.start] !== '{') return null;
  const title = titleIn(text, places.get(`${outer}/title`));
  const member =
    field === 'id' && title
      ? `"id": ${JSON.stringify(idFrom(title, ids))}`
      : /^(announced|at)$/.test(field) && RECORD.test(outer)
        ? `"${field}": null`
        : '';
  if (member === '') return null;
  const at = place.start + 1;
  const space = /^\s*/.exec(text.slice(at))?.[0] ?? '';
  const added = `${space || ' '}${member}${place.isEmpty ? '' : ','}`;
  return { found: '', written: member, text: text.slice(0, at) + added + text.slice(at) };
}

/**
 * @param {string} text
 * @param {{ start: number, end: number } | undefined} place
 * @returns {string} the title, in the first of its languages
 */
function titleIn(text, place) {
  if (!place) return '';
  const title = JSON.parse(text.slice(place.start, place.end));
  if (typeof title === 'string') return title;
  return title && typeof title === 'object' ? String(Object.values(title)[0] ?? '') : '';
}

/**
 * The mend of a problem in a table.
 *
 * @param {string} text
 * @param {Problem} problem
 * @param {ReadonlySet<string>} ids
 * @returns {Mend | null}
 */
function mendTable(text, problem, ids) {
  const rows = tableCells(text);
  const delimiter = delimiterOf(text);
  const { column, row, value } = problem;
  if (column === undefined || row === undefined) return null;
  if (problem.message.startsWith('unknown field')) {
    const hint = hintOf(problem);
    const heading = rows[0]?.[columnOf(rows, column)];
    return hint === null || !heading || columnOf(rows, hint) >= 0
      ? null
      : change(text, heading, cellText(hint, delimiter), heading.text);
  }
  const cell = cellOf(rows, problem);
  if (!cell) return null;
  if (value === undefined && fieldOf(problem.path) === 'id') {
    const title = rows[row - 1]?.find((_, index) => isTitle(rows[0]?.[index]?.text ?? ''));
    if (!title?.text.trim()) return null;
    return change(text, cell, cellText(idFrom(title.text, ids), delimiter), '');
  }
  const better = betterValue(problem, ids);
  const found = typeof value === 'string' ? value : '';
  // A cell may hold more than the value, and may write a word in its own way.
  const pattern = found.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll('-', '[-_ ]');
  const index = found === '' ? -1 : cell.text.search(new RegExp(pattern, 'i'));
  if (better === null || index < 0) return null;
  const written = cell.text.slice(0, index) + better + cell.text.slice(index + found.length);
  return change(text, cell, cellText(written, delimiter), cell.text);
}

/** @param {string} heading */
function isTitle(heading) {
  return /^\s*(title|标题)\s*$/i.test(heading);
}

/**
 * A change of the text that mends a problem without a guess; `null` where only the author knows.
 *
 * @param {string} text JSON, or a table in text
 * @param {Problem} problem
 * @param {ReadonlySet<string>} ids of all deals and events
 * @returns {Mend | null}
 */
export function mendOf(text, problem, ids) {
  return isJson(text) ? mendJson(text, problem, ids) : mendTable(text, problem, ids);
}
