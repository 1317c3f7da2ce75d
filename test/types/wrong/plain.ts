import 'compute-timeline';

const ramp = document.createElement('gw-ramp');

// @ts-expect-error
ramp.mode = 'stacked';
// @ts-expect-error
ramp.lanes = 'party';
// @ts-expect-error
ramp.withControls = 'yes';
// @ts-expect-error
ramp.addEventListener('deal-select', ({ detail }) => detail.title);
// @ts-expect-error
ramp.addEventListener('error', ({ filename }) => filename);
