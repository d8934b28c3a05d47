/**
 * A stream's items in groups of at most `size`. The next group is read while the caller works on this one: an
 * import waits for the database half of its time.
 */
export async function* inBatches<T>(items: AsyncIterable<T>, size: number): AsyncGenerator<T[]> {
  const iterator = items[Symbol.asyncIterator]();
  let ahead = readGroup(iterator, size);
  try {
    for (;;) {
      const group = await ahead;
      if (group.length === 0) return;
      ahead = readGroup(iterator, size);
      // Where the caller gives up first, nobody asks for it any more.
      ahead.catch(() => {});
      yield group;
    }
  } finally {
    await ahead.catch(() => {});
    await iterator.return?.();
  }
}

async function readGroup<T>(iterator: AsyncIterator<T>, size: number): Promise<T[]> {
  const group: T[] = [];
  while (group.length < size) {
    const next = await iterator.next();
    if (next.done) break;
    group.push(next.value);
  }
  return group;
}
