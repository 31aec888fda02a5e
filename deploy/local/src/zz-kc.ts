import { readFileSync, rmSync } from "node:fs";
import { startPostgres } from "./postgres.ts";
import { ensureDatabases } from "./databases.ts";
import { startKeycloak } from "./keycloak.ts";
const dist = "/tmp/r-cache/keycloak-26.7.3-18b73d8ca8a8";
for (const extra of [
  [],
  ["-XX:TieredStopAtLevel=1"],
  ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"],
  ["-Xshare:auto", "-XX:+UseSerialGC"],
]) {
  rmSync("/tmp/r-k", { recursive: true, force: true });
  const p = await startPostgres({
    dataDir: "/tmp/r-k/postgres",
    port: 4131,
    password: "x",
    settings: ["synchronous_commit=off"],
  });
  await ensureDatabases(p.superuserUrl(), [{ name: "keycloak", password: "d" }], [{ name: "keycloak", owner: "keycloak" }]);
  process.env.JDK_JAVA_OPTIONS = extra.join(" ");
  for (const round of ["first", "second"]) {
    const t = Date.now();
    const k = await startKeycloak({
      dist,
      dataDir: "/tmp/r-k/keycloak",
      port: 4132,
      managementPort: 4133,
      publicUrl: "http://localhost:4130",
      database: { host: "127.0.0.1", port: 4131, name: "keycloak", user: "keycloak", password: "d" },
      admin: { username: "admin", password: "pw" },
    });
    const f = readFileSync(`/proc/${k.process.pid}/stat`, "utf8").split(") ")[1]!.split(" ");
    const rss = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${k.process.pid}/status`, "utf8"))![1];
    console.log(
      extra.join(" "),
      round,
      "wall",
      (Date.now() - t) / 1000,
      "cpu",
      (Number(f[11]) + Number(f[12])) / 100,
      "rss",
      rss,
      readFileSync("/proc/loadavg", "utf8").trim(),
    );
    await k.stop();
  }
  await p.stop();
}
