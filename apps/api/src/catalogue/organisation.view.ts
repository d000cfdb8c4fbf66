import type { OrganisationType } from '@luyan/catalogue';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { OrganisationTypeEnum } from '../core/enums.js';

@ObjectType('Organisation')
export class OrganisationView {
  @Field(() => ID) id!: string;
  @Field() nameZh!: string;
  @Field(() => String, { nullable: true }) nameEn!: string | null;
  @Field(() => String, { nullable: true, description: '统一社会信用代码' }) uscc!: string | null;
  @Field(() => OrganisationTypeEnum) type!: OrganisationType;
  @Field() regionCode!: string;
  @Field(() => [String]) certifications!: string[];
  @Field(() => Int, { description: '0 self-declared … 3 checked by the platform' }) verifiedLevel!: number;
  @Field(() => String, { nullable: true }) website!: string | null;
}
