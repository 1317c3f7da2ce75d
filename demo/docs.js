/** Pages of the documentation: code can be copied, and the list of pages is open where it has room. */
import { copyOnClick } from './code-block.js';
import { texts } from './texts.js';

for (const block of document.querySelectorAll('.code')) {
  const button = block.querySelector('button');
  const pre = block.querySelector('pre');
  if (button && pre) copyOnClick(button, pre, texts.en);
}

const list = document.querySelector('.pages details');
const wide = matchMedia('(min-width: 60rem)');
const show = () => list?.toggleAttribute('open', wide.matches);
wide.addEventListener('change', show);
show();
