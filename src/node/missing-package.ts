/** A package has to be installed for what was asked; the message says how. */
export class MissingPackageError extends Error {}
