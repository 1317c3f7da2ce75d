import { createApp, h, shallowRef } from 'vue';

import Deals from '../right/vue.vue';
import type { Mount, Props } from './mount.js';

export const mount: Mount = (target, props) => {
  const current = shallowRef<Props>(props);
  createApp({
    render: () => {
      const { choose, ...rest } = current.value;
      return h(Deals, { ...rest, onChoose: choose });
    },
  }).mount(target);
  return (changed) => {
    current.value = changed;
  };
};
