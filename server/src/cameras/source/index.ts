export type { AddressRule, CameraAddress, CameraAddressInput } from "./camera-address.ts";
export {
  describeAddress,
  formatAuthority,
  formatCameraUrl,
  formatRequestUrl,
  maxAddressLength,
  maxCredentialLength,
  parseCameraAddress,
} from "./camera-address.ts";
export type { ResolvedSource } from "./camera-sources.ts";
export { CameraSources } from "./camera-sources.ts";
export type { Lookup, OwnEndpoints, Refusals } from "./network-policy.ts";
export { defaultCameraNetworks, isLoopback, NetworkPolicy } from "./network-policy.ts";
export { Sealer } from "./sealer.ts";
export type { Sealed } from "./sealer.ts";
export type { SealedSource } from "./source-vault.ts";
export { SourceVault } from "./source-vault.ts";
