const STEP = 1_000;

/** Passes a growing count on once in a thousand or so. */
export function byThousands(tell: (count: number) => void): (count: number) => void {
  let told = 0;
  return (count) => {
    if (count < told + STEP) return;
    told = count;
    tell(count);
  };
}
