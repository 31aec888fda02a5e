import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import * as ws from "ws";
import { FrameBatch, messageHead, nextTail, textFrame } from "./frames.ts";

/** What a client makes of the bytes, by an implementation that is not ours. */
async function received(bytes: Buffer): Promise<string[]> {
  const { Receiver } = ws as unknown as { Receiver: new (options: object) => NodeJS.WritableStream };
  const receiver = new Receiver({ isServer: false });
  const messages: string[] = [];
  receiver.on("message", (data: Buffer) => messages.push(data.toString()));
  const stream = new PassThrough();
  stream.pipe(receiver);
  stream.end(bytes);
  await new Promise((resolve) => receiver.on("finish", resolve));
  return messages;
}

test("a frame carries text of any length", async () => {
  const texts = [
    "",
    "x".repeat(125),
    "x".repeat(126),
    "é".repeat(400),
    "x".repeat(65_535),
    "x".repeat(65_536),
    "x".repeat(200_000),
  ];
  expect(await received(Buffer.concat(texts.map(textFrame)))).toEqual(texts);
});

test("a batch gives each subscriber the shared messages under his own id", async () => {
  const payloads = [{ n: 1 }, { text: "Bắc Giang" }, { long: "x".repeat(70_000) }, {}];
  const batch = new FrameBatch(payloads.map((payload) => nextTail(JSON.stringify(payload))));
  for (const id of ["1", "2", 'quo"te', "đ", crypto.randomUUID(), "x".repeat(128)]) {
    const messages = await received(batch.framesFor(messageHead(id)));
    expect(messages.map((text) => JSON.parse(text) as unknown)).toEqual(
      payloads.map((payload) => ({ id, type: "next", payload })),
    );
  }
});
