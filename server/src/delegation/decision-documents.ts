import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Principal } from "../access/principal.ts";
import { isEmptyScope } from "../access/scope.ts";
import type { AccessLog } from "../audit/access-log.ts";
import type { Clock } from "../app/clock.ts";
import { isUuid } from "../app/connection.ts";
import type { RequestInfo } from "../app/context.ts";
import type { Database } from "../app/database.ts";
import { BadUserInputError, DomainError, ForbiddenError, NotFoundError } from "../app/errors.ts";
import { findDecisions } from "./decisions.repository.ts";
import type { DecisionRecord } from "./decisions.repository.ts";
import { decisionLine } from "./log-lines.ts";
import { readingScope } from "./rules.ts";

export interface DecisionDocumentParts {
  readonly database: Database;
  readonly accessLog: AccessLog;
  readonly clock: Clock;
  /** Who asks; throws DomainError as for GraphQL. */
  readonly whoAsks: (request: FastifyRequest, reply: FastifyReply) => Promise<{ principal: Principal; request: RequestInfo }>;
  readonly refuse: (request: FastifyRequest, reply: FastifyReply, error: unknown) => FastifyReply;
}

const maxBytes = 10 * 1024 * 1024;

/** What each kind begins with: a name or a header says nothing of what is inside. */
const kinds: readonly (readonly [mediaType: string, begins: Buffer, ending: string])[] = [
  ["application/pdf", Buffer.from("%PDF-"), "pdf"],
  ["image/jpeg", Buffer.from([0xff, 0xd8, 0xff]), "jpg"],
  ["image/png", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), "png"],
];

/** `PUT` and `GET /decisions/<id>/document`: the scan of a decision, one each, never replaced. Bearer token; logged. */
export function decisionDocumentRoutes(parts: DecisionDocumentParts) {
  const { database, accessLog, clock } = parts;

  async function find(principal: Principal, request: FastifyRequest): Promise<DecisionRecord> {
    const { id } = request.params as { id: string };
    const scope = readingScope(principal);
    const [decision] = isUuid(id) ? await database.read(scope, (tx) => findDecisions(tx, scope, [id])) : [];
    if (decision === undefined) throw new NotFoundError("Decision");
    return decision;
  }

  async function put(request: FastifyRequest, reply: FastifyReply) {
    try {
      const asker = await parts.whoAsks(request, reply);
      const decision = await find(asker.principal, request);
      const scope = asker.principal.scopeFor("grant:give");
      const own = scope.country || (decision.provinceId !== null && scope.provinceIds.includes(decision.provinceId));
      if (isEmptyScope(scope) || !own) throw new ForbiddenError("grant:give");
      const content = request.body;
      const kind = Buffer.isBuffer(content)
        ? kinds.find(([, begins]) => content.subarray(0, begins.length).equals(begins))
        : null;
      if (!Buffer.isBuffer(content) || kind == null) {
        throw new BadUserInputError("A scan is a PDF, JPEG or PNG.", { field: "document", rule: "media-type" });
      }
      const now = clock.now();
      await accessLog.record(decisionLine("decision.document", asker, now, decision, { bytes: content.length }));
      const { rowCount } = await database.write(scope, (tx) =>
        tx.query(
          `insert into decision_document (decision_id, province_id, media_type, content, sha256, added_by, added_at)
           values ($1, $2, $3, $4, sha256($4), $5, $6) on conflict do nothing`,
          [decision.id, decision.provinceId, kind[0], content, asker.principal.id, now],
        ),
      );
      if (rowCount === 0) throw new DomainError("CONFLICT", "This decision has its document already.", { field: "document" });
      return await reply.code(204).send();
    } catch (error) {
      return parts.refuse(request, reply, error);
    }
  }

  async function get(request: FastifyRequest, reply: FastifyReply) {
    try {
      const { principal } = await parts.whoAsks(request, reply);
      const decision = await find(principal, request);
      const { rows } = await database.read(readingScope(principal), (tx) =>
        tx.query<{ mediaType: string; content: Buffer }>(
          `select media_type as "mediaType", content from decision_document where decision_id = $1`,
          [decision.id],
        ),
      );
      const [document] = rows;
      if (document === undefined) throw new NotFoundError("Document");
      const ending = kinds.find(([mediaType]) => mediaType === document.mediaType)?.[2] ?? "bin";
      // Taken away, never shown inside the portal's own origin.
      return await reply
        .header("cache-control", "no-store")
        .header("content-disposition", `attachment; filename="decision-${decision.id}.${ending}"`)
        .type(document.mediaType)
        .send(document.content);
    } catch (error) {
      return parts.refuse(request, reply, error);
    }
  }

  return async (app: FastifyInstance): Promise<void> => {
    app.removeAllContentTypeParsers();
    app.addContentTypeParser("*", { parseAs: "buffer", bodyLimit: maxBytes }, (_request, body, done) => done(null, body));
    app.put("/decisions/:id/document", { bodyLimit: maxBytes }, put);
    app.get("/decisions/:id/document", get);
  };
}
