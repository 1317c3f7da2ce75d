/** @jsxImportSource preact */
import { render } from 'preact';

import { Deals } from '../right/preact.js';
import type { Mount } from './mount.js';

export const mount: Mount = (target, props) => {
  render(<Deals {...props} />, target);
  return (changed) => render(<Deals {...changed} />, target);
};
