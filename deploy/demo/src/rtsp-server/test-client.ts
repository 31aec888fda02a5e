import { once } from "node:events";
import { connect } from "node:net";
import type { Socket } from "node:net";
import { digestResponse } from "./digest.ts";

/** A small RTSP client for tests: one request after the other; packets are counted beside. */
export class TestClient {
  readonly #socket: Socket;
  readonly #url: URL;
  readonly #waiting: ((answer: string) => void)[] = [];
  #pending = Buffer.alloc(0);
  #nonce: string | null = null;
  #sequence = 0;
  /** Interleaved packets since the start. */
  packets = 0;

  private constructor(socket: Socket, url: URL) {
    this.#socket = socket;
    this.#url = url;
    socket.on("data", (chunk) => this.#receive(chunk));
    socket.on("error", () => undefined);
  }

  /** @throws Error when the connection is refused. */
  static async connect(address: string): Promise<TestClient> {
    const url = new URL(address);
    const socket = connect(Number(url.port), url.hostname);
    await once(socket, "connect");
    return new TestClient(socket, url);
  }

  get base(): string {
    return `rtsp://${this.#url.host}${this.#url.pathname}`;
  }

  /** Settles when the connection is over, however it ended. */
  get closed(): Promise<void> {
    if (this.#socket.destroyed) return Promise.resolve();
    return new Promise((resolve) => this.#socket.once("close", () => resolve()));
  }

  write(bytes: string | Buffer): void {
    this.#socket.write(bytes);
  }

  pause(): void {
    this.#socket.pause();
  }

  close(): void {
    this.#socket.destroy();
  }

  /** Answers the response, headers and body; answers the challenge of digest authentication by itself. */
  async ask(method: string, uri: string = this.base, headers: readonly string[] = []): Promise<string> {
    const answer = await this.#askOnce(method, uri, headers);
    const nonce = /nonce="([^"]+)"/.exec(answer)?.[1];
    if (nonce === undefined || this.#nonce !== null) return answer;
    this.#nonce = nonce;
    return this.#askOnce(method, uri, headers);
  }

  /** SETUP and PLAY; answers the session's id. */
  async play(): Promise<string> {
    const answer = await this.ask("SETUP", `${this.base}/track0`, ["Transport: RTP/AVP/TCP;unicast;interleaved=0-1"]);
    const session = /Session: (\w+)/.exec(answer)?.[1] ?? "";
    const played = await this.ask("PLAY", this.base, [`Session: ${session}`]);
    if (!played.startsWith("RTSP/1.0 200")) throw new Error(played);
    return session;
  }

  async nextPacket(): Promise<void> {
    const seen = this.packets;
    while (this.packets === seen) await once(this.#socket, "data");
  }

  async #askOnce(method: string, uri: string, headers: readonly string[]): Promise<string> {
    const lines = [`${method} ${uri} RTSP/1.0`, `CSeq: ${++this.#sequence}`, ...headers];
    if (this.#nonce !== null) lines.push(`Authorization: ${this.#authorise(method, uri, this.#nonce)}`);
    const answer = new Promise<string>((resolve) => this.#waiting.push(resolve));
    this.#socket.write(`${lines.join("\r\n")}\r\n\r\n`);
    return answer;
  }

  #authorise(method: string, uri: string, nonce: string): string {
    const username = decodeURIComponent(this.#url.username);
    const password = decodeURIComponent(this.#url.password);
    const response = digestResponse({ username, password, realm: "camera", nonce, method, uri });
    return `Digest username="${username}", realm="camera", nonce="${nonce}", uri="${uri}", response="${response}"`;
  }

  #receive(chunk: Buffer): void {
    this.#pending = Buffer.concat([this.#pending, chunk]);
    for (;;) {
      const end = this.#pending[0] === 0x24 ? this.#packetEnd() : this.#answerEnd();
      if (end === null || this.#pending.length < end) return;
      if (this.#pending[0] === 0x24) this.packets++;
      else this.#waiting.shift()?.(this.#pending.toString("utf8", 0, end));
      this.#pending = this.#pending.subarray(end);
    }
  }

  #packetEnd(): number | null {
    return this.#pending.length < 4 ? null : 4 + this.#pending.readUInt16BE(2);
  }

  #answerEnd(): number | null {
    const end = this.#pending.indexOf("\r\n\r\n");
    if (end < 0) return null;
    const [, bodyBytes = "0"] = /content-length: (\d+)/i.exec(this.#pending.toString("latin1", 0, end)) ?? [];
    return end + 4 + Number(bodyBytes);
  }
}
