import type { Client } from "@urql/vue";
import type { RouteLocationRaw } from "vue-router";
import { cameraNameQuery, unitNameQuery } from "./search.queries.ts";

/** A unit or camera, as much of it as a page names. */
export interface NamedPlace {
  readonly kind: "Province" | "Facility" | "Camera";
  readonly id: string;
  readonly code: string;
  readonly name: string;
}

/** What an id in an address stands for; null when it is absent, out of scope, or a unit without any camera. */
export async function placeById(client: Client, id: string): Promise<NamedPlace | null> {
  const { data } = await client.query(cameraNameQuery, { id }, { requestPolicy: "cache-first" }).toPromise();
  if (data?.camera) return { kind: "Camera", ...data.camera };
  return unitById(client, id);
}

export async function unitById(client: Client, id: string): Promise<NamedPlace | null> {
  const { data } = await client.query(unitNameQuery, { id }, { requestPolicy: "cache-first" }).toPromise();
  const facility = data?.cameras.nodes[0]?.facility;
  if (!facility) return null;
  if (facility.id === id) return { kind: "Facility", id, code: facility.code, name: facility.name };
  const { province } = facility;
  return province.id === id ? { kind: "Province", id, code: province.code, name: province.name } : null;
}

export function addressOfPlace({ kind, id, code }: NamedPlace): RouteLocationRaw {
  switch (kind) {
    case "Province":
      return { name: "province", params: { code } };
    case "Facility":
      return { name: "facility", params: { code } };
    case "Camera":
      return { name: "camera", params: { id } };
  }
}
