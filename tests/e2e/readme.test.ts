import { execFile, spawn } from "node:child_process";
import type { ChildProcessByStdio } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Readable } from "node:stream";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { projectDir } from "@camera-hub/deploy/local/parts.mjs";
import { probe } from "../media/support/viewer.ts";
import { demoStack } from "../support/stack.ts";
import type { DemoStack } from "../support/stack.ts";

// What the README and docs/api.md show to those who write tools, run to the letter; only the hub's address is another.

const code = "24-001-03";

let stack: DemoStack;
beforeAll(async () => {
  stack = await demoStack();
  await stack.demo("plug", code);
});
afterAll(() => stack?.demo("plug", code));

/** The code blocks of a page that a shell runs, in their order. */
function shellBlocks(page: string): string[] {
  const text = readFileSync(join(projectDir, page), "utf8");
  return [...text.matchAll(/^```bash\n(.*?)^```$/gms)].map(([, block = ""]) =>
    block.replaceAll("http://localhost:4000", stack.publicUrl),
  );
}

async function run(block: string, cwd = projectDir): Promise<string> {
  const ffmpeg = process.env["FFMPEG_BIN"];
  const path = ffmpeg === undefined ? process.env["PATH"] : `${dirname(ffmpeg)}:${process.env["PATH"]}`;
  const { stdout } = await promisify(execFile)("bash", ["-euo", "pipefail", "-c", block], {
    cwd,
    env: { ...process.env, PATH: path },
    timeout: 30_000,
  });
  return stdout;
}

/** A command that goes on, and what it has printed. */
class Running {
  readonly #child: ChildProcessByStdio<null, Readable, Readable>;
  #printed = "";

  constructor(command: string, environment: Record<string, string>) {
    this.#child = spawn("bash", ["-c", `exec ${command}`], {
      cwd: projectDir,
      env: { ...process.env, ...environment },
      stdio: ["ignore", "pipe", "pipe"],
    });
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      stream.setEncoding("utf8");
      stream.on("data", (text: string) => (this.#printed += text));
    }
  }

  /** What of its words fits, as soon as it was printed. @throws Error after ten seconds, or when it ends before. */
  async says(pattern: RegExp): Promise<RegExpExecArray> {
    const patience = AbortSignal.timeout(10_000);
    for (;;) {
      const found = pattern.exec(this.#printed);
      if (found !== null) return found;
      if (this.#child.exitCode !== null) throw new Error(`it ended and said ${this.#printed}`);
      await Promise.race([once(this.#child.stdout, "data", { signal: patience }), once(this.#child, "close")]).catch(() => {
        throw new Error(`it does not say ${pattern}, but ${this.#printed}`);
      });
    }
  }

  async stop(): Promise<void> {
    if (this.#child.exitCode !== null) return;
    const closed = once(this.#child, "close");
    this.#child.kill("SIGINT");
    await closed;
  }
}

describe("for tools", () => {
  test("the README's curl signs in and reads the country's figures", async () => {
    const [curl = ""] = shellBlocks("README.md");
    expect(curl).toContain("curl");
    const { data } = JSON.parse(await run(curl)) as {
      data: { ministry: { name: string; cameraCounts: { total: number; online: number } } };
    };
    expect(data.ministry.name).toBe("Bộ Thông tin và Truyền thông");
    expect(data.ministry.cameraCounts.total).toBeGreaterThan(2_000);
    expect(data.ministry.cameraCounts.online).toBeGreaterThan(900);
  });

  test("its script opens a picture that ffprobe reads, and prints a pulled plug and its return", async () => {
    const [, command = ""] = shellBlocks("README.md");
    expect(command).toContain("docs/examples/watch-status.mjs");
    const script = new Running(command, { HUB: stack.publicUrl });
    try {
      await script.says(/^Bộ Thông tin và Truyền thông \{ total: \d+, online: \d+, offline: \d+ \}$/m);
      const [, hlsUrl = ""] = await script.says(/ffprobe -v error -show_streams (\S+)$/m);
      expect(await probe(hlsUrl)).toMatchObject({ codec: "h264" });
      await stack.demo("unplug", code);
      await script.says(new RegExp(`^\\S+Z ${code} OFFLINE UNREACHABLE `, "m"));
      await stack.demo("plug", code);
      await script.says(new RegExp(`^\\S+Z ${code} ONLINE `, "m"));
    } finally {
      await script.stop();
    }
  });

  test("docs/api.md goes on from there, down to a picture", async () => {
    // It keeps an export as a file.
    const folder = mkdtempSync(join(tmpdir(), "camera-hub-api-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const printed = await run(shellBlocks("docs/api.md").join("\n"), folder);
    expect(printed).toContain("24-001-01");
    expect(printed).toMatch(/codec_name=h264/);
  });
});
