/**
 * Writes the pages for frames into `dist`, where they lie beside `embed.js`: from those of the demo,
 * which load the sources instead, as modules.
 */
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { PROJECT } from './generated.js';

const FROM = `${PROJECT}/demo/embed`;
const TO = `${PROJECT}/dist`;

const SOURCES = '../../src/index.ts';
/** A frame in a sandbox is of no origin, and would need leave of the server (CORS) to load modules. */
const MODULE = /<script type="module" src="(.*)">/g;
const COMMENT = /^ *<!-- In the package.*-->\n/m;

const page = readFileSync(`${FROM}/frame.html`, 'utf8');
if (!page.includes(SOURCES)) throw new Error(`frame.html does not load ${SOURCES}`);
const built = page.replace(COMMENT, '').replace(SOURCES, 'embed.js');
writeFileSync(`${TO}/frame.html`, built.replace(MODULE, '<script src="$1" defer>'));
for (const name of ['frame.js', 'frame-height.js'])
  copyFileSync(`${FROM}/${name}`, `${TO}/${name}`);
