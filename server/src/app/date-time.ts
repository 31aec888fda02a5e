import { GraphQLError, GraphQLScalarType, Kind } from "graphql";

function parse(value: unknown): Date {
  // RFC 3339 with an offset: a local time without one would mean another instant on each machine.
  if (typeof value === "string" && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/.test(value)) {
    const date = new Date(value);
    if (!Number.isNaN(date.getTime())) return date;
  }
  throw new GraphQLError("DateTime must be an RFC 3339 timestamp with an offset, such as 2021-06-12T07:30:00Z.", {
    extensions: { code: "BAD_USER_INPUT" },
  });
}

/** An instant in UTC, RFC 3339 with milliseconds. */
export const DateTimeScalar = new GraphQLScalarType<Date, string>({
  name: "DateTime",
  description: "An instant as an RFC 3339 timestamp, in UTC with milliseconds: `2021-06-12T07:30:00.000Z`.",
  specifiedByURL: "https://datatracker.ietf.org/doc/html/rfc3339",
  serialize(value) {
    if (value instanceof Date) return value.toISOString();
    // Texts come from the database in the very form shown here.
    if (typeof value === "string") return value.length === 24 && value.endsWith("Z") ? value : parse(value).toISOString();
    throw new GraphQLError("DateTime cannot show this value.");
  },
  parseValue: parse,
  parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : undefined),
});
