import { z } from "zod";
import type { AdminApi } from "./admin-api.ts";

const role = z.looseObject({ id: z.string(), name: z.string() });

/**
 * Maps exactly these roles of `realm-management`, at a path that lists the mapped and, below `/available`, the other ones:
 * a service account's roles, or those that a client's tokens may carry.
 */
export async function applyMappedRoles(api: AdminApi, path: string, names: readonly string[], about: string): Promise<void> {
  const held = await api.get(path, z.array(role));
  const missing = names.filter((name) => !held.some((r) => r.name === name));
  const surplus = held.filter((r) => !names.includes(r.name));
  if (surplus.length > 0) await api.delete(path, surplus, `${about}: take roles ${surplus.map(({ name }) => name).join(", ")}`);
  if (missing.length === 0) return;
  const available = await api.get(`${path}/available`, z.array(role));
  await api.post(
    path,
    available.filter((r) => missing.includes(r.name)),
    `${about}: give roles ${missing.join(", ")}`,
  );
}
