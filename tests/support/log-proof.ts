import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { LogKeeping } from "@camera-hub/server/audit/index.ts";
import type { Person, World } from "./world.ts";

const verifier = resolve(import.meta.dirname, "../../deploy/audit/verify-access-log.mjs");

/** What the offline command said. */
export interface Verdict {
  readonly status: number | null;
  readonly text: string;
}

/** A folder outside of the database: key, checkpoints and exports of one suite. */
export class LogProof {
  readonly folder = mkdtempSync(join(tmpdir(), "camera-hub-log-"));
  readonly #world: World;
  #exports = 0;

  constructor(world: World) {
    this.#world = world;
  }

  keeping(change: Partial<LogKeeping> = {}): LogKeeping {
    return {
      keyFile: join(this.folder, "key.pem"),
      checkpointFile: this.checkpoints,
      checkpointUrl: null,
      checkpointEveryMs: 60_000,
      keepMonths: 24,
      ...change,
    };
  }

  get checkpoints(): string {
    return join(this.folder, "checkpoints.jsonl");
  }

  get publicKey(): string {
    return join(this.folder, "key.pub.pem");
  }

  checkpointLines(): string[] {
    return readFileSync(this.checkpoints, "utf8").trimEnd().split("\n");
  }

  fetch(person: Person, format: "csv" | "jsonl", parameters: Readonly<Record<string, string>>): Promise<Response> {
    return this.#world.token(person).then((token) =>
      fetch(`${this.#world.origin}/export/access-log.${format}?${new URLSearchParams(parameters).toString()}`, {
        headers: { authorization: `Bearer ${token}` },
      }),
    );
  }

  /** The export as lines; of the last ten days unless `parameters` say otherwise. */
  async export(person: Person, parameters: Readonly<Record<string, string>> = {}): Promise<string[]> {
    const around = { from: this.#world.clock.after(-10 * 86_400_000), to: this.#world.clock.after(86_400_000) };
    const answer = await this.fetch(person, "jsonl", {
      from: around.from.toISOString(),
      to: around.to.toISOString(),
      ...parameters,
    });
    const text = await answer.text();
    if (answer.status !== 200) throw new Error(text);
    return text.trimEnd().split("\n");
  }

  verify(lines: readonly string[], { checkpoints = this.checkpointLines(), key = this.publicKey } = {}): Verdict {
    this.#exports += 1;
    const log = join(this.folder, `export-${this.#exports}.jsonl`);
    const given = join(this.folder, `checkpoints-${this.#exports}.jsonl`);
    writeFileSync(log, lines.map((line) => `${line}\n`).join(""));
    writeFileSync(given, checkpoints.map((line) => `${line}\n`).join(""));
    const run = spawnSync(process.execPath, [verifier, "--log", log, "--checkpoints", given, "--key", key], {
      encoding: "utf8",
    });
    return { status: run.status, text: run.stdout + run.stderr };
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
