import { X509Certificate } from "node:crypto";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { isIP } from "node:net";
import { join } from "node:path";
import { runToEnd } from "./process.ts";

/** Browsers refuse longer ones (CA/Browser Forum Baseline Requirements, 825 days for private certificates). */
const validDays = 820;
const renewBeforeMs = 30 * 24 * 3_600_000;

export interface CertificateFiles {
  certPath: string;
  keyPath: string;
}

/** A self-signed certificate for one host name, kept in the data folder and made anew before it ends. */
export async function keepCertificate(dataDir: string, hostname: string, now: Date): Promise<CertificateFiles> {
  const folder = join(dataDir, "tls");
  const files = { certPath: join(folder, "certificate.pem"), keyPath: join(folder, "key.pem") };
  if (serves(files, hostname, now)) return files;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const subject = isIP(hostname) === 0 ? `DNS:${hostname}` : `IP:${hostname}`;
  await runToEnd({
    name: "openssl",
    command: "openssl",
    args: [
      ..."req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes".split(" "),
      ...`-days ${validDays} -addext extendedKeyUsage=serverAuth`.split(" "),
      "-subj",
      "/CN=Camera hub",
      "-addext",
      `subjectAltName=${subject},DNS:localhost`,
      "-keyout",
      files.keyPath,
      "-out",
      files.certPath,
    ],
  });
  return files;
}

function serves(files: CertificateFiles, hostname: string, now: Date): boolean {
  if (!existsSync(files.certPath) || !existsSync(files.keyPath)) return false;
  const certificate = new X509Certificate(readFileSync(files.certPath));
  const names = isIP(hostname) === 0 ? certificate.checkHost(hostname) : certificate.checkIP(hostname);
  return names !== undefined && certificate.validToDate.getTime() - now.getTime() > renewBeforeMs;
}
