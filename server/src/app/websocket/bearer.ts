/**
 * The token that a `connection_init` or `ping` carries: `{ authorization: "Bearer …" }`; tools also send `Authorization`, or
 * the bare token as `token`. Null when there is none.
 */
export function bearerOf(payload: Readonly<Record<string, unknown>> | undefined): string | null {
  const header = payload?.["authorization"] ?? payload?.["Authorization"];
  if (typeof header === "string") return /^Bearer +(\S+)$/i.exec(header)?.[1] ?? null;
  const token = payload?.["token"];
  return typeof token === "string" && token !== "" ? token : null;
}
