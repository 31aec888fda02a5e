import type { WriteStream } from "node:tty";

const frames = ["⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"];
const frameMs = 120;
const nameWidth = 18;

export interface Step {
  /** What it does right now, such as `building`. */
  phase(text: string): void;
}

/**
 * Says what happens, each step with its time: on a terminal running steps stand at the bottom and move up when done; else
 * plain lines.
 */
export class Progress {
  readonly #out: NodeJS.WriteStream | WriteStream;
  readonly #live: boolean;
  readonly #running = new Set<RunningStep>();
  readonly #startedAt = performance.now();
  #drawn = 0;
  #frame = 0;
  #timer: NodeJS.Timeout | null = null;

  constructor(out: NodeJS.WriteStream) {
    this.#out = out;
    this.#live = out.isTTY === true && process.env["TERM"] !== "dumb" && process.env["CI"] === undefined;
  }

  /** Runs one step; its line ends with what the work returns as a string, and its time. */
  async step<T>(name: string, work: (step: Step) => Promise<T>): Promise<T> {
    const running = new RunningStep(name, (phase) => {
      if (!this.#live) this.line(`  … ${name.padEnd(nameWidth)} ${phase}`);
    });
    this.#running.add(running);
    this.#animate();
    try {
      const result = await work(running);
      this.#finish(running, this.#paint("32", "✔"), "");
      return result;
    } catch (error) {
      this.#finish(running, this.#paint("31", "✘"), running.text);
      throw error;
    }
  }

  /** One line above the running steps. */
  line(text = ""): void {
    this.#erase();
    this.#out.write(`${text}\n`);
    this.#draw();
  }

  /** Since the start, as people read it. */
  get elapsed(): string {
    return seconds(performance.now() - this.#startedAt);
  }

  bold(text: string): string {
    return this.#paint("1", text);
  }

  dim(text: string): string {
    return this.#paint("2", text);
  }

  warn(text: string): void {
    this.line(`  ${this.#paint("33", "!")} ${text}`);
  }

  good(text: string): void {
    this.line(`  ${this.#paint("32", "✔")} ${text}`);
  }

  /** Takes the running steps off the screen. */
  close(): void {
    this.#erase();
    this.#running.clear();
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = null;
  }

  #finish(step: RunningStep, mark: string, note: string): void {
    if (!this.#running.delete(step)) return;
    this.line(
      `  ${mark} ${step.name.padEnd(nameWidth)} ${this.dim(seconds(step.elapsedMs).padStart(7))}${note && `  ${note}`}`,
    );
    if (this.#running.size === 0 && this.#timer !== null) {
      clearInterval(this.#timer);
      this.#timer = null;
    }
  }

  #animate(): void {
    if (!this.#live) return;
    this.#draw();
    this.#timer ??= setInterval(() => {
      this.#frame = (this.#frame + 1) % frames.length;
      this.#draw();
    }, frameMs);
  }

  #draw(): void {
    if (!this.#live) return;
    const width = Math.max(20, (this.#out.columns ?? 80) - 1);
    const lines = [...this.#running].map((step) =>
      `  ${frames[this.#frame]} ${step.name.padEnd(nameWidth)} ${seconds(step.elapsedMs).padStart(7)}  ${step.text}`.slice(
        0,
        width,
      ),
    );
    this.#erase();
    this.#out.write(lines.map((text) => `${text}\n`).join(""));
    this.#drawn = lines.length;
  }

  #erase(): void {
    if (this.#drawn > 0) this.#out.write(`\u001B[${this.#drawn}A\u001B[0J`);
    this.#drawn = 0;
  }

  #paint(code: string, text: string): string {
    return this.#out.isTTY === true && process.env["NO_COLOR"] === undefined ? `\u001B[${code}m${text}\u001B[0m` : text;
  }
}

class RunningStep implements Step {
  readonly name: string;
  readonly #startedAt = performance.now();
  readonly #onPhase: (text: string) => void;
  text = "";

  constructor(name: string, onPhase: (text: string) => void) {
    this.name = name;
    this.#onPhase = onPhase;
  }

  get elapsedMs(): number {
    return performance.now() - this.#startedAt;
  }

  phase(text: string): void {
    this.text = text;
    this.#onPhase(text);
  }
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}
