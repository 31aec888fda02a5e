import { z } from "zod";
import { eachOf } from "./admin-api.ts";
import type { AdminApi } from "./admin-api.ts";

const role = z.looseObject({ id: z.string(), name: z.string() });
const group = z.object({ id: z.string(), path: z.string() });

/**
 * Takes every role of the realm and of `realm-management` from every group: whoever may give a membership would give the
 * role with it, an administrator's too. Asks role by role, since there are few roles and thousands of groups.
 */
export async function takeRolesFromGroups(api: AdminApi, realm: string): Promise<void> {
  const clients = await api.get(`/${realm}/clients?clientId=realm-management`, z.array(z.object({ id: z.string() })));
  const management = clients[0]?.id ?? "";
  for (const [roles, mappings] of [
    [`/${realm}/roles`, "realm"],
    [`/${realm}/clients/${management}/roles`, `clients/${management}`],
  ] as const) {
    await eachOf(await api.get(`${roles}?max=1000`, z.array(role)), async (found) => {
      const query = "first=0&max=100000&briefRepresentation=true";
      const groups = await api.get(`${roles}/${encodeURIComponent(found.name)}/groups?${query}`, z.array(group));
      for (const { id, path } of groups) {
        const about = `take role ${found.name} from group ${path}`;
        await api.delete(`/${realm}/groups/${id}/role-mappings/${mappings}`, [found], about);
      }
    });
  }
}
