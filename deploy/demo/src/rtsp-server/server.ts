import { createServer } from "node:net";
import type { Server } from "node:net";
import { soundClip } from "./clip.ts";
import type { Clip } from "./clip.ts";
import { ClipPlayer } from "./clip-player.ts";
import { RtspConnection, streamPath } from "./connection.ts";
import type { Behaviour, ServedCamera } from "./connection.ts";
import { DigestAuthority } from "./digest.ts";

/** What somebody did to a camera: `plugged` is the ordinary state. */
export const cameraStates = ["plugged", "unplugged", "frozen", "silent"] as const;
export type CameraState = (typeof cameraStates)[number];

/** One camera to be played. */
export interface DemoCameraSpec {
  readonly code: string;
  /** Its own loopback address, so that unplugging it really refuses connections. */
  readonly address: string;
  readonly username: string;
  readonly password: string;
  /** Id of a clip. */
  readonly clip: string;
  /** Broken for good; null: works. A dead host never listens, whatever is done to it. */
  readonly fault: "DEAD_HOST" | "SILENT_HOST" | "FREEZES" | "AUDIO_ONLY" | null;
  /** Its state at the start; absent: plugged. */
  readonly state?: CameraState;
}

export interface DemoRtspServerOptions {
  /** The same for all cameras; 0: a free one for each (tests). */
  readonly port: number;
  readonly cameras: readonly DemoCameraSpec[];
  readonly clips: Iterable<Clip>;
}

/** The running cameras. */
export interface DemoRtspServer {
  readonly codes: readonly string[];
  /** Null: no such camera. */
  state(code: string): CameraState | null;
  /** Resolves when the change can be felt. @throws Error for an unknown code, or when the address is taken. */
  setState(code: string, state: CameraState): Promise<void>;
  /** Address with credentials, for tests and tools on this machine. @throws Error for an unknown code. */
  urlOf(code: string): string;
  /** How many sessions are playing this moment. */
  readonly viewerCount: number;
  close(): Promise<void>;
}

const maxConnectionsPerCamera = 32;
const listenersAtOnce = 64;

/** Starts all cameras; each listens on its own address. @throws Error naming a camera that cannot listen. */
export async function startDemoRtspServer(options: DemoRtspServerOptions): Promise<DemoRtspServer> {
  const players = new Map([...options.clips].map((clip) => [clip.id, { clip, player: new ClipPlayer(clip) }]));
  const sound = soundClip("sound");
  const soundOnly = { clip: sound, player: new ClipPlayer(sound) };
  const authority = new DigestAuthority();
  const cameras = new Map<string, CameraListener>();
  for (const spec of options.cameras) {
    const source = spec.fault === "AUDIO_ONLY" ? soundOnly : players.get(spec.clip);
    if (source === undefined) throw new Error(`camera ${spec.code} has no clip ${spec.clip}`);
    if (cameras.has(spec.code)) throw new Error(`camera ${spec.code} is there twice`);
    cameras.set(spec.code, new CameraListener(spec, options.port, source, authority));
  }
  const all = [...cameras.values()];
  try {
    for (let at = 0; at < all.length; at += listenersAtOnce) {
      await Promise.all(all.slice(at, at + listenersAtOnce).map((camera) => camera.apply()));
    }
  } catch (error) {
    await Promise.all(all.map((camera) => camera.close()));
    throw error;
  }
  const known = (code: string): CameraListener => {
    const camera = cameras.get(code);
    if (camera === undefined) throw new Error(`no camera ${code}`);
    return camera;
  };
  return {
    codes: [...cameras.keys()],
    state: (code) => cameras.get(code)?.state ?? null,
    setState: async (code, state) => known(code).apply(state),
    urlOf: (code) => known(code).url,
    get viewerCount() {
      return [...players.values(), soundOnly].reduce((sum, { player }) => sum + player.viewerCount, 0);
    },
    close: async () => {
      await Promise.all(all.map((camera) => camera.close()));
    },
  };
}

/** One camera: a listener while it is plugged, and its connections. */
class CameraListener {
  readonly #spec: DemoCameraSpec;
  readonly #served: ServedCamera;
  readonly #connections = new Set<RtspConnection>();
  #server: Server | null = null;
  #port: number;
  #work: Promise<void> = Promise.resolve();
  state: CameraState;

  constructor(spec: DemoCameraSpec, port: number, source: { clip: Clip; player: ClipPlayer }, authority: DigestAuthority) {
    this.#spec = spec;
    this.#port = port;
    this.state = spec.state ?? "plugged";
    this.#served = {
      code: spec.code,
      credentials: { username: spec.username, password: spec.password },
      mediaDescription: source.clip.mediaDescription,
      player: source.player,
      authority,
      behaviour: () => this.#behaviour(),
    };
  }

  get url(): string {
    const { username, password, address } = this.#spec;
    return `rtsp://${username}:${encodeURIComponent(password)}@${address}:${this.#port}${streamPath}`;
  }

  /** Takes the state on; changes come one after the other. */
  async apply(state: CameraState = this.state): Promise<void> {
    const change = this.#work.then(async () => {
      this.state = state;
      const listens = state !== "unplugged" && this.#spec.fault !== "DEAD_HOST";
      if (listens && this.#server === null) await this.#listen();
      else if (!listens) await this.#unplug();
    });
    this.#work = change.catch(() => undefined);
    return change;
  }

  async close(): Promise<void> {
    await this.#work;
    await this.#unplug();
  }

  #behaviour(): Behaviour {
    if (this.state === "silent" || this.#spec.fault === "SILENT_HOST") return "silent";
    return this.state === "frozen" || this.#spec.fault === "FREEZES" ? "frozen" : "answers";
  }

  async #listen(): Promise<void> {
    const server = createServer((socket) => {
      const connection = new RtspConnection(socket, this.#served);
      this.#connections.add(connection);
      socket.on("close", () => this.#connections.delete(connection));
    });
    server.maxConnections = maxConnectionsPerCamera;
    await new Promise<void>((resolve, reject) => {
      server.once("error", (error) => reject(new Error(`camera ${this.#spec.code} cannot listen: ${error.message}`)));
      server.listen({ host: this.#spec.address, port: this.#port, backlog: 16 }, resolve);
    });
    const bound = server.address();
    if (typeof bound === "object" && bound !== null) this.#port = bound.port;
    this.#server = server;
  }

  async #unplug(): Promise<void> {
    const server = this.#server;
    if (server === null) return;
    this.#server = null;
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    for (const connection of this.#connections) connection.reset();
    await closed;
  }
}
