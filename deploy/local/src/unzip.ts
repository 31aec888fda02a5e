import { type FileHandle, mkdir, open, writeFile } from "node:fs/promises";
import { dirname, join, normalize } from "node:path";
import { promisify } from "node:util";
import { inflateRaw } from "node:zlib";

const inflate = promisify(inflateRaw);

const endSignature = 0x06_05_4b_50;
const entrySignature = 0x02_01_4b_50;
const endLength = 22;
const maxComment = 65_535;
const maxEntryBytes = 256 * 1024 * 1024;

/**
 * Unpacks a zip archive with what Node has: a bare Debian has neither `unzip` nor, with a JRE alone, `jar`.
 * Keeps Unix modes; the first path segment can be dropped (`strip`). Follows APPNOTE.TXT 6.3 without Zip64 and encryption.
 * @throws Error for anything else, and for a name that would leave the target folder.
 */
export async function unzip(archive: string, target: string, strip = 0): Promise<void> {
  const file = await open(archive, "r");
  try {
    for (const entry of await readDirectory(file)) {
      const name = entry.name.split("/").slice(strip).join("/");
      if (name === "" || name.endsWith("/")) continue;
      const path = join(target, name);
      if (!normalize(path).startsWith(`${normalize(target)}/`))
        throw new Error(`The archive holds an unsafe name: ${entry.name}`);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, await readEntry(file, entry), { mode: entry.mode });
    }
  } finally {
    await file.close();
  }
}

interface Entry {
  name: string;
  method: number;
  packedSize: number;
  size: number;
  offset: number;
  mode: number;
}

async function readDirectory(file: FileHandle): Promise<Entry[]> {
  const { size } = await file.stat();
  const tail = await readAt(file, Math.max(0, size - endLength - maxComment), Math.min(size, endLength + maxComment));
  let end = tail.length - endLength;
  while (end >= 0 && tail.readUInt32LE(end) !== endSignature) end--;
  if (end < 0) throw new Error("Not a zip archive, or a part of one");
  const count = tail.readUInt16LE(end + 10);
  const directory = await readAt(file, tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12));
  const entries: Entry[] = [];
  let at = 0;
  for (let index = 0; index < count; index++) {
    if (directory.readUInt32LE(at) !== entrySignature) throw new Error("The archive's directory is damaged");
    const nameLength = directory.readUInt16LE(at + 28);
    entries.push({
      method: directory.readUInt16LE(at + 10),
      packedSize: directory.readUInt32LE(at + 20),
      size: directory.readUInt32LE(at + 24),
      offset: directory.readUInt32LE(at + 42),
      // The upper half of the external attributes is st_mode where the archive was made on Unix.
      mode: (directory.readUInt32LE(at + 38) >>> 16) & 0o777 || 0o644,
      name: directory.toString("utf8", at + 46, at + 46 + nameLength),
    });
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}

async function readEntry(file: FileHandle, entry: Entry): Promise<Buffer> {
  if (entry.size > maxEntryBytes) throw new Error(`The archive holds an entry that is too large: ${entry.name}`);
  const header = await readAt(file, entry.offset, 30);
  const start = entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  const packed = await readAt(file, start, entry.packedSize);
  if (entry.method === 0) return packed;
  if (entry.method !== 8) throw new Error(`The archive uses an unknown compression: ${entry.name}`);
  const content = await inflate(packed, { maxOutputLength: maxEntryBytes });
  if (content.length !== entry.size) throw new Error(`The archive is damaged: ${entry.name}`);
  return content;
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await file.read(buffer, 0, length, position);
  if (bytesRead !== length) throw new Error("The archive ends too early");
  return buffer;
}
