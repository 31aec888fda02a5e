import { readFileSync } from "node:fs";
import type { LegalBasis, PlannedStep } from "./plan.ts";

interface ShippedProvince {
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly latitude: number;
  readonly longitude: number;
  /** Codes of the provinces that it is made of. */
  readonly merged: readonly string[];
}

/** A reorganisation that comes with the hub as data (shipped/README.md). */
export interface Shipped extends LegalBasis {
  readonly key: string;
  readonly provinces: readonly ShippedProvince[];
}

/** No field holds a comma or a quote; what does not fit is a mistake in the file. */
function readProvinces(file: string): ShippedProvince[] {
  const [, ...lines] = readFileSync(new URL(`./shipped/${file}`, import.meta.url), "utf8")
    .trim()
    .split("\n");
  return lines.map((line) => {
    const [code, name, shortName, latitude, longitude, merged, ...rest] = line.split(",");
    if (code === undefined || name === undefined || shortName === undefined || merged === undefined || rest.length > 0) {
      throw new Error(`${file}: "${line}" has not six fields.`);
    }
    return { code, name, shortName, latitude: Number(latitude), longitude: Number(longitude), merged: merged.split(" ") };
  });
}

/** 63 provinces become 34. */
export const shipped: readonly Shipped[] = [
  {
    key: "vn-2025",
    title: "Sắp xếp đơn vị hành chính cấp tỉnh năm 2025",
    effectiveOn: "2025-07-01",
    decisionNumber: "202/2025/QH15",
    decisionIssuedOn: "2025-06-12",
    decisionIssuer: "Quốc hội",
    provinces: readProvinces("vn-2025.csv"),
  },
];

export interface StandingProvince {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  /** Began on the day of the reorganisation or later: it is none of those that it was about. */
  readonly began: boolean;
}

/**
 * What is left to do of it among the provinces of today: each merger all of whose provinces stand. One that is as it should be
 * already takes no part.
 */
export function stepsOf({ provinces }: Shipped, standing: readonly StandingProvince[]): PlannedStep[] {
  const byCode = new Map(standing.filter(({ began }) => !began).map((province) => [province.code, province]));
  return provinces.flatMap(({ merged, ...into }): PlannedStep[] => {
    const sources = merged.map((code) => byCode.get(code)).filter((province) => province !== undefined);
    if (sources.length < merged.length) return [];
    if (sources.length === 1 && sources[0]!.code === into.code && sources[0]!.name === into.name) return [];
    const ids = sources.map(({ id }) => id);
    return [{ kind: "MERGE", sourceIds: ids, keepIds: ids, into: { ...into, region: null } }];
  });
}
