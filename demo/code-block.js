/**
 * @typedef {object} CodeWords
 * @property {string} kind what sort of code it is
 * @property {string} name kind and subject, for those who cannot see what it stands beside
 * @property {string} copy
 * @property {string} copied
 * @property {string} copyFailed where the browser does not let a page copy
 */

/**
 * Code with a button that copies it.
 *
 * @param {string} code
 * @param {CodeWords} words
 */
export function codeBlock(code, words) {
  const block = document.createElement('div');
  block.className = 'code';
  const pre = document.createElement('pre');
  pre.setAttribute('role', 'group');
  pre.setAttribute('aria-label', words.name);
  pre.append(
    Object.assign(document.createElement('code'), { textContent: code, translate: false }),
  );
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = words.copy;
  button.setAttribute('aria-label', `${words.copy}: ${words.name}`);
  copyOnClick(button, pre, words);
  const bar = document.createElement('div');
  bar.append(Object.assign(document.createElement('span'), { textContent: words.kind }), button);
  block.append(bar, pre);
  return block;
}

/**
 * @param {HTMLButtonElement} button
 * @param {HTMLElement} pre the code; it is selected where the browser does not let a page copy
 * @param {Pick<CodeWords, 'copy' | 'copied' | 'copyFailed'>} words
 */
export function copyOnClick(button, pre, words) {
  button.addEventListener('click', async () => {
    const isCopied = await copy(pre.textContent ?? '');
    if (!isCopied) getSelection()?.selectAllChildren(pre);
    announce(button, isCopied ? words.copied : words.copyFailed, words.copy);
  });
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
