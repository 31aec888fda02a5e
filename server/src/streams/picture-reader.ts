import { parseFragment, type Fragment } from "./fmp4/fragment.ts";
import { parseInitSegment, type InitSegment } from "./fmp4/init-segment.ts";
import { followParameterSets } from "./fmp4/parameter-sets.ts";
import type { TimeLine } from "./time-line.ts";

/** A fragment with the init segment it needs: the same object as long as nothing changed. */
export interface Picture {
  readonly init: InitSegment;
  readonly fragment: Fragment;
}

/**
 * Reads one pull's boxes into pictures on the stream's time line, from the first key frame on.
 * @throws MalformedBoxError
 */
export async function* readPictures(
  boxes: AsyncIterable<{ readonly type: string; readonly data: Buffer }>,
  timeLine: TimeLine,
  now: () => Date,
): AsyncGenerator<Picture> {
  let head: Buffer | null = null;
  let init: InitSegment | null = null;
  let moof: Buffer | null = null;
  let hasBegun = false;
  for await (const { type, data } of boxes) {
    if (type === "ftyp") head = data;
    else if (type === "moov" && head !== null) {
      init = parseInitSegment(Buffer.concat([head, data]));
      timeLine.begin(init.timescale);
    } else if (type === "moof") moof = data;
    else if (type === "mdat" && moof !== null && init !== null) {
      // A copy: the time line is written into it, and what stays must not hold the network's larger buffers.
      const fragment = parseFragment(Buffer.concat([moof, data]), init, timeLine.place, now());
      moof = null;
      if (fragment === null || (!hasBegun && !fragment.isKey)) continue;
      hasBegun = true;
      if (fragment.isKey) init = followParameterSets(init, fragment.data);
      yield { init, fragment };
    }
  }
}
