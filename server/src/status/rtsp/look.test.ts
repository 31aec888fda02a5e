import { createHash } from "node:crypto";
import { createServer, type Server, type Socket } from "node:net";

import { afterEach, describe, expect, it } from "vitest";

import { parseCameraAddress } from "../../cameras/source/index.ts";
import { look, type LookTimeouts, testSource } from "./look.ts";
import { RtspAuth } from "./rtsp-auth.ts";

interface Request {
  readonly method: string;
  readonly uri: string;
  readonly sequence: string;
  readonly authorization: string | null;
  readonly text: string;
}

/** What an odd camera says; null: nothing. */
type Says = string | Buffer | null;

interface OddCamera {
  readonly address: ReturnType<typeof parseCameraAddress>;
  readonly requests: Request[];
  connections: number;
}

const servers = new Set<Server>();
const sockets = new Set<Socket>();

afterEach(async () => {
  for (const socket of sockets) socket.destroy();
  await Promise.all([...servers].map((server) => new Promise((resolve) => server.close(resolve))));
  servers.clear();
});

/** A camera that says whatever `answer` answers, in whatever pieces `send` makes of it. */
async function oddCamera(
  answer: (request: Request, socket: Socket) => Says,
  options: { path?: string; send?: (socket: Socket, said: string | Buffer) => void } = {},
): Promise<OddCamera> {
  const { path = "/stream", send = (socket, said) => socket.write(said) } = options;
  const requests: Request[] = [];
  const server = createServer((socket) => {
    camera.connections++;
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    socket.on("error", () => undefined);
    let text = "";
    socket.on("data", (chunk) => {
      text += chunk.toString();
      for (let end = text.indexOf("\r\n\r\n"); end !== -1; end = text.indexOf("\r\n\r\n")) {
        const request = parseRequest(text.slice(0, end));
        text = text.slice(end + 4);
        requests.push(request);
        const said = answer(request, socket);
        if (said !== null) send(socket, said);
      }
    });
  });
  servers.add(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const bound = server.address();
  const port = typeof bound === "object" && bound !== null ? bound.port : 0;
  const camera: OddCamera = {
    address: parseCameraAddress({ address: `rtsp://127.0.0.1:${port}${path}`, username: "u", password: "p" }),
    requests,
    connections: 0,
  };
  return camera;
}

function parseRequest(text: string): Request {
  const [method = "", uri = ""] = text.split(" ");
  const header = (name: string) => new RegExp(`^${name}: (.*)$`, "mi").exec(text)?.[1]?.trim() ?? null;
  return { method, uri, sequence: header("CSeq") ?? "", authorization: header("Authorization"), text };
}

function respond(request: Request, status: string, headers: readonly string[] = [], body = ""): string {
  const lines = [`RTSP/1.0 ${status}`, `CSeq: ${request.sequence}`, ...headers];
  if (body !== "") lines.push(`Content-Length: ${Buffer.byteLength(body)}`);
  return `${lines.join("\r\n")}\r\n\r\n${body}`;
}

const h264 = ["m=video 0 RTP/AVP 96", "a=rtpmap:96 H264/90000", "a=control:track1"];
const packet = (channel: number, length = 40) =>
  Buffer.concat([Buffer.of(0x24, channel, length >> 8, length & 255), Buffer.alloc(length, 0x80)]);

/** A camera as it should be; tests change single answers. */
function usual(request: Request, change: { sdp?: readonly string[]; media?: Buffer; describe?: readonly string[] } = {}): Says {
  switch (request.method) {
    case "DESCRIBE":
      return respond(request, "200 OK", change.describe ?? [], ["v=0", ...(change.sdp ?? h264), ""].join("\r\n"));
    case "SETUP":
      return respond(request, "200 OK", ["Session: 12345678;timeout=60", "Transport: RTP/AVP/TCP;interleaved=0-1"]);
    case "PLAY":
      return Buffer.concat([Buffer.from(respond(request, "200 OK")), change.media ?? packet(0)]);
    default:
      return respond(request, "200 OK");
  }
}

const patient: LookTimeouts = { connectMs: 2000, answerMs: 2000, packetMs: 600 };

async function lookAt(
  camera: OddCamera,
  depth: "describe" | "play" = "play",
  timeouts = patient,
  auth = new RtspAuth(camera.address),
) {
  return look(camera.address, "127.0.0.1", auth, depth, timeouts);
}

describe("a look at a camera", () => {
  it("goes to the first packet and ends what it began", async () => {
    const camera = await oddCamera((request) => usual(request));
    expect(await lookAt(camera)).toEqual({ kind: "picture", codec: "H264", width: null, height: null });
    expect(camera.requests.map(({ method }) => method)).toEqual(["DESCRIBE", "SETUP", "PLAY", "TEARDOWN"]);
    expect(camera.requests.slice(2).every(({ text }) => /^Session: 12345678\r?$/m.test(text))).toBe(true);
    expect(camera.requests.some(({ text }) => text.includes("u:p@"))).toBe(false);
  });

  it.each([
    ["no base", [], "a=control:track1", "/stream", "/stream/track1", "/stream"],
    [
      "a base",
      ["Content-Base: rtsp://10.0.0.9/live/"],
      "a=control:track1",
      "/stream",
      "rtsp://10.0.0.9/live/track1",
      "rtsp://10.0.0.9/live/",
    ],
    ["a query", [], "a=control:trackID=1", "/cam?channel=1", "/cam?channel=1/trackID=1", "/cam?channel=1"],
    ["an absolute track", [], "a=control:rtsp://10.0.0.9/t", "/stream", "rtsp://10.0.0.9/t", "/stream"],
    ["no track name", [], "a=x", "/stream", "/stream", "/stream"],
  ])("addresses the track with %s", async (_, describe, control, path, track, session) => {
    const sdp = ["m=video 0 RTP/AVP 96", "a=rtpmap:96 H264/90000", control];
    const camera = await oddCamera((request) => usual(request, { sdp, describe }), { path });
    expect((await lookAt(camera)).kind).toBe("picture");
    const whole = (uri: string) => (uri.startsWith("rtsp:") ? uri : `rtsp://127.0.0.1:${camera.address.port}${uri}`);
    expect(camera.requests.map(({ uri }) => uri)).toEqual([path, track, session, session].map(whole));
  });

  it("hears the picture among everything else that comes, in whatever pieces", async () => {
    const camera = await oddCamera(
      (request) => {
        const said = usual(request, { media: Buffer.concat([packet(1, 28), packet(0, 1400)]) });
        const aside = "OPTIONS rtsp://hub/ RTSP/1.0\r\nCSeq: 77\r\n\r\nRTSP/1.0 200 OK\r\nCSeq: 999\r\n\r\n";
        return Buffer.concat([packet(3), Buffer.from(aside), Buffer.from(said ?? ""), Buffer.from("\r\n")]);
      },
      { send: (socket, said) => Buffer.from(said).forEach((byte) => socket.write(Buffer.of(byte))) },
    );
    expect((await lookAt(camera)).kind).toBe("picture");
  });

  it("takes no control packet and no empty packet for a picture", async () => {
    const camera = await oddCamera((request) => usual(request, { media: Buffer.concat([packet(1, 28), packet(0, 12)]) }));
    expect(await lookAt(camera)).toEqual({ kind: "frozen" });
  });

  it("prefers a track that everybody can show", async () => {
    const h265 = ["m=video 0 RTP/AVP 97", "a=rtpmap:97 H265/90000", "a=control:track2"];
    const both = await oddCamera((request) => usual(request, { sdp: [...h265, ...h264] }));
    expect((await lookAt(both)).kind).toBe("picture");
    expect(both.requests[1]?.uri).toMatch(/track1$/);
    const other = await oddCamera((request) => usual(request, { sdp: h265 }));
    expect(await lookAt(other)).toEqual({ kind: "unsupported-codec", codec: "H265" });
    const sound = await oddCamera((request) => usual(request, { sdp: ["m=audio 0 RTP/AVP 8"] }));
    expect(await lookAt(sound)).toEqual({ kind: "no-video" });
  });

  it.each([
    ["404 Not Found", "no-video"],
    ["302 Moved\r\nLocation: rtsp://169.254.169.254/", "no-video"],
    ["403 Forbidden", "auth-rejected"],
    ["500 Internal Server Error", "unreachable"],
  ])("understands a description refused with %s", async (status, kind) => {
    const camera = await oddCamera((request) => respond(request, status));
    expect((await lookAt(camera)).kind).toBe(kind);
    expect(camera.connections).toBe(1);
  });

  it.each([
    ["453 Not Enough Bandwidth", "answers"],
    ["503 Service Unavailable", "answers"],
    ["461 Unsupported Transport", "no-video"],
    ["401 Unauthorized", "auth-rejected"],
  ])("understands a session refused with %s", async (status, kind) => {
    const camera = await oddCamera((request) => (request.method === "SETUP" ? respond(request, status) : usual(request)));
    expect((await lookAt(camera)).kind).toBe(kind);
  });

  const challenge = 'WWW-Authenticate: Digest realm="r", nonce="n1"';
  const rightAnswer = (request: Request, nonce: string) => {
    const md5 = (text: string) => createHash("md5").update(text).digest("hex");
    return request.authorization?.includes(md5(`${md5("u:r:p")}:${nonce}:${md5(`${request.method}:${request.uri}`)}`)) === true;
  };

  it("signs in, and keeps to the challenge for what follows", async () => {
    const camera = await oddCamera((request) =>
      rightAnswer(request, "n1") ? usual(request) : respond(request, "401 Unauthorized", [challenge]),
    );
    const auth = new RtspAuth(camera.address);
    expect((await lookAt(camera, "play", patient, auth)).kind).toBe("picture");
    expect((await lookAt(camera, "describe", patient, auth)).kind).toBe("answers");
    expect(camera.requests.map(({ method }) => method).join()).toBe("DESCRIBE,DESCRIBE,SETUP,PLAY,TEARDOWN,DESCRIBE");
  });

  it("signs in again when the nonce is stale, but not for ever", async () => {
    const stale = 'WWW-Authenticate: Digest realm="r", nonce="n2", stale=true';
    const camera = await oddCamera((request) =>
      rightAnswer(request, "n2")
        ? usual(request)
        : respond(request, "401 Unauthorized", [request.authorization === null ? challenge : stale]),
    );
    expect((await lookAt(camera, "describe")).kind).toBe("answers");
    const never = await oddCamera((request) => respond(request, "401 Unauthorized", [stale]));
    expect((await lookAt(never, "describe")).kind).toBe("auth-rejected");
    expect(never.requests.length).toBe(3);
  });

  it("tries a wrong password once a look, so that the camera does not lock the account", async () => {
    const camera = await oddCamera((request) => respond(request, "401 Unauthorized", [challenge]));
    const auth = new RtspAuth(camera.address);
    for (let nth = 1; nth <= 3; nth++) {
      expect((await lookAt(camera, "describe", patient, auth)).kind).toBe("auth-rejected");
      expect(camera.requests.filter(({ authorization }) => authorization !== null).length).toBe(nth);
    }
  });

  it("signs in on a second connection where the camera ends the first with its challenge", async () => {
    const camera = await oddCamera((request, socket) => {
      if (request.authorization !== null) return usual(request);
      socket.end(respond(request, "401 Unauthorized", [challenge]));
      return null;
    });
    expect((await lookAt(camera, "describe")).kind).toBe("answers");
    expect(camera.connections).toBe(2);
  });

  const hasty: LookTimeouts = { connectMs: 600, answerMs: 600, packetMs: 300 };
  it.each<[string, (request: Request, socket: Socket) => Says]>([
    ["says nothing", () => null],
    ["hangs up", (_, socket) => (socket.destroy(), null)],
    ["speaks another language", () => "HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n"],
    ["never ends its headers", () => `RTSP/1.0 200 OK\r\n${"X-Y: z\r\n".repeat(20_000)}`],
    ["promises more than it sends", (request) => respond(request, "200 OK", ["Content-Length: 60000"])],
    ["never ends its packets", (_, socket) => (flood(socket), null)],
    ["trickles", (_, socket) => (trickle(socket), null)],
  ])("calls a camera unreachable, in time, that %s", async (_, answer) => {
    const camera = await oddCamera(answer);
    const started = performance.now();
    expect((await lookAt(camera, "play", hasty)).kind).toBe("unreachable");
    expect(performance.now() - started).toBeLessThan(2000);
  });

  it("calls a port unreachable where nobody listens", async () => {
    const camera = await oddCamera(() => null);
    await Promise.all([...servers].map((server) => new Promise((resolve) => server.close(resolve))));
    servers.clear();
    expect((await lookAt(camera)).kind).toBe("unreachable");
  });

  it("ends at once when nobody wants it any more", async () => {
    const camera = await oddCamera(() => null);
    const stop = new AbortController();
    const looking = look(camera.address, "127.0.0.1", new RtspAuth(camera.address), "play", patient, { signal: stop.signal });
    setTimeout(() => stop.abort(), 50);
    const started = performance.now();
    expect(await looking).toEqual({ kind: "unreachable" });
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

describe("trying an address", () => {
  it("tells what there is", async () => {
    const camera = await oddCamera((request) => usual(request));
    const result = await testSource(camera.address, "127.0.0.1", { timeoutMs: 3000 });
    expect(result).toMatchObject({ outcome: "PICTURE", video: { codec: "H264", width: null, height: null } });
    const other = await oddCamera((request) => usual(request, { sdp: ["m=video 0 RTP/AVP 26"] }));
    expect(await testSource(other.address, "127.0.0.1", { timeoutMs: 3000 })).toMatchObject({
      outcome: "UNSUPPORTED_CODEC",
      video: { codec: "JPEG" },
    });
  });

  it("takes no longer than it may", async () => {
    const camera = await oddCamera(() => null);
    const result = await testSource(camera.address, "127.0.0.1", { timeoutMs: 2000 });
    expect(result).toMatchObject({ outcome: "UNREACHABLE", video: null });
    expect(result.elapsedMs).toBeLessThan(2500);
  });
});

function flood(socket: Socket): void {
  const send = () => {
    if (!socket.destroyed) socket.write(packet(0, 1400), () => setImmediate(send));
  };
  send();
}

function trickle(socket: Socket): void {
  const send = () => {
    if (!socket.destroyed) socket.write("R", () => setTimeout(send, 20));
  };
  send();
}
