/** Whether a key is pressed with another one that makes it a command of the browser or the page. */
export function isModified({ altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean {
  return altKey || ctrlKey || metaKey || shiftKey;
}
