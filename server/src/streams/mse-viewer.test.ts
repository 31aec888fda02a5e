import type { WebSocket } from "ws";
import { Registry } from "prom-client";
import { describe, expect, it, vi } from "vitest";

import type { Fragment } from "./fmp4/fragment.ts";
import { parseInitSegment } from "./fmp4/init-segment.ts";
import { largeSequence, sampleInit } from "./fmp4/sample-boxes.ts";
import { MseViewer } from "./mse-viewer.ts";
import { Session } from "./session.ts";
import { StreamMetrics } from "./stream-metrics.ts";

const at = new Date("2021-06-05T00:00:00Z");

/** A network that takes nothing until told: real ones hide megabytes in the kernel. */
class Network {
  readonly OPEN = 1;
  readonly readyState = 1;
  bufferedAmount = 0;
  closed: number | null = null;
  sent: number[] = [];

  send(data: Buffer | string): void {
    if (typeof data === "string") return;
    this.bufferedAmount += data.length;
    this.sent.push(data.length);
  }

  close(code: number): void {
    this.closed ??= code;
  }
}

function watch() {
  const network = new Network();
  const { session } = Session.open({
    cameraId: "camera",
    place: { provinceId: null, facilityId: null },
    opener: { id: "p", name: "p", token: { subject: "p", sessionId: null, issuedAt: at, expiresAt: at } },
    grantId: null,
    openedAt: at,
    endsAt: at,
    address: null,
    requestId: null,
    relayed: null,
  });
  const viewer = new MseViewer(network as unknown as WebSocket, session, new StreamMetrics(new Registry()));
  viewer.begin(parseInitSegment(sampleInit(largeSequence)));
  network.bufferedAmount = 0;
  network.sent = [];
  return { network, viewer, session };
}

/** A tenth of a second at 4 Mbit/s. */
const fragment = (isKey: boolean): Fragment => ({
  data: Buffer.alloc(50_000),
  isKey,
  decodeTime: 0,
  duration: 9000,
  receivedAt: at,
});

describe("a viewer's socket", () => {
  it("drops to the next key frame when the network does not keep up, and goes on there", () => {
    const { network, viewer } = watch();
    viewer.fragment(fragment(true));
    network.bufferedAmount = 0;
    for (let count = 0; count < 100; count += 1) viewer.fragment(fragment(false));
    const sent = network.sent.length;
    expect(sent).toBeLessThan(50);
    network.bufferedAmount = 0;
    viewer.fragment(fragment(false));
    expect(network.sent).toHaveLength(sent);
    viewer.fragment(fragment(true));
    viewer.fragment(fragment(false));
    expect(network.sent).toHaveLength(sent + 2);
    expect(network.closed).toBeNull();
  });

  it("takes a large first group for what it is", () => {
    const { network, viewer } = watch();
    viewer.fragment({ ...fragment(true), data: Buffer.alloc(8_000_000), duration: 900_000 });
    for (let count = 0; count < 5; count += 1) viewer.fragment(fragment(false));
    expect(network.sent).toHaveLength(6);
  });

  it("is closed when it cannot follow at all", () => {
    vi.useFakeTimers({ toFake: ["performance"] });
    try {
      const { network, viewer } = watch();
      for (let count = 0; count < 400; count += 1) {
        viewer.fragment(fragment(count % 20 === 0));
        vi.advanceTimersByTime(100);
      }
      expect(network.closed).toBe(4429);
    } finally {
      vi.useRealTimers();
    }
  });

  it("counts what the viewer was given", () => {
    const { viewer, session } = watch();
    const before = session.bytes;
    viewer.fragment(fragment(true));
    expect(session.bytes - before).toBe(50_000);
  });
});
