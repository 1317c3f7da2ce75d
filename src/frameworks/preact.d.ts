/**
 * Both elements in JSX of Preact: names as in HTML, events as `ondeal-select`. What is either true or
 * false is bound by the name of its property (`withControls={…}`), as Preact would write `false` into
 * the attribute `with-controls`.
 */
import type { HTMLAttributes } from 'preact';

import type { Elements, Handlers, Present } from './jsx.js';

type Props<Name extends keyof Elements> = Elements[Name]['properties'] &
  Present<Elements[Name]> &
  Handlers<Elements[Name]['events'], 'on'> &
  Omit<
    HTMLAttributes<Elements[Name]['element']>,
    keyof Elements[Name]['properties'] | 'onLoad' | 'onload' | 'onError' | 'onerror'
  >;

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'compute-timeline': Props<'compute-timeline'>;
      'gw-ramp': Props<'gw-ramp'>;
    }
  }
}
