/** Transactions of this process: how many have a connection, and how many wait for one. Kept for both bundles. */
const key = Symbol.for("cityloop.poolUsage");
const shared = globalThis as { [key]?: { open: number; waiting: number } };
shared[key] ??= { open: 0, waiting: 0 };

export const poolUsage: { open: number; waiting: number } = shared[key];

/** Counts one transaction from where it is asked for to its end. */
export async function countUse<T>(transact: (begun: () => void) => Promise<T>): Promise<T> {
  let has = false;
  poolUsage.waiting++;
  const begun = () => {
    if (has) return;
    has = true;
    poolUsage.waiting--;
    poolUsage.open++;
  };
  try {
    return await transact(begun);
  } finally {
    if (has) poolUsage.open--;
    else poolUsage.waiting--;
  }
}
