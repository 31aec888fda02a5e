/** A limited number of places; who waits is let in by urgency, then in the order of coming. */
export class Admission {
  readonly #places: number;
  readonly #urgent: (() => void)[] = [];
  readonly #patient: (() => void)[] = [];
  #inside = 0;

  constructor(places: number) {
    this.#places = places;
  }

  get inside(): number {
    return this.#inside;
  }

  get waiting(): number {
    return this.#urgent.length + this.#patient.length;
  }

  /** Resolves, inside, to how one leaves. */
  async enter(urgent: boolean): Promise<() => void> {
    if (this.#inside < this.#places) this.#inside++;
    else await new Promise<void>((enter) => (urgent ? this.#urgent : this.#patient).push(enter));
    let left = false;
    return () => {
      if (left) return;
      left = true;
      const next = this.#urgent.shift() ?? this.#patient.shift();
      // The place goes to the next one as it is.
      if (next === undefined) this.#inside--;
      else next();
    };
  }
}
