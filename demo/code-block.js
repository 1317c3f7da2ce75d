/**
 * @typedef {object} CodeWords
 * @property {string} kind what sort of code it is
 * @property {string} name kind and subject, for those who cannot see what it stands beside
 * @property {string} copy
 * @property {string} copied
 * @property {string} copyFailed where the browser does not let a page copy
 */

/**
 * Code under a bar with a button that copies it.
 *
 * @param {string} code
 * @param {CodeWords} words
 */
export function codeBlock(code, words) {
  const bar = document.createElement('div');
  const pre = preOf(code, words);
  bar.append(
    Object.assign(document.createElement('span'), { textContent: words.kind }),
    copyButton(pre, words),
  );
  return blockOf(bar, pre);
}

/**
 * Code that can be opened, and copied without that.
 *
 * @param {string} code
 * @param {CodeWords} words
 */
export function foldedCode(code, words) {
  const details = document.createElement('details');
  const summary = Object.assign(document.createElement('summary'), { textContent: words.kind });
  summary.setAttribute('aria-label', words.name);
  const pre = preOf(code, words);
  details.append(summary, pre);
  return blockOf(details, copyButton(pre, words));
}

/** @param {...HTMLElement} parts */
function blockOf(...parts) {
  const block = document.createElement('div');
  block.className = 'code';
  block.append(...parts);
  return block;
}

/**
 * @param {string} code
 * @param {CodeWords} words
 */
function preOf(code, { name }) {
  const pre = document.createElement('pre');
  pre.setAttribute('role', 'group');
  pre.setAttribute('aria-label', name);
  pre.append(
    Object.assign(document.createElement('code'), { textContent: code, translate: false }),
  );
  return pre;
}

/**
 * @param {HTMLElement} pre
 * @param {CodeWords} words
 */
function copyButton(pre, words) {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = words.copy;
  button.setAttribute('aria-label', `${words.copy}: ${words.name}`);
  copyOnClick(button, pre, words);
  return button;
}

/**
 * @param {HTMLButtonElement} button
 * @param {HTMLElement} pre the code; it is selected where the browser does not let a page copy
 * @param {Pick<CodeWords, 'copy' | 'copied' | 'copyFailed'>} words
 */
export function copyOnClick(button, pre, words) {
  button.addEventListener('click', async () => {
    const isCopied = await copy(pre.textContent ?? '');
    if (!isCopied) select(pre);
    announce(button, isCopied ? words.copied : words.copyFailed, words.copy);
  });
}

/** @param {HTMLElement} pre */
function select(pre) {
  pre.closest('details')?.setAttribute('open', '');
  getSelection()?.selectAllChildren(pre);
}

/** @param {string} text */
async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * Says what happened, on the button for a while and to screen readers.
 *
 * @param {HTMLButtonElement} button
 * @param {string} outcome
 * @param {string} label
 */
function announce(button, outcome, label) {
  const status = document.querySelector('[role="status"]');
  button.textContent = outcome;
  if (status) status.textContent = outcome;
  setTimeout(() => {
    button.textContent = label;
    if (status) status.textContent = '';
  }, 2000);
}
