// When two names of labels are one name to Gmail.

/**
 * The form in which Gmail compares names: without case, without the two ways to write an accent, without spaces around a
 * slash. Of two names with the same form it makes only one label.
 * @example labelNameKey('SUPPORT / en retard') //=> 'support/en retard'
 */
export function labelNameKey(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/ ?\/ ?/g, '/')
    .trim();
}

/**
 * A coarser form: some report that Gmail tells neither a space nor a dash from a slash. Names that share it are one label
 * only where Gmail has said that they are.
 * @example labelConflictKey('Support-En retard') //=> 'support en retard'
 */
export function labelConflictKey(name: string): string {
  return labelNameKey(name).replace(/[\s&(){}|/-]+/g, ' ');
}
