import type { Duplex } from "node:stream";
import { CloseCode, MessageType, parseMessage } from "graphql-ws";
import type { Message, SubscribeMessage } from "graphql-ws";
import type { WebSocket } from "ws";
import type { Principal } from "../../access/principal.ts";
import { DomainError } from "../errors.ts";
import { bearerOf } from "./bearer.ts";
import type { PreparedOperation } from "./documents.ts";
import { textFrame } from "./frames.ts";
import type { Member, MemberSocket } from "./member.ts";
import { MessageAllowance } from "./message-allowance.ts";
import type { SocketServices, SocketToken } from "./services.ts";

/** "Try again later" (RFC 6455 registry): clients reconnect. */
const tryAgainLater = 1013;
const mostToldRefusals = 20;
const policyViolation = 1008;
const internalError = 1011;

interface Operation {
  member: Member | null;
  readonly aborted: AbortController;
}

/** One socket speaking graphql-transport-ws (github.com/enisdenjo/graphql-ws, PROTOCOL.md). */
export class Connection implements MemberSocket {
  readonly #ws: WebSocket;
  /** The bytes go here directly: frames are built once for many sockets. */
  readonly #socket: Duplex;
  readonly #services: SocketServices;
  readonly #address: string | null;
  readonly #operations = new Map<string, Operation>();
  #toldRefusals = 0;
  readonly #initTimer: NodeJS.Timeout;
  #initialised = false;
  #token: SocketToken | null = null;
  #principal: Principal | null = null;
  /** Instant (ms) until which the principal is known to hold. */
  #validUntil = 0;
  readonly #allowance: MessageAllowance;
  #alive = true;
  #paused: PromiseWithResolvers<void> | null = null;

  constructor(ws: WebSocket, socket: Duplex, address: string | null, services: SocketServices) {
    this.#ws = ws;
    this.#socket = socket;
    this.#address = address;
    this.#services = services;
    const { messageBurst, messagesPerSecond } = services.limits;
    this.#allowance = new MessageAllowance(messageBurst, messagesPerSecond, performance.now());
    this.#initTimer = setTimeout(
      () => this.close(CloseCode.ConnectionInitialisationTimeout, "Connection initialisation timeout"),
      services.limits.initTimeoutMs,
    );
    ws.on("message", (data, isBinary) => this.#onMessage(data, isBinary));
    ws.on("pong", () => (this.#alive = true));
    // Too large, not UTF-8 and the like: ws has already closed with the fitting code.
    ws.on("error", () => undefined);
    ws.on("close", () => this.#onClose());
    socket.on("drain", () => this.#onDrain());
  }

  get operationCount(): number {
    return this.#operations.size;
  }

  get principalId(): string | null {
    return this.#principal?.id ?? null;
  }

  // ------------------------------------------------------------------------------------------- as members see it

  mayReceive(): boolean {
    if (!this.#isOpen()) return false;
    if (this.#validUntil > this.#services.clock.now().getTime()) return true;
    this.recheck();
    return this.#isOpen();
  }

  get bufferedBytes(): number {
    return this.#socket.writableLength;
  }

  get tooSlow(): boolean {
    return this.#socket.writableLength > this.#services.maxBufferedBytes();
  }

  writeFrames(frames: Buffer): void {
    if (this.#isOpen()) this.#socket.write(frames);
  }

  drained(): Promise<void> {
    // Below its high-water mark a stream announces no drain.
    if (!this.#isOpen() || !this.#socket.writableNeedDrain) return Promise.resolve();
    this.#paused ??= Promise.withResolvers<void>();
    return this.#paused.promise;
  }

  delivered(events: number): void {
    this.#services.stats.delivered += events;
  }

  failOperation(id: string, error: unknown): void {
    this.#operations.delete(id);
    const code = error instanceof DomainError ? error.code : null;
    if (code === "CURSOR_EXPIRED") this.#services.stats.dropped += 1;
    this.#send({ id, type: MessageType.Error, payload: [this.#services.formatError(error)] });
  }

  // ---------------------------------------------------------------------------------------------------- messages

  #onMessage(data: unknown, isBinary: boolean): void {
    if (!this.#isOpen()) return;
    if (!this.#allowance.take(performance.now())) return this.close(policyViolation, "Too many messages");
    let message: Message;
    try {
      if (isBinary) throw new Error("binary");
      message = parseMessage(String(data));
    } catch {
      return this.close(CloseCode.BadRequest, "Invalid message");
    }
    switch (message.type) {
      case MessageType.ConnectionInit:
        void this.#initialise(message.payload);
        return;
      case MessageType.Ping:
        void this.#onPing(message.payload);
        return;
      case MessageType.Pong:
        return;
      case MessageType.Subscribe:
        return this.#onSubscribe(message);
      case MessageType.Complete:
        return this.#complete(message.id);
      default:
        return this.close(CloseCode.BadRequest, "Unexpected message");
    }
  }

  async #initialise(payload: Readonly<Record<string, unknown>> | undefined): Promise<void> {
    if (this.#initialised) return this.close(CloseCode.TooManyInitialisationRequests, "Too many initialisation requests");
    this.#initialised = true;
    if (!(await this.#signIn(payload))) return;
    clearTimeout(this.#initTimer);
    this.#services.onReady(this);
    if (this.#isOpen()) this.#send({ type: MessageType.ConnectionAck });
  }

  /** @returns whether the socket is signed in; it is closing otherwise. */
  async #signIn(payload: Readonly<Record<string, unknown>> | undefined): Promise<boolean> {
    const bearer = bearerOf(payload);
    if (bearer === null) {
      this.close(CloseCode.Unauthorized, "Unauthorized");
      return false;
    }
    let token: SocketToken;
    try {
      token = await this.#services.verifier.verify(bearer);
    } catch (error) {
      this.#closeFor(error);
      return false;
    }
    if (!this.#isOpen()) return false;
    if (this.#token !== null && this.#token.subject !== token.subject) {
      this.close(CloseCode.Forbidden, "Another person's token");
      return false;
    }
    this.#token = token;
    this.recheck();
    return this.#isOpen();
  }

  /** A ping may bring a newer token of the same person, so that a socket outlives its first one. */
  async #onPing(payload: Readonly<Record<string, unknown>> | undefined): Promise<void> {
    if (this.#principal !== null && bearerOf(payload) !== null && !(await this.#signIn(payload))) return;
    this.#send({ type: MessageType.Pong });
  }

  #onSubscribe({ id, payload }: SubscribeMessage): void {
    const principal = this.#principal;
    if (principal === null) return this.close(CloseCode.Unauthorized, "Unauthorized");
    if (id.length > 128) return this.close(CloseCode.BadRequest, "Invalid message");
    if (this.#operations.has(id)) {
      return this.close(CloseCode.SubscriberAlreadyExists, `Subscriber for ${id.slice(0, 40)} already exists`);
    }
    if (!this.mayReceive()) return;
    const { maxOperations, maxOperationsPerPrincipal } = this.#services.limits;
    if (this.#operations.size >= maxOperations) {
      return this.failOperation(id, new DomainError("RATE_LIMITED", `At most ${maxOperations} operations on a connection.`));
    }
    if (this.#services.operationsOf(principal.id) >= maxOperationsPerPrincipal) {
      const message = `At most ${maxOperationsPerPrincipal} operations on all connections of an account.`;
      return this.failOperation(id, new DomainError("RATE_LIMITED", message));
    }
    const operation: Operation = { member: null, aborted: new AbortController() };
    this.#operations.set(id, operation);
    try {
      this.#start(id, operation, payload);
    } catch (error) {
      this.failOperation(id, error);
    }
  }

  #start(id: string, operation: Operation, payload: SubscribeMessage["payload"]): void {
    const { documents, known } = this.#services;
    const principal = this.#principal;
    if (principal === null) return;
    this.#services.admit(principal, this.#address);
    const found = known.find(payload, principal);
    const prepared = documents.prepare(found.text, payload.operationName ?? null);
    if (!("key" in prepared)) {
      this.#operations.delete(id);
      this.#send({ id, type: MessageType.Error, payload: prepared.map((error) => this.#services.formatError(error)) });
      return;
    }
    const variables = payload.variables ?? {};
    const { document, operation: node } = prepared;
    this.#services.checkOperation({ document, operation: node, variables }, principal, this.#address);
    known.keep(found);
    if (prepared.live !== null) {
      const member = this.#subscribe(id, prepared, variables, principal);
      // It may have failed at once, and then the id is free again.
      if (this.#operations.get(id) === operation) operation.member = member;
      return;
    }
    void this.#executeOnce(id, operation, {
      query: found.text,
      operationName: payload.operationName ?? null,
      variables,
      document: prepared.document,
      principal,
      address: this.#address,
      signal: operation.aborted.signal,
    });
  }

  #subscribe(id: string, prepared: PreparedOperation, variables: Record<string, unknown>, principal: Principal): Member {
    try {
      return this.#services.hub.subscribe(this, id, prepared, variables, principal);
    } catch (error) {
      // Whoever asks in vain without end must not fill the log; another socket is a sign-in of its own.
      this.#toldRefusals += 1;
      if (this.#toldRefusals <= mostToldRefusals) {
        this.#services.refused({ operation: prepared.operation, variables, principal, address: this.#address }, error);
      }
      throw error;
    }
  }

  /** Queries and mutations: one `next`, one `complete`, under the limits of the HTTP side. */
  async #executeOnce(id: string, operation: Operation, request: Parameters<SocketServices["execute"]>[0]): Promise<void> {
    try {
      const result = await this.#services.execute(request);
      // Completed by the client meanwhile, perhaps with the id in use again.
      if (this.#operations.get(id) !== operation) return;
      this.#operations.delete(id);
      const errors = result.errors?.map((error) => this.#services.formatError(error));
      this.#send({ id, type: MessageType.Next, payload: errors === undefined ? result : { ...result, errors } });
      this.#send({ id, type: MessageType.Complete });
    } catch (error) {
      if (this.#operations.get(id) === operation) this.failOperation(id, error);
    }
  }

  #complete(id: string): void {
    const operation = this.#operations.get(id);
    this.#operations.delete(id);
    operation?.member?.end();
    operation?.aborted.abort();
  }

  // ------------------------------------------------------------------------------------------------------ rights

  /** Asks again who this is and what he may see; ends or moves what changed. */
  recheck(): void {
    const token = this.#token;
    if (token === null || !this.#isOpen()) return;
    let principal: Principal;
    try {
      principal = this.#services.rights.principalFor(token);
    } catch (error) {
      return this.#closeFor(error);
    }
    if (principal.permissions.length === 0) return this.close(CloseCode.Forbidden, "No rights");
    const before = this.#principal;
    this.#principal = principal;
    this.#validUntil = Math.min(token.expiresAt.getTime(), principal.rightsEndAt.getTime());
    if (before === null || before.rightsKey === principal.rightsKey) return;
    const now = this.#services.clock.now().getTime();
    const expired = before.roles.some((role) => role.expiresAt !== null && role.expiresAt.getTime() <= now);
    for (const { member } of this.#operations.values()) {
      if (member !== null) this.#services.hub.move(member, principal, expired);
    }
  }

  #closeFor(error: unknown): void {
    const code = error instanceof DomainError ? error.code : null;
    if (code === "UNAUTHENTICATED") return this.close(CloseCode.Unauthorized, "Unauthorized");
    if (code === "GRANT_EXPIRED" || code === "FORBIDDEN") return this.close(CloseCode.Forbidden, "No rights");
    if (code === "RIGHTS_UNKNOWN") return this.close(tryAgainLater, "Rights cannot be checked");
    this.#services.logger.error({ err: error }, "a socket could not be signed in");
    this.close(internalError, "Internal error");
  }

  // -------------------------------------------------------------------------------------------------- the socket

  /** Pings a living socket, ends a dead one. Called every keep-alive interval. */
  checkAlive(): void {
    if (!this.#alive) return this.#ws.terminate();
    this.#alive = false;
    if (this.#isOpen()) this.#ws.ping();
  }

  close(code: number, reason: string): void {
    this.#endOperations();
    this.#ws.close(code, reason);
  }

  terminate(): void {
    this.#ws.terminate();
  }

  #isOpen(): boolean {
    return this.#ws.readyState === this.#ws.OPEN;
  }

  #send(message: object): void {
    if (this.#isOpen()) this.#socket.write(textFrame(JSON.stringify(message)));
  }

  #onDrain(): void {
    this.#paused?.resolve();
    this.#paused = null;
  }

  #endOperations(): void {
    for (const id of this.#operations.keys()) this.#complete(id);
  }

  #onClose(): void {
    clearTimeout(this.#initTimer);
    this.#endOperations();
    this.#onDrain();
    this.#services.onClosed(this);
  }
}
