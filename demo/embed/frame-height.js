/**
 * Gives each `<iframe>` of this page that shows a figure the height that the figure tells. A height
 * counts only from the window inside of such a frame, and from the origin that its `src` names.
 */
{
  const MOST = 20_000;

  /** @param {HTMLIFrameElement} frame @returns {string} the origin of what it may show */
  const originOf = ({ src, sandbox }) => {
    if (sandbox.length > 0 && !sandbox.contains('allow-same-origin')) return 'null';
    return URL.canParse(src) ? new URL(src).origin : '';
  };

  addEventListener('message', ({ data, origin, source }) => {
    const { type, height } = Object(data);
    if (type !== 'compute-timeline:height' || !Number.isFinite(height)) return;
    if (height <= 0 || height > MOST) return;
    for (const frame of document.querySelectorAll('iframe')) {
      if (frame.contentWindow !== source || originOf(frame) !== origin) continue;
      const isOuter = getComputedStyle(frame).boxSizing === 'border-box';
      const border = isOuter ? frame.offsetHeight - frame.clientHeight : 0;
      frame.style.height = `${Math.ceil(height) + border}px`;
    }
  });

  const ask = () => {
    for (const { contentWindow } of document.querySelectorAll('iframe')) {
      contentWindow?.postMessage({ type: 'compute-timeline:ask' }, '*');
    }
  };
  // A frame may have told its height before this was listening.
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', ask);
  else ask();
}
