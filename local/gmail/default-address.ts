/** The address of an account of which none is known: that of the first team. */
export const DEFAULT_ADDRESS = 'purfocus.contact@gmail.com';
