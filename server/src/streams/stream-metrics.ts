import { Counter, Gauge, type Registry } from "prom-client";

export type Transport = "mse" | "hls";

/** What the media part counts, for `/metrics`. No label names a camera or a person. */
export class StreamMetrics {
  readonly pulls: Gauge;
  readonly sessions: Gauge;
  readonly viewers: Gauge<"transport">;
  readonly bytes: Counter<"transport">;
  readonly pulledBytes: Counter;
  readonly stalls: Counter;
  readonly dropped: Counter;
  readonly refused: Counter<"code">;

  constructor(registry: Registry) {
    const registers = [registry];
    this.pulls = new Gauge({ name: "hub_stream_pulls", help: "Cameras being pulled now.", registers });
    this.sessions = new Gauge({ name: "hub_stream_sessions", help: "Open stream sessions.", registers });
    this.viewers = new Gauge({
      name: "hub_stream_viewers",
      help: "Viewers taking pictures now; HLS counts cameras being packaged.",
      labelNames: ["transport"],
      registers,
    });
    this.bytes = new Counter({
      name: "hub_stream_sent_bytes_total",
      help: "Bytes of pictures handed to viewers.",
      labelNames: ["transport"],
      registers,
    });
    this.pulledBytes = new Counter({
      name: "hub_stream_pulled_bytes_total",
      help: "Bytes of pictures taken from the media engine.",
      registers,
    });
    this.stalls = new Counter({ name: "hub_stream_stalls_total", help: "Pictures that stopped while watched.", registers });
    this.dropped = new Counter({
      name: "hub_stream_dropped_fragments_total",
      help: "Fragments not sent because a viewer was too slow.",
      registers,
    });
    this.refused = new Counter({
      name: "hub_stream_refused_total",
      help: "Refused openings and media requests.",
      labelNames: ["code"],
      registers,
    });
  }
}
