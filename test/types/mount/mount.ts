/** What the component of each framework takes. */
export interface Props {
  readonly deals: object;
  readonly canZoom: boolean;
  readonly choose: (deal: object) => void;
}

/** Puts the component of a framework into an element; what it returns gives it other properties. */
export type Mount = (target: HTMLElement, props: Props) => Update | Promise<Update>;

export type Update = (props: Props) => void;
