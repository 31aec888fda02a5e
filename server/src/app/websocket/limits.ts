/** Bounds of the socket server: no client, careless or hostile, may cost more than this. */
export interface SocketLimits {
  /** From opening the socket to `connection_init`, ms. */
  readonly initTimeoutMs: number;
  /** A socket that answers no ping for this long is dead, ms. */
  readonly keepAliveMs: number;
  /** Largest message a client may send, bytes. */
  readonly maxMessageBytes: number;
  /** Messages a client may send at once, and how many more each second. */
  readonly messageBurst: number;
  readonly messagesPerSecond: number;
  /** Operations (queries and subscriptions) open on one socket. */
  readonly maxOperations: number;
  readonly maxOperationsPerPrincipal: number;
  readonly maxSocketsPerPrincipal: number;
  readonly maxSockets: number;
  /** Sockets that have not signed in yet. */
  readonly maxPendingSockets: number;
  /** Unread bytes after which a reader is too slow. */
  readonly maxBufferedBytes: number;
  /** Unread bytes of all sockets together; above it everybody is allowed a sixteenth only. */
  readonly maxTotalBufferedBytes: number;
  /** How long events wait for company before they are executed and written together, ms. */
  readonly batchMs: number;
  /** Events of one group that may wait; a group that falls further behind starts anew. */
  readonly maxQueuedEvents: number;
  /** Longest execution of one batch, ms. */
  readonly executionTimeoutMs: number;
  /** Executed events kept for those who resume, bytes of all groups together. */
  readonly maxKeptBytes: number;
  /** Documents kept parsed, validated and compiled. */
  readonly maxDocuments: number;
}

export const defaultSocketLimits: SocketLimits = {
  initTimeoutMs: 3_000,
  keepAliveMs: 30_000,
  maxMessageBytes: 64 * 1024,
  messageBurst: 200,
  messagesPerSecond: 50,
  maxOperations: 50,
  maxOperationsPerPrincipal: 200,
  maxSocketsPerPrincipal: 20,
  maxSockets: 20_000,
  maxPendingSockets: 2_000,
  maxBufferedBytes: 1024 * 1024,
  maxTotalBufferedBytes: 256 * 1024 * 1024,
  batchMs: 25,
  maxQueuedEvents: 20_000,
  executionTimeoutMs: 15_000,
  maxKeptBytes: 32 * 1024 * 1024,
  maxDocuments: 500,
};
