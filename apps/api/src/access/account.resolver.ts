import type { Actor, Role } from '@luyan/access';
import { forgetAttempts, SIGN_IN_DAYS, signIn, signOut, takeAttempt, type Runtime } from '@luyan/application';
import { DAY } from '@luyan/kernel';
import { Args, Context, Field, ID, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor, CurrentLoaders } from '../core/context.decorators.js';
import { RoleEnum } from '../core/enums.js';
import { TooManyRequests } from '../core/errors.js';
import type { Loaders } from '../core/loaders.js';
import { ProblemView, toPayload } from '../core/problem.view.js';
import { COOKIE, stateOf, type GraphqlContext } from '../core/request-context.js';
import { Public, Requires } from '../core/requires.js';
import { InjectRuntime } from '../core/runtime.module.js';
import { OrganisationView } from '../catalogue/organisation.view.js';

@ObjectType('RoleHeld')
class RoleHeldView {
  @Field(() => RoleEnum) role!: Role;
  @Field(() => OrganisationView, { nullable: true }) organisation!: OrganisationView | null;
}

@ObjectType('Me')
class MeView {
  @Field(() => ID) accountId!: string;
  @Field(() => String, { nullable: true }) nameZh!: string | null;
  @Field(() => String, { nullable: true }) nameEn!: string | null;
  @Field(() => [RoleHeldView]) roles!: RoleHeldView[];
}

@ObjectType('SignInPayload')
class SignInPayload {
  @Field(() => String, { nullable: true, description: 'Bearer token for clients without cookies.' }) token!:
    string | null;
  @Field(() => [ProblemView]) problems!: readonly ProblemView[];
}

@Resolver()
export class AccountResolver {
  constructor(@InjectRuntime() private readonly runtime: Runtime) {}

  @Public('A guest asks who they are: nobody.')
  @Query(() => MeView, { nullable: true })
  async me(
    @CurrentActor() { accountId, personId, roles }: Actor,
    @CurrentLoaders() loaders: Loaders,
  ): Promise<MeView | null> {
    if (!accountId) return null;
    const person = personId ? await loaders.people.load(personId) : undefined;
    const organisation = async (id: string | null) => (id ? ((await loaders.organisations.load(id)) ?? null) : null);
    const held = await Promise.all(
      roles.map(async ({ role, organisationId }) => ({ role, organisation: await organisation(organisationId) })),
    );
    return { accountId, nameZh: person?.nameZh ?? null, nameEn: person?.nameEn ?? null, roles: held };
  }

  @Public('Signing in is how one stops being a guest.')
  @Mutation(() => SignInPayload)
  async signIn(
    @Args('email') email: string,
    @Args('password') password: string,
    @CurrentActor() { locale }: Actor,
    @Context() { req, res }: GraphqlContext,
  ): Promise<SignInPayload> {
    const attempt = { email, address: req.ip ?? '' };
    const wait = await takeAttempt(this.runtime, attempt);
    if (wait > 0) throw new TooManyRequests(Math.ceil(wait / 1000));

    const { value, problems } = await toPayload(await signIn(this.runtime, { email, password }), locale, (token) =>
      Promise.resolve(token),
    );
    if (value) {
      await forgetAttempts(this.runtime, attempt);
      res.cookie(COOKIE, value, {
        httpOnly: true,
        sameSite: 'lax',
        secure: this.runtime.config.COOKIE_SECURE,
        maxAge: SIGN_IN_DAYS * DAY,
        path: '/',
      });
    }
    return { token: value, problems };
  }

  @Requires('account.read-self')
  @Mutation(() => Boolean)
  async signOut(@Context() { req, res }: GraphqlContext): Promise<boolean> {
    const { token } = stateOf(req);
    if (token) await signOut(this.runtime, token);
    res.clearCookie(COOKIE, { path: '/' });
    return true;
  }
}
