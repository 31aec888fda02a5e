/* eslint-disable */
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null | undefined;
export type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type MakeOptional<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]?: Maybe<T[SubKey]> };
export type MakeMaybe<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]: Maybe<T[SubKey]> };
export type MakeEmpty<T extends { [key: string]: unknown }, K extends keyof T> = { [_ in K]?: never };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** An instant as an RFC 3339 timestamp, in UTC with milliseconds: `2021-06-12T07:30:00.000Z`. */
  DateTime: { input: string; output: string; }
};

/** A page of the log. There is no total: counting millions of lines would hold everybody up. */
export type AccessLogConnection = {
  readonly __typename?: 'AccessLogConnection';
  readonly edges: ReadonlyArray<AccessLogEdge>;
  readonly nodes: ReadonlyArray<AccessLogEntry>;
  readonly pageInfo: PageInfo;
};

export type AccessLogEdge = {
  readonly __typename?: 'AccessLogEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: AccessLogEntry;
};

/** A line of the access log: never changed, never removed before its time. */
export type AccessLogEntry = {
  readonly __typename?: 'AccessLogEntry';
  /** Such as `stream.open`, `camera.update`, `session.sign-in`, `log.read`. */
  readonly action: Scalars['String']['output'];
  /** Account in Keycloak; null when nobody was signed in. */
  readonly actorId?: Maybe<Scalars['ID']['output']>;
  /** User name at that time. */
  readonly actorName?: Maybe<Scalars['String']['output']>;
  /** IP address of the client. */
  readonly address?: Maybe<Scalars['String']['output']>;
  /** Error code of a refusal or failure. */
  readonly code?: Maybe<Scalars['String']['output']>;
  /** Further facts, a JSON object. */
  readonly details: Scalars['String']['output'];
  readonly facilityId?: Maybe<Scalars['ID']['output']>;
  readonly facilityName?: Maybe<Scalars['String']['output']>;
  /** The grant that allowed it; null when none did. */
  readonly grantId?: Maybe<Scalars['ID']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly occurredAt: Scalars['DateTime']['output'];
  readonly outcome: AccessOutcome;
  readonly provinceId?: Maybe<Scalars['ID']['output']>;
  readonly provinceName?: Maybe<Scalars['String']['output']>;
  /** `x-request-id` of the answer. */
  readonly requestId?: Maybe<Scalars['String']['output']>;
  /** Null for about a second, until it is sealed. */
  readonly seal?: Maybe<AccessLogSeal>;
  /** As it was asked for; need not exist. */
  readonly targetId?: Maybe<Scalars['String']['output']>;
  /** `camera`, `facility` or `province`; null: no unit or camera. */
  readonly targetKind?: Maybe<Scalars['String']['output']>;
  /** What the target is called now; null when it is gone. */
  readonly targetName?: Maybe<Scalars['String']['output']>;
};

/** All conditions hold together; what is left out does not count. */
export type AccessLogFilter = {
  /** Beginning of an action: `stream.`, `camera.remove`. */
  readonly action?: InputMaybe<Scalars['String']['input']>;
  /** User name, whole, or account id. */
  readonly actor?: InputMaybe<Scalars['String']['input']>;
  /** From this instant. */
  readonly from?: InputMaybe<Scalars['DateTime']['input']>;
  /** What was done by this grant. */
  readonly grantId?: InputMaybe<Scalars['ID']['input']>;
  readonly outcome?: InputMaybe<AccessOutcome>;
  /** An id of a request, target or account, or words in names, actions, codes and details; words need `from` and at most 31 days. */
  readonly search?: InputMaybe<Scalars['String']['input']>;
  /** A camera, or a facility or province with everything in it. */
  readonly target?: InputMaybe<Scalars['ID']['input']>;
  /** Before this instant. */
  readonly to?: InputMaybe<Scalars['DateTime']['input']>;
};

/** A line's place in the chain that makes changes of the log show. */
export type AccessLogSeal = {
  readonly __typename?: 'AccessLogSeal';
  /** Day of sealing in Asia/Ho_Chi_Minh, `YYYY-MM-DD`. */
  readonly day: Scalars['String']['output'];
  /** SHA-256 over this line and all before it, hexadecimal. */
  readonly hash: Scalars['String']['output'];
  readonly sealedAt: Scalars['DateTime']['output'];
  /** Counts the lines sealed on that day, without a gap. */
  readonly seq: Scalars['Int']['output'];
  /** False: when it was sealed it was not what the hub had written, or it was written before lines were sealed. */
  readonly vouched: Scalars['Boolean']['output'];
};

/** What became of what somebody wanted to do. */
export type AccessOutcome =
  | 'ALLOWED'
  | 'FAILED'
  | 'REFUSED';

/** A grant that speaks of a place, and whether it lets its holder do what was asked. */
export type AccessReason = {
  readonly __typename?: 'AccessReason';
  readonly allows: Scalars['Boolean']['output'];
  /** It would allow it, had its holder acknowledged the guideline in force. */
  readonly awaitsGuideline: Scalars['Boolean']['output'];
  /** The grants above it, its parent first. */
  readonly chain: ReadonlyArray<Grant>;
  readonly grant: Grant;
  readonly state: GrantState;
};

/** A place looks at everything it gave that is in force, and keeps or ends each of it. */
export type AccessReview = {
  readonly __typename?: 'AccessReview';
  /** When nothing was left to answer; null: it is open. */
  readonly closedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly dueAt: Scalars['DateTime']['output'];
  readonly id: Scalars['ID']['output'];
  readonly openedAt: Scalars['DateTime']['output'];
  /** Null: the clock opened it. */
  readonly openedBy?: Maybe<Person>;
  /** Null: not an operator's. */
  readonly operator?: Maybe<Operator>;
  /** First month of the period, `YYYY-MM`, by the country's calendar. */
  readonly period: Scalars['String']['output'];
  /** Of these, answered or over since. */
  readonly settled: Scalars['Int']['output'];
  /** Grants that were in force when it was opened. */
  readonly total: Scalars['Int']['output'];
  /** The province; null: an operator's or the country's. */
  readonly unit?: Maybe<OrgUnit>;
  /** Whether the asker answers for the place, and it is open. */
  readonly viewerCanDecide: Scalars['Boolean']['output'];
};

export type AccessReviewConnection = {
  readonly __typename?: 'AccessReviewConnection';
  readonly edges: ReadonlyArray<AccessReviewEdge>;
  readonly nodes: ReadonlyArray<AccessReview>;
  readonly pageInfo: PageInfo;
  /** How many there are in all pages together, within the asker's scope. */
  readonly totalCount: Scalars['Int']['output'];
};

export type AccessReviewEdge = {
  readonly __typename?: 'AccessReviewEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: AccessReview;
};

/** One grant of a review. */
export type AccessReviewItem = {
  readonly __typename?: 'AccessReviewItem';
  readonly decidedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly decidedBy?: Maybe<Person>;
  readonly grant: Grant;
  readonly remark?: Maybe<Scalars['String']['output']>;
  /** Null: no answer, yet or because it is over. */
  readonly verdict?: Maybe<ReviewVerdict>;
};

export type AccessReviewItemConnection = {
  readonly __typename?: 'AccessReviewItemConnection';
  readonly edges: ReadonlyArray<AccessReviewItemEdge>;
  readonly nodes: ReadonlyArray<AccessReviewItem>;
  readonly pageInfo: PageInfo;
  /** How many there are in all pages together, within the asker's scope. */
  readonly totalCount: Scalars['Int']['output'];
};

export type AccessReviewItemEdge = {
  readonly __typename?: 'AccessReviewItemEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: AccessReviewItem;
};

/** A role for whose holders the asker may appoint somebody at a place. */
export type AppointableRole = {
  readonly __typename?: 'AppointableRole';
  readonly role: Role;
  /** How many persons have to say so: 1 or 2. */
  readonly signatures: Scalars['Int']['output'];
  /** Somebody without an account may be named too; otherwise he is invited. */
  readonly takesNewcomers: Scalars['Boolean']['output'];
};

/**
 * That somebody shall stand where people stand who may be given a role; `telecom` comes with it. Two persons of the
 * Telecom Department sign, or, within his province, its administrator alone. Never rewritten, never removed.
 */
export type Appointment = {
  readonly __typename?: 'Appointment';
  readonly askedAt: Scalars['DateTime']['output'];
  readonly askedBy: Person;
  readonly closeReason?: Maybe<Scalars['String']['output']>;
  /** Null: neither withdrawn nor refused. */
  readonly closedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly closedBy?: Maybe<Person>;
  /** On which `telecom` is given; null for the rest. */
  readonly decision?: Maybe<Decision>;
  /** Null: the provisioner has not answered yet. */
  readonly doneAt?: Maybe<Scalars['DateTime']['output']>;
  /** Of somebody new; null: he had an account. */
  readonly email?: Maybe<Scalars['String']['output']>;
  /** End of the grant of `telecom`; null: open-ended, or none. */
  readonly expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** Null: none. */
  readonly fault?: Maybe<AppointmentFault>;
  /** Of `telecom`, once it is done; null otherwise. */
  readonly grant?: Maybe<Grant>;
  readonly id: Scalars['ID']['output'];
  /** Until then it waits for the second signature. */
  readonly lapsesAt: Scalars['DateTime']['output'];
  /** False: the province's administrator alone. */
  readonly needsTwo: Scalars['Boolean']['output'];
  /** Null: not an operator's role. */
  readonly operator?: Maybe<Operator>;
  /** Null: his account is still to be made. */
  readonly person?: Maybe<Person>;
  /** As he is called, or his user name, or his account's id when that is gone. */
  readonly personName: Scalars['String']['output'];
  readonly reason: Scalars['String']['output'];
  readonly role: Role;
  /** Null: not signed by a second person. */
  readonly signedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly signedBy?: Maybe<Person>;
  readonly state: AppointmentState;
  /** Null for the country, and for an operator's role. */
  readonly unit?: Maybe<OrgUnit>;
  /** What the asker may do with it. */
  readonly viewerCan: AppointmentActions;
};

/** What the asker may do with an appointment. */
export type AppointmentActions = {
  readonly __typename?: 'AppointmentActions';
  /** Withdraw or refuse it. */
  readonly close: Scalars['Boolean']['output'];
  /** Sign it as the second person. */
  readonly sign: Scalars['Boolean']['output'];
};

export type AppointmentConnection = {
  readonly __typename?: 'AppointmentConnection';
  readonly edges: ReadonlyArray<AppointmentEdge>;
  readonly nodes: ReadonlyArray<Appointment>;
  readonly pageInfo: PageInfo;
  /** How many there are in all pages together, within the asker's scope. */
  readonly totalCount: Scalars['Int']['output'];
};

export type AppointmentEdge = {
  readonly __typename?: 'AppointmentEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Appointment;
};

/** Why an appointment was not carried out. */
export type AppointmentFault =
  /** The address had an account. */
  | 'EXISTS'
  /** The account, or the place in Keycloak, was gone. */
  | 'GONE'
  /** The person held what could not be given to him there. */
  | 'HOLDS_MORE'
  /** One of the two no longer held what let him, or the decision had ended. */
  | 'NOT_ALLOWED'
  | 'REFUSED';

/** How far an appointment is. */
export type AppointmentState =
  /** Withdrawn or refused. */
  | 'CLOSED'
  | 'DONE'
  /** It could not be carried out; `fault` says why. */
  | 'FAILED'
  /** Nobody signed within fourteen days. */
  | 'LAPSED'
  /** The provisioner is about to carry it out. */
  | 'SIGNED'
  /** For the signature of a second person of the Telecom Department. */
  | 'WAITING';

/** A place in a facility where cameras stand. */
export type Area = {
  readonly __typename?: 'Area';
  readonly id: Scalars['ID']['output'];
  readonly kind: AreaKind;
  readonly name: Scalars['String']['output'];
  /** When somebody confirmed on a still that its cameras show no room, bath or toilet; null: not yet. */
  readonly signedOffAt?: Maybe<Scalars['DateTime']['output']>;
};

/** Where a camera may stand by guideline 4403/CV-BCĐ. Rooms, baths and toilets are not among them, so a camera there cannot be expressed (R13). */
export type AreaKind =
  | 'CORRIDOR'
  | 'ENTRANCE_GATE'
  | 'FLOOR_LOBBY'
  | 'GOODS_HANDOVER'
  | 'MEDICAL_CHECK'
  | 'PUBLIC_OTHER'
  | 'RECEPTION'
  | 'SAMPLING'
  | 'SHARED_BATH_OUTSIDE'
  | 'YARD';

/** Whom, for which role and where, within what `appointableRoles` and `appointablePeople` answer. */
export type AskAppointmentInput = {
  /** Of the country; for `telecom`, and only for it. */
  readonly decisionId?: InputMaybe<Scalars['ID']['input']>;
  /** Only for `telecom`; null: until somebody ends it. */
  readonly expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
  readonly newcomer?: InputMaybe<NewcomerInput>;
  readonly operatorId?: InputMaybe<Scalars['ID']['input']>;
  /** Null: `newcomer` says whom. */
  readonly personId?: InputMaybe<Scalars['ID']['input']>;
  /** 1–500 characters. */
  readonly reason: Scalars['String']['input'];
  readonly role: Role;
  /** Province or facility; null, without an operator: the country. */
  readonly unitId?: InputMaybe<Scalars['ID']['input']>;
};

/** Whether the asker may break the glass at a unit. */
export type BreakGlassOffer = {
  readonly __typename?: 'BreakGlassOffer';
  /** What he has in force now, wherever; null: nothing. */
  readonly current?: Maybe<BreakGlassUse>;
  /** He may not watch there without. */
  readonly isNeeded: Scalars['Boolean']['output'];
  /** He may, now. */
  readonly mayTake: Scalars['Boolean']['output'];
  /** How often more within these 24 hours. */
  readonly usesLeft: Scalars['Int']['output'];
};

/** The right to watch that somebody took for an hour, with a reason; reviewed afterwards by somebody else. */
export type BreakGlassUse = {
  readonly __typename?: 'BreakGlassUse';
  readonly askedAt: Scalars['DateTime']['output'];
  /** It gives nothing from this second on. */
  readonly endsAt: Scalars['DateTime']['output'];
  /** The grant that came of it: who may end it does so by `endGrant`, its holder too. */
  readonly grantId: Scalars['ID']['output'];
  readonly id: Scalars['ID']['output'];
  readonly isInForce: Scalars['Boolean']['output'];
  readonly person: Person;
  readonly reason: Scalars['String']['output'];
  readonly reviewRemark?: Maybe<Scalars['String']['output']>;
  /** Null: nobody has reviewed it yet. */
  readonly reviewedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly reviewedBy?: Maybe<Person>;
  /** Null when out of the asker's scope over units. */
  readonly unit?: Maybe<OrgUnit>;
  /** The asker may review it now. */
  readonly viewerCanReview: Scalars['Boolean']['output'];
};

export type BreakGlassUseConnection = {
  readonly __typename?: 'BreakGlassUseConnection';
  readonly edges: ReadonlyArray<BreakGlassUseEdge>;
  readonly nodes: ReadonlyArray<BreakGlassUse>;
  readonly pageInfo: PageInfo;
  /** How many there are in all pages together, within the asker's scope. */
  readonly totalCount: Scalars['Int']['output'];
};

export type BreakGlassUseEdge = {
  readonly __typename?: 'BreakGlassUseEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: BreakGlassUse;
};

/** A surveillance camera. Its address and credentials are write-only and not part of the graph. */
export type Camera = {
  readonly __typename?: 'Camera';
  readonly area: Area;
  readonly areaKind: AreaKind;
  /** Unique in the hub: `24-001-03`. */
  readonly code: Scalars['String']['output'];
  readonly facility: Facility;
  /** Immutable. */
  readonly id: Scalars['ID']['output'];
  /** Last time a probe got an answer; null: never. */
  readonly lastProbedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Name of the hub that it comes from by a link, where alone it is changed; null: it is this hub's own. */
  readonly linkedFrom?: Maybe<Scalars['String']['output']>;
  readonly name: Scalars['String']['output'];
  /** Who connects it; null when nobody is assigned. */
  readonly operator?: Maybe<Operator>;
  readonly stage: ConnectionStage;
  /** What holds the connection up. */
  readonly stageReason?: Maybe<ConnectionReason>;
  readonly stageSince: Scalars['DateTime']['output'];
  readonly status: CameraStatus;
  /** Its last status changes, newest first. `first` 1–100. */
  readonly statusChanges: ReadonlyArray<StatusChangeRecord>;
  /**
   * Cause while not ONLINE. OFFLINE: UNREACHABLE, AUTH_REJECTED, NO_VIDEO (no video track). DEGRADED: FROZEN (session
   * accepted, but packets stop or never come, or the picture does not change), BLACK, COVERED, MOVED, UNSUPPORTED_CODEC,
   * FLAPPING. UNKNOWN: NOT_CONNECTED (stages before CONNECTING), PROBE_STALE, LINK_DOWN (its hub cannot be reached).
   */
  readonly statusReason?: Maybe<StatusReason>;
  /** When the present status or reason began. */
  readonly statusSince: Scalars['DateTime']['output'];
  /** Grows with each edit; `updateCamera` wants the newest. */
  readonly version: Scalars['Int']['output'];
  /** Null when nothing was measured yet. */
  readonly video?: Maybe<VideoFormat>;
  /** What the asker may do with it; a linked one is changed by nobody here, and viewed where its own hub shares its picture. */
  readonly viewerCan: CameraActions;
};


/** A surveillance camera. Its address and credentials are write-only and not part of the graph. */
export type CameraStatusChangesArgs = {
  first?: Scalars['Int']['input'];
};

/** What the asker may do with a camera. */
export type CameraActions = {
  readonly __typename?: 'CameraActions';
  /** Edit, test and remove it. */
  readonly manage: Scalars['Boolean']['output'];
  /** Watch it live. */
  readonly view: Scalars['Boolean']['output'];
  /** Watch it live as soon as he has acknowledged the guideline in force. */
  readonly viewOnceBriefed: Scalars['Boolean']['output'];
};

/** How a picture is encoded. */
export type CameraCodec =
  | 'H264'
  | 'H265'
  | 'MJPEG';

export type CameraConnection = {
  readonly __typename?: 'CameraConnection';
  readonly edges: ReadonlyArray<CameraEdge>;
  readonly nodes: ReadonlyArray<Camera>;
  readonly pageInfo: PageInfo;
  /** How many there are in all pages together, within the asker's scope. */
  readonly totalCount: Scalars['Int']['output'];
};

/** Every camera is counted once: total = notConnected + online + degraded + offline + unknown. */
export type CameraCounts = {
  readonly __typename?: 'CameraCounts';
  readonly degraded: Scalars['Int']['output'];
  /** Not yet at the stage CONNECTING: nothing can be said of them. */
  readonly notConnected: Scalars['Int']['output'];
  readonly offline: Scalars['Int']['output'];
  readonly online: Scalars['Int']['output'];
  readonly total: Scalars['Int']['output'];
  /** Connected, but their state is not known at the moment. */
  readonly unknown: Scalars['Int']['output'];
};

/** Counters that moved, as they stand now. */
export type CameraCountsChange = {
  readonly __typename?: 'CameraCountsChange';
  readonly units: ReadonlyArray<UnitCounts>;
};

export type CameraEdge = {
  readonly __typename?: 'CameraEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Camera;
};

/** Conditions that a camera must all meet. */
export type CameraFilter = {
  readonly areaKind?: InputMaybe<ReadonlyArray<AreaKind>>;
  /** Part of the name or code, without case and diacritics. */
  readonly search?: InputMaybe<Scalars['String']['input']>;
  readonly stage?: InputMaybe<ReadonlyArray<ConnectionStage>>;
  readonly status?: InputMaybe<ReadonlyArray<CameraStatus>>;
  /** Only cameras of this unit. NOT_FOUND when it is absent or out of scope. */
  readonly within?: InputMaybe<Scalars['ID']['input']>;
};

/** RTSPS: RTSP within TLS. */
export type CameraProtocol =
  | 'RTSP'
  | 'RTSPS';

/** Where a camera's picture is. Write-only: no query ever returns it. */
export type CameraSourceInput = {
  /** `rtsp://host[:port]/path` or `rtsps://…`, without credentials. */
  readonly address: Scalars['String']['input'];
  readonly password?: InputMaybe<Scalars['String']['input']>;
  readonly username?: InputMaybe<Scalars['String']['input']>;
};

/** The four words for a camera's state. UNKNOWN is never good news: nothing can be said of it. */
export type CameraStatus =
  | 'DEGRADED'
  | 'OFFLINE'
  | 'ONLINE'
  | 'UNKNOWN';

/** A camera changed its status. */
export type CameraStatusChange = {
  readonly __typename?: 'CameraStatusChange';
  /** The camera as it is now; its `status` may already be newer than this change. */
  readonly camera: Camera;
  /** Where in the order of all changes this one stands; give it as `after` to go on from here. */
  readonly cursor: Scalars['String']['output'];
  readonly occurredAt: Scalars['DateTime']['output'];
  readonly previousStatus: CameraStatus;
  /** Null when it came ONLINE. */
  readonly reason?: Maybe<StatusReason>;
  readonly status: CameraStatus;
};

/** What is left out stays as it is. */
export type ChangeToolInput = {
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** One of `toolOwners`. Giving one to a tool found in Keycloak adopts it. */
  readonly ownerId?: InputMaybe<Scalars['ID']['input']>;
  readonly purpose?: InputMaybe<Scalars['String']['input']>;
  readonly requestsPerMinute?: InputMaybe<Scalars['Int']['input']>;
};

/** What is left out stays as it is. */
export type ChangeWebhookInput = {
  readonly events?: InputMaybe<ReadonlyArray<WebhookEvent>>;
  /** Null: from now on all that the tool may see. */
  readonly unitId?: InputMaybe<Scalars['ID']['input']>;
  readonly url?: InputMaybe<Scalars['String']['input']>;
};

/** MEASURED: the hub sees it by itself. ASKED: a person answers for it, on site. */
export type CheckMethod =
  | 'ASKED'
  | 'MEASURED';

/** Thresholds of a check. Null: not of this check. */
export type CheckParameters = {
  readonly __typename?: 'CheckParameters';
  /** AUTHENTICATION: those that will do. */
  readonly authentication?: Maybe<ReadonlyArray<StreamAuthentication>>;
  /** VIDEO_CODEC: those that will do. */
  readonly codecs?: Maybe<ReadonlyArray<CameraCodec>>;
  /** TIME_IN_SYNC: seconds that the camera's clock may be wrong by. */
  readonly maxClockOffsetSeconds?: Maybe<Scalars['Float']['output']>;
  /** FIRMWARE_AGE, in months. */
  readonly maxFirmwareMonths?: Maybe<Scalars['Int']['output']>;
  /** BIT_RATE, in kbit/s. */
  readonly maxKbps?: Maybe<Scalars['Int']['output']>;
  /** KEY_FRAME_INTERVAL: seconds from one key frame to the next. */
  readonly maxKeyFrameSeconds?: Maybe<Scalars['Float']['output']>;
  /** FRAME_RATE. */
  readonly minFramesPerSecond?: Maybe<Scalars['Float']['output']>;
  /** RESOLUTION, in pixels. */
  readonly minHeight?: Maybe<Scalars['Int']['output']>;
  /** BIT_RATE, in kbit/s. */
  readonly minKbps?: Maybe<Scalars['Int']['output']>;
  /** UPLINK, in kbit/s for each camera. */
  readonly minUplinkKbps?: Maybe<Scalars['Int']['output']>;
  /** RESOLUTION, in pixels. */
  readonly minWidth?: Maybe<Scalars['Int']['output']>;
  /** PROTOCOL: those that will do. */
  readonly protocols?: Maybe<ReadonlyArray<CameraProtocol>>;
};

/** Thresholds of a check: all of its own, and no others (BAD_USER_INPUT). */
export type CheckParametersInput = {
  /** AUTHENTICATION. */
  readonly authentication?: InputMaybe<ReadonlyArray<StreamAuthentication>>;
  /** VIDEO_CODEC. */
  readonly codecs?: InputMaybe<ReadonlyArray<CameraCodec>>;
  /** TIME_IN_SYNC: 0.1–86,400 seconds. */
  readonly maxClockOffsetSeconds?: InputMaybe<Scalars['Float']['input']>;
  /** FIRMWARE_AGE: 1–240 months. */
  readonly maxFirmwareMonths?: InputMaybe<Scalars['Int']['input']>;
  /** BIT_RATE: 1–1,000,000 kbit/s, not below `minKbps`. */
  readonly maxKbps?: InputMaybe<Scalars['Int']['input']>;
  /** KEY_FRAME_INTERVAL: 0.1–60 seconds. */
  readonly maxKeyFrameSeconds?: InputMaybe<Scalars['Float']['input']>;
  /** FRAME_RATE: 1–120. */
  readonly minFramesPerSecond?: InputMaybe<Scalars['Float']['input']>;
  /** RESOLUTION: 16–16,384 pixels. */
  readonly minHeight?: InputMaybe<Scalars['Int']['input']>;
  /** BIT_RATE: 1–1,000,000 kbit/s. */
  readonly minKbps?: InputMaybe<Scalars['Int']['input']>;
  /** UPLINK: 1–1,000,000 kbit/s. */
  readonly minUplinkKbps?: InputMaybe<Scalars['Int']['input']>;
  /** RESOLUTION: 16–16,384 pixels. */
  readonly minWidth?: InputMaybe<Scalars['Int']['input']>;
  /** PROTOCOL. */
  readonly protocols?: InputMaybe<ReadonlyArray<CameraProtocol>>;
};

/** REQUIRED: without it a camera cannot be connected. RECOMMENDED: it can, and is to be mended. */
export type CheckSeverity =
  | 'RECOMMENDED'
  | 'REQUIRED';

/** A hub linked below this one, which tells it of its own units, cameras and status. */
export type ChildHub = {
  readonly __typename?: 'ChildHub';
  /** Changes that the child is ahead, as far as is known. */
  readonly backlog: Scalars['Int']['output'];
  readonly cameras: Scalars['Int']['output'];
  /** When it was heard last, give or take five seconds. */
  readonly heardAt: Scalars['DateTime']['output'];
  readonly id: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
  /** Since when it stands so. */
  readonly since: Scalars['DateTime']['output'];
  readonly state: ChildLinkState;
  /** By code, 500 at most: their cameras are not shown here. */
  readonly unmatchedUnits: ReadonlyArray<UnmatchedUnit>;
  /** Cameras that could not be placed since the last snapshot. */
  readonly unplacedCameras: Scalars['Int']['output'];
  readonly version: Scalars['String']['output'];
};

/** How the link of a child stands. */
export type ChildLinkState =
  /** It tells what happened while it was away. */
  | 'CATCHING_UP'
  | 'CONNECTED'
  /** Nothing is heard of it: of its cameras nothing is known (`LINK_DOWN`). */
  | 'DOWN';

/** One line of the checklist. Guidance is paragraphs apart by an empty line: what it means, how it is seen, what to do. */
export type ConnectionCheck = {
  readonly __typename?: 'ConnectionCheck';
  readonly code: ConnectionCheckCode;
  readonly guidanceEn: Scalars['String']['output'];
  readonly guidanceVi: Scalars['String']['output'];
  readonly method: CheckMethod;
  readonly parameters: CheckParameters;
  readonly severity: CheckSeverity;
  readonly sourceEn: Scalars['String']['output'];
  /** On whose word: a letter, a decision, or good practice. */
  readonly sourceVi: Scalars['String']['output'];
  readonly titleEn: Scalars['String']['output'];
  readonly titleVi: Scalars['String']['output'];
};

/** What is looked at, the same over all versions. Those that begin with SECURITY_ are criteria of Decision 724/QĐ-BTTTT of 2024. */
export type ConnectionCheckCode =
  | 'AUTHENTICATION'
  | 'BIT_RATE'
  | 'DEFAULT_PASSWORD_CHANGED'
  | 'FIRMWARE_AGE'
  | 'FRAME_RATE'
  | 'KEY_FRAME_INTERVAL'
  | 'PROTOCOL'
  | 'RESOLUTION'
  | 'SECURITY_BRUTE_FORCE'
  | 'SECURITY_CHANNEL'
  | 'SECURITY_DATA_DELETION'
  | 'SECURITY_DOCUMENTATION'
  | 'SECURITY_INTERFACES'
  | 'SECURITY_PASSWORD_RULES'
  | 'SECURITY_PERSONAL_DATA'
  | 'SECURITY_SESSIONS'
  | 'SECURITY_UPDATES'
  | 'SECURITY_VULNERABILITIES'
  | 'TIME_IN_SYNC'
  | 'UPLINK'
  | 'VIDEO_CODEC';

/** One line of the checklist, in both languages. */
export type ConnectionCheckInput = {
  readonly code: ConnectionCheckCode;
  /** 1–2,000 characters. */
  readonly guidanceEn: Scalars['String']['input'];
  /** 1–2,000 characters. */
  readonly guidanceVi: Scalars['String']['input'];
  readonly method: CheckMethod;
  /** Null for checks without thresholds. */
  readonly parameters?: InputMaybe<CheckParametersInput>;
  readonly severity: CheckSeverity;
  /** 1–300 characters. */
  readonly sourceEn: Scalars['String']['input'];
  /** 1–300 characters. */
  readonly sourceVi: Scalars['String']['input'];
  /** 1–200 characters. */
  readonly titleEn: Scalars['String']['input'];
  /** 1–200 characters. */
  readonly titleVi: Scalars['String']['input'];
};

/** What holds a connection up. */
export type ConnectionReason =
  | 'NOT_SURVEYED'
  | 'NO_COOPERATION'
  | 'NO_UPLINK'
  | 'OTHER'
  | 'OUTDATED_CAMERA'
  | 'POWER'
  | 'SECURITY_SETTINGS';

/** How far the connection is. From CONNECTING on a camera is probed and has a real status. */
export type ConnectionStage =
  | 'ACCEPTED'
  | 'BLOCKED'
  | 'CONNECTED'
  | 'CONNECTING'
  | 'ELIGIBLE'
  | 'NOT_ELIGIBLE'
  | 'REGISTERED'
  | 'SURVEYED';

/** A version of the checklist by which a camera can be connected (R1). Never rewritten. */
export type ConnectionStandard = {
  readonly __typename?: 'ConnectionStandard';
  /** In the order in which they are gone through. */
  readonly checks: ReadonlyArray<ConnectionCheck>;
  readonly id: Scalars['ID']['output'];
  readonly inForceFrom: Scalars['DateTime']['output'];
  readonly label: Scalars['String']['output'];
  /** Counts up: of those whose time has come, the highest counts. */
  readonly number: Scalars['Int']['output'];
  readonly publishedAt: Scalars['DateTime']['output'];
  /** Null: it came with the program. */
  readonly publishedBy?: Maybe<Person>;
};

export type ConnectionStandardConnection = {
  readonly __typename?: 'ConnectionStandardConnection';
  readonly edges: ReadonlyArray<ConnectionStandardEdge>;
  readonly nodes: ReadonlyArray<ConnectionStandard>;
  readonly pageInfo: PageInfo;
  /** How many there are in all pages together, within the asker's scope. */
  readonly totalCount: Scalars['Int']['output'];
};

export type ConnectionStandardEdge = {
  readonly __typename?: 'ConnectionStandardEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: ConnectionStandard;
};

/** An organisation of the asker's own place, or of one below. */
export type CreateOrganisationInput = {
  /** A team is an operator's, a department is none's. */
  readonly kind: OrganisationKind;
  /** 1–200 characters. */
  readonly name: Scalars['String']['input'];
  readonly operatorId?: InputMaybe<Scalars['ID']['input']>;
  /** Province or facility; null, without an operator: the country's. */
  readonly unitId?: InputMaybe<Scalars['ID']['input']>;
};

/** A tool to be made. */
export type CreateToolInput = {
  /** 1–100 characters; one open tool of a place has it. */
  readonly name: Scalars['String']['input'];
  /** Who answers for it: one of `toolOwners`. */
  readonly ownerId: Scalars['ID']['input'];
  /** 1–500 characters. */
  readonly purpose: Scalars['String']['input'];
  /** 1–6,000; 600 when left out. */
  readonly requestsPerMinute?: InputMaybe<Scalars['Int']['input']>;
  /** A province; null: the country. */
  readonly unitId?: InputMaybe<Scalars['ID']['input']>;
};

/** A webhook to be made. */
export type CreateWebhookInput = {
  /** All there are when left out. */
  readonly events?: InputMaybe<ReadonlyArray<WebhookEvent>>;
  readonly toolId: Scalars['ID']['input'];
  /** Only what happens in this province or facility; null: all that the tool may see. */
  readonly unitId?: InputMaybe<Scalars['ID']['input']>;
  /** https, 500 characters at most, without user, password and fragment. http only for addresses of the hub's own machine that its operator allows. */
  readonly url: Scalars['String']['input'];
};

/** A numbered decision of an authority, which grants cite. */
export type Decision = {
  readonly __typename?: 'Decision';
  readonly endReason?: Maybe<Scalars['String']['output']>;
  readonly endedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Its scan stands at `/decisions/<id>/document`. */
  readonly hasDocument: Scalars['Boolean']['output'];
  readonly id: Scalars['ID']['output'];
  /** Day, `YYYY-MM-DD`. */
  readonly issuedOn: Scalars['String']['output'];
  /** Such as a province's People's Committee. */
  readonly issuer: Scalars['String']['output'];
  /** Such as `123/QĐ-UBND`. */
  readonly number: Scalars['String']['output'];
  readonly recordedAt: Scalars['DateTime']['output'];
  readonly subject: Scalars['String']['output'];
  /** The province; null: the country's. */
  readonly unit?: Maybe<OrgUnit>;
  /** Grants that cite it end no later; null: until it is ended. */
  readonly validUntil?: Maybe<Scalars['DateTime']['output']>;
};

export type DecisionConnection = {
  readonly __typename?: 'DecisionConnection';
  readonly edges: ReadonlyArray<DecisionEdge>;
  readonly nodes: ReadonlyArray<Decision>;
  readonly pageInfo: PageInfo;
  /** How many there are in all pages together, within the asker's scope. */
  readonly totalCount: Scalars['Int']['output'];
};

export type DecisionEdge = {
  readonly __typename?: 'DecisionEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Decision;
};

/** What a Sở, an operator's lead or the Telecom Department puts before the authority that decides on grants. */
export type DecisionProposal = {
  readonly __typename?: 'DecisionProposal';
  /** The authority that is to decide. */
  readonly addressee: Scalars['String']['output'];
  /** Null: none is recorded. */
  readonly decision?: Maybe<Decision>;
  readonly draftedAt: Scalars['DateTime']['output'];
  readonly draftedBy: Person;
  readonly id: Scalars['ID']['output'];
  readonly lineCount: Scalars['Int']['output'];
  /** In their order. */
  readonly lines: ReadonlyArray<ProposalLine>;
  /** Null: not an operator's. */
  readonly operator?: Maybe<Operator>;
  /** Null: not put forward. */
  readonly proposedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly proposedBy?: Maybe<Person>;
  /** Null: no decision is recorded. */
  readonly recordedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly state: ProposalState;
  readonly subject: Scalars['String']['output'];
  /** The province; null: an operator's or the country's. */
  readonly unit?: Maybe<OrgUnit>;
  /** Each change wants the version that was seen. */
  readonly version: Scalars['Int']['output'];
  /** What the asker may do with it. */
  readonly viewerCan: ProposalActions;
  readonly withdrawReason?: Maybe<Scalars['String']['output']>;
  readonly withdrawnAt?: Maybe<Scalars['DateTime']['output']>;
};

export type DecisionProposalConnection = {
  readonly __typename?: 'DecisionProposalConnection';
  readonly edges: ReadonlyArray<DecisionProposalEdge>;
  readonly nodes: ReadonlyArray<DecisionProposal>;
  readonly pageInfo: PageInfo;
  /** How many there are in all pages together, within the asker's scope. */
  readonly totalCount: Scalars['Int']['output'];
};

export type DecisionProposalEdge = {
  readonly __typename?: 'DecisionProposalEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: DecisionProposal;
};

/** A grant that a reorganisation would end. */
export type EndingGrant = {
  readonly __typename?: 'EndingGrant';
  readonly grantId: Scalars['ID']['output'];
  readonly person: Person;
  readonly role: Role;
  readonly unitName?: Maybe<Scalars['String']['output']>;
  /** `NOT_KEPT`: the plan does not keep its province's holders; `GIVER_NOT_KEPT`: nobody is left to hang it on; `EMERGENCY`: it was taken by breaking the glass over a province that ends. */
  readonly why: Scalars['String']['output'];
};

/** A place with cameras: a centralised quarantine facility. */
export type Facility = OrgUnit & {
  readonly __typename?: 'Facility';
  /** Places in the facility where cameras stand. */
  readonly areas: ReadonlyArray<Area>;
  /** Cameras of the unit and all below it that the asker may see. */
  readonly cameraCounts: CameraCounts;
  /** In the order of their codes. */
  readonly cameras: CameraConnection;
  /** Official code, unique among its kind at a given date: province `24`, facility `24-001`. */
  readonly code: Scalars['String']['output'];
  /** What holds it up; null when nothing does. */
  readonly connectionReason?: Maybe<ConnectionReason>;
  /** How far the connection of the whole facility is. */
  readonly connectionStage: ConnectionStage;
  /** Immutable; survives every reorganisation. */
  readonly id: Scalars['ID']['output'];
  /** Degrees north (WGS 84). */
  readonly latitude?: Maybe<Scalars['Float']['output']>;
  /** Degrees east (WGS 84). */
  readonly longitude?: Maybe<Scalars['Float']['output']>;
  /** Who manages it; targets of a programme count what the province manages. */
  readonly managedBy: FacilityManagement;
  /** Official Vietnamese name. */
  readonly name: Scalars['String']['output'];
  readonly province: Province;
  readonly shortName: Scalars['String']['output'];
  readonly viewerCan: FacilityActions;
};


/** A place with cameras: a centralised quarantine facility. */
export type FacilityCamerasArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What the asker may do with a facility. */
export type FacilityActions = {
  readonly __typename?: 'FacilityActions';
  /** Say who manages it. */
  readonly setManagement: Scalars['Boolean']['output'];
};

export type FacilityConnection = {
  readonly __typename?: 'FacilityConnection';
  readonly edges: ReadonlyArray<FacilityEdge>;
  readonly nodes: ReadonlyArray<Facility>;
  readonly pageInfo: PageInfo;
  /** How many there are in all pages together, within the asker's scope. */
  readonly totalCount: Scalars['Int']['output'];
};

/** How many facilities of a unit are connected. */
export type FacilityCounts = {
  readonly __typename?: 'FacilityCounts';
  /** Facilities at the stage CONNECTED or ACCEPTED. */
  readonly connected: Scalars['Int']['output'];
  readonly total: Scalars['Int']['output'];
};

export type FacilityEdge = {
  readonly __typename?: 'FacilityEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Facility;
};

/** Who manages a facility. A province answers for the connection of those it manages itself (R2). */
export type FacilityManagement =
  | 'MILITARY'
  | 'OTHER'
  | 'PROVINCE';

/** A role to be given, within what `grantableRoles` and `grantablePeople` answer. */
export type GiveGrantInput = {
  readonly decisionId?: InputMaybe<Scalars['ID']['input']>;
  /** Null: open-ended, where `grantableRoles` says so. */
  readonly expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
  readonly operatorId?: InputMaybe<Scalars['ID']['input']>;
  /** Only for tools; all that a tool may have when left out. */
  readonly permissions?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly personId: Scalars['ID']['input'];
  /** 1–500 characters. */
  readonly reason: Scalars['String']['input'];
  readonly role: Role;
  /** Province or facility; null, without an operator: the country. */
  readonly unitId?: InputMaybe<Scalars['ID']['input']>;
};

/** A role to be given to an organisation, within what `grantableRoles` and `grantableOrganisations` answer. */
export type GiveGrantToOrganisationInput = {
  readonly decisionId?: InputMaybe<Scalars['ID']['input']>;
  /** Null: open-ended, where `grantableRoles` says so. */
  readonly expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
  readonly operatorId?: InputMaybe<Scalars['ID']['input']>;
  readonly organisationId: Scalars['ID']['input'];
  /** 1–500 characters. */
  readonly reason: Scalars['String']['input'];
  readonly role: Role;
  /** Within the organisation's own place; null, without an operator: the country. */
  readonly unitId?: InputMaybe<Scalars['ID']['input']>;
};

/** A role given to somebody at a place, for a time, by somebody's leave. Never rewritten, never removed. */
export type Grant = {
  readonly __typename?: 'Grant';
  /** On whose authority; null: on none. */
  readonly decision?: Maybe<Decision>;
  readonly endReason?: Maybe<Scalars['String']['output']>;
  /** Null: nobody has ended it. */
  readonly endedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly endedBy?: Maybe<Person>;
  /** It gives nothing from this second on; null: open-ended. */
  readonly expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** Null: a founding grant. */
  readonly givenBy?: Maybe<Person>;
  readonly id: Scalars['ID']['output'];
  /** Its holder took it himself, for an hour, by breaking the glass. */
  readonly isBreakGlass: Scalars['Boolean']['output'];
  /** Null: not an operator's role. */
  readonly operator?: Maybe<Operator>;
  /** The organisation as whose member he holds it; null: it was given to himself. */
  readonly organisation?: Maybe<OrganisationName>;
  /** The grant by whose leave it was given; null: a founding one. */
  readonly parentId?: Maybe<Scalars['ID']['output']>;
  /** Only a tool's grant names permissions. */
  readonly permissions: ReadonlyArray<Scalars['String']['output']>;
  readonly person: Person;
  readonly reason: Scalars['String']['output'];
  readonly role: Role;
  readonly state: GrantState;
  /** Null for the country, and for an operator's role. */
  readonly unit?: Maybe<OrgUnit>;
  readonly validFrom: Scalars['DateTime']['output'];
  /** What the asker may do with it. */
  readonly viewerCan: GrantActions;
};

/** What the asker may do with a grant. */
export type GrantActions = {
  readonly __typename?: 'GrantActions';
  /** End or shorten it. */
  readonly end: Scalars['Boolean']['output'];
  /** Let it end later. */
  readonly prolong: Scalars['Boolean']['output'];
  /** Write its membership to Keycloak again, which holds none beside it. */
  readonly restore: Scalars['Boolean']['output'];
};

export type GrantConnection = {
  readonly __typename?: 'GrantConnection';
  readonly edges: ReadonlyArray<GrantEdge>;
  readonly nodes: ReadonlyArray<Grant>;
  readonly pageInfo: PageInfo;
  /** How many there are in all pages together, within the asker's scope. */
  readonly totalCount: Scalars['Int']['output'];
};

export type GrantEdge = {
  readonly __typename?: 'GrantEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Grant;
};

/** What would end. */
export type GrantEffect = {
  readonly __typename?: 'GrantEffect';
  /** Grants; the change wants this number as `expected`. */
  readonly grants: Scalars['Int']['output'];
  /** People who hold them. */
  readonly people: Scalars['Int']['output'];
  /** Tools that hold them. */
  readonly tools: Scalars['Int']['output'];
};

/** Conditions that a grant must all meet. */
export type GrantFilter = {
  /** Only what hangs on a grant of the asker's own: what he answers for. */
  readonly byMyLeave?: InputMaybe<Scalars['Boolean']['input']>;
  readonly decisionId?: InputMaybe<Scalars['ID']['input']>;
  /** Only with an end before this instant: what is soon to be renewed. */
  readonly endsBefore?: InputMaybe<Scalars['DateTime']['input']>;
  /** Ended and expired ones too; false when left out. */
  readonly includeOver?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only what has no end. */
  readonly openEnded?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only what is held as a member of this organisation. */
  readonly organisationId?: InputMaybe<Scalars['ID']['input']>;
  /** Only what was given by leave of this grant. */
  readonly parentId?: InputMaybe<Scalars['ID']['input']>;
  readonly personId?: InputMaybe<Scalars['ID']['input']>;
  readonly role?: InputMaybe<ReadonlyArray<Role>>;
  /** Part of the holder's name, without case and diacritics. */
  readonly search?: InputMaybe<Scalars['String']['input']>;
  /** Only what was given before this instant to people who have not signed in since, as far as the log goes. */
  readonly unusedSince?: InputMaybe<Scalars['DateTime']['input']>;
  /** Only in this province or facility. NOT_FOUND when absent or out of scope. */
  readonly within?: InputMaybe<Scalars['ID']['input']>;
  /** Only what stands on no decision. */
  readonly withoutDecision?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only roles that give, review or read the log, of people who sign in with a password alone, as Keycloak was last read. Tools have no second factor and are left out. */
  readonly withoutSecondFactor?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Whether a grant gives anything now. */
export type GrantState =
  | 'ENDED'
  | 'EXPIRED'
  | 'IN_FORCE'
  | 'NOT_YET'
  /** The account is closed or gone. */
  | 'NO_ACCOUNT'
  /** Keycloak holds no membership beside it: not yet, or no more. */
  | 'PENDING';

/** An organisation that a role could be given to. */
export type GrantableOrganisation = {
  readonly __typename?: 'GrantableOrganisation';
  readonly organisation: Organisation;
  /** Members to whom the asker may not give it; while there is one, it is not given to the organisation. */
  readonly unfit: ReadonlyArray<Person>;
};

/** What the asker may give at a place. */
export type GrantableRole = {
  readonly __typename?: 'GrantableRole';
  /** Somebody without an account may be invited for it; false: two persons appoint him. */
  readonly invites: Scalars['Boolean']['output'];
  /** Latest end; null: may be open-ended. */
  readonly latestEnd?: Maybe<Scalars['DateTime']['output']>;
  /** Given on a numbered decision only. */
  readonly needsDecision: Scalars['Boolean']['output'];
  readonly role: Role;
};

/**
 * A version of guideline 4403: where cameras may stand, information security, confidentiality. Never rewritten.
 * Bodies are paragraphs apart by an empty line; a line that begins with `## ` is a heading, one with `- ` a point of a list.
 */
export type Guideline = {
  readonly __typename?: 'Guideline';
  readonly bodyEn: Scalars['String']['output'];
  readonly bodyVi: Scalars['String']['output'];
  readonly id: Scalars['ID']['output'];
  /** Asked for from then on; before that it can be acknowledged already. */
  readonly inForceFrom: Scalars['DateTime']['output'];
  /** Such as `4403/CV-BCĐ`. */
  readonly label: Scalars['String']['output'];
  /** Counts up: of those whose time has come, the highest counts. */
  readonly number: Scalars['Int']['output'];
  readonly publishedAt: Scalars['DateTime']['output'];
  /** Null: it came with the program. */
  readonly publishedBy?: Maybe<Person>;
  readonly titleEn: Scalars['String']['output'];
  readonly titleVi: Scalars['String']['output'];
};

export type GuidelineConnection = {
  readonly __typename?: 'GuidelineConnection';
  readonly edges: ReadonlyArray<GuidelineEdge>;
  readonly nodes: ReadonlyArray<Guideline>;
  readonly pageInfo: PageInfo;
  /** How many there are in all pages together, within the asker's scope. */
  readonly totalCount: Scalars['Int']['output'];
};

export type GuidelineEdge = {
  readonly __typename?: 'GuidelineEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Guideline;
};

/** Whether somebody who holds access has acknowledged a version of the guideline. */
export type GuidelineStanding = {
  readonly __typename?: 'GuidelineStanding';
  /** Null: not yet. */
  readonly acknowledgedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Of a tool, who acknowledged for it; null otherwise. */
  readonly acknowledgedBy?: Maybe<Person>;
  /** The asker answers for this tool: he may acknowledge for it. */
  readonly isOwnTool: Scalars['Boolean']['output'];
  readonly person: Person;
  /** What he holds, within the asker's scope. */
  readonly roles: ReadonlyArray<Role>;
};

export type GuidelineStandingConnection = {
  readonly __typename?: 'GuidelineStandingConnection';
  readonly edges: ReadonlyArray<GuidelineStandingEdge>;
  readonly nodes: ReadonlyArray<GuidelineStanding>;
  readonly pageInfo: PageInfo;
  /** How many there are in all pages together, within the asker's scope. */
  readonly totalCount: Scalars['Int']['output'];
};

export type GuidelineStandingEdge = {
  readonly __typename?: 'GuidelineStandingEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: GuidelineStanding;
};

/** Conditions that all must be met. */
export type GuidelineStandingFilter = {
  /** Null: the version in force. A newer one counts for an older one. */
  readonly guidelineId?: InputMaybe<Scalars['ID']['input']>;
  /** Null: both. */
  readonly isAcknowledged?: InputMaybe<Scalars['Boolean']['input']>;
  /** Part of a name, without case and diacritics; up to 100 characters. */
  readonly search?: InputMaybe<Scalars['String']['input']>;
  /** Who holds access in this province or facility. NOT_FOUND. */
  readonly within?: InputMaybe<Scalars['ID']['input']>;
};

/** This hub. */
export type HubInfo = {
  readonly __typename?: 'HubInfo';
  /** True when what it shows is an exercise. */
  readonly isExercise: Scalars['Boolean']['output'];
  /** `demo` or `production`. */
  readonly mode: Scalars['String']['output'];
  readonly version: Scalars['String']['output'];
};

/** An account that was made. */
export type Invitation = {
  readonly __typename?: 'Invitation';
  /** For his first sign-in, where he must change it. Told only this once. */
  readonly oneTimePassword: Scalars['String']['output'];
  readonly person: Person;
};

/** Somebody without an account, and the role that he is to be given afterwards. */
export type InvitePersonInput = {
  /** What he signs in with. */
  readonly email: Scalars['String']['input'];
  /** Họ và tên đệm; 1–100 letters. */
  readonly familyName: Scalars['String']['input'];
  /** Tên; 1–100 letters. */
  readonly givenName: Scalars['String']['input'];
  readonly operatorId?: InputMaybe<Scalars['ID']['input']>;
  /** Decides where among the people he stands, and whether he needs a second factor. */
  readonly role: Role;
  readonly unitId?: InputMaybe<Scalars['ID']['input']>;
};

/** The act that orders a reorganisation, and its day. */
export type LegalBasisInput = {
  /** Day, `YYYY-MM-DD`; not in the future. */
  readonly decisionIssuedOn: Scalars['String']['input'];
  /** 1–200 characters. */
  readonly decisionIssuer: Scalars['String']['input'];
  /** 1–60 characters. */
  readonly decisionNumber: Scalars['String']['input'];
  /** Day, `YYYY-MM-DD`; from midnight in Vietnam. */
  readonly effectiveOn: Scalars['String']['input'];
  /** 1–200 characters. */
  readonly title: Scalars['String']['input'];
};

/** Why a child's unit is nothing here. */
export type LinkedUnitFault =
  /** A facility of this code stands in another province here. */
  | 'ELSEWHERE'
  /** No province here has its code today. */
  | 'NOT_FOUND'
  /** The child's grant does not reach there. */
  | 'OUT_OF_SCOPE';

/** Provinces that become one. */
export type MergeProvincesInput = {
  readonly into: NewProvinceInput;
  /** Those of them whose holders of roles over the province keep them, over the whole new one. Null: all. */
  readonly keepRolesOf?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** 1–20 provinces that end; one alone gets another name or code. */
  readonly provinceIds: ReadonlyArray<Scalars['ID']['input']>;
};

/** The root of the hierarchy: the whole country. */
export type Ministry = OrgUnit & {
  readonly __typename?: 'Ministry';
  /** Cameras of the unit and all below it that the asker may see. */
  readonly cameraCounts: CameraCounts;
  /** Official code, unique among its kind at a given date: province `24`, facility `24-001`. */
  readonly code: Scalars['String']['output'];
  readonly facilityCounts: FacilityCounts;
  /** Immutable; survives every reorganisation. */
  readonly id: Scalars['ID']['output'];
  /** Official Vietnamese name. */
  readonly name: Scalars['String']['output'];
  /** The running programme; null when there is none. */
  readonly programme?: Maybe<Programme>;
  /** In the order of their codes. */
  readonly provinces: ProvinceConnection;
};


/** The root of the hierarchy: the whole country. */
export type MinistryProvincesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A facility that changes province; its people, cameras and history go with it. */
export type MoveFacilityInput = {
  readonly facilityId: Scalars['ID']['input'];
  readonly provinceId: Scalars['ID']['input'];
};

export type Mutation = {
  readonly __typename?: 'Mutation';
  /**
   * Notes that the asker has read a version and follows it; in force at once. NOT_FOUND; CONFLICT when a newer
   * version is in force; FORBIDDEN for a tool. Logged.
   */
  readonly acknowledgeGuideline: OwnGuideline;
  /**
   * Acknowledges a version for a tool that the asker answers for, as the holder of the grant by whose leave it was
   * given. NOT_FOUND, FORBIDDEN, CONFLICT as for one's own. Logged.
   */
  readonly acknowledgeGuidelineForTool: Person;
  /**
   * Lets somebody join and gives him all that it holds, in Keycloak as the asker and here; all of it or nothing.
   * NOT_FOUND, FORBIDDEN (also for a grant that the asker may not give, or when Keycloak refuses), CONFLICT, BUSY. Logged.
   */
  readonly addOrganisationMember: Organisation;
  /**
   * Asks that somebody be put where people stand who may be given the role there. It waits for a second person of the
   * Telecom Department; of an administrator within his province it is done at once. BAD_USER_INPUT, NOT_FOUND, FORBIDDEN, CONFLICT.
   * Logged.
   */
  readonly askAppointment: Appointment;
  /**
   * Takes `viewer` at a province or facility of the asker's own for an hour: the Telecom Department and a province's
   * administrators, with a reason of 20–500 characters, three times within 24 hours, one at a time. FORBIDDEN, NOT_FOUND,
   * GUIDELINE_NOT_ACKNOWLEDGED, CONFLICT, RATE_LIMITED, BUSY. Logged, told to those around, and reviewed afterwards.
   */
  readonly breakGlass: BreakGlassUse;
  /**
   * Carries a plan out: one transaction decides units and rights, then Keycloak follows. CONFLICT with a `problem` of the
   * preview, or with `now` when `expected` is not how many grants it touches. What takes longer than ten seconds is answered with
   * UNDER_WAY. Logged.
   */
  readonly carryOutReorganisation: Reorganisation;
  /** Lets a grant end earlier, with all that would outlast it, or later, within its bounds. CONFLICT as above. Logged. */
  readonly changeGrantEnd: Grant;
  /**
   * Lets what an organisation holds end earlier, with all that would outlast it, or later, within its bounds; a member
   * whose own end had been set earlier keeps it. CONFLICT as for `changeGrantEnd`. Logged.
   */
  readonly changeOrganisationGrantEnd: OrganisationGrant;
  /** Changes what a tool is called, who answers for it and how often it may ask. NOT_FOUND, FORBIDDEN, CONFLICT. Logged. */
  readonly changeTool: Tool;
  /** Changes where a webhook leads and what it tells; the next attempt is made at once. BAD_USER_INPUT, NOT_FOUND, FORBIDDEN, CONFLICT. Logged. */
  readonly changeWebhook: Webhook;
  /** Withdraws or refuses what waits for a signature. CONFLICT otherwise. Logged. */
  readonly closeAppointment: Appointment;
  /** Ends all that it holds and lets everybody leave. CONFLICT when `expected` is not what would end. Logged. */
  readonly closeOrganisation: Organisation;
  /** Ends one of the asker's own live views; false when there is none (any more). */
  readonly closeStream: Scalars['Boolean']['output'];
  /** Closes a tool for good: its grants, sockets and pictures end at once, its client cannot sign in any more. CONFLICT when `expected` is not what would end. Logged. */
  readonly closeTool: Tool;
  /**
   * Has the hub carry a plan out by itself when its day comes, with what stands then; whoever confirms must hold his
   * role until then. CONFLICT with a `problem` of the preview, with `now` when `expected` is not how many grants it touches, or
   * when its day has come. `withdrawReorganisation` takes it back. Logged.
   */
  readonly confirmReorganisation: Reorganisation;
  /** Makes an organisation without members and grants. BAD_USER_INPUT, NOT_FOUND, FORBIDDEN, CONFLICT. Logged. */
  readonly createOrganisation: Organisation;
  /**
   * Makes a tool at Keycloak that may do nothing until it is given a grant, and tells its secret once.
   * BAD_USER_INPUT, NOT_FOUND, FORBIDDEN, CONFLICT (the name is taken), BUSY. Logged.
   */
  readonly createTool: ToolSecret;
  /**
   * Has the hub post to an address what a tool may see, from now on; tells once what it signs with. Whoever may give the
   * tool another secret may, signed in at the portal. BAD_USER_INPUT (`rule`: https, address, credentials, fragment, length, network:
   * this hub posts nothing there, name: it leads nowhere), NOT_FOUND, FORBIDDEN, CONFLICT (no-right: the tool may see no camera there; few: it has four). Logged.
   */
  readonly createWebhook: WebhookSecret;
  /** Removes it for good, with its secret. NOT_FOUND, FORBIDDEN, CONFLICT. Logged. */
  readonly deleteWebhook: Tool;
  /**
   * Drafts a proposal for the asker's province or operator, or (neither) the country. BAD_USER_INPUT, NOT_FOUND and
   * FORBIDDEN name the line by `field`. Logged.
   */
  readonly draftProposal: DecisionProposal;
  /** Ends a decision, every grant that cites it, and all that hangs on these. CONFLICT as for `endGrant`. Logged. */
  readonly endDecision: Decision;
  /** Ends a grant and all that was given by its leave, at once. CONFLICT when `expected` is not what would end. Logged. */
  readonly endGrant: Grant;
  /** Ends what an organisation holds, for all members and whom they gave to. CONFLICT as for `endGrant`. Logged. */
  readonly endOrganisationGrant: OrganisationGrant;
  /** Ends a grant of a review, as `endGrant`, and writes that down. Logged. */
  readonly endReviewedGrant: AccessReview;
  /**
   * Gives a role, in Keycloak as the asker and here, by leave of a grant of his own. BAD_USER_INPUT, NOT_FOUND,
   * FORBIDDEN (also when Keycloak refuses), CONFLICT, BUSY. Logged.
   */
  readonly giveGrant: Grant;
  /**
   * Gives a role to all members of an organisation, and to whoever joins it, in Keycloak as the asker and here; to
   * all of them or to none. BAD_USER_INPUT (rule `members`, with `people`: to whom it cannot be given), NOT_FOUND, FORBIDDEN (also
   * when Keycloak refuses), CONFLICT, BUSY. Logged.
   */
  readonly giveGrantToOrganisation: OrganisationGrant;
  /**
   * Gives what an agreed line says, on its decision and no later than that is valid; each line once. As `giveGrant`;
   * CONFLICT when it was given, struck out or is not decided. Logged.
   */
  readonly giveProposalLine: ProposalLine;
  /**
   * Makes an account for somebody to whom the asker may give the role there; it gives nothing by itself.
   * BAD_USER_INPUT, NOT_FOUND, FORBIDDEN, CONFLICT (the address has an account), BUSY. Logged.
   */
  readonly invitePerson: Invitation;
  /** Confirms grants of a review, 100 at most, all or none. NOT_FOUND for what needs no answer. Logged. */
  readonly keepReviewedGrants: AccessReview;
  /**
   * Says what a child's unit is here, where codes differ; the child then tells everything anew. NOT_FOUND,
   * BAD_USER_INPUT (no such unit of it, or another kind). Logged.
   */
  readonly matchLinkedUnit: Scalars['Boolean']['output'];
  /**
   * Opens a review of the asker's province or operator, or (neither) the country. CONFLICT when one is open there, or
   * there is nothing to review. Logged.
   */
  readonly openAccessReview: AccessReview;
  /** Opens a live view and logs it. NOT_FOUND absent or out of scope; FORBIDDEN seen but not to be viewed, or not shared by the hub that has it; GUIDELINE_NOT_ACKNOWLEDGED until that is done; RATE_LIMITED or BUSY too many views; CAMERA_OFFLINE no picture now. */
  readonly openStream: StreamSession;
  /** Stops it until somebody resumes it; nothing is lost meanwhile. NOT_FOUND, FORBIDDEN, CONFLICT. Logged. */
  readonly pauseWebhook: Webhook;
  /** Writes a plan down; nothing changes yet. BAD_USER_INPUT, NOT_FOUND, FORBIDDEN. Logged. */
  readonly planReorganisation: Reorganisation;
  /**
   * Writes down a plan that takes another one back: provinces begin anew under their old names, each facility goes home.
   * NOT_FOUND, CONFLICT unless it was carried out. Logged.
   */
  readonly planReverseReorganisation: Reorganisation;
  /** Writes down the plan of one that comes with the hub. NOT_FOUND, CONFLICT when nothing of it is left. Logged. */
  readonly planShippedReorganisation: Reorganisation;
  /**
   * Publishes a new version; what is published stands. Needs `programme:manage`. BAD_USER_INPUT, CONFLICT when the
   * label is taken. Logged.
   */
  readonly publishConnectionStandard: ConnectionStandard;
  /**
   * Publishes a new version: from its time on nobody who has not acknowledged it sees pictures or works on
   * connections. Needs `programme:manage`. BAD_USER_INPUT, CONFLICT when the label is taken. Logged.
   */
  readonly publishGuideline: Guideline;
  /** Records a decision of the asker's province or of the country. Logged. */
  readonly recordDecision: Decision;
  /**
   * Records the decision taken on a proposal and which lines were struck out. An operator's proposal is decided for
   * the country. CONFLICT when it has changed, or the decision is recorded already. Logged.
   */
  readonly recordProposal: DecisionProposal;
  /** Registers a camera in a facility that the asker manages. Logged. */
  readonly registerCamera: Camera;
  /** Removes a camera; its history and log lines stay. Logged. */
  readonly removeCamera: Scalars['Boolean']['output'];
  /** Ends what somebody holds as a member, and all that hangs on it. CONFLICT as for `endGrant`. Logged. */
  readonly removeOrganisationMember: Organisation;
  /**
   * Takes away, in Keycloak as the asker, a membership that no grant stands beside. NOT_FOUND, FORBIDDEN (also when
   * Keycloak refuses), CONFLICT when somebody gave the role meanwhile. Logged.
   */
  readonly removeStrayMembership: Scalars['Boolean']['output'];
  /** CONFLICT when there is one of that name there. Logged. */
  readonly renameOrganisation: Organisation;
  /**
   * Hangs what was given by leave of one grant on another, so that its holder can leave and those he gave to stay.
   * Returns how many moved. CONFLICT when one of them would not lie within its new parent. Logged.
   */
  readonly reparentGrants: Scalars['Int']['output'];
  /**
   * Sends again all that happened after a cursor, or since a time: one of the two. BAD_USER_INPUT, CURSOR_EXPIRED (the hub
   * keeps seven days), NOT_FOUND, FORBIDDEN, CONFLICT. Logged.
   */
  readonly replayWebhook: Webhook;
  /**
   * Writes, in Keycloak as the asker, the membership that a grant in force should have. Whoever could give it may.
   * NOT_FOUND, FORBIDDEN, CONFLICT when nothing is missing, BUSY. Logged.
   */
  readonly restoreMembership: Grant;
  /**
   * Lets it go on where it stopped. After more than the hub keeps (seven days) the first message says that there is a gap.
   * NOT_FOUND, FORBIDDEN, CONFLICT (it delivers already; no-right). Logged.
   */
  readonly resumeWebhook: Webhook;
  /** Reviews, once, what somebody else has taken; the Telecom Department does. NOT_FOUND, FORBIDDEN, CONFLICT. Logged. */
  readonly reviewBreakGlass: BreakGlassUse;
  /**
   * Gives a tool another secret, told once. The old one stops at once; tokens and sockets had by it end within 2 s.
   * NOT_FOUND, FORBIDDEN, CONFLICT, BUSY. Logged.
   */
  readonly rotateToolSecret: ToolSecret;
  /** Gives it another secret, told once. For a day messages carry both signatures. NOT_FOUND, FORBIDDEN, CONFLICT. Logged. */
  readonly rotateWebhookSecret: WebhookSecret;
  /**
   * Says who manages a facility. Needs `camera:manage` over its whole province, or `programme:manage`.
   * NOT_FOUND; FORBIDDEN, also where another hub is its origin (rule `origin`). Logged.
   */
  readonly setFacilityManagement: Facility;
  /**
   * Sets what is wanted of a province, day by day. Needs `programme:manage`. NOT_FOUND, BAD_USER_INPUT (also for
   * a province that is not in scope: rule `scope`), CONFLICT. Logged.
   */
  readonly setProgrammeTargets: ProgrammeProvince;
  /**
   * Lets a parent see a unit with all below it (the ministry: everything), or, without a level, nothing of it by itself any
   * more. The nearest unit that says anything decides. Takes effect at once. NOT_FOUND. Logged.
   */
  readonly shareWithParent: ParentHub;
  /**
   * Signs as the second person, and has it carried out. FORBIDDEN for whoever asked and whom it is about; CONFLICT when
   * it waits no longer, or could not be carried out. Logged.
   */
  readonly signAppointment: SignedAppointment;
  /** Begins a programme. Needs `programme:manage`. BAD_USER_INPUT. Logged. */
  readonly startProgramme: Programme;
  /** Puts a draft before the authority: nothing of it changes afterwards. Its lines are checked anew. Logged. */
  readonly submitProposal: DecisionProposal;
  /** Tries an address without saving it, up to the first packet of video; takes 10 s at most. Logged. */
  readonly testCameraSource: SourceTest;
  /**
   * Sends a message of the type `test` now and says what became of it, in ten seconds at most. NOT_FOUND, FORBIDDEN, CONFLICT, BUSY (one at a
   * time). Logged.
   */
  readonly testWebhook: WebhookTest;
  /** Edits a camera. CONFLICT when somebody else was faster. Logged. */
  readonly updateCamera: Camera;
  /** Changes a programme. Needs `programme:manage`. NOT_FOUND, BAD_USER_INPUT, CONFLICT. Logged. */
  readonly updateProgramme: Programme;
  /** Replaces what a draft says. CONFLICT when it has changed. Logged. */
  readonly updateProposal: DecisionProposal;
  /** Takes back a draft or what was put forward, for good. Logged. */
  readonly withdrawProposal: DecisionProposal;
  /** Gives a plan up. CONFLICT when it is over already. Logged. */
  readonly withdrawReorganisation: Reorganisation;
};


export type MutationAcknowledgeGuidelineArgs = {
  guidelineId: Scalars['ID']['input'];
};


export type MutationAcknowledgeGuidelineForToolArgs = {
  guidelineId: Scalars['ID']['input'];
  toolId: Scalars['ID']['input'];
};


export type MutationAddOrganisationMemberArgs = {
  organisationId: Scalars['ID']['input'];
  personId: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};


export type MutationAskAppointmentArgs = {
  input: AskAppointmentInput;
};


export type MutationBreakGlassArgs = {
  reason: Scalars['String']['input'];
  unitId: Scalars['ID']['input'];
};


export type MutationCarryOutReorganisationArgs = {
  expected: Scalars['Int']['input'];
  id: Scalars['ID']['input'];
};


export type MutationChangeGrantEndArgs = {
  expected: Scalars['Int']['input'];
  expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};


export type MutationChangeOrganisationGrantEndArgs = {
  expected: Scalars['Int']['input'];
  expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};


export type MutationChangeToolArgs = {
  id: Scalars['ID']['input'];
  input: ChangeToolInput;
};


export type MutationChangeWebhookArgs = {
  id: Scalars['ID']['input'];
  input: ChangeWebhookInput;
};


export type MutationCloseAppointmentArgs = {
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};


export type MutationCloseOrganisationArgs = {
  expected: Scalars['Int']['input'];
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};


export type MutationCloseStreamArgs = {
  sessionId: Scalars['ID']['input'];
};


export type MutationCloseToolArgs = {
  expected: Scalars['Int']['input'];
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};


export type MutationConfirmReorganisationArgs = {
  expected: Scalars['Int']['input'];
  id: Scalars['ID']['input'];
};


export type MutationCreateOrganisationArgs = {
  input: CreateOrganisationInput;
};


export type MutationCreateToolArgs = {
  input: CreateToolInput;
};


export type MutationCreateWebhookArgs = {
  input: CreateWebhookInput;
};


export type MutationDeleteWebhookArgs = {
  id: Scalars['ID']['input'];
};


export type MutationDraftProposalArgs = {
  input: ProposalInput;
  operatorId?: InputMaybe<Scalars['ID']['input']>;
  unitId?: InputMaybe<Scalars['ID']['input']>;
};


export type MutationEndDecisionArgs = {
  expected: Scalars['Int']['input'];
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};


export type MutationEndGrantArgs = {
  expected: Scalars['Int']['input'];
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};


export type MutationEndOrganisationGrantArgs = {
  expected: Scalars['Int']['input'];
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};


export type MutationEndReviewedGrantArgs = {
  expected: Scalars['Int']['input'];
  grantId: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
  reviewId: Scalars['ID']['input'];
};


export type MutationGiveGrantArgs = {
  input: GiveGrantInput;
};


export type MutationGiveGrantToOrganisationArgs = {
  input: GiveGrantToOrganisationInput;
};


export type MutationGiveProposalLineArgs = {
  id: Scalars['ID']['input'];
};


export type MutationInvitePersonArgs = {
  input: InvitePersonInput;
};


export type MutationKeepReviewedGrantsArgs = {
  grantIds: ReadonlyArray<Scalars['ID']['input']>;
  remark?: InputMaybe<Scalars['String']['input']>;
  reviewId: Scalars['ID']['input'];
};


export type MutationMatchLinkedUnitArgs = {
  hubId: Scalars['ID']['input'];
  remoteId: Scalars['ID']['input'];
  unitId: Scalars['ID']['input'];
};


export type MutationOpenAccessReviewArgs = {
  operatorId?: InputMaybe<Scalars['ID']['input']>;
  unitId?: InputMaybe<Scalars['ID']['input']>;
};


export type MutationOpenStreamArgs = {
  cameraId: Scalars['ID']['input'];
};


export type MutationPauseWebhookArgs = {
  id: Scalars['ID']['input'];
};


export type MutationPlanReorganisationArgs = {
  input: PlanReorganisationInput;
};


export type MutationPlanReverseReorganisationArgs = {
  id: Scalars['ID']['input'];
  input: LegalBasisInput;
};


export type MutationPlanShippedReorganisationArgs = {
  key: Scalars['ID']['input'];
};


export type MutationPublishConnectionStandardArgs = {
  input: PublishConnectionStandardInput;
};


export type MutationPublishGuidelineArgs = {
  input: PublishGuidelineInput;
};


export type MutationRecordDecisionArgs = {
  input: RecordDecisionInput;
};


export type MutationRecordProposalArgs = {
  id: Scalars['ID']['input'];
  input: RecordProposalInput;
  version: Scalars['Int']['input'];
};


export type MutationRegisterCameraArgs = {
  input: RegisterCameraInput;
};


export type MutationRemoveCameraArgs = {
  id: Scalars['ID']['input'];
};


export type MutationRemoveOrganisationMemberArgs = {
  expected: Scalars['Int']['input'];
  organisationId: Scalars['ID']['input'];
  personId: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};


export type MutationRemoveStrayMembershipArgs = {
  groupPath: Scalars['String']['input'];
  personId: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};


export type MutationRenameOrganisationArgs = {
  id: Scalars['ID']['input'];
  name: Scalars['String']['input'];
};


export type MutationReparentGrantsArgs = {
  from: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
  to: Scalars['ID']['input'];
};


export type MutationReplayWebhookArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  id: Scalars['ID']['input'];
  since?: InputMaybe<Scalars['DateTime']['input']>;
};


export type MutationRestoreMembershipArgs = {
  grantId: Scalars['ID']['input'];
};


export type MutationResumeWebhookArgs = {
  id: Scalars['ID']['input'];
};


export type MutationReviewBreakGlassArgs = {
  id: Scalars['ID']['input'];
  remark: Scalars['String']['input'];
};


export type MutationRotateToolSecretArgs = {
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};


export type MutationRotateWebhookSecretArgs = {
  id: Scalars['ID']['input'];
};


export type MutationSetFacilityManagementArgs = {
  facilityId: Scalars['ID']['input'];
  managedBy: FacilityManagement;
};


export type MutationSetProgrammeTargetsArgs = {
  input: SetProgrammeTargetsInput;
};


export type MutationShareWithParentArgs = {
  level?: InputMaybe<ShareLevel>;
  parent: Scalars['ID']['input'];
  unitId: Scalars['ID']['input'];
};


export type MutationSignAppointmentArgs = {
  id: Scalars['ID']['input'];
};


export type MutationStartProgrammeArgs = {
  input: StartProgrammeInput;
};


export type MutationSubmitProposalArgs = {
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
};


export type MutationTestCameraSourceArgs = {
  facilityId: Scalars['ID']['input'];
  source: CameraSourceInput;
};


export type MutationTestWebhookArgs = {
  id: Scalars['ID']['input'];
};


export type MutationUpdateCameraArgs = {
  input: UpdateCameraInput;
};


export type MutationUpdateProgrammeArgs = {
  input: UpdateProgrammeInput;
};


export type MutationUpdateProposalArgs = {
  id: Scalars['ID']['input'];
  input: ProposalInput;
  version: Scalars['Int']['input'];
};


export type MutationWithdrawProposalArgs = {
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
  version: Scalars['Int']['input'];
};


export type MutationWithdrawReorganisationArgs = {
  id: Scalars['ID']['input'];
};

/** A province that begins. */
export type NewProvinceInput = {
  /** Official code: 1–40 letters, digits, dots or hyphens. Those of provinces that end are free. */
  readonly code: Scalars['String']['input'];
  readonly latitude?: InputMaybe<Scalars['Float']['input']>;
  readonly longitude?: InputMaybe<Scalars['Float']['input']>;
  /** 1–200 characters. */
  readonly name: Scalars['String']['input'];
  /** 1–200 characters. */
  readonly shortName: Scalars['String']['input'];
};

/** Somebody without an account. */
export type NewcomerInput = {
  /** What he signs in with. */
  readonly email: Scalars['String']['input'];
  /** Họ và tên đệm; 1–100 letters. */
  readonly familyName: Scalars['String']['input'];
  /** Tên; 1–100 letters. */
  readonly givenName: Scalars['String']['input'];
};

/** A telecom operator that connects cameras. */
export type Operator = {
  readonly __typename?: 'Operator';
  readonly code: Scalars['String']['output'];
  readonly id: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
};

/** A unit of the hierarchy ministry → province → facility. */
export type OrgUnit = {
  /** Cameras of the unit and all below it that the asker may see. */
  readonly cameraCounts: CameraCounts;
  /** Official code, unique among its kind at a given date: province `24`, facility `24-001`. */
  readonly code: Scalars['String']['output'];
  /** Immutable; survives every reorganisation. */
  readonly id: Scalars['ID']['output'];
  /** Official Vietnamese name. */
  readonly name: Scalars['String']['output'];
};

/** A body with named members that roles are given to: a department, an operator's team. */
export type Organisation = {
  readonly __typename?: 'Organisation';
  /** What it holds and held, newest first; at most 100. */
  readonly allGrants: ReadonlyArray<OrganisationGrant>;
  readonly closeReason?: Maybe<Scalars['String']['output']>;
  /** Null: it is not closed. */
  readonly closedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly createdAt: Scalars['DateTime']['output'];
  readonly createdBy: Person;
  /** Who belonged to it once, those who left last first; at most 200. */
  readonly formerMembers: ReadonlyArray<OrganisationMember>;
  /** What it holds, newest first. */
  readonly grants: ReadonlyArray<OrganisationGrant>;
  readonly id: Scalars['ID']['output'];
  readonly kind: OrganisationKind;
  /** People who belong to it now. */
  readonly memberCount: Scalars['Int']['output'];
  /** Who belongs to it now, those who joined first before. */
  readonly members: ReadonlyArray<OrganisationMember>;
  readonly name: Scalars['String']['output'];
  readonly operator?: Maybe<Operator>;
  /** Null for the country's, and for an operator's. */
  readonly unit?: Maybe<OrgUnit>;
  readonly viewerCan: OrganisationActions;
};

/** What the asker may do with an organisation. */
export type OrganisationActions = {
  readonly __typename?: 'OrganisationActions';
  /** Name it, let people join and leave, close it. */
  readonly manage: Scalars['Boolean']['output'];
};

export type OrganisationConnection = {
  readonly __typename?: 'OrganisationConnection';
  readonly edges: ReadonlyArray<OrganisationEdge>;
  readonly nodes: ReadonlyArray<Organisation>;
  readonly pageInfo: PageInfo;
  /** How many there are in all pages together, within the asker's scope. */
  readonly totalCount: Scalars['Int']['output'];
};

export type OrganisationEdge = {
  readonly __typename?: 'OrganisationEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Organisation;
};

/** Conditions that an organisation must all meet. */
export type OrganisationFilter = {
  /** Closed ones too; false when left out. */
  readonly includeClosed?: InputMaybe<Scalars['Boolean']['input']>;
  /** Part of the name, without case and diacritics. */
  readonly search?: InputMaybe<Scalars['String']['input']>;
  /** Only in this province or facility. NOT_FOUND when absent or out of scope. */
  readonly within?: InputMaybe<Scalars['ID']['input']>;
};

/**
 * A role given to an organisation: each member holds a grant of his own beside it. Who joins gets one, who leaves
 * loses it. Never rewritten, never removed.
 */
export type OrganisationGrant = {
  readonly __typename?: 'OrganisationGrant';
  /** On whose authority; null: on none. */
  readonly decision?: Maybe<Decision>;
  readonly endReason?: Maybe<Scalars['String']['output']>;
  /** Null: nobody has ended it. */
  readonly endedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly endedBy?: Maybe<Person>;
  /** It gives nothing from this second on; null: open-ended. */
  readonly expiresAt?: Maybe<Scalars['DateTime']['output']>;
  readonly givenBy: Person;
  readonly id: Scalars['ID']['output'];
  /** The members' own grants beside it, without those that are over. */
  readonly memberGrants: ReadonlyArray<Grant>;
  readonly operator?: Maybe<Operator>;
  /** The grant by whose leave it was given. */
  readonly parentId: Scalars['ID']['output'];
  readonly reason: Scalars['String']['output'];
  readonly role: Role;
  /** IN_FORCE, NOT_YET, EXPIRED or ENDED. */
  readonly state: GrantState;
  /** Null for the country, and for an operator's role. */
  readonly unit?: Maybe<OrgUnit>;
  readonly validFrom: Scalars['DateTime']['output'];
  readonly viewerCan: OrganisationGrantActions;
};

/** What the asker may do with what an organisation holds. */
export type OrganisationGrantActions = {
  readonly __typename?: 'OrganisationGrantActions';
  /** End or shorten it. */
  readonly end: Scalars['Boolean']['output'];
  /** Let it end later. */
  readonly prolong: Scalars['Boolean']['output'];
};

/** What an organisation is. */
export type OrganisationKind =
  /** Of a province or facility, or of the ministry: such as a Department of Health. */
  | 'DEPARTMENT'
  /** Of a telecom operator. */
  | 'OPERATOR_TEAM'
  | 'OTHER';

/** Somebody who belongs, or belonged, to an organisation. */
export type OrganisationMember = {
  readonly __typename?: 'OrganisationMember';
  readonly addReason: Scalars['String']['output'];
  readonly addedAt: Scalars['DateTime']['output'];
  readonly addedBy: Person;
  readonly person: Person;
  readonly removeReason?: Maybe<Scalars['String']['output']>;
  /** Null: belongs to it now. */
  readonly removedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly removedBy?: Maybe<Person>;
};

/** From which organisation a grant is held. */
export type OrganisationName = {
  readonly __typename?: 'OrganisationName';
  readonly id: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
};

/** A grant in force whose holder's account is closed or gone, though others hang on it. */
export type OrphaningGrant = {
  readonly __typename?: 'OrphaningGrant';
  /** Grants in force that were given by its leave. */
  readonly given: Scalars['Int']['output'];
  readonly grant: Grant;
  /** Grants on which `reparentGrants` could hang what hangs on this one, if the asker answers for both. */
  readonly successors: ReadonlyArray<Grant>;
};

/** What the asker has to do with the guideline. */
export type OwnGuideline = {
  readonly __typename?: 'OwnGuideline';
  /** The version in force. */
  readonly current: Guideline;
  /** He, or for a tool its owner, has acknowledged it, or a newer one. */
  readonly isAcknowledged: Scalars['Boolean']['output'];
  /** True without a next version too. */
  readonly isNextAcknowledged: Scalars['Boolean']['output'];
  /** The version that will be in force next; null: none is announced. */
  readonly next?: Maybe<Guideline>;
  /** Permissions, such as `camera:view`, that he will hold somewhere as soon as he has acknowledged it. */
  readonly withheld: ReadonlyArray<Scalars['String']['output']>;
};

/** Where a page stands in its list (Relay cursor connections). */
export type PageInfo = {
  readonly __typename?: 'PageInfo';
  readonly endCursor?: Maybe<Scalars['String']['output']>;
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** Whether a page before this one was passed; lists are read forwards. */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  readonly startCursor?: Maybe<Scalars['String']['output']>;
};

/** A hub above this one, and what it may see. */
export type ParentHub = {
  readonly __typename?: 'ParentHub';
  /** Changes that the parent has not acknowledged yet. */
  readonly backlog: Scalars['Int']['output'];
  /** Null: it has never answered. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** Why the parent refused the link; null: it did not. */
  readonly refusal?: Maybe<Scalars['String']['output']>;
  /** By kind and name of the units; nothing beyond is shared. */
  readonly shares: ReadonlyArray<Share>;
  /** Since when it stands so. */
  readonly since: Scalars['DateTime']['output'];
  readonly state: ParentLinkState;
  /** Its address. */
  readonly url: Scalars['ID']['output'];
};

/** How this hub's link to a parent stands. */
export type ParentLinkState =
  | 'CATCHING_UP'
  | 'CONNECTED'
  | 'CONNECTING'
  | 'REFUSED';

/** A province that begins with facilities of one that ends. All facilities of that one are to be named. */
export type PartProvinceInput = {
  /** At most 5,000. */
  readonly facilityIds: ReadonlyArray<Scalars['ID']['input']>;
  readonly into: NewProvinceInput;
  /**
   * Whose holders of roles over the province have them here: those from provinces that had once been merged into it, or
   * (null, or its own id) all.
   */
  readonly keepRolesOf?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  readonly provinceId: Scalars['ID']['input'];
};

/** Somebody, or some tool, with an account. */
export type Person = {
  readonly __typename?: 'Person';
  /** Family name first; null: the account is gone. */
  readonly displayName?: Maybe<Scalars['String']['output']>;
  /** Keycloak's user id. */
  readonly id: Scalars['ID']['output'];
  /** A program's account. */
  readonly isTool: Scalars['Boolean']['output'];
  /** Null: the account is gone. */
  readonly username?: Maybe<Scalars['String']['output']>;
};

/** At most 100 steps together. */
export type PlanReorganisationInput = {
  /** Day, `YYYY-MM-DD`; not in the future. */
  readonly decisionIssuedOn: Scalars['String']['input'];
  /** 1–200 characters. */
  readonly decisionIssuer: Scalars['String']['input'];
  /** 1–60 characters. */
  readonly decisionNumber: Scalars['String']['input'];
  /** Day, `YYYY-MM-DD`; from midnight in Vietnam. */
  readonly effectiveOn: Scalars['String']['input'];
  readonly merges?: InputMaybe<ReadonlyArray<MergeProvincesInput>>;
  readonly moves?: InputMaybe<ReadonlyArray<MoveFacilityInput>>;
  readonly parts?: InputMaybe<ReadonlyArray<PartProvinceInput>>;
  /** 1–200 characters. */
  readonly title: Scalars['String']['input'];
};

/** Who is asking, with what he may do now. */
export type Principal = {
  readonly __typename?: 'Principal';
  readonly displayName: Scalars['String']['output'];
  /** What guideline 4403 asks of him. */
  readonly guideline: OwnGuideline;
  /** Keycloak's user id. */
  readonly id: Scalars['ID']['output'];
  /** Permissions held anywhere, such as `camera:view`, in force now. */
  readonly permissions: ReadonlyArray<Scalars['String']['output']>;
  readonly roles: ReadonlyArray<RoleInUnit>;
  readonly username: Scalars['String']['output'];
};

/** A drive that connects the cameras of facilities by a deadline (R11). */
export type Programme = {
  readonly __typename?: 'Programme';
  /** End of its last day in Asia/Ho_Chi_Minh. */
  readonly deadline: Scalars['DateTime']['output'];
  /** Its first day. A calendar day in Asia/Ho_Chi_Minh, `2021-06-12`. */
  readonly firstDay: Scalars['String']['output'];
  readonly id: Scalars['ID']['output'];
  /** True for an exercise: its data is not real and is labelled wherever it is shown. */
  readonly isExercise: Scalars['Boolean']['output'];
  /** Its last day. A calendar day in Asia/Ho_Chi_Minh, `2021-06-12`. */
  readonly lastDay: Scalars['String']['output'];
  /** The official documents it rests on. */
  readonly legalBasis: Scalars['String']['output'];
  readonly nameEn: Scalars['String']['output'];
  readonly nameVi: Scalars['String']['output'];
  /** Provinces in its scope, of those that the asker sees whole, by code. None is in scope that is not listed. */
  readonly provinces: ProgrammeProvinceConnection;
  /** Kinds of areas in which each facility must have a camera (R13). */
  readonly requiredAreas: ReadonlyArray<AreaKind>;
  /** The version of the connection standard in force now; null: none is yet. */
  readonly standard?: Maybe<ConnectionStandard>;
  /** Start of its first day in Asia/Ho_Chi_Minh. */
  readonly startedOn: Scalars['DateTime']['output'];
  /** Rises with each change; `updateProgramme` wants it. */
  readonly version: Scalars['Int']['output'];
  readonly viewerCan: ProgrammeActions;
};


/** A drive that connects the cameras of facilities by a deadline (R11). */
export type ProgrammeProvincesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What the asker may do with programmes and the connection standard. */
export type ProgrammeActions = {
  readonly __typename?: 'ProgrammeActions';
  /** Change them, set targets, publish versions of the standard. */
  readonly manage: Scalars['Boolean']['output'];
};

export type ProgrammeConnection = {
  readonly __typename?: 'ProgrammeConnection';
  readonly edges: ReadonlyArray<ProgrammeEdge>;
  readonly nodes: ReadonlyArray<Programme>;
  readonly pageInfo: PageInfo;
  /** How many there are in all pages together, within the asker's scope. */
  readonly totalCount: Scalars['Int']['output'];
};

export type ProgrammeEdge = {
  readonly __typename?: 'ProgrammeEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Programme;
};

/**
 * A province in a programme's scope: what is wanted of it beside how it stands now. Facilities and cameras are those
 * that the province itself manages; military ones and others are counted apart.
 */
export type ProgrammeProvince = {
  readonly __typename?: 'ProgrammeProvince';
  readonly cameras: Scalars['Int']['output'];
  /** From the stage CONNECTING on: those that are watched, whatever their status. */
  readonly connectedCameras: Scalars['Int']['output'];
  /** At the stage CONNECTED or ACCEPTED. */
  readonly connectedFacilities: Scalars['Int']['output'];
  readonly facilities: Scalars['Int']['output'];
  /** Facilities in the province that others manage; no target counts them. */
  readonly otherFacilities: Scalars['Int']['output'];
  readonly province: Province;
  /** Wanted by the deadline; null: no targets are set. */
  readonly target?: Maybe<Scalars['Int']['output']>;
  /** Connected cameras wanted by the end of today; null: no target has begun. */
  readonly targetToday?: Maybe<Scalars['Int']['output']>;
  /** By day, never falling; empty: none are set. */
  readonly targets: ReadonlyArray<ProgrammeTarget>;
  /** Rises with each change of its targets; `setProgrammeTargets` wants it. */
  readonly version: Scalars['Int']['output'];
};

export type ProgrammeProvinceConnection = {
  readonly __typename?: 'ProgrammeProvinceConnection';
  readonly edges: ReadonlyArray<ProgrammeProvinceEdge>;
  readonly nodes: ReadonlyArray<ProgrammeProvince>;
  readonly pageInfo: PageInfo;
  /** How many there are in all pages together, within the asker's scope. */
  readonly totalCount: Scalars['Int']['output'];
};

export type ProgrammeProvinceEdge = {
  readonly __typename?: 'ProgrammeProvinceEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: ProgrammeProvince;
};

/** How many cameras are wanted to be connected by the end of a day. */
export type ProgrammeTarget = {
  readonly __typename?: 'ProgrammeTarget';
  /** In all since the beginning, not on that day alone; from here on until the next target. */
  readonly cameras: Scalars['Int']['output'];
  /** A calendar day in Asia/Ho_Chi_Minh, `2021-06-12`. */
  readonly day: Scalars['String']['output'];
};

/** How many connected cameras are wanted by the end of a day. */
export type ProgrammeTargetInput = {
  /** 0–1,000,000; not below the day before. */
  readonly cameras: Scalars['Int']['input'];
  /** Within the programme. A calendar day in Asia/Ho_Chi_Minh, `2021-06-12`. */
  readonly day: Scalars['String']['input'];
};

/** What the asker may do with a proposal. */
export type ProposalActions = {
  readonly __typename?: 'ProposalActions';
  readonly edit: Scalars['Boolean']['output'];
  /** Record the decision taken on it. */
  readonly record: Scalars['Boolean']['output'];
  readonly submit: Scalars['Boolean']['output'];
  readonly withdraw: Scalars['Boolean']['output'];
};

/** What a proposal says. */
export type ProposalInput = {
  /** 1–200 characters: who is to decide. */
  readonly addressee: Scalars['String']['input'];
  /** 100 at most; a draft may have none. */
  readonly lines: ReadonlyArray<ProposalLineInput>;
  /** 1–500 characters. */
  readonly subject: Scalars['String']['input'];
};

/** Who shall hold what, where, until when and why, and what became of it. */
export type ProposalLine = {
  readonly __typename?: 'ProposalLine';
  /** False: struck out, the authority did not agree; null: not decided yet. */
  readonly agreed?: Maybe<Scalars['Boolean']['output']>;
  /** Null: open-ended. */
  readonly expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** What was given of it, in force or over: the newest grant that cites the decision. Null: nothing yet. */
  readonly grant?: Maybe<Grant>;
  readonly id: Scalars['ID']['output'];
  /** Null: not an operator's role. */
  readonly operator?: Maybe<Operator>;
  /** Only a tool's line names permissions. */
  readonly permissions: ReadonlyArray<Scalars['String']['output']>;
  readonly person: Person;
  readonly reason: Scalars['String']['output'];
  readonly role: Role;
  /** Null for the country, and for an operator's role. */
  readonly unit?: Maybe<OrgUnit>;
  /** Whether the asker may give it now, in one step. */
  readonly viewerCanGive: Scalars['Boolean']['output'];
};

/** A line, within what `grantableRoles` and `grantablePeople` answer. */
export type ProposalLineInput = {
  /** Null: open-ended, where `grantableRoles` says so. */
  readonly expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
  readonly operatorId?: InputMaybe<Scalars['ID']['input']>;
  /** Only for tools; all that a tool may have when left out. */
  readonly permissions?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly personId: Scalars['ID']['input'];
  /** 1–500 characters. */
  readonly reason: Scalars['String']['input'];
  readonly role: Role;
  /** Province or facility; null, without an operator: the country. */
  readonly unitId?: InputMaybe<Scalars['ID']['input']>;
};

/** How far a proposal is. */
export type ProposalState =
  | 'DRAFT'
  /** Put before the authority; nothing of it changes any more. */
  | 'PROPOSED'
  /** The decision is recorded, with the lines that were agreed. */
  | 'RECORDED'
  | 'WITHDRAWN';

/** A province or centrally-run city. */
export type Province = OrgUnit & {
  readonly __typename?: 'Province';
  /** Cameras of the unit and all below it that the asker may see. */
  readonly cameraCounts: CameraCounts;
  /** Official code, unique among its kind at a given date: province `24`, facility `24-001`. */
  readonly code: Scalars['String']['output'];
  /** In the order of their codes. */
  readonly facilities: FacilityConnection;
  readonly facilityCounts: FacilityCounts;
  /** Codes of the provinces that became this one, its own among them where it began anew under it; empty: none did. Maps and archives from before name its parts by them. */
  readonly formerCodes: ReadonlyArray<Scalars['String']['output']>;
  /** Immutable; survives every reorganisation. */
  readonly id: Scalars['ID']['output'];
  /** Degrees north (WGS 84) of the centre. */
  readonly latitude?: Maybe<Scalars['Float']['output']>;
  /** Degrees east (WGS 84) of the centre. */
  readonly longitude?: Maybe<Scalars['Float']['output']>;
  /** Official Vietnamese name. */
  readonly name: Scalars['String']['output'];
  /** Who connects the province's cameras. */
  readonly operator?: Maybe<Operator>;
  readonly region?: Maybe<Region>;
  /** Name without the kind of unit: `Bắc Giang`. */
  readonly shortName: Scalars['String']['output'];
};


/** A province or centrally-run city. */
export type ProvinceFacilitiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type ProvinceConnection = {
  readonly __typename?: 'ProvinceConnection';
  readonly edges: ReadonlyArray<ProvinceEdge>;
  readonly nodes: ReadonlyArray<Province>;
  readonly pageInfo: PageInfo;
  /** How many there are in all pages together, within the asker's scope. */
  readonly totalCount: Scalars['Int']['output'];
};

export type ProvinceEdge = {
  readonly __typename?: 'ProvinceEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Province;
};

/** A new version, whole: a check of the version before that is not named is no part of it. */
export type PublishConnectionStandardInput = {
  /** In order; each code once, at least one. */
  readonly checks: ReadonlyArray<ConnectionCheckInput>;
  /** Null: at once. At most a year ahead. */
  readonly inForceFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** 1–60 characters; each version its own. */
  readonly label: Scalars['String']['input'];
};

/** A new version, in both languages. */
export type PublishGuidelineInput = {
  /** 1–20,000 characters. */
  readonly bodyEn: Scalars['String']['input'];
  /** 1–20,000 characters. */
  readonly bodyVi: Scalars['String']['input'];
  /** Null: at once. At most a year ahead. */
  readonly inForceFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** 1–60 characters; each version its own. */
  readonly label: Scalars['String']['input'];
  /** 1–200 characters. */
  readonly titleEn: Scalars['String']['input'];
  /** 1–200 characters. */
  readonly titleVi: Scalars['String']['input'];
};

export type Query = {
  readonly __typename?: 'Query';
  /** How many of the three lists above the asker can do something about. */
  readonly accessDriftCount: Scalars['Int']['output'];
  /** Who may do it at a unit or camera now, roles above the asker's own included. Needs `grant:read` there. NOT_FOUND. */
  readonly accessHolders: ReadonlyArray<AccessReason>;
  /**
   * Who did or was refused what, newest first, within the asker's scope; needs `log:read`. Lines that belong to
   * no province, such as sign-ins, are for auditors of the country. Each reading is itself logged.
   */
  readonly accessLog: AccessLogConnection;
  /**
   * Why somebody may, or may not, do something at a unit or camera: every grant of his that covers it, those that
   * allow first; none: nothing was ever given. Needs `grant:read` there. NOT_FOUND.
   */
  readonly accessReasons: ReadonlyArray<AccessReason>;
  /** Null when absent or out of scope. */
  readonly accessReview?: Maybe<AccessReview>;
  /** What a review is about, the newest grants first. NOT_FOUND. */
  readonly accessReviewItems: AccessReviewItemConnection;
  /** Reviews of the asker's provinces and operators, newest first; needs `grant:read` over a whole one. */
  readonly accessReviews: AccessReviewConnection;
  /** How many grants in open reviews wait for the asker's answer. */
  readonly accessReviewsWaiting: Scalars['Int']['output'];
  /**
   * Whom the asker may let join: to whom he may give all that it holds; where it holds nothing, anything at its
   * place. By Vietnamese order of names. NOT_FOUND.
   */
  readonly addableMembers: ReadonlyArray<Person>;
  /** Whom the asker may appoint for the role there, by Vietnamese order of names. */
  readonly appointablePeople: ReadonlyArray<Person>;
  /** For which roles the asker may appoint at a unit or operator (both left out: over the country). */
  readonly appointableRoles: ReadonlyArray<AppointableRole>;
  /** Who was, or is to be, put where, newest first, within the asker's scope; needs `grant:read`. */
  readonly appointments: AppointmentConnection;
  /** How many wait for the asker's signature. */
  readonly appointmentsWaiting: Scalars['Int']['output'];
  /** Whether the asker may break the glass at a province or facility. NOT_FOUND. */
  readonly breakGlassOffer: BreakGlassOffer;
  /** Who took the right to watch for an hour, newest first, within the asker's scope; needs `grant:read`. */
  readonly breakGlassUses: BreakGlassUseConnection;
  /** Null when absent or out of scope. */
  readonly camera?: Maybe<Camera>;
  /** Cameras in the asker's scope, in the order of their codes. */
  readonly cameras: CameraConnection;
  /** Hubs linked below this one, by name; needs `system:manage`. */
  readonly childHubs: ReadonlyArray<ChildHub>;
  /** Every version of the connection standard, newest first; announced ones too. */
  readonly connectionStandards: ConnectionStandardConnection;
  /** What ends with a decision. NOT_FOUND. */
  readonly decisionEnding: GrantEffect;
  /** Decisions that the asker may cite, newest first; needs `grant:read`. */
  readonly decisions: DecisionConnection;
  /** The facility valid today under this code; null when absent or out of scope. */
  readonly facility?: Maybe<Facility>;
  /** Null when absent or out of scope. */
  readonly grant?: Maybe<Grant>;
  /** What ends with a grant, at once or at an earlier end than now. NOT_FOUND. */
  readonly grantEnding: GrantEffect;
  /** Organisations to which the asker may give the role there, by Vietnamese order of names. */
  readonly grantableOrganisations: ReadonlyArray<GrantableOrganisation>;
  /** Whom the asker may give the role to there, by Vietnamese order of names. */
  readonly grantablePeople: ReadonlyArray<Person>;
  /** What the asker may give at a unit or operator (both left out: over the country), and until when. */
  readonly grantableRoles: ReadonlyArray<GrantableRole>;
  /** Who holds what, newest first, within the asker's scope; needs `grant:read`. Without those that are over. */
  readonly grants: GrantConnection;
  /**
   * Who holds access within the asker's scope, and whether he has acknowledged the guideline, by Vietnamese order
   * of names; needs `grant:read`. NOT_FOUND.
   */
  readonly guidelineStandings: GuidelineStandingConnection;
  /** Every version of guideline 4403, newest first; announced ones too. */
  readonly guidelines: GuidelineConnection;
  /** Version and mode of this hub. */
  readonly hub: HubInfo;
  /** Who is asking, with roles, scopes and permissions in force. */
  readonly me: Principal;
  /** What ends when somebody leaves an organisation. NOT_FOUND. */
  readonly memberLeaving: GrantEffect;
  /** The root of the hierarchy, with what the asker may see below it. */
  readonly ministry: Ministry;
  /** The asker's own grants in force or to come, newest first. */
  readonly myGrants: ReadonlyArray<Grant>;
  /** Null when absent or out of scope. */
  readonly organisation?: Maybe<Organisation>;
  /** What ends when an organisation is closed. NOT_FOUND. */
  readonly organisationClosing: GrantEffect;
  /** What ends with what an organisation holds, at once or at an earlier end than now. NOT_FOUND. */
  readonly organisationGrantEnding: GrantEffect;
  /** Organisations in the asker's scope, by Vietnamese order of names; needs `grant:read`. Without closed ones. */
  readonly organisations: OrganisationConnection;
  /** Givers who cannot sign in any more though what they gave is in force; scope and limit as above. */
  readonly orphaningGrants: ReadonlyArray<OrphaningGrant>;
  /** Hubs that this one is linked to, as it is configured; needs `system:manage`. */
  readonly parentHubs: ReadonlyArray<ParentHub>;
  /** The running programme, which is the newest that has begun, or the one with this id; null: there is none. */
  readonly programme?: Maybe<Programme>;
  /** Newest first; those to come too. */
  readonly programmes: ProgrammeConnection;
  /** Null when absent or out of scope. */
  readonly proposal?: Maybe<DecisionProposal>;
  /** Proposals of the asker's provinces and operators, newest first; needs `grant:read` over a whole one. */
  readonly proposals: DecisionProposalConnection;
  /** The province valid today under this code; null when absent or out of scope. */
  readonly province?: Maybe<Province>;
  /** Newest first, as far back as the hub remembers; the live strip of the overview. `first` 1–100. */
  readonly recentStatusChanges: ReadonlyArray<CameraStatusChange>;
  /** Null when absent. FORBIDDEN. */
  readonly reorganisation?: Maybe<Reorganisation>;
  /** What a plan would do if it were carried out now. NOT_FOUND, FORBIDDEN. */
  readonly reorganisationPreview: ReorganisationPreview;
  /** Plans and what became of them, newest first; needs `system:manage`. */
  readonly reorganisations: ReorganisationConnection;
  /** Provinces, then facilities, then cameras whose name or code holds the text, without case and diacritics. */
  readonly search: ReadonlyArray<SearchHit>;
  /** What a programme can be begun from. */
  readonly shippedProgrammes: ReadonlyArray<ShippedProgramme>;
  /** Reorganisations that come with the hub, such as that of 2025 (63 provinces become 34). FORBIDDEN. */
  readonly shippedReorganisations: ReadonlyArray<ShippedReorganisation>;
  /** Cursor of the newest status change, to subscribe from after reading a first state in the same operation: nothing falls between. */
  readonly statusCursor: Scalars['String']['output'];
  /** Within the asker's scope, 500 at most; needs `grant:read`. */
  readonly strayMemberships: ReadonlyArray<StrayMembership>;
  /** Null when absent or out of scope. */
  readonly tool?: Maybe<Tool>;
  /** What ends when the tool is closed. NOT_FOUND. */
  readonly toolEnding: GrantEffect;
  /** Who may answer for a tool there: people of the unit, and the asker himself. FORBIDDEN, NOT_FOUND. */
  readonly toolOwners: ReadonlyArray<Person>;
  /** Where the asker may make tools, and with how much. */
  readonly toolPlaces: ReadonlyArray<ToolPlace>;
  /** Programs that ask the hub, newest first, within the asker's scope; needs `grant:read`. Open ones only. */
  readonly tools: ToolConnection;
  /**
   * Grants in force that Keycloak holds no membership beside, which therefore give nothing; within the asker's scope,
   * newest first, 500 at most. Needs `grant:read`.
   */
  readonly unbackedGrants: ReadonlyArray<Grant>;
};


export type QueryAccessHoldersArgs = {
  cameraId?: InputMaybe<Scalars['ID']['input']>;
  permission?: Scalars['String']['input'];
  unitId?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryAccessLogArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AccessLogFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryAccessReasonsArgs = {
  cameraId?: InputMaybe<Scalars['ID']['input']>;
  permission?: Scalars['String']['input'];
  personId: Scalars['ID']['input'];
  unitId?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryAccessReviewArgs = {
  id: Scalars['ID']['input'];
};


export type QueryAccessReviewItemsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  open?: Scalars['Boolean']['input'];
  reviewId: Scalars['ID']['input'];
};


export type QueryAccessReviewsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  open?: Scalars['Boolean']['input'];
};


export type QueryAddableMembersArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  organisationId: Scalars['ID']['input'];
  search?: InputMaybe<Scalars['String']['input']>;
};


export type QueryAppointablePeopleArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  operatorId?: InputMaybe<Scalars['ID']['input']>;
  role: Role;
  search?: InputMaybe<Scalars['String']['input']>;
  unitId?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryAppointableRolesArgs = {
  operatorId?: InputMaybe<Scalars['ID']['input']>;
  unitId?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryAppointmentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  state?: InputMaybe<ReadonlyArray<AppointmentState>>;
};


export type QueryBreakGlassOfferArgs = {
  unitId: Scalars['ID']['input'];
};


export type QueryBreakGlassUsesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  isInForce?: InputMaybe<Scalars['Boolean']['input']>;
  isReviewed?: InputMaybe<Scalars['Boolean']['input']>;
};


export type QueryCameraArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCamerasArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CameraFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryConnectionStandardsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryDecisionEndingArgs = {
  id: Scalars['ID']['input'];
};


export type QueryDecisionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  includeOver?: Scalars['Boolean']['input'];
};


export type QueryFacilityArgs = {
  code: Scalars['String']['input'];
};


export type QueryGrantArgs = {
  id: Scalars['ID']['input'];
};


export type QueryGrantEndingArgs = {
  at?: InputMaybe<Scalars['DateTime']['input']>;
  id: Scalars['ID']['input'];
};


export type QueryGrantableOrganisationsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  operatorId?: InputMaybe<Scalars['ID']['input']>;
  role: Role;
  search?: InputMaybe<Scalars['String']['input']>;
  unitId?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryGrantablePeopleArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  operatorId?: InputMaybe<Scalars['ID']['input']>;
  role: Role;
  search?: InputMaybe<Scalars['String']['input']>;
  unitId?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryGrantableRolesArgs = {
  operatorId?: InputMaybe<Scalars['ID']['input']>;
  unitId?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryGrantsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GrantFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryGuidelineStandingsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GuidelineStandingFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryGuidelinesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryMemberLeavingArgs = {
  organisationId: Scalars['ID']['input'];
  personId: Scalars['ID']['input'];
};


export type QueryOrganisationArgs = {
  id: Scalars['ID']['input'];
};


export type QueryOrganisationClosingArgs = {
  id: Scalars['ID']['input'];
};


export type QueryOrganisationGrantEndingArgs = {
  at?: InputMaybe<Scalars['DateTime']['input']>;
  id: Scalars['ID']['input'];
};


export type QueryOrganisationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<OrganisationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryProgrammeArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryProgrammesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryProposalArgs = {
  id: Scalars['ID']['input'];
};


export type QueryProposalsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  state?: InputMaybe<ReadonlyArray<ProposalState>>;
};


export type QueryProvinceArgs = {
  code: Scalars['String']['input'];
};


export type QueryRecentStatusChangesArgs = {
  first?: Scalars['Int']['input'];
  within?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryReorganisationArgs = {
  id: Scalars['ID']['input'];
};


export type QueryReorganisationPreviewArgs = {
  id: Scalars['ID']['input'];
};


export type QueryReorganisationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QuerySearchArgs = {
  first?: Scalars['Int']['input'];
  text: Scalars['String']['input'];
};


export type QueryToolArgs = {
  id: Scalars['ID']['input'];
};


export type QueryToolEndingArgs = {
  id: Scalars['ID']['input'];
};


export type QueryToolOwnersArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
  unitId?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryToolsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ToolFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A decision as its paper says. */
export type RecordDecisionInput = {
  /** Day, `YYYY-MM-DD`; not in the future. */
  readonly issuedOn: Scalars['String']['input'];
  /** 1–200 characters. */
  readonly issuer: Scalars['String']['input'];
  /** 1–60 characters. */
  readonly number: Scalars['String']['input'];
  /** 1–500 characters. */
  readonly subject: Scalars['String']['input'];
  /** A province; null: the country's. */
  readonly unitId?: InputMaybe<Scalars['ID']['input']>;
  /** Null: until it is ended. */
  readonly validUntil?: InputMaybe<Scalars['DateTime']['input']>;
};

/** The decision taken on a proposal, as its paper says. */
export type RecordProposalInput = {
  /** Day, `YYYY-MM-DD`; not in the future. */
  readonly issuedOn: Scalars['String']['input'];
  /** 1–200 characters. */
  readonly issuer: Scalars['String']['input'];
  /** 1–60 characters. */
  readonly number: Scalars['String']['input'];
  /** Lines that the authority did not agree to; not all of them. */
  readonly struckLineIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Null: until it is ended. */
  readonly validUntil?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Which half of the country; each was given to one operator. */
export type Region =
  | 'NORTH'
  | 'SOUTH';

/** A camera to register. It is probed at once and is live when its picture has arrived. */
export type RegisterCameraInput = {
  readonly areaKind: AreaKind;
  /** Which of the areas of that kind, such as `Sân nhà A`; made when new. */
  readonly areaName?: InputMaybe<Scalars['String']['input']>;
  /** 1–64 letters, digits, dots and hyphens; unique in the hub. */
  readonly code: Scalars['String']['input'];
  readonly facilityId: Scalars['ID']['input'];
  /** 1–200 characters. */
  readonly name: Scalars['String']['input'];
  readonly source: CameraSourceInput;
};

/** Provinces that merge or part, facilities that change province: a plan, and what became of it. */
export type Reorganisation = {
  readonly __typename?: 'Reorganisation';
  /** Carried out, and no plan stands that takes it back. */
  readonly canBeReversed: Scalars['Boolean']['output'];
  readonly carriedOutAt?: Maybe<Scalars['DateTime']['output']>;
  /** Since when the hub is to carry it out when its day comes. */
  readonly confirmedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Null: nobody has. */
  readonly confirmedBy?: Maybe<Person>;
  /** Day, `YYYY-MM-DD`. */
  readonly decisionIssuedOn: Scalars['String']['output'];
  readonly decisionIssuer: Scalars['String']['output'];
  /** The act that orders it, such as `202/2025/QH15`. */
  readonly decisionNumber: Scalars['String']['output'];
  /** Day, `YYYY-MM-DD`; from midnight in Vietnam. */
  readonly effectiveOn: Scalars['String']['output'];
  /** Why the hub did not when its day had come; it goes on trying, unless FAILED. Null: it did, or the day has not come. */
  readonly fault?: Maybe<ReorganisationProblemCode>;
  readonly id: Scalars['ID']['output'];
  readonly plannedAt: Scalars['DateTime']['output'];
  readonly plannedBy: Person;
  readonly progress: ReorganisationProgress;
  /** The one that this takes back. */
  readonly reversesId?: Maybe<Scalars['ID']['output']>;
  /** When Keycloak had followed. */
  readonly settledAt?: Maybe<Scalars['DateTime']['output']>;
  readonly state: ReorganisationState;
  readonly steps: ReadonlyArray<ReorganisationStep>;
  readonly title: Scalars['String']['output'];
};

export type ReorganisationConnection = {
  readonly __typename?: 'ReorganisationConnection';
  readonly edges: ReadonlyArray<ReorganisationEdge>;
  readonly nodes: ReadonlyArray<Reorganisation>;
  readonly pageInfo: PageInfo;
  /** How many there are in all pages together, within the asker's scope. */
  readonly totalCount: Scalars['Int']['output'];
};

export type ReorganisationEdge = {
  readonly __typename?: 'ReorganisationEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Reorganisation;
};

/** What a plan would do if it were carried out now. */
export type ReorganisationPreview = {
  readonly __typename?: 'ReorganisationPreview';
  readonly cameras: Scalars['Int']['output'];
  /** Roles over provinces that go on in the new one, by a grant that continues the old. */
  readonly carried: Scalars['Int']['output'];
  readonly ended: Scalars['Int']['output'];
  /** The first 100 that would end. */
  readonly ending: ReadonlyArray<EndingGrant>;
  readonly facilities: Scalars['Int']['output'];
  /** Grants at facilities, which stay as they are. */
  readonly followed: Scalars['Int']['output'];
  /** About how long, in seconds, nobody can be given access in these units, until Keycloak has followed. */
  readonly givingWaitSeconds: Scalars['Int']['output'];
  /** Grants that it touches: the number that carrying out repeats. */
  readonly grants: Scalars['Int']['output'];
  /** People and tools whose grants these are. */
  readonly holders: Scalars['Int']['output'];
  /** Proposals that wait for a decision and go with their province. */
  readonly openProposals: Scalars['Int']['output'];
  /** Reviews of access that are open there and go on in the new province. */
  readonly openReviews: Scalars['Int']['output'];
  /** Organisations of provinces that end; each goes with it. */
  readonly organisations: Scalars['Int']['output'];
  /** Those of the holders who are people. */
  readonly people: Scalars['Int']['output'];
  /** None: it can be carried out. */
  readonly problems: ReadonlyArray<ReorganisationProblem>;
  readonly provincesBeginning: Scalars['Int']['output'];
  readonly provincesEnding: Scalars['Int']['output'];
  /** Provinces in which people of more than one province would have a role over the whole. */
  readonly provincesSharedByAdmins: Scalars['Int']['output'];
  /** Tools that stand in a province that ends; each goes with it. */
  readonly tools: Scalars['Int']['output'];
  /** Lines of proposals about a province that ends: nobody can be given those any more. */
  readonly voidLines: Scalars['Int']['output'];
  /** About how long, in seconds, status changes and edits wait. Watching and reading go on. */
  readonly writesWaitSeconds: Scalars['Int']['output'];
};

/** Something that stands in the way of a plan. */
export type ReorganisationProblem = {
  readonly __typename?: 'ReorganisationProblem';
  readonly code: ReorganisationProblemCode;
  /** A unit's name, a code, a day or a number. */
  readonly what: Scalars['String']['output'];
};

/** Why a plan cannot be carried out now. */
export type ReorganisationProblemCode =
  /** Another province has the code from that day on. */
  | 'CODE_TAKEN'
  | 'FACILITY_GONE'
  /** A province is parted and this facility of it is in none of the parts. */
  | 'FACILITY_LEFT_OUT'
  | 'FACILITY_TWICE'
  /** Something unexpected; the hub's own log says what, and it does not try again by itself. */
  | 'FAILED'
  /** Whoever confirmed it holds the Telecom Department's role no more. */
  | 'NOT_CONFIRMED'
  /** Its day has not come; `what` is the day. */
  | 'NOT_YET'
  /**
   * So many grants at facilities (`what`) would hang on nobody: nobody who keeps a role over the province
   * holds it as long as they last.
   */
  | 'NO_GIVER'
  /** An organisation (`what`) holds something at a facility that would lie outside its province: end that first. */
  | 'ORGANISATION_OUTSIDE'
  /** It has been carried out or withdrawn. */
  | 'OVER'
  /** A province that should end has ended already, or began on that day or later. */
  | 'PROVINCE_GONE'
  | 'PROVINCE_TWICE'
  | 'TARGET_GONE'
  /** Keycloak has not followed an earlier one yet. */
  | 'UNSETTLED';

/** How far Keycloak has followed. All zero before the plan is carried out. */
export type ReorganisationProgress = {
  readonly __typename?: 'ReorganisationProgress';
  readonly facilities: Scalars['Int']['output'];
  readonly facilitiesDone: Scalars['Int']['output'];
  /** Steps whose last attempt failed; they are tried again by themselves. */
  readonly failing: Scalars['Int']['output'];
  readonly people: Scalars['Int']['output'];
  readonly peopleDone: Scalars['Int']['output'];
  /** Groups and permissions of provinces that began stand. */
  readonly provincesReady: Scalars['Boolean']['output'];
};

/** How far a reorganisation is. */
export type ReorganisationState =
  /** Units and rights are as planned; Keycloak follows, step by step. */
  | 'CARRIED_OUT'
  /** The hub carries it out by itself when its day comes. */
  | 'CONFIRMED'
  | 'PLANNED'
  /** Keycloak has followed. */
  | 'SETTLED'
  /** The one transaction that decides everything is running. */
  | 'UNDER_WAY'
  | 'WITHDRAWN';

/** One step of a plan. */
export type ReorganisationStep = {
  readonly __typename?: 'ReorganisationStep';
  /** Official code of the province that begins; null for MOVE. */
  readonly code?: Maybe<Scalars['String']['output']>;
  /** The facility that moves; null unless MOVE. */
  readonly facility?: Maybe<OrgUnit>;
  /** Facilities named by the step; 0: all of its provinces. */
  readonly facilityCount: Scalars['Int']['output'];
  /** Provinces whose holders of roles over the whole keep them. */
  readonly keepRolesOf: ReadonlyArray<OrgUnit>;
  readonly kind: ReorganisationStepKind;
  readonly name?: Maybe<Scalars['String']['output']>;
  readonly position: Scalars['Int']['output'];
  /** Provinces that end by it. */
  readonly sources: ReadonlyArray<OrgUnit>;
  /** Where to, or the province that has begun; null before it has. */
  readonly target?: Maybe<OrgUnit>;
};

/** What a step of a reorganisation does. */
export type ReorganisationStepKind =
  /** Provinces end and become a new one. */
  | 'MERGE'
  /** A facility changes province. */
  | 'MOVE'
  /** A new province takes facilities of one that ends. */
  | 'PART';

/** What was decided about a grant in a review. */
export type ReviewVerdict =
  | 'END'
  | 'KEEP';

/** What somebody is at a unit or operator; see the README, “Roles”. */
export type Role =
  | 'admin'
  | 'auditor'
  | 'engineer'
  | 'health'
  | 'lead'
  | 'leader'
  | 'manager'
  | 'reviewer'
  | 'telecom'
  | 'tool'
  | 'viewer';

/** A role in force and where. An operator's role appears once per province. */
export type RoleInUnit = {
  readonly __typename?: 'RoleInUnit';
  /** Null: open-ended. */
  readonly expiresAt?: Maybe<Scalars['DateTime']['output']>;
  readonly role: Scalars['String']['output'];
  /** Null for a role over the whole country. */
  readonly unit?: Maybe<OrgUnit>;
};

/** What a search finds. */
export type SearchHit = Camera | Facility | Province;

/** What is wanted of one province. */
export type SetProgrammeTargetsInput = {
  readonly programmeId: Scalars['ID']['input'];
  /** One in the programme's scope. */
  readonly provinceId: Scalars['ID']['input'];
  /** All of them, in the place of those before; each day once, up to 1,096. */
  readonly targets: ReadonlyArray<ProgrammeTargetInput>;
  /** `ProgrammeProvince.version` as it was read: CONFLICT when it changed meanwhile. */
  readonly version: Scalars['Int']['input'];
};

/** What a parent may see of one unit. */
export type Share = {
  readonly __typename?: 'Share';
  readonly level: ShareLevel;
  readonly sharedAt: Scalars['DateTime']['output'];
  readonly unit?: Maybe<OrgUnit>;
};

/** How much of a unit a parent may see. */
export type ShareLevel =
  /** And the live picture, while somebody there watches. */
  | 'LIVE'
  /** Units, cameras and their status; no picture. */
  | 'STATUS';

/** A programme that comes with the hub as data, to begin one from: `startProgramme` takes what it says, or other dates. */
export type ShippedProgramme = {
  readonly __typename?: 'ShippedProgramme';
  /** A calendar day in Asia/Ho_Chi_Minh, `2021-06-12`. */
  readonly firstDay: Scalars['String']['output'];
  readonly key: Scalars['String']['output'];
  /** A calendar day in Asia/Ho_Chi_Minh, `2021-06-12`. */
  readonly lastDay: Scalars['String']['output'];
  readonly legalBasis: Scalars['String']['output'];
  readonly nameEn: Scalars['String']['output'];
  readonly nameVi: Scalars['String']['output'];
  readonly requiredAreas: ReadonlyArray<AreaKind>;
};

/** A reorganisation that comes with the hub, ready to be planned. */
export type ShippedReorganisation = {
  readonly __typename?: 'ShippedReorganisation';
  readonly decisionIssuer: Scalars['String']['output'];
  readonly decisionNumber: Scalars['String']['output'];
  /** Day, `YYYY-MM-DD`. */
  readonly effectiveOn: Scalars['String']['output'];
  /** Such as `vn-2025`. */
  readonly key: Scalars['ID']['output'];
  /** Provinces that would stand after it. */
  readonly provincesAfter: Scalars['Int']['output'];
  /** Provinces that stand today. */
  readonly provincesBefore: Scalars['Int']['output'];
  /** Steps that fit the provinces of today; 0: there is nothing left to do. */
  readonly steps: Scalars['Int']['output'];
  readonly title: Scalars['String']['output'];
};

/** An appointment that two have signed. */
export type SignedAppointment = {
  readonly __typename?: 'SignedAppointment';
  readonly appointment: Appointment;
  /** Of an account that was made, for its first sign-in; told only this once. Null: none was made, or not yet. */
  readonly oneTimePassword?: Maybe<Scalars['String']['output']>;
};

/** What a try of a camera's address showed, measured just now. */
export type SourceTest = {
  readonly __typename?: 'SourceTest';
  readonly elapsedMs: Scalars['Int']['output'];
  readonly outcome: SourceTestOutcome;
  /** Null when no video was described. */
  readonly video?: Maybe<VideoFormat>;
};

/** What a try of an address showed. */
export type SourceTestOutcome =
  | 'AUTH_REJECTED'
  | 'FROZEN'
  | 'NO_VIDEO'
  | 'PICTURE'
  | 'UNREACHABLE'
  | 'UNSUPPORTED_CODEC';

/** A new programme. */
export type StartProgrammeInput = {
  /** A calendar day in Asia/Ho_Chi_Minh, `2021-06-12`. */
  readonly firstDay: Scalars['String']['input'];
  /** Null: it is none. Cannot be changed afterwards. */
  readonly isExercise?: InputMaybe<Scalars['Boolean']['input']>;
  /** Not before the first, at most three years after it. A calendar day in Asia/Ho_Chi_Minh, `2021-06-12`. */
  readonly lastDay: Scalars['String']['input'];
  /** 1–500 characters. */
  readonly legalBasis: Scalars['String']['input'];
  /** 1–200 characters. */
  readonly nameEn: Scalars['String']['input'];
  /** 1–200 characters. */
  readonly nameVi: Scalars['String']['input'];
  /** Provinces in scope, each once; 1–200. None is in scope that is not named. */
  readonly provinceIds: ReadonlyArray<Scalars['ID']['input']>;
  /** Each once, at least one. */
  readonly requiredAreas: ReadonlyArray<AreaKind>;
};

/** One line of a camera's history. */
export type StatusChangeRecord = {
  readonly __typename?: 'StatusChangeRecord';
  /** Where in the order of all changes this one stands. */
  readonly cursor: Scalars['String']['output'];
  readonly occurredAt: Scalars['DateTime']['output'];
  readonly previousStatus: CameraStatus;
  /** Null when it came ONLINE. */
  readonly reason?: Maybe<StatusReason>;
  readonly status: CameraStatus;
};

/** Why a camera is not ONLINE. */
export type StatusReason =
  | 'AUTH_REJECTED'
  | 'BLACK'
  | 'COVERED'
  | 'FLAPPING'
  | 'FROZEN'
  | 'LINK_DOWN'
  | 'MOVED'
  | 'NOT_CONNECTED'
  | 'NO_VIDEO'
  | 'PROBE_STALE'
  | 'UNREACHABLE'
  | 'UNSUPPORTED_CODEC';

/** What the asker may do with a membership that no grant stands beside. */
export type StrayActions = {
  readonly __typename?: 'StrayActions';
  /** Adopt it, by `giveGrant` of the same. */
  readonly adopt: Scalars['Boolean']['output'];
  /** Take it away. */
  readonly remove: Scalars['Boolean']['output'];
};

/**
 * A membership in Keycloak that no grant stands beside: made at its console, or about to be tidied away. It gives
 * nothing until somebody who could give that role does so with `giveGrant`.
 */
export type StrayMembership = {
  readonly __typename?: 'StrayMembership';
  /** Path of Keycloak's group. */
  readonly groupPath: Scalars['String']['output'];
  /** When it was made; null: Keycloak's events do not tell. */
  readonly madeAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who made it; null: Keycloak's events do not tell. */
  readonly madeBy?: Maybe<Person>;
  readonly operator?: Maybe<Operator>;
  readonly person: Person;
  readonly role: Role;
  /** Null for the country, and for an operator's role. */
  readonly unit?: Maybe<OrgUnit>;
  /** What the asker may do with it. */
  readonly viewerCan: StrayActions;
};

/** How a stream asks who is there (RFC 7616, RFC 7617). BASIC sends the password as it is. */
export type StreamAuthentication =
  | 'BASIC'
  | 'DIGEST_MD5'
  | 'DIGEST_SHA256';

/** A live view of one camera, opened and logged. Its addresses are for the one who opened it only. */
export type StreamSession = {
  readonly __typename?: 'StreamSession';
  /** Unused until then, the session ends. Each media request renews it, as long as the right to view lasts. */
  readonly expiresAt: Scalars['DateTime']['output'];
  /** HLS multivariant playlist on the hub's own origin; playable by any HLS player with the ticket it carries. The ticket belongs to the address that uses it first. */
  readonly hlsUrl: Scalars['String']['output'];
  readonly id: Scalars['ID']['output'];
  /** MIME type of the fragments; null while the camera's picture is not known yet. */
  readonly mseMime?: Maybe<Scalars['String']['output']>;
  /** fMP4 over WebSocket for Media Source Extensions. The hub sends text `{"type":"init","mime":…}`, then binary: init segment, fragments from a key frame on; `{"type":"stalled","since":…,"reason":…}` and `{"type":"resumed"}` (a new init follows). Close codes: 4401 not signed in, 4403 right ended, 4404 no such session, 4410 camera gone, 4429 too slow. */
  readonly mseUrl?: Maybe<Scalars['String']['output']>;
  /** WebRTC-HTTP egress endpoint, where the engine offers it. */
  readonly whepUrl?: Maybe<Scalars['String']['output']>;
};

export type Subscription = {
  readonly __typename?: 'Subscription';
  /**
   * Counters of a unit (default: everything in scope) and its direct children: first all of them, then, at most
   * once a second, those that moved.
   */
  readonly cameraCountsChanged: CameraCountsChange;
  /**
   * Every status change of every camera the asker may see within a unit (default: all of his scope).
   * `after` is the cursor of the last change received: what happened in between is replayed in commit order, nothing
   * twice. A cursor too old to replay, or a reader too slow, gets CURSOR_EXPIRED: read the state again.
   */
  readonly cameraStatusChanged: CameraStatusChange;
};


export type SubscriptionCameraCountsChangedArgs = {
  within?: InputMaybe<Scalars['ID']['input']>;
};


export type SubscriptionCameraStatusChangedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  within?: InputMaybe<Scalars['ID']['input']>;
};

/** A program that asks the hub by client credentials. By itself it may do nothing. */
export type Tool = {
  readonly __typename?: 'Tool';
  /** Its account, to be given grants; null: it was never made. */
  readonly account?: Maybe<Person>;
  /** What it signs in with at Keycloak. */
  readonly clientId: Scalars['String']['output'];
  readonly closeReason?: Maybe<Scalars['String']['output']>;
  /** Null: it is open. */
  readonly closedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly createdAt: Scalars['DateTime']['output'];
  /** Null: somebody at Keycloak. */
  readonly createdBy?: Maybe<Person>;
  /** What it may do: grants in force or to come, newest first. */
  readonly grants: ReadonlyArray<Grant>;
  readonly id: Scalars['ID']['output'];
  /** Nobody answers for it: no owner, or the owner's account is closed. It goes on. */
  readonly isOwnerless: Scalars['Boolean']['output'];
  /** To the minute; null: never. */
  readonly lastUsedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly name: Scalars['String']['output'];
  readonly origin: ToolOrigin;
  /** Who answers for it; null: nobody has adopted it. */
  readonly owner?: Maybe<Person>;
  /** What it is for; empty where it was found in Keycloak. */
  readonly purpose: Scalars['String']['output'];
  /** How often it may ask a minute; beyond that: RATE_LIMITED. */
  readonly requestsPerMinute: Scalars['Int']['output'];
  /** Null: it has its first secret. */
  readonly secretRotatedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The province; null: the country. */
  readonly unit?: Maybe<OrgUnit>;
  /** What the asker may do with it. */
  readonly viewerCan: ToolActions;
  /** Where the hub posts what it may see; four at most, oldest first. */
  readonly webhooks: ReadonlyArray<Webhook>;
};

/** What the asker may do with a tool. */
export type ToolActions = {
  readonly __typename?: 'ToolActions';
  /** Give it a grant. */
  readonly give: Scalars['Boolean']['output'];
  /** Change it, give it another secret, close it; for one without an owner: adopt it. */
  readonly keep: Scalars['Boolean']['output'];
};

export type ToolConnection = {
  readonly __typename?: 'ToolConnection';
  readonly edges: ReadonlyArray<ToolEdge>;
  readonly nodes: ReadonlyArray<Tool>;
  readonly pageInfo: PageInfo;
  /** How many there are in all pages together, within the asker's scope. */
  readonly totalCount: Scalars['Int']['output'];
};

export type ToolEdge = {
  readonly __typename?: 'ToolEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Tool;
};

/** Conditions that a tool must all meet. */
export type ToolFilter = {
  /** Closed ones too; false when left out. */
  readonly includeClosed?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only those that nobody answers for: no owner, or his account is closed. */
  readonly onlyOwnerless?: InputMaybe<Scalars['Boolean']['input']>;
  /** Part of name, purpose or client, without case and diacritics. */
  readonly search?: InputMaybe<Scalars['String']['input']>;
  /** Only those never used, or not since. */
  readonly unusedSince?: InputMaybe<Scalars['DateTime']['input']>;
  /** Only of this province. NOT_FOUND when absent or out of scope. */
  readonly within?: InputMaybe<Scalars['ID']['input']>;
};

/** Where a tool was made. */
export type ToolOrigin =
  | 'HUB'
  /** In Keycloak itself; nobody answers for it until it is adopted. */
  | 'KEYCLOAK';

/** Where the asker may make tools. */
export type ToolPlace = {
  readonly __typename?: 'ToolPlace';
  /** What a tool gets when nothing else is said. */
  readonly defaultRequestsPerMinute: Scalars['Int']['output'];
  /** The most that it may get. */
  readonly maxRequestsPerMinute: Scalars['Int']['output'];
  /** A province; null: the country. */
  readonly unit?: Maybe<OrgUnit>;
};

/** A tool and its secret. */
export type ToolSecret = {
  readonly __typename?: 'ToolSecret';
  /** Told only this once; nobody can read it later. */
  readonly secret: Scalars['String']['output'];
  /** Where it gets its tokens (RFC 6749 §4.4). */
  readonly tokenUrl: Scalars['String']['output'];
  readonly tool: Tool;
};

/** The figures of one unit. */
export type UnitCounts = {
  readonly __typename?: 'UnitCounts';
  readonly counts: CameraCounts;
  /** Id of the unit. */
  readonly unit: Scalars['ID']['output'];
};

/** A child's unit that has no match here. */
export type UnmatchedUnit = {
  readonly __typename?: 'UnmatchedUnit';
  readonly code: Scalars['String']['output'];
  readonly fault: LinkedUnitFault;
  readonly name: Scalars['String']['output'];
  /** As the child calls it. */
  readonly remoteId: Scalars['ID']['output'];
};

/** Changes to a camera; what is left out stays. */
export type UpdateCameraInput = {
  readonly areaKind?: InputMaybe<AreaKind>;
  readonly areaName?: InputMaybe<Scalars['String']['input']>;
  readonly code?: InputMaybe<Scalars['String']['input']>;
  readonly id: Scalars['ID']['input'];
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** Replaces address and credentials together. */
  readonly source?: InputMaybe<CameraSourceInput>;
  /** The version that was read; CONFLICT when it is not the newest. */
  readonly version: Scalars['Int']['input'];
};

/** What is null or left out stays. */
export type UpdateProgrammeInput = {
  /** A calendar day in Asia/Ho_Chi_Minh, `2021-06-12`. */
  readonly firstDay?: InputMaybe<Scalars['String']['input']>;
  readonly id: Scalars['ID']['input'];
  /** Targets of later days move to it: what was wanted by then is wanted by the new deadline. A calendar day in Asia/Ho_Chi_Minh, `2021-06-12`. */
  readonly lastDay?: InputMaybe<Scalars['String']['input']>;
  /** 1–500 characters. */
  readonly legalBasis?: InputMaybe<Scalars['String']['input']>;
  /** 1–200 characters. */
  readonly nameEn?: InputMaybe<Scalars['String']['input']>;
  /** 1–200 characters. */
  readonly nameVi?: InputMaybe<Scalars['String']['input']>;
  /** All provinces in scope, each once; 1–200. Who is not named leaves it. */
  readonly provinceIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** All kinds, each once, at least one. */
  readonly requiredAreas?: InputMaybe<ReadonlyArray<AreaKind>>;
  /** As it was read: CONFLICT when the programme changed meanwhile. */
  readonly version: Scalars['Int']['input'];
};

/** What the last probe found in the stream. */
export type VideoFormat = {
  readonly __typename?: 'VideoFormat';
  /** `H264`, `H265`, `JPEG` … as the camera names it (RFC 8866 rtpmap). */
  readonly codec: Scalars['String']['output'];
  /** Pixels; null when not known. */
  readonly height?: Maybe<Scalars['Int']['output']>;
  /** Pixels; null when not known. */
  readonly width?: Maybe<Scalars['Int']['output']>;
};

/** An address to which the hub posts what happens to cameras that a tool may see, signed and in order. */
export type Webhook = {
  readonly __typename?: 'Webhook';
  /** Changes that wait, counted up to 10,000; null: it is too far behind to be counted, or its tool may see nothing. */
  readonly backlog?: Maybe<Scalars['Int']['output']>;
  readonly createdAt: Scalars['DateTime']['output'];
  readonly createdBy?: Maybe<Person>;
  /** Up to where all was delivered. */
  readonly cursor: Scalars['String']['output'];
  /** At least one. */
  readonly events: ReadonlyArray<WebhookEvent>;
  /** Since when nothing is taken; null: the last message was. */
  readonly failingSince?: Maybe<Scalars['DateTime']['output']>;
  /** Host, and port where it is not the usual one. */
  readonly host: Scalars['String']['output'];
  readonly id: Scalars['ID']['output'];
  /** Null: nothing was taken yet. */
  readonly lastDeliveredAt?: Maybe<Scalars['DateTime']['output']>;
  /** How the last attempt failed; null: it was taken. */
  readonly lastFault?: Maybe<WebhookFault>;
  /** When the next attempt is made; null: none has failed. */
  readonly nextAttemptAt?: Maybe<Scalars['DateTime']['output']>;
  /** Null while it delivers. */
  readonly reason?: Maybe<WebhookReason>;
  /** Null: it has its first secret. */
  readonly secretChangedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Since when it is active, paused or suspended. */
  readonly since: Scalars['DateTime']['output'];
  readonly state: WebhookState;
  /** Only what happens there; null: all that the tool may see. */
  readonly unit?: Maybe<OrgUnit>;
  /** The whole address, which may itself be a secret; null for whoever may not change it. */
  readonly url?: Maybe<Scalars['String']['output']>;
};

/** What a webhook tells of. */
export type WebhookEvent =
  /** What `Subscription.cameraStatusChanged` tells of. */
  | 'CAMERA_STATUS_CHANGED';

/** How an attempt to deliver failed. */
export type WebhookFault = {
  readonly __typename?: 'WebhookFault';
  readonly kind: WebhookFaultKind;
  /** HTTP status of the answer; null: there was none. */
  readonly status?: Maybe<Scalars['Int']['output']>;
};

/** Why a message was not taken. */
export type WebhookFaultKind =
  /** Nobody listens there, or the connection broke. */
  | 'CONNECTION'
  /** The name leads to no address. */
  | 'NAME'
  /** It leads to where this hub posts nothing. */
  | 'NETWORK'
  /** It was sent elsewhere; redirects are not followed. */
  | 'REDIRECT'
  /** Answered with something else than 2xx. */
  | 'STATUS'
  /** No answer within ten seconds. */
  | 'TIMEOUT'
  /** The certificate is not trusted, or not for this name. */
  | 'TLS';

/** Why a webhook delivers nothing. */
export type WebhookReason =
  /** Somebody paused it. */
  | 'BY_HAND'
  /** Nothing was taken for three days. */
  | 'FAILED'
  /** The receiver answered 410: it wants nothing any more. */
  | 'GONE'
  /** The tool may see no camera any more, or none of the webhook's unit. */
  | 'NO_RIGHT';

/** A webhook and what it signs with. */
export type WebhookSecret = {
  readonly __typename?: 'WebhookSecret';
  /** `whsec_` and 32 bytes in base64 (Standard Webhooks). Told only this once; nobody can read it later. */
  readonly secret: Scalars['String']['output'];
  readonly webhook: Webhook;
};

/** Whether a webhook delivers. */
export type WebhookState =
  | 'ACTIVE'
  /** The last attempt failed; it is made again, with growing pauses. */
  | 'FAILING'
  /** It delivers nothing until somebody resumes it; `reason` says why. */
  | 'PAUSED'
  /** Nothing was taken for three days: it delivers nothing until somebody resumes it. */
  | 'SUSPENDED';

/** What became of a message that was sent to try a webhook. */
export type WebhookTest = {
  readonly __typename?: 'WebhookTest';
  /** Null: it was taken. */
  readonly fault?: Maybe<WebhookFault>;
  /** How long the answer took, ms. */
  readonly tookMs: Scalars['Int']['output'];
};

export type MeQueryVariables = Exact<{ [key: string]: never; }>;


export type MeQuery = { readonly __typename?: 'Query', readonly me: { readonly __typename?: 'Principal', readonly id: string, readonly username: string, readonly displayName: string, readonly permissions: ReadonlyArray<string>, readonly guideline: { readonly __typename?: 'OwnGuideline', readonly isAcknowledged: boolean, readonly isNextAcknowledged: boolean, readonly withheld: ReadonlyArray<string>, readonly current: { readonly __typename?: 'Guideline', readonly id: string, readonly label: string }, readonly next?: { readonly __typename?: 'Guideline', readonly id: string, readonly label: string, readonly inForceFrom: string } | null }, readonly roles: ReadonlyArray<{ readonly __typename?: 'RoleInUnit', readonly role: string, readonly expiresAt?: string | null, readonly unit?:
        | { readonly __typename: 'Facility', readonly id: string, readonly code: string, readonly name: string }
        | { readonly __typename: 'Ministry', readonly id: string, readonly code: string, readonly name: string }
        | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly name: string }
       | null }> } };

export type LogLineFragment = { readonly __typename?: 'AccessLogEntry', readonly id: string, readonly occurredAt: string, readonly actorId?: string | null, readonly actorName?: string | null, readonly grantId?: string | null, readonly action: string, readonly targetKind?: string | null, readonly targetId?: string | null, readonly targetName?: string | null, readonly provinceId?: string | null, readonly provinceName?: string | null, readonly facilityId?: string | null, readonly facilityName?: string | null, readonly outcome: AccessOutcome, readonly code?: string | null, readonly address?: string | null, readonly requestId?: string | null, readonly details: string, readonly seal?: { readonly __typename?: 'AccessLogSeal', readonly day: string, readonly seq: number, readonly sealedAt: string, readonly hash: string, readonly vouched: boolean } | null };

export type AccessLogQueryVariables = Exact<{
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AccessLogFilter>;
}>;


export type AccessLogQuery = { readonly __typename?: 'Query', readonly accessLog: { readonly __typename?: 'AccessLogConnection', readonly nodes: ReadonlyArray<{ readonly __typename?: 'AccessLogEntry', readonly id: string, readonly occurredAt: string, readonly actorId?: string | null, readonly actorName?: string | null, readonly grantId?: string | null, readonly action: string, readonly targetKind?: string | null, readonly targetId?: string | null, readonly targetName?: string | null, readonly provinceId?: string | null, readonly provinceName?: string | null, readonly facilityId?: string | null, readonly facilityName?: string | null, readonly outcome: AccessOutcome, readonly code?: string | null, readonly address?: string | null, readonly requestId?: string | null, readonly details: string, readonly seal?: { readonly __typename?: 'AccessLogSeal', readonly day: string, readonly seq: number, readonly sealedAt: string, readonly hash: string, readonly vouched: boolean } | null }>, readonly pageInfo: { readonly __typename?: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor?: string | null } } };

export type BreakGlassPartsFragment = { readonly __typename?: 'BreakGlassUse', readonly id: string, readonly reason: string, readonly askedAt: string, readonly endsAt: string, readonly isInForce: boolean, readonly grantId: string, readonly reviewedAt?: string | null, readonly reviewRemark?: string | null, readonly person: { readonly __typename?: 'Person', readonly id: string, readonly username?: string | null, readonly displayName?: string | null }, readonly reviewedBy?: { readonly __typename?: 'Person', readonly id: string, readonly username?: string | null, readonly displayName?: string | null } | null, readonly unit?:
    | { readonly __typename: 'Facility', readonly id: string, readonly code: string, readonly name: string }
    | { readonly __typename: 'Ministry', readonly id: string, readonly code: string, readonly name: string }
    | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly name: string }
   | null };

export type BreakGlassUsesQueryVariables = Exact<{
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  isReviewed?: InputMaybe<Scalars['Boolean']['input']>;
  isInForce?: InputMaybe<Scalars['Boolean']['input']>;
}>;


export type BreakGlassUsesQuery = { readonly __typename?: 'Query', readonly breakGlassUses: { readonly __typename?: 'BreakGlassUseConnection', readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly __typename?: 'BreakGlassUse', readonly viewerCanReview: boolean, readonly id: string, readonly reason: string, readonly askedAt: string, readonly endsAt: string, readonly isInForce: boolean, readonly grantId: string, readonly reviewedAt?: string | null, readonly reviewRemark?: string | null, readonly person: { readonly __typename?: 'Person', readonly id: string, readonly username?: string | null, readonly displayName?: string | null }, readonly reviewedBy?: { readonly __typename?: 'Person', readonly id: string, readonly username?: string | null, readonly displayName?: string | null } | null, readonly unit?:
        | { readonly __typename: 'Facility', readonly id: string, readonly code: string, readonly name: string }
        | { readonly __typename: 'Ministry', readonly id: string, readonly code: string, readonly name: string }
        | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly name: string }
       | null }>, readonly pageInfo: { readonly __typename?: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor?: string | null } } };

export type BreakGlassOfferQueryVariables = Exact<{
  unitId: Scalars['ID']['input'];
}>;


export type BreakGlassOfferQuery = { readonly __typename?: 'Query', readonly breakGlassOffer: { readonly __typename?: 'BreakGlassOffer', readonly mayTake: boolean, readonly isNeeded: boolean, readonly usesLeft: number } };

export type BreakGlassMutationVariables = Exact<{
  unitId: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
}>;


export type BreakGlassMutation = { readonly __typename?: 'Mutation', readonly breakGlass: { readonly __typename?: 'BreakGlassUse', readonly id: string, readonly endsAt: string } };

export type LayDownMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
}>;


export type LayDownMutation = { readonly __typename?: 'Mutation', readonly endGrant: { readonly __typename?: 'Grant', readonly id: string } };

export type ReviewBreakGlassMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  remark: Scalars['String']['input'];
}>;


export type ReviewBreakGlassMutation = { readonly __typename?: 'Mutation', readonly reviewBreakGlass: { readonly __typename?: 'BreakGlassUse', readonly id: string, readonly reviewedAt?: string | null } };

export type CameraTilePartsFragment = { readonly __typename?: 'Camera', readonly id: string, readonly code: string, readonly name: string, readonly areaKind: AreaKind, readonly status: CameraStatus, readonly statusReason?: StatusReason | null, readonly statusSince: string, readonly stage: ConnectionStage, readonly stageReason?: ConnectionReason | null, readonly area: { readonly __typename?: 'Area', readonly id: string, readonly name: string, readonly kind: AreaKind } };

export type CameraQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type CameraQuery = { readonly __typename?: 'Query', readonly statusCursor: string, readonly camera?: { readonly __typename?: 'Camera', readonly version: number, readonly stageSince: string, readonly lastProbedAt?: string | null, readonly linkedFrom?: string | null, readonly id: string, readonly code: string, readonly name: string, readonly areaKind: AreaKind, readonly status: CameraStatus, readonly statusReason?: StatusReason | null, readonly statusSince: string, readonly stage: ConnectionStage, readonly stageReason?: ConnectionReason | null, readonly operator?: { readonly __typename?: 'Operator', readonly id: string, readonly name: string } | null, readonly video?: { readonly __typename?: 'VideoFormat', readonly codec: string, readonly width?: number | null, readonly height?: number | null } | null, readonly viewerCan: { readonly __typename?: 'CameraActions', readonly view: boolean, readonly viewOnceBriefed: boolean, readonly manage: boolean }, readonly statusChanges: ReadonlyArray<{ readonly __typename?: 'StatusChangeRecord', readonly cursor: string, readonly previousStatus: CameraStatus, readonly status: CameraStatus, readonly reason?: StatusReason | null, readonly occurredAt: string }>, readonly facility: { readonly __typename?: 'Facility', readonly id: string, readonly code: string, readonly name: string, readonly shortName: string, readonly cameras: { readonly __typename?: 'CameraConnection', readonly nodes: ReadonlyArray<{ readonly __typename?: 'Camera', readonly id: string, readonly code: string, readonly name: string }> }, readonly province: { readonly __typename?: 'Province', readonly id: string, readonly code: string, readonly shortName: string } }, readonly area: { readonly __typename?: 'Area', readonly id: string, readonly name: string, readonly kind: AreaKind } } | null };

export type CameraListQueryVariables = Exact<{
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CameraFilter>;
}>;


export type CameraListQuery = { readonly __typename?: 'Query', readonly statusCursor: string, readonly cameras: { readonly __typename?: 'CameraConnection', readonly totalCount: number, readonly pageInfo: { readonly __typename?: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor?: string | null }, readonly nodes: ReadonlyArray<{ readonly __typename?: 'Camera', readonly id: string, readonly code: string, readonly name: string, readonly areaKind: AreaKind, readonly status: CameraStatus, readonly statusReason?: StatusReason | null, readonly statusSince: string, readonly stage: ConnectionStage, readonly stageReason?: ConnectionReason | null, readonly facility: { readonly __typename?: 'Facility', readonly id: string, readonly code: string, readonly name: string, readonly shortName: string, readonly province: { readonly __typename?: 'Province', readonly id: string, readonly code: string, readonly shortName: string } }, readonly area: { readonly __typename?: 'Area', readonly id: string, readonly name: string, readonly kind: AreaKind } }> } };

export type CameraFormQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type CameraFormQuery = { readonly __typename?: 'Query', readonly camera?: { readonly __typename?: 'Camera', readonly id: string, readonly code: string, readonly name: string, readonly areaKind: AreaKind, readonly version: number, readonly area: { readonly __typename?: 'Area', readonly id: string, readonly name: string }, readonly viewerCan: { readonly __typename?: 'CameraActions', readonly manage: boolean }, readonly facility: { readonly __typename?: 'Facility', readonly id: string, readonly code: string, readonly name: string, readonly shortName: string, readonly province: { readonly __typename?: 'Province', readonly id: string, readonly code: string, readonly shortName: string } } } | null };

export type NewCameraQueryVariables = Exact<{
  code: Scalars['String']['input'];
}>;


export type NewCameraQuery = { readonly __typename?: 'Query', readonly facility?: { readonly __typename?: 'Facility', readonly id: string, readonly code: string, readonly name: string, readonly shortName: string, readonly areas: ReadonlyArray<{ readonly __typename?: 'Area', readonly id: string, readonly kind: AreaKind, readonly name: string }>, readonly cameras: { readonly __typename?: 'CameraConnection', readonly nodes: ReadonlyArray<{ readonly __typename?: 'Camera', readonly id: string, readonly code: string }> }, readonly province: { readonly __typename?: 'Province', readonly id: string, readonly code: string, readonly shortName: string } } | null };

export type RegisterCameraMutationVariables = Exact<{
  input: RegisterCameraInput;
}>;


export type RegisterCameraMutation = { readonly __typename?: 'Mutation', readonly registerCamera: { readonly __typename?: 'Camera', readonly id: string, readonly code: string } };

export type UpdateCameraMutationVariables = Exact<{
  input: UpdateCameraInput;
}>;


export type UpdateCameraMutation = { readonly __typename?: 'Mutation', readonly updateCamera: { readonly __typename?: 'Camera', readonly id: string, readonly code: string, readonly version: number } };

export type RemoveCameraMutationVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type RemoveCameraMutation = { readonly __typename?: 'Mutation', readonly removeCamera: boolean };

export type TestCameraSourceMutationVariables = Exact<{
  facilityId: Scalars['ID']['input'];
  source: CameraSourceInput;
}>;


export type TestCameraSourceMutation = { readonly __typename?: 'Mutation', readonly testCameraSource: { readonly __typename?: 'SourceTest', readonly outcome: SourceTestOutcome, readonly elapsedMs: number, readonly video?: { readonly __typename?: 'VideoFormat', readonly codec: string, readonly width?: number | null, readonly height?: number | null } | null } };

export type AccessWaitingQueryVariables = Exact<{
  gives: Scalars['Boolean']['input'];
}>;


export type AccessWaitingQuery = { readonly __typename?: 'Query', readonly accessReviewsWaiting?: number, readonly accessDriftCount?: number, readonly appointmentsWaiting?: number, readonly breakGlassUses: { readonly __typename?: 'BreakGlassUseConnection', readonly totalCount: number } };

export type AppointmentPartsFragment = { readonly __typename?: 'Appointment', readonly id: string, readonly state: AppointmentState, readonly role: Role, readonly personName: string, readonly email?: string | null, readonly reason: string, readonly expiresAt?: string | null, readonly askedAt: string, readonly lapsesAt: string, readonly needsTwo: boolean, readonly signedAt?: string | null, readonly closedAt?: string | null, readonly closeReason?: string | null, readonly doneAt?: string | null, readonly fault?: AppointmentFault | null, readonly person?: { readonly __typename?: 'Person', readonly id: string, readonly username?: string | null } | null, readonly unit?:
    | { readonly __typename: 'Facility', readonly id: string, readonly code: string, readonly name: string }
    | { readonly __typename: 'Ministry', readonly id: string, readonly code: string, readonly name: string }
    | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly name: string }
   | null, readonly operator?: { readonly __typename?: 'Operator', readonly id: string, readonly name: string } | null, readonly decision?: { readonly __typename?: 'Decision', readonly id: string, readonly number: string } | null, readonly askedBy: { readonly __typename?: 'Person', readonly id: string, readonly username?: string | null, readonly displayName?: string | null }, readonly signedBy?: { readonly __typename?: 'Person', readonly id: string, readonly username?: string | null, readonly displayName?: string | null } | null, readonly closedBy?: { readonly __typename?: 'Person', readonly id: string, readonly username?: string | null, readonly displayName?: string | null } | null };

export type AppointmentsQueryVariables = Exact<{
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  state?: InputMaybe<ReadonlyArray<AppointmentState> | AppointmentState>;
}>;


export type AppointmentsQuery = { readonly __typename?: 'Query', readonly appointments: { readonly __typename?: 'AppointmentConnection', readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly __typename?: 'Appointment', readonly id: string, readonly state: AppointmentState, readonly role: Role, readonly personName: string, readonly email?: string | null, readonly reason: string, readonly expiresAt?: string | null, readonly askedAt: string, readonly lapsesAt: string, readonly needsTwo: boolean, readonly signedAt?: string | null, readonly closedAt?: string | null, readonly closeReason?: string | null, readonly doneAt?: string | null, readonly fault?: AppointmentFault | null, readonly viewerCan: { readonly __typename?: 'AppointmentActions', readonly sign: boolean, readonly close: boolean }, readonly person?: { readonly __typename?: 'Person', readonly id: string, readonly username?: string | null } | null, readonly unit?:
        | { readonly __typename: 'Facility', readonly id: string, readonly code: string, readonly name: string }
        | { readonly __typename: 'Ministry', readonly id: string, readonly code: string, readonly name: string }
        | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly name: string }
       | null, readonly operator?: { readonly __typename?: 'Operator', readonly id: string, readonly name: string } | null, readonly decision?: { readonly __typename?: 'Decision', readonly id: string, readonly number: string } | null, readonly askedBy: { readonly __typename?: 'Person', readonly id: string, readonly username?: string | null, readonly displayName?: string | null }, readonly signedBy?: { readonly __typename?: 'Person', readonly id: string, readonly username?: string | null, readonly displayName?: string | null } | null, readonly closedBy?: { readonly __typename?: 'Person', readonly id: string, readonly username?: string | null, readonly displayName?: string | null } | null }>, readonly pageInfo: { readonly __typename?: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor?: string | null } } };

export type AppointableRolesQueryVariables = Exact<{
  unitId?: InputMaybe<Scalars['ID']['input']>;
  operatorId?: InputMaybe<Scalars['ID']['input']>;
}>;


export type AppointableRolesQuery = { readonly __typename?: 'Query', readonly appointableRoles: ReadonlyArray<{ readonly __typename?: 'AppointableRole', readonly role: Role, readonly signatures: number, readonly takesNewcomers: boolean }> };

export type AppointablePeopleQueryVariables = Exact<{
  role: Role;
  unitId?: InputMaybe<Scalars['ID']['input']>;
  operatorId?: InputMaybe<Scalars['ID']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
}>;


export type AppointablePeopleQuery = { readonly __typename?: 'Query', readonly appointablePeople: ReadonlyArray<{ readonly __typename?: 'Person', readonly id: string, readonly username?: string | null, readonly displayName?: string | null, readonly isTool: boolean }> };

export type AskAppointmentMutationVariables = Exact<{
  input: AskAppointmentInput;
}>;


export type AskAppointmentMutation = { readonly __typename?: 'Mutation', readonly askAppointment: { readonly __typename?: 'Appointment', readonly id: string, readonly state: AppointmentState, readonly role: Role, readonly personName: string, readonly email?: string | null, readonly reason: string, readonly expiresAt?: string | null, readonly askedAt: string, readonly lapsesAt: string, readonly needsTwo: boolean, readonly signedAt?: string | null, readonly closedAt?: string | null, readonly closeReason?: string | null, readonly doneAt?: string | null, readonly fault?: AppointmentFault | null, readonly person?: { readonly __typename?: 'Person', readonly id: string, readonly username?: string | null } | null, readonly unit?:
      | { readonly __typename: 'Facility', readonly id: string, readonly code: string, readonly name: string }
      | { readonly __typename: 'Ministry', readonly id: string, readonly code: string, readonly name: string }
      | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly name: string }
     | null, readonly operator?: { readonly __typename?: 'Operator', readonly id: string, readonly name: string } | null, readonly decision?: { readonly __typename?: 'Decision', readonly id: string, readonly number: string } | null, readonly askedBy: { readonly __typename?: 'Person', readonly id: string, readonly username?: string | null, readonly displayName?: string | null }, readonly signedBy?: { readonly __typename?: 'Person', readonly id: string, readonly username?: string | null, readonly displayName?: string | null } | null, readonly closedBy?: { readonly __typename?: 'Person', readonly id: string, readonly username?: string | null, readonly displayName?: string | null } | null } };

export type SignAppointmentMutationVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type SignAppointmentMutation = { readonly __typename?: 'Mutation', readonly signAppointment: { readonly __typename?: 'SignedAppointment', readonly oneTimePassword?: string | null, readonly appointment: { readonly __typename?: 'Appointment', readonly id: string, readonly state: AppointmentState, readonly role: Role, readonly personName: string, readonly email?: string | null, readonly reason: string, readonly expiresAt?: string | null, readonly askedAt: string, readonly lapsesAt: string, readonly needsTwo: boolean, readonly signedAt?: string | null, readonly closedAt?: string | null, readonly closeReason?: string | null, readonly doneAt?: string | null, readonly fault?: AppointmentFault | null, readonly person?: { readonly __typename?: 'Person', readonly id: string, readonly username?: string | null } | null, readonly unit?:
        | { readonly __typename: 'Facility', readonly id: string, readonly code: string, readonly name: string }
        | { readonly __typename: 'Ministry', readonly id: string, readonly code: string, readonly name: string }
        | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly name: string }
       | null, readonly operator?: { readonly __typename?: 'Operator', readonly id: string, readonly name: string } | null, readonly decision?: { readonly __typename?: 'Decision', readonly id: string, readonly number: string } | null, readonly askedBy: { readonly __typename?: 'Person', readonly id: string, readonly username?: string | null, readonly displayName?: string | null }, readonly signedBy?: { readonly __typename?: 'Person', readonly id: string, readonly username?: string | null, readonly displayName?: string | null } | null, readonly closedBy?: { readonly __typename?: 'Person', readonly id: string, readonly username?: string | null, readonly displayName?: string | null } | null } } };

export type CloseAppointmentMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
}>;


export type CloseAppointmentMutation = { readonly __typename?: 'Mutation', readonly closeAppointment: { readonly __typename?: 'Appointment', readonly id: string, readonly state: AppointmentState, readonly role: Role, readonly personName: string, readonly email?: string | null, readonly reason: string, readonly expiresAt?: string | null, readonly askedAt: string, readonly lapsesAt: string, readonly needsTwo: boolean, readonly signedAt?: string | null, readonly closedAt?: string | null, readonly closeReason?: string | null, readonly doneAt?: string | null, readonly fault?: AppointmentFault | null, readonly person?: { readonly __typename?: 'Person', readonly id: string, readonly username?: string | null } | null, readonly unit?:
      | { readonly __typename: 'Facility', readonly id: string, readonly code: string, readonly name: string }
      | { readonly __typename: 'Ministry', readonly id: string, readonly code: string, readonly name: string }
      | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly name: string }
     | null, readonly operator?: { readonly __typename?: 'Operator', readonly id: string, readonly name: string } | null, readonly decision?: { readonly __typename?: 'Decision', readonly id: string, readonly number: string } | null, readonly askedBy: { readonly __typename?: 'Person', readonly id: string, readonly username?: string | null, readonly displayName?: string | null }, readonly signedBy?: { readonly __typename?: 'Person', readonly id: string, readonly username?: string | null, readonly displayName?: string | null } | null, readonly closedBy?: { readonly __typename?: 'Person', readonly id: string, readonly username?: string | null, readonly displayName?: string | null } | null } };

export type GrantPartsFragment = { readonly __typename?: 'Grant', readonly id: string, readonly role: Role, readonly permissions: ReadonlyArray<string>, readonly reason: string, readonly validFrom: string, readonly expiresAt?: string | null, readonly parentId?: string | null, readonly endedAt?: string | null, readonly endReason?: string | null, readonly isBreakGlass: boolean, readonly state: GrantState, readonly operator?: { readonly __typename?: 'Operator', readonly id: string, readonly code: string, readonly name: string } | null, readonly unit?:
    | { readonly __typename: 'Facility', readonly id: string, readonly code: string, readonly name: string }
    | { readonly __typename: 'Ministry', readonly id: string, readonly code: string, readonly name: string }
    | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly name: string }
   | null, readonly person: { readonly __typename?: 'Person', readonly id: string, readonly username?: string | null, readonly displayName?: string | null, readonly isTool: boolean }, readonly givenBy?: { readonly __typename?: 'Person', readonly id: string, readonly username?: string | null, readonly displayName?: string | null } | null, readonly endedBy?: { readonly __typename?: 'Person', readonly id: string, readonly username?: string | null, readonly displayName?: string | null } | null, readonly decision?: { readonly __typename?: 'Decision', readonly id: string, readonly number: string, readonly issuedOn: string, readonly issuer: string } | null, readonly organisation?: { readonly __typename?: 'OrganisationName', readonly id: string, readonly name: string } | null };

export type MyGrantsQueryVariables = Exact<{ [key: string]: never; }>;


export type MyGrantsQuery = { readonly __typename?: 'Query', readonly myGrants: ReadonlyArray<{ readonly __typename?: 'Grant', readonly id: string, readonly role: Role, readonly permissions: ReadonlyArray<string>, readonly reason: string, readonly validFrom: string, readonly expiresAt?: string | null, readonly parentId?: string | null, readonly endedAt?: string | null, readonly endReason?: string | null, readonly isBreakGlass: boolean, readonly state: GrantState, readonly operator?: { readonly __typename?: 'Operator', readonly id: string, readonly code: string, readonly name: string } | null, readonly unit?:
      | { readonly __typename: 'Facility', readonly id: string, readonly code: string, readonly name: string }
      | { readonly __typename: 'Ministry', readonly id: string, readonly code: string, readonly name: string }
      | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly name: string }
     | null, readonly person: { readonly __typename?: 'Person', readonly id: string, readonly username?: string | null, readonly displayName?: string | null, readonly isTool: boolean }, readonly givenBy?: { readonly __typename?: 'Person', readonly id: string, readonly username?: string | null, readonly displayName?: string | null } | null, readonly endedBy?: { readonly __typename?: 'Person', readonly id: string, readonly username?: string | null, readonly displayName?: string | null } | null, readonly decision?: { readonly __typename?: 'Decision', readonly id: string, readonly number: string, readonly issuedOn: string, readonly issuer: string } | null, readonly organisation?: { readonly __typename?: 'OrganisationName', readonly id: string, readonly name: string } | null }> };

export type GrantsQueryVariables = Exact<{
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GrantFilter>;
}>;


export type GrantsQuery = { readonly __typename?: 'Query', readonly grants: { readonly __typename?: 'GrantConnection', readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly __typename?: 'Grant', readonly id: string, readonly role: Role, readonly permissions: ReadonlyArray<string>, readonly reason: string, readonly validFrom: string, readonly expiresAt?: string | null, readonly parentId?: string | null, readonly endedAt?: string | null, readonly endReason?: string | null, readonly isBreakGlass: boolean, readonly state: GrantState, readonly viewerCan: { readonly __typename?: 'GrantActions', readonly end: boolean, readonly prolong: boolean }, readonly operator?: { readonly __typename?: 'Operator', readonly id: string, readonly code: string, readonly name: string } | null, readonly unit?:
        | { readonly __typename: 'Facility', readonly id: string, readonly code: string, readonly name: string }
        | { readonly __typename: 'Ministry', readonly id: string, readonly code: string, readonly name: string }
        | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly name: string }
       | null, readonly person: { readonly __typename?: 'Person', readonly id: string, readonly username?: string | null, readonly displayName?: string | null, readonly isTool: boolean }, readonly givenBy?: { readonly __typename?: 'Person', readonly id: string, readonly username?: string | null, readonly displayName?: string | null } | null, readonly endedBy?: { readonly __typename?: 'Person', readonly id: string, readonly username?: string | null, readonly displayName?: string | null } | null, readonly decision?: { readonly __typename?: 'Decision', readonly id: string, readonly number: string, readonly issuedOn: string, readonly issuer: string } | null, readonly organisation?: { readonly __typename?: 'OrganisationName', readonly id: string, readonly name: string } | null }>, readonly pageInfo: { readonly __typename?: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor?: string | null } } };

export type GrantQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type GrantQuery = { readonly __typename?: 'Query', readonly grant?: { readonly __typename?: 'Grant', readonly id: string, readonly role: Role, readonly permissions: ReadonlyArray<string>, readonly reason: string, readonly validFrom: string, readonly expiresAt?: string | null, readonly parentId?: string | null, readonly endedAt?: string | null, readonly endReason?: string | null, readonly isBreakGlass: boolean, readonly state: GrantState, readonly operator?: { readonly __typename?: 'Operator', readonly id: string, readonly code: string, readonly name: string } | null, readonly unit?:
      | { readonly __typename: 'Facility', readonly id: string, readonly code: string, readonly name: string }
      | { readonly __typename: 'Ministry', readonly id: string, readonly code: string, readonly name: string }
      | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly name: string }
     | null, readonly person: { readonly __typename?: 'Person', readonly id: string, readonly username?: string | null, readonly displayName?: string | null, readonly isTool: boolean }, readonly givenBy?: { readonly __typename?: 'Person', readonly id: string, readonly username?: string | null, readonly displayName?: string | null } | null, readonly endedBy?: { readonly __typename?: 'Person', readonly id: string, readonly username?: string | null, readonly displayName?: string | null } | null, readonly decision?: { readonly __typename?: 'Decision', readonly id: string, readonly number: string, readonly issuedOn: string, readonly issuer: string } | null, readonly organisation?: { readonly __typename?: 'OrganisationName', readonly id: string, readonly name: string } | null } | null };

export type GrantEndingQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  at?: InputMaybe<Scalars['DateTime']['input']>;
}>;


export type GrantEndingQuery = { readonly __typename?: 'Query', readonly grantEnding: { readonly __typename?: 'GrantEffect', readonly grants: number, readonly people: number, readonly tools: number } };

export type EndGrantMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
  expected: Scalars['Int']['input'];
}>;


export type EndGrantMutation = { readonly __typename?: 'Mutation', readonly endGrant: { readonly __typename?: 'Grant', readonly id: string, readonly role: Role, readonly permissions: ReadonlyArray<string>, readonly reason: string, readonly validFrom: string, readonly expiresAt?: string | null, readonly parentId?: string | null, readonly endedAt?: string | null, readonly endReason?: string | null, readonly isBreakGlass: boolean, readonly state: GrantState, readonly operator?: { readonly __typename?: 'Operator', readonly id: string, readonly code: string, readonly name: string } | null, readonly unit?:
      | { readonly __typename: 'Facility', readonly id: string, readonly code: string, readonly name: string }
      | { readonly __typename: 'Ministry', readonly id: string, readonly code: string, readonly name: string }
      | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly name: string }
     | null, readonly person: { readonly __typename?: 'Person', readonly id: string, readonly username?: string | null, readonly displayName?: string | null, readonly isTool: boolean }, readonly givenBy?: { readonly __typename?: 'Person', readonly id: string, readonly username?: string | null, readonly displayName?: string | null } | null, readonly endedBy?: { readonly __typename?: 'Person', readonly id: string, readonly username?: string | null, readonly displayName?: string | null } | null, readonly decision?: { readonly __typename?: 'Decision', readonly id: string, readonly number: string, readonly issuedOn: string, readonly issuer: string } | null, readonly organisation?: { readonly __typename?: 'OrganisationName', readonly id: string, readonly name: string } | null } };

export type ChangeGrantEndMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
  reason: Scalars['String']['input'];
  expected: Scalars['Int']['input'];
}>;


export type ChangeGrantEndMutation = { readonly __typename?: 'Mutation', readonly changeGrantEnd: { readonly __typename?: 'Grant', readonly id: string, readonly role: Role, readonly permissions: ReadonlyArray<string>, readonly reason: string, readonly validFrom: string, readonly expiresAt?: string | null, readonly parentId?: string | null, readonly endedAt?: string | null, readonly endReason?: string | null, readonly isBreakGlass: boolean, readonly state: GrantState, readonly operator?: { readonly __typename?: 'Operator', readonly id: string, readonly code: string, readonly name: string } | null, readonly unit?:
      | { readonly __typename: 'Facility', readonly id: string, readonly code: string, readonly name: string }
      | { readonly __typename: 'Ministry', readonly id: string, readonly code: string, readonly name: string }
      | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly name: string }
     | null, readonly person: { readonly __typename?: 'Person', readonly id: string, readonly username?: string | null, readonly displayName?: string | null, readonly isTool: boolean }, readonly givenBy?: { readonly __typename?: 'Person', readonly id: string, readonly username?: string | null, readonly displayName?: string | null } | null, readonly endedBy?: { readonly __typename?: 'Person', readonly id: string, readonly username?: string | null, readonly displayName?: string | null } | null, readonly decision?: { readonly __typename?: 'Decision', readonly id: string, readonly number: string, readonly issuedOn: string, readonly issuer: string } | null, readonly organisation?: { readonly __typename?: 'OrganisationName', readonly id: string, readonly name: string } | null } };

export type GrantableRolesQueryVariables = Exact<{
  unitId?: InputMaybe<Scalars['ID']['input']>;
  operatorId?: InputMaybe<Scalars['ID']['input']>;
}>;


export type GrantableRolesQuery = { readonly __typename?: 'Query', readonly grantableRoles: ReadonlyArray<{ readonly __typename?: 'GrantableRole', readonly role: Role, readonly latestEnd?: string | null, readonly needsDecision: boolean, readonly invites: boolean }> };

export type GrantablePeopleQueryVariables = Exact<{
  role: Role;
  unitId?: InputMaybe<Scalars['ID']['input']>;
  operatorId?: InputMaybe<Scalars['ID']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
}>;


export type GrantablePeopleQuery = { readonly __typename?: 'Query', readonly grantablePeople: ReadonlyArray<{ readonly __typename?: 'Person', readonly id: string, readonly username?: string | null, readonly displayName?: string | null, readonly isTool: boolean }> };

export type OperatorsQueryVariables = Exact<{ [key: string]: never; }>;


export type OperatorsQuery = { readonly __typename?: 'Query', readonly ministry: { readonly __typename?: 'Ministry', readonly id: string, readonly provinces: { readonly __typename?: 'ProvinceConnection', readonly nodes: ReadonlyArray<{ readonly __typename?: 'Province', readonly id: string, readonly operator?: { readonly __typename?: 'Operator', readonly id: string, readonly code: string, readonly name: string } | null }> } } };

export type GiveGrantMutationVariables = Exact<{
  input: GiveGrantInput;
}>;


export type GiveGrantMutation = { readonly __typename?: 'Mutation', readonly giveGrant: { readonly __typename?: 'Grant', readonly id: string, readonly role: Role, readonly permissions: ReadonlyArray<string>, readonly reason: string, readonly validFrom: string, readonly expiresAt?: string | null, readonly parentId?: string | null, readonly endedAt?: string | null, readonly endReason?: string | null, readonly isBreakGlass: boolean, readonly state: GrantState, readonly operator?: { readonly __typename?: 'Operator', readonly id: string, readonly code: string, readonly name: string } | null, readonly unit?:
      | { readonly __typename: 'Facility', readonly id: string, readonly code: string, readonly name: string }
      | { readonly __typename: 'Ministry', readonly id: string, readonly code: string, readonly name: string }
      | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly name: string }
     | null, readonly person: { readonly __typename?: 'Person', readonly id: string, readonly username?: string | null, readonly displayName?: string | null, readonly isTool: boolean }, readonly givenBy?: { readonly __typename?: 'Person', readonly id: string, readonly username?: string | null, readonly displayName?: string | null } | null, readonly endedBy?: { readonly __typename?: 'Person', readonly id: string, readonly username?: string | null, readonly displayName?: string | null } | null, readonly decision?: { readonly __typename?: 'Decision', readonly id: string, readonly number: string, readonly issuedOn: string, readonly issuer: string } | null, readonly organisation?: { readonly __typename?: 'OrganisationName', readonly id: string, readonly name: string } | null } };

export type DecisionPartsFragment = { readonly __typename?: 'Decision', readonly id: string, readonly number: string, readonly issuedOn: string, readonly issuer: string, readonly subject: string, readonly validUntil?: string | null, readonly recordedAt: string, readonly endedAt?: string | null, readonly endReason?: string | null, readonly hasDocument: boolean, readonly unit?:
    | { readonly __typename: 'Facility', readonly id: string, readonly code: string, readonly name: string }
    | { readonly __typename: 'Ministry', readonly id: string, readonly code: string, readonly name: string }
    | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly name: string }
   | null };

export type DecisionsQueryVariables = Exact<{
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  includeOver: Scalars['Boolean']['input'];
}>;


export type DecisionsQuery = { readonly __typename?: 'Query', readonly decisions: { readonly __typename?: 'DecisionConnection', readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly __typename?: 'Decision', readonly id: string, readonly number: string, readonly issuedOn: string, readonly issuer: string, readonly subject: string, readonly validUntil?: string | null, readonly recordedAt: string, readonly endedAt?: string | null, readonly endReason?: string | null, readonly hasDocument: boolean, readonly unit?:
        | { readonly __typename: 'Facility', readonly id: string, readonly code: string, readonly name: string }
        | { readonly __typename: 'Ministry', readonly id: string, readonly code: string, readonly name: string }
        | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly name: string }
       | null }>, readonly pageInfo: { readonly __typename?: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor?: string | null } } };

export type DecisionEndingQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type DecisionEndingQuery = { readonly __typename?: 'Query', readonly decisionEnding: { readonly __typename?: 'GrantEffect', readonly grants: number, readonly people: number, readonly tools: number } };

export type RecordDecisionMutationVariables = Exact<{
  input: RecordDecisionInput;
}>;


export type RecordDecisionMutation = { readonly __typename?: 'Mutation', readonly recordDecision: { readonly __typename?: 'Decision', readonly id: string, readonly number: string, readonly issuedOn: string, readonly issuer: string, readonly subject: string, readonly validUntil?: string | null, readonly recordedAt: string, readonly endedAt?: string | null, readonly endReason?: string | null, readonly hasDocument: boolean, readonly unit?:
      | { readonly __typename: 'Facility', readonly id: string, readonly code: string, readonly name: string }
      | { readonly __typename: 'Ministry', readonly id: string, readonly code: string, readonly name: string }
      | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly name: string }
     | null } };

export type EndDecisionMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
  expected: Scalars['Int']['input'];
}>;


export type EndDecisionMutation = { readonly __typename?: 'Mutation', readonly endDecision: { readonly __typename?: 'Decision', readonly id: string, readonly number: string, readonly issuedOn: string, readonly issuer: string, readonly subject: string, readonly validUntil?: string | null, readonly recordedAt: string, readonly endedAt?: string | null, readonly endReason?: string | null, readonly hasDocument: boolean, readonly unit?:
      | { readonly __typename: 'Facility', readonly id: string, readonly code: string, readonly name: string }
      | { readonly __typename: 'Ministry', readonly id: string, readonly code: string, readonly name: string }
      | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly name: string }
     | null } };

export type InvitePersonMutationVariables = Exact<{
  input: InvitePersonInput;
}>;


export type InvitePersonMutation = { readonly __typename?: 'Mutation', readonly invitePerson: { readonly __typename?: 'Invitation', readonly oneTimePassword: string, readonly person: { readonly __typename?: 'Person', readonly id: string, readonly username?: string | null, readonly displayName?: string | null, readonly isTool: boolean } } };

export type ReasonPartsFragment = { readonly __typename?: 'AccessReason', readonly allows: boolean, readonly awaitsGuideline: boolean, readonly state: GrantState, readonly grant: { readonly __typename?: 'Grant', readonly id: string, readonly role: Role, readonly permissions: ReadonlyArray<string>, readonly reason: string, readonly validFrom: string, readonly expiresAt?: string | null, readonly parentId?: string | null, readonly endedAt?: string | null, readonly endReason?: string | null, readonly isBreakGlass: boolean, readonly state: GrantState, readonly operator?: { readonly __typename?: 'Operator', readonly id: string, readonly code: string, readonly name: string } | null, readonly unit?:
      | { readonly __typename: 'Facility', readonly id: string, readonly code: string, readonly name: string }
      | { readonly __typename: 'Ministry', readonly id: string, readonly code: string, readonly name: string }
      | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly name: string }
     | null, readonly person: { readonly __typename?: 'Person', readonly id: string, readonly username?: string | null, readonly displayName?: string | null, readonly isTool: boolean }, readonly givenBy?: { readonly __typename?: 'Person', readonly id: string, readonly username?: string | null, readonly displayName?: string | null } | null, readonly endedBy?: { readonly __typename?: 'Person', readonly id: string, readonly username?: string | null, readonly displayName?: string | null } | null, readonly decision?: { readonly __typename?: 'Decision', readonly id: string, readonly number: string, readonly issuedOn: string, readonly issuer: string } | null, readonly organisation?: { readonly __typename?: 'OrganisationName', readonly id: string, readonly name: string } | null }, readonly chain: ReadonlyArray<{ readonly __typename?: 'Grant', readonly id: string, readonly role: Role, readonly validFrom: string, readonly expiresAt?: string | null, readonly endedAt?: string | null, readonly state: GrantState, readonly operator?: { readonly __typename?: 'Operator', readonly id: string, readonly code: string, readonly name: string } | null, readonly unit?:
      | { readonly __typename: 'Facility', readonly id: string, readonly code: string, readonly name: string }
      | { readonly __typename: 'Ministry', readonly id: string, readonly code: string, readonly name: string }
      | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly name: string }
     | null, readonly person: { readonly __typename?: 'Person', readonly id: string, readonly username?: string | null, readonly displayName?: string | null, readonly isTool: boolean }, readonly decision?: { readonly __typename?: 'Decision', readonly id: string, readonly number: string, readonly issuedOn: string, readonly issuer: string } | null, readonly organisation?: { readonly __typename?: 'OrganisationName', readonly id: string, readonly name: string } | null }> };

export type AccessReasonsQueryVariables = Exact<{
  personId: Scalars['ID']['input'];
  unitId?: InputMaybe<Scalars['ID']['input']>;
  cameraId?: InputMaybe<Scalars['ID']['input']>;
  permission: Scalars['String']['input'];
}>;


export type AccessReasonsQuery = { readonly __typename?: 'Query', readonly accessReasons: ReadonlyArray<{ readonly __typename?: 'AccessReason', readonly allows: boolean, readonly awaitsGuideline: boolean, readonly state: GrantState, readonly grant: { readonly __typename?: 'Grant', readonly id: string, readonly role: Role, readonly permissions: ReadonlyArray<string>, readonly reason: string, readonly validFrom: string, readonly expiresAt?: string | null, readonly parentId?: string | null, readonly endedAt?: string | null, readonly endReason?: string | null, readonly isBreakGlass: boolean, readonly state: GrantState, readonly operator?: { readonly __typename?: 'Operator', readonly id: string, readonly code: string, readonly name: string } | null, readonly unit?:
        | { readonly __typename: 'Facility', readonly id: string, readonly code: string, readonly name: string }
        | { readonly __typename: 'Ministry', readonly id: string, readonly code: string, readonly name: string }
        | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly name: string }
       | null, readonly person: { readonly __typename?: 'Person', readonly id: string, readonly username?: string | null, readonly displayName?: string | null, readonly isTool: boolean }, readonly givenBy?: { readonly __typename?: 'Person', readonly id: string, readonly username?: string | null, readonly displayName?: string | null } | null, readonly endedBy?: { readonly __typename?: 'Person', readonly id: string, readonly username?: string | null, readonly displayName?: string | null } | null, readonly decision?: { readonly __typename?: 'Decision', readonly id: string, readonly number: string, readonly issuedOn: string, readonly issuer: string } | null, readonly organisation?: { readonly __typename?: 'OrganisationName', readonly id: string, readonly name: string } | null }, readonly chain: ReadonlyArray<{ readonly __typename?: 'Grant', readonly id: string, readonly role: Role, readonly validFrom: string, readonly expiresAt?: string | null, readonly endedAt?: string | null, readonly state: GrantState, readonly operator?: { readonly __typename?: 'Operator', readonly id: string, readonly code: string, readonly name: string } | null, readonly unit?:
        | { readonly __typename: 'Facility', readonly id: string, readonly code: string, readonly name: string }
        | { readonly __typename: 'Ministry', readonly id: string, readonly code: string, readonly name: string }
        | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly name: string }
       | null, readonly person: { readonly __typename?: 'Person', readonly id: string, readonly username?: string | null, readonly displayName?: string | null, readonly isTool: boolean }, readonly decision?: { readonly __typename?: 'Decision', readonly id: string, readonly number: string, readonly issuedOn: string, readonly issuer: string } | null, readonly organisation?: { readonly __typename?: 'OrganisationName', readonly id: string, readonly name: string } | null }> }> };

export type AccessHoldersQueryVariables = Exact<{
  unitId?: InputMaybe<Scalars['ID']['input']>;
  cameraId?: InputMaybe<Scalars['ID']['input']>;
  permission: Scalars['String']['input'];
}>;


export type AccessHoldersQuery = { readonly __typename?: 'Query', readonly accessHolders: ReadonlyArray<{ readonly __typename?: 'AccessReason', readonly allows: boolean, readonly awaitsGuideline: boolean, readonly state: GrantState, readonly grant: { readonly __typename?: 'Grant', readonly id: string, readonly role: Role, readonly permissions: ReadonlyArray<string>, readonly reason: string, readonly validFrom: string, readonly expiresAt?: string | null, readonly parentId?: string | null, readonly endedAt?: string | null, readonly endReason?: string | null, readonly isBreakGlass: boolean, readonly state: GrantState, readonly operator?: { readonly __typename?: 'Operator', readonly id: string, readonly code: string, readonly name: string } | null, readonly unit?:
        | { readonly __typename: 'Facility', readonly id: string, readonly code: string, readonly name: string }
        | { readonly __typename: 'Ministry', readonly id: string, readonly code: string, readonly name: string }
        | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly name: string }
       | null, readonly person: { readonly __typename?: 'Person', readonly id: string, readonly username?: string | null, readonly displayName?: string | null, readonly isTool: boolean }, readonly givenBy?: { readonly __typename?: 'Person', readonly id: string, readonly username?: string | null, readonly displayName?: string | null } | null, readonly endedBy?: { readonly __typename?: 'Person', readonly id: string, readonly username?: string | null, readonly displayName?: string | null } | null, readonly decision?: { readonly __typename?: 'Decision', readonly id: string, readonly number: string, readonly issuedOn: string, readonly issuer: string } | null, readonly organisation?: { readonly __typename?: 'OrganisationName', readonly id: string, readonly name: string } | null }, readonly chain: ReadonlyArray<{ readonly __typename?: 'Grant', readonly id: string, readonly role: Role, readonly validFrom: string, readonly expiresAt?: string | null, readonly endedAt?: string | null, readonly state: GrantState, readonly operator?: { readonly __typename?: 'Operator', readonly id: string, readonly code: string, readonly name: string } | null, readonly unit?:
        | { readonly __typename: 'Facility', readonly id: string, readonly code: string, readonly name: string }
        | { readonly __typename: 'Ministry', readonly id: string, readonly code: string, readonly name: string }
        | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly name: string }
       | null, readonly person: { readonly __typename?: 'Person', readonly id: string, readonly username?: string | null, readonly displayName?: string | null, readonly isTool: boolean }, readonly decision?: { readonly __typename?: 'Decision', readonly id: string, readonly number: string, readonly issuedOn: string, readonly issuer: string } | null, readonly organisation?: { readonly __typename?: 'OrganisationName', readonly id: string, readonly name: string } | null }> }> };

export type EndingByMyLeaveQueryVariables = Exact<{
  before: Scalars['DateTime']['input'];
}>;


export type EndingByMyLeaveQuery = { readonly __typename?: 'Query', readonly grants: { readonly __typename?: 'GrantConnection', readonly totalCount: number } };

export type AccessDriftQueryVariables = Exact<{ [key: string]: never; }>;


export type AccessDriftQuery = { readonly __typename?: 'Query', readonly strayMemberships: ReadonlyArray<{ readonly __typename?: 'StrayMembership', readonly role: Role, readonly groupPath: string, readonly madeAt?: string | null, readonly madeBy?: { readonly __typename?: 'Person', readonly id: string, readonly username?: string | null, readonly displayName?: string | null } | null, readonly person: { readonly __typename?: 'Person', readonly id: string, readonly username?: string | null, readonly displayName?: string | null, readonly isTool: boolean }, readonly unit?:
      | { readonly __typename: 'Facility', readonly id: string, readonly code: string, readonly name: string }
      | { readonly __typename: 'Ministry', readonly id: string, readonly code: string, readonly name: string }
      | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly name: string }
     | null, readonly operator?: { readonly __typename?: 'Operator', readonly id: string, readonly code: string, readonly name: string } | null, readonly viewerCan: { readonly __typename?: 'StrayActions', readonly adopt: boolean, readonly remove: boolean } }>, readonly unbackedGrants: ReadonlyArray<{ readonly __typename?: 'Grant', readonly id: string, readonly role: Role, readonly permissions: ReadonlyArray<string>, readonly reason: string, readonly validFrom: string, readonly expiresAt?: string | null, readonly parentId?: string | null, readonly endedAt?: string | null, readonly endReason?: string | null, readonly isBreakGlass: boolean, readonly state: GrantState, readonly viewerCan: { readonly __typename?: 'GrantActions', readonly restore: boolean }, readonly operator?: { readonly __typename?: 'Operator', readonly id: string, readonly code: string, readonly name: string } | null, readonly unit?:
      | { readonly __typename: 'Facility', readonly id: string, readonly code: string, readonly name: string }
      | { readonly __typename: 'Ministry', readonly id: string, readonly code: string, readonly name: string }
      | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly name: string }
     | null, readonly person: { readonly __typename?: 'Person', readonly id: string, readonly username?: string | null, readonly displayName?: string | null, readonly isTool: boolean }, readonly givenBy?: { readonly __typename?: 'Person', readonly id: string, readonly username?: string | null, readonly displayName?: string | null } | null, readonly endedBy?: { readonly __typename?: 'Person', readonly id: string, readonly username?: string | null, readonly displayName?: string | null } | null, readonly decision?: { readonly __typename?: 'Decision', readonly id: string, readonly number: string, readonly issuedOn: string, readonly issuer: string } | null, readonly organisation?: { readonly __typename?: 'OrganisationName', readonly id: string, readonly name: string } | null }>, readonly orphaningGrants: ReadonlyArray<{ readonly __typename?: 'OrphaningGrant', readonly given: number, readonly grant: { readonly __typename?: 'Grant', readonly id: string, readonly role: Role, readonly permissions: ReadonlyArray<string>, readonly reason: string, readonly validFrom: string, readonly expiresAt?: string | null, readonly parentId?: string | null, readonly endedAt?: string | null, readonly endReason?: string | null, readonly isBreakGlass: boolean, readonly state: GrantState, readonly viewerCan: { readonly __typename?: 'GrantActions', readonly end: boolean, readonly prolong: boolean }, readonly operator?: { readonly __typename?: 'Operator', readonly id: string, readonly code: string, readonly name: string } | null, readonly unit?:
        | { readonly __typename: 'Facility', readonly id: string, readonly code: string, readonly name: string }
        | { readonly __typename: 'Ministry', readonly id: string, readonly code: string, readonly name: string }
        | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly name: string }
       | null, readonly person: { readonly __typename?: 'Person', readonly id: string, readonly username?: string | null, readonly displayName?: string | null, readonly isTool: boolean }, readonly givenBy?: { readonly __typename?: 'Person', readonly id: string, readonly username?: string | null, readonly displayName?: string | null } | null, readonly endedBy?: { readonly __typename?: 'Person', readonly id: string, readonly username?: string | null, readonly displayName?: string | null } | null, readonly decision?: { readonly __typename?: 'Decision', readonly id: string, readonly number: string, readonly issuedOn: string, readonly issuer: string } | null, readonly organisation?: { readonly __typename?: 'OrganisationName', readonly id: string, readonly name: string } | null }, readonly successors: ReadonlyArray<{ readonly __typename?: 'Grant', readonly id: string, readonly expiresAt?: string | null, readonly person: { readonly __typename?: 'Person', readonly id: string, readonly username?: string | null, readonly displayName?: string | null } }> }> };

export type RemoveStrayMembershipMutationVariables = Exact<{
  personId: Scalars['ID']['input'];
  groupPath: Scalars['String']['input'];
  reason: Scalars['String']['input'];
}>;


export type RemoveStrayMembershipMutation = { readonly __typename?: 'Mutation', readonly removeStrayMembership: boolean };

export type RestoreMembershipMutationVariables = Exact<{
  grantId: Scalars['ID']['input'];
}>;


export type RestoreMembershipMutation = { readonly __typename?: 'Mutation', readonly restoreMembership: { readonly __typename?: 'Grant', readonly id: string, readonly role: Role, readonly permissions: ReadonlyArray<string>, readonly reason: string, readonly validFrom: string, readonly expiresAt?: string | null, readonly parentId?: string | null, readonly endedAt?: string | null, readonly endReason?: string | null, readonly isBreakGlass: boolean, readonly state: GrantState, readonly operator?: { readonly __typename?: 'Operator', readonly id: string, readonly code: string, readonly name: string } | null, readonly unit?:
      | { readonly __typename: 'Facility', readonly id: string, readonly code: string, readonly name: string }
      | { readonly __typename: 'Ministry', readonly id: string, readonly code: string, readonly name: string }
      | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly name: string }
     | null, readonly person: { readonly __typename?: 'Person', readonly id: string, readonly username?: string | null, readonly displayName?: string | null, readonly isTool: boolean }, readonly givenBy?: { readonly __typename?: 'Person', readonly id: string, readonly username?: string | null, readonly displayName?: string | null } | null, readonly endedBy?: { readonly __typename?: 'Person', readonly id: string, readonly username?: string | null, readonly displayName?: string | null } | null, readonly decision?: { readonly __typename?: 'Decision', readonly id: string, readonly number: string, readonly issuedOn: string, readonly issuer: string } | null, readonly organisation?: { readonly __typename?: 'OrganisationName', readonly id: string, readonly name: string } | null } };

export type ReparentGrantsMutationVariables = Exact<{
  from: Scalars['ID']['input'];
  to: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
}>;


export type ReparentGrantsMutation = { readonly __typename?: 'Mutation', readonly reparentGrants: number };

export type OrganisationPartsFragment = { readonly __typename?: 'Organisation', readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly memberCount: number, readonly closedAt?: string | null, readonly closeReason?: string | null, readonly operator?: { readonly __typename?: 'Operator', readonly id: string, readonly code: string, readonly name: string } | null, readonly unit?:
    | { readonly __typename: 'Facility', readonly id: string, readonly code: string, readonly name: string }
    | { readonly __typename: 'Ministry', readonly id: string, readonly code: string, readonly name: string }
    | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly name: string }
   | null };

export type OrganisationGrantPartsFragment = { readonly __typename?: 'OrganisationGrant', readonly id: string, readonly role: Role, readonly reason: string, readonly validFrom: string, readonly expiresAt?: string | null, readonly endedAt?: string | null, readonly endReason?: string | null, readonly state: GrantState, readonly operator?: { readonly __typename?: 'Operator', readonly id: string, readonly code: string, readonly name: string } | null, readonly unit?:
    | { readonly __typename: 'Facility', readonly id: string, readonly code: string, readonly name: string }
    | { readonly __typename: 'Ministry', readonly id: string, readonly code: string, readonly name: string }
    | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly name: string }
   | null, readonly givenBy: { readonly __typename?: 'Person', readonly id: string, readonly username?: string | null, readonly displayName?: string | null }, readonly decision?: { readonly __typename?: 'Decision', readonly id: string, readonly number: string, readonly issuedOn: string, readonly issuer: string } | null, readonly memberGrants: ReadonlyArray<{ readonly __typename?: 'Grant', readonly id: string, readonly state: GrantState, readonly validFrom: string, readonly person: { readonly __typename?: 'Person', readonly id: string } }>, readonly viewerCan: { readonly __typename?: 'OrganisationGrantActions', readonly end: boolean, readonly prolong: boolean } };

export type OrganisationsQueryVariables = Exact<{
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<OrganisationFilter>;
}>;


export type OrganisationsQuery = { readonly __typename?: 'Query', readonly organisations: { readonly __typename?: 'OrganisationConnection', readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly __typename?: 'Organisation', readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly memberCount: number, readonly closedAt?: string | null, readonly closeReason?: string | null, readonly grants: ReadonlyArray<{ readonly __typename?: 'OrganisationGrant', readonly id: string, readonly role: Role }>, readonly operator?: { readonly __typename?: 'Operator', readonly id: string, readonly code: string, readonly name: string } | null, readonly unit?:
        | { readonly __typename: 'Facility', readonly id: string, readonly code: string, readonly name: string }
        | { readonly __typename: 'Ministry', readonly id: string, readonly code: string, readonly name: string }
        | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly name: string }
       | null }>, readonly pageInfo: { readonly __typename?: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor?: string | null } } };

export type OrganisationQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type OrganisationQuery = { readonly __typename?: 'Query', readonly organisation?: { readonly __typename?: 'Organisation', readonly createdAt: string, readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly memberCount: number, readonly closedAt?: string | null, readonly closeReason?: string | null, readonly createdBy: { readonly __typename?: 'Person', readonly id: string, readonly username?: string | null, readonly displayName?: string | null }, readonly members: ReadonlyArray<{ readonly __typename?: 'OrganisationMember', readonly addedAt: string, readonly addReason: string, readonly addedBy: { readonly __typename?: 'Person', readonly id: string, readonly username?: string | null, readonly displayName?: string | null }, readonly person: { readonly __typename?: 'Person', readonly id: string, readonly username?: string | null, readonly displayName?: string | null } }>, readonly formerMembers: ReadonlyArray<{ readonly __typename?: 'OrganisationMember', readonly addedAt: string, readonly removedAt?: string | null, readonly removeReason?: string | null, readonly person: { readonly __typename?: 'Person', readonly id: string, readonly username?: string | null, readonly displayName?: string | null } }>, readonly grants: ReadonlyArray<{ readonly __typename?: 'OrganisationGrant', readonly id: string, readonly role: Role, readonly reason: string, readonly validFrom: string, readonly expiresAt?: string | null, readonly endedAt?: string | null, readonly endReason?: string | null, readonly state: GrantState, readonly operator?: { readonly __typename?: 'Operator', readonly id: string, readonly code: string, readonly name: string } | null, readonly unit?:
        | { readonly __typename: 'Facility', readonly id: string, readonly code: string, readonly name: string }
        | { readonly __typename: 'Ministry', readonly id: string, readonly code: string, readonly name: string }
        | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly name: string }
       | null, readonly givenBy: { readonly __typename?: 'Person', readonly id: string, readonly username?: string | null, readonly displayName?: string | null }, readonly decision?: { readonly __typename?: 'Decision', readonly id: string, readonly number: string, readonly issuedOn: string, readonly issuer: string } | null, readonly memberGrants: ReadonlyArray<{ readonly __typename?: 'Grant', readonly id: string, readonly state: GrantState, readonly validFrom: string, readonly person: { readonly __typename?: 'Person', readonly id: string } }>, readonly viewerCan: { readonly __typename?: 'OrganisationGrantActions', readonly end: boolean, readonly prolong: boolean } }>, readonly allGrants: ReadonlyArray<{ readonly __typename?: 'OrganisationGrant', readonly id: string, readonly role: Role, readonly state: GrantState, readonly validFrom: string, readonly expiresAt?: string | null, readonly endedAt?: string | null, readonly endReason?: string | null, readonly operator?: { readonly __typename?: 'Operator', readonly id: string, readonly code: string, readonly name: string } | null, readonly unit?:
        | { readonly __typename: 'Facility', readonly id: string, readonly code: string, readonly name: string }
        | { readonly __typename: 'Ministry', readonly id: string, readonly code: string, readonly name: string }
        | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly name: string }
       | null }>, readonly viewerCan: { readonly __typename?: 'OrganisationActions', readonly manage: boolean }, readonly operator?: { readonly __typename?: 'Operator', readonly id: string, readonly code: string, readonly name: string } | null, readonly unit?:
      | { readonly __typename: 'Facility', readonly id: string, readonly code: string, readonly name: string }
      | { readonly __typename: 'Ministry', readonly id: string, readonly code: string, readonly name: string }
      | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly name: string }
     | null } | null };

export type CreateOrganisationMutationVariables = Exact<{
  input: CreateOrganisationInput;
}>;


export type CreateOrganisationMutation = { readonly __typename?: 'Mutation', readonly createOrganisation: { readonly __typename?: 'Organisation', readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly memberCount: number, readonly closedAt?: string | null, readonly closeReason?: string | null, readonly operator?: { readonly __typename?: 'Operator', readonly id: string, readonly code: string, readonly name: string } | null, readonly unit?:
      | { readonly __typename: 'Facility', readonly id: string, readonly code: string, readonly name: string }
      | { readonly __typename: 'Ministry', readonly id: string, readonly code: string, readonly name: string }
      | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly name: string }
     | null } };

export type RenameOrganisationMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  name: Scalars['String']['input'];
}>;


export type RenameOrganisationMutation = { readonly __typename?: 'Mutation', readonly renameOrganisation: { readonly __typename?: 'Organisation', readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly memberCount: number, readonly closedAt?: string | null, readonly closeReason?: string | null, readonly operator?: { readonly __typename?: 'Operator', readonly id: string, readonly code: string, readonly name: string } | null, readonly unit?:
      | { readonly __typename: 'Facility', readonly id: string, readonly code: string, readonly name: string }
      | { readonly __typename: 'Ministry', readonly id: string, readonly code: string, readonly name: string }
      | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly name: string }
     | null } };

export type OrganisationClosingQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type OrganisationClosingQuery = { readonly __typename?: 'Query', readonly organisationClosing: { readonly __typename?: 'GrantEffect', readonly grants: number, readonly people: number, readonly tools: number } };

export type CloseOrganisationMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
  expected: Scalars['Int']['input'];
}>;


export type CloseOrganisationMutation = { readonly __typename?: 'Mutation', readonly closeOrganisation: { readonly __typename?: 'Organisation', readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly memberCount: number, readonly closedAt?: string | null, readonly closeReason?: string | null, readonly operator?: { readonly __typename?: 'Operator', readonly id: string, readonly code: string, readonly name: string } | null, readonly unit?:
      | { readonly __typename: 'Facility', readonly id: string, readonly code: string, readonly name: string }
      | { readonly __typename: 'Ministry', readonly id: string, readonly code: string, readonly name: string }
      | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly name: string }
     | null } };

export type AddableMembersQueryVariables = Exact<{
  organisationId: Scalars['ID']['input'];
  search?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
}>;


export type AddableMembersQuery = { readonly __typename?: 'Query', readonly addableMembers: ReadonlyArray<{ readonly __typename?: 'Person', readonly id: string, readonly username?: string | null, readonly displayName?: string | null }> };

export type AddOrganisationMemberMutationVariables = Exact<{
  organisationId: Scalars['ID']['input'];
  personId: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
}>;


export type AddOrganisationMemberMutation = { readonly __typename?: 'Mutation', readonly addOrganisationMember: { readonly __typename?: 'Organisation', readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly memberCount: number, readonly closedAt?: string | null, readonly closeReason?: string | null, readonly operator?: { readonly __typename?: 'Operator', readonly id: string, readonly code: string, readonly name: string } | null, readonly unit?:
      | { readonly __typename: 'Facility', readonly id: string, readonly code: string, readonly name: string }
      | { readonly __typename: 'Ministry', readonly id: string, readonly code: string, readonly name: string }
      | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly name: string }
     | null } };

export type MemberLeavingQueryVariables = Exact<{
  organisationId: Scalars['ID']['input'];
  personId: Scalars['ID']['input'];
}>;


export type MemberLeavingQuery = { readonly __typename?: 'Query', readonly memberLeaving: { readonly __typename?: 'GrantEffect', readonly grants: number, readonly people: number, readonly tools: number } };

export type RemoveOrganisationMemberMutationVariables = Exact<{
  organisationId: Scalars['ID']['input'];
  personId: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
  expected: Scalars['Int']['input'];
}>;


export type RemoveOrganisationMemberMutation = { readonly __typename?: 'Mutation', readonly removeOrganisationMember: { readonly __typename?: 'Organisation', readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly memberCount: number, readonly closedAt?: string | null, readonly closeReason?: string | null, readonly operator?: { readonly __typename?: 'Operator', readonly id: string, readonly code: string, readonly name: string } | null, readonly unit?:
      | { readonly __typename: 'Facility', readonly id: string, readonly code: string, readonly name: string }
      | { readonly __typename: 'Ministry', readonly id: string, readonly code: string, readonly name: string }
      | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly name: string }
     | null } };

export type GrantableOrganisationsQueryVariables = Exact<{
  role: Role;
  unitId?: InputMaybe<Scalars['ID']['input']>;
  operatorId?: InputMaybe<Scalars['ID']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
}>;


export type GrantableOrganisationsQuery = { readonly __typename?: 'Query', readonly grantableOrganisations: ReadonlyArray<{ readonly __typename?: 'GrantableOrganisation', readonly organisation: { readonly __typename?: 'Organisation', readonly id: string, readonly name: string, readonly memberCount: number }, readonly unfit: ReadonlyArray<{ readonly __typename?: 'Person', readonly id: string, readonly username?: string | null, readonly displayName?: string | null }> }> };

export type GiveGrantToOrganisationMutationVariables = Exact<{
  input: GiveGrantToOrganisationInput;
}>;


export type GiveGrantToOrganisationMutation = { readonly __typename?: 'Mutation', readonly giveGrantToOrganisation: { readonly __typename?: 'OrganisationGrant', readonly id: string, readonly role: Role, readonly reason: string, readonly validFrom: string, readonly expiresAt?: string | null, readonly endedAt?: string | null, readonly endReason?: string | null, readonly state: GrantState, readonly operator?: { readonly __typename?: 'Operator', readonly id: string, readonly code: string, readonly name: string } | null, readonly unit?:
      | { readonly __typename: 'Facility', readonly id: string, readonly code: string, readonly name: string }
      | { readonly __typename: 'Ministry', readonly id: string, readonly code: string, readonly name: string }
      | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly name: string }
     | null, readonly givenBy: { readonly __typename?: 'Person', readonly id: string, readonly username?: string | null, readonly displayName?: string | null }, readonly decision?: { readonly __typename?: 'Decision', readonly id: string, readonly number: string, readonly issuedOn: string, readonly issuer: string } | null, readonly memberGrants: ReadonlyArray<{ readonly __typename?: 'Grant', readonly id: string, readonly state: GrantState, readonly validFrom: string, readonly person: { readonly __typename?: 'Person', readonly id: string } }>, readonly viewerCan: { readonly __typename?: 'OrganisationGrantActions', readonly end: boolean, readonly prolong: boolean } } };

export type OrganisationGrantEndingQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  at?: InputMaybe<Scalars['DateTime']['input']>;
}>;


export type OrganisationGrantEndingQuery = { readonly __typename?: 'Query', readonly organisationGrantEnding: { readonly __typename?: 'GrantEffect', readonly grants: number, readonly people: number, readonly tools: number } };

export type EndOrganisationGrantMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
  expected: Scalars['Int']['input'];
}>;


export type EndOrganisationGrantMutation = { readonly __typename?: 'Mutation', readonly endOrganisationGrant: { readonly __typename?: 'OrganisationGrant', readonly id: string, readonly role: Role, readonly reason: string, readonly validFrom: string, readonly expiresAt?: string | null, readonly endedAt?: string | null, readonly endReason?: string | null, readonly state: GrantState, readonly operator?: { readonly __typename?: 'Operator', readonly id: string, readonly code: string, readonly name: string } | null, readonly unit?:
      | { readonly __typename: 'Facility', readonly id: string, readonly code: string, readonly name: string }
      | { readonly __typename: 'Ministry', readonly id: string, readonly code: string, readonly name: string }
      | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly name: string }
     | null, readonly givenBy: { readonly __typename?: 'Person', readonly id: string, readonly username?: string | null, readonly displayName?: string | null }, readonly decision?: { readonly __typename?: 'Decision', readonly id: string, readonly number: string, readonly issuedOn: string, readonly issuer: string } | null, readonly memberGrants: ReadonlyArray<{ readonly __typename?: 'Grant', readonly id: string, readonly state: GrantState, readonly validFrom: string, readonly person: { readonly __typename?: 'Person', readonly id: string } }>, readonly viewerCan: { readonly __typename?: 'OrganisationGrantActions', readonly end: boolean, readonly prolong: boolean } } };

export type ChangeOrganisationGrantEndMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
  reason: Scalars['String']['input'];
  expected: Scalars['Int']['input'];
}>;


export type ChangeOrganisationGrantEndMutation = { readonly __typename?: 'Mutation', readonly changeOrganisationGrantEnd: { readonly __typename?: 'OrganisationGrant', readonly id: string, readonly role: Role, readonly reason: string, readonly validFrom: string, readonly expiresAt?: string | null, readonly endedAt?: string | null, readonly endReason?: string | null, readonly state: GrantState, readonly operator?: { readonly __typename?: 'Operator', readonly id: string, readonly code: string, readonly name: string } | null, readonly unit?:
      | { readonly __typename: 'Facility', readonly id: string, readonly code: string, readonly name: string }
      | { readonly __typename: 'Ministry', readonly id: string, readonly code: string, readonly name: string }
      | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly name: string }
     | null, readonly givenBy: { readonly __typename?: 'Person', readonly id: string, readonly username?: string | null, readonly displayName?: string | null }, readonly decision?: { readonly __typename?: 'Decision', readonly id: string, readonly number: string, readonly issuedOn: string, readonly issuer: string } | null, readonly memberGrants: ReadonlyArray<{ readonly __typename?: 'Grant', readonly id: string, readonly state: GrantState, readonly validFrom: string, readonly person: { readonly __typename?: 'Person', readonly id: string } }>, readonly viewerCan: { readonly __typename?: 'OrganisationGrantActions', readonly end: boolean, readonly prolong: boolean } } };

export type ProposalPartsFragment = { readonly __typename?: 'DecisionProposal', readonly id: string, readonly subject: string, readonly addressee: string, readonly state: ProposalState, readonly version: number, readonly lineCount: number, readonly draftedAt: string, readonly proposedAt?: string | null, readonly recordedAt?: string | null, readonly withdrawnAt?: string | null, readonly withdrawReason?: string | null, readonly unit?:
    | { readonly __typename: 'Facility', readonly id: string, readonly code: string, readonly name: string }
    | { readonly __typename: 'Ministry', readonly id: string, readonly code: string, readonly name: string }
    | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly name: string }
   | null, readonly operator?: { readonly __typename?: 'Operator', readonly id: string, readonly code: string, readonly name: string } | null, readonly draftedBy: { readonly __typename?: 'Person', readonly id: string, readonly username?: string | null, readonly displayName?: string | null }, readonly proposedBy?: { readonly __typename?: 'Person', readonly id: string, readonly username?: string | null, readonly displayName?: string | null } | null, readonly decision?: { readonly __typename?: 'Decision', readonly id: string, readonly number: string, readonly issuedOn: string, readonly issuer: string, readonly subject: string, readonly validUntil?: string | null, readonly recordedAt: string, readonly endedAt?: string | null, readonly endReason?: string | null, readonly hasDocument: boolean, readonly unit?:
      | { readonly __typename: 'Facility', readonly id: string, readonly code: string, readonly name: string }
      | { readonly __typename: 'Ministry', readonly id: string, readonly code: string, readonly name: string }
      | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly name: string }
     | null } | null, readonly viewerCan: { readonly __typename?: 'ProposalActions', readonly edit: boolean, readonly submit: boolean, readonly withdraw: boolean, readonly record: boolean } };

export type ProposalLinePartsFragment = { readonly __typename?: 'ProposalLine', readonly id: string, readonly role: Role, readonly permissions: ReadonlyArray<string>, readonly expiresAt?: string | null, readonly reason: string, readonly agreed?: boolean | null, readonly viewerCanGive: boolean, readonly unit?:
    | { readonly __typename: 'Facility', readonly id: string, readonly code: string, readonly name: string }
    | { readonly __typename: 'Ministry', readonly id: string, readonly code: string, readonly name: string }
    | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly name: string }
   | null, readonly operator?: { readonly __typename?: 'Operator', readonly id: string, readonly code: string, readonly name: string } | null, readonly person: { readonly __typename?: 'Person', readonly id: string, readonly username?: string | null, readonly displayName?: string | null, readonly isTool: boolean }, readonly grant?: { readonly __typename?: 'Grant', readonly id: string, readonly state: GrantState, readonly expiresAt?: string | null, readonly endedAt?: string | null } | null };

export type ProposalsQueryVariables = Exact<{
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  state?: InputMaybe<ReadonlyArray<ProposalState> | ProposalState>;
}>;


export type ProposalsQuery = { readonly __typename?: 'Query', readonly proposals: { readonly __typename?: 'DecisionProposalConnection', readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly __typename?: 'DecisionProposal', readonly id: string, readonly subject: string, readonly addressee: string, readonly state: ProposalState, readonly version: number, readonly lineCount: number, readonly draftedAt: string, readonly proposedAt?: string | null, readonly recordedAt?: string | null, readonly withdrawnAt?: string | null, readonly withdrawReason?: string | null, readonly unit?:
        | { readonly __typename: 'Facility', readonly id: string, readonly code: string, readonly name: string }
        | { readonly __typename: 'Ministry', readonly id: string, readonly code: string, readonly name: string }
        | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly name: string }
       | null, readonly operator?: { readonly __typename?: 'Operator', readonly id: string, readonly code: string, readonly name: string } | null, readonly draftedBy: { readonly __typename?: 'Person', readonly id: string, readonly username?: string | null, readonly displayName?: string | null }, readonly proposedBy?: { readonly __typename?: 'Person', readonly id: string, readonly username?: string | null, readonly displayName?: string | null } | null, readonly decision?: { readonly __typename?: 'Decision', readonly id: string, readonly number: string, readonly issuedOn: string, readonly issuer: string, readonly subject: string, readonly validUntil?: string | null, readonly recordedAt: string, readonly endedAt?: string | null, readonly endReason?: string | null, readonly hasDocument: boolean, readonly unit?:
          | { readonly __typename: 'Facility', readonly id: string, readonly code: string, readonly name: string }
          | { readonly __typename: 'Ministry', readonly id: string, readonly code: string, readonly name: string }
          | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly name: string }
         | null } | null, readonly viewerCan: { readonly __typename?: 'ProposalActions', readonly edit: boolean, readonly submit: boolean, readonly withdraw: boolean, readonly record: boolean } }>, readonly pageInfo: { readonly __typename?: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor?: string | null } } };

export type ProposalQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type ProposalQuery = { readonly __typename?: 'Query', readonly proposal?: { readonly __typename?: 'DecisionProposal', readonly id: string, readonly subject: string, readonly addressee: string, readonly state: ProposalState, readonly version: number, readonly lineCount: number, readonly draftedAt: string, readonly proposedAt?: string | null, readonly recordedAt?: string | null, readonly withdrawnAt?: string | null, readonly withdrawReason?: string | null, readonly lines: ReadonlyArray<{ readonly __typename?: 'ProposalLine', readonly id: string, readonly role: Role, readonly permissions: ReadonlyArray<string>, readonly expiresAt?: string | null, readonly reason: string, readonly agreed?: boolean | null, readonly viewerCanGive: boolean, readonly unit?:
        | { readonly __typename: 'Facility', readonly id: string, readonly code: string, readonly name: string }
        | { readonly __typename: 'Ministry', readonly id: string, readonly code: string, readonly name: string }
        | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly name: string }
       | null, readonly operator?: { readonly __typename?: 'Operator', readonly id: string, readonly code: string, readonly name: string } | null, readonly person: { readonly __typename?: 'Person', readonly id: string, readonly username?: string | null, readonly displayName?: string | null, readonly isTool: boolean }, readonly grant?: { readonly __typename?: 'Grant', readonly id: string, readonly state: GrantState, readonly expiresAt?: string | null, readonly endedAt?: string | null } | null }>, readonly unit?:
      | { readonly __typename: 'Facility', readonly id: string, readonly code: string, readonly name: string }
      | { readonly __typename: 'Ministry', readonly id: string, readonly code: string, readonly name: string }
      | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly name: string }
     | null, readonly operator?: { readonly __typename?: 'Operator', readonly id: string, readonly code: string, readonly name: string } | null, readonly draftedBy: { readonly __typename?: 'Person', readonly id: string, readonly username?: string | null, readonly displayName?: string | null }, readonly proposedBy?: { readonly __typename?: 'Person', readonly id: string, readonly username?: string | null, readonly displayName?: string | null } | null, readonly decision?: { readonly __typename?: 'Decision', readonly id: string, readonly number: string, readonly issuedOn: string, readonly issuer: string, readonly subject: string, readonly validUntil?: string | null, readonly recordedAt: string, readonly endedAt?: string | null, readonly endReason?: string | null, readonly hasDocument: boolean, readonly unit?:
        | { readonly __typename: 'Facility', readonly id: string, readonly code: string, readonly name: string }
        | { readonly __typename: 'Ministry', readonly id: string, readonly code: string, readonly name: string }
        | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly name: string }
       | null } | null, readonly viewerCan: { readonly __typename?: 'ProposalActions', readonly edit: boolean, readonly submit: boolean, readonly withdraw: boolean, readonly record: boolean } } | null };

export type DraftProposalMutationVariables = Exact<{
  unitId?: InputMaybe<Scalars['ID']['input']>;
  operatorId?: InputMaybe<Scalars['ID']['input']>;
  input: ProposalInput;
}>;


export type DraftProposalMutation = { readonly __typename?: 'Mutation', readonly draftProposal: { readonly __typename?: 'DecisionProposal', readonly id: string } };

export type UpdateProposalMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
  input: ProposalInput;
}>;


export type UpdateProposalMutation = { readonly __typename?: 'Mutation', readonly updateProposal: { readonly __typename?: 'DecisionProposal', readonly id: string } };

export type SubmitProposalMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
}>;


export type SubmitProposalMutation = { readonly __typename?: 'Mutation', readonly submitProposal: { readonly __typename?: 'DecisionProposal', readonly id: string } };

export type WithdrawProposalMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
  reason: Scalars['String']['input'];
}>;


export type WithdrawProposalMutation = { readonly __typename?: 'Mutation', readonly withdrawProposal: { readonly __typename?: 'DecisionProposal', readonly id: string } };

export type RecordProposalMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
  input: RecordProposalInput;
}>;


export type RecordProposalMutation = { readonly __typename?: 'Mutation', readonly recordProposal: { readonly __typename?: 'DecisionProposal', readonly id: string } };

export type GiveProposalLineMutationVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type GiveProposalLineMutation = { readonly __typename?: 'Mutation', readonly giveProposalLine: { readonly __typename?: 'ProposalLine', readonly id: string, readonly role: Role, readonly permissions: ReadonlyArray<string>, readonly expiresAt?: string | null, readonly reason: string, readonly agreed?: boolean | null, readonly viewerCanGive: boolean, readonly unit?:
      | { readonly __typename: 'Facility', readonly id: string, readonly code: string, readonly name: string }
      | { readonly __typename: 'Ministry', readonly id: string, readonly code: string, readonly name: string }
      | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly name: string }
     | null, readonly operator?: { readonly __typename?: 'Operator', readonly id: string, readonly code: string, readonly name: string } | null, readonly person: { readonly __typename?: 'Person', readonly id: string, readonly username?: string | null, readonly displayName?: string | null, readonly isTool: boolean }, readonly grant?: { readonly __typename?: 'Grant', readonly id: string, readonly state: GrantState, readonly expiresAt?: string | null, readonly endedAt?: string | null } | null } };

export type ReviewPartsFragment = { readonly __typename?: 'AccessReview', readonly id: string, readonly period: string, readonly openedAt: string, readonly dueAt: string, readonly closedAt?: string | null, readonly total: number, readonly settled: number, readonly viewerCanDecide: boolean, readonly openedBy?: { readonly __typename?: 'Person', readonly id: string, readonly username?: string | null, readonly displayName?: string | null } | null, readonly unit?:
    | { readonly __typename: 'Facility', readonly id: string, readonly code: string, readonly name: string }
    | { readonly __typename: 'Ministry', readonly id: string, readonly code: string, readonly name: string }
    | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly name: string }
   | null, readonly operator?: { readonly __typename?: 'Operator', readonly id: string, readonly code: string, readonly name: string } | null };

export type AccessReviewsQueryVariables = Exact<{
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  open: Scalars['Boolean']['input'];
}>;


export type AccessReviewsQuery = { readonly __typename?: 'Query', readonly accessReviews: { readonly __typename?: 'AccessReviewConnection', readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly __typename?: 'AccessReview', readonly id: string, readonly period: string, readonly openedAt: string, readonly dueAt: string, readonly closedAt?: string | null, readonly total: number, readonly settled: number, readonly viewerCanDecide: boolean, readonly openedBy?: { readonly __typename?: 'Person', readonly id: string, readonly username?: string | null, readonly displayName?: string | null } | null, readonly unit?:
        | { readonly __typename: 'Facility', readonly id: string, readonly code: string, readonly name: string }
        | { readonly __typename: 'Ministry', readonly id: string, readonly code: string, readonly name: string }
        | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly name: string }
       | null, readonly operator?: { readonly __typename?: 'Operator', readonly id: string, readonly code: string, readonly name: string } | null }>, readonly pageInfo: { readonly __typename?: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor?: string | null } } };

export type AccessReviewQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type AccessReviewQuery = { readonly __typename?: 'Query', readonly accessReview?: { readonly __typename?: 'AccessReview', readonly id: string, readonly period: string, readonly openedAt: string, readonly dueAt: string, readonly closedAt?: string | null, readonly total: number, readonly settled: number, readonly viewerCanDecide: boolean, readonly openedBy?: { readonly __typename?: 'Person', readonly id: string, readonly username?: string | null, readonly displayName?: string | null } | null, readonly unit?:
      | { readonly __typename: 'Facility', readonly id: string, readonly code: string, readonly name: string }
      | { readonly __typename: 'Ministry', readonly id: string, readonly code: string, readonly name: string }
      | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly name: string }
     | null, readonly operator?: { readonly __typename?: 'Operator', readonly id: string, readonly code: string, readonly name: string } | null } | null };

export type AccessReviewItemsQueryVariables = Exact<{
  reviewId: Scalars['ID']['input'];
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  open: Scalars['Boolean']['input'];
}>;


export type AccessReviewItemsQuery = { readonly __typename?: 'Query', readonly accessReviewItems: { readonly __typename?: 'AccessReviewItemConnection', readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly __typename?: 'AccessReviewItem', readonly verdict?: ReviewVerdict | null, readonly decidedAt?: string | null, readonly remark?: string | null, readonly decidedBy?: { readonly __typename?: 'Person', readonly id: string, readonly username?: string | null, readonly displayName?: string | null } | null, readonly grant: { readonly __typename?: 'Grant', readonly id: string, readonly role: Role, readonly permissions: ReadonlyArray<string>, readonly reason: string, readonly validFrom: string, readonly expiresAt?: string | null, readonly parentId?: string | null, readonly endedAt?: string | null, readonly endReason?: string | null, readonly isBreakGlass: boolean, readonly state: GrantState, readonly viewerCan: { readonly __typename?: 'GrantActions', readonly end: boolean }, readonly operator?: { readonly __typename?: 'Operator', readonly id: string, readonly code: string, readonly name: string } | null, readonly unit?:
          | { readonly __typename: 'Facility', readonly id: string, readonly code: string, readonly name: string }
          | { readonly __typename: 'Ministry', readonly id: string, readonly code: string, readonly name: string }
          | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly name: string }
         | null, readonly person: { readonly __typename?: 'Person', readonly id: string, readonly username?: string | null, readonly displayName?: string | null, readonly isTool: boolean }, readonly givenBy?: { readonly __typename?: 'Person', readonly id: string, readonly username?: string | null, readonly displayName?: string | null } | null, readonly endedBy?: { readonly __typename?: 'Person', readonly id: string, readonly username?: string | null, readonly displayName?: string | null } | null, readonly decision?: { readonly __typename?: 'Decision', readonly id: string, readonly number: string, readonly issuedOn: string, readonly issuer: string } | null, readonly organisation?: { readonly __typename?: 'OrganisationName', readonly id: string, readonly name: string } | null } }>, readonly pageInfo: { readonly __typename?: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor?: string | null } } };

export type AccessReportsQueryVariables = Exact<{
  unusedSince: Scalars['DateTime']['input'];
}>;


export type AccessReportsQuery = { readonly __typename?: 'Query', readonly dormant: { readonly __typename?: 'GrantConnection', readonly totalCount: number }, readonly undecided: { readonly __typename?: 'GrantConnection', readonly totalCount: number }, readonly endless: { readonly __typename?: 'GrantConnection', readonly totalCount: number }, readonly password: { readonly __typename?: 'GrantConnection', readonly totalCount: number } };

export type OpenAccessReviewMutationVariables = Exact<{
  unitId?: InputMaybe<Scalars['ID']['input']>;
  operatorId?: InputMaybe<Scalars['ID']['input']>;
}>;


export type OpenAccessReviewMutation = { readonly __typename?: 'Mutation', readonly openAccessReview: { readonly __typename?: 'AccessReview', readonly id: string } };

export type KeepReviewedGrantsMutationVariables = Exact<{
  reviewId: Scalars['ID']['input'];
  grantIds: ReadonlyArray<Scalars['ID']['input']> | Scalars['ID']['input'];
  remark?: InputMaybe<Scalars['String']['input']>;
}>;


export type KeepReviewedGrantsMutation = { readonly __typename?: 'Mutation', readonly keepReviewedGrants: { readonly __typename?: 'AccessReview', readonly id: string, readonly period: string, readonly openedAt: string, readonly dueAt: string, readonly closedAt?: string | null, readonly total: number, readonly settled: number, readonly viewerCanDecide: boolean, readonly openedBy?: { readonly __typename?: 'Person', readonly id: string, readonly username?: string | null, readonly displayName?: string | null } | null, readonly unit?:
      | { readonly __typename: 'Facility', readonly id: string, readonly code: string, readonly name: string }
      | { readonly __typename: 'Ministry', readonly id: string, readonly code: string, readonly name: string }
      | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly name: string }
     | null, readonly operator?: { readonly __typename?: 'Operator', readonly id: string, readonly code: string, readonly name: string } | null } };

export type EndReviewedGrantMutationVariables = Exact<{
  reviewId: Scalars['ID']['input'];
  grantId: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
  expected: Scalars['Int']['input'];
}>;


export type EndReviewedGrantMutation = { readonly __typename?: 'Mutation', readonly endReviewedGrant: { readonly __typename?: 'AccessReview', readonly id: string, readonly period: string, readonly openedAt: string, readonly dueAt: string, readonly closedAt?: string | null, readonly total: number, readonly settled: number, readonly viewerCanDecide: boolean, readonly openedBy?: { readonly __typename?: 'Person', readonly id: string, readonly username?: string | null, readonly displayName?: string | null } | null, readonly unit?:
      | { readonly __typename: 'Facility', readonly id: string, readonly code: string, readonly name: string }
      | { readonly __typename: 'Ministry', readonly id: string, readonly code: string, readonly name: string }
      | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly name: string }
     | null, readonly operator?: { readonly __typename?: 'Operator', readonly id: string, readonly code: string, readonly name: string } | null } };

export type ToolPartsFragment = { readonly __typename?: 'Tool', readonly id: string, readonly clientId: string, readonly origin: ToolOrigin, readonly name: string, readonly purpose: string, readonly requestsPerMinute: number, readonly createdAt: string, readonly secretRotatedAt?: string | null, readonly lastUsedAt?: string | null, readonly closedAt?: string | null, readonly closeReason?: string | null, readonly isOwnerless: boolean, readonly account?: { readonly __typename?: 'Person', readonly id: string } | null, readonly owner?: { readonly __typename?: 'Person', readonly id: string, readonly username?: string | null, readonly displayName?: string | null } | null, readonly unit?:
    | { readonly __typename: 'Facility', readonly id: string, readonly code: string, readonly name: string }
    | { readonly __typename: 'Ministry', readonly id: string, readonly code: string, readonly name: string }
    | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly name: string }
   | null, readonly grants: ReadonlyArray<{ readonly __typename?: 'Grant', readonly id: string, readonly permissions: ReadonlyArray<string>, readonly state: GrantState, readonly expiresAt?: string | null }>, readonly viewerCan: { readonly __typename?: 'ToolActions', readonly keep: boolean, readonly give: boolean } };

export type ToolsQueryVariables = Exact<{
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ToolFilter>;
}>;


export type ToolsQuery = { readonly __typename?: 'Query', readonly tools: { readonly __typename?: 'ToolConnection', readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly __typename?: 'Tool', readonly id: string, readonly clientId: string, readonly origin: ToolOrigin, readonly name: string, readonly purpose: string, readonly requestsPerMinute: number, readonly createdAt: string, readonly secretRotatedAt?: string | null, readonly lastUsedAt?: string | null, readonly closedAt?: string | null, readonly closeReason?: string | null, readonly isOwnerless: boolean, readonly account?: { readonly __typename?: 'Person', readonly id: string } | null, readonly owner?: { readonly __typename?: 'Person', readonly id: string, readonly username?: string | null, readonly displayName?: string | null } | null, readonly unit?:
        | { readonly __typename: 'Facility', readonly id: string, readonly code: string, readonly name: string }
        | { readonly __typename: 'Ministry', readonly id: string, readonly code: string, readonly name: string }
        | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly name: string }
       | null, readonly grants: ReadonlyArray<{ readonly __typename?: 'Grant', readonly id: string, readonly permissions: ReadonlyArray<string>, readonly state: GrantState, readonly expiresAt?: string | null }>, readonly viewerCan: { readonly __typename?: 'ToolActions', readonly keep: boolean, readonly give: boolean } }>, readonly pageInfo: { readonly __typename?: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor?: string | null } } };

export type ToolQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type ToolQuery = { readonly __typename?: 'Query', readonly tool?: { readonly __typename?: 'Tool', readonly id: string, readonly clientId: string, readonly origin: ToolOrigin, readonly name: string, readonly purpose: string, readonly requestsPerMinute: number, readonly createdAt: string, readonly secretRotatedAt?: string | null, readonly lastUsedAt?: string | null, readonly closedAt?: string | null, readonly closeReason?: string | null, readonly isOwnerless: boolean, readonly webhooks: ReadonlyArray<{ readonly __typename?: 'Webhook', readonly id: string, readonly host: string, readonly url?: string | null, readonly state: WebhookState, readonly reason?: WebhookReason | null, readonly since: string, readonly backlog?: number | null, readonly failingSince?: string | null, readonly nextAttemptAt?: string | null, readonly lastDeliveredAt?: string | null, readonly secretChangedAt?: string | null, readonly createdAt: string, readonly lastFault?: { readonly __typename?: 'WebhookFault', readonly kind: WebhookFaultKind, readonly status?: number | null } | null, readonly unit?:
        | { readonly __typename: 'Facility', readonly id: string, readonly code: string, readonly name: string }
        | { readonly __typename: 'Ministry', readonly id: string, readonly code: string, readonly name: string }
        | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly name: string }
       | null }>, readonly account?: { readonly __typename?: 'Person', readonly id: string } | null, readonly owner?: { readonly __typename?: 'Person', readonly id: string, readonly username?: string | null, readonly displayName?: string | null } | null, readonly unit?:
      | { readonly __typename: 'Facility', readonly id: string, readonly code: string, readonly name: string }
      | { readonly __typename: 'Ministry', readonly id: string, readonly code: string, readonly name: string }
      | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly name: string }
     | null, readonly grants: ReadonlyArray<{ readonly __typename?: 'Grant', readonly id: string, readonly permissions: ReadonlyArray<string>, readonly state: GrantState, readonly expiresAt?: string | null }>, readonly viewerCan: { readonly __typename?: 'ToolActions', readonly keep: boolean, readonly give: boolean } } | null };

export type ToolPlacesQueryVariables = Exact<{ [key: string]: never; }>;


export type ToolPlacesQuery = { readonly __typename?: 'Query', readonly toolPlaces: ReadonlyArray<{ readonly __typename?: 'ToolPlace', readonly defaultRequestsPerMinute: number, readonly maxRequestsPerMinute: number, readonly unit?:
      | { readonly __typename: 'Facility', readonly id: string, readonly code: string, readonly name: string }
      | { readonly __typename: 'Ministry', readonly id: string, readonly code: string, readonly name: string }
      | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly name: string }
     | null }> };

export type ToolOwnersQueryVariables = Exact<{
  unitId?: InputMaybe<Scalars['ID']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
}>;


export type ToolOwnersQuery = { readonly __typename?: 'Query', readonly toolOwners: ReadonlyArray<{ readonly __typename?: 'Person', readonly id: string, readonly username?: string | null, readonly displayName?: string | null }> };

export type ToolEndingQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type ToolEndingQuery = { readonly __typename?: 'Query', readonly toolEnding: { readonly __typename?: 'GrantEffect', readonly grants: number, readonly people: number, readonly tools: number } };

export type CreateToolMutationVariables = Exact<{
  input: CreateToolInput;
}>;


export type CreateToolMutation = { readonly __typename?: 'Mutation', readonly createTool: { readonly __typename?: 'ToolSecret', readonly secret: string, readonly tokenUrl: string, readonly tool: { readonly __typename?: 'Tool', readonly id: string, readonly clientId: string, readonly origin: ToolOrigin, readonly name: string, readonly purpose: string, readonly requestsPerMinute: number, readonly createdAt: string, readonly secretRotatedAt?: string | null, readonly lastUsedAt?: string | null, readonly closedAt?: string | null, readonly closeReason?: string | null, readonly isOwnerless: boolean, readonly account?: { readonly __typename?: 'Person', readonly id: string } | null, readonly owner?: { readonly __typename?: 'Person', readonly id: string, readonly username?: string | null, readonly displayName?: string | null } | null, readonly unit?:
        | { readonly __typename: 'Facility', readonly id: string, readonly code: string, readonly name: string }
        | { readonly __typename: 'Ministry', readonly id: string, readonly code: string, readonly name: string }
        | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly name: string }
       | null, readonly grants: ReadonlyArray<{ readonly __typename?: 'Grant', readonly id: string, readonly permissions: ReadonlyArray<string>, readonly state: GrantState, readonly expiresAt?: string | null }>, readonly viewerCan: { readonly __typename?: 'ToolActions', readonly keep: boolean, readonly give: boolean } } } };

export type RotateToolSecretMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
}>;


export type RotateToolSecretMutation = { readonly __typename?: 'Mutation', readonly rotateToolSecret: { readonly __typename?: 'ToolSecret', readonly secret: string, readonly tokenUrl: string, readonly tool: { readonly __typename?: 'Tool', readonly id: string, readonly clientId: string, readonly origin: ToolOrigin, readonly name: string, readonly purpose: string, readonly requestsPerMinute: number, readonly createdAt: string, readonly secretRotatedAt?: string | null, readonly lastUsedAt?: string | null, readonly closedAt?: string | null, readonly closeReason?: string | null, readonly isOwnerless: boolean, readonly account?: { readonly __typename?: 'Person', readonly id: string } | null, readonly owner?: { readonly __typename?: 'Person', readonly id: string, readonly username?: string | null, readonly displayName?: string | null } | null, readonly unit?:
        | { readonly __typename: 'Facility', readonly id: string, readonly code: string, readonly name: string }
        | { readonly __typename: 'Ministry', readonly id: string, readonly code: string, readonly name: string }
        | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly name: string }
       | null, readonly grants: ReadonlyArray<{ readonly __typename?: 'Grant', readonly id: string, readonly permissions: ReadonlyArray<string>, readonly state: GrantState, readonly expiresAt?: string | null }>, readonly viewerCan: { readonly __typename?: 'ToolActions', readonly keep: boolean, readonly give: boolean } } } };

export type ChangeToolMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  input: ChangeToolInput;
}>;


export type ChangeToolMutation = { readonly __typename?: 'Mutation', readonly changeTool: { readonly __typename?: 'Tool', readonly id: string, readonly clientId: string, readonly origin: ToolOrigin, readonly name: string, readonly purpose: string, readonly requestsPerMinute: number, readonly createdAt: string, readonly secretRotatedAt?: string | null, readonly lastUsedAt?: string | null, readonly closedAt?: string | null, readonly closeReason?: string | null, readonly isOwnerless: boolean, readonly account?: { readonly __typename?: 'Person', readonly id: string } | null, readonly owner?: { readonly __typename?: 'Person', readonly id: string, readonly username?: string | null, readonly displayName?: string | null } | null, readonly unit?:
      | { readonly __typename: 'Facility', readonly id: string, readonly code: string, readonly name: string }
      | { readonly __typename: 'Ministry', readonly id: string, readonly code: string, readonly name: string }
      | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly name: string }
     | null, readonly grants: ReadonlyArray<{ readonly __typename?: 'Grant', readonly id: string, readonly permissions: ReadonlyArray<string>, readonly state: GrantState, readonly expiresAt?: string | null }>, readonly viewerCan: { readonly __typename?: 'ToolActions', readonly keep: boolean, readonly give: boolean } } };

export type CloseToolMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
  expected: Scalars['Int']['input'];
}>;


export type CloseToolMutation = { readonly __typename?: 'Mutation', readonly closeTool: { readonly __typename?: 'Tool', readonly id: string, readonly clientId: string, readonly origin: ToolOrigin, readonly name: string, readonly purpose: string, readonly requestsPerMinute: number, readonly createdAt: string, readonly secretRotatedAt?: string | null, readonly lastUsedAt?: string | null, readonly closedAt?: string | null, readonly closeReason?: string | null, readonly isOwnerless: boolean, readonly account?: { readonly __typename?: 'Person', readonly id: string } | null, readonly owner?: { readonly __typename?: 'Person', readonly id: string, readonly username?: string | null, readonly displayName?: string | null } | null, readonly unit?:
      | { readonly __typename: 'Facility', readonly id: string, readonly code: string, readonly name: string }
      | { readonly __typename: 'Ministry', readonly id: string, readonly code: string, readonly name: string }
      | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly name: string }
     | null, readonly grants: ReadonlyArray<{ readonly __typename?: 'Grant', readonly id: string, readonly permissions: ReadonlyArray<string>, readonly state: GrantState, readonly expiresAt?: string | null }>, readonly viewerCan: { readonly __typename?: 'ToolActions', readonly keep: boolean, readonly give: boolean } } };

export type GuidelineTextFragment = { readonly __typename?: 'Guideline', readonly id: string, readonly label: string, readonly titleVi: string, readonly titleEn: string, readonly bodyVi: string, readonly bodyEn: string, readonly publishedAt: string, readonly inForceFrom: string };

export type OwnGuidelineQueryVariables = Exact<{ [key: string]: never; }>;


export type OwnGuidelineQuery = { readonly __typename?: 'Query', readonly me: { readonly __typename?: 'Principal', readonly id: string, readonly guideline: { readonly __typename?: 'OwnGuideline', readonly isAcknowledged: boolean, readonly isNextAcknowledged: boolean, readonly withheld: ReadonlyArray<string>, readonly current: { readonly __typename?: 'Guideline', readonly id: string, readonly label: string, readonly titleVi: string, readonly titleEn: string, readonly bodyVi: string, readonly bodyEn: string, readonly publishedAt: string, readonly inForceFrom: string }, readonly next?: { readonly __typename?: 'Guideline', readonly id: string, readonly label: string, readonly titleVi: string, readonly titleEn: string, readonly bodyVi: string, readonly bodyEn: string, readonly publishedAt: string, readonly inForceFrom: string } | null } } };

export type AcknowledgeGuidelineMutationVariables = Exact<{
  guidelineId: Scalars['ID']['input'];
}>;


export type AcknowledgeGuidelineMutation = { readonly __typename?: 'Mutation', readonly acknowledgeGuideline: { readonly __typename?: 'OwnGuideline', readonly isAcknowledged: boolean, readonly isNextAcknowledged: boolean } };

export type AcknowledgeGuidelineForToolMutationVariables = Exact<{
  toolId: Scalars['ID']['input'];
  guidelineId: Scalars['ID']['input'];
}>;


export type AcknowledgeGuidelineForToolMutation = { readonly __typename?: 'Mutation', readonly acknowledgeGuidelineForTool: { readonly __typename?: 'Person', readonly id: string } };

export type GuidelineStandingsQueryVariables = Exact<{
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GuidelineStandingFilter>;
}>;


export type GuidelineStandingsQuery = { readonly __typename?: 'Query', readonly guidelineStandings: { readonly __typename?: 'GuidelineStandingConnection', readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly __typename?: 'GuidelineStanding', readonly roles: ReadonlyArray<Role>, readonly acknowledgedAt?: string | null, readonly isOwnTool: boolean, readonly person: { readonly __typename?: 'Person', readonly id: string, readonly username?: string | null, readonly displayName?: string | null, readonly isTool: boolean }, readonly acknowledgedBy?: { readonly __typename?: 'Person', readonly id: string, readonly username?: string | null, readonly displayName?: string | null } | null }>, readonly pageInfo: { readonly __typename?: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor?: string | null } } };

export type GuidelinesQueryVariables = Exact<{
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type GuidelinesQuery = { readonly __typename?: 'Query', readonly guidelines: { readonly __typename?: 'GuidelineConnection', readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly __typename?: 'Guideline', readonly id: string, readonly label: string, readonly titleVi: string, readonly titleEn: string, readonly bodyVi: string, readonly bodyEn: string, readonly publishedAt: string, readonly inForceFrom: string, readonly publishedBy?: { readonly __typename?: 'Person', readonly id: string, readonly username?: string | null, readonly displayName?: string | null } | null }>, readonly pageInfo: { readonly __typename?: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor?: string | null } } };

export type PublishGuidelineMutationVariables = Exact<{
  input: PublishGuidelineInput;
}>;


export type PublishGuidelineMutation = { readonly __typename?: 'Mutation', readonly publishGuideline: { readonly __typename?: 'Guideline', readonly id: string, readonly label: string, readonly inForceFrom: string } };

export type FacilityPlaceFragment = { readonly __typename?: 'Facility', readonly id: string, readonly code: string, readonly name: string, readonly shortName: string, readonly province: { readonly __typename?: 'Province', readonly id: string, readonly code: string, readonly shortName: string } };

export type ProvinceQueryVariables = Exact<{
  code: Scalars['String']['input'];
}>;


export type ProvinceQuery = { readonly __typename?: 'Query', readonly statusCursor: string, readonly province?: { readonly __typename?: 'Province', readonly id: string, readonly code: string, readonly name: string, readonly shortName: string, readonly formerCodes: ReadonlyArray<string>, readonly region?: Region | null, readonly operator?: { readonly __typename?: 'Operator', readonly id: string, readonly code: string, readonly name: string } | null, readonly cameraCounts: { readonly __typename?: 'CameraCounts', readonly total: number, readonly notConnected: number, readonly online: number, readonly degraded: number, readonly offline: number, readonly unknown: number }, readonly facilityCounts: { readonly __typename?: 'FacilityCounts', readonly total: number, readonly connected: number } } | null };

export type ProvinceFacilitiesQueryVariables = Exact<{
  code: Scalars['String']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type ProvinceFacilitiesQuery = { readonly __typename?: 'Query', readonly province?: { readonly __typename?: 'Province', readonly id: string, readonly facilities: { readonly __typename?: 'FacilityConnection', readonly totalCount: number, readonly pageInfo: { readonly __typename?: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor?: string | null }, readonly nodes: ReadonlyArray<{ readonly __typename?: 'Facility', readonly id: string, readonly code: string, readonly name: string, readonly shortName: string, readonly connectionStage: ConnectionStage, readonly connectionReason?: ConnectionReason | null, readonly cameraCounts: { readonly __typename?: 'CameraCounts', readonly total: number, readonly notConnected: number, readonly online: number, readonly degraded: number, readonly offline: number, readonly unknown: number } }> } } | null };

export type FacilityRowFragment = { readonly __typename?: 'Facility', readonly id: string, readonly code: string, readonly name: string, readonly shortName: string, readonly connectionStage: ConnectionStage, readonly connectionReason?: ConnectionReason | null, readonly cameraCounts: { readonly __typename?: 'CameraCounts', readonly total: number, readonly notConnected: number, readonly online: number, readonly degraded: number, readonly offline: number, readonly unknown: number } };

export type FacilityQueryVariables = Exact<{
  code: Scalars['String']['input'];
}>;


export type FacilityQuery = { readonly __typename?: 'Query', readonly statusCursor: string, readonly facility?: { readonly __typename?: 'Facility', readonly connectionStage: ConnectionStage, readonly connectionReason?: ConnectionReason | null, readonly managedBy: FacilityManagement, readonly latitude?: number | null, readonly longitude?: number | null, readonly id: string, readonly code: string, readonly name: string, readonly shortName: string, readonly viewerCan: { readonly __typename?: 'FacilityActions', readonly setManagement: boolean }, readonly areas: ReadonlyArray<{ readonly __typename?: 'Area', readonly id: string, readonly kind: AreaKind, readonly name: string, readonly signedOffAt?: string | null }>, readonly cameraCounts: { readonly __typename?: 'CameraCounts', readonly total: number, readonly notConnected: number, readonly online: number, readonly degraded: number, readonly offline: number, readonly unknown: number }, readonly province: { readonly __typename?: 'Province', readonly id: string, readonly code: string, readonly shortName: string } } | null };

export type FacilityCamerasQueryVariables = Exact<{
  code: Scalars['String']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type FacilityCamerasQuery = { readonly __typename?: 'Query', readonly facility?: { readonly __typename?: 'Facility', readonly id: string, readonly cameras: { readonly __typename?: 'CameraConnection', readonly totalCount: number, readonly pageInfo: { readonly __typename?: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor?: string | null }, readonly nodes: ReadonlyArray<{ readonly __typename?: 'Camera', readonly id: string, readonly code: string, readonly name: string, readonly areaKind: AreaKind, readonly status: CameraStatus, readonly statusReason?: StatusReason | null, readonly statusSince: string, readonly stage: ConnectionStage, readonly stageReason?: ConnectionReason | null, readonly viewerCan: { readonly __typename?: 'CameraActions', readonly view: boolean }, readonly area: { readonly __typename?: 'Area', readonly id: string, readonly name: string, readonly kind: AreaKind } }> } } | null };

export type SetFacilityManagementMutationVariables = Exact<{
  facilityId: Scalars['ID']['input'];
  managedBy: FacilityManagement;
}>;


export type SetFacilityManagementMutation = { readonly __typename?: 'Mutation', readonly setFacilityManagement: { readonly __typename?: 'Facility', readonly id: string, readonly managedBy: FacilityManagement } };

export type LinksQueryVariables = Exact<{ [key: string]: never; }>;


export type LinksQuery = { readonly __typename?: 'Query', readonly parentHubs: ReadonlyArray<{ readonly __typename?: 'ParentHub', readonly url: string, readonly name?: string | null, readonly state: ParentLinkState, readonly since: string, readonly refusal?: string | null, readonly backlog: number, readonly shares: ReadonlyArray<{ readonly __typename?: 'Share', readonly level: ShareLevel, readonly sharedAt: string, readonly unit?:
        | { readonly __typename: 'Facility', readonly id: string, readonly code: string, readonly name: string }
        | { readonly __typename: 'Ministry', readonly id: string, readonly code: string, readonly name: string }
        | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly name: string }
       | null }> }>, readonly childHubs: ReadonlyArray<{ readonly __typename?: 'ChildHub', readonly id: string, readonly name: string, readonly version: string, readonly state: ChildLinkState, readonly since: string, readonly heardAt: string, readonly backlog: number, readonly cameras: number, readonly unplacedCameras: number, readonly unmatchedUnits: ReadonlyArray<{ readonly __typename?: 'UnmatchedUnit', readonly remoteId: string, readonly code: string, readonly name: string, readonly fault: LinkedUnitFault }> }>, readonly ministry: { readonly __typename?: 'Ministry', readonly id: string, readonly name: string } };

export type ShareWithParentMutationVariables = Exact<{
  parent: Scalars['ID']['input'];
  unitId: Scalars['ID']['input'];
  level?: InputMaybe<ShareLevel>;
}>;


export type ShareWithParentMutation = { readonly __typename?: 'Mutation', readonly shareWithParent: { readonly __typename?: 'ParentHub', readonly url: string } };

export type MatchLinkedUnitMutationVariables = Exact<{
  hubId: Scalars['ID']['input'];
  remoteId: Scalars['ID']['input'];
  unitId: Scalars['ID']['input'];
}>;


export type MatchLinkedUnitMutation = { readonly __typename?: 'Mutation', readonly matchLinkedUnit: boolean };

export type OverviewQueryVariables = Exact<{ [key: string]: never; }>;


export type OverviewQuery = { readonly __typename?: 'Query', readonly statusCursor: string, readonly ministry: { readonly __typename?: 'Ministry', readonly id: string, readonly code: string, readonly name: string, readonly cameraCounts: { readonly __typename?: 'CameraCounts', readonly total: number, readonly notConnected: number, readonly online: number, readonly degraded: number, readonly offline: number, readonly unknown: number }, readonly facilityCounts: { readonly __typename?: 'FacilityCounts', readonly total: number, readonly connected: number }, readonly programme?: { readonly __typename?: 'Programme', readonly id: string, readonly nameVi: string, readonly nameEn: string, readonly legalBasis: string, readonly startedOn: string, readonly deadline: string, readonly isExercise: boolean } | null, readonly provinces: { readonly __typename?: 'ProvinceConnection', readonly nodes: ReadonlyArray<{ readonly __typename?: 'Province', readonly id: string, readonly code: string, readonly name: string, readonly shortName: string, readonly formerCodes: ReadonlyArray<string>, readonly region?: Region | null, readonly operator?: { readonly __typename?: 'Operator', readonly id: string, readonly code: string, readonly name: string } | null, readonly cameraCounts: { readonly __typename?: 'CameraCounts', readonly total: number, readonly notConnected: number, readonly online: number, readonly degraded: number, readonly offline: number, readonly unknown: number }, readonly facilityCounts: { readonly __typename?: 'FacilityCounts', readonly total: number, readonly connected: number } }> } }, readonly recentStatusChanges: ReadonlyArray<{ readonly __typename?: 'CameraStatusChange', readonly cursor: string, readonly previousStatus: CameraStatus, readonly status: CameraStatus, readonly reason?: StatusReason | null, readonly occurredAt: string, readonly camera: { readonly __typename?: 'Camera', readonly id: string, readonly code: string, readonly name: string, readonly facility: { readonly __typename?: 'Facility', readonly id: string, readonly code: string, readonly name: string, readonly shortName: string, readonly province: { readonly __typename?: 'Province', readonly id: string, readonly code: string, readonly shortName: string } } } }> };

export type ProvinceRowFragment = { readonly __typename?: 'Province', readonly id: string, readonly code: string, readonly name: string, readonly shortName: string, readonly formerCodes: ReadonlyArray<string>, readonly region?: Region | null, readonly operator?: { readonly __typename?: 'Operator', readonly id: string, readonly code: string, readonly name: string } | null, readonly cameraCounts: { readonly __typename?: 'CameraCounts', readonly total: number, readonly notConnected: number, readonly online: number, readonly degraded: number, readonly offline: number, readonly unknown: number }, readonly facilityCounts: { readonly __typename?: 'FacilityCounts', readonly total: number, readonly connected: number } };

export type StandardPartsFragment = { readonly __typename?: 'ConnectionStandard', readonly id: string, readonly number: number, readonly label: string, readonly publishedAt: string, readonly inForceFrom: string, readonly publishedBy?: { readonly __typename?: 'Person', readonly id: string, readonly username?: string | null, readonly displayName?: string | null } | null, readonly checks: ReadonlyArray<{ readonly __typename?: 'ConnectionCheck', readonly code: ConnectionCheckCode, readonly method: CheckMethod, readonly severity: CheckSeverity, readonly titleVi: string, readonly titleEn: string, readonly guidanceVi: string, readonly guidanceEn: string, readonly sourceVi: string, readonly sourceEn: string, readonly parameters: { readonly __typename?: 'CheckParameters', readonly codecs?: ReadonlyArray<CameraCodec> | null, readonly minWidth?: number | null, readonly minHeight?: number | null, readonly minFramesPerSecond?: number | null, readonly maxKeyFrameSeconds?: number | null, readonly minKbps?: number | null, readonly maxKbps?: number | null, readonly protocols?: ReadonlyArray<CameraProtocol> | null, readonly authentication?: ReadonlyArray<StreamAuthentication> | null, readonly maxFirmwareMonths?: number | null, readonly maxClockOffsetSeconds?: number | null, readonly minUplinkKbps?: number | null } }> };

export type ProgrammePartsFragment = { readonly __typename?: 'Programme', readonly id: string, readonly version: number, readonly nameVi: string, readonly nameEn: string, readonly legalBasis: string, readonly startedOn: string, readonly deadline: string, readonly firstDay: string, readonly lastDay: string, readonly isExercise: boolean, readonly requiredAreas: ReadonlyArray<AreaKind> };

export type ProgrammeQueryVariables = Exact<{
  id?: InputMaybe<Scalars['ID']['input']>;
}>;


export type ProgrammeQuery = { readonly __typename?: 'Query', readonly programme?: { readonly __typename?: 'Programme', readonly id: string, readonly version: number, readonly nameVi: string, readonly nameEn: string, readonly legalBasis: string, readonly startedOn: string, readonly deadline: string, readonly firstDay: string, readonly lastDay: string, readonly isExercise: boolean, readonly requiredAreas: ReadonlyArray<AreaKind>, readonly standard?: { readonly __typename?: 'ConnectionStandard', readonly id: string, readonly number: number, readonly label: string, readonly publishedAt: string, readonly inForceFrom: string, readonly publishedBy?: { readonly __typename?: 'Person', readonly id: string, readonly username?: string | null, readonly displayName?: string | null } | null, readonly checks: ReadonlyArray<{ readonly __typename?: 'ConnectionCheck', readonly code: ConnectionCheckCode, readonly method: CheckMethod, readonly severity: CheckSeverity, readonly titleVi: string, readonly titleEn: string, readonly guidanceVi: string, readonly guidanceEn: string, readonly sourceVi: string, readonly sourceEn: string, readonly parameters: { readonly __typename?: 'CheckParameters', readonly codecs?: ReadonlyArray<CameraCodec> | null, readonly minWidth?: number | null, readonly minHeight?: number | null, readonly minFramesPerSecond?: number | null, readonly maxKeyFrameSeconds?: number | null, readonly minKbps?: number | null, readonly maxKbps?: number | null, readonly protocols?: ReadonlyArray<CameraProtocol> | null, readonly authentication?: ReadonlyArray<StreamAuthentication> | null, readonly maxFirmwareMonths?: number | null, readonly maxClockOffsetSeconds?: number | null, readonly minUplinkKbps?: number | null } }> } | null } | null, readonly programmes: { readonly __typename?: 'ProgrammeConnection', readonly nodes: ReadonlyArray<{ readonly __typename?: 'Programme', readonly id: string, readonly nameVi: string, readonly nameEn: string, readonly firstDay: string }> } };

export type ProgrammeProvincePartsFragment = { readonly __typename?: 'ProgrammeProvince', readonly version: number, readonly targetToday?: number | null, readonly target?: number | null, readonly facilities: number, readonly connectedFacilities: number, readonly cameras: number, readonly connectedCameras: number, readonly otherFacilities: number, readonly province: { readonly __typename?: 'Province', readonly id: string, readonly code: string, readonly name: string, readonly shortName: string }, readonly targets: ReadonlyArray<{ readonly __typename?: 'ProgrammeTarget', readonly day: string, readonly cameras: number }> };

export type ProgrammeProvincesQueryVariables = Exact<{
  id?: InputMaybe<Scalars['ID']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type ProgrammeProvincesQuery = { readonly __typename?: 'Query', readonly programme?: { readonly __typename?: 'Programme', readonly id: string, readonly provinces: { readonly __typename?: 'ProgrammeProvinceConnection', readonly totalCount: number, readonly pageInfo: { readonly __typename?: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor?: string | null }, readonly nodes: ReadonlyArray<{ readonly __typename?: 'ProgrammeProvince', readonly version: number, readonly targetToday?: number | null, readonly target?: number | null, readonly facilities: number, readonly connectedFacilities: number, readonly cameras: number, readonly connectedCameras: number, readonly otherFacilities: number, readonly province: { readonly __typename?: 'Province', readonly id: string, readonly code: string, readonly name: string, readonly shortName: string }, readonly targets: ReadonlyArray<{ readonly __typename?: 'ProgrammeTarget', readonly day: string, readonly cameras: number }> }> } } | null };

export type ConnectionStandardsQueryVariables = Exact<{
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type ConnectionStandardsQuery = { readonly __typename?: 'Query', readonly connectionStandards: { readonly __typename?: 'ConnectionStandardConnection', readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly __typename?: 'ConnectionStandard', readonly id: string, readonly number: number, readonly label: string, readonly publishedAt: string, readonly inForceFrom: string, readonly publishedBy?: { readonly __typename?: 'Person', readonly id: string, readonly username?: string | null, readonly displayName?: string | null } | null, readonly checks: ReadonlyArray<{ readonly __typename?: 'ConnectionCheck', readonly code: ConnectionCheckCode, readonly method: CheckMethod, readonly severity: CheckSeverity, readonly titleVi: string, readonly titleEn: string, readonly guidanceVi: string, readonly guidanceEn: string, readonly sourceVi: string, readonly sourceEn: string, readonly parameters: { readonly __typename?: 'CheckParameters', readonly codecs?: ReadonlyArray<CameraCodec> | null, readonly minWidth?: number | null, readonly minHeight?: number | null, readonly minFramesPerSecond?: number | null, readonly maxKeyFrameSeconds?: number | null, readonly minKbps?: number | null, readonly maxKbps?: number | null, readonly protocols?: ReadonlyArray<CameraProtocol> | null, readonly authentication?: ReadonlyArray<StreamAuthentication> | null, readonly maxFirmwareMonths?: number | null, readonly maxClockOffsetSeconds?: number | null, readonly minUplinkKbps?: number | null } }> }>, readonly pageInfo: { readonly __typename?: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor?: string | null } } };

export type ProgrammeChoicesQueryVariables = Exact<{ [key: string]: never; }>;


export type ProgrammeChoicesQuery = { readonly __typename?: 'Query', readonly ministry: { readonly __typename?: 'Ministry', readonly id: string, readonly provinces: { readonly __typename?: 'ProvinceConnection', readonly nodes: ReadonlyArray<{ readonly __typename?: 'Province', readonly id: string, readonly code: string, readonly shortName: string }> } }, readonly shippedProgrammes: ReadonlyArray<{ readonly __typename?: 'ShippedProgramme', readonly key: string, readonly nameVi: string, readonly nameEn: string, readonly legalBasis: string, readonly firstDay: string, readonly lastDay: string, readonly requiredAreas: ReadonlyArray<AreaKind> }> };

export type StartProgrammeMutationVariables = Exact<{
  input: StartProgrammeInput;
}>;


export type StartProgrammeMutation = { readonly __typename?: 'Mutation', readonly startProgramme: { readonly __typename?: 'Programme', readonly id: string } };

export type UpdateProgrammeMutationVariables = Exact<{
  input: UpdateProgrammeInput;
}>;


export type UpdateProgrammeMutation = { readonly __typename?: 'Mutation', readonly updateProgramme: { readonly __typename?: 'Programme', readonly id: string, readonly version: number, readonly nameVi: string, readonly nameEn: string, readonly legalBasis: string, readonly startedOn: string, readonly deadline: string, readonly firstDay: string, readonly lastDay: string, readonly isExercise: boolean, readonly requiredAreas: ReadonlyArray<AreaKind> } };

export type SetProgrammeTargetsMutationVariables = Exact<{
  input: SetProgrammeTargetsInput;
}>;


export type SetProgrammeTargetsMutation = { readonly __typename?: 'Mutation', readonly setProgrammeTargets: { readonly __typename?: 'ProgrammeProvince', readonly version: number, readonly targetToday?: number | null, readonly target?: number | null, readonly facilities: number, readonly connectedFacilities: number, readonly cameras: number, readonly connectedCameras: number, readonly otherFacilities: number, readonly province: { readonly __typename?: 'Province', readonly id: string, readonly code: string, readonly name: string, readonly shortName: string }, readonly targets: ReadonlyArray<{ readonly __typename?: 'ProgrammeTarget', readonly day: string, readonly cameras: number }> } };

export type PublishConnectionStandardMutationVariables = Exact<{
  input: PublishConnectionStandardInput;
}>;


export type PublishConnectionStandardMutation = { readonly __typename?: 'Mutation', readonly publishConnectionStandard: { readonly __typename?: 'ConnectionStandard', readonly id: string, readonly label: string } };

export type ReorganisationPartsFragment = { readonly __typename?: 'Reorganisation', readonly id: string, readonly title: string, readonly effectiveOn: string, readonly decisionNumber: string, readonly decisionIssuedOn: string, readonly decisionIssuer: string, readonly state: ReorganisationState, readonly plannedAt: string, readonly confirmedAt?: string | null, readonly fault?: ReorganisationProblemCode | null, readonly carriedOutAt?: string | null, readonly settledAt?: string | null, readonly reversesId?: string | null, readonly canBeReversed: boolean, readonly confirmedBy?: { readonly __typename?: 'Person', readonly id: string, readonly username?: string | null, readonly displayName?: string | null } | null, readonly plannedBy: { readonly __typename?: 'Person', readonly id: string, readonly username?: string | null, readonly displayName?: string | null }, readonly progress: { readonly __typename?: 'ReorganisationProgress', readonly provincesReady: boolean, readonly facilities: number, readonly facilitiesDone: number, readonly people: number, readonly peopleDone: number, readonly failing: number }, readonly steps: ReadonlyArray<{ readonly __typename?: 'ReorganisationStep', readonly position: number, readonly kind: ReorganisationStepKind, readonly code?: string | null, readonly name?: string | null, readonly facilityCount: number, readonly sources: ReadonlyArray<
      | { readonly __typename: 'Facility', readonly id: string, readonly code: string, readonly name: string }
      | { readonly __typename: 'Ministry', readonly id: string, readonly code: string, readonly name: string }
      | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly name: string }
    >, readonly keepRolesOf: ReadonlyArray<
      | { readonly __typename: 'Facility', readonly id: string, readonly code: string, readonly name: string }
      | { readonly __typename: 'Ministry', readonly id: string, readonly code: string, readonly name: string }
      | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly name: string }
    >, readonly facility?:
      | { readonly __typename: 'Facility', readonly id: string, readonly code: string, readonly name: string }
      | { readonly __typename: 'Ministry', readonly id: string, readonly code: string, readonly name: string }
      | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly name: string }
     | null, readonly target?:
      | { readonly __typename: 'Facility', readonly id: string, readonly code: string, readonly name: string }
      | { readonly __typename: 'Ministry', readonly id: string, readonly code: string, readonly name: string }
      | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly name: string }
     | null }> };

export type ReorganisationsQueryVariables = Exact<{
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type ReorganisationsQuery = { readonly __typename?: 'Query', readonly reorganisations: { readonly __typename?: 'ReorganisationConnection', readonly nodes: ReadonlyArray<{ readonly __typename?: 'Reorganisation', readonly id: string, readonly title: string, readonly effectiveOn: string, readonly decisionNumber: string, readonly decisionIssuedOn: string, readonly decisionIssuer: string, readonly state: ReorganisationState, readonly plannedAt: string, readonly confirmedAt?: string | null, readonly fault?: ReorganisationProblemCode | null, readonly carriedOutAt?: string | null, readonly settledAt?: string | null, readonly reversesId?: string | null, readonly canBeReversed: boolean, readonly confirmedBy?: { readonly __typename?: 'Person', readonly id: string, readonly username?: string | null, readonly displayName?: string | null } | null, readonly plannedBy: { readonly __typename?: 'Person', readonly id: string, readonly username?: string | null, readonly displayName?: string | null }, readonly progress: { readonly __typename?: 'ReorganisationProgress', readonly provincesReady: boolean, readonly facilities: number, readonly facilitiesDone: number, readonly people: number, readonly peopleDone: number, readonly failing: number }, readonly steps: ReadonlyArray<{ readonly __typename?: 'ReorganisationStep', readonly position: number, readonly kind: ReorganisationStepKind, readonly code?: string | null, readonly name?: string | null, readonly facilityCount: number, readonly sources: ReadonlyArray<
          | { readonly __typename: 'Facility', readonly id: string, readonly code: string, readonly name: string }
          | { readonly __typename: 'Ministry', readonly id: string, readonly code: string, readonly name: string }
          | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly name: string }
        >, readonly keepRolesOf: ReadonlyArray<
          | { readonly __typename: 'Facility', readonly id: string, readonly code: string, readonly name: string }
          | { readonly __typename: 'Ministry', readonly id: string, readonly code: string, readonly name: string }
          | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly name: string }
        >, readonly facility?:
          | { readonly __typename: 'Facility', readonly id: string, readonly code: string, readonly name: string }
          | { readonly __typename: 'Ministry', readonly id: string, readonly code: string, readonly name: string }
          | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly name: string }
         | null, readonly target?:
          | { readonly __typename: 'Facility', readonly id: string, readonly code: string, readonly name: string }
          | { readonly __typename: 'Ministry', readonly id: string, readonly code: string, readonly name: string }
          | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly name: string }
         | null }> }>, readonly pageInfo: { readonly __typename?: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor?: string | null } } };

export type ShippedReorganisationsQueryVariables = Exact<{ [key: string]: never; }>;


export type ShippedReorganisationsQuery = { readonly __typename?: 'Query', readonly shippedReorganisations: ReadonlyArray<{ readonly __typename?: 'ShippedReorganisation', readonly key: string, readonly title: string, readonly effectiveOn: string, readonly decisionNumber: string, readonly decisionIssuer: string, readonly provincesBefore: number, readonly provincesAfter: number, readonly steps: number }> };

export type ReorganisationPreviewQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type ReorganisationPreviewQuery = { readonly __typename?: 'Query', readonly reorganisationPreview: { readonly __typename?: 'ReorganisationPreview', readonly grants: number, readonly carried: number, readonly followed: number, readonly ended: number, readonly people: number, readonly provincesSharedByAdmins: number, readonly provincesEnding: number, readonly provincesBeginning: number, readonly facilities: number, readonly cameras: number, readonly tools: number, readonly organisations: number, readonly openProposals: number, readonly voidLines: number, readonly openReviews: number, readonly writesWaitSeconds: number, readonly givingWaitSeconds: number, readonly problems: ReadonlyArray<{ readonly __typename?: 'ReorganisationProblem', readonly code: ReorganisationProblemCode, readonly what: string }>, readonly ending: ReadonlyArray<{ readonly __typename?: 'EndingGrant', readonly grantId: string, readonly role: Role, readonly why: string, readonly unitName?: string | null, readonly person: { readonly __typename?: 'Person', readonly id: string, readonly username?: string | null, readonly displayName?: string | null } }> } };

export type PlanProvincesQueryVariables = Exact<{ [key: string]: never; }>;


export type PlanProvincesQuery = { readonly __typename?: 'Query', readonly ministry: { readonly __typename?: 'Ministry', readonly id: string, readonly provinces: { readonly __typename?: 'ProvinceConnection', readonly nodes: ReadonlyArray<{ readonly __typename?: 'Province', readonly id: string, readonly code: string, readonly name: string, readonly shortName: string }> } } };

export type PlanFacilityQueryVariables = Exact<{
  code: Scalars['String']['input'];
}>;


export type PlanFacilityQuery = { readonly __typename?: 'Query', readonly facility?: { readonly __typename?: 'Facility', readonly id: string, readonly code: string, readonly name: string, readonly province: { readonly __typename?: 'Province', readonly id: string, readonly name: string } } | null };

export type PlanReorganisationMutationVariables = Exact<{
  input: PlanReorganisationInput;
}>;


export type PlanReorganisationMutation = { readonly __typename?: 'Mutation', readonly planReorganisation: { readonly __typename?: 'Reorganisation', readonly id: string, readonly title: string, readonly effectiveOn: string, readonly decisionNumber: string, readonly decisionIssuedOn: string, readonly decisionIssuer: string, readonly state: ReorganisationState, readonly plannedAt: string, readonly confirmedAt?: string | null, readonly fault?: ReorganisationProblemCode | null, readonly carriedOutAt?: string | null, readonly settledAt?: string | null, readonly reversesId?: string | null, readonly canBeReversed: boolean, readonly confirmedBy?: { readonly __typename?: 'Person', readonly id: string, readonly username?: string | null, readonly displayName?: string | null } | null, readonly plannedBy: { readonly __typename?: 'Person', readonly id: string, readonly username?: string | null, readonly displayName?: string | null }, readonly progress: { readonly __typename?: 'ReorganisationProgress', readonly provincesReady: boolean, readonly facilities: number, readonly facilitiesDone: number, readonly people: number, readonly peopleDone: number, readonly failing: number }, readonly steps: ReadonlyArray<{ readonly __typename?: 'ReorganisationStep', readonly position: number, readonly kind: ReorganisationStepKind, readonly code?: string | null, readonly name?: string | null, readonly facilityCount: number, readonly sources: ReadonlyArray<
        | { readonly __typename: 'Facility', readonly id: string, readonly code: string, readonly name: string }
        | { readonly __typename: 'Ministry', readonly id: string, readonly code: string, readonly name: string }
        | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly name: string }
      >, readonly keepRolesOf: ReadonlyArray<
        | { readonly __typename: 'Facility', readonly id: string, readonly code: string, readonly name: string }
        | { readonly __typename: 'Ministry', readonly id: string, readonly code: string, readonly name: string }
        | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly name: string }
      >, readonly facility?:
        | { readonly __typename: 'Facility', readonly id: string, readonly code: string, readonly name: string }
        | { readonly __typename: 'Ministry', readonly id: string, readonly code: string, readonly name: string }
        | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly name: string }
       | null, readonly target?:
        | { readonly __typename: 'Facility', readonly id: string, readonly code: string, readonly name: string }
        | { readonly __typename: 'Ministry', readonly id: string, readonly code: string, readonly name: string }
        | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly name: string }
       | null }> } };

export type PlanShippedReorganisationMutationVariables = Exact<{
  key: Scalars['ID']['input'];
}>;


export type PlanShippedReorganisationMutation = { readonly __typename?: 'Mutation', readonly planShippedReorganisation: { readonly __typename?: 'Reorganisation', readonly id: string, readonly title: string, readonly effectiveOn: string, readonly decisionNumber: string, readonly decisionIssuedOn: string, readonly decisionIssuer: string, readonly state: ReorganisationState, readonly plannedAt: string, readonly confirmedAt?: string | null, readonly fault?: ReorganisationProblemCode | null, readonly carriedOutAt?: string | null, readonly settledAt?: string | null, readonly reversesId?: string | null, readonly canBeReversed: boolean, readonly confirmedBy?: { readonly __typename?: 'Person', readonly id: string, readonly username?: string | null, readonly displayName?: string | null } | null, readonly plannedBy: { readonly __typename?: 'Person', readonly id: string, readonly username?: string | null, readonly displayName?: string | null }, readonly progress: { readonly __typename?: 'ReorganisationProgress', readonly provincesReady: boolean, readonly facilities: number, readonly facilitiesDone: number, readonly people: number, readonly peopleDone: number, readonly failing: number }, readonly steps: ReadonlyArray<{ readonly __typename?: 'ReorganisationStep', readonly position: number, readonly kind: ReorganisationStepKind, readonly code?: string | null, readonly name?: string | null, readonly facilityCount: number, readonly sources: ReadonlyArray<
        | { readonly __typename: 'Facility', readonly id: string, readonly code: string, readonly name: string }
        | { readonly __typename: 'Ministry', readonly id: string, readonly code: string, readonly name: string }
        | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly name: string }
      >, readonly keepRolesOf: ReadonlyArray<
        | { readonly __typename: 'Facility', readonly id: string, readonly code: string, readonly name: string }
        | { readonly __typename: 'Ministry', readonly id: string, readonly code: string, readonly name: string }
        | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly name: string }
      >, readonly facility?:
        | { readonly __typename: 'Facility', readonly id: string, readonly code: string, readonly name: string }
        | { readonly __typename: 'Ministry', readonly id: string, readonly code: string, readonly name: string }
        | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly name: string }
       | null, readonly target?:
        | { readonly __typename: 'Facility', readonly id: string, readonly code: string, readonly name: string }
        | { readonly __typename: 'Ministry', readonly id: string, readonly code: string, readonly name: string }
        | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly name: string }
       | null }> } };

export type PlanReverseReorganisationMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  input: LegalBasisInput;
}>;


export type PlanReverseReorganisationMutation = { readonly __typename?: 'Mutation', readonly planReverseReorganisation: { readonly __typename?: 'Reorganisation', readonly id: string, readonly title: string, readonly effectiveOn: string, readonly decisionNumber: string, readonly decisionIssuedOn: string, readonly decisionIssuer: string, readonly state: ReorganisationState, readonly plannedAt: string, readonly confirmedAt?: string | null, readonly fault?: ReorganisationProblemCode | null, readonly carriedOutAt?: string | null, readonly settledAt?: string | null, readonly reversesId?: string | null, readonly canBeReversed: boolean, readonly confirmedBy?: { readonly __typename?: 'Person', readonly id: string, readonly username?: string | null, readonly displayName?: string | null } | null, readonly plannedBy: { readonly __typename?: 'Person', readonly id: string, readonly username?: string | null, readonly displayName?: string | null }, readonly progress: { readonly __typename?: 'ReorganisationProgress', readonly provincesReady: boolean, readonly facilities: number, readonly facilitiesDone: number, readonly people: number, readonly peopleDone: number, readonly failing: number }, readonly steps: ReadonlyArray<{ readonly __typename?: 'ReorganisationStep', readonly position: number, readonly kind: ReorganisationStepKind, readonly code?: string | null, readonly name?: string | null, readonly facilityCount: number, readonly sources: ReadonlyArray<
        | { readonly __typename: 'Facility', readonly id: string, readonly code: string, readonly name: string }
        | { readonly __typename: 'Ministry', readonly id: string, readonly code: string, readonly name: string }
        | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly name: string }
      >, readonly keepRolesOf: ReadonlyArray<
        | { readonly __typename: 'Facility', readonly id: string, readonly code: string, readonly name: string }
        | { readonly __typename: 'Ministry', readonly id: string, readonly code: string, readonly name: string }
        | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly name: string }
      >, readonly facility?:
        | { readonly __typename: 'Facility', readonly id: string, readonly code: string, readonly name: string }
        | { readonly __typename: 'Ministry', readonly id: string, readonly code: string, readonly name: string }
        | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly name: string }
       | null, readonly target?:
        | { readonly __typename: 'Facility', readonly id: string, readonly code: string, readonly name: string }
        | { readonly __typename: 'Ministry', readonly id: string, readonly code: string, readonly name: string }
        | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly name: string }
       | null }> } };

export type WithdrawReorganisationMutationVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type WithdrawReorganisationMutation = { readonly __typename?: 'Mutation', readonly withdrawReorganisation: { readonly __typename?: 'Reorganisation', readonly id: string, readonly title: string, readonly effectiveOn: string, readonly decisionNumber: string, readonly decisionIssuedOn: string, readonly decisionIssuer: string, readonly state: ReorganisationState, readonly plannedAt: string, readonly confirmedAt?: string | null, readonly fault?: ReorganisationProblemCode | null, readonly carriedOutAt?: string | null, readonly settledAt?: string | null, readonly reversesId?: string | null, readonly canBeReversed: boolean, readonly confirmedBy?: { readonly __typename?: 'Person', readonly id: string, readonly username?: string | null, readonly displayName?: string | null } | null, readonly plannedBy: { readonly __typename?: 'Person', readonly id: string, readonly username?: string | null, readonly displayName?: string | null }, readonly progress: { readonly __typename?: 'ReorganisationProgress', readonly provincesReady: boolean, readonly facilities: number, readonly facilitiesDone: number, readonly people: number, readonly peopleDone: number, readonly failing: number }, readonly steps: ReadonlyArray<{ readonly __typename?: 'ReorganisationStep', readonly position: number, readonly kind: ReorganisationStepKind, readonly code?: string | null, readonly name?: string | null, readonly facilityCount: number, readonly sources: ReadonlyArray<
        | { readonly __typename: 'Facility', readonly id: string, readonly code: string, readonly name: string }
        | { readonly __typename: 'Ministry', readonly id: string, readonly code: string, readonly name: string }
        | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly name: string }
      >, readonly keepRolesOf: ReadonlyArray<
        | { readonly __typename: 'Facility', readonly id: string, readonly code: string, readonly name: string }
        | { readonly __typename: 'Ministry', readonly id: string, readonly code: string, readonly name: string }
        | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly name: string }
      >, readonly facility?:
        | { readonly __typename: 'Facility', readonly id: string, readonly code: string, readonly name: string }
        | { readonly __typename: 'Ministry', readonly id: string, readonly code: string, readonly name: string }
        | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly name: string }
       | null, readonly target?:
        | { readonly __typename: 'Facility', readonly id: string, readonly code: string, readonly name: string }
        | { readonly __typename: 'Ministry', readonly id: string, readonly code: string, readonly name: string }
        | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly name: string }
       | null }> } };

export type ConfirmReorganisationMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  expected: Scalars['Int']['input'];
}>;


export type ConfirmReorganisationMutation = { readonly __typename?: 'Mutation', readonly confirmReorganisation: { readonly __typename?: 'Reorganisation', readonly id: string, readonly title: string, readonly effectiveOn: string, readonly decisionNumber: string, readonly decisionIssuedOn: string, readonly decisionIssuer: string, readonly state: ReorganisationState, readonly plannedAt: string, readonly confirmedAt?: string | null, readonly fault?: ReorganisationProblemCode | null, readonly carriedOutAt?: string | null, readonly settledAt?: string | null, readonly reversesId?: string | null, readonly canBeReversed: boolean, readonly confirmedBy?: { readonly __typename?: 'Person', readonly id: string, readonly username?: string | null, readonly displayName?: string | null } | null, readonly plannedBy: { readonly __typename?: 'Person', readonly id: string, readonly username?: string | null, readonly displayName?: string | null }, readonly progress: { readonly __typename?: 'ReorganisationProgress', readonly provincesReady: boolean, readonly facilities: number, readonly facilitiesDone: number, readonly people: number, readonly peopleDone: number, readonly failing: number }, readonly steps: ReadonlyArray<{ readonly __typename?: 'ReorganisationStep', readonly position: number, readonly kind: ReorganisationStepKind, readonly code?: string | null, readonly name?: string | null, readonly facilityCount: number, readonly sources: ReadonlyArray<
        | { readonly __typename: 'Facility', readonly id: string, readonly code: string, readonly name: string }
        | { readonly __typename: 'Ministry', readonly id: string, readonly code: string, readonly name: string }
        | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly name: string }
      >, readonly keepRolesOf: ReadonlyArray<
        | { readonly __typename: 'Facility', readonly id: string, readonly code: string, readonly name: string }
        | { readonly __typename: 'Ministry', readonly id: string, readonly code: string, readonly name: string }
        | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly name: string }
      >, readonly facility?:
        | { readonly __typename: 'Facility', readonly id: string, readonly code: string, readonly name: string }
        | { readonly __typename: 'Ministry', readonly id: string, readonly code: string, readonly name: string }
        | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly name: string }
       | null, readonly target?:
        | { readonly __typename: 'Facility', readonly id: string, readonly code: string, readonly name: string }
        | { readonly __typename: 'Ministry', readonly id: string, readonly code: string, readonly name: string }
        | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly name: string }
       | null }> } };

export type CarryOutReorganisationMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  expected: Scalars['Int']['input'];
}>;


export type CarryOutReorganisationMutation = { readonly __typename?: 'Mutation', readonly carryOutReorganisation: { readonly __typename?: 'Reorganisation', readonly id: string, readonly title: string, readonly effectiveOn: string, readonly decisionNumber: string, readonly decisionIssuedOn: string, readonly decisionIssuer: string, readonly state: ReorganisationState, readonly plannedAt: string, readonly confirmedAt?: string | null, readonly fault?: ReorganisationProblemCode | null, readonly carriedOutAt?: string | null, readonly settledAt?: string | null, readonly reversesId?: string | null, readonly canBeReversed: boolean, readonly confirmedBy?: { readonly __typename?: 'Person', readonly id: string, readonly username?: string | null, readonly displayName?: string | null } | null, readonly plannedBy: { readonly __typename?: 'Person', readonly id: string, readonly username?: string | null, readonly displayName?: string | null }, readonly progress: { readonly __typename?: 'ReorganisationProgress', readonly provincesReady: boolean, readonly facilities: number, readonly facilitiesDone: number, readonly people: number, readonly peopleDone: number, readonly failing: number }, readonly steps: ReadonlyArray<{ readonly __typename?: 'ReorganisationStep', readonly position: number, readonly kind: ReorganisationStepKind, readonly code?: string | null, readonly name?: string | null, readonly facilityCount: number, readonly sources: ReadonlyArray<
        | { readonly __typename: 'Facility', readonly id: string, readonly code: string, readonly name: string }
        | { readonly __typename: 'Ministry', readonly id: string, readonly code: string, readonly name: string }
        | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly name: string }
      >, readonly keepRolesOf: ReadonlyArray<
        | { readonly __typename: 'Facility', readonly id: string, readonly code: string, readonly name: string }
        | { readonly __typename: 'Ministry', readonly id: string, readonly code: string, readonly name: string }
        | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly name: string }
      >, readonly facility?:
        | { readonly __typename: 'Facility', readonly id: string, readonly code: string, readonly name: string }
        | { readonly __typename: 'Ministry', readonly id: string, readonly code: string, readonly name: string }
        | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly name: string }
       | null, readonly target?:
        | { readonly __typename: 'Facility', readonly id: string, readonly code: string, readonly name: string }
        | { readonly __typename: 'Ministry', readonly id: string, readonly code: string, readonly name: string }
        | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly name: string }
       | null }> } };

export type SearchQueryVariables = Exact<{
  text: Scalars['String']['input'];
  first: Scalars['Int']['input'];
}>;


export type SearchQuery = { readonly __typename?: 'Query', readonly search: ReadonlyArray<
    | { readonly __typename: 'Camera', readonly id: string, readonly code: string, readonly name: string, readonly status: CameraStatus, readonly statusReason?: StatusReason | null, readonly facility: { readonly __typename?: 'Facility', readonly id: string, readonly name: string } }
    | { readonly __typename: 'Facility', readonly id: string, readonly code: string, readonly name: string, readonly province: { readonly __typename?: 'Province', readonly id: string, readonly shortName: string } }
    | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly name: string }
  > };

export type CameraNameQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type CameraNameQuery = { readonly __typename?: 'Query', readonly camera?: { readonly __typename?: 'Camera', readonly id: string, readonly code: string, readonly name: string } | null };

export type UnitNameQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type UnitNameQuery = { readonly __typename?: 'Query', readonly cameras: { readonly __typename?: 'CameraConnection', readonly nodes: ReadonlyArray<{ readonly __typename?: 'Camera', readonly id: string, readonly facility: { readonly __typename?: 'Facility', readonly id: string, readonly code: string, readonly name: string, readonly province: { readonly __typename?: 'Province', readonly id: string, readonly code: string, readonly name: string } } }> } };

export type CameraCountsPartsFragment = { readonly __typename?: 'CameraCounts', readonly total: number, readonly notConnected: number, readonly online: number, readonly degraded: number, readonly offline: number, readonly unknown: number };

export type StatusChangePartsFragment = { readonly __typename?: 'CameraStatusChange', readonly cursor: string, readonly previousStatus: CameraStatus, readonly status: CameraStatus, readonly reason?: StatusReason | null, readonly occurredAt: string, readonly camera: { readonly __typename?: 'Camera', readonly id: string, readonly code: string, readonly name: string, readonly facility: { readonly __typename?: 'Facility', readonly id: string, readonly code: string, readonly name: string, readonly shortName: string, readonly province: { readonly __typename?: 'Province', readonly id: string, readonly code: string, readonly shortName: string } } } };

export type CameraStatusChangedSubscriptionVariables = Exact<{
  within?: InputMaybe<Scalars['ID']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type CameraStatusChangedSubscription = { readonly __typename?: 'Subscription', readonly cameraStatusChanged: { readonly __typename?: 'CameraStatusChange', readonly cursor: string, readonly previousStatus: CameraStatus, readonly status: CameraStatus, readonly reason?: StatusReason | null, readonly occurredAt: string, readonly camera: { readonly __typename?: 'Camera', readonly id: string, readonly code: string, readonly name: string, readonly facility: { readonly __typename?: 'Facility', readonly id: string, readonly code: string, readonly name: string, readonly shortName: string, readonly province: { readonly __typename?: 'Province', readonly id: string, readonly code: string, readonly shortName: string } } } } };

export type CameraCountsChangedSubscriptionVariables = Exact<{
  within?: InputMaybe<Scalars['ID']['input']>;
}>;


export type CameraCountsChangedSubscription = { readonly __typename?: 'Subscription', readonly cameraCountsChanged: { readonly __typename?: 'CameraCountsChange', readonly units: ReadonlyArray<{ readonly __typename?: 'UnitCounts', readonly unit: string, readonly counts: { readonly __typename?: 'CameraCounts', readonly total: number, readonly notConnected: number, readonly online: number, readonly degraded: number, readonly offline: number, readonly unknown: number } }> } };

export type OpenStreamMutationVariables = Exact<{
  cameraId: Scalars['ID']['input'];
}>;


export type OpenStreamMutation = { readonly __typename?: 'Mutation', readonly openStream: { readonly __typename?: 'StreamSession', readonly id: string, readonly hlsUrl: string, readonly mseUrl?: string | null, readonly mseMime?: string | null, readonly expiresAt: string } };

export type CloseStreamMutationVariables = Exact<{
  sessionId: Scalars['ID']['input'];
}>;


export type CloseStreamMutation = { readonly __typename?: 'Mutation', readonly closeStream: boolean };

export type WebhookPartsFragment = { readonly __typename?: 'Webhook', readonly id: string, readonly host: string, readonly url?: string | null, readonly state: WebhookState, readonly reason?: WebhookReason | null, readonly since: string, readonly backlog?: number | null, readonly failingSince?: string | null, readonly nextAttemptAt?: string | null, readonly lastDeliveredAt?: string | null, readonly secretChangedAt?: string | null, readonly createdAt: string, readonly lastFault?: { readonly __typename?: 'WebhookFault', readonly kind: WebhookFaultKind, readonly status?: number | null } | null, readonly unit?:
    | { readonly __typename: 'Facility', readonly id: string, readonly code: string, readonly name: string }
    | { readonly __typename: 'Ministry', readonly id: string, readonly code: string, readonly name: string }
    | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly name: string }
   | null };

export type CreateWebhookMutationVariables = Exact<{
  input: CreateWebhookInput;
}>;


export type CreateWebhookMutation = { readonly __typename?: 'Mutation', readonly createWebhook: { readonly __typename?: 'WebhookSecret', readonly secret: string, readonly webhook: { readonly __typename?: 'Webhook', readonly id: string, readonly host: string, readonly url?: string | null, readonly state: WebhookState, readonly reason?: WebhookReason | null, readonly since: string, readonly backlog?: number | null, readonly failingSince?: string | null, readonly nextAttemptAt?: string | null, readonly lastDeliveredAt?: string | null, readonly secretChangedAt?: string | null, readonly createdAt: string, readonly lastFault?: { readonly __typename?: 'WebhookFault', readonly kind: WebhookFaultKind, readonly status?: number | null } | null, readonly unit?:
        | { readonly __typename: 'Facility', readonly id: string, readonly code: string, readonly name: string }
        | { readonly __typename: 'Ministry', readonly id: string, readonly code: string, readonly name: string }
        | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly name: string }
       | null } } };

export type ChangeWebhookMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  input: ChangeWebhookInput;
}>;


export type ChangeWebhookMutation = { readonly __typename?: 'Mutation', readonly changeWebhook: { readonly __typename?: 'Webhook', readonly id: string, readonly host: string, readonly url?: string | null, readonly state: WebhookState, readonly reason?: WebhookReason | null, readonly since: string, readonly backlog?: number | null, readonly failingSince?: string | null, readonly nextAttemptAt?: string | null, readonly lastDeliveredAt?: string | null, readonly secretChangedAt?: string | null, readonly createdAt: string, readonly lastFault?: { readonly __typename?: 'WebhookFault', readonly kind: WebhookFaultKind, readonly status?: number | null } | null, readonly unit?:
      | { readonly __typename: 'Facility', readonly id: string, readonly code: string, readonly name: string }
      | { readonly __typename: 'Ministry', readonly id: string, readonly code: string, readonly name: string }
      | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly name: string }
     | null } };

export type PauseWebhookMutationVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type PauseWebhookMutation = { readonly __typename?: 'Mutation', readonly pauseWebhook: { readonly __typename?: 'Webhook', readonly id: string, readonly host: string, readonly url?: string | null, readonly state: WebhookState, readonly reason?: WebhookReason | null, readonly since: string, readonly backlog?: number | null, readonly failingSince?: string | null, readonly nextAttemptAt?: string | null, readonly lastDeliveredAt?: string | null, readonly secretChangedAt?: string | null, readonly createdAt: string, readonly lastFault?: { readonly __typename?: 'WebhookFault', readonly kind: WebhookFaultKind, readonly status?: number | null } | null, readonly unit?:
      | { readonly __typename: 'Facility', readonly id: string, readonly code: string, readonly name: string }
      | { readonly __typename: 'Ministry', readonly id: string, readonly code: string, readonly name: string }
      | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly name: string }
     | null } };

export type ResumeWebhookMutationVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type ResumeWebhookMutation = { readonly __typename?: 'Mutation', readonly resumeWebhook: { readonly __typename?: 'Webhook', readonly id: string, readonly host: string, readonly url?: string | null, readonly state: WebhookState, readonly reason?: WebhookReason | null, readonly since: string, readonly backlog?: number | null, readonly failingSince?: string | null, readonly nextAttemptAt?: string | null, readonly lastDeliveredAt?: string | null, readonly secretChangedAt?: string | null, readonly createdAt: string, readonly lastFault?: { readonly __typename?: 'WebhookFault', readonly kind: WebhookFaultKind, readonly status?: number | null } | null, readonly unit?:
      | { readonly __typename: 'Facility', readonly id: string, readonly code: string, readonly name: string }
      | { readonly __typename: 'Ministry', readonly id: string, readonly code: string, readonly name: string }
      | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly name: string }
     | null } };

export type RotateWebhookSecretMutationVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type RotateWebhookSecretMutation = { readonly __typename?: 'Mutation', readonly rotateWebhookSecret: { readonly __typename?: 'WebhookSecret', readonly secret: string, readonly webhook: { readonly __typename?: 'Webhook', readonly id: string, readonly host: string, readonly url?: string | null, readonly state: WebhookState, readonly reason?: WebhookReason | null, readonly since: string, readonly backlog?: number | null, readonly failingSince?: string | null, readonly nextAttemptAt?: string | null, readonly lastDeliveredAt?: string | null, readonly secretChangedAt?: string | null, readonly createdAt: string, readonly lastFault?: { readonly __typename?: 'WebhookFault', readonly kind: WebhookFaultKind, readonly status?: number | null } | null, readonly unit?:
        | { readonly __typename: 'Facility', readonly id: string, readonly code: string, readonly name: string }
        | { readonly __typename: 'Ministry', readonly id: string, readonly code: string, readonly name: string }
        | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly name: string }
       | null } } };

export type ReplayWebhookMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  since: Scalars['DateTime']['input'];
}>;


export type ReplayWebhookMutation = { readonly __typename?: 'Mutation', readonly replayWebhook: { readonly __typename?: 'Webhook', readonly id: string, readonly host: string, readonly url?: string | null, readonly state: WebhookState, readonly reason?: WebhookReason | null, readonly since: string, readonly backlog?: number | null, readonly failingSince?: string | null, readonly nextAttemptAt?: string | null, readonly lastDeliveredAt?: string | null, readonly secretChangedAt?: string | null, readonly createdAt: string, readonly lastFault?: { readonly __typename?: 'WebhookFault', readonly kind: WebhookFaultKind, readonly status?: number | null } | null, readonly unit?:
      | { readonly __typename: 'Facility', readonly id: string, readonly code: string, readonly name: string }
      | { readonly __typename: 'Ministry', readonly id: string, readonly code: string, readonly name: string }
      | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly name: string }
     | null } };

export type TestWebhookMutationVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type TestWebhookMutation = { readonly __typename?: 'Mutation', readonly testWebhook: { readonly __typename?: 'WebhookTest', readonly tookMs: number, readonly fault?: { readonly __typename?: 'WebhookFault', readonly kind: WebhookFaultKind, readonly status?: number | null } | null } };

export type DeleteWebhookMutationVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type DeleteWebhookMutation = { readonly __typename?: 'Mutation', readonly deleteWebhook: { readonly __typename?: 'Tool', readonly id: string } };

export const LogLineFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LogLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AccessLogEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"actorId"}},{"kind":"Field","name":{"kind":"Name","value":"actorName"}},{"kind":"Field","name":{"kind":"Name","value":"grantId"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"targetKind"}},{"kind":"Field","name":{"kind":"Name","value":"targetId"}},{"kind":"Field","name":{"kind":"Name","value":"targetName"}},{"kind":"Field","name":{"kind":"Name","value":"provinceId"}},{"kind":"Field","name":{"kind":"Name","value":"provinceName"}},{"kind":"Field","name":{"kind":"Name","value":"facilityId"}},{"kind":"Field","name":{"kind":"Name","value":"facilityName"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"details"}},{"kind":"Field","name":{"kind":"Name","value":"seal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"seq"}},{"kind":"Field","name":{"kind":"Name","value":"sealedAt"}},{"kind":"Field","name":{"kind":"Name","value":"hash"}},{"kind":"Field","name":{"kind":"Name","value":"vouched"}}]}}]}}]} as unknown as DocumentNode<LogLineFragment, unknown>;
export const BreakGlassPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BreakGlassParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BreakGlassUse"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"askedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"isInForce"}},{"kind":"Field","name":{"kind":"Name","value":"grantId"}},{"kind":"Field","name":{"kind":"Name","value":"reviewedAt"}},{"kind":"Field","name":{"kind":"Name","value":"reviewRemark"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reviewedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<BreakGlassPartsFragment, unknown>;
export const CameraTilePartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CameraTileParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Camera"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"areaKind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"statusReason"}},{"kind":"Field","name":{"kind":"Name","value":"statusSince"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"stageReason"}},{"kind":"Field","name":{"kind":"Name","value":"area"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}}]}}]} as unknown as DocumentNode<CameraTilePartsFragment, unknown>;
export const AppointmentPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AppointmentParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Appointment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"personName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"askedAt"}},{"kind":"Field","name":{"kind":"Name","value":"lapsesAt"}},{"kind":"Field","name":{"kind":"Name","value":"needsTwo"}},{"kind":"Field","name":{"kind":"Name","value":"signedAt"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"closeReason"}},{"kind":"Field","name":{"kind":"Name","value":"doneAt"}},{"kind":"Field","name":{"kind":"Name","value":"fault"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"operator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decision"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"askedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"signedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"closedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}}]}}]} as unknown as DocumentNode<AppointmentPartsFragment, unknown>;
export const GrantPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GrantParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Grant"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"permissions"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"parentId"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endReason"}},{"kind":"Field","name":{"kind":"Name","value":"isBreakGlass"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"operator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"isTool"}}]}},{"kind":"Field","name":{"kind":"Name","value":"givenBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"endedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decision"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"issuedOn"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"}}]}},{"kind":"Field","name":{"kind":"Name","value":"organisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<GrantPartsFragment, unknown>;
export const ReasonPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReasonParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AccessReason"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"allows"}},{"kind":"Field","name":{"kind":"Name","value":"awaitsGuideline"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"grant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"GrantParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"chain"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"operator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"isTool"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decision"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"issuedOn"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"}}]}},{"kind":"Field","name":{"kind":"Name","value":"organisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GrantParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Grant"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"permissions"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"parentId"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endReason"}},{"kind":"Field","name":{"kind":"Name","value":"isBreakGlass"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"operator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"isTool"}}]}},{"kind":"Field","name":{"kind":"Name","value":"givenBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"endedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decision"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"issuedOn"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"}}]}},{"kind":"Field","name":{"kind":"Name","value":"organisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<ReasonPartsFragment, unknown>;
export const OrganisationPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrganisationParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Organisation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"memberCount"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"closeReason"}},{"kind":"Field","name":{"kind":"Name","value":"operator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<OrganisationPartsFragment, unknown>;
export const OrganisationGrantPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrganisationGrantParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OrganisationGrant"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endReason"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"operator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"givenBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decision"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"issuedOn"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"}}]}},{"kind":"Field","name":{"kind":"Name","value":"memberGrants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"prolong"}}]}}]}}]} as unknown as DocumentNode<OrganisationGrantPartsFragment, unknown>;
export const DecisionPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DecisionParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Decision"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"issuedOn"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"validUntil"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endReason"}},{"kind":"Field","name":{"kind":"Name","value":"hasDocument"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<DecisionPartsFragment, unknown>;
export const ProposalPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProposalParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DecisionProposal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"addressee"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"lineCount"}},{"kind":"Field","name":{"kind":"Name","value":"draftedAt"}},{"kind":"Field","name":{"kind":"Name","value":"proposedAt"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawnAt"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawReason"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"operator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"draftedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"proposedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decision"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DecisionParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edit"}},{"kind":"Field","name":{"kind":"Name","value":"submit"}},{"kind":"Field","name":{"kind":"Name","value":"withdraw"}},{"kind":"Field","name":{"kind":"Name","value":"record"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DecisionParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Decision"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"issuedOn"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"validUntil"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endReason"}},{"kind":"Field","name":{"kind":"Name","value":"hasDocument"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<ProposalPartsFragment, unknown>;
export const ProposalLinePartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProposalLineParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ProposalLine"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"permissions"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"agreed"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanGive"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"operator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"isTool"}}]}},{"kind":"Field","name":{"kind":"Name","value":"grant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}}]}}]}}]} as unknown as DocumentNode<ProposalLinePartsFragment, unknown>;
export const ReviewPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReviewParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AccessReview"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"period"}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"settled"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanDecide"}},{"kind":"Field","name":{"kind":"Name","value":"openedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"operator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<ReviewPartsFragment, unknown>;
export const ToolPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ToolParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Tool"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"clientId"}},{"kind":"Field","name":{"kind":"Name","value":"origin"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"requestsPerMinute"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"secretRotatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastUsedAt"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"closeReason"}},{"kind":"Field","name":{"kind":"Name","value":"isOwnerless"}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"grants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"permissions"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"keep"}},{"kind":"Field","name":{"kind":"Name","value":"give"}}]}}]}}]} as unknown as DocumentNode<ToolPartsFragment, unknown>;
export const GuidelineTextFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GuidelineText"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Guideline"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"titleVi"}},{"kind":"Field","name":{"kind":"Name","value":"titleEn"}},{"kind":"Field","name":{"kind":"Name","value":"bodyVi"}},{"kind":"Field","name":{"kind":"Name","value":"bodyEn"}},{"kind":"Field","name":{"kind":"Name","value":"publishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"inForceFrom"}}]}}]} as unknown as DocumentNode<GuidelineTextFragment, unknown>;
export const CameraCountsPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CameraCountsParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CameraCounts"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"notConnected"}},{"kind":"Field","name":{"kind":"Name","value":"online"}},{"kind":"Field","name":{"kind":"Name","value":"degraded"}},{"kind":"Field","name":{"kind":"Name","value":"offline"}},{"kind":"Field","name":{"kind":"Name","value":"unknown"}}]}}]} as unknown as DocumentNode<CameraCountsPartsFragment, unknown>;
export const FacilityRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FacilityRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Facility"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}},{"kind":"Field","name":{"kind":"Name","value":"connectionStage"}},{"kind":"Field","name":{"kind":"Name","value":"connectionReason"}},{"kind":"Field","name":{"kind":"Name","value":"cameraCounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CameraCountsParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CameraCountsParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CameraCounts"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"notConnected"}},{"kind":"Field","name":{"kind":"Name","value":"online"}},{"kind":"Field","name":{"kind":"Name","value":"degraded"}},{"kind":"Field","name":{"kind":"Name","value":"offline"}},{"kind":"Field","name":{"kind":"Name","value":"unknown"}}]}}]} as unknown as DocumentNode<FacilityRowFragment, unknown>;
export const ProvinceRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProvinceRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Province"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}},{"kind":"Field","name":{"kind":"Name","value":"formerCodes"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"operator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cameraCounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CameraCountsParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"facilityCounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"connected"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CameraCountsParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CameraCounts"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"notConnected"}},{"kind":"Field","name":{"kind":"Name","value":"online"}},{"kind":"Field","name":{"kind":"Name","value":"degraded"}},{"kind":"Field","name":{"kind":"Name","value":"offline"}},{"kind":"Field","name":{"kind":"Name","value":"unknown"}}]}}]} as unknown as DocumentNode<ProvinceRowFragment, unknown>;
export const StandardPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StandardParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConnectionStandard"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"publishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"inForceFrom"}},{"kind":"Field","name":{"kind":"Name","value":"publishedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"checks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"titleVi"}},{"kind":"Field","name":{"kind":"Name","value":"titleEn"}},{"kind":"Field","name":{"kind":"Name","value":"guidanceVi"}},{"kind":"Field","name":{"kind":"Name","value":"guidanceEn"}},{"kind":"Field","name":{"kind":"Name","value":"sourceVi"}},{"kind":"Field","name":{"kind":"Name","value":"sourceEn"}},{"kind":"Field","name":{"kind":"Name","value":"parameters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"codecs"}},{"kind":"Field","name":{"kind":"Name","value":"minWidth"}},{"kind":"Field","name":{"kind":"Name","value":"minHeight"}},{"kind":"Field","name":{"kind":"Name","value":"minFramesPerSecond"}},{"kind":"Field","name":{"kind":"Name","value":"maxKeyFrameSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"minKbps"}},{"kind":"Field","name":{"kind":"Name","value":"maxKbps"}},{"kind":"Field","name":{"kind":"Name","value":"protocols"}},{"kind":"Field","name":{"kind":"Name","value":"authentication"}},{"kind":"Field","name":{"kind":"Name","value":"maxFirmwareMonths"}},{"kind":"Field","name":{"kind":"Name","value":"maxClockOffsetSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"minUplinkKbps"}}]}}]}}]}}]} as unknown as DocumentNode<StandardPartsFragment, unknown>;
export const ProgrammePartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProgrammeParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Programme"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"nameVi"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"legalBasis"}},{"kind":"Field","name":{"kind":"Name","value":"startedOn"}},{"kind":"Field","name":{"kind":"Name","value":"deadline"}},{"kind":"Field","name":{"kind":"Name","value":"firstDay"}},{"kind":"Field","name":{"kind":"Name","value":"lastDay"}},{"kind":"Field","name":{"kind":"Name","value":"isExercise"}},{"kind":"Field","name":{"kind":"Name","value":"requiredAreas"}}]}}]} as unknown as DocumentNode<ProgrammePartsFragment, unknown>;
export const ProgrammeProvincePartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProgrammeProvinceParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ProgrammeProvince"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"province"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"targets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"cameras"}}]}},{"kind":"Field","name":{"kind":"Name","value":"targetToday"}},{"kind":"Field","name":{"kind":"Name","value":"target"}},{"kind":"Field","name":{"kind":"Name","value":"facilities"}},{"kind":"Field","name":{"kind":"Name","value":"connectedFacilities"}},{"kind":"Field","name":{"kind":"Name","value":"cameras"}},{"kind":"Field","name":{"kind":"Name","value":"connectedCameras"}},{"kind":"Field","name":{"kind":"Name","value":"otherFacilities"}}]}}]} as unknown as DocumentNode<ProgrammeProvincePartsFragment, unknown>;
export const ReorganisationPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReorganisationParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Reorganisation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveOn"}},{"kind":"Field","name":{"kind":"Name","value":"decisionNumber"}},{"kind":"Field","name":{"kind":"Name","value":"decisionIssuedOn"}},{"kind":"Field","name":{"kind":"Name","value":"decisionIssuer"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"plannedAt"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedAt"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fault"}},{"kind":"Field","name":{"kind":"Name","value":"carriedOutAt"}},{"kind":"Field","name":{"kind":"Name","value":"settledAt"}},{"kind":"Field","name":{"kind":"Name","value":"reversesId"}},{"kind":"Field","name":{"kind":"Name","value":"canBeReversed"}},{"kind":"Field","name":{"kind":"Name","value":"plannedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"progress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"provincesReady"}},{"kind":"Field","name":{"kind":"Name","value":"facilities"}},{"kind":"Field","name":{"kind":"Name","value":"facilitiesDone"}},{"kind":"Field","name":{"kind":"Name","value":"people"}},{"kind":"Field","name":{"kind":"Name","value":"peopleDone"}},{"kind":"Field","name":{"kind":"Name","value":"failing"}}]}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"facilityCount"}},{"kind":"Field","name":{"kind":"Name","value":"sources"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"keepRolesOf"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"facility"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"target"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<ReorganisationPartsFragment, unknown>;
export const FacilityPlaceFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FacilityPlace"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Facility"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}},{"kind":"Field","name":{"kind":"Name","value":"province"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}}]}}]}}]} as unknown as DocumentNode<FacilityPlaceFragment, unknown>;
export const StatusChangePartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StatusChangeParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CameraStatusChange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"previousStatus"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"camera"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"facility"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FacilityPlace"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FacilityPlace"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Facility"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}},{"kind":"Field","name":{"kind":"Name","value":"province"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}}]}}]}}]} as unknown as DocumentNode<StatusChangePartsFragment, unknown>;
export const WebhookPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WebhookParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Webhook"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"host"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"backlog"}},{"kind":"Field","name":{"kind":"Name","value":"failingSince"}},{"kind":"Field","name":{"kind":"Name","value":"nextAttemptAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastDeliveredAt"}},{"kind":"Field","name":{"kind":"Name","value":"secretChangedAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastFault"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<WebhookPartsFragment, unknown>;
export const MeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Me"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"me"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"permissions"}},{"kind":"Field","name":{"kind":"Name","value":"guideline"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"current"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"isAcknowledged"}},{"kind":"Field","name":{"kind":"Name","value":"next"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"inForceFrom"}}]}},{"kind":"Field","name":{"kind":"Name","value":"isNextAcknowledged"}},{"kind":"Field","name":{"kind":"Name","value":"withheld"}}]}},{"kind":"Field","name":{"kind":"Name","value":"roles"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]} as unknown as DocumentNode<MeQuery, MeQueryVariables>;
export const AccessLogDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AccessLog"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"AccessLogFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accessLog"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LogLine"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LogLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AccessLogEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"actorId"}},{"kind":"Field","name":{"kind":"Name","value":"actorName"}},{"kind":"Field","name":{"kind":"Name","value":"grantId"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"targetKind"}},{"kind":"Field","name":{"kind":"Name","value":"targetId"}},{"kind":"Field","name":{"kind":"Name","value":"targetName"}},{"kind":"Field","name":{"kind":"Name","value":"provinceId"}},{"kind":"Field","name":{"kind":"Name","value":"provinceName"}},{"kind":"Field","name":{"kind":"Name","value":"facilityId"}},{"kind":"Field","name":{"kind":"Name","value":"facilityName"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"details"}},{"kind":"Field","name":{"kind":"Name","value":"seal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"seq"}},{"kind":"Field","name":{"kind":"Name","value":"sealedAt"}},{"kind":"Field","name":{"kind":"Name","value":"hash"}},{"kind":"Field","name":{"kind":"Name","value":"vouched"}}]}}]}}]} as unknown as DocumentNode<AccessLogQuery, AccessLogQueryVariables>;
export const BreakGlassUsesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"BreakGlassUses"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"isReviewed"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"isInForce"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"breakGlassUses"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"isReviewed"},"value":{"kind":"Variable","name":{"kind":"Name","value":"isReviewed"}}},{"kind":"Argument","name":{"kind":"Name","value":"isInForce"},"value":{"kind":"Variable","name":{"kind":"Name","value":"isInForce"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BreakGlassParts"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanReview"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BreakGlassParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BreakGlassUse"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"askedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"isInForce"}},{"kind":"Field","name":{"kind":"Name","value":"grantId"}},{"kind":"Field","name":{"kind":"Name","value":"reviewedAt"}},{"kind":"Field","name":{"kind":"Name","value":"reviewRemark"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reviewedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<BreakGlassUsesQuery, BreakGlassUsesQueryVariables>;
export const BreakGlassOfferDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"BreakGlassOffer"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"unitId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"breakGlassOffer"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"unitId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"unitId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"mayTake"}},{"kind":"Field","name":{"kind":"Name","value":"isNeeded"}},{"kind":"Field","name":{"kind":"Name","value":"usesLeft"}}]}}]}}]} as unknown as DocumentNode<BreakGlassOfferQuery, BreakGlassOfferQueryVariables>;
export const BreakGlassDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"BreakGlass"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"unitId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"reason"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"breakGlass"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"unitId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"unitId"}}},{"kind":"Argument","name":{"kind":"Name","value":"reason"},"value":{"kind":"Variable","name":{"kind":"Name","value":"reason"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}}]}}]}}]} as unknown as DocumentNode<BreakGlassMutation, BreakGlassMutationVariables>;
export const LayDownDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"LayDown"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"reason"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endGrant"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"reason"},"value":{"kind":"Variable","name":{"kind":"Name","value":"reason"}}},{"kind":"Argument","name":{"kind":"Name","value":"expected"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<LayDownMutation, LayDownMutationVariables>;
export const ReviewBreakGlassDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReviewBreakGlass"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"remark"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reviewBreakGlass"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"remark"},"value":{"kind":"Variable","name":{"kind":"Name","value":"remark"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reviewedAt"}}]}}]}}]} as unknown as DocumentNode<ReviewBreakGlassMutation, ReviewBreakGlassMutationVariables>;
export const CameraDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Camera"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"statusCursor"}},{"kind":"Field","name":{"kind":"Name","value":"camera"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CameraTileParts"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"stageSince"}},{"kind":"Field","name":{"kind":"Name","value":"lastProbedAt"}},{"kind":"Field","name":{"kind":"Name","value":"operator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"video"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"codec"}},{"kind":"Field","name":{"kind":"Name","value":"width"}},{"kind":"Field","name":{"kind":"Name","value":"height"}}]}},{"kind":"Field","name":{"kind":"Name","value":"linkedFrom"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"view"}},{"kind":"Field","name":{"kind":"Name","value":"viewOnceBriefed"}},{"kind":"Field","name":{"kind":"Name","value":"manage"}}]}},{"kind":"Field","name":{"kind":"Name","value":"statusChanges"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"previousStatus"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"facility"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FacilityPlace"}},{"kind":"Field","name":{"kind":"Name","value":"cameras"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CameraTileParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Camera"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"areaKind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"statusReason"}},{"kind":"Field","name":{"kind":"Name","value":"statusSince"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"stageReason"}},{"kind":"Field","name":{"kind":"Name","value":"area"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FacilityPlace"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Facility"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}},{"kind":"Field","name":{"kind":"Name","value":"province"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}}]}}]}}]} as unknown as DocumentNode<CameraQuery, CameraQueryVariables>;
export const CameraListDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CameraList"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"CameraFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"statusCursor"}},{"kind":"Field","name":{"kind":"Name","value":"cameras"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CameraTileParts"}},{"kind":"Field","name":{"kind":"Name","value":"facility"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FacilityPlace"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CameraTileParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Camera"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"areaKind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"statusReason"}},{"kind":"Field","name":{"kind":"Name","value":"statusSince"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"stageReason"}},{"kind":"Field","name":{"kind":"Name","value":"area"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FacilityPlace"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Facility"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}},{"kind":"Field","name":{"kind":"Name","value":"province"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}}]}}]}}]} as unknown as DocumentNode<CameraListQuery, CameraListQueryVariables>;
export const CameraFormDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CameraForm"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"camera"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"areaKind"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"area"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"manage"}}]}},{"kind":"Field","name":{"kind":"Name","value":"facility"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FacilityPlace"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FacilityPlace"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Facility"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}},{"kind":"Field","name":{"kind":"Name","value":"province"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}}]}}]}}]} as unknown as DocumentNode<CameraFormQuery, CameraFormQueryVariables>;
export const NewCameraDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"NewCamera"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"facility"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FacilityPlace"}},{"kind":"Field","name":{"kind":"Name","value":"areas"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cameras"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FacilityPlace"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Facility"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}},{"kind":"Field","name":{"kind":"Name","value":"province"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}}]}}]}}]} as unknown as DocumentNode<NewCameraQuery, NewCameraQueryVariables>;
export const RegisterCameraDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RegisterCamera"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RegisterCameraInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"registerCamera"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]} as unknown as DocumentNode<RegisterCameraMutation, RegisterCameraMutationVariables>;
export const UpdateCameraDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateCamera"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateCameraInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateCamera"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}}]} as unknown as DocumentNode<UpdateCameraMutation, UpdateCameraMutationVariables>;
export const RemoveCameraDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RemoveCamera"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"removeCamera"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}]}]}}]} as unknown as DocumentNode<RemoveCameraMutation, RemoveCameraMutationVariables>;
export const TestCameraSourceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TestCameraSource"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"facilityId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"source"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CameraSourceInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"testCameraSource"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"facilityId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"facilityId"}}},{"kind":"Argument","name":{"kind":"Name","value":"source"},"value":{"kind":"Variable","name":{"kind":"Name","value":"source"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"elapsedMs"}},{"kind":"Field","name":{"kind":"Name","value":"video"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"codec"}},{"kind":"Field","name":{"kind":"Name","value":"width"}},{"kind":"Field","name":{"kind":"Name","value":"height"}}]}}]}}]}}]} as unknown as DocumentNode<TestCameraSourceMutation, TestCameraSourceMutationVariables>;
export const AccessWaitingDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AccessWaiting"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"gives"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accessReviewsWaiting"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"gives"}}}]}]},{"kind":"Field","name":{"kind":"Name","value":"accessDriftCount"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"gives"}}}]}]},{"kind":"Field","name":{"kind":"Name","value":"appointmentsWaiting"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"gives"}}}]}]},{"kind":"Field","name":{"kind":"Name","value":"breakGlassUses"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}},{"kind":"Argument","name":{"kind":"Name","value":"isReviewed"},"value":{"kind":"BooleanValue","value":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]} as unknown as DocumentNode<AccessWaitingQuery, AccessWaitingQueryVariables>;
export const AppointmentsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Appointments"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"state"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AppointmentState"}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"appointments"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"state"},"value":{"kind":"Variable","name":{"kind":"Name","value":"state"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AppointmentParts"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sign"}},{"kind":"Field","name":{"kind":"Name","value":"close"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AppointmentParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Appointment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"personName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"askedAt"}},{"kind":"Field","name":{"kind":"Name","value":"lapsesAt"}},{"kind":"Field","name":{"kind":"Name","value":"needsTwo"}},{"kind":"Field","name":{"kind":"Name","value":"signedAt"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"closeReason"}},{"kind":"Field","name":{"kind":"Name","value":"doneAt"}},{"kind":"Field","name":{"kind":"Name","value":"fault"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"operator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decision"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"askedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"signedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"closedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}}]}}]} as unknown as DocumentNode<AppointmentsQuery, AppointmentsQueryVariables>;
export const AppointableRolesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AppointableRoles"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"unitId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"operatorId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"appointableRoles"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"unitId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"unitId"}}},{"kind":"Argument","name":{"kind":"Name","value":"operatorId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"operatorId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"signatures"}},{"kind":"Field","name":{"kind":"Name","value":"takesNewcomers"}}]}}]}}]} as unknown as DocumentNode<AppointableRolesQuery, AppointableRolesQueryVariables>;
export const AppointablePeopleDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AppointablePeople"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"role"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Role"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"unitId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"operatorId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"search"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"appointablePeople"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"role"},"value":{"kind":"Variable","name":{"kind":"Name","value":"role"}}},{"kind":"Argument","name":{"kind":"Name","value":"unitId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"unitId"}}},{"kind":"Argument","name":{"kind":"Name","value":"operatorId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"operatorId"}}},{"kind":"Argument","name":{"kind":"Name","value":"search"},"value":{"kind":"Variable","name":{"kind":"Name","value":"search"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"isTool"}}]}}]}}]} as unknown as DocumentNode<AppointablePeopleQuery, AppointablePeopleQueryVariables>;
export const AskAppointmentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AskAppointment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AskAppointmentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"askAppointment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AppointmentParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AppointmentParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Appointment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"personName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"askedAt"}},{"kind":"Field","name":{"kind":"Name","value":"lapsesAt"}},{"kind":"Field","name":{"kind":"Name","value":"needsTwo"}},{"kind":"Field","name":{"kind":"Name","value":"signedAt"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"closeReason"}},{"kind":"Field","name":{"kind":"Name","value":"doneAt"}},{"kind":"Field","name":{"kind":"Name","value":"fault"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"operator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decision"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"askedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"signedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"closedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}}]}}]} as unknown as DocumentNode<AskAppointmentMutation, AskAppointmentMutationVariables>;
export const SignAppointmentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SignAppointment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signAppointment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"oneTimePassword"}},{"kind":"Field","name":{"kind":"Name","value":"appointment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AppointmentParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AppointmentParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Appointment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"personName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"askedAt"}},{"kind":"Field","name":{"kind":"Name","value":"lapsesAt"}},{"kind":"Field","name":{"kind":"Name","value":"needsTwo"}},{"kind":"Field","name":{"kind":"Name","value":"signedAt"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"closeReason"}},{"kind":"Field","name":{"kind":"Name","value":"doneAt"}},{"kind":"Field","name":{"kind":"Name","value":"fault"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"operator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decision"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"askedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"signedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"closedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}}]}}]} as unknown as DocumentNode<SignAppointmentMutation, SignAppointmentMutationVariables>;
export const CloseAppointmentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CloseAppointment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"reason"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"closeAppointment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"reason"},"value":{"kind":"Variable","name":{"kind":"Name","value":"reason"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AppointmentParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AppointmentParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Appointment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"personName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"askedAt"}},{"kind":"Field","name":{"kind":"Name","value":"lapsesAt"}},{"kind":"Field","name":{"kind":"Name","value":"needsTwo"}},{"kind":"Field","name":{"kind":"Name","value":"signedAt"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"closeReason"}},{"kind":"Field","name":{"kind":"Name","value":"doneAt"}},{"kind":"Field","name":{"kind":"Name","value":"fault"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"operator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decision"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"askedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"signedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"closedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}}]}}]} as unknown as DocumentNode<CloseAppointmentMutation, CloseAppointmentMutationVariables>;
export const MyGrantsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MyGrants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"myGrants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"GrantParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GrantParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Grant"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"permissions"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"parentId"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endReason"}},{"kind":"Field","name":{"kind":"Name","value":"isBreakGlass"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"operator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"isTool"}}]}},{"kind":"Field","name":{"kind":"Name","value":"givenBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"endedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decision"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"issuedOn"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"}}]}},{"kind":"Field","name":{"kind":"Name","value":"organisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<MyGrantsQuery, MyGrantsQueryVariables>;
export const GrantsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Grants"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"GrantFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"grants"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"GrantParts"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"prolong"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GrantParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Grant"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"permissions"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"parentId"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endReason"}},{"kind":"Field","name":{"kind":"Name","value":"isBreakGlass"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"operator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"isTool"}}]}},{"kind":"Field","name":{"kind":"Name","value":"givenBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"endedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decision"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"issuedOn"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"}}]}},{"kind":"Field","name":{"kind":"Name","value":"organisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<GrantsQuery, GrantsQueryVariables>;
export const GrantDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Grant"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"grant"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"GrantParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GrantParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Grant"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"permissions"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"parentId"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endReason"}},{"kind":"Field","name":{"kind":"Name","value":"isBreakGlass"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"operator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"isTool"}}]}},{"kind":"Field","name":{"kind":"Name","value":"givenBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"endedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decision"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"issuedOn"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"}}]}},{"kind":"Field","name":{"kind":"Name","value":"organisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<GrantQuery, GrantQueryVariables>;
export const GrantEndingDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GrantEnding"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"at"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"grantEnding"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"at"},"value":{"kind":"Variable","name":{"kind":"Name","value":"at"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"grants"}},{"kind":"Field","name":{"kind":"Name","value":"people"}},{"kind":"Field","name":{"kind":"Name","value":"tools"}}]}}]}}]} as unknown as DocumentNode<GrantEndingQuery, GrantEndingQueryVariables>;
export const EndGrantDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EndGrant"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"reason"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"expected"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endGrant"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"reason"},"value":{"kind":"Variable","name":{"kind":"Name","value":"reason"}}},{"kind":"Argument","name":{"kind":"Name","value":"expected"},"value":{"kind":"Variable","name":{"kind":"Name","value":"expected"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"GrantParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GrantParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Grant"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"permissions"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"parentId"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endReason"}},{"kind":"Field","name":{"kind":"Name","value":"isBreakGlass"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"operator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"isTool"}}]}},{"kind":"Field","name":{"kind":"Name","value":"givenBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"endedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decision"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"issuedOn"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"}}]}},{"kind":"Field","name":{"kind":"Name","value":"organisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<EndGrantMutation, EndGrantMutationVariables>;
export const ChangeGrantEndDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ChangeGrantEnd"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"expiresAt"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"reason"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"expected"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changeGrantEnd"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"expiresAt"},"value":{"kind":"Variable","name":{"kind":"Name","value":"expiresAt"}}},{"kind":"Argument","name":{"kind":"Name","value":"reason"},"value":{"kind":"Variable","name":{"kind":"Name","value":"reason"}}},{"kind":"Argument","name":{"kind":"Name","value":"expected"},"value":{"kind":"Variable","name":{"kind":"Name","value":"expected"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"GrantParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GrantParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Grant"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"permissions"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"parentId"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endReason"}},{"kind":"Field","name":{"kind":"Name","value":"isBreakGlass"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"operator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"isTool"}}]}},{"kind":"Field","name":{"kind":"Name","value":"givenBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"endedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decision"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"issuedOn"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"}}]}},{"kind":"Field","name":{"kind":"Name","value":"organisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<ChangeGrantEndMutation, ChangeGrantEndMutationVariables>;
export const GrantableRolesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GrantableRoles"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"unitId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"operatorId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"grantableRoles"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"unitId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"unitId"}}},{"kind":"Argument","name":{"kind":"Name","value":"operatorId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"operatorId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"latestEnd"}},{"kind":"Field","name":{"kind":"Name","value":"needsDecision"}},{"kind":"Field","name":{"kind":"Name","value":"invites"}}]}}]}}]} as unknown as DocumentNode<GrantableRolesQuery, GrantableRolesQueryVariables>;
export const GrantablePeopleDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GrantablePeople"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"role"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Role"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"unitId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"operatorId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"search"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"grantablePeople"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"role"},"value":{"kind":"Variable","name":{"kind":"Name","value":"role"}}},{"kind":"Argument","name":{"kind":"Name","value":"unitId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"unitId"}}},{"kind":"Argument","name":{"kind":"Name","value":"operatorId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"operatorId"}}},{"kind":"Argument","name":{"kind":"Name","value":"search"},"value":{"kind":"Variable","name":{"kind":"Name","value":"search"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"isTool"}}]}}]}}]} as unknown as DocumentNode<GrantablePeopleQuery, GrantablePeopleQueryVariables>;
export const OperatorsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Operators"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ministry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"provinces"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"operator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<OperatorsQuery, OperatorsQueryVariables>;
export const GiveGrantDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GiveGrant"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"GiveGrantInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"giveGrant"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"GrantParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GrantParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Grant"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"permissions"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"parentId"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endReason"}},{"kind":"Field","name":{"kind":"Name","value":"isBreakGlass"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"operator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"isTool"}}]}},{"kind":"Field","name":{"kind":"Name","value":"givenBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"endedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decision"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"issuedOn"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"}}]}},{"kind":"Field","name":{"kind":"Name","value":"organisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<GiveGrantMutation, GiveGrantMutationVariables>;
export const DecisionsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Decisions"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"includeOver"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"decisions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"includeOver"},"value":{"kind":"Variable","name":{"kind":"Name","value":"includeOver"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DecisionParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DecisionParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Decision"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"issuedOn"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"validUntil"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endReason"}},{"kind":"Field","name":{"kind":"Name","value":"hasDocument"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<DecisionsQuery, DecisionsQueryVariables>;
export const DecisionEndingDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DecisionEnding"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"decisionEnding"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"grants"}},{"kind":"Field","name":{"kind":"Name","value":"people"}},{"kind":"Field","name":{"kind":"Name","value":"tools"}}]}}]}}]} as unknown as DocumentNode<DecisionEndingQuery, DecisionEndingQueryVariables>;
export const RecordDecisionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordDecision"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordDecisionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordDecision"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DecisionParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DecisionParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Decision"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"issuedOn"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"validUntil"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endReason"}},{"kind":"Field","name":{"kind":"Name","value":"hasDocument"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<RecordDecisionMutation, RecordDecisionMutationVariables>;
export const EndDecisionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EndDecision"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"reason"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"expected"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endDecision"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"reason"},"value":{"kind":"Variable","name":{"kind":"Name","value":"reason"}}},{"kind":"Argument","name":{"kind":"Name","value":"expected"},"value":{"kind":"Variable","name":{"kind":"Name","value":"expected"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DecisionParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DecisionParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Decision"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"issuedOn"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"validUntil"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endReason"}},{"kind":"Field","name":{"kind":"Name","value":"hasDocument"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<EndDecisionMutation, EndDecisionMutationVariables>;
export const InvitePersonDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"InvitePerson"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"InvitePersonInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"invitePerson"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"oneTimePassword"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"isTool"}}]}}]}}]}}]} as unknown as DocumentNode<InvitePersonMutation, InvitePersonMutationVariables>;
export const AccessReasonsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AccessReasons"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"personId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"unitId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"cameraId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"permission"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accessReasons"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"personId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"personId"}}},{"kind":"Argument","name":{"kind":"Name","value":"unitId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"unitId"}}},{"kind":"Argument","name":{"kind":"Name","value":"cameraId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"cameraId"}}},{"kind":"Argument","name":{"kind":"Name","value":"permission"},"value":{"kind":"Variable","name":{"kind":"Name","value":"permission"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReasonParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GrantParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Grant"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"permissions"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"parentId"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endReason"}},{"kind":"Field","name":{"kind":"Name","value":"isBreakGlass"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"operator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"isTool"}}]}},{"kind":"Field","name":{"kind":"Name","value":"givenBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"endedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decision"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"issuedOn"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"}}]}},{"kind":"Field","name":{"kind":"Name","value":"organisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReasonParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AccessReason"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"allows"}},{"kind":"Field","name":{"kind":"Name","value":"awaitsGuideline"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"grant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"GrantParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"chain"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"operator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"isTool"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decision"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"issuedOn"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"}}]}},{"kind":"Field","name":{"kind":"Name","value":"organisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<AccessReasonsQuery, AccessReasonsQueryVariables>;
export const AccessHoldersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AccessHolders"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"unitId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"cameraId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"permission"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accessHolders"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"unitId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"unitId"}}},{"kind":"Argument","name":{"kind":"Name","value":"cameraId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"cameraId"}}},{"kind":"Argument","name":{"kind":"Name","value":"permission"},"value":{"kind":"Variable","name":{"kind":"Name","value":"permission"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReasonParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GrantParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Grant"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"permissions"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"parentId"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endReason"}},{"kind":"Field","name":{"kind":"Name","value":"isBreakGlass"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"operator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"isTool"}}]}},{"kind":"Field","name":{"kind":"Name","value":"givenBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"endedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decision"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"issuedOn"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"}}]}},{"kind":"Field","name":{"kind":"Name","value":"organisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReasonParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AccessReason"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"allows"}},{"kind":"Field","name":{"kind":"Name","value":"awaitsGuideline"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"grant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"GrantParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"chain"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"operator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"isTool"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decision"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"issuedOn"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"}}]}},{"kind":"Field","name":{"kind":"Name","value":"organisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<AccessHoldersQuery, AccessHoldersQueryVariables>;
export const EndingByMyLeaveDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"EndingByMyLeave"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"before"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"grants"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"endsBefore"},"value":{"kind":"Variable","name":{"kind":"Name","value":"before"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"byMyLeave"},"value":{"kind":"BooleanValue","value":true}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]} as unknown as DocumentNode<EndingByMyLeaveQuery, EndingByMyLeaveQueryVariables>;
export const AccessDriftDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AccessDrift"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"strayMemberships"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"groupPath"}},{"kind":"Field","name":{"kind":"Name","value":"madeAt"}},{"kind":"Field","name":{"kind":"Name","value":"madeBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"isTool"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"operator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"adopt"}},{"kind":"Field","name":{"kind":"Name","value":"remove"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"unbackedGrants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"GrantParts"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"restore"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"orphaningGrants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"given"}},{"kind":"Field","name":{"kind":"Name","value":"grant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"GrantParts"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"prolong"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"successors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GrantParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Grant"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"permissions"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"parentId"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endReason"}},{"kind":"Field","name":{"kind":"Name","value":"isBreakGlass"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"operator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"isTool"}}]}},{"kind":"Field","name":{"kind":"Name","value":"givenBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"endedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decision"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"issuedOn"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"}}]}},{"kind":"Field","name":{"kind":"Name","value":"organisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<AccessDriftQuery, AccessDriftQueryVariables>;
export const RemoveStrayMembershipDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RemoveStrayMembership"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"personId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"groupPath"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"reason"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"removeStrayMembership"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"personId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"personId"}}},{"kind":"Argument","name":{"kind":"Name","value":"groupPath"},"value":{"kind":"Variable","name":{"kind":"Name","value":"groupPath"}}},{"kind":"Argument","name":{"kind":"Name","value":"reason"},"value":{"kind":"Variable","name":{"kind":"Name","value":"reason"}}}]}]}}]} as unknown as DocumentNode<RemoveStrayMembershipMutation, RemoveStrayMembershipMutationVariables>;
export const RestoreMembershipDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RestoreMembership"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"grantId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"restoreMembership"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"grantId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"grantId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"GrantParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GrantParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Grant"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"permissions"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"parentId"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endReason"}},{"kind":"Field","name":{"kind":"Name","value":"isBreakGlass"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"operator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"isTool"}}]}},{"kind":"Field","name":{"kind":"Name","value":"givenBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"endedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decision"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"issuedOn"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"}}]}},{"kind":"Field","name":{"kind":"Name","value":"organisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<RestoreMembershipMutation, RestoreMembershipMutationVariables>;
export const ReparentGrantsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReparentGrants"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"reason"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reparentGrants"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}},{"kind":"Argument","name":{"kind":"Name","value":"reason"},"value":{"kind":"Variable","name":{"kind":"Name","value":"reason"}}}]}]}}]} as unknown as DocumentNode<ReparentGrantsMutation, ReparentGrantsMutationVariables>;
export const OrganisationsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Organisations"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"OrganisationFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organisations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrganisationParts"}},{"kind":"Field","name":{"kind":"Name","value":"grants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrganisationParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Organisation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"memberCount"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"closeReason"}},{"kind":"Field","name":{"kind":"Name","value":"operator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<OrganisationsQuery, OrganisationsQueryVariables>;
export const OrganisationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Organisation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organisation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrganisationParts"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"members"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"addedAt"}},{"kind":"Field","name":{"kind":"Name","value":"addReason"}},{"kind":"Field","name":{"kind":"Name","value":"addedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"formerMembers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"addedAt"}},{"kind":"Field","name":{"kind":"Name","value":"removedAt"}},{"kind":"Field","name":{"kind":"Name","value":"removeReason"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"grants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrganisationGrantParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"allGrants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endReason"}},{"kind":"Field","name":{"kind":"Name","value":"operator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"manage"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrganisationParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Organisation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"memberCount"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"closeReason"}},{"kind":"Field","name":{"kind":"Name","value":"operator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrganisationGrantParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OrganisationGrant"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endReason"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"operator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"givenBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decision"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"issuedOn"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"}}]}},{"kind":"Field","name":{"kind":"Name","value":"memberGrants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"prolong"}}]}}]}}]} as unknown as DocumentNode<OrganisationQuery, OrganisationQueryVariables>;
export const CreateOrganisationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateOrganisation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateOrganisationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createOrganisation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrganisationParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrganisationParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Organisation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"memberCount"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"closeReason"}},{"kind":"Field","name":{"kind":"Name","value":"operator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<CreateOrganisationMutation, CreateOrganisationMutationVariables>;
export const RenameOrganisationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RenameOrganisation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"name"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"renameOrganisation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"name"},"value":{"kind":"Variable","name":{"kind":"Name","value":"name"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrganisationParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrganisationParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Organisation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"memberCount"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"closeReason"}},{"kind":"Field","name":{"kind":"Name","value":"operator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<RenameOrganisationMutation, RenameOrganisationMutationVariables>;
export const OrganisationClosingDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OrganisationClosing"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organisationClosing"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"grants"}},{"kind":"Field","name":{"kind":"Name","value":"people"}},{"kind":"Field","name":{"kind":"Name","value":"tools"}}]}}]}}]} as unknown as DocumentNode<OrganisationClosingQuery, OrganisationClosingQueryVariables>;
export const CloseOrganisationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CloseOrganisation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"reason"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"expected"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"closeOrganisation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"reason"},"value":{"kind":"Variable","name":{"kind":"Name","value":"reason"}}},{"kind":"Argument","name":{"kind":"Name","value":"expected"},"value":{"kind":"Variable","name":{"kind":"Name","value":"expected"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrganisationParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrganisationParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Organisation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"memberCount"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"closeReason"}},{"kind":"Field","name":{"kind":"Name","value":"operator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<CloseOrganisationMutation, CloseOrganisationMutationVariables>;
export const AddableMembersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AddableMembers"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"organisationId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"search"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"addableMembers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"organisationId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"organisationId"}}},{"kind":"Argument","name":{"kind":"Name","value":"search"},"value":{"kind":"Variable","name":{"kind":"Name","value":"search"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}}]}}]} as unknown as DocumentNode<AddableMembersQuery, AddableMembersQueryVariables>;
export const AddOrganisationMemberDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AddOrganisationMember"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"organisationId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"personId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"reason"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"addOrganisationMember"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"organisationId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"organisationId"}}},{"kind":"Argument","name":{"kind":"Name","value":"personId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"personId"}}},{"kind":"Argument","name":{"kind":"Name","value":"reason"},"value":{"kind":"Variable","name":{"kind":"Name","value":"reason"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrganisationParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrganisationParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Organisation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"memberCount"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"closeReason"}},{"kind":"Field","name":{"kind":"Name","value":"operator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<AddOrganisationMemberMutation, AddOrganisationMemberMutationVariables>;
export const MemberLeavingDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MemberLeaving"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"organisationId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"personId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"memberLeaving"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"organisationId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"organisationId"}}},{"kind":"Argument","name":{"kind":"Name","value":"personId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"personId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"grants"}},{"kind":"Field","name":{"kind":"Name","value":"people"}},{"kind":"Field","name":{"kind":"Name","value":"tools"}}]}}]}}]} as unknown as DocumentNode<MemberLeavingQuery, MemberLeavingQueryVariables>;
export const RemoveOrganisationMemberDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RemoveOrganisationMember"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"organisationId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"personId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"reason"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"expected"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"removeOrganisationMember"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"organisationId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"organisationId"}}},{"kind":"Argument","name":{"kind":"Name","value":"personId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"personId"}}},{"kind":"Argument","name":{"kind":"Name","value":"reason"},"value":{"kind":"Variable","name":{"kind":"Name","value":"reason"}}},{"kind":"Argument","name":{"kind":"Name","value":"expected"},"value":{"kind":"Variable","name":{"kind":"Name","value":"expected"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrganisationParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrganisationParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Organisation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"memberCount"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"closeReason"}},{"kind":"Field","name":{"kind":"Name","value":"operator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<RemoveOrganisationMemberMutation, RemoveOrganisationMemberMutationVariables>;
export const GrantableOrganisationsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GrantableOrganisations"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"role"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Role"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"unitId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"operatorId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"search"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"grantableOrganisations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"role"},"value":{"kind":"Variable","name":{"kind":"Name","value":"role"}}},{"kind":"Argument","name":{"kind":"Name","value":"unitId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"unitId"}}},{"kind":"Argument","name":{"kind":"Name","value":"operatorId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"operatorId"}}},{"kind":"Argument","name":{"kind":"Name","value":"search"},"value":{"kind":"Variable","name":{"kind":"Name","value":"search"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"memberCount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unfit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}}]}}]}}]} as unknown as DocumentNode<GrantableOrganisationsQuery, GrantableOrganisationsQueryVariables>;
export const GiveGrantToOrganisationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GiveGrantToOrganisation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"GiveGrantToOrganisationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"giveGrantToOrganisation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrganisationGrantParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrganisationGrantParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OrganisationGrant"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endReason"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"operator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"givenBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decision"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"issuedOn"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"}}]}},{"kind":"Field","name":{"kind":"Name","value":"memberGrants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"prolong"}}]}}]}}]} as unknown as DocumentNode<GiveGrantToOrganisationMutation, GiveGrantToOrganisationMutationVariables>;
export const OrganisationGrantEndingDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OrganisationGrantEnding"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"at"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organisationGrantEnding"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"at"},"value":{"kind":"Variable","name":{"kind":"Name","value":"at"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"grants"}},{"kind":"Field","name":{"kind":"Name","value":"people"}},{"kind":"Field","name":{"kind":"Name","value":"tools"}}]}}]}}]} as unknown as DocumentNode<OrganisationGrantEndingQuery, OrganisationGrantEndingQueryVariables>;
export const EndOrganisationGrantDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EndOrganisationGrant"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"reason"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"expected"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endOrganisationGrant"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"reason"},"value":{"kind":"Variable","name":{"kind":"Name","value":"reason"}}},{"kind":"Argument","name":{"kind":"Name","value":"expected"},"value":{"kind":"Variable","name":{"kind":"Name","value":"expected"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrganisationGrantParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrganisationGrantParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OrganisationGrant"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endReason"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"operator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"givenBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decision"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"issuedOn"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"}}]}},{"kind":"Field","name":{"kind":"Name","value":"memberGrants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"prolong"}}]}}]}}]} as unknown as DocumentNode<EndOrganisationGrantMutation, EndOrganisationGrantMutationVariables>;
export const ChangeOrganisationGrantEndDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ChangeOrganisationGrantEnd"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"expiresAt"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"reason"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"expected"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changeOrganisationGrantEnd"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"expiresAt"},"value":{"kind":"Variable","name":{"kind":"Name","value":"expiresAt"}}},{"kind":"Argument","name":{"kind":"Name","value":"reason"},"value":{"kind":"Variable","name":{"kind":"Name","value":"reason"}}},{"kind":"Argument","name":{"kind":"Name","value":"expected"},"value":{"kind":"Variable","name":{"kind":"Name","value":"expected"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrganisationGrantParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrganisationGrantParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OrganisationGrant"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endReason"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"operator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"givenBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decision"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"issuedOn"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"}}]}},{"kind":"Field","name":{"kind":"Name","value":"memberGrants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"prolong"}}]}}]}}]} as unknown as DocumentNode<ChangeOrganisationGrantEndMutation, ChangeOrganisationGrantEndMutationVariables>;
export const ProposalsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Proposals"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"state"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ProposalState"}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"proposals"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"state"},"value":{"kind":"Variable","name":{"kind":"Name","value":"state"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProposalParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DecisionParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Decision"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"issuedOn"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"validUntil"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endReason"}},{"kind":"Field","name":{"kind":"Name","value":"hasDocument"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProposalParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DecisionProposal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"addressee"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"lineCount"}},{"kind":"Field","name":{"kind":"Name","value":"draftedAt"}},{"kind":"Field","name":{"kind":"Name","value":"proposedAt"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawnAt"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawReason"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"operator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"draftedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"proposedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decision"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DecisionParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edit"}},{"kind":"Field","name":{"kind":"Name","value":"submit"}},{"kind":"Field","name":{"kind":"Name","value":"withdraw"}},{"kind":"Field","name":{"kind":"Name","value":"record"}}]}}]}}]} as unknown as DocumentNode<ProposalsQuery, ProposalsQueryVariables>;
export const ProposalDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Proposal"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"proposal"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProposalParts"}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProposalLineParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DecisionParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Decision"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"issuedOn"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"validUntil"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endReason"}},{"kind":"Field","name":{"kind":"Name","value":"hasDocument"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProposalParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DecisionProposal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"addressee"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"lineCount"}},{"kind":"Field","name":{"kind":"Name","value":"draftedAt"}},{"kind":"Field","name":{"kind":"Name","value":"proposedAt"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawnAt"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawReason"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"operator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"draftedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"proposedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decision"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DecisionParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edit"}},{"kind":"Field","name":{"kind":"Name","value":"submit"}},{"kind":"Field","name":{"kind":"Name","value":"withdraw"}},{"kind":"Field","name":{"kind":"Name","value":"record"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProposalLineParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ProposalLine"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"permissions"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"agreed"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanGive"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"operator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"isTool"}}]}},{"kind":"Field","name":{"kind":"Name","value":"grant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}}]}}]}}]} as unknown as DocumentNode<ProposalQuery, ProposalQueryVariables>;
export const DraftProposalDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DraftProposal"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"unitId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"operatorId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ProposalInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"draftProposal"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"unitId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"unitId"}}},{"kind":"Argument","name":{"kind":"Name","value":"operatorId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"operatorId"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<DraftProposalMutation, DraftProposalMutationVariables>;
export const UpdateProposalDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateProposal"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"version"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ProposalInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateProposal"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"version"},"value":{"kind":"Variable","name":{"kind":"Name","value":"version"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<UpdateProposalMutation, UpdateProposalMutationVariables>;
export const SubmitProposalDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SubmitProposal"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"version"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"submitProposal"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"version"},"value":{"kind":"Variable","name":{"kind":"Name","value":"version"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<SubmitProposalMutation, SubmitProposalMutationVariables>;
export const WithdrawProposalDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"WithdrawProposal"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"version"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"reason"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"withdrawProposal"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"version"},"value":{"kind":"Variable","name":{"kind":"Name","value":"version"}}},{"kind":"Argument","name":{"kind":"Name","value":"reason"},"value":{"kind":"Variable","name":{"kind":"Name","value":"reason"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<WithdrawProposalMutation, WithdrawProposalMutationVariables>;
export const RecordProposalDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordProposal"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"version"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordProposalInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordProposal"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"version"},"value":{"kind":"Variable","name":{"kind":"Name","value":"version"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<RecordProposalMutation, RecordProposalMutationVariables>;
export const GiveProposalLineDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GiveProposalLine"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"giveProposalLine"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProposalLineParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProposalLineParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ProposalLine"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"permissions"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"agreed"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanGive"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"operator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"isTool"}}]}},{"kind":"Field","name":{"kind":"Name","value":"grant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}}]}}]}}]} as unknown as DocumentNode<GiveProposalLineMutation, GiveProposalLineMutationVariables>;
export const AccessReviewsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AccessReviews"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"open"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accessReviews"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"open"},"value":{"kind":"Variable","name":{"kind":"Name","value":"open"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReviewParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReviewParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AccessReview"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"period"}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"settled"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanDecide"}},{"kind":"Field","name":{"kind":"Name","value":"openedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"operator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<AccessReviewsQuery, AccessReviewsQueryVariables>;
export const AccessReviewDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AccessReview"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accessReview"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReviewParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReviewParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AccessReview"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"period"}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"settled"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanDecide"}},{"kind":"Field","name":{"kind":"Name","value":"openedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"operator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<AccessReviewQuery, AccessReviewQueryVariables>;
export const AccessReviewItemsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AccessReviewItems"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"reviewId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"open"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accessReviewItems"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"reviewId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"reviewId"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"open"},"value":{"kind":"Variable","name":{"kind":"Name","value":"open"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"}},{"kind":"Field","name":{"kind":"Name","value":"remark"}},{"kind":"Field","name":{"kind":"Name","value":"decidedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"grant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"GrantParts"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"end"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GrantParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Grant"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"permissions"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"parentId"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endReason"}},{"kind":"Field","name":{"kind":"Name","value":"isBreakGlass"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"operator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"isTool"}}]}},{"kind":"Field","name":{"kind":"Name","value":"givenBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"endedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decision"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"issuedOn"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"}}]}},{"kind":"Field","name":{"kind":"Name","value":"organisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<AccessReviewItemsQuery, AccessReviewItemsQueryVariables>;
export const AccessReportsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AccessReports"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"unusedSince"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"dormant"},"name":{"kind":"Name","value":"grants"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"unusedSince"},"value":{"kind":"Variable","name":{"kind":"Name","value":"unusedSince"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"undecided"},"name":{"kind":"Name","value":"grants"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"withoutDecision"},"value":{"kind":"BooleanValue","value":true}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"endless"},"name":{"kind":"Name","value":"grants"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"openEnded"},"value":{"kind":"BooleanValue","value":true}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"password"},"name":{"kind":"Name","value":"grants"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"withoutSecondFactor"},"value":{"kind":"BooleanValue","value":true}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]} as unknown as DocumentNode<AccessReportsQuery, AccessReportsQueryVariables>;
export const OpenAccessReviewDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OpenAccessReview"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"unitId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"operatorId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"openAccessReview"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"unitId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"unitId"}}},{"kind":"Argument","name":{"kind":"Name","value":"operatorId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"operatorId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<OpenAccessReviewMutation, OpenAccessReviewMutationVariables>;
export const KeepReviewedGrantsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"KeepReviewedGrants"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"reviewId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"grantIds"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"remark"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"keepReviewedGrants"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"reviewId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"reviewId"}}},{"kind":"Argument","name":{"kind":"Name","value":"grantIds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"grantIds"}}},{"kind":"Argument","name":{"kind":"Name","value":"remark"},"value":{"kind":"Variable","name":{"kind":"Name","value":"remark"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReviewParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReviewParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AccessReview"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"period"}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"settled"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanDecide"}},{"kind":"Field","name":{"kind":"Name","value":"openedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"operator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<KeepReviewedGrantsMutation, KeepReviewedGrantsMutationVariables>;
export const EndReviewedGrantDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EndReviewedGrant"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"reviewId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"grantId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"reason"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"expected"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endReviewedGrant"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"reviewId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"reviewId"}}},{"kind":"Argument","name":{"kind":"Name","value":"grantId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"grantId"}}},{"kind":"Argument","name":{"kind":"Name","value":"reason"},"value":{"kind":"Variable","name":{"kind":"Name","value":"reason"}}},{"kind":"Argument","name":{"kind":"Name","value":"expected"},"value":{"kind":"Variable","name":{"kind":"Name","value":"expected"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReviewParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReviewParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AccessReview"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"period"}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"settled"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanDecide"}},{"kind":"Field","name":{"kind":"Name","value":"openedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"operator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<EndReviewedGrantMutation, EndReviewedGrantMutationVariables>;
export const ToolsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Tools"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ToolFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tools"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ToolParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ToolParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Tool"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"clientId"}},{"kind":"Field","name":{"kind":"Name","value":"origin"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"requestsPerMinute"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"secretRotatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastUsedAt"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"closeReason"}},{"kind":"Field","name":{"kind":"Name","value":"isOwnerless"}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"grants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"permissions"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"keep"}},{"kind":"Field","name":{"kind":"Name","value":"give"}}]}}]}}]} as unknown as DocumentNode<ToolsQuery, ToolsQueryVariables>;
export const ToolDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Tool"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tool"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ToolParts"}},{"kind":"Field","name":{"kind":"Name","value":"webhooks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WebhookParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ToolParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Tool"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"clientId"}},{"kind":"Field","name":{"kind":"Name","value":"origin"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"requestsPerMinute"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"secretRotatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastUsedAt"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"closeReason"}},{"kind":"Field","name":{"kind":"Name","value":"isOwnerless"}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"grants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"permissions"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"keep"}},{"kind":"Field","name":{"kind":"Name","value":"give"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WebhookParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Webhook"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"host"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"backlog"}},{"kind":"Field","name":{"kind":"Name","value":"failingSince"}},{"kind":"Field","name":{"kind":"Name","value":"nextAttemptAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastDeliveredAt"}},{"kind":"Field","name":{"kind":"Name","value":"secretChangedAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastFault"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<ToolQuery, ToolQueryVariables>;
export const ToolPlacesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ToolPlaces"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"toolPlaces"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"defaultRequestsPerMinute"}},{"kind":"Field","name":{"kind":"Name","value":"maxRequestsPerMinute"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<ToolPlacesQuery, ToolPlacesQueryVariables>;
export const ToolOwnersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ToolOwners"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"unitId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"search"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"toolOwners"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"unitId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"unitId"}}},{"kind":"Argument","name":{"kind":"Name","value":"search"},"value":{"kind":"Variable","name":{"kind":"Name","value":"search"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}}]}}]} as unknown as DocumentNode<ToolOwnersQuery, ToolOwnersQueryVariables>;
export const ToolEndingDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ToolEnding"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"toolEnding"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"grants"}},{"kind":"Field","name":{"kind":"Name","value":"people"}},{"kind":"Field","name":{"kind":"Name","value":"tools"}}]}}]}}]} as unknown as DocumentNode<ToolEndingQuery, ToolEndingQueryVariables>;
export const CreateToolDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateTool"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateToolInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createTool"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"secret"}},{"kind":"Field","name":{"kind":"Name","value":"tokenUrl"}},{"kind":"Field","name":{"kind":"Name","value":"tool"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ToolParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ToolParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Tool"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"clientId"}},{"kind":"Field","name":{"kind":"Name","value":"origin"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"requestsPerMinute"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"secretRotatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastUsedAt"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"closeReason"}},{"kind":"Field","name":{"kind":"Name","value":"isOwnerless"}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"grants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"permissions"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"keep"}},{"kind":"Field","name":{"kind":"Name","value":"give"}}]}}]}}]} as unknown as DocumentNode<CreateToolMutation, CreateToolMutationVariables>;
export const RotateToolSecretDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RotateToolSecret"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"reason"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rotateToolSecret"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"reason"},"value":{"kind":"Variable","name":{"kind":"Name","value":"reason"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"secret"}},{"kind":"Field","name":{"kind":"Name","value":"tokenUrl"}},{"kind":"Field","name":{"kind":"Name","value":"tool"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ToolParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ToolParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Tool"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"clientId"}},{"kind":"Field","name":{"kind":"Name","value":"origin"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"requestsPerMinute"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"secretRotatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastUsedAt"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"closeReason"}},{"kind":"Field","name":{"kind":"Name","value":"isOwnerless"}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"grants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"permissions"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"keep"}},{"kind":"Field","name":{"kind":"Name","value":"give"}}]}}]}}]} as unknown as DocumentNode<RotateToolSecretMutation, RotateToolSecretMutationVariables>;
export const ChangeToolDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ChangeTool"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ChangeToolInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changeTool"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ToolParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ToolParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Tool"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"clientId"}},{"kind":"Field","name":{"kind":"Name","value":"origin"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"requestsPerMinute"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"secretRotatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastUsedAt"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"closeReason"}},{"kind":"Field","name":{"kind":"Name","value":"isOwnerless"}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"grants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"permissions"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"keep"}},{"kind":"Field","name":{"kind":"Name","value":"give"}}]}}]}}]} as unknown as DocumentNode<ChangeToolMutation, ChangeToolMutationVariables>;
export const CloseToolDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CloseTool"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"reason"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"expected"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"closeTool"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"reason"},"value":{"kind":"Variable","name":{"kind":"Name","value":"reason"}}},{"kind":"Argument","name":{"kind":"Name","value":"expected"},"value":{"kind":"Variable","name":{"kind":"Name","value":"expected"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ToolParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ToolParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Tool"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"clientId"}},{"kind":"Field","name":{"kind":"Name","value":"origin"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"requestsPerMinute"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"secretRotatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastUsedAt"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"closeReason"}},{"kind":"Field","name":{"kind":"Name","value":"isOwnerless"}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"grants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"permissions"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"keep"}},{"kind":"Field","name":{"kind":"Name","value":"give"}}]}}]}}]} as unknown as DocumentNode<CloseToolMutation, CloseToolMutationVariables>;
export const OwnGuidelineDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OwnGuideline"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"me"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"guideline"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"current"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"GuidelineText"}}]}},{"kind":"Field","name":{"kind":"Name","value":"isAcknowledged"}},{"kind":"Field","name":{"kind":"Name","value":"next"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"GuidelineText"}}]}},{"kind":"Field","name":{"kind":"Name","value":"isNextAcknowledged"}},{"kind":"Field","name":{"kind":"Name","value":"withheld"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GuidelineText"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Guideline"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"titleVi"}},{"kind":"Field","name":{"kind":"Name","value":"titleEn"}},{"kind":"Field","name":{"kind":"Name","value":"bodyVi"}},{"kind":"Field","name":{"kind":"Name","value":"bodyEn"}},{"kind":"Field","name":{"kind":"Name","value":"publishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"inForceFrom"}}]}}]} as unknown as DocumentNode<OwnGuidelineQuery, OwnGuidelineQueryVariables>;
export const AcknowledgeGuidelineDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AcknowledgeGuideline"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"guidelineId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"acknowledgeGuideline"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"guidelineId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"guidelineId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isAcknowledged"}},{"kind":"Field","name":{"kind":"Name","value":"isNextAcknowledged"}}]}}]}}]} as unknown as DocumentNode<AcknowledgeGuidelineMutation, AcknowledgeGuidelineMutationVariables>;
export const AcknowledgeGuidelineForToolDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AcknowledgeGuidelineForTool"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"toolId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"guidelineId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"acknowledgeGuidelineForTool"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"toolId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"toolId"}}},{"kind":"Argument","name":{"kind":"Name","value":"guidelineId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"guidelineId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<AcknowledgeGuidelineForToolMutation, AcknowledgeGuidelineForToolMutationVariables>;
export const GuidelineStandingsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GuidelineStandings"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"GuidelineStandingFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"guidelineStandings"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"isTool"}}]}},{"kind":"Field","name":{"kind":"Name","value":"roles"}},{"kind":"Field","name":{"kind":"Name","value":"acknowledgedAt"}},{"kind":"Field","name":{"kind":"Name","value":"acknowledgedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"isOwnTool"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<GuidelineStandingsQuery, GuidelineStandingsQueryVariables>;
export const GuidelinesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Guidelines"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"guidelines"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"GuidelineText"}},{"kind":"Field","name":{"kind":"Name","value":"publishedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GuidelineText"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Guideline"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"titleVi"}},{"kind":"Field","name":{"kind":"Name","value":"titleEn"}},{"kind":"Field","name":{"kind":"Name","value":"bodyVi"}},{"kind":"Field","name":{"kind":"Name","value":"bodyEn"}},{"kind":"Field","name":{"kind":"Name","value":"publishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"inForceFrom"}}]}}]} as unknown as DocumentNode<GuidelinesQuery, GuidelinesQueryVariables>;
export const PublishGuidelineDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PublishGuideline"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PublishGuidelineInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"publishGuideline"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"inForceFrom"}}]}}]}}]} as unknown as DocumentNode<PublishGuidelineMutation, PublishGuidelineMutationVariables>;
export const ProvinceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Province"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"statusCursor"}},{"kind":"Field","name":{"kind":"Name","value":"province"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProvinceRow"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CameraCountsParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CameraCounts"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"notConnected"}},{"kind":"Field","name":{"kind":"Name","value":"online"}},{"kind":"Field","name":{"kind":"Name","value":"degraded"}},{"kind":"Field","name":{"kind":"Name","value":"offline"}},{"kind":"Field","name":{"kind":"Name","value":"unknown"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProvinceRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Province"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}},{"kind":"Field","name":{"kind":"Name","value":"formerCodes"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"operator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cameraCounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CameraCountsParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"facilityCounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"connected"}}]}}]}}]} as unknown as DocumentNode<ProvinceQuery, ProvinceQueryVariables>;
export const ProvinceFacilitiesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ProvinceFacilities"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"province"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"facilities"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FacilityRow"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CameraCountsParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CameraCounts"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"notConnected"}},{"kind":"Field","name":{"kind":"Name","value":"online"}},{"kind":"Field","name":{"kind":"Name","value":"degraded"}},{"kind":"Field","name":{"kind":"Name","value":"offline"}},{"kind":"Field","name":{"kind":"Name","value":"unknown"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FacilityRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Facility"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}},{"kind":"Field","name":{"kind":"Name","value":"connectionStage"}},{"kind":"Field","name":{"kind":"Name","value":"connectionReason"}},{"kind":"Field","name":{"kind":"Name","value":"cameraCounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CameraCountsParts"}}]}}]}}]} as unknown as DocumentNode<ProvinceFacilitiesQuery, ProvinceFacilitiesQueryVariables>;
export const FacilityDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Facility"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"statusCursor"}},{"kind":"Field","name":{"kind":"Name","value":"facility"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FacilityPlace"}},{"kind":"Field","name":{"kind":"Name","value":"connectionStage"}},{"kind":"Field","name":{"kind":"Name","value":"connectionReason"}},{"kind":"Field","name":{"kind":"Name","value":"managedBy"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setManagement"}}]}},{"kind":"Field","name":{"kind":"Name","value":"latitude"}},{"kind":"Field","name":{"kind":"Name","value":"longitude"}},{"kind":"Field","name":{"kind":"Name","value":"areas"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"signedOffAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cameraCounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CameraCountsParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FacilityPlace"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Facility"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}},{"kind":"Field","name":{"kind":"Name","value":"province"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CameraCountsParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CameraCounts"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"notConnected"}},{"kind":"Field","name":{"kind":"Name","value":"online"}},{"kind":"Field","name":{"kind":"Name","value":"degraded"}},{"kind":"Field","name":{"kind":"Name","value":"offline"}},{"kind":"Field","name":{"kind":"Name","value":"unknown"}}]}}]} as unknown as DocumentNode<FacilityQuery, FacilityQueryVariables>;
export const FacilityCamerasDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FacilityCameras"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"facility"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"cameras"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CameraTileParts"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"view"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CameraTileParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Camera"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"areaKind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"statusReason"}},{"kind":"Field","name":{"kind":"Name","value":"statusSince"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"stageReason"}},{"kind":"Field","name":{"kind":"Name","value":"area"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}}]}}]} as unknown as DocumentNode<FacilityCamerasQuery, FacilityCamerasQueryVariables>;
export const SetFacilityManagementDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetFacilityManagement"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"facilityId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"managedBy"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"FacilityManagement"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setFacilityManagement"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"facilityId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"facilityId"}}},{"kind":"Argument","name":{"kind":"Name","value":"managedBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"managedBy"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"managedBy"}}]}}]}}]} as unknown as DocumentNode<SetFacilityManagementMutation, SetFacilityManagementMutationVariables>;
export const LinksDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Links"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"parentHubs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"refusal"}},{"kind":"Field","name":{"kind":"Name","value":"backlog"}},{"kind":"Field","name":{"kind":"Name","value":"shares"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"sharedAt"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"childHubs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"heardAt"}},{"kind":"Field","name":{"kind":"Name","value":"backlog"}},{"kind":"Field","name":{"kind":"Name","value":"cameras"}},{"kind":"Field","name":{"kind":"Name","value":"unplacedCameras"}},{"kind":"Field","name":{"kind":"Name","value":"unmatchedUnits"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"remoteId"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"fault"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"ministry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<LinksQuery, LinksQueryVariables>;
export const ShareWithParentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ShareWithParent"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"parent"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"unitId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"level"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ShareLevel"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"shareWithParent"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"parent"},"value":{"kind":"Variable","name":{"kind":"Name","value":"parent"}}},{"kind":"Argument","name":{"kind":"Name","value":"unitId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"unitId"}}},{"kind":"Argument","name":{"kind":"Name","value":"level"},"value":{"kind":"Variable","name":{"kind":"Name","value":"level"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]} as unknown as DocumentNode<ShareWithParentMutation, ShareWithParentMutationVariables>;
export const MatchLinkedUnitDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MatchLinkedUnit"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"hubId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"remoteId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"unitId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"matchLinkedUnit"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"hubId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"hubId"}}},{"kind":"Argument","name":{"kind":"Name","value":"remoteId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"remoteId"}}},{"kind":"Argument","name":{"kind":"Name","value":"unitId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"unitId"}}}]}]}}]} as unknown as DocumentNode<MatchLinkedUnitMutation, MatchLinkedUnitMutationVariables>;
export const OverviewDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Overview"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"statusCursor"}},{"kind":"Field","name":{"kind":"Name","value":"ministry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"cameraCounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CameraCountsParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"facilityCounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"connected"}}]}},{"kind":"Field","name":{"kind":"Name","value":"programme"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameVi"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"legalBasis"}},{"kind":"Field","name":{"kind":"Name","value":"startedOn"}},{"kind":"Field","name":{"kind":"Name","value":"deadline"}},{"kind":"Field","name":{"kind":"Name","value":"isExercise"}}]}},{"kind":"Field","name":{"kind":"Name","value":"provinces"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProvinceRow"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"recentStatusChanges"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"30"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StatusChangeParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CameraCountsParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CameraCounts"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"notConnected"}},{"kind":"Field","name":{"kind":"Name","value":"online"}},{"kind":"Field","name":{"kind":"Name","value":"degraded"}},{"kind":"Field","name":{"kind":"Name","value":"offline"}},{"kind":"Field","name":{"kind":"Name","value":"unknown"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FacilityPlace"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Facility"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}},{"kind":"Field","name":{"kind":"Name","value":"province"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProvinceRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Province"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}},{"kind":"Field","name":{"kind":"Name","value":"formerCodes"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"operator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cameraCounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CameraCountsParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"facilityCounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"connected"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StatusChangeParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CameraStatusChange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"previousStatus"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"camera"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"facility"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FacilityPlace"}}]}}]}}]}}]} as unknown as DocumentNode<OverviewQuery, OverviewQueryVariables>;
export const ProgrammeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Programme"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"programme"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProgrammeParts"}},{"kind":"Field","name":{"kind":"Name","value":"standard"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StandardParts"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"programmes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameVi"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"firstDay"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProgrammeParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Programme"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"nameVi"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"legalBasis"}},{"kind":"Field","name":{"kind":"Name","value":"startedOn"}},{"kind":"Field","name":{"kind":"Name","value":"deadline"}},{"kind":"Field","name":{"kind":"Name","value":"firstDay"}},{"kind":"Field","name":{"kind":"Name","value":"lastDay"}},{"kind":"Field","name":{"kind":"Name","value":"isExercise"}},{"kind":"Field","name":{"kind":"Name","value":"requiredAreas"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StandardParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConnectionStandard"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"publishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"inForceFrom"}},{"kind":"Field","name":{"kind":"Name","value":"publishedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"checks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"titleVi"}},{"kind":"Field","name":{"kind":"Name","value":"titleEn"}},{"kind":"Field","name":{"kind":"Name","value":"guidanceVi"}},{"kind":"Field","name":{"kind":"Name","value":"guidanceEn"}},{"kind":"Field","name":{"kind":"Name","value":"sourceVi"}},{"kind":"Field","name":{"kind":"Name","value":"sourceEn"}},{"kind":"Field","name":{"kind":"Name","value":"parameters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"codecs"}},{"kind":"Field","name":{"kind":"Name","value":"minWidth"}},{"kind":"Field","name":{"kind":"Name","value":"minHeight"}},{"kind":"Field","name":{"kind":"Name","value":"minFramesPerSecond"}},{"kind":"Field","name":{"kind":"Name","value":"maxKeyFrameSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"minKbps"}},{"kind":"Field","name":{"kind":"Name","value":"maxKbps"}},{"kind":"Field","name":{"kind":"Name","value":"protocols"}},{"kind":"Field","name":{"kind":"Name","value":"authentication"}},{"kind":"Field","name":{"kind":"Name","value":"maxFirmwareMonths"}},{"kind":"Field","name":{"kind":"Name","value":"maxClockOffsetSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"minUplinkKbps"}}]}}]}}]}}]} as unknown as DocumentNode<ProgrammeQuery, ProgrammeQueryVariables>;
export const ProgrammeProvincesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ProgrammeProvinces"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"programme"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"provinces"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProgrammeProvinceParts"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProgrammeProvinceParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ProgrammeProvince"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"province"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"targets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"cameras"}}]}},{"kind":"Field","name":{"kind":"Name","value":"targetToday"}},{"kind":"Field","name":{"kind":"Name","value":"target"}},{"kind":"Field","name":{"kind":"Name","value":"facilities"}},{"kind":"Field","name":{"kind":"Name","value":"connectedFacilities"}},{"kind":"Field","name":{"kind":"Name","value":"cameras"}},{"kind":"Field","name":{"kind":"Name","value":"connectedCameras"}},{"kind":"Field","name":{"kind":"Name","value":"otherFacilities"}}]}}]} as unknown as DocumentNode<ProgrammeProvincesQuery, ProgrammeProvincesQueryVariables>;
export const ConnectionStandardsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ConnectionStandards"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"connectionStandards"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StandardParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StandardParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConnectionStandard"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"publishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"inForceFrom"}},{"kind":"Field","name":{"kind":"Name","value":"publishedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"checks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"titleVi"}},{"kind":"Field","name":{"kind":"Name","value":"titleEn"}},{"kind":"Field","name":{"kind":"Name","value":"guidanceVi"}},{"kind":"Field","name":{"kind":"Name","value":"guidanceEn"}},{"kind":"Field","name":{"kind":"Name","value":"sourceVi"}},{"kind":"Field","name":{"kind":"Name","value":"sourceEn"}},{"kind":"Field","name":{"kind":"Name","value":"parameters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"codecs"}},{"kind":"Field","name":{"kind":"Name","value":"minWidth"}},{"kind":"Field","name":{"kind":"Name","value":"minHeight"}},{"kind":"Field","name":{"kind":"Name","value":"minFramesPerSecond"}},{"kind":"Field","name":{"kind":"Name","value":"maxKeyFrameSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"minKbps"}},{"kind":"Field","name":{"kind":"Name","value":"maxKbps"}},{"kind":"Field","name":{"kind":"Name","value":"protocols"}},{"kind":"Field","name":{"kind":"Name","value":"authentication"}},{"kind":"Field","name":{"kind":"Name","value":"maxFirmwareMonths"}},{"kind":"Field","name":{"kind":"Name","value":"maxClockOffsetSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"minUplinkKbps"}}]}}]}}]}}]} as unknown as DocumentNode<ConnectionStandardsQuery, ConnectionStandardsQueryVariables>;
export const ProgrammeChoicesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ProgrammeChoices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ministry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"provinces"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"shippedProgrammes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"nameVi"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"legalBasis"}},{"kind":"Field","name":{"kind":"Name","value":"firstDay"}},{"kind":"Field","name":{"kind":"Name","value":"lastDay"}},{"kind":"Field","name":{"kind":"Name","value":"requiredAreas"}}]}}]}}]} as unknown as DocumentNode<ProgrammeChoicesQuery, ProgrammeChoicesQueryVariables>;
export const StartProgrammeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StartProgramme"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"StartProgrammeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startProgramme"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<StartProgrammeMutation, StartProgrammeMutationVariables>;
export const UpdateProgrammeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateProgramme"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateProgrammeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateProgramme"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProgrammeParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProgrammeParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Programme"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"nameVi"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"legalBasis"}},{"kind":"Field","name":{"kind":"Name","value":"startedOn"}},{"kind":"Field","name":{"kind":"Name","value":"deadline"}},{"kind":"Field","name":{"kind":"Name","value":"firstDay"}},{"kind":"Field","name":{"kind":"Name","value":"lastDay"}},{"kind":"Field","name":{"kind":"Name","value":"isExercise"}},{"kind":"Field","name":{"kind":"Name","value":"requiredAreas"}}]}}]} as unknown as DocumentNode<UpdateProgrammeMutation, UpdateProgrammeMutationVariables>;
export const SetProgrammeTargetsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetProgrammeTargets"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SetProgrammeTargetsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setProgrammeTargets"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProgrammeProvinceParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProgrammeProvinceParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ProgrammeProvince"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"province"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"targets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"cameras"}}]}},{"kind":"Field","name":{"kind":"Name","value":"targetToday"}},{"kind":"Field","name":{"kind":"Name","value":"target"}},{"kind":"Field","name":{"kind":"Name","value":"facilities"}},{"kind":"Field","name":{"kind":"Name","value":"connectedFacilities"}},{"kind":"Field","name":{"kind":"Name","value":"cameras"}},{"kind":"Field","name":{"kind":"Name","value":"connectedCameras"}},{"kind":"Field","name":{"kind":"Name","value":"otherFacilities"}}]}}]} as unknown as DocumentNode<SetProgrammeTargetsMutation, SetProgrammeTargetsMutationVariables>;
export const PublishConnectionStandardDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PublishConnectionStandard"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PublishConnectionStandardInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"publishConnectionStandard"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}}]}}]} as unknown as DocumentNode<PublishConnectionStandardMutation, PublishConnectionStandardMutationVariables>;
export const ReorganisationsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Reorganisations"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reorganisations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReorganisationParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReorganisationParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Reorganisation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveOn"}},{"kind":"Field","name":{"kind":"Name","value":"decisionNumber"}},{"kind":"Field","name":{"kind":"Name","value":"decisionIssuedOn"}},{"kind":"Field","name":{"kind":"Name","value":"decisionIssuer"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"plannedAt"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedAt"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fault"}},{"kind":"Field","name":{"kind":"Name","value":"carriedOutAt"}},{"kind":"Field","name":{"kind":"Name","value":"settledAt"}},{"kind":"Field","name":{"kind":"Name","value":"reversesId"}},{"kind":"Field","name":{"kind":"Name","value":"canBeReversed"}},{"kind":"Field","name":{"kind":"Name","value":"plannedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"progress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"provincesReady"}},{"kind":"Field","name":{"kind":"Name","value":"facilities"}},{"kind":"Field","name":{"kind":"Name","value":"facilitiesDone"}},{"kind":"Field","name":{"kind":"Name","value":"people"}},{"kind":"Field","name":{"kind":"Name","value":"peopleDone"}},{"kind":"Field","name":{"kind":"Name","value":"failing"}}]}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"facilityCount"}},{"kind":"Field","name":{"kind":"Name","value":"sources"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"keepRolesOf"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"facility"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"target"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<ReorganisationsQuery, ReorganisationsQueryVariables>;
export const ShippedReorganisationsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ShippedReorganisations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"shippedReorganisations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveOn"}},{"kind":"Field","name":{"kind":"Name","value":"decisionNumber"}},{"kind":"Field","name":{"kind":"Name","value":"decisionIssuer"}},{"kind":"Field","name":{"kind":"Name","value":"provincesBefore"}},{"kind":"Field","name":{"kind":"Name","value":"provincesAfter"}},{"kind":"Field","name":{"kind":"Name","value":"steps"}}]}}]}}]} as unknown as DocumentNode<ShippedReorganisationsQuery, ShippedReorganisationsQueryVariables>;
export const ReorganisationPreviewDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ReorganisationPreview"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reorganisationPreview"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"grants"}},{"kind":"Field","name":{"kind":"Name","value":"carried"}},{"kind":"Field","name":{"kind":"Name","value":"followed"}},{"kind":"Field","name":{"kind":"Name","value":"ended"}},{"kind":"Field","name":{"kind":"Name","value":"people"}},{"kind":"Field","name":{"kind":"Name","value":"provincesSharedByAdmins"}},{"kind":"Field","name":{"kind":"Name","value":"provincesEnding"}},{"kind":"Field","name":{"kind":"Name","value":"provincesBeginning"}},{"kind":"Field","name":{"kind":"Name","value":"facilities"}},{"kind":"Field","name":{"kind":"Name","value":"cameras"}},{"kind":"Field","name":{"kind":"Name","value":"tools"}},{"kind":"Field","name":{"kind":"Name","value":"organisations"}},{"kind":"Field","name":{"kind":"Name","value":"openProposals"}},{"kind":"Field","name":{"kind":"Name","value":"voidLines"}},{"kind":"Field","name":{"kind":"Name","value":"openReviews"}},{"kind":"Field","name":{"kind":"Name","value":"writesWaitSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"givingWaitSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"what"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ending"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"grantId"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"why"}},{"kind":"Field","name":{"kind":"Name","value":"unitName"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ReorganisationPreviewQuery, ReorganisationPreviewQueryVariables>;
export const PlanProvincesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PlanProvinces"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ministry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"provinces"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}}]}}]}}]}}]}}]} as unknown as DocumentNode<PlanProvincesQuery, PlanProvincesQueryVariables>;
export const PlanFacilityDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PlanFacility"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"facility"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"province"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<PlanFacilityQuery, PlanFacilityQueryVariables>;
export const PlanReorganisationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PlanReorganisation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PlanReorganisationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"planReorganisation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReorganisationParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReorganisationParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Reorganisation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveOn"}},{"kind":"Field","name":{"kind":"Name","value":"decisionNumber"}},{"kind":"Field","name":{"kind":"Name","value":"decisionIssuedOn"}},{"kind":"Field","name":{"kind":"Name","value":"decisionIssuer"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"plannedAt"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedAt"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fault"}},{"kind":"Field","name":{"kind":"Name","value":"carriedOutAt"}},{"kind":"Field","name":{"kind":"Name","value":"settledAt"}},{"kind":"Field","name":{"kind":"Name","value":"reversesId"}},{"kind":"Field","name":{"kind":"Name","value":"canBeReversed"}},{"kind":"Field","name":{"kind":"Name","value":"plannedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"progress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"provincesReady"}},{"kind":"Field","name":{"kind":"Name","value":"facilities"}},{"kind":"Field","name":{"kind":"Name","value":"facilitiesDone"}},{"kind":"Field","name":{"kind":"Name","value":"people"}},{"kind":"Field","name":{"kind":"Name","value":"peopleDone"}},{"kind":"Field","name":{"kind":"Name","value":"failing"}}]}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"facilityCount"}},{"kind":"Field","name":{"kind":"Name","value":"sources"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"keepRolesOf"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"facility"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"target"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<PlanReorganisationMutation, PlanReorganisationMutationVariables>;
export const PlanShippedReorganisationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PlanShippedReorganisation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"key"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"planShippedReorganisation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"key"},"value":{"kind":"Variable","name":{"kind":"Name","value":"key"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReorganisationParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReorganisationParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Reorganisation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveOn"}},{"kind":"Field","name":{"kind":"Name","value":"decisionNumber"}},{"kind":"Field","name":{"kind":"Name","value":"decisionIssuedOn"}},{"kind":"Field","name":{"kind":"Name","value":"decisionIssuer"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"plannedAt"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedAt"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fault"}},{"kind":"Field","name":{"kind":"Name","value":"carriedOutAt"}},{"kind":"Field","name":{"kind":"Name","value":"settledAt"}},{"kind":"Field","name":{"kind":"Name","value":"reversesId"}},{"kind":"Field","name":{"kind":"Name","value":"canBeReversed"}},{"kind":"Field","name":{"kind":"Name","value":"plannedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"progress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"provincesReady"}},{"kind":"Field","name":{"kind":"Name","value":"facilities"}},{"kind":"Field","name":{"kind":"Name","value":"facilitiesDone"}},{"kind":"Field","name":{"kind":"Name","value":"people"}},{"kind":"Field","name":{"kind":"Name","value":"peopleDone"}},{"kind":"Field","name":{"kind":"Name","value":"failing"}}]}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"facilityCount"}},{"kind":"Field","name":{"kind":"Name","value":"sources"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"keepRolesOf"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"facility"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"target"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<PlanShippedReorganisationMutation, PlanShippedReorganisationMutationVariables>;
export const PlanReverseReorganisationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PlanReverseReorganisation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LegalBasisInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"planReverseReorganisation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReorganisationParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReorganisationParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Reorganisation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveOn"}},{"kind":"Field","name":{"kind":"Name","value":"decisionNumber"}},{"kind":"Field","name":{"kind":"Name","value":"decisionIssuedOn"}},{"kind":"Field","name":{"kind":"Name","value":"decisionIssuer"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"plannedAt"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedAt"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fault"}},{"kind":"Field","name":{"kind":"Name","value":"carriedOutAt"}},{"kind":"Field","name":{"kind":"Name","value":"settledAt"}},{"kind":"Field","name":{"kind":"Name","value":"reversesId"}},{"kind":"Field","name":{"kind":"Name","value":"canBeReversed"}},{"kind":"Field","name":{"kind":"Name","value":"plannedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"progress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"provincesReady"}},{"kind":"Field","name":{"kind":"Name","value":"facilities"}},{"kind":"Field","name":{"kind":"Name","value":"facilitiesDone"}},{"kind":"Field","name":{"kind":"Name","value":"people"}},{"kind":"Field","name":{"kind":"Name","value":"peopleDone"}},{"kind":"Field","name":{"kind":"Name","value":"failing"}}]}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"facilityCount"}},{"kind":"Field","name":{"kind":"Name","value":"sources"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"keepRolesOf"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"facility"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"target"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<PlanReverseReorganisationMutation, PlanReverseReorganisationMutationVariables>;
export const WithdrawReorganisationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"WithdrawReorganisation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"withdrawReorganisation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReorganisationParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReorganisationParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Reorganisation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveOn"}},{"kind":"Field","name":{"kind":"Name","value":"decisionNumber"}},{"kind":"Field","name":{"kind":"Name","value":"decisionIssuedOn"}},{"kind":"Field","name":{"kind":"Name","value":"decisionIssuer"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"plannedAt"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedAt"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fault"}},{"kind":"Field","name":{"kind":"Name","value":"carriedOutAt"}},{"kind":"Field","name":{"kind":"Name","value":"settledAt"}},{"kind":"Field","name":{"kind":"Name","value":"reversesId"}},{"kind":"Field","name":{"kind":"Name","value":"canBeReversed"}},{"kind":"Field","name":{"kind":"Name","value":"plannedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"progress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"provincesReady"}},{"kind":"Field","name":{"kind":"Name","value":"facilities"}},{"kind":"Field","name":{"kind":"Name","value":"facilitiesDone"}},{"kind":"Field","name":{"kind":"Name","value":"people"}},{"kind":"Field","name":{"kind":"Name","value":"peopleDone"}},{"kind":"Field","name":{"kind":"Name","value":"failing"}}]}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"facilityCount"}},{"kind":"Field","name":{"kind":"Name","value":"sources"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"keepRolesOf"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"facility"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"target"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<WithdrawReorganisationMutation, WithdrawReorganisationMutationVariables>;
export const ConfirmReorganisationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ConfirmReorganisation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"expected"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"confirmReorganisation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"expected"},"value":{"kind":"Variable","name":{"kind":"Name","value":"expected"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReorganisationParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReorganisationParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Reorganisation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveOn"}},{"kind":"Field","name":{"kind":"Name","value":"decisionNumber"}},{"kind":"Field","name":{"kind":"Name","value":"decisionIssuedOn"}},{"kind":"Field","name":{"kind":"Name","value":"decisionIssuer"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"plannedAt"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedAt"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fault"}},{"kind":"Field","name":{"kind":"Name","value":"carriedOutAt"}},{"kind":"Field","name":{"kind":"Name","value":"settledAt"}},{"kind":"Field","name":{"kind":"Name","value":"reversesId"}},{"kind":"Field","name":{"kind":"Name","value":"canBeReversed"}},{"kind":"Field","name":{"kind":"Name","value":"plannedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"progress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"provincesReady"}},{"kind":"Field","name":{"kind":"Name","value":"facilities"}},{"kind":"Field","name":{"kind":"Name","value":"facilitiesDone"}},{"kind":"Field","name":{"kind":"Name","value":"people"}},{"kind":"Field","name":{"kind":"Name","value":"peopleDone"}},{"kind":"Field","name":{"kind":"Name","value":"failing"}}]}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"facilityCount"}},{"kind":"Field","name":{"kind":"Name","value":"sources"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"keepRolesOf"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"facility"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"target"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<ConfirmReorganisationMutation, ConfirmReorganisationMutationVariables>;
export const CarryOutReorganisationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CarryOutReorganisation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"expected"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"carryOutReorganisation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"expected"},"value":{"kind":"Variable","name":{"kind":"Name","value":"expected"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReorganisationParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReorganisationParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Reorganisation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveOn"}},{"kind":"Field","name":{"kind":"Name","value":"decisionNumber"}},{"kind":"Field","name":{"kind":"Name","value":"decisionIssuedOn"}},{"kind":"Field","name":{"kind":"Name","value":"decisionIssuer"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"plannedAt"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedAt"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fault"}},{"kind":"Field","name":{"kind":"Name","value":"carriedOutAt"}},{"kind":"Field","name":{"kind":"Name","value":"settledAt"}},{"kind":"Field","name":{"kind":"Name","value":"reversesId"}},{"kind":"Field","name":{"kind":"Name","value":"canBeReversed"}},{"kind":"Field","name":{"kind":"Name","value":"plannedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"progress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"provincesReady"}},{"kind":"Field","name":{"kind":"Name","value":"facilities"}},{"kind":"Field","name":{"kind":"Name","value":"facilitiesDone"}},{"kind":"Field","name":{"kind":"Name","value":"people"}},{"kind":"Field","name":{"kind":"Name","value":"peopleDone"}},{"kind":"Field","name":{"kind":"Name","value":"failing"}}]}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"facilityCount"}},{"kind":"Field","name":{"kind":"Name","value":"sources"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"keepRolesOf"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"facility"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"target"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<CarryOutReorganisationMutation, CarryOutReorganisationMutationVariables>;
export const SearchDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Search"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"text"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"search"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"text"},"value":{"kind":"Variable","name":{"kind":"Name","value":"text"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Province"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Facility"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"province"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Camera"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"statusReason"}},{"kind":"Field","name":{"kind":"Name","value":"facility"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]} as unknown as DocumentNode<SearchQuery, SearchQueryVariables>;
export const CameraNameDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CameraName"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"camera"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<CameraNameQuery, CameraNameQueryVariables>;
export const UnitNameDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"UnitName"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cameras"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"within"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"facility"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"province"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<UnitNameQuery, UnitNameQueryVariables>;
export const CameraStatusChangedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"CameraStatusChanged"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"within"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cameraStatusChanged"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"within"},"value":{"kind":"Variable","name":{"kind":"Name","value":"within"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StatusChangeParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FacilityPlace"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Facility"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}},{"kind":"Field","name":{"kind":"Name","value":"province"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StatusChangeParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CameraStatusChange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"previousStatus"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"camera"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"facility"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FacilityPlace"}}]}}]}}]}}]} as unknown as DocumentNode<CameraStatusChangedSubscription, CameraStatusChangedSubscriptionVariables>;
export const CameraCountsChangedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"CameraCountsChanged"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"within"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cameraCountsChanged"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"within"},"value":{"kind":"Variable","name":{"kind":"Name","value":"within"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"units"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"counts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CameraCountsParts"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CameraCountsParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CameraCounts"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"notConnected"}},{"kind":"Field","name":{"kind":"Name","value":"online"}},{"kind":"Field","name":{"kind":"Name","value":"degraded"}},{"kind":"Field","name":{"kind":"Name","value":"offline"}},{"kind":"Field","name":{"kind":"Name","value":"unknown"}}]}}]} as unknown as DocumentNode<CameraCountsChangedSubscription, CameraCountsChangedSubscriptionVariables>;
export const OpenStreamDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OpenStream"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"cameraId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"openStream"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"cameraId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"cameraId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"hlsUrl"}},{"kind":"Field","name":{"kind":"Name","value":"mseUrl"}},{"kind":"Field","name":{"kind":"Name","value":"mseMime"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}}]} as unknown as DocumentNode<OpenStreamMutation, OpenStreamMutationVariables>;
export const CloseStreamDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CloseStream"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"sessionId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"closeStream"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"sessionId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"sessionId"}}}]}]}}]} as unknown as DocumentNode<CloseStreamMutation, CloseStreamMutationVariables>;
export const CreateWebhookDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateWebhook"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateWebhookInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createWebhook"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"secret"}},{"kind":"Field","name":{"kind":"Name","value":"webhook"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WebhookParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WebhookParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Webhook"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"host"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"backlog"}},{"kind":"Field","name":{"kind":"Name","value":"failingSince"}},{"kind":"Field","name":{"kind":"Name","value":"nextAttemptAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastDeliveredAt"}},{"kind":"Field","name":{"kind":"Name","value":"secretChangedAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastFault"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<CreateWebhookMutation, CreateWebhookMutationVariables>;
export const ChangeWebhookDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ChangeWebhook"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ChangeWebhookInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changeWebhook"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WebhookParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WebhookParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Webhook"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"host"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"backlog"}},{"kind":"Field","name":{"kind":"Name","value":"failingSince"}},{"kind":"Field","name":{"kind":"Name","value":"nextAttemptAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastDeliveredAt"}},{"kind":"Field","name":{"kind":"Name","value":"secretChangedAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastFault"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<ChangeWebhookMutation, ChangeWebhookMutationVariables>;
export const PauseWebhookDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PauseWebhook"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pauseWebhook"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WebhookParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WebhookParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Webhook"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"host"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"backlog"}},{"kind":"Field","name":{"kind":"Name","value":"failingSince"}},{"kind":"Field","name":{"kind":"Name","value":"nextAttemptAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastDeliveredAt"}},{"kind":"Field","name":{"kind":"Name","value":"secretChangedAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastFault"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<PauseWebhookMutation, PauseWebhookMutationVariables>;
export const ResumeWebhookDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ResumeWebhook"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resumeWebhook"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WebhookParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WebhookParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Webhook"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"host"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"backlog"}},{"kind":"Field","name":{"kind":"Name","value":"failingSince"}},{"kind":"Field","name":{"kind":"Name","value":"nextAttemptAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastDeliveredAt"}},{"kind":"Field","name":{"kind":"Name","value":"secretChangedAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastFault"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<ResumeWebhookMutation, ResumeWebhookMutationVariables>;
export const RotateWebhookSecretDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RotateWebhookSecret"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rotateWebhookSecret"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"secret"}},{"kind":"Field","name":{"kind":"Name","value":"webhook"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WebhookParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WebhookParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Webhook"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"host"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"backlog"}},{"kind":"Field","name":{"kind":"Name","value":"failingSince"}},{"kind":"Field","name":{"kind":"Name","value":"nextAttemptAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastDeliveredAt"}},{"kind":"Field","name":{"kind":"Name","value":"secretChangedAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastFault"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<RotateWebhookSecretMutation, RotateWebhookSecretMutationVariables>;
export const ReplayWebhookDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReplayWebhook"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"since"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"replayWebhook"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"since"},"value":{"kind":"Variable","name":{"kind":"Name","value":"since"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WebhookParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WebhookParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Webhook"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"host"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"backlog"}},{"kind":"Field","name":{"kind":"Name","value":"failingSince"}},{"kind":"Field","name":{"kind":"Name","value":"nextAttemptAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastDeliveredAt"}},{"kind":"Field","name":{"kind":"Name","value":"secretChangedAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastFault"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<ReplayWebhookMutation, ReplayWebhookMutationVariables>;
export const TestWebhookDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TestWebhook"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"testWebhook"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tookMs"}},{"kind":"Field","name":{"kind":"Name","value":"fault"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}}]}}]} as unknown as DocumentNode<TestWebhookMutation, TestWebhookMutationVariables>;
export const DeleteWebhookDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeleteWebhook"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deleteWebhook"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<DeleteWebhookMutation, DeleteWebhookMutationVariables>;