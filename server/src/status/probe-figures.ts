import { Counter, Histogram } from "prom-client";
import type { Registry } from "prom-client";
import type { ProbeMetrics } from "./prober.ts";
import type { Standing } from "./state-machine.ts";

/** The prober's figures for `/metrics`. */
export class ProbeFigures implements ProbeMetrics {
  readonly #looks: Histogram<"what" | "outcome">;
  readonly #changes: Counter<"status" | "reason">;

  constructor(registry: Registry) {
    this.#looks = new Histogram({
      name: "camera_hub_probe_seconds",
      help: "Time of one look at a camera, by kind and outcome.",
      labelNames: ["what", "outcome"],
      buckets: [0.005, 0.02, 0.1, 0.5, 2, 5, 10],
      registers: [registry],
    });
    this.#changes = new Counter({
      name: "camera_hub_status_changes_total",
      help: "Status changes found by probes.",
      labelNames: ["status", "reason"],
      registers: [registry],
    });
  }

  looked(what: "describe" | "play" | "greet", outcome: string, ms: number): void {
    this.#looks.observe({ what, outcome }, ms / 1000);
  }

  changed(to: Standing): void {
    this.#changes.inc({ status: to.status, reason: to.reason ?? "" });
  }
}
