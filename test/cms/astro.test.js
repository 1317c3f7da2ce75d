import { binary, packageVersion, run } from './commands.js';
import { postFiles, serveSite, testEngine, writeAssets, writeFiles } from './engine.js';
import { readSnippets, snippetOf } from './snippets.js';

const LAYOUT = `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"><title>Notes</title>${snippetOf('astro', 'head')}</head>
  <body><main><slot /></main></body>
</html>`;

/**
 * What stands before and after what an author pastes, by the ending of the page's file.
 *
 * @type {Record<string, readonly [string, string]>}
 */
const AROUND = {
  '.md': ['---\nlayout: ../layouts/Post.astro\n---\n\n', ''],
  '.mdx': ['---\nlayout: ../layouts/Post.astro\n---\n\n', ''],
  '.astro': ["---\nimport Post from '../layouts/Post.astro';\n---\n\n<Post>\n", '\n</Post>'],
};

for (const [variant, [start, end]] of Object.entries(AROUND)) {
  testEngine({
    name: `Astro, ${variant}`,
    variant,
    version: packageVersion('astro'),
    install: 'npm ci --prefix test/cms',
    refusal: /Could not parse expression with acorn/,
    async publish(folder, posts) {
      await writeFiles(folder, [
        ['package.json', '{ "type": "module" }'],
        ['src/layouts/Post.astro', LAYOUT],
        ...readSnippets('astro').files,
        ...postFiles(
          posts,
          (route) => `src/pages/${route}${variant}`,
          (text) => `${start}${text}${end}`,
        ),
      ]);
      await writeAssets(`${folder}/public`);
      await run(folder, binary('astro'), 'build', '--silent');
      return serveSite(`${folder}/dist`, (route) => `${route}/`);
    },
  });
}
