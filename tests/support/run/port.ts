import { randomInt } from "node:crypto";
import { createServer } from "node:net";

/**
 * Below the range from which Linux takes the near ends of outgoing connections (32,768 and up): a port from there may be
 * somebody's connection by the time that it is listened on.
 */
const range = [15_000, 32_767] as const;

/** Whether anybody listens on a port of loopback at the moment. */
function isFree(port: number): Promise<boolean> {
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => (error.code === "EADDRINUSE" ? resolve(false) : reject(error)));
    server.listen(port, "127.0.0.1", () => server.close(() => resolve(true)));
  });
}

/** A port of loopback that nobody listens on at the moment. By chance, so that two who ask at once get two. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(...range);
    if (await isFree(port)) return port;
  }
}
