import { afterEach, describe, expect, it } from "vitest";
import { readAll } from "../shared/remote/index.ts";
import { exportState, startExport } from "./log-export.ts";

const path = "/export/access-log.csv?from=a&to=b";

/** An answer that comes in pieces; after them it ends, breaks off, or hangs. */
function answer(pieces: readonly string[], end: "ends" | "breaks"): Response {
  const left = [...pieces];
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const piece = left.shift();
      if (piece !== undefined) controller.enqueue(new TextEncoder().encode(piece));
      else if (end === "ends") controller.close();
      else controller.error(new TypeError("terminated"));
    },
  });
  return new Response(body, { headers: { "content-type": "text/csv" } });
}

afterEach(() => (exportState.value = { kind: "idle" }));

describe("a file of the log", () => {
  it("is read whole, and says how far it is", async () => {
    const seen: number[] = [];
    const file = await readAll(answer(["abc", "đ", "e"], "ends"), (bytes) => seen.push(bytes));
    expect(seen).toEqual([3, 5, 6]);
    expect([await file.text(), file.type]).toEqual(["abcđe", "text/csv"]);
  });

  it("is not kept when it breaks off", async () => {
    await startExport(() => Promise.resolve(answer(["abc"], "breaks")), path);
    expect(exportState.value).toMatchObject({ kind: "failed", error: { code: "NETWORK" } });
  });

  it("can be given up", async () => {
    const running = startExport(
      (_path, init) =>
        new Promise((_resolve, reject) => init?.signal?.addEventListener("abort", () => reject(init.signal?.reason))),
      path,
    );
    const state = exportState.value;
    expect(state).toMatchObject({ kind: "running", name: "access-log.csv", bytes: 0 });
    if (state.kind === "running") state.cancel();
    await running;
    expect(exportState.value).toEqual({ kind: "idle" });
  });

  it("tells the hub's refusal by its code", async () => {
    const body = JSON.stringify({ errors: [{ message: "no", extensions: { code: "BUSY", requestId: "r1" } }] });
    await startExport(() => Promise.resolve(new Response(body, { status: 503 })), path);
    expect(exportState.value).toMatchObject({ kind: "failed", error: { code: "BUSY", requestId: "r1" } });
  });
});
