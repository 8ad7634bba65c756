// An emulated object must never return `undefined` for a member that it lacks: the script would go on regardless.

/** Read by the language and by test reports on any object; absent on the platform's objects too. */
const PROBED = new Set(['toJSON', 'then', 'asymmetricMatch', '$$typeof', 'nodeType', 'tagName']);

/** Wraps an emulated service or object: reading a member that it lacks, or writing any, throws an error that names it. */
export function strict<T extends object>(name: string, object: T): T {
  return new Proxy(object, {
    get(target, member, receiver) {
      if (typeof member === 'symbol' || member in target || PROBED.has(member)) {
        return Reflect.get(target, member, receiver);
      }
      throw new TypeError(`${name}.${member} is not emulated`);
    },
    set(_target, member) {
      throw new TypeError(`${name}.${String(member)} cannot be set`);
    },
  });
}
