import { Arg, Ctx, ID, Mutation, Resolver } from "type-graphql";

import type { HubContext } from "../app/context.ts";
import { StreamSessionType } from "./stream-session.type.ts";
import type { StreamSessions } from "./stream-sessions.ts";

@Resolver()
export class StreamsResolver {
  readonly #sessions: StreamSessions;

  constructor(sessions: StreamSessions) {
    this.#sessions = sessions;
  }

  @Mutation(() => StreamSessionType, {
    description:
      "Opens a live view and logs it. NOT_FOUND absent or out of scope; FORBIDDEN seen but not to be viewed, or not shared by the hub that has it; GUIDELINE_NOT_ACKNOWLEDGED until that is done; RATE_LIMITED or BUSY too many views; CAMERA_OFFLINE no picture now.",
  })
  async openStream(@Arg("cameraId", () => ID) cameraId: string, @Ctx() context: HubContext): Promise<StreamSessionType> {
    return await this.#sessions.open(context.principal, cameraId, context.request);
  }

  @Mutation(() => Boolean, { description: "Ends one of the asker's own live views; false when there is none (any more)." })
  closeStream(@Arg("sessionId", () => ID) sessionId: string, @Ctx() context: HubContext): boolean {
    return this.#sessions.close(context.principal, sessionId);
  }
}
