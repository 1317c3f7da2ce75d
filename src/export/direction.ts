/** Letters of scripts that run from right to left. */
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

const OPPOSITE: Readonly<Record<string, string>> = { start: 'end', end: 'start' };

/**
 * Lets each text of an SVG read as its own language does, wherever the file is shown: numbers would
 * stand at the wrong side of Arabic words else.
 */
export function readAsWritten(svg: string): string {
  return svg.replace(/<text(?=[^>]*>([^]*?)<\/text>)/g, (begin, content: string) =>
    RIGHT_TO_LEFT.test(content) ? `${begin} unicode-bidi="plaintext"` : begin,
  );
}

/** Turns the content of an SVG over like a page of glass so wide, and each text in it back. */
export function turnOver(content: string, width: number): string {
  const texts = content.replace(/<text\b[^>]*>/g, (tag) => {
    const [, anchor = 'start'] = /text-anchor="(\w+)"/.exec(tag) ?? [];
    const x = Number(/ x="([^"]*)"/.exec(tag)?.[1] ?? 0);
    const bare = tag.replace(/ (?:x|text-anchor)="[^"]*"/g, '').slice(0, -1);
    return `${bare} transform="scale(-1 1)" x="${-x}" text-anchor="${OPPOSITE[anchor] ?? anchor}">`;
  });
  return `<g transform="translate(${width} 0) scale(-1 1)">${texts}</g>`;
}
