import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startDemoRtspServer } from "./server.ts";
import type { DemoCameraSpec, DemoRtspServer } from "./server.ts";
import { syntheticClip } from "./synthetic-clip.ts";
import { TestClient } from "./test-client.ts";

const spec = (code: string, host: number, fault: DemoCameraSpec["fault"] = null): DemoCameraSpec => ({
  code,
  address: `127.64.200.${host}`,
  username: "hub",
  password: "p@ss word",
  clip: "test",
  fault,
});

describe("the demo RTSP server", () => {
  let server: DemoRtspServer;
  const clients: TestClient[] = [];
  const connectTo = async (code: string, change: (url: string) => string = (url) => url): Promise<TestClient> => {
    const client = await TestClient.connect(change(server.urlOf(code)));
    clients.push(client);
    return client;
  };

  beforeAll(async () => {
    const cameras = [
      spec("a", 1),
      spec("b", 2),
      spec("sound", 3, "AUDIO_ONLY"),
      spec("still", 4, "FREEZES"),
      spec("dead", 5, "DEAD_HOST"),
    ];
    server = await startDemoRtspServer({ port: 0, cameras, clips: [syntheticClip("test")] });
  });
  afterAll(async () => {
    for (const client of clients) client.close();
    await server.close();
  });

  it("plays to who knows the password", async () => {
    const client = await connectTo("a");
    const description = await client.ask("DESCRIBE");
    expect(description).toMatch(/^RTSP\/1\.0 200[^]*a=rtpmap:96 H264\/90000[^]*sprop-parameter-sets=/);
    await client.play();
    await client.nextPacket();
    expect(server.viewerCount).toBe(1);
  });

  it("refuses a wrong password and tells nothing before", async () => {
    const client = await connectTo("a", (url) => url.replace("p%40ss%20word", "guess"));
    expect(await client.ask("DESCRIBE")).toMatch(/^RTSP\/1\.0 401/);
    expect(await client.ask("OPTIONS")).toMatch(/^RTSP\/1\.0 200[^]*Public: /);
  });

  it("offers media in the same connection only", async () => {
    const client = await connectTo("a");
    const udp = await client.ask("SETUP", `${client.base}/track0`, ["Transport: RTP/AVP;unicast;client_port=5000-5001"]);
    expect(udp).toMatch(/^RTSP\/1\.0 461/);
  });

  it("pauses, goes on, keeps alive and ends a session; knows no other", async () => {
    const client = await connectTo("a");
    const session = [`Session: ${await client.play()}`];
    expect(await client.ask("PAUSE", client.base, session)).toMatch(/^RTSP\/1\.0 200/);
    const seen = client.packets;
    expect(await client.ask("GET_PARAMETER", client.base, session)).toMatch(/^RTSP\/1\.0 200/);
    expect(client.packets).toBe(seen);
    expect(await client.ask("PLAY", client.base, session)).toMatch(/^RTSP\/1\.0 200[^]*RTP-Info/);
    await client.nextPacket();
    expect(await client.ask("PLAY", client.base, ["Session: nobody"])).toMatch(/^RTSP\/1\.0 454/);
    expect(await client.ask("TEARDOWN", client.base, session)).toMatch(/^RTSP\/1\.0 200/);
    expect(await client.ask("PLAY", client.base, session)).toMatch(/^RTSP\/1\.0 454/);
  });

  it("knows its own stream only, and no foreign methods", async () => {
    const client = await connectTo("a");
    expect(await client.ask("DESCRIBE", client.base.replace("/stream", "/other"))).toMatch(/^RTSP\/1\.0 404/);
    expect(await client.ask("RECORD")).toMatch(/^RTSP\/1\.0 501/);
    expect(await client.ask("SETUP", client.base)).toMatch(/^RTSP\/1\.0 459/);
  });

  it("resets who watches when the plug is pulled, and refuses until it is in again", async () => {
    const client = await connectTo("b");
    await client.play();
    await client.nextPacket();
    const reset = client.closed;
    await server.setState("b", "unplugged");
    await reset;
    await expect(connectTo("b")).rejects.toThrow("ECONNREFUSED");
    await server.setState("b", "plugged");
    const again = await connectTo("b");
    await again.play();
    await again.nextPacket();
  });

  it("answers but sends nothing when frozen", async () => {
    await server.setState("b", "frozen");
    const client = await connectTo("b");
    const session = await client.play();
    expect(await client.ask("GET_PARAMETER", client.base, [`Session: ${session}`])).toMatch(/^RTSP\/1\.0 200/);
    expect(client.packets).toBe(0);
    await server.setState("b", "plugged");
    await client.nextPacket();
  });

  it("takes connections but never answers when silent; who was there stays", async () => {
    const watching = await connectTo("b");
    await watching.play();
    await watching.nextPacket();
    await server.setState("b", "silent");
    const client = await connectTo("b");
    const answer = client.ask("OPTIONS");
    const seen = watching.packets;
    // The neighbour's answers show that time went by.
    const neighbour = await connectTo("a");
    await neighbour.play();
    for (let packet = 0; packet < 4; packet++) await neighbour.nextPacket();
    expect(watching.packets).toBe(seen);
    await server.setState("b", "plugged");
    await watching.nextPacket();
    client.close();
    expect(await Promise.race([answer, Promise.resolve("nothing")])).toBe("nothing");
  });

  it("has cameras with sound only, without packets, and dead ones", async () => {
    expect(await (await connectTo("sound")).ask("DESCRIBE")).toMatch(/m=audio 0 RTP\/AVP 0/);
    expect(await (await connectTo("sound")).ask("DESCRIBE")).not.toMatch(/m=video/);
    const still = await connectTo("still");
    await still.play();
    expect(still.packets).toBe(0);
    await server.setState("dead", "plugged");
    await expect(TestClient.connect("rtsp://127.64.200.5:1/stream")).rejects.toThrow("ECONNREFUSED");
  });

  it("closes on what is not RTSP", async () => {
    const client = await connectTo("a");
    client.write("GET / HTTP/1.1\r\nHost: camera\r\n\r\n");
    await client.closed;
  });

  it("drops a client that asks and never reads", async () => {
    const client = await connectTo("a");
    client.pause();
    const flood = "OPTIONS * RTSP/1.0\r\nCSeq: 1\r\n\r\n".repeat(2000);
    const ended = client.closed;
    const writing = setInterval(() => client.write(flood), 1);
    await ended;
    clearInterval(writing);
  });

  it("knows no camera by another code", async () => {
    expect(server.state("nobody")).toBeNull();
    await expect(server.setState("nobody", "unplugged")).rejects.toThrow("no camera nobody");
  });
});

describe("starting", () => {
  it("says which camera's address is taken, and leaves none behind", async () => {
    const first = await startDemoRtspServer({ port: 0, cameras: [spec("a", 21)], clips: [syntheticClip("test")] });
    const port = Number(new URL(first.urlOf("a")).port);
    const again = { port, cameras: [spec("c", 22), spec("b", 21)], clips: [syntheticClip("test")] };
    await expect(startDemoRtspServer(again)).rejects.toThrow("camera b cannot listen");
    await first.close();
    const second = await startDemoRtspServer(again);
    await second.close();
  });
});
