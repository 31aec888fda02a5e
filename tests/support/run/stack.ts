import { join } from "node:path";
import { NpmStart } from "../npm-start.ts";
import type { StackPlace } from "../npm-start.ts";
import { makeRunFolder } from "./folder.ts";
import { runKeycloak } from "./keycloak-place.ts";
import { offer } from "./offer.ts";
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
    // One Keycloak a run: another would take longer to start than all the rest. But in somebody else's the realm
    // `camera-hub` may be his own.
    const shared = process.env["TEST_KEYCLOAK_URL"] === undefined ? { keycloak: await runKeycloak() } : {};
    this.#copy = await NpmStart.prepare(join(this.#folder.path, "data"), shared);
    // It may start beside suites that count in real time (`stack-early.ts`).
    await this.#copy.start({ nice: 5 });
    return this.#copy.place;
  }
}

/**
 * Offers the whole stack to the browser tests, and starts it when the first of them asks: on two cores it would only be in
 * the way of the others before. Needs the part `keycloak` before it. A stack given from outside by TEST_STACK (JSON) is
 * used instead.
 */
export default async function setup(): Promise<() => Promise<void>> {
  const part = await share("stack", async () => {
    if (process.env["TEST_STACK"] !== undefined) return { value: null, stop: () => Promise.resolve() };
    const stack = new Stack();
    const offered = await offer(() => stack.start());
    process.env["TEST_STACK_URL"] = offered.url;
    return {
      value: null,
      async stop() {
        offered.close();
        delete process.env["TEST_STACK_URL"];
        await stack.stop();
      },
    };
  });
  return () => part.release();
}
