/** Pages of the documentation: their blocks of code can be copied. */
import { copyOnClick } from './code-block.js';
import { texts } from './texts.js';

for (const block of document.querySelectorAll('.code')) {
  const button = block.querySelector('button');
  const pre = block.querySelector('pre');
  if (button && pre) copyOnClick(button, pre, texts.en);
}
