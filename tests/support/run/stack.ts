import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { NpmStart } from "../npm-start.ts";
import type { StackPlace } from "../npm-start.ts";
import { makeRunFolder } from "./folder.ts";
import { share } from "./shared.ts";

/** The whole stack of a run, started once. */
class Stack {
  readonly #folder = makeRunFolder("stack");
  #starting: Promise<StackPlace> | null = null;
  #copy: NpmStart | null = null;

  start(): Promise<StackPlace> {
    this.#starting ??= this.#start();
    return this.#starting;
  }

  async stop(): Promise<void> {
    await this.#copy?.stop();
    this.#folder.remove();
  }

  async #start(): Promise<StackPlace> {
    this.#copy = await NpmStart.prepare(join(this.#folder.path, "data"));
    await this.#copy.start();
    return this.#copy.place;
  }
}

/**
 * Offers the whole stack to the browser tests, and starts it when the first of them asks (`GET TEST_STACK_URL`): on two
 * cores it would only be in the way of the others before. A stack given from outside by TEST_STACK (JSON) is used instead.
 */
export default async function setup(): Promise<() => Promise<void>> {
  const part = await share("stack", async () => {
    if (process.env["TEST_STACK"] !== undefined) return { value: null, stop: () => Promise.resolve() };
    const stack = new Stack();
    const server = createServer((_request, response) => {
      stack.start().then(
        (place) => response.end(JSON.stringify(place)),
        (error: unknown) => {
          response.statusCode = 500;
          response.end(error instanceof Error ? error.message : String(error));
        },
      );
    });
    server.requestTimeout = 0;
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    process.env["TEST_STACK_URL"] = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    return {
      value: null,
      async stop() {
        server.closeAllConnections();
        server.close();
        delete process.env["TEST_STACK_URL"];
        await stack.stop();
      },
    };
  });
  return () => part.release();
}
