import { mkdirSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runDemoCli } from "../demo-cli.ts";
import { startDemoRtspServer } from "../rtsp-server/server.ts";
import type { DemoRtspServer } from "../rtsp-server/server.ts";
import { syntheticClip } from "../rtsp-server/synthetic-clip.ts";
import { CameraControl } from "./camera-control.ts";
import { StateFile } from "./state-file.ts";

const code = "24-001-03";

describe("npm run demo", () => {
  const root = mkdtempSync(join(tmpdir(), "demo-"));
  // Longer than a Unix socket's path may be.
  const stateDir = join(root, "d".repeat(120));
  let server: DemoRtspServer;
  let control: CameraControl;

  beforeAll(async () => {
    mkdirSync(stateDir, { mode: 0o700 });
    server = await startDemoRtspServer({
      port: 0,
      cameras: [{ code, address: "127.64.201.1", username: "hub", password: "x", clip: "test", fault: null }],
      clips: [syntheticClip("test")],
    });
    control = new CameraControl(
      server,
      [{ code, name: "Sân sau", fault: null }],
      new StateFile(join(stateDir, "cameras.json")),
    );
    await control.listen(stateDir);
  });
  afterAll(async () => {
    await control.close();
    await server.close();
    rmSync(root, { recursive: true });
  });

  it.each([
    ["unplug", "unplugged"],
    ["freeze", "frozen"],
    ["silence", "silent"],
    ["plug", "plugged"],
  ] as const)("%s makes a camera %s, and remembers it", async (action, state) => {
    const { exitCode, text } = await runDemoCli([action, code], stateDir);
    expect(exitCode).toBe(0);
    expect(text).toContain(code);
    expect(server.state(code)).toBe(state);
    expect(new StateFile(join(stateDir, "cameras.json")).get(code)).toBe(state);
  });

  it("lists cameras by the beginning of their code", async () => {
    expect((await runDemoCli(["list", "24-"], stateDir)).text).toContain("Sân sau");
    expect((await runDemoCli(["list", "30-"], stateDir)).text).not.toContain("Sân sau");
  });

  it("says in both languages that a code is unknown", async () => {
    const { exitCode, text } = await runDemoCli(["unplug", "99-999-99"], stateDir);
    expect(exitCode).toBe(1);
    expect(text).toMatch(/Không có camera.*No connected camera has the code 99-999-99/);
  });

  it("says that no demo runs", async () => {
    const { exitCode, text } = await runDemoCli(["list"], join(root, "elsewhere"));
    expect(exitCode).toBe(1);
    expect(text).toContain("No demo is running");
  });

  it.each([[[]], [["unplug"]], [["explode", code]], [["plug", code, "now"]], [["constructor", code]]])(
    "explains itself on %j",
    async (args) => {
      expect(await runDemoCli(args, stateDir)).toMatchObject({
        exitCode: 2,
        text: expect.stringContaining("npm run demo -- unplug CODE"),
      });
    },
  );

  it("lets nobody else in", () => {
    expect(statSync(join(stateDir, "control.sock")).mode & 0o777).toBe(0o600);
  });
});
