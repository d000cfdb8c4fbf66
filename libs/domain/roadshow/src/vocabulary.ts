/** The closed code tables (码表) of roadshows. */
type Labels = Readonly<Record<string, { readonly zh: string; readonly en: string }>>;
const table = <T extends Labels>(labels: T): T => labels;

export const SESSION_TYPES = table({
  ACHIEVEMENT: { zh: '成果路演', en: 'Achievements' },
  PRODUCT: { zh: '产品路演', en: 'Products' },
  SCENARIO: { zh: '场景发布', en: 'Scenarios' },
  FUNDING: { zh: '融资路演', en: 'Funding' },
  DEMAND: { zh: '需求对接', en: 'Demands' },
  THEME: { zh: '专场', en: 'Theme' },
});
export type SessionType = keyof typeof SESSION_TYPES;

export const SESSION_MODES = table({
  OFFLINE: { zh: '线下', en: 'On site' },
  ONLINE: { zh: '线上', en: 'Online' },
  HYBRID: { zh: '混合', en: 'Hybrid' },
});
export type SessionMode = keyof typeof SESSION_MODES;

export const EQUIPMENT = table({
  PROJECTOR: { zh: '投影', en: 'Projector' },
  SOUND: { zh: '音响', en: 'Sound' },
  LIVESTREAM: { zh: '直播', en: 'Livestream' },
  INTERPRETING: { zh: '同传', en: 'Interpreting' },
  LED_WALL: { zh: 'LED 大屏', en: 'LED wall' },
  DEMO_AREA: { zh: '展示区', en: 'Demonstration area' },
  VIDEO_CONFERENCE: { zh: '视频会议', en: 'Video conference' },
});
export type Equipment = keyof typeof EQUIPMENT;

export const LAYOUTS = table({
  THEATRE: { zh: '剧院式', en: 'Theatre' },
  CLASSROOM: { zh: '课桌式', en: 'Classroom' },
  U_SHAPE: { zh: 'U 型', en: 'U shape' },
});
export type Layout = keyof typeof LAYOUTS;

export const BOOKING_APPROVALS = table({
  AUTO: { zh: '自动通过', en: 'Automatic' },
  OWNER: { zh: '场地方审批', en: 'By the host' },
});
export type BookingApproval = keyof typeof BOOKING_APPROVALS;

export const ENGAGEMENT_ROLES = table({
  PRESENTER: { zh: '主讲人', en: 'Presenter' },
  JUROR: { zh: '评委', en: 'Juror' },
  INVESTOR: { zh: '投资人', en: 'Investor' },
});
export type EngagementRole = keyof typeof ENGAGEMENT_ROLES;
