import { flushSync, mount as mountComponent } from 'svelte';

import Deals from '../right/svelte.svelte';
import type { Mount } from './mount.js';

export const mount: Mount = (target, props) => {
  let current = $state.raw(props);
  mountComponent(Deals, {
    target,
    props: {
      choose: props.choose,
      get deals() {
        return current.deals;
      },
      get canZoom() {
        return current.canZoom;
      },
    },
  });
  return (changed) =>
    flushSync(() => {
      current = changed;
    });
};
