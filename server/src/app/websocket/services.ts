import type { DocumentNode, ExecutionResult, GraphQLFormattedError, OperationDefinitionNode } from "graphql";
import type { Logger } from "pino";
import type { Principal } from "../../access/principal.ts";
import type { Clock } from "../clock.ts";
import type { Connection } from "./connection.ts";
import type { FoundDocument, GivenDocument } from "../known-documents.ts";
import type { DocumentCache } from "./documents.ts";
import type { SocketLimits } from "./limits.ts";
import type { SubscriptionHub } from "./subscription-hub.ts";

/** What a verified token says; whatever a person may do is decided elsewhere. */
export interface SocketToken {
  readonly subject: string;
  readonly sessionId: string | null;
  readonly expiresAt: Date;
}

/** A query or mutation that came over a socket. */
export interface SocketRequest {
  readonly query: string;
  /** Parsed and valid. */
  readonly document: DocumentNode;
  readonly operationName: string | null;
  readonly variables: Record<string, unknown>;
  readonly principal: Principal;
  readonly address: string | null;
  /** Aborted when the client no longer wants the answer. */
  readonly signal: AbortSignal;
}

/** What the sockets need of the rest of the hub. */
export interface SocketServices {
  readonly documents: DocumentCache;
  /** Texts that may be asked for by their hash. */
  readonly known: {
    /** @throws DomainError */
    find(given: GivenDocument, asker: Principal): FoundDocument;
    keep(document: FoundDocument): void;
  };
  readonly hub: SubscriptionHub;
  readonly verifier: { verify(bearer: string): Promise<SocketToken> };
  readonly rights: { principalFor(token: SocketToken): Principal };
  /**
   * Measures an operation with its variables before anything runs, and counts what it costs, as the HTTP side does.
   * @throws GraphQLError or DomainError
   */
  readonly checkOperation: (
    operation: {
      readonly document: DocumentNode;
      readonly operation: OperationDefinitionNode;
      readonly variables: Readonly<Record<string, unknown>>;
    },
    principal: Principal,
    address: string | null,
  ) => void;
  /** Called for each operation before it runs. @throws DomainError when somebody asks too much */
  readonly admit: (principal: Principal, address: string | null) => void;
  /** Told of a subscription that was refused. */
  readonly refused: (
    subscription: {
      readonly operation: OperationDefinitionNode;
      readonly variables: Readonly<Record<string, unknown>>;
      readonly principal: Principal;
      readonly address: string | null;
    },
    error: unknown,
  ) => void;
  /** Runs a query or mutation; errors in the result are formatted here. */
  readonly execute: (request: SocketRequest) => Promise<ExecutionResult>;
  readonly formatError: (error: unknown) => GraphQLFormattedError;
  readonly clock: Clock;
  readonly limits: SocketLimits;
  readonly logger: Logger;
  readonly stats: { delivered: number; dropped: number };
  /** Unread bytes that make a reader too slow at the moment. */
  readonly maxBufferedBytes: () => number;
  /** Operations open on all sockets of an account. */
  readonly operationsOf: (principalId: string) => number;
  readonly onReady: (connection: Connection) => void;
  readonly onClosed: (connection: Connection) => void;
}
