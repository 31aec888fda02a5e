import { z } from "zod";
import { differences, matches } from "./admin-api.ts";
import type { AdminApi } from "./admin-api.ts";
import { groupTree } from "./groups.ts";

/** Demo: people with published passwords, no second factor. Production: neither. */
export type Mode = "demo" | "production";

const day = 86_400;

/** What is worth keeping of what people do at sign-in (R9). Silent renewals are not: one a minute and person says nothing. */
const userEvents = [
  ..."LOGIN LOGOUT CODE_TO_TOKEN CLIENT_LOGIN UPDATE_PROFILE UPDATE_EMAIL UPDATE_PASSWORD UPDATE_CREDENTIAL".split(" "),
  ..."REMOVE_CREDENTIAL UPDATE_TOTP REMOVE_TOTP RESET_PASSWORD EXECUTE_ACTIONS IMPERSONATE TOKEN_EXCHANGE".split(" "),
  ..."USER_DISABLED_BY_PERMANENT_LOCKOUT USER_DISABLED_BY_TEMPORARY_LOCKOUT DELETE_ACCOUNT REVOKE_GRANT".split(" "),
  ..."LOGIN_ERROR LOGOUT_ERROR CODE_TO_TOKEN_ERROR REFRESH_TOKEN_ERROR CLIENT_LOGIN_ERROR".split(" "),
  ..."UPDATE_PASSWORD_ERROR UPDATE_CREDENTIAL_ERROR TOKEN_EXCHANGE_ERROR IMPERSONATE_ERROR".split(" "),
];

const passwordPolicy: Readonly<Record<Mode, string>> = {
  production: "length(12) and notUsername(undefined) and notEmail(undefined) and passwordHistory(5)",
  // A published password needs no costly hash; whoever is left over from a demo is hashed properly at his next sign-in.
  demo: "length(4) and hashAlgorithm(pbkdf2-sha256) and hashIterations(1000)",
};

/** The realm's own settings, as Keycloak's RealmRepresentation names them. Durations in seconds. */
export function realmSettings(realm: string, mode: Mode) {
  return {
    realm,
    enabled: true,
    displayName: "Hệ thống kết nối tập trung camera giám sát",
    displayNameHtml: "Hệ thống kết nối tập trung camera giám sát",

    // Accounts are given, never taken: nobody registers, renames himself or resets a password by mail.
    registrationAllowed: false,
    registrationEmailAsUsername: false,
    resetPasswordAllowed: false,
    editUsernameAllowed: false,
    rememberMe: false,
    verifyEmail: false,
    loginWithEmailAllowed: false,
    duplicateEmailsAllowed: false,
    userManagedAccessAllowed: false,
    organizationsEnabled: false,

    loginTheme: "camera-hub",
    internationalizationEnabled: true,
    supportedLocales: ["vi", "en"],
    defaultLocale: "vi",

    // Plain HTTP only from the machine itself and private networks: Keycloak stands behind the hub's proxy.
    sslRequired: "external",
    defaultSignatureAlgorithm: "RS256",

    // Decision 724/QĐ-BTTTT: five wrong passwords within 30 seconds lock the account for five minutes. Keycloak's window is
    // the pause after which it forgets; a quarter of an hour instead of 30 seconds also stops who guesses slowly: with 30
    // he had a free try every half minute, and a second lock would be no longer than the first. A second try within a
    // fraction of a second is a program, or two tabs: it waits a minute.
    bruteForceProtected: true,
    permanentLockout: false,
    failureFactor: 5,
    maxDeltaTimeSeconds: 900,
    waitIncrementSeconds: 300,
    maxFailureWaitSeconds: 3600,
    quickLoginCheckMilliSeconds: 200,
    minimumQuickLoginWaitSeconds: 60,
    passwordPolicy: passwordPolicy[mode],

    // The token says who it is for a minute and a half; who may do what comes from the mirror. A refresh token works once.
    accessTokenLifespan: 90,
    revokeRefreshToken: true,
    refreshTokenMaxReuse: 0,
    ssoSessionIdleTimeout: 1800,
    ssoSessionMaxLifespan: 12 * 3600,
    accessCodeLifespan: 60,
    accessCodeLifespanUserAction: 300,
    accessCodeLifespanLogin: 1800,
    actionTokenGeneratedByUserLifespan: 300,
    actionTokenGeneratedByAdminLifespan: 12 * 3600,

    // Fine-grained permissions (v2) bound who may give what to whom.
    adminPermissionsEnabled: true,

    // The mirror and the access log live on these.
    eventsEnabled: true,
    eventsListeners: ["jboss-logging"],
    eventsExpiration: 365 * day,
    enabledEventTypes: userEvents,
    adminEventsEnabled: true,
    adminEventsDetailsEnabled: true,
    attributes: { adminEventsExpiration: String(365 * day) },

    browserSecurityHeaders: {
      contentSecurityPolicy: "frame-src 'self'; frame-ancestors 'self'; object-src 'none'; base-uri 'self';",
      xFrameOptions: "SAMEORIGIN",
      xContentTypeOptions: "nosniff",
      xRobotsTag: "none",
      referrerPolicy: "no-referrer",
    },
  };
}

const representation = z.looseObject({});
const requiredAction = z.looseObject({ alias: z.string(), enabled: z.boolean(), defaultAction: z.boolean() });

/** Makes the realm with these groups, or brings its settings back to what the code says. */
export async function applySettings(api: AdminApi, realm: string, mode: Mode, groups: readonly string[]): Promise<void> {
  const desired = realmSettings(realm, mode);
  const actual = await api.find(`/${realm}`, representation);
  if (actual === null) await api.create("", { ...desired, groups: groupTree(groups) }, `make realm ${realm}`);
  else if (!matches(actual, desired)) await api.put(`/${realm}`, desired, `realm settings: ${differences(actual, desired)}`);

  // Everybody made from now on sets up a second factor before the first page; in the demo nobody has to.
  const path = `/${realm}/authentication/required-actions/CONFIGURE_TOTP`;
  const totp = await api.get(path, requiredAction);
  const wanted = { enabled: true, defaultAction: mode === "production" };
  if (!matches(totp, wanted)) await api.put(path, { ...totp, ...wanted }, `second factor: ${differences(totp, wanted)}`);
}

const role = z.looseObject({ id: z.string(), name: z.string(), clientRole: z.boolean().default(false) });

/**
 * Takes from the default role what would outlive a sign-in: offline tokens (no session, so no sign-out reaches them)
 * and user-managed sharing. Gives it `query-groups`, the least that Keycloak wants of somebody whose token is exchanged;
 * by itself it shows nobody anything. Groups cannot bring it: they map no role.
 */
export async function applyDefaultRole(api: AdminApi, realm: string): Promise<void> {
  const { defaultRole } = await api.get(`/${realm}`, z.object({ defaultRole: role }));
  const path = `/${realm}/roles-by-id/${defaultRole.id}/composites`;
  const held = await api.get(path, z.array(role));
  const unwanted = held.filter(({ name }) => ["offline_access", "uma_authorization"].includes(name));
  if (unwanted.length > 0)
    await api.delete(path, unwanted, `default role: take ${unwanted.map(({ name }) => name).join(", ")}`);
  if (held.some(({ name, clientRole }) => name === "query-groups" && clientRole)) return;
  const clients = await api.get(`/${realm}/clients?clientId=realm-management`, z.array(z.object({ id: z.string() })));
  const wanted = await api.get(`/${realm}/clients/${clients[0]?.id}/roles/query-groups`, role);
  await api.post(path, [wanted], "default role: give query-groups");
}
