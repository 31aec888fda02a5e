/** One measured figure beside a peer's. `ratio` above 1: the hub is better. */
export interface Figure {
  readonly bench: string;
  readonly value: number;
  readonly unit: string;
  readonly peer: string;
  readonly ratio: number;
}

/** One JSON line a peer on standard output. */
export function report(figure: Figure): void {
  const rounded = { ...figure, value: round(figure.value), ratio: round(figure.ratio) };
  process.stdout.write(`${JSON.stringify(rounded)}\n`);
}

function round(value: number): number {
  return Number(value.toPrecision(4));
}
