import { run, versionOf } from './commands.js';
import { postFiles, serveSite, testEngine, writeAssets, writeFiles } from './engine.js';
import { snippetOf } from './snippets.js';

const LAYOUT = `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"><title>{{ page.title }}</title>${snippetOf('jekyll', 'head')}</head>
  <body><main>{{ content }}</main></body>
</html>`;

testEngine({
  name: 'Jekyll',
  version: versionOf('jekyll', '--version'),
  install: 'apt-get install jekyll',
  async publish(folder, posts) {
    await writeFiles(folder, [
      ['_config.yml', 'title: Notes\npermalink: /:title/'],
      ['_layouts/default.html', LAYOUT],
      ...postFiles(
        posts,
        (route) => `_posts/2025-01-01-${route}.md`,
        (text) => `---\nlayout: default\ntitle: Notes\n---\n\n${text}`,
      ),
    ]);
    await writeAssets(folder);
    await run(folder, 'jekyll', 'build', '--quiet');
    return serveSite(`${folder}/_site`, (route) => `${route}/`);
  },
});
