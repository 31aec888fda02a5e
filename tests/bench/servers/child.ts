import type { AddressInfo } from "node:net";

/** What a server under test is told. */
export interface ServerSetup {
  /** PostgreSQL as the owner of the tables. */
  readonly databaseUrl: string;
  readonly appPassword: string;
  readonly jobPassword: string;
}

/** Processor time of this process so far, in seconds. */
export interface CpuReading {
  readonly cpuSeconds: number;
}

/** Reads the setup that the benchmark gave this process. */
export function readSetup(): ServerSetup {
  return JSON.parse(process.argv[2] ?? "{}") as ServerSetup;
}

/**
 * Tells the benchmark where this server listens, and from then on how much processor time it has used, whenever asked.
 * @param facts What callers must know besides, such as a token.
 */
export function serve({ port }: AddressInfo, facts: Readonly<Record<string, string>> = {}): void {
  process.on("message", (message) => {
    if (message !== "cpu") return;
    const { user, system } = process.cpuUsage();
    process.send?.({ cpuSeconds: (user + system) / 1e6 } satisfies CpuReading);
  });
  process.on("disconnect", () => process.exit(0));
  process.send?.({ port, ...facts });
}
