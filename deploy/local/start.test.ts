import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { createServer, type AddressInfo, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { projectDir } from "./parts.mjs";
import { ProcessRegistry } from "./processes.mjs";

let folder = "";
let taken: Server;
let port = 0;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "hub-start-"));
  taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, "127.0.0.1", resolve));
  port = (taken.address() as AddressInfo).port;
});
afterAll(() => {
  taken.close();
  rmSync(folder, { recursive: true, force: true });
});

/** `npm start` where nothing is installed and a port is taken. */
function start(environment: Record<string, string>): Promise<{ code: number; text: string }> {
  const env = { PATH: "/nowhere", HUB_CACHE_DIR: join(folder, "cache"), HUB_PORT: String(port), ...environment };
  return new Promise((resolve) => {
    execFile(process.execPath, [join(projectDir, "deploy/local/start.mjs")], { env }, (error, stdout, stderr) =>
      resolve({ code: Number(error?.code ?? 0), text: `${stdout}${stderr}` }),
    );
  });
}

it("says everything that lacks at once, and has touched nothing", async () => {
  const dataDir = join(folder, "never-made");
  const { code, text } = await start({ HUB_DATA_DIR: dataDir });
  expect(code).toBe(1);
  for (const lacking of ["npm", "Java 17", "Maven", "Go 1.24", "ffmpeg", `Port ${port} (HUB_PORT) is taken`]) {
    expect(text).toContain(lacking);
  }
  expect(existsSync(dataDir)).toBe(false);
});

it("says every wrong setting at once", async () => {
  const { code, text } = await start({ HUB_DATA_DIR: folder, HUB_MODE: "staging", ENGINE_PORT: "0", KEYCLOAK_URL: "sso" });
  expect(code).toBe(1);
  for (const key of ["HUB_MODE", "ENGINE_PORT", "KEYCLOAK_URL"]) expect(text).toContain(`${key}: `);
});

it("leaves a copy that runs on the folder in peace, and says where it is", async () => {
  const dataDir = join(folder, "in-use");
  const registry = new ProcessRegistry(dataDir, "http://localhost:4999");
  const { code, text } = await start({ HUB_DATA_DIR: dataDir });
  expect(code).toBe(1);
  expect(text).toContain("http://localhost:4999");
  registry.close();
});
