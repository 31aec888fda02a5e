import { once } from "node:events";
import { createServer } from "node:http";
import type { RequestListener, Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { NetworkPolicy } from "../cameras/source/index.ts";
import type { Lookup } from "../cameras/source/index.ts";
import { Poster } from "./poster.ts";

const open: (() => void)[] = [];
afterEach(() => {
  for (const close of open.splice(0)) close();
});

/** A server of this machine, and how often anybody has connected to it. */
async function inside(listener: RequestListener): Promise<{ port: number; server: Server; connections: () => number }> {
  const server = createServer(listener);
  let connections = 0;
  server.on("connection", () => (connections += 1));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  open.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return { port: (server.address() as AddressInfo).port, server, connections: () => connections };
}

function posterBy(networks: string, addresses: Lookup, answerMs = 5_000): Poster {
  const poster = new Poster(new NetworkPolicy(networks, { addresses: [], ports: [] }, addresses), null, answerMs);
  open.push(() => poster.close());
  return poster;
}
const post = (poster: Poster, url: string, signal = new AbortController().signal) =>
  poster.post(new URL(url), { "webhook-id": "msg_1" }, "{}", signal);
const leadsTo =
  (...addresses: string[]): Lookup =>
  async () =>
    addresses;

describe("a name that leads inside", () => {
  test.each<[string, readonly string[]]>([
    ["to loopback", ["127.0.0.1"]],
    ["to loopback in IPv6", ["::1"]],
    ["to loopback inside IPv6", ["::ffff:127.0.0.1"]],
    ["to a private network", ["192.168.1.1"]],
    ["to a private network inside IPv6", ["::ffff:10.0.0.1"]],
    ["to a private network in IPv6", ["fd12::1"]],
    ["to the metadata of clouds", ["169.254.169.254"]],
    ["to many", ["224.0.0.1"]],
    ["to the inside beside the outside", ["93.184.216.34", "127.0.0.1"]],
  ])("%s is connected to by nobody", async (_where, addresses) => {
    const { port, connections } = await inside((_request, response) => response.end());
    for (const scheme of ["https", "http"]) {
      const answer = await post(posterBy("public", leadsTo(...addresses)), `${scheme}://tool.example:${port}/`);
      expect(answer).toEqual({ fault: "NETWORK", status: null, retryAfterMs: null });
    }
    expect(connections()).toBe(0);
  });

  test("in the clear it goes to this machine alone, whatever is allowed", async () => {
    const answer = await post(posterBy("public,private", leadsTo("93.184.216.34")), "http://tool.example/");
    expect(answer.fault).toBe("NETWORK");
  });
});

describe("what is connected to", () => {
  test("is the address that was checked, whatever the system makes of the name", async () => {
    const { port, connections } = await inside((request, response) => {
      response.writeHead(request.headers.host === `no-such-name.invalid:${port}` ? 204 : 500).end();
    });
    const poster = posterBy(`127.0.0.1/32:${port}`, leadsTo("127.0.0.1"));
    for (let time = 0; time < 3; time += 1)
      expect(await post(poster, `http://no-such-name.invalid:${port}/`)).toMatchObject({ fault: null, status: 204 });
    // One connection for all of them.
    expect(connections()).toBe(1);
  });

  test("may answer without end, and is not listened to", async () => {
    const ended = Promise.withResolvers<void>();
    const { port } = await inside((_request, response) => {
      response.on("close", () => ended.resolve());
      const more = () => {
        while (response.write("x".repeat(4_096)));
        response.once("drain", more);
      };
      response.writeHead(200);
      more();
    });
    expect((await post(posterBy(`127.0.0.1/32:${port}`, leadsTo("127.0.0.1")), `http://127.0.0.1:${port}/`)).fault).toBeNull();
    await ended.promise;
  });

  test("may not answer at all: it is given up", async () => {
    const { port } = await inside(() => undefined);
    const poster = posterBy(`127.0.0.1/32:${port}`, leadsTo("127.0.0.1"), 100);
    expect((await post(poster, `http://127.0.0.1:${port}/`)).fault).toBe("TIMEOUT");
  });

  test("is given up at once when the hub stops", async () => {
    const asked = Promise.withResolvers<void>();
    const { port } = await inside(() => asked.resolve());
    const stopping = new AbortController();
    const answer = post(posterBy(`127.0.0.1/32:${port}`, leadsTo("127.0.0.1")), `http://127.0.0.1:${port}/`, stopping.signal);
    await asked.promise;
    stopping.abort();
    expect((await answer).status).toBeNull();
  });

  test("is not followed to where it points", async () => {
    const other = await inside((_request, response) => response.end());
    const { port } = await inside((_request, response) =>
      response.writeHead(302, { location: `http://127.0.0.1:${other.port}/` }).end(),
    );
    const poster = posterBy(`127.0.0.1/32:${port},127.0.0.1/32:${other.port}`, leadsTo("127.0.0.1"));
    expect(await post(poster, `http://127.0.0.1:${port}/`)).toMatchObject({ fault: "REDIRECT", status: 302 });
    expect(other.connections()).toBe(0);
  });

  test("says how long it wants to be left alone, in seconds; anything else is not understood", async () => {
    const words = ["120", "Wed, 21 Oct 2026 07:28:00 GMT", "-5", "9999999999"];
    const { port } = await inside((_request, response) => response.writeHead(503, { "retry-after": words.shift() }).end());
    const poster = posterBy(`127.0.0.1/32:${port}`, leadsTo("127.0.0.1"));
    const asked: (number | null)[] = [];
    for (let time = 0; time < 4; time += 1) asked.push((await post(poster, `http://127.0.0.1:${port}/`)).retryAfterMs);
    expect(asked).toEqual([120_000, null, null, null]);
  });

  test("is nobody: said so", async () => {
    const { port, server } = await inside(() => undefined);
    server.close();
    await once(server, "close");
    expect((await post(posterBy(`127.0.0.1/32:${port}`, leadsTo("127.0.0.1")), `http://127.0.0.1:${port}/`)).fault).toBe(
      "CONNECTION",
    );
    const nowhere = posterBy("public", async () => {
      throw new Error("ENOTFOUND");
    });
    expect((await post(nowhere, "https://tool.example/")).fault).toBe("NAME");
  });
});
