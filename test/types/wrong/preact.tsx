/** @jsxImportSource preact */
import 'compute-timeline/preact';

export const wrong = [
  // @ts-expect-error
  <gw-ramp mode="stacked" />,
  // @ts-expect-error
  <gw-ramp stack-by="lane" />,
  // @ts-expect-error
  <gw-ramp lanes="party" />,
  // @ts-expect-error
  <compute-timeline lanez="party" />,
  // @ts-expect-error
  <compute-timeline with-controls="yes" />,
  // @ts-expect-error
  <compute-timeline with-controls={Math.random() > 0.5} />,
  // @ts-expect-error
  <compute-timeline onLoad={() => undefined} />,
  // @ts-expect-error
  <compute-timeline ondeal-select={(event) => event.detail.title} />,
  // @ts-expect-error
  <compute-timeline ref={(element: HTMLTableElement | null) => void element} />,
  // @ts-expect-error
  <compute-timelines />,
];
