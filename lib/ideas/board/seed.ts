/** Places on the ring of the fair order are whole numbers below this; PostgreSQL's integer ends there. */
export const ringSize = 2 ** 31 - 1;

/** Where on the ring a reader begins: the number in the address, or a place drawn now. */
export function readSeed(text: string): number {
  const seed = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
  return seed < ringSize ? seed : Math.floor(Math.random() * ringSize);
}
