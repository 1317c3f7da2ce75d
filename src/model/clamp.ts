/** The nearest number to `value` that is neither below `least` nor above `most`. */
export function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
