import { z } from "zod";
import type { AccessLogEntry } from "./access-log.ts";

export const userEvent = z.object({
  id: z.uuid(),
  time: z.number(),
  type: z.string(),
  userId: z.string().nullish(),
  sessionId: z.string().nullish(),
  clientId: z.string().nullish(),
  ipAddress: z.string().nullish(),
  error: z.string().nullish(),
  details: z.record(z.string(), z.string()).nullish(),
});
export type UserEvent = z.infer<typeof userEvent>;

export const adminEvent = z.object({
  id: z.uuid(),
  time: z.number(),
  operationType: z.string(),
  resourceType: z.string(),
  resourcePath: z.string().nullish(),
  error: z.string().nullish(),
  authDetails: z
    .object({ userId: z.string().nullish(), clientId: z.string().nullish(), ipAddress: z.string().nullish() })
    .nullish(),
});
export type AdminEvent = z.infer<typeof adminEvent>;

/** Which of Keycloak's user events stand in the log, and how. */
const userActions: Readonly<Record<string, string>> = {
  LOGIN: "session.sign-in",
  LOGOUT: "session.sign-out",
  CLIENT_LOGIN: "session.client-sign-in",
  REFRESH_TOKEN: "session.refresh",
  IMPERSONATE: "session.impersonate",
  TOKEN_EXCHANGE: "session.token-exchange",
  UPDATE_PROFILE: "account.update-profile",
  UPDATE_EMAIL: "account.update-email",
  UPDATE_PASSWORD: "account.update-password",
  RESET_PASSWORD: "account.reset-password",
  UPDATE_CREDENTIAL: "account.update-credential",
  REMOVE_CREDENTIAL: "account.remove-credential",
  UPDATE_TOTP: "account.update-totp",
  REMOVE_TOTP: "account.remove-totp",
  DELETE_ACCOUNT: "account.delete",
  USER_DISABLED_BY_PERMANENT_LOCKOUT: "account.lock",
  USER_DISABLED_BY_TEMPORARY_LOCKOUT: "account.lock",
};
const adminResources = [
  "GROUP_MEMBERSHIP",
  "USER",
  "GROUP",
  "USER_SESSION",
  "REALM_ROLE_MAPPING",
  "CLIENT_ROLE_MAPPING",
  "CLIENT",
  "REALM",
  "AUTHORIZATION_POLICY",
];

/** What is asked of Keycloak. A silent renewal is no event worth a line; one that was refused is. */
export const userTypes = [
  ...Object.keys(userActions).filter((type) => type !== "REFRESH_TOKEN"),
  "LOGIN_ERROR",
  "LOGOUT_ERROR",
  "CLIENT_LOGIN_ERROR",
  "REFRESH_TOKEN_ERROR",
  "IMPERSONATE_ERROR",
  "TOKEN_EXCHANGE_ERROR",
  "UPDATE_PASSWORD_ERROR",
  "UPDATE_CREDENTIAL_ERROR",
];
export const adminTypes = adminResources;

export const userLogActions = [...new Set(Object.values(userActions))];
export const adminLogActions = adminResources.flatMap((resource) =>
  ["create", "update", "delete", "action"].map((operation) => `keycloak.${kebab(resource)}.${operation}`),
);

/** Keycloak's own reader signs in each minute: that says nothing. */
const ownClient = "hub-reader";

/** @param nameOf User name of an account; null when not known. @returns null for what does not stand in the log */
export function lineOfUserEvent(event: UserEvent, nameOf: (id: string) => string | null): AccessLogEntry | null {
  const failed = event.type.endsWith("_ERROR");
  const action = userActions[failed ? event.type.slice(0, -"_ERROR".length) : event.type];
  if (action === undefined || event.clientId === ownClient) return null;
  const actorId = event.userId ?? null;
  return {
    ...noTarget,
    occurredAt: new Date(event.time),
    actorId,
    // The name somebody typed for an account that does not exist may well be his password: it is not kept.
    actorName: actorId === null ? null : (nameOf(actorId) ?? event.details?.["username"] ?? null),
    action,
    outcome: failed ? "REFUSED" : "ALLOWED",
    code: failed ? (event.error ?? "error").slice(0, 60) : null,
    address: event.ipAddress ?? null,
    details: known({ client: event.clientId, session: event.sessionId, method: event.details?.["auth_method"] }),
  };
}

export function lineOfAdminEvent(event: AdminEvent, nameOf: (id: string) => string | null): AccessLogEntry {
  const actorId = event.authDetails?.userId ?? null;
  const failed = event.error != null;
  return {
    ...noTarget,
    occurredAt: new Date(event.time),
    actorId,
    actorName: actorId === null ? null : nameOf(actorId),
    action: `keycloak.${kebab(event.resourceType)}.${kebab(event.operationType)}`.slice(0, 60),
    outcome: failed ? "REFUSED" : "ALLOWED",
    code: failed ? event.error!.slice(0, 60) : null,
    address: event.authDetails?.ipAddress ?? null,
    details: known({ path: event.resourcePath?.slice(0, 300), person: personIn(event.resourcePath, nameOf) }),
  };
}

const noTarget = { grantId: null, targetKind: null, targetId: null, provinceId: null, facilityId: null, requestId: null };

function personIn(path: string | null | undefined, nameOf: (id: string) => string | null): string | null {
  const id = /^users\/([^/]+)/.exec(path ?? "")?.[1];
  return id === undefined ? null : nameOf(id);
}

function known(facts: Record<string, string | null | undefined>): Record<string, string> {
  return Object.fromEntries(Object.entries(facts).filter((entry): entry is [string, string] => entry[1] != null));
}

function kebab(name: string): string {
  return name.toLowerCase().replaceAll("_", "-");
}
