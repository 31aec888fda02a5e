/** A point of the picture, in pixels from its upper left corner. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Receives how much of a pixel is covered, 0–1. */
export type Paint = (x: number, y: number, coverage: number) => void;

const rowsPerPixel = 4;

/**
 * Fills closed outlines with smooth edges by the non-zero winding rule, as fonts need it (a hole winds the other way).
 * Only pixels inside width × height are painted.
 */
export function fill(outlines: readonly (readonly Point[])[], width: number, height: number, paint: Paint): void {
  const edges = edgesOf(outlines);
  if (edges.length === 0) return;
  const top = Math.max(0, Math.floor(edges.reduce((least, edge) => Math.min(least, edge.top), height)));
  const bottom = Math.min(height, Math.ceil(edges.reduce((most, edge) => Math.max(most, edge.bottom), 0)));
  const coverage = rowOf(width);
  for (let y = top; y < bottom; y++) {
    const active = edges.filter((edge) => edge.top < y + 1 && edge.bottom > y);
    let from = width;
    let to = 0;
    for (let row = 0; row < rowsPerPixel; row++) {
      const count = crossingsAt(y + (row + 0.5) / rowsPerPixel, active);
      let winding = 0;
      for (let index = 0; index + 1 < count; index++) {
        winding += windings[index] ?? 0;
        const left = Math.max(0, crossings[index] ?? 0);
        const right = Math.min(width, crossings[index + 1] ?? 0);
        if (winding === 0 || left >= right) continue;
        cover(coverage, left, right);
        from = Math.min(from, Math.floor(left));
        to = Math.max(to, Math.ceil(right));
      }
    }
    for (let x = from; x < to; x++) {
      const share = coverage[x] ?? 0;
      if (share > 0) paint(x, y, Math.min(1, share));
    }
    if (from < to) coverage.fill(0, from, to + 1);
  }
}

// Used again for every row of every shape: a picture has millions of them.
let row: Float32Array = new Float32Array(0);
const crossings: number[] = [];
const windings: number[] = [];

/** All zero, as `fill` leaves it. */
function rowOf(width: number): Float32Array {
  if (row.length !== width + 1) row = new Float32Array(width + 1);
  return row;
}

/** Where edges cross this height, from left to right, in `crossings` and `windings`; answers how many. */
function crossingsAt(y: number, active: readonly Edge[]): number {
  let count = 0;
  for (const edge of active) {
    if (y < edge.top || y >= edge.bottom) continue;
    const x = edge.x + (y - edge.top) * edge.slope;
    let place = count++;
    for (; place > 0 && (crossings[place - 1] ?? 0) > x; place--) {
      crossings[place] = crossings[place - 1] ?? 0;
      windings[place] = windings[place - 1] ?? 0;
    }
    crossings[place] = x;
    windings[place] = edge.winding;
  }
  return count;
}

/** An ellipse as an outline. */
export function ellipse(centre: Point, radiusX: number, radiusY: number): Point[] {
  return Array.from({ length: 24 }, (_, step) => ({
    x: centre.x + radiusX * Math.cos((step * Math.PI) / 12),
    y: centre.y + radiusY * Math.sin((step * Math.PI) / 12),
  }));
}

export function rectangle(left: number, top: number, width: number, height: number): Point[] {
  return [
    { x: left, y: top },
    { x: left + width, y: top },
    { x: left + width, y: top + height },
    { x: left, y: top + height },
  ];
}

interface Edge {
  readonly top: number;
  readonly bottom: number;
  /** At `top`. */
  readonly x: number;
  readonly slope: number;
  readonly winding: 1 | -1;
}

function edgesOf(outlines: readonly (readonly Point[])[]): Edge[] {
  const edges: Edge[] = [];
  for (const outline of outlines) {
    for (const [index, a] of outline.entries()) {
      const b = outline[(index + 1) % outline.length];
      if (b === undefined || a.y === b.y) continue;
      const [upper, lower] = a.y < b.y ? [a, b] : [b, a];
      const slope = (lower.x - upper.x) / (lower.y - upper.y);
      edges.push({ top: upper.y, bottom: lower.y, x: upper.x, slope, winding: a.y < b.y ? 1 : -1 });
    }
  }
  return edges;
}

function cover(coverage: Float32Array, left: number, right: number): void {
  const first = Math.floor(left);
  const last = Math.floor(right);
  const weight = 1 / rowsPerPixel;
  if (first === last) {
    coverage[first] = (coverage[first] ?? 0) + (right - left) * weight;
    return;
  }
  coverage[first] = (coverage[first] ?? 0) + (first + 1 - left) * weight;
  for (let x = first + 1; x < last; x++) coverage[x] = (coverage[x] ?? 0) + weight;
  coverage[last] = (coverage[last] ?? 0) + (right - last) * weight;
}
