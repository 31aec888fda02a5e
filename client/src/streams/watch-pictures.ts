const LOOK_MS = 500;
/** A moving picture that stands for this long has stalled, whatever the connection says. */
const STALL_MS = 3_000;

/**
 * Watches whether new pictures really appear in a video element. A hidden tab shows none and is not a stall.
 * @returns stops watching.
 */
export function watchPictures(video: HTMLVideoElement, report: { pictured(): void; stalled(since: Date): void }): () => void {
  let time = video.currentTime;
  let newAt: Date | null = null;
  let isStalled = false;

  const timer = setInterval(look, LOOK_MS);
  video.addEventListener("playing", look);
  video.addEventListener("timeupdate", look);

  function look(): void {
    const isNew = video.currentTime !== time && video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA && !video.seeking;
    time = video.currentTime;
    if (isNew) {
      newAt = new Date();
      isStalled = false;
      report.pictured();
    } else if (document.hidden) {
      if (newAt) newAt = new Date();
    } else if (newAt && !isStalled && Date.now() - newAt.getTime() > STALL_MS) {
      isStalled = true;
      report.stalled(newAt);
    }
  }

  return () => {
    clearInterval(timer);
    video.removeEventListener("playing", look);
    video.removeEventListener("timeupdate", look);
  };
}
