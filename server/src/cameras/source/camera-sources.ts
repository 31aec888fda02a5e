import type { Database } from "../../app/database.ts";
import type { CameraAddress } from "./camera-address.ts";
import type { NetworkPolicy } from "./network-policy.ts";
import type { SourceVault } from "./source-vault.ts";

/** A camera's address, opened and checked, with the one network address that was checked. A secret as a whole. */
export interface ResolvedSource {
  readonly address: CameraAddress;
  readonly ip: string;
}

interface SourceRow {
  camera_id: string;
  sealed: Buffer;
  key_id: string;
}

/** Opens the sealed addresses for those parts of the hub that connect to cameras: prober and media. */
export class CameraSources {
  readonly #db: Pick<Database, "job">;
  readonly #vault: SourceVault;
  readonly #policy: NetworkPolicy;

  constructor(db: Pick<Database, "job">, vault: SourceVault, policy: NetworkPolicy) {
    this.#db = db;
    this.#vault = vault;
    this.#policy = policy;
  }

  /**
   * Null: the camera has no address that can be opened (or is gone).
   * @throws BadUserInputError rule `network` or `name` when it leads to where no camera may be.
   */
  async resolve(cameraId: string): Promise<ResolvedSource | null> {
    const address = (await this.open([cameraId])).get(cameraId);
    if (address === undefined || address === null) return null;
    return { address, ip: await this.check(address) };
  }

  /**
   * Opens many at once, without the check of the network: call `check` at each use. Cameras without an address are absent
   * from the answer; one that cannot be opened (damaged, unknown key) is null.
   */
  async open(cameraIds: readonly string[]): Promise<ReadonlyMap<string, CameraAddress | null>> {
    const { rows } = await this.#db.job((tx) =>
      tx.query<SourceRow>("select camera_id, sealed, key_id from camera_source where camera_id = any($1::uuid[])", [cameraIds]),
    );
    return new Map(rows.map((row) => [row.camera_id, this.#openRow(row)]));
  }

  /**
   * The network address to connect to now.
   * @throws BadUserInputError as `resolve`.
   */
  async check(address: CameraAddress): Promise<string> {
    return (await this.#policy.resolve(address)).ip;
  }

  #openRow(row: SourceRow): CameraAddress | null {
    try {
      return this.#vault.open(row.sealed, row.key_id);
    } catch {
      return null;
    }
  }
}
