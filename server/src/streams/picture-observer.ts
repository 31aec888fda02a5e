/** What a pull in progress sees of its camera. Codecs as RTP names them: H264, H265. */
export type PictureFact =
  | { readonly kind: "picture"; readonly codec: string; readonly width: number | null; readonly height: number | null }
  | { readonly kind: "unsupported-codec"; readonly codec: string }
  | { readonly kind: "frozen" }
  | { readonly kind: "no-video" }
  | { readonly kind: "auth-rejected" }
  | { readonly kind: "unreachable" };

/** Who wants to know. The room of status answers it: while a picture is being pulled, the pull is the probe. */
export interface PictureObserver {
  /** `picture` about once a second while it runs; anything else when it happens. */
  observe(cameraId: string, observation: PictureFact & { readonly at: Date }): void;
  /** Look at this camera often, until released. */
  watch(cameraId: string): () => void;
}
