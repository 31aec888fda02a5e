import { Field, ObjectType, Query, Resolver } from "type-graphql";

@ObjectType({ simpleResolvers: true, description: "This hub." })
export class HubInfo {
  @Field(() => String)
  version!: string;
  @Field(() => String, { description: "`demo` or `production`." })
  mode!: string;
  @Field(() => Boolean, { description: "True when what it shows is an exercise." })
  isExercise!: boolean;
}

@Resolver()
export class HubResolver {
  readonly #info: HubInfo;

  constructor(info: HubInfo) {
    this.#info = info;
  }

  @Query(() => HubInfo, { description: "Version and mode of this hub." })
  hub(): HubInfo {
    return this.#info;
  }
}
