import { createServer } from "node:http";
import type { IncomingMessage, Server } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { execute, GraphQLError, GraphQLScalarType, parse, validate } from "graphql";
import type { GraphQLSchema } from "graphql";
import { createLocalJWKSet, jwtVerify } from "jose";
import type { JSONWebKeySet } from "jose";
import type { Clock } from "@camera-hub/server/app/clock.ts";
import { buildSubgraphSchema } from "@apollo/subgraph";

/** The graph of a health ministry's register, written without a look at ours but for the code of a facility. */
const sdl = /* GraphQL */ `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key", "@shareable"])

  scalar DateTime

  type Query {
    "Whom the ministry has licensed, in the order of their licences."
    clinics(first: Int! = 20, after: String): ClinicConnection!
    clinic(licence: ID!): Clinic
  }

  type Mutation {
    recordInspection(licence: ID!, findings: Int!): Clinic!
  }

  type ClinicConnection {
    nodes: [Clinic!]!
    pageInfo: PageInfo!
  }

  type PageInfo @shareable {
    hasNextPage: Boolean!
    hasPreviousPage: Boolean!
    startCursor: String
    endCursor: String
  }

  type Clinic @key(fields: "licence") {
    licence: ID!
    beds: Int!
    inspections: [Inspection!]!
    "The facility as the camera hub knows it; null for who may not know of it."
    facility: Facility
  }

  type Inspection {
    inspectedAt: DateTime!
    findings: Int!
  }

  type Facility @key(fields: "code") {
    code: String!
    "Null for a facility without a licence."
    clinic: Clinic
  }
`;

/** A licence as the register keeps it: of a facility under its official code. */
export interface Licence {
  readonly licence: string;
  readonly facilityCode: string;
  readonly beds: number;
  readonly inspections: { readonly inspectedAt: Date; readonly findings: number }[];
}

export interface RegisterOptions {
  readonly licences: readonly Licence[];
  /** The realm that both ministries' people sign in to. */
  readonly jwks: JSONWebKeySet;
  readonly issuer: string;
  readonly clock: Clock;
}

export interface FacilityRegister {
  readonly url: string;
  readonly port: number;
  /** Subjects of the tokens that it was asked with, in order. */
  readonly askedBy: readonly string[];
  close(): Promise<void>;
}

/** A health ministry's register of facilities: a server, a schema and data of its own, which lets in nobody without a token. */
export async function startRegister(options: RegisterOptions): Promise<FacilityRegister> {
  const schema = registerSchema(options.licences, options.clock);
  const keys = createLocalJWKSet(options.jwks);
  const askedBy: string[] = [];
  const server = createServer((request, response) => {
    void answer(request).then(({ status, body }) => {
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
    });
  });

  async function answer(request: IncomingMessage): Promise<{ status: number; body: object }> {
    const [, bearer] = /^Bearer (\S+)$/.exec(request.headers.authorization ?? "") ?? [];
    try {
      if (bearer === undefined) throw new Error("no token");
      const currentDate = options.clock.now();
      const { payload } = await jwtVerify(bearer, keys, { issuer: options.issuer, currentDate });
      askedBy.push(String(payload.sub));
    } catch {
      const error = new GraphQLError("Sign in.", { extensions: { code: "UNAUTHENTICATED" } });
      return { status: 401, body: { errors: [error] } };
    }
    try {
      const { query, variables } = JSON.parse(await text(request)) as { query: string; variables?: Record<string, unknown> };
      const document = parse(query);
      const errors = validate(schema, document);
      if (errors.length > 0) return { status: 400, body: { errors } };
      return { status: 200, body: await execute({ schema, document, variableValues: variables ?? {} }) };
    } catch (error) {
      return { status: 400, body: { errors: [error instanceof GraphQLError ? error : { message: "Not a question." }] } };
    }
  }

  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/graphql`, port, askedBy, close: () => stop(server) };
}

function registerSchema(licences: readonly Licence[], clock: Clock): GraphQLSchema {
  const sorted = licences.toSorted((a, b) => (a.licence < b.licence ? -1 : 1));
  const byLicence = new Map(sorted.map((one) => [one.licence, one]));
  const byFacility = new Map(sorted.map((one) => [one.facilityCode, one]));
  const DateTime = new GraphQLScalarType({ name: "DateTime", serialize: (value) => (value as Date).toISOString() });
  return buildSubgraphSchema([
    {
      typeDefs: parse(sdl),
      resolvers: {
        DateTime,
        Query: {
          clinics: (_root: unknown, { first, after }: { first: number; after?: string | null }) => {
            const rest = sorted.filter(({ licence }) => after == null || licence > after);
            const nodes = rest.slice(0, Math.min(first, 100));
            const [startCursor, endCursor] = [nodes[0]?.licence ?? null, nodes.at(-1)?.licence ?? null];
            const pageInfo = {
              hasNextPage: rest.length > nodes.length,
              hasPreviousPage: after != null,
              startCursor,
              endCursor,
            };
            return { nodes, pageInfo };
          },
          clinic: (_root: unknown, { licence }: { licence: string }) => byLicence.get(licence) ?? null,
        },
        Mutation: {
          recordInspection: (_root: unknown, { licence, findings }: { licence: string; findings: number }) => {
            const found = byLicence.get(licence);
            if (found === undefined) throw new GraphQLError("No such licence.", { extensions: { code: "NOT_FOUND" } });
            found.inspections.push({ inspectedAt: clock.now(), findings });
            return found;
          },
        },
        Clinic: {
          __resolveReference: ({ licence }: { licence: string }) => byLicence.get(licence) ?? null,
          facility: ({ facilityCode }: Licence) => ({ code: facilityCode }),
        },
        Facility: {
          __resolveReference: ({ code }: { code: string }) => ({ code }),
          clinic: ({ code }: { code: string }) => byFacility.get(code) ?? null,
        },
      },
    },
  ]);
}

async function stop(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeAllConnections();
  await closed;
}
