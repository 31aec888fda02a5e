import { DomainError } from "../app/errors.ts";
import type { AccessLog, AccessLogEntry } from "./access-log.ts";

/**
 * Does something with its line in the log before (R9), and another one after it when it came to nothing.
 * @param entry What is done, as allowed.
 * @throws whatever the work throws; what cannot be logged is not done
 */
export async function logged<T>(accessLog: AccessLog, entry: AccessLogEntry, work: () => Promise<T>): Promise<T> {
  await accessLog.record(entry);
  try {
    return await work();
  } catch (error) {
    const code = error instanceof DomainError ? error.code : "INTERNAL_SERVER_ERROR";
    await accessLog.record({ ...entry, outcome: "FAILED", code });
    throw error;
  }
}
