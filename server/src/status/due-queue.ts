interface Entry<T> {
  readonly item: T;
  readonly at: number;
}

const farMs = 600;
const grainMs = 100;

/**
 * Who is due when, for any number of items under one timer. Setting an item again moves it; the old place in the heap is
 * passed over when its time comes.
 */
export class DueQueue<T> {
  readonly #onDue: (item: T) => void;
  readonly #due = new Map<T, number>();
  readonly #heap: Entry<T>[] = [];
  #timer: NodeJS.Timeout | null = null;
  #timerAt = Number.POSITIVE_INFINITY;

  constructor(onDue: (item: T) => void) {
    this.#onDue = onDue;
  }

  get size(): number {
    return this.#due.size;
  }

  /**
   * Far moments are rounded up to a common grain: one waking for many items costs a fraction of many wakings.
   * @param at by performance.now()
   */
  set(item: T, at: number): void {
    if (at - performance.now() > farMs) at = Math.ceil(at / grainMs) * grainMs;
    this.#due.set(item, at);
    this.#push({ item, at });
    // Entries that were moved again and again must not pile up.
    if (this.#heap.length > 64 && this.#heap.length > this.#due.size * 4) this.#rebuild();
    this.#arm();
  }

  /** As `set`, unless it is due earlier already. */
  setEarlier(item: T, at: number): void {
    if ((this.#due.get(item) ?? Number.POSITIVE_INFINITY) > at) this.set(item, at);
  }

  delete(item: T): void {
    this.#due.delete(item);
  }

  clear(): void {
    this.#due.clear();
    this.#heap.length = 0;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#timerAt = Number.POSITIVE_INFINITY;
  }

  #arm(): void {
    const first = this.#heap[0];
    if (first === undefined || first.at >= this.#timerAt) return;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timerAt = first.at;
    this.#timer = setTimeout(() => this.#run(), Math.max(0, first.at - performance.now()));
  }

  #run(): void {
    this.#timer = null;
    this.#timerAt = Number.POSITIVE_INFINITY;
    // A little early counts as due: one wake-up for all of the same moment.
    const now = performance.now() + 2;
    for (let first = this.#heap[0]; first !== undefined && first.at <= now; first = this.#heap[0]) {
      this.#pop();
      if (this.#due.get(first.item) !== first.at) continue;
      this.#due.delete(first.item);
      this.#onDue(first.item);
    }
    this.#arm();
  }

  #rebuild(): void {
    const entries = [...this.#due].map(([item, at]) => ({ item, at })).sort((a, b) => a.at - b.at);
    this.#heap.length = 0;
    for (const entry of entries) this.#heap.push(entry);
  }

  #push(entry: Entry<T>): void {
    const heap = this.#heap;
    let at = heap.length;
    heap.push(entry);
    while (at > 0) {
      const above = (at - 1) >> 1;
      const parent = heap[above];
      if (parent === undefined || parent.at <= entry.at) break;
      heap[at] = parent;
      at = above;
    }
    heap[at] = entry;
  }

  #pop(): void {
    const heap = this.#heap;
    const last = heap.pop();
    if (last === undefined || heap.length === 0) return;
    let at = 0;
    for (;;) {
      let below = at * 2 + 1;
      let child = heap[below];
      const right = heap[below + 1];
      if (child !== undefined && right !== undefined && right.at < child.at) {
        child = right;
        below++;
      }
      if (child === undefined || child.at >= last.at) break;
      heap[at] = child;
      at = below;
    }
    heap[at] = last;
  }
}
