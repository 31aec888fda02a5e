import { Field, ID, ObjectType } from "type-graphql";

@ObjectType("StreamSession", {
  description: "A live view of one camera, opened and logged. Its addresses are for the one who opened it only.",
  simpleResolvers: true,
})
export class StreamSessionType {
  @Field(() => ID)
  id!: string;

  @Field(() => String, {
    description:
      "HLS multivariant playlist on the hub's own origin; playable by any HLS player with the ticket it carries. The ticket belongs to the address that uses it first.",
  })
  hlsUrl!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'fMP4 over WebSocket for Media Source Extensions. The hub sends text `{"type":"init","mime":…}`, then binary: init segment, fragments from a key frame on; `{"type":"stalled","since":…,"reason":…}` and `{"type":"resumed"}` (a new init follows). Close codes: 4401 not signed in, 4403 right ended, 4404 no such session, 4410 camera gone, 4429 too slow.',
  })
  mseUrl!: string | null;

  @Field(() => String, { nullable: true, description: "WebRTC-HTTP egress endpoint, where the engine offers it." })
  whepUrl!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "MIME type of the fragments; null while the camera's picture is not known yet.",
  })
  mseMime!: string | null;

  @Field(() => Date, {
    description: "Unused until then, the session ends. Each media request renews it, as long as the right to view lasts.",
  })
  expiresAt!: Date;
}
