/** A call that cannot be carried out: one line on standard error, and exit 2. */
export class UsageError extends Error {}

/** The first line of what went wrong. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
}
