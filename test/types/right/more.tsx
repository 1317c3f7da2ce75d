import { useRef } from 'react';
import type { GwRamp } from 'compute-timeline';
import 'compute-timeline/react';

export function More() {
  const ramp = useRef<GwRamp>(null);
  return (
    <>
      <gw-ramp
        id="ramp"
        ref={ramp}
        className="wide"
        src="deals.json"
        from="2025"
        stack-by="party"
        as-of="2026-11"
        with-controls
        aria-label="Ramp"
        onload={(event) => console.warn(event.detail.accepted)}
        onerror={(event) => console.warn(event.detail.message)}
        onrange-change={(event) => console.warn(event.detail.from, ramp.current?.mode)}
        onClick={(event) => event.clientX}
      >
        <p>Not yet there.</p>
      </gw-ramp>
      <compute-timeline for="ramp" layout="list" lang="zh" style={{ width: '20rem' }} />
    </>
  );
}
