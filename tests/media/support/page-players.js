// Players for a page: loaded there as a script. Both answer with what they saw: first picture after how many ms (from
// asking for the stream), pictures shown after that, width, text messages, errors, seconds behind the newest picture.

/** The plainest player of the hub's socket: append what comes, stay near the newest picture. */
async function playMse({ cameraId, seconds }) {
  const { openStream } = window;
  const video = document.createElement("video");
  video.muted = true;
  document.body.append(video);
  const begun = performance.now();
  const messages = [];
  const errors = [];
  const { mseUrl } = await openStream(cameraId);
  const source = new MediaSource();
  video.src = URL.createObjectURL(source);
  const opened = new Promise((resolve) => source.addEventListener("sourceopen", resolve, { once: true }));
  const socket = new WebSocket(mseUrl);
  socket.binaryType = "arraybuffer";
  const waiting = [];
  let buffer = null;
  const append = () => {
    if (buffer === null || buffer.updating) return;
    const next = waiting.shift();
    if (next !== undefined) buffer.appendBuffer(next);
    const { buffered } = video;
    if (buffered.length === 0) return;
    const end = buffered.end(buffered.length - 1);
    if (video.currentTime < buffered.start(buffered.length - 1) || end - video.currentTime > 1) {
      video.currentTime = Math.max(buffered.start(buffered.length - 1), end - 0.2);
    }
  };
  socket.addEventListener("message", async (event) => {
    if (typeof event.data === "string") {
      const message = JSON.parse(event.data);
      messages.push(message.type);
      if (message.type === "init" && buffer === null) {
        await opened;
        buffer = source.addSourceBuffer(message.mime);
        buffer.addEventListener("updateend", append);
        buffer.addEventListener("error", () => errors.push("buffer"));
        append();
      }
    } else {
      waiting.push(event.data);
      append();
    }
  });
  socket.addEventListener("close", (event) => errors.push(`closed ${event.code}`));
  void video.play().catch((error) => errors.push(String(error)));
  const firstFrameMs = await new Promise((resolve) => {
    video.requestVideoFrameCallback(() => resolve(performance.now() - begun));
    setTimeout(() => resolve(Number.POSITIVE_INFINITY), 20_000);
  });
  let frames = 0;
  const count = () => {
    frames += 1;
    video.requestVideoFrameCallback(count);
  };
  video.requestVideoFrameCallback(count);
  await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
  const { buffered } = video;
  const behindSeconds = buffered.length === 0 ? -1 : buffered.end(buffered.length - 1) - video.currentTime;
  return { firstFrameMs, frames, width: video.videoWidth, messages, errors, behindSeconds };
}

/** shaka-player as it comes, on the hub's playlist. */
async function playHls({ cameraId, seconds }) {
  const { openStream, shaka } = window;
  const video = document.createElement("video");
  video.muted = true;
  document.body.append(video);
  const begun = performance.now();
  const errors = [];
  const { hlsUrl } = await openStream(cameraId);
  shaka.polyfill.installAll();
  const player = new shaka.Player();
  player.addEventListener("error", (event) => errors.push(String(event.detail.code)));
  await player.attach(video);
  const shown = new Promise((resolve) => {
    video.requestVideoFrameCallback(() => resolve(performance.now() - begun));
    setTimeout(() => resolve(Number.POSITIVE_INFINITY), 20_000);
  });
  await player.load(hlsUrl).catch((error) => errors.push(String(error.code ?? error)));
  void video.play().catch((error) => errors.push(String(error)));
  const firstFrameMs = await shown;
  let frames = 0;
  const count = () => {
    frames += 1;
    video.requestVideoFrameCallback(count);
  };
  video.requestVideoFrameCallback(count);
  await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
  const { buffered } = video;
  const behindSeconds = buffered.length === 0 ? -1 : buffered.end(buffered.length - 1) - video.currentTime;
  return { firstFrameMs, frames, width: video.videoWidth, messages: [], errors, behindSeconds };
}

Object.assign(window, { playMse, playHls });
