/**
 * Writes the pages for frames into `dist`, where they lie beside `embed.js`: from those of the demo,
 * which load the sources instead.
 */
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { PROJECT } from './generated.js';

const FROM = `${PROJECT}/demo/embed`;
const TO = `${PROJECT}/dist`;

const SOURCES = '"../../src/index.ts"';
const COMMENT = /^ *<!-- In the package.*-->\n/m;

const page = readFileSync(`${FROM}/frame.html`, 'utf8');
if (!page.includes(SOURCES)) throw new Error(`frame.html does not load ${SOURCES}`);
writeFileSync(`${TO}/frame.html`, page.replace(COMMENT, '').replace(SOURCES, '"embed.js"'));
for (const name of ['frame.js', 'frame-height.js'])
  copyFileSync(`${FROM}/${name}`, `${TO}/${name}`);
