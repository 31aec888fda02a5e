/**
 * Lays the decode times of successive pulls behind one another, so that a player sees one time line however often the
 * camera or the engine starts again.
 */
export class TimeLine {
  #end = 0;
  #offset: number | null = null;
  #timescale = 0;

  /** A pull begins whose times have nothing to do with those before. */
  begin(timescale: number): void {
    if (this.#timescale !== 0 && this.#timescale !== timescale) {
      this.#end = Math.ceil((this.#end / this.#timescale) * timescale);
    }
    this.#timescale = timescale;
    this.#offset = null;
  }

  /** The place of a fragment of this pull; never before the end of the one before. */
  readonly place = (decodeTime: number, duration: number): number => {
    this.#offset ??= this.#end - decodeTime;
    let placed = decodeTime + this.#offset;
    // An engine that counts anew within one pull, or jumps by more than any camera pauses.
    if (placed < this.#end || placed > this.#end + this.#timescale * 30) {
      this.#offset = this.#end - decodeTime;
      placed = this.#end;
    }
    this.#end = placed + duration;
    return placed;
  };
}
