import { closeSync, fstatSync, fsyncSync, ftruncateSync, mkdirSync, openSync, readSync, writeSync } from "node:fs";
import path from "node:path";
import { readRecord } from "./checkpoint.ts";

const tailBytes = 64 * 1024;

/** Checkpoints outside of the database: a file that only grows, a line each, on disk before the next one is thought of. */
export class CheckpointFile {
  readonly #fd: number;
  #last: string | null = null;
  #size = -1;

  constructor(file: string) {
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
    this.#fd = openSync(file, "a+", 0o600);
    this.refresh();
  }

  /** Looks whether somebody else wrote to it: a process that is just ending, or a second one on the same folder. */
  refresh(): void {
    if (fstatSync(this.#fd).size === this.#size) return;
    this.#last = this.#readLast();
    this.#size = fstatSync(this.#fd).size;
  }

  /** Its newest line; null: none yet. */
  get last(): string | null {
    return this.#last;
  }

  get lastNumber(): number {
    return this.#last === null ? 0 : readRecord(this.#last).checkpoint.number;
  }

  append(record: string): void {
    writeSync(this.#fd, `${record}\n`);
    fsyncSync(this.#fd);
    this.#last = record;
    this.#size = fstatSync(this.#fd).size;
  }

  close(): void {
    closeSync(this.#fd);
  }

  /** Cuts off what a power cut left half written: that checkpoint stands in the database and is appended again. */
  #readLast(): string | null {
    const { size } = fstatSync(this.#fd);
    const from = Math.max(0, size - tailBytes);
    const bytes = Buffer.alloc(size - from);
    readSync(this.#fd, bytes, 0, bytes.length, from);
    const end = bytes.lastIndexOf("\n") + 1;
    if (end < bytes.length) ftruncateSync(this.#fd, from + end);
    const lines = bytes.subarray(0, end).toString("utf8").trimEnd().split("\n");
    const last = lines.at(-1) ?? "";
    return last === "" ? null : last;
  }
}
