import { run, versionOf } from './commands.js';
import { postFiles, serveSite, testEngine, writeAssets, writeFiles } from './engine.js';
import { readSnippets, snippetOf } from './snippets.js';

const LAYOUT = `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"><title>{{ .Title }}</title>${snippetOf('hugo', 'head')}</head>
  <body><main>{{ .Content }}</main></body>
</html>`;
const CONFIGURATION = 'baseURL = "https://example.org/"\ntitle = "Notes"';

const version = versionOf('hugo', 'version');

/**
 * @param {string} name
 * @param {string} settings in the configuration, beside what every site has
 */
function testHugo(name, settings) {
  testEngine({
    name,
    version,
    install: 'apt-get install hugo',
    async publish(folder, posts) {
      await writeFiles(folder, [
        ['config.toml', `${CONFIGURATION}\n\n${settings}`],
        ['layouts/_default/single.html', LAYOUT],
        ...readSnippets('hugo').files,
        ...postFiles(
          posts,
          (route) => `content/posts/${route}.md`,
          (text) => `---\ntitle: Notes\n---\n\n${text}`,
        ),
      ]);
      await writeAssets(`${folder}/static`);
      await run(folder, 'hugo', '--quiet', '--destination', 'public');
      return serveSite(`${folder}/public`, (route) => `posts/${route}/`);
    },
  });
}

testHugo('Hugo, default', '');
testHugo('Hugo, raw HTML allowed', snippetOf('hugo', 'raw'));
