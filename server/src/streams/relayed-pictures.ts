/** A camera that stands behind another hub: its picture comes from there. */
export interface LinkedSource {
  /** The child by which it is known here. */
  readonly hubId: string;
  readonly cameraId: string;
}

/** Who wants to watch such a camera, checked here; the hub that has it decides once more. */
export interface ViewRequest extends LinkedSource {
  readonly viewer: {
    readonly id: string;
    readonly name: string;
    readonly kind: "person" | "tool";
    /** Name of the unit for which he holds the right. */
    readonly unit: string;
    readonly grantId: string | null;
  };
  /** Names of the hubs between him and the child, his own first. */
  readonly hubs: readonly string[];
}

/** One that it lets watch. */
export interface RelayedView {
  /** By which both hubs' access logs name it. */
  readonly id: string;
  /** Resolves when the other hub lets him watch no longer. */
  readonly gone: Promise<"not-shared" | "camera-gone">;
  close(reason: string): void;
}

/** The way to other hubs' pictures. */
export interface RelayedPictures {
  /** @throws DomainError FORBIDDEN not shared; CAMERA_OFFLINE, also when the line is cut; BUSY */
  open(request: ViewRequest): Promise<RelayedView>;
  /**
   * The picture as {@link MediaEngine.pull} gives it, once however many watch; it comes only while a view is open.
   * @throws EngineError
   */
  pull(source: LinkedSource, signal: AbortSignal): AsyncIterable<{ readonly type: string; readonly data: Buffer }>;
}
