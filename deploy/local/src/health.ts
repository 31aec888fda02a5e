import { request as httpRequest } from "node:http";
import { request as httpsRequest } from "node:https";
import { setTimeout as delay } from "node:timers/promises";
import { ProcessFailedError, type RunningProcess } from "./process.ts";

const attemptMs = 2_000;

/** Status of a GET on this machine; null when nobody answers. The certificate is ours: its name is not checked here. */
export function statusOf(url: URL): Promise<number | null> {
  return new Promise((resolve) => {
    const options = { method: "GET", timeout: attemptMs };
    const onResponse = (response: { statusCode?: number | undefined; resume(): unknown }): void => {
      response.resume();
      resolve(response.statusCode ?? null);
    };
    const request =
      url.protocol === "https:"
        ? httpsRequest(url, { ...options, rejectUnauthorized: false }, onResponse)
        : httpRequest(url, options, onResponse);
    request.once("timeout", () => request.destroy());
    request.once("error", () => resolve(null));
    request.end();
  });
}

/** Asks again and again until the answer is yes; throws when the process ends, time is up, or we are told to end. */
export async function waitUntil(
  running: RunningProcess,
  ask: () => Promise<boolean>,
  limits: { timeoutMs: number; everyMs: number; signal: AbortSignal },
): Promise<void> {
  const deadline = performance.now() + limits.timeoutMs;
  while (performance.now() < deadline && !limits.signal.aborted) {
    if (running.exit !== null) throw new ProcessFailedError(running.name, running.exit, running.tail);
    if (await ask()) return;
    await delay(limits.everyMs);
  }
  const tail = running.tail.slice(-8).join("\n");
  await running.stop();
  throw new Error(
    limits.signal.aborted ? `${running.name} was told to end` : `${running.name} was not ready in time:\n${tail}`,
  );
}
