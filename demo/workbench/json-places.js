/**
 * A value in a text of JSON, and where it stands.
 *
 * @typedef {object} JsonPlace
 * @property {number} start offset of its first character
 * @property {number} end offset behind its last character
 * @property {number} keyStart offset of its key, with the quotation mark; -1 in a list
 * @property {number} keyEnd
 * @property {boolean} isEmpty whether it is a list or an object without members
 */

const TOKEN = /\s*("(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+)/y;

/** @param {string} key as in a JSON pointer */
function escaped(key) {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}

/** Walks through a text of JSON once and notes where each value stands. */
class Walk {
  /** @type {Map<string, JsonPlace>} */
  places = new Map();
  #text;
  #at = 0;

  /** @param {string} text */
  constructor(text) {
    this.#text = text;
  }

  /** @returns {{ token: string, start: number, end: number }} */
  next() {
    TOKEN.lastIndex = this.#at;
    const [whole = '', token = ''] = TOKEN.exec(this.#text) ?? [];
    if (token === '') throw new SyntaxError('the text ends early');
    this.#at += whole.length;
    return { token, start: this.#at - token.length, end: this.#at };
  }

  /**
   * @param {string} path
   * @param {{ start: number, end: number }} [key]
   * @param {{ token: string, start: number, end: number }} [first] the token that it begins with
   */
  value(path, key, first = this.next()) {
    const place = {
      start: first.start,
      end: first.end,
      keyStart: key?.start ?? -1,
      keyEnd: key?.end ?? -1,
      isEmpty: false,
    };
    // A name that comes twice counts the second time, as for JSON.parse.
    this.places.set(path, place);
    if (first.token !== '{' && first.token !== '[') return;
    let token = this.next();
    place.isEmpty = token.token === '}' || token.token === ']';
    for (let index = 0; token.token !== '}' && token.token !== ']'; index++) {
      if (first.token === '{') {
        const name = token;
        this.next();
        this.value(`${path}/${escaped(String(JSON.parse(name.token)))}`, name);
      } else this.value(`${path}/${index}`, undefined, token);
      token = this.next();
      if (token.token === ',') token = this.next();
    }
    place.end = token.end;
  }
}

/** Many problems are of one text. @type {{ text: string, places: ReadonlyMap<string, JsonPlace> }} */
let last = { text: '', places: new Map() };

/**
 * Where each value of a text of JSON stands, by its JSON pointer; as far as the text can be read.
 *
 * @param {string} text
 * @returns {ReadonlyMap<string, JsonPlace>}
 */
export function jsonPlaces(text) {
  if (text === last.text) return last.places;
  const walk = new Walk(text);
  try {
    walk.value('');
  } catch {
    // What has been found so far still stands where it stands.
  }
  last = { text, places: walk.places };
  return walk.places;
}

/**
 * Where a pointer leads, or else the value around it.
 *
 * @param {ReadonlyMap<string, JsonPlace>} places
 * @param {string} pointer
 * @returns {JsonPlace | null}
 */
export function placeOf(places, pointer) {
  for (let path = pointer; ; path = path.slice(0, path.lastIndexOf('/'))) {
    const place = places.get(path);
    if (place) return place;
    if (path === '') return null;
  }
}
