/** The version of this package, for addresses that name it; a test holds it to `package.json`. */
export const VERSION = '0.1.0';
