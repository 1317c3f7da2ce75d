import { binary, packageVersion, run } from './commands.js';
import { postFiles, serveSite, testEngine, writeAssets, writeFiles } from './engine.js';
import { readSnippets } from './snippets.js';

testEngine({
  name: 'VitePress',
  version: packageVersion('vitepress'),
  install: 'npm ci --prefix test/cms',
  refusal: /compiler-sfc/,
  async publish(folder, posts) {
    await writeFiles(folder, [
      ['package.json', '{ "type": "module" }'],
      ...readSnippets('vitepress').files,
      ...postFiles(posts, (route) => `${route}.md`),
    ]);
    await writeAssets(`${folder}/public`);
    await run(folder, binary('vitepress'), 'build');
    return serveSite(`${folder}/.vitepress/dist`, (route) => `${route}.html`);
  },
});
