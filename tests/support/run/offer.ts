import { createServer, get } from "node:http";
import type { AddressInfo } from "node:net";

/**
 * Offers something that takes a while to the processes of the tests: whoever asks waits until it is there, and whoever
 * needs none of it waits for nothing.
 * @param ready Starts it when the first one asks, unless it runs already; what it resolves to is sent as JSON.
 * @returns the address to ask at (`askOffer`)
 */
export async function offer(ready: () => Promise<unknown>): Promise<{ url: string; close(): void }> {
  const server = createServer((_request, response) => {
    ready().then(
      (value) => response.end(JSON.stringify(value)),
      (error: unknown) => {
        response.statusCode = 500;
        response.end(error instanceof Error ? error.message : String(error));
      },
    );
  });
  server.requestTimeout = 0;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/**
 * What is offered there, as JSON; waits as long as it takes. Not fetch: it gives up on an answer after five minutes, and a
 * first start may take that long.
 * @throws Error that says why it could not be started
 */
export function askOffer(url: string): Promise<string> {
  return new Promise((resolve, reject) => {
    get(url, (response) => {
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (chunk: string) => (text += chunk));
      response.on("end", () => (response.statusCode === 200 ? resolve(text) : reject(new Error(text))));
    }).on("error", reject);
  });
}
