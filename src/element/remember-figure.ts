import type { DrawingRequest } from '../view/drawn-figure.js';

/**
 * Makes a figure anew only where something is different that it is made from, as what a reader does
 * with it asks for many updates. Words are no cause: they are those of the figure before.
 * @param make is also given what else the figure depends on, to be compared as it is.
 */
export function rememberFigure<Figure, Rest extends readonly unknown[]>(
  make: (request: DrawingRequest, ...rest: Rest) => Figure,
): (request: DrawingRequest, ...rest: Rest) => Figure {
  let before: readonly unknown[] = [];
  let figure: Figure;
  return (request, ...rest) => {
    const { dataset, stage, attributes, now, range } = request;
    const { width, locale, measure } = stage;
    const causes = [
      dataset,
      width,
      locale.wanted,
      measure,
      now,
      range?.from,
      range?.to,
      ...Object.values(attributes),
      ...rest,
    ];
    if (before.length !== causes.length || causes.some((each, index) => each !== before[index])) {
      before = causes;
      figure = make(request, ...rest);
    }
    return figure;
  };
}
