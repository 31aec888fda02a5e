import { Readable } from "node:stream";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Principal } from "../access/principal.ts";
import { dayInVietnam } from "../app/calendar.ts";
import type { Clock } from "../app/clock.ts";
import type { RequestInfo } from "../app/context.ts";
import type { Database } from "../app/database.ts";
import { DomainError } from "../app/errors.ts";
import { exportCsv } from "./export-csv.ts";
import { exportChain } from "./export-lines.ts";
import { parseExportParameters } from "./filter.ts";
import type { LogReader } from "./reader.ts";

export interface ExportRoutesParts {
  readonly database: Database;
  readonly reader: LogReader;
  readonly clock: Clock;
  /** Who asks; throws DomainError as for GraphQL. */
  readonly whoAsks: (request: FastifyRequest, reply: FastifyReply) => Promise<{ principal: Principal; request: RequestInfo }>;
  readonly refuse: (request: FastifyRequest, reply: FastifyReply, error: unknown) => FastifyReply;
}

/** Exports that run at once: each holds a reader's connection now and then, and people come first. */
const maxExports = 4;

/** `GET /export/access-log.csv` for people and `.jsonl` for proof; bearer token, `from` and `to`, filters as in GraphQL. */
export function exportRoutes(parts: ExportRoutesParts) {
  const { database, reader, clock } = parts;
  let running = 0;

  async function send(format: "csv" | "jsonl", request: FastifyRequest, reply: FastifyReply) {
    let chunks: AsyncGenerator<Buffer>;
    try {
      const asker = await parts.whoAsks(request, reply);
      const given = parseExportParameters(request.query);
      if (running >= maxExports)
        throw new DomainError("BUSY", "Too many exports are running; try again shortly.", { retryAfterSeconds: 30 });
      const query = await reader.admit(asker.principal, "log.export", given, asker.request, { format });
      const lines = format === "csv" ? exportCsv(database, query) : exportChain(database, query, clock.now());
      chunks = gathered(lines, format === "csv" ? "" : "\n");
    } catch (error) {
      return parts.refuse(request, reply, error);
    }
    const name = `access-log-${dayInVietnam(clock.now())}.${format}`;
    running += 1;
    const stream = Readable.from(chunks, { objectMode: false, highWaterMark: 64 * 1024 });
    stream.once("close", () => (running -= 1));
    // Said already that all is well: a fault can only cut it off, which the missing end (and the connection) shows.
    stream.on("error", (error) => request.log.error({ err: error }, "an export of the access log broke off"));
    return reply
      .header("cache-control", "no-store")
      .header("content-disposition", `attachment; filename="${name}"`)
      .type(format === "csv" ? "text/csv; charset=utf-8" : "application/jsonl; charset=utf-8")
      .send(stream);
  }

  return async (app: FastifyInstance): Promise<void> => {
    app.get("/export/access-log.csv", (request, reply) => send("csv", request, reply));
    app.get("/export/access-log.jsonl", (request, reply) => send("jsonl", request, reply));
  };
}

/** Small pieces put together: a write for each line would cost more than the line. */
async function* gathered(lines: AsyncGenerator<string>, end: string): AsyncGenerator<Buffer> {
  let text = "";
  for await (const line of lines) {
    text += line + end;
    if (text.length < 32_768) continue;
    yield Buffer.from(text);
    text = "";
  }
  if (text !== "") yield Buffer.from(text);
}
