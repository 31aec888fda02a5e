/** One media segment: whole groups of pictures, so that a decoder can start at it. */
export interface Segment {
  /** Media sequence number. */
  readonly sequence: number;
  /** Which of the stream's init segments it needs. */
  readonly initNumber: number;
  /** An interruption lies before it. */
  readonly isDiscontinuity: boolean;
  /** When its first picture reached the hub. */
  readonly startsAt: Date;
  readonly durationSeconds: number;
  readonly data: Buffer;
}
