/** The nearest element around the target of an event, or that itself, for which a selector holds. */
export function aroundTarget<Found extends Element = HTMLElement>(
  target: EventTarget | null | undefined,
  selector: string,
): Found | null {
  return target instanceof Element ? target.closest<Found>(selector) : null;
}
