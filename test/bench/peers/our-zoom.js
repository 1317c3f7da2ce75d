/** A wheel with Ctrl takes a hundredth of the logarithm: this is a tenth less of the axis. */
const DELTA = 100 * Math.log(0.9);

/** @param {HTMLElement} element one of ours, which has no method for it: a reader zooms */
export async function zoomByWheel(element) {
  const drawing = element.shadowRoot?.querySelector('.drawing > svg');
  if (!drawing) throw new Error('there is no drawing');
  const { left, top, width } = drawing.getBoundingClientRect();
  drawing.dispatchEvent(
    new WheelEvent('wheel', {
      deltaY: DELTA,
      ctrlKey: true,
      bubbles: true,
      composed: true,
      cancelable: true,
      clientX: left + width / 2,
      clientY: top + 40,
    }),
  );
  // It is drawn in the frame that the element has asked for.
  await new Promise((resolve) => requestAnimationFrame(resolve));
  await element.updateComplete;
}
