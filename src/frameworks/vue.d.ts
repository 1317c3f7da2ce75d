/**
 * Both elements in templates of Vue. What is bound has the name of its property (`:withControls`), as
 * Vue would write `false` into an attribute.
 */
import type { HTMLAttributes, ReservedProps } from 'vue';

import type { Elements } from './jsx.js';

type Capitalized<Name extends string> = Name extends `${infer Head}-${infer Tail}`
  ? `${Capitalize<Head>}${Capitalized<Tail>}`
  : Capitalize<Name>;

type Handlers<Events> = {
  [Name in keyof Events & string as `on${Capitalized<Name>}`]?: (event: Events[Name]) => void;
};

type Props<Name extends keyof Elements> = Elements[Name]['properties'] &
  Handlers<Elements[Name]['events']> &
  ReservedProps &
  Omit<HTMLAttributes, keyof Elements[Name]['properties'] | 'onLoad' | 'onError'>;

declare module 'vue' {
  interface GlobalComponents {
    'compute-timeline': new () => Elements['compute-timeline']['element'] & {
      $props: Props<'compute-timeline'>;
    };
    'gw-ramp': new () => Elements['gw-ramp']['element'] & { $props: Props<'gw-ramp'> };
  }
}
