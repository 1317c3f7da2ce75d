/** Both elements in JSX of Solid: names as in HTML, events as `on:deal-select`. */
import type { JSX } from 'solid-js';

import type { Elements, Handlers } from './jsx.js';

type Props<Name extends keyof Elements> = Elements[Name]['attributes'] &
  Handlers<Elements[Name]['events'], 'on:'> &
  Omit<JSX.HTMLAttributes<Elements[Name]['element']>, keyof Elements[Name]['attributes']>;

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements {
      'compute-timeline': Props<'compute-timeline'>;
      'gw-ramp': Props<'gw-ramp'>;
    }
  }
}
