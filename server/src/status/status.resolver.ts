import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root, Subscription } from "type-graphql";
import { checkFirst } from "../app/connection.ts";
import { readScope } from "../app/context.ts";
import type { HubContext } from "../app/context.ts";
import { NotFoundError } from "../app/errors.ts";
import { Camera } from "../cameras/camera.type.ts";
import type { CameraRow } from "../cameras/camera.type.ts";
import type { StatusBoard } from "./board.ts";
import type { StatusChange } from "./status-change.ts";
import type { UnitCountsRow } from "./status-counts.ts";
import { encodeStatusCursor } from "./status-cursor.ts";
import { mayBeTold } from "./status-events.ts";
import type { StatusRecord, StatusRecords } from "./status-records.ts";
import { CameraCountsChange, CameraStatusChange, StatusChangeRecord } from "./status.types.ts";

// The socket server asks the sources themselves (see app/websocket/live-source.ts) and executes with the event as root.
function servedBySocket(): AsyncIterable<unknown> {
  throw new Error("Subscriptions are served over graphql-transport-ws only.");
}

@Resolver(() => CameraStatusChange)
export class StatusResolver {
  readonly #board: StatusBoard;

  constructor(board: StatusBoard) {
    this.#board = board;
  }

  @Query(() => String, {
    description:
      "Cursor of the newest status change, to subscribe from after reading a first state in the same operation: nothing falls between.",
  })
  statusCursor(@Ctx() context: HubContext): string {
    readScope(context.principal);
    return this.#board.cursor();
  }

  @Query(() => [CameraStatusChange], {
    description: "Newest first, as far back as the hub remembers; the live strip of the overview. `first` 1–100.",
  })
  recentStatusChanges(
    @Arg("within", () => ID, { nullable: true, description: "Only cameras of this unit." }) within: string | null,
    @Arg("first", () => Int, { defaultValue: 20 }) first: number,
    @Ctx() context: HubContext,
  ): StatusChange[] {
    const limit = checkFirst(first);
    const scope = this.#board.units.narrow(readScope(context.principal), within ?? null);
    if (scope === null) throw new NotFoundError("Unit");
    return this.#board.history.newest(limit, (change) => mayBeTold(this.#board, scope, change));
  }

  @Subscription(() => CameraStatusChange, {
    subscribe: servedBySocket,
    description: `Every status change of every camera the asker may see within a unit (default: all of his scope).
\`after\` is the cursor of the last change received: what happened in between is replayed in commit order, nothing
twice. A cursor too old to replay, or a reader too slow, gets CURSOR_EXPIRED: read the state again.`,
  })
  cameraStatusChanged(
    @Root() change: StatusChange,
    @Arg("within", () => ID, { nullable: true }) _within: string | null,
    @Arg("after", () => String, { nullable: true }) _after: string | null,
  ): StatusChange {
    return change;
  }

  @Subscription(() => CameraCountsChange, {
    subscribe: servedBySocket,
    description: `Counters of a unit (default: everything in scope) and its direct children: first all of them, then, at most
once a second, those that moved.`,
  })
  cameraCountsChanged(
    @Root() change: { units: UnitCountsRow[] },
    @Arg("within", () => ID, { nullable: true }) _within: string | null,
  ): { units: UnitCountsRow[] } {
    return change;
  }

  @FieldResolver(() => String, {
    description: "Where in the order of all changes this one stands; give it as `after` to go on from here.",
  })
  cursor(@Root() change: StatusChange): string {
    return encodeStatusCursor(change.seq);
  }

  @FieldResolver(() => Camera, { description: "The camera as it is now; its `status` may already be newer than this change." })
  async camera(@Root() change: StatusChange, @Ctx() context: HubContext): Promise<CameraRow> {
    const camera = await context.loaders.camera.load(change.cameraId);
    if (camera === null) throw new NotFoundError("Camera");
    return camera;
  }
}

@Resolver(() => StatusChangeRecord)
export class StatusRecordResolver {
  @FieldResolver(() => String, { description: "Where in the order of all changes this one stands." })
  cursor(@Root() record: StatusRecord): string {
    return encodeStatusCursor(record.seq);
  }
}

@Resolver(() => Camera)
export class CameraStatusChangesResolver {
  readonly #records: StatusRecords;

  constructor(records: StatusRecords) {
    this.#records = records;
  }

  @FieldResolver(() => [StatusChangeRecord], { description: "Its last status changes, newest first. `first` 1–100." })
  statusChanges(
    @Root() camera: CameraRow,
    @Arg("first", () => Int, { defaultValue: 20 }) first: number,
    @Ctx() context: HubContext,
  ): Promise<StatusRecord[]> {
    return this.#records.newestOf(camera.id, checkFirst(first), context.loaders, context.loaders.scope);
  }
}
