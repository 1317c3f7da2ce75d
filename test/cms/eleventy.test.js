import { binary, packageVersion, run } from './commands.js';
import { postFiles, serveSite, testEngine, writeAssets, writeFiles } from './engine.js';
import { readSnippets, snippetOf } from './snippets.js';

const LAYOUT = `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"><title>{{ title }}</title>${snippetOf('eleventy', 'head')}</head>
  <body><main>{{ content | safe }}</main></body>
</html>`;

testEngine({
  name: 'Eleventy',
  version: packageVersion('@11ty/eleventy'),
  install: 'npm ci --prefix test/cms',
  async publish(folder, posts) {
    await writeFiles(folder, [
      ['package.json', '{ "type": "module" }'],
      ['_includes/post.njk', LAYOUT],
      ...readSnippets('eleventy').files,
      ...postFiles(
        posts,
        (route) => `${route}.md`,
        (text) => `---\nlayout: post.njk\ntitle: Notes\n---\n\n${text}`,
      ),
    ]);
    await writeAssets(`${folder}/public`);
    await run(folder, binary('eleventy'), '--quiet');
    return serveSite(`${folder}/_site`, (route) => `${route}/`);
  },
});
