/** @jsxImportSource solid-js */
import 'compute-timeline/solid';

interface Props {
  deals: object;
  canZoom: boolean;
  choose: (deal: object) => void;
}

export function Deals(props: Props) {
  return (
    <compute-timeline
      data={props.deals}
      lanes="party"
      with-controls={props.canZoom}
      on:deal-select={(event) => props.choose(event.detail.deal)}
    />
  );
}
