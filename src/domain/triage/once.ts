/**
 * A value that is worked out when it is first asked for, and kept.
 * @example once(() => readMail(message)) //=> a function that reads the mail at its first call
 */
export function once<T>(work: () => T): () => T {
  let kept: { readonly value: T } | null = null;
  return () => {
    kept ??= { value: work() };
    return kept.value;
  };
}
