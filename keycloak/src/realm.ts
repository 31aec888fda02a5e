import { z } from "zod";
import { matches } from "./admin-api.ts";
import type { AdminApi } from "./admin-api.ts";

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

    // Five wrong passwords within a quarter of an hour lock the account for five minutes, then for longer. A second try
    // within a fraction of a second is a program, or two tabs: five such are counted like any others.
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

/** Makes the realm, or brings its settings back to what the code says. */
export async function applySettings(api: AdminApi, realm: string, mode: Mode): Promise<void> {
  const desired = realmSettings(realm, mode);
  const actual = await api.find(`/${realm}`, representation);
  if (actual === null) await api.create("", desired);
  else if (!matches(actual, desired)) await api.put(`/${realm}`, desired);

  // Everybody made from now on sets up a second factor before the first page; in the demo nobody has to.
  const path = `/${realm}/authentication/required-actions/CONFIGURE_TOTP`;
  const totp = await api.get(path, requiredAction);
  const wanted = { enabled: true, defaultAction: mode === "production" };
  if (!matches(totp, wanted)) await api.put(path, { ...totp, ...wanted });
}

const role = z.object({ id: z.string(), name: z.string() });

/**
 * Takes from the default role what would outlive a sign-in: offline tokens (no session, so no sign-out reaches them)
 * and user-managed sharing.
 */
export async function applyDefaultRole(api: AdminApi, realm: string): Promise<void> {
  const { defaultRole } = await api.get(`/${realm}`, z.object({ defaultRole: role }));
  const path = `/${realm}/roles-by-id/${defaultRole.id}/composites`;
  const unwanted = (await api.get(path, z.array(role))).filter((r) => ["offline_access", "uma_authorization"].includes(r.name));
  if (unwanted.length > 0) await api.delete(path, unwanted);
}
