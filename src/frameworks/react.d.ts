/**
 * Both elements in JSX of React 19, which sets properties and listens to events of custom elements.
 * Names are those of HTML, so that a page written on a server has them too; `onload` and `onerror`
 * are in small letters, as React knows `onLoad` only of its own elements.
 */
import type { DetailedHTMLProps, HTMLAttributes } from 'react';

import type { Elements, Handlers } from './jsx.js';

type Common<Instance> = DetailedHTMLProps<HTMLAttributes<Instance>, Instance>;

type Props<Name extends keyof Elements> = Elements[Name]['attributes'] &
  Handlers<Elements[Name]['events'], 'on'> &
  Omit<
    Common<Elements[Name]['element']>,
    keyof Elements[Name]['attributes'] | 'onLoad' | 'onError'
  > & {
    class?: string;
  };

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'compute-timeline': Props<'compute-timeline'>;
      'gw-ramp': Props<'gw-ramp'>;
    }
  }
}
