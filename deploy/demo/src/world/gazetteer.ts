import { readFileSync } from "node:fs";
import { z } from "zod";
import { parseCsv } from "./csv.ts";

const latitude = z.coerce.number().min(-90).max(90);
const longitude = z.coerce.number().min(-180).max(180);

const provinceRow = z.object({
  code: z.string().regex(/^\d{2}$/),
  name: z.string().min(1),
  short_name: z.string().min(1),
  latitude,
  longitude,
  region: z.enum(["north", "south"]),
  operator: z.enum(["viettel", "vnpt"]),
});
const districtRow = z.object({ province_code: z.string(), name: z.string().min(1), latitude, longitude });

/** A district as official lists name it; `name` carries its kind in lower case ("huyện Lục Nam"). */
export interface District {
  readonly name: string;
  /** Without its kind: "Lục Nam". */
  readonly shortName: string;
  readonly latitude: number;
  readonly longitude: number;
}

/** One of the 63 provinces of 2021 with its districts. */
export interface ProvinceFacts {
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly region: "north" | "south";
  readonly operator: "viettel" | "vnpt";
  readonly districts: readonly District[];
}

/** The provinces of 2021 in the order of their codes. Sources: ../../data/SOURCES.md. */
export function readGazetteer(): ProvinceFacts[] {
  const districts = Map.groupBy(z.array(districtRow).parse(readTable("districts.csv")), (row) => row.province_code);
  return z
    .array(provinceRow)
    .parse(readTable("provinces-2021.csv"))
    .map(({ short_name: shortName, ...province }) => ({
      ...province,
      shortName,
      districts: (districts.get(province.code) ?? []).map(toDistrict),
    }))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}

function toDistrict(row: z.infer<typeof districtRow>): District {
  const [, kind = "", shortName = row.name] = /^(Thành phố|Thị xã|Quận|Huyện)\s+(.+)$/i.exec(row.name) ?? [];
  return { name: `${kind.toLowerCase()} ${shortName}`.trim(), shortName, latitude: row.latitude, longitude: row.longitude };
}

function readTable(file: string): Record<string, string>[] {
  return parseCsv(readFileSync(new URL(`../../data/${file}`, import.meta.url), "utf8"));
}
