/** Hoàng Sa and Trường Sa, which the outlines lack: drawn as insets from the known positions of their larger features. */
export interface Archipelago {
  /** Key of its name in the locale files. */
  readonly id: "hoangSa" | "truongSa";
  /** The province it belongs to, whose colour it takes. */
  readonly provinceCode: string;
  readonly bounds: { readonly west: number; readonly east: number; readonly south: number; readonly north: number };
  /** Longitude and latitude of islands, in degrees. */
  readonly islands: ReadonlyArray<readonly [longitude: number, latitude: number]>;
}

export const archipelagos: readonly Archipelago[] = [
  {
    id: "hoangSa",
    provinceCode: "48",
    bounds: { west: 110.9, east: 113.1, south: 15.5, north: 17.3 },
    islands: [
      [112.33, 16.83],
      [112.34, 16.98],
      [112.73, 16.67],
      [111.61, 16.53],
      [111.6, 16.45],
      [111.7, 16.45],
      [111.78, 16.52],
      [111.74, 16.58],
      [111.2, 15.78],
      [111.5, 17.08],
      [112.51, 16.04],
    ],
  },
  {
    id: "truongSa",
    provinceCode: "56",
    bounds: { west: 111.3, east: 116.2, south: 7.3, north: 11.9 },
    islands: [
      [111.92, 8.645],
      [112.24, 8.86],
      [112.35, 8.93],
      [113.7, 8.97],
      [112.92, 7.89],
      [114.33, 11.43],
      [114.36, 11.45],
      [114.28, 11.05],
      [114.37, 10.38],
      [114.48, 10.37],
      [114.36, 10.18],
      [114.33, 9.885],
      [114.42, 10.67],
      [115.8, 10.73],
      [113.84, 7.375],
      [115.81, 9.78],
    ],
  },
];
