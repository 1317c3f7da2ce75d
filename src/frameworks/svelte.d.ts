/**
 * Both elements in templates of Svelte 5. What is either true or false is bound by the name of its
 * property (`withControls={…}`), as Svelte would write `false` into an attribute.
 */
import type { HTMLAttributes } from 'svelte/elements';

import type { Elements, Handlers, Present } from './jsx.js';

type Props<Name extends keyof Elements> = Elements[Name]['properties'] &
  Present<Elements[Name]> &
  Handlers<Elements[Name]['events'], 'on'> &
  Omit<
    HTMLAttributes<Elements[Name]['element']>,
    keyof Elements[Name]['properties'] | 'onload' | 'onerror'
  >;

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'compute-timeline': Props<'compute-timeline'>;
    'gw-ramp': Props<'gw-ramp'>;
  }
}
