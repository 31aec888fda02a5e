import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import topology from "./data/provinces-2021.topo.json";

/** An outline ready to draw; `code` is the official province code, null for offshore islands. */
export interface Outline {
  readonly code: string | null;
  readonly path: string;
}

/** Which province each outline shows. The outlines are those of 2021: a province that others became has all of theirs. */
export function areasByOutline<A extends { readonly code: string; readonly formerCodes: readonly string[] }>(
  areas: readonly A[],
): ReadonlyMap<string, A> {
  return new Map(
    areas.flatMap((area) => {
      const codes = area.formerCodes.length > 0 ? area.formerCodes : [area.code];
      return codes.map((code): [string, A] => [code, area]);
    }),
  );
}

const MID_LATITUDE = 16;
const SCALE = 44;
const WEST = 101.9;
const NORTH = 23.6;

/** Plate carrée true at the country's middle: at this size nobody sees more, and it needs no library. */
export function project(longitude: number, latitude: number): readonly [x: number, y: number] {
  return [(longitude - WEST) * Math.cos((MID_LATITUDE * Math.PI) / 180) * SCALE, (NORTH - latitude) * SCALE];
}

type Ring = readonly (readonly number[])[];

function ringPath(ring: Ring): string {
  return `M${ring
    .map(([longitude = 0, latitude = 0]) =>
      project(longitude, latitude)
        .map((value) => value.toFixed(1))
        .join(" "),
    )
    .join("L")}Z`;
}

/** All provinces as SVG paths. */
export function outlines(): readonly Outline[] {
  const map = topology as unknown as Topology<{ provinces: GeometryCollection<{ code: string | null }> }>;
  return feature(map, map.objects.provinces).features.map(({ geometry, properties }) => {
    const polygons: readonly (readonly Ring[])[] =
      geometry.type === "Polygon" ? [geometry.coordinates] : geometry.type === "MultiPolygon" ? geometry.coordinates : [];
    return { code: properties.code, path: polygons.flatMap((rings) => rings.map(ringPath)).join("") };
  });
}
