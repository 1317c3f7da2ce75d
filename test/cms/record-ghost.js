/**
 * Writes `ghost.json`: what a real Ghost publishes of the snippets in the docs. It wants the address of
 * a Ghost that is fresh, or that this script has set up before:
 *
 *     node test/cms/record-ghost.js http://localhost:2368
 */
import { writeFile } from 'node:fs/promises';
import { format } from 'prettier';
import { EXPECTATIONS } from './expectations.js';
import { CARDS } from './ghost-cards.js';
import { postOf, snippetOf } from './snippets.js';

const [, , origin = 'http://localhost:2368'] = process.argv;
const ACCOUNT = { email: 'owner@example.org', password: 'Sup3rSecret!pw99' };

/** @type {string} */
let cookie = '';

/**
 * @param {string} path in the interface for administrators
 * @param {unknown} [body]
 * @param {string} [method]
 * @returns {Promise<string>} the answer
 */
async function ask(path, body, method = body ? 'POST' : 'GET') {
  const response = await fetch(`${origin}/ghost/api/admin/${path}`, {
    method,
    headers: { 'content-type': 'application/json', origin, cookie, 'accept-version': 'v6.0' },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const answer = await response.text();
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${answer}`);
  const [first] = response.headers.getSetCookie();
  if (first) cookie = first.split(';')[0] ?? '';
  return answer;
}

const { setup } = JSON.parse(await ask('authentication/setup/'));
if (!setup[0].status) {
  await ask('authentication/setup/', { setup: [{ name: 'O', blogTitle: 'Notes', ...ACCOUNT }] });
}
await ask('session/', { username: ACCOUNT.email, password: ACCOUNT.password });
const settings = [{ key: 'codeinjection_head', value: snippetOf('ghost', 'head') }];
await ask('settings/', { settings }, 'PUT');
const { site } = JSON.parse(await ask('site/'));

/** @type {Record<string, Record<string, { source: string, published: string }>>} */
const recorded = {};
for (const [name, card] of Object.entries(CARDS)) {
  const posts = (recorded[name] = {});
  for (const route of Object.keys(EXPECTATIONS[name]?.routes ?? {})) {
    const source = postOf('ghost', route);
    const root = { type: 'root', version: 1, direction: null, format: '', indent: 0 };
    const lexical = JSON.stringify({ root: { ...root, children: [card(source)] } });
    const post = { title: `${name}, ${route}`, status: 'published', lexical };
    const answer = JSON.parse(await ask('posts/', { posts: [post] }));
    const page = await (await fetch(`${origin}/${answer.posts[0].slug}/`)).text();
    const content = /<section class="gh-content[^>]*>([\s\S]*?)<\/section>/.exec(page)?.[1];
    if (content === undefined) throw new Error(`${origin} has published no content of ${route}`);
    if (!page.includes(snippetOf('ghost', 'head'))) throw new Error('The page lacks the script');
    Object.assign(posts, {
      [route]: { source, published: content.trim().replaceAll(origin, 'ORIGIN') },
    });
  }
}
const text = JSON.stringify({ version: site.version, recorded });
await writeFile(new URL('ghost.json', import.meta.url), await format(text, { parser: 'json' }));
