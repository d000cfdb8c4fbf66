import type { Actor } from '@luyan/access';
import {
  markNotificationsRead,
  renderNotifications,
  type RenderedNotification,
  type Runtime,
} from '@luyan/application';
import {
  Args,
  ArgsType,
  Field,
  GraphQLISODateTime,
  ID,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
} from '@nestjs/graphql';
import { connectionOf, PageArgs, pageRequest, toConnection, type Connection } from '../core/connection.js';
import { CurrentActor } from '../core/context.decorators.js';
import { ProblemView, toPayload } from '../core/problem.view.js';
import { Requires } from '../core/requires.js';
import { InjectRuntime } from '../core/runtime.module.js';

@ObjectType('Notification', { description: '通知' })
class NotificationView {
  @Field(() => ID) id!: string;
  @Field() kind!: string;
  @Field({ description: 'In the language of the request; titles as the reader may see them now.' }) text!: string;
  @Field({ description: 'Where in the portal one goes on.' }) path!: string;
  @Field(() => GraphQLISODateTime) createdAt!: Date;
  @Field(() => GraphQLISODateTime, { nullable: true }) readAt!: Date | null;
}
const NotificationConnection = connectionOf<NotificationView>(() => NotificationView, 'Notification');

@ArgsType()
class NotificationArgs extends PageArgs {
  @Field({ defaultValue: false }) unreadOnly!: boolean;
}

@ObjectType('UnreadPayload')
class UnreadPayload {
  @Field(() => Int, { nullable: true, description: 'Notifications still unread.' }) value!: number | null;
  @Field(() => [ProblemView]) problems!: readonly ProblemView[];
}

@Resolver()
export class NotificationResolver {
  constructor(@InjectRuntime() private readonly runtime: Runtime) {}

  @Requires('notification.read')
  @Query(() => NotificationConnection, { description: '我的通知, newest first.' })
  async notifications(
    @Args() args: NotificationArgs,
    @CurrentActor() actor: Actor,
  ): Promise<Connection<RenderedNotification>> {
    const { reads } = this.runtime;
    const page = await reads.notifications.pageOf(actor.accountId ?? '', args.unreadOnly, pageRequest(args));
    return toConnection({ ...page, items: await renderNotifications(reads, actor, page.items) });
  }

  @Requires('notification.read')
  @Query(() => Int, { description: '未读通知数' })
  unreadNotifications(@CurrentActor() { accountId }: Actor): Promise<number> {
    return this.runtime.reads.notifications.countUnread(accountId ?? '');
  }

  @Requires('notification.read')
  @Mutation(() => UnreadPayload, { description: 'Mark notifications as read: those named, or all.' })
  async markNotificationsRead(
    @Args('ids', { type: () => [ID], nullable: true }) ids: string[] | null,
    @CurrentActor() actor: Actor,
  ): Promise<UnreadPayload> {
    return toPayload(await markNotificationsRead(this.runtime, actor, ids), actor.locale, (unread) =>
      Promise.resolve(unread),
    );
  }
}
