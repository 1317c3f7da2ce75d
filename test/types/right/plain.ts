import 'compute-timeline';
import type { Deal, DealSelectDetail, Problem } from 'compute-timeline';
import type { Elements, GwRampAttributes } from 'compute-timeline/jsx';
import { readDeals } from 'compute-timeline/model';

const ramp = document.querySelector('gw-ramp');
const timeline = document.createElement('compute-timeline');

if (ramp) {
  ramp.mode = 'added';
  ramp.data = { deals: [] };
  timeline.lanes = ramp.stackBy === 'party' ? 'party' : null;
  await ramp.ready;
}

function choose({ detail }: CustomEvent<DealSelectDetail>): void {
  document.title = String(detail.deal['title']);
}

timeline.addEventListener('deal-select', choose);
timeline.removeEventListener('deal-select', choose);
timeline.addEventListener('load', function ({ detail }) {
  this.heading = `${detail.accepted} of ${detail.accepted + detail.rejected}`;
});
timeline.addEventListener('error', ({ detail }) => {
  const problem: Problem = detail;
  document.title = problem.message;
});
timeline.addEventListener('range-change', ({ detail }) => {
  timeline.from = detail.from;
});
timeline.addEventListener('click', (event) => event.clientX.toFixed());
timeline.addEventListener('anything', () => undefined, { once: true });

export const attributes: GwRampAttributes = { 'stack-by': 'party', 'with-controls': true };
export const kept: Elements['gw-ramp']['element'] | null = ramp;
export const deals: readonly Deal[] = readDeals('[]').deals;
