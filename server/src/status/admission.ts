import type { Congestion } from "./congestion.ts";

const placeForMs = 150;

/**
 * A limited number of places for looks; who waits is let in by urgency, then in the order of coming. A look that is not
 * answered soon gives its place to the next and goes on, so that a thousand silent cameras are found in the time of one;
 * unless all answers are slow, when more looks at once would only make them slower.
 */
export class Admission {
  readonly #places: number;
  readonly #congestion: Pick<Congestion, "isSlow">;
  readonly #urgent: (() => void)[] = [];
  readonly #patient: (() => void)[] = [];
  #inside = 0;

  constructor(places: number, congestion: Pick<Congestion, "isSlow">) {
    this.#places = places;
    this.#congestion = congestion;
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
    const leave = () => {
      clearInterval(timer);
      if (left) return;
      left = true;
      const next = this.#urgent.shift() ?? this.#patient.shift();
      // The place goes to the next one as it is.
      if (next === undefined) this.#inside--;
      else next();
    };
    const timer = setInterval(() => {
      if (!this.#congestion.isSlow) leave();
    }, placeForMs);
    return leave;
  }
}
