import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";
import { afterEach, beforeEach, expect, it } from "vitest";
import { unzip } from "./unzip.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "hub-unzip-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** An archive as `zip` makes it: local headers, directory, end record (APPNOTE.TXT §4.3). */
function archive(entries: readonly { name: string; content: string; mode?: number }[]): string {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, mode = 0o644 } of entries) {
    const packed = deflateRawSync(content);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04_03_4b_50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt16LE(name.length, 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02_01_4b_50, 0);
    central.writeUInt16LE(8, 10);
    central.writeUInt32LE(packed.length, 20);
    central.writeUInt32LE(content.length, 24);
    central.writeUInt16LE(name.length, 28);
    central.writeUInt32LE((mode << 16) >>> 0, 38);
    central.writeUInt32LE(offset, 42);
    parts.push(local, Buffer.from(name), packed);
    directory.push(central, Buffer.from(name));
    offset += 30 + name.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06_05_4b_50, 0);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  const path = join(folder, "archive.zip");
  writeFileSync(path, Buffer.concat([...parts, ...directory, end]));
  return path;
}

it("unpacks files with their modes, without the leading folder", async () => {
  const path = archive([
    { name: "dist/", content: "" },
    { name: "dist/bin/run.sh", content: "#!/bin/sh\n", mode: 0o755 },
    { name: "dist/README", content: "read ".repeat(100) },
  ]);
  await unzip(path, join(folder, "out"), 1);
  expect(readFileSync(join(folder, "out", "README"), "utf8")).toBe("read ".repeat(100));
  expect(statSync(join(folder, "out", "bin", "run.sh")).mode & 0o777).toBe(0o755);
});

it("refuses a name that leads out of the folder", async () => {
  await expect(unzip(archive([{ name: "../escaped", content: "x" }]), join(folder, "out"))).rejects.toThrow(/unsafe/);
});

it("refuses what is no archive, or only a part of one", async () => {
  const path = join(folder, "text.zip");
  writeFileSync(path, "not an archive, whatever its name says");
  await expect(unzip(path, join(folder, "out"))).rejects.toThrow(/zip/);
});
