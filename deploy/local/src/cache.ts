import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";

/**
 * Makes a folder of the cache once and keeps it: `make` fills a draft beside it, and a rename makes it whole, so neither an
 * interrupted run nor two copies at the same time leave something half-made under the real name.
 * @returns the folder's path
 */
export async function cached(cacheDir: string, name: string, make: (draft: string) => Promise<void>): Promise<string> {
  const path = join(cacheDir, name);
  if (existsSync(path)) return path;
  const draft = `${path}.${process.pid}-${randomBytes(4).toString("hex")}`;
  await mkdir(dirname(path), { recursive: true });
  await mkdir(draft);
  try {
    await make(draft);
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    // Another copy was faster; what it made is the same.
    if (!existsSync(path)) throw error;
  }
  return path;
}
