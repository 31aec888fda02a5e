/** What a role may do, in one table: the only place that turns roles into permissions. */
export const permissions = [
  /** See units, cameras and their status (no picture). */
  "camera:read",
  /** Watch live. */
  "camera:view",
  "camera:playback",
  "camera:export",
  /** Register, edit, test and remove cameras. */
  "camera:manage",
  /** See technical state and work on connections. */
  "camera:connect",
  /** Sign an area off on a still. */
  "area:sign-off",
  /** Give roles to others, and see who holds what where one may give. */
  "grant:give",
  /** See who holds what, by whose leave. */
  "grant:read",
  "log:read",
  "programme:manage",
  "system:manage",
  /** Be a child of this hub: tell it of units, cameras and status of one's own. */
  "hub:link",
] as const;
export type Permission = (typeof permissions)[number];

export const roles = [
  "telecom",
  "leader",
  "auditor",
  "admin",
  "health",
  "manager",
  "reviewer",
  "viewer",
  "lead",
  "engineer",
  "tool",
] as const;
export type Role = (typeof roles)[number];

/**
 * Permissions that a role carries in its unit. A `tool` has what its grant names (a subset of `toolPermissions`),
 * never more.
 */
export const rolePermissions: Readonly<Record<Exclude<Role, "tool">, readonly Permission[]>> = {
  telecom: ["camera:read", "programme:manage", "system:manage", "grant:give", "grant:read"],
  leader: ["camera:read", "camera:view"],
  auditor: ["camera:read", "log:read", "grant:read"],
  admin: ["camera:read", "camera:view", "camera:manage", "grant:give", "grant:read"],
  health: ["camera:read", "camera:view"],
  manager: ["camera:read", "camera:view", "camera:manage", "area:sign-off", "grant:give", "grant:read"],
  reviewer: ["camera:read", "camera:view", "camera:playback", "area:sign-off"],
  viewer: ["camera:read", "camera:view"],
  lead: ["camera:read", "camera:connect", "grant:give", "grant:read"],
  engineer: ["camera:read", "camera:connect"],
};

/** What a tool's grant may name at all. */
export const toolPermissions: readonly Permission[] = ["camera:read", "camera:view", "hub:link"];

/** What it names when nothing is said: what programs that read have; a hub is linked by saying so. */
export const usualToolPermissions: readonly Permission[] = ["camera:read", "camera:view"];

/** Pictures, and work on connections: held by nobody who has not acknowledged the guideline in force (R5, R7). */
export const briefedPermissions: ReadonlySet<Permission> = new Set([
  "camera:view",
  "camera:playback",
  "camera:export",
  "camera:connect",
]);

/** Permissions over grants: an operator's role carries them over its operator's people, not over the provinces it serves. */
export const governing: ReadonlySet<Permission> = new Set(["grant:give", "grant:read"]);
