import { createRoot } from 'react-dom/client';

import { Deals } from '../right/react.js';
import type { Mount } from './mount.js';

export const mount: Mount = (target, props) => {
  const root = createRoot(target);
  root.render(<Deals {...props} />);
  return (changed) => root.render(<Deals {...changed} />);
};
