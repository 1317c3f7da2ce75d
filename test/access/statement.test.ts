import { expect } from '@open-wc/testing';
import { readFile } from '@web/test-runner-commands';

/** What a file of tests calls its tests, with `…` for what varies. */
function namesIn(source: string): string[] {
  const calls = source.matchAll(/\bit\(\s*(['"`])((?:\\.|(?!\1).)*)\1/gs);
  return Array.from(calls, ([, , name = '']) =>
    name.replace(/\$\{(?:[^{}]|\{[^}]*\})*\}/g, '…').replaceAll('\\', ''),
  );
}

describe('the statement on accessibility', () => {
  it('names tests that exist, and no criterion without one', async () => {
    const statement = (await readFile({ path: '../../docs/accessibility.md' })) ?? '';
    const sections = statement.split(/^### /m).slice(1);
    const without = sections.filter((section) => !/^- `test\//m.test(section));
    expect(without.map((section) => section.split('\n', 1)[0])).to.deep.equal([]);
    const named = [...statement.matchAll(/^- `(test\/\S+)`: (.+)$/gm)];
    const unknown: string[] = [];
    for (const [, file = '', name = ''] of named) {
      const source = await readFile({ path: `../../${file}` });
      if (!source || !namesIn(source).includes(name)) unknown.push(`${file}: ${name}`);
    }
    expect(unknown).to.deep.equal([]);
    expect(named.length).to.be.above(40);
    // A line that the pattern does not see would never be looked for.
    expect(statement.match(/`test\/\S+\.test\.ts`/g)).to.have.length(named.length + 1);
  });
});
