/**
 * What `source` yields, in its order, while the next is already being read: one ahead, never more. A reading that fails
 * does so when its turn comes. Whoever stops early stops the source: its `signal` is aborted, and it has ended before
 * the loop does.
 */
export async function* readAhead<T>(
  source: (signal: AbortSignal) => AsyncGenerator<T>,
  signal: AbortSignal,
): AsyncGenerator<T> {
  const stopping = new AbortController();
  const reader = source(AbortSignal.any([signal, stopping.signal]));
  let next = reader.next();
  try {
    for (let read = await next; !read.done; read = await next) {
      next = reader.next();
      // It is looked at in its turn: until then a failure is nobody's.
      next.catch(() => undefined);
      yield read.value;
    }
  } finally {
    stopping.abort();
    await reader.return(undefined);
  }
}
