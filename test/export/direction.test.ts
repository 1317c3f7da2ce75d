import { expect } from '@open-wc/testing';

import { readAsWritten, turnOver } from '../../src/export/direction.js';

describe('readAsWritten', () => {
  it('says of texts with Arabic or Hebrew letters that they begin at the right', () => {
    const svg = '<text x="0">26 GW</text><text x="1">10 <tspan>غيغاواط</tspan></text>';
    expect(readAsWritten(svg)).to.equal(
      '<text x="0">26 GW</text><text unicode-bidi="plaintext" x="1">10 <tspan>غيغاواط</tspan></text>',
    );
  });
});

describe('turnOver', () => {
  it('leaves shapes to the glass, and keeps every text readable in its turned place', () => {
    const box = document.createElement('div');
    const content =
      '<rect x="10" width="20" height="5"></rect>' +
      '<text x="10" y="20">Start</text>' +
      '<text x="50" y="40" text-anchor="middle">Middle</text>' +
      '<g transform="translate(5 0)"><text x="90" y="60" text-anchor="end">End</text></g>';
    const svgOf = (inner: string): string =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="80">${inner}</svg>`;
    box.innerHTML = svgOf(content) + svgOf(turnOver(content, 200));
    document.body.append(box);
    const [straight, turned] = [...box.querySelectorAll('svg')].map((svg) => {
      const { left, right } = svg.getBoundingClientRect();
      return [...svg.querySelectorAll('rect, text')].map((each) => {
        const place = each.getBoundingClientRect();
        const isReadable = each.localName !== 'text' || (each as SVGTextElement).getScreenCTM()!.a;
        return { before: place.left - left, after: right - place.right, isReadable };
      });
    });
    expect(turned).to.have.length(4);
    for (const [index, { before, after, isReadable }] of turned!.entries()) {
      expect(before).to.be.closeTo(straight![index]!.after, 1);
      expect(after).to.be.closeTo(straight![index]!.before, 1);
      expect(Number(isReadable)).to.equal(1);
    }
    box.remove();
  });
});
