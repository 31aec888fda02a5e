/** Something that a run starts once, however many projects need it. */
export interface Part<T> {
  readonly value: T;
  stop(): Promise<void>;
}

interface Held {
  users: number;
  readonly started: Promise<Part<unknown>>;
}

// Each project loads this module anew, so what they share hangs on the process itself.
const key = Symbol.for("camera-hub.tests.parts");
const holder = globalThis as { [key]?: Map<string, Held> };

/** Starts a part at its first use; the last `release` stops it. */
export async function share<T>(name: string, start: () => Promise<Part<T>>): Promise<{ value: T; release(): Promise<void> }> {
  const parts = (holder[key] ??= new Map());
  const held = parts.get(name) ?? { users: 0, started: start() };
  parts.set(name, held);
  held.users += 1;
  const { value } = (await held.started) as Part<T>;
  return {
    value,
    async release() {
      held.users -= 1;
      if (held.users > 0) return;
      parts.delete(name);
      await (await held.started).stop();
    },
  };
}
