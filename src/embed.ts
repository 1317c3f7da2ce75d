/**
 * What `dist/embed.js` is made of, the one file for a page: it registers both elements, upgrades the
 * divs that stand for them, and exports nothing, so that it runs as a module and as a classic script.
 */
import './compute-timeline.js';
import './gw-ramp.js';
import { readFormats } from './element/first-drawing.js';
import { upgradeDivs } from './element/upgrade.js';

upgradeDivs();
void readFormats();
