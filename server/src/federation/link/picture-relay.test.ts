import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { WebSocket } from "ws";
import { picturePath } from "./picture-messages.ts";
import type { PictureAsk } from "./picture-messages.ts";
import { PictureRelay } from "./picture-relay.ts";

// A parent's side of pictures over a link, with children that do what they should not.

const child = "0198f000-0000-7000-8000-00000000000a";
const other = "0198f000-0000-7000-8000-00000000000b";
const cameraId = "0198f000-0000-7000-8000-0000000000c1";
const viewer = { id: "p1", name: "bo.lanhdao", kind: "person", unit: "Bộ", grantId: null } as const;

let relay: PictureRelay;
let server: Server;
let asked: PictureAsk[];

beforeAll(async () => {
  server = createServer();
  server.on("upgrade", (request, socket, head) => {
    if (!relay.handleUpgrade(request, socket, head)) socket.destroy();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
});
afterAll(() => server.close());
beforeEach(() => {
  relay = new PictureRelay();
  asked = [];
});

/** A child that lets everybody watch. */
function join(hubId = child): void {
  relay.lineUp(hubId, (message) => {
    asked.push(message);
    if (message.type === "watch") relay.heard(hubId, { type: "watching", view: message.view, refusal: null });
  });
}
const open = () => relay.open({ hubId: child, cameraId, viewer, hubs: ["Hub của Bộ"] });
const keyOf = () => asked.flatMap((message) => (message.type === "pull" ? [message.key] : []))[0]!;

function bring(key: string): WebSocket {
  const { port } = server.address() as AddressInfo;
  const socket = new WebSocket(`ws://127.0.0.1:${port}${picturePath}`, { headers: { authorization: `Bearer ${key}` } });
  socket.on("error", () => undefined);
  return socket;
}
const statusOf = (socket: WebSocket) =>
  new Promise<number>((resolve) => {
    socket.on("unexpected-response", (_request, response) => resolve(response.statusCode ?? 0));
    socket.on("open", () => resolve(101));
  });

/** Reads until it ends. */
async function read(signal = new AbortController().signal): Promise<string[]> {
  const types: string[] = [];
  try {
    for await (const { type } of relay.pull({ hubId: child, cameraId }, signal)) types.push(type);
  } catch (error) {
    types.push(`! ${(error as { trouble?: string }).trouble}`);
  }
  return types;
}
/** An empty box of ISO base media. */
const box = (type: string) => Buffer.concat([Buffer.from([0, 0, 0, 8]), Buffer.from(type, "latin1")]);

describe("a picture that a child brings", () => {
  test("is read box by box, those too that come with the handshake", async () => {
    join();
    const reading = read();
    await expect.poll(keyOf).toBeDefined();
    const socket = bring(keyOf());
    socket.on("open", () => {
      socket.send(Buffer.concat([box("ftyp"), box("moov")]));
      socket.send(Buffer.concat([box("moof"), box("mdat"), box("moof"), box("mdat")]));
      socket.close();
    });
    expect(await reading).toEqual(["ftyp", "moov", "moof", "mdat", "moof", "mdat", "! engine"]);
  });

  test("says why there is none, as the child knows it", async () => {
    join();
    const reading = read();
    await expect.poll(keyOf).toBeDefined();
    const socket = bring(keyOf());
    socket.on("open", () => socket.send('{"type":"stalled","trouble":"auth-rejected"}'));
    expect(await reading).toEqual(["! auth-rejected"]);
    await once(socket, "close");
  });

  test("is dropped when it is none: other bytes, other words", async () => {
    for (const rubbish of [Buffer.alloc(64, 7), '{"type":"stalled","trouble":"rtsp://secret"}', "{"]) {
      asked = [];
      join();
      const reading = read();
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await expect.poll(keyOf).toBeDefined();
      const socket = bring(keyOf());
      socket.on("open", () => socket.send(rubbish));
      // oxlint-disable-next-line no-await-in-loop
      expect(await reading).toEqual(["! engine"]);
    }
  });

  test("is taken from the first that has its key, and from nobody later", async () => {
    join();
    const ending = new AbortController();
    const reading = read(ending.signal);
    await expect.poll(keyOf).toBeDefined();
    expect(await statusOf(bring(keyOf()))).toBe(101);
    expect(await statusOf(bring(keyOf()))).toBe(401);
    ending.abort();
    expect(await reading).toEqual([]);
    expect(await statusOf(bring(keyOf()))).toBe(401);
  });

  test("ends with the line, and says that it was that", async () => {
    join();
    const reading = read();
    await expect.poll(keyOf).toBeDefined();
    const socket = bring(keyOf());
    await once(socket, "open");
    relay.lineDown(child);
    expect(await reading).toEqual(["! hub-link"]);
    expect(await read()).toEqual(["! hub-link"]);
  });
});

describe("a view of a child's camera", () => {
  test("is refused as the child refuses it, and while there is no line", async () => {
    await expect(open()).rejects.toMatchObject({ code: "CAMERA_OFFLINE" });
    for (const refusal of ["FORBIDDEN", "BUSY", "CAMERA_OFFLINE"] as const) {
      relay.lineUp(child, (message) => {
        if (message.type === "watch") relay.heard(child, { type: "watching", view: message.view, refusal });
      });
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await expect(open()).rejects.toMatchObject({ code: refusal });
    }
  });

  test("ends when its child says so, and by no other's word", async () => {
    join(other);
    join();
    const view = await open();
    let reason: string | null = null;
    void view.gone.then((why) => (reason = why));
    relay.heard(other, { type: "view-ended", view: view.id, reason: "not-shared" });
    await Promise.resolve();
    expect(reason).toBeNull();
    relay.heard(child, { type: "view-ended", view: view.id, reason: "camera-gone" });
    expect(await view.gone).toBe("camera-gone");
  });

  test("is told anew to a child that comes back, before its picture is asked for; then it is narrowed, and over", async () => {
    join();
    const view = await open();
    relay.lineDown(child);
    asked = [];
    relay.lineUp(child, (message) => {
      asked.push(message);
      if (message.type === "watch") relay.heard(child, { type: "watching", view: message.view, refusal: "FORBIDDEN" });
      else if (message.type === "pull") relay.heard(child, { type: "no-pull", key: message.key });
    });
    expect(await read()).toEqual(["! engine"]);
    expect(asked.map(({ type }) => type)).toEqual(["watch", "pull"]);
    expect(await view.gone).toBe("not-shared");
  });

  test("is closed once", async () => {
    join();
    const view = await open();
    view.close("right-ended");
    view.close("closed");
    expect(asked.filter(({ type }) => type === "unwatch")).toEqual([{ type: "unwatch", view: view.id, reason: "right-ended" }]);
  });
});
