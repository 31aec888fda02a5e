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
  readonly #info: Omit<HubInfo, "isExercise">;
  readonly #isExercise: () => Promise<boolean>;

  constructor(info: Omit<HubInfo, "isExercise">, isExercise: () => Promise<boolean>) {
    this.#info = info;
    this.#isExercise = isExercise;
  }

  @Query(() => HubInfo, { description: "Version and mode of this hub." })
  async hub(): Promise<HubInfo> {
    return { ...this.#info, isExercise: await this.#isExercise() };
  }
}
