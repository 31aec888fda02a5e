import { createWriteStream, mkdirSync, renameSync, rmSync, statSync, type WriteStream } from "node:fs";
import { dirname } from "node:path";

const maxBytes = 10 * 1024 * 1024;
const keptFiles = 3;

/** A log file of one part, rotated by size (`x.log`, `x.log.1` …) so that a chatty part cannot fill the disk. */
export class LogFile {
  readonly path: string;
  #stream: WriteStream;
  #bytes: number;

  constructor(path: string) {
    this.path = path;
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    this.#bytes = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
    this.#stream = this.#open();
  }

  /** Appends one line; the line end is added. */
  write(line: string): void {
    const text = `${line}\n`;
    this.#bytes += Buffer.byteLength(text);
    this.#stream.write(text);
    if (this.#bytes > maxBytes) this.#rotate();
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.#stream.end(() => resolve()));
  }

  #open(): WriteStream {
    const stream = createWriteStream(this.path, { flags: "a", mode: 0o600 });
    // A full disk must not take the running parts down with their logs.
    stream.on("error", () => undefined);
    return stream;
  }

  #rotate(): void {
    this.#stream.end();
    rmSync(`${this.path}.${keptFiles}`, { force: true });
    for (let index = keptFiles - 1; index >= 1; index--) moveIfPresent(`${this.path}.${index}`, `${this.path}.${index + 1}`);
    moveIfPresent(this.path, `${this.path}.1`);
    this.#bytes = 0;
    this.#stream = this.#open();
  }
}

function moveIfPresent(from: string, to: string): void {
  if (statSync(from, { throwIfNoEntry: false }) !== undefined) renameSync(from, to);
}
