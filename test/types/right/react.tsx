import 'compute-timeline/react';

interface Props {
  deals: object;
  canZoom: boolean;
  choose: (deal: object) => void;
}

export function Deals({ deals, canZoom, choose }: Props) {
  return (
    <compute-timeline
      data={deals}
      lanes="party"
      with-controls={canZoom}
      ondeal-select={(event) => choose(event.detail.deal)}
    />
  );
}
