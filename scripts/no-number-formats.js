/** Stands in for d3-format in `dist/embed.js`, where nothing asks a scale for formatted ticks. */
function unused() {
  throw new Error('numbers are written by Intl here, not by a scale');
}

export const format = unused;
export const formatPrefix = unused;
export const formatSpecifier = unused;
export const precisionFixed = unused;
export const precisionPrefix = unused;
export const precisionRound = unused;
