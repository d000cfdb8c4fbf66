import type {
  CooperationMode,
  DisclosureTier,
  ListingKind,
  ListingState,
  OrganisationType,
  PriceMode,
} from '@luyan/catalogue';
import type { Fen } from '@luyan/kernel';
import type {
  AchievementDetail,
  Day,
  DemandDetail,
  FinanceDetail,
  PatentDetail,
  ProductDetail,
  ScenarioDetail,
  TeamDetail,
} from './details.js';

export type * from './details.js';

export interface DemoOrganisation {
  readonly id: string;
  readonly nameZh: string;
  readonly nameEn: string | null;
  readonly uscc: string;
  readonly type: OrganisationType;
  readonly regionCode: string;
  /** 规模, the size codes of EEN profiles. */
  readonly size: OrganisationSize;
  readonly certifications: readonly OrganisationCertification[];
  /** 0 self-declared … 3 checked by the platform. */
  readonly verifiedLevel: 0 | 1 | 2 | 3;
  readonly website: string | null;
}
export type OrganisationSize = 'MICRO' | 'SMALL' | 'MEDIUM' | 'LARGE' | 'UNIVERSITY' | 'INSTITUTE' | 'OTHER';
/** 高企, 科技型中小企业, 专精特新 */
export type OrganisationCertification = 'HIGH_TECH' | 'TECH_SME' | 'SPECIALISED_NEW';

export interface DemoPerson {
  readonly id: string;
  readonly organisationId: string;
  readonly nameZh: string;
  readonly nameEn: string;
  /** 职称或职务 */
  readonly title: string;
  readonly orcid: string | null;
  /** Industry-chain codes. */
  readonly expertise: readonly string[];
  /** 技术经理人职称; null for people who are no brokers. */
  readonly brokerLevel: 'JUNIOR' | 'INTERMEDIATE' | 'SENIOR' | null;
}

export type DemoRole = 'SUPPLIER' | 'SEEKER' | 'HOST' | 'INVESTOR' | 'BROKER' | 'JUDGE' | 'OPERATOR';
/** 评委, by their person. */
export interface DemoJudge {
  readonly personId: string;
  readonly kinds: readonly ('TECHNOLOGY' | 'MARKET' | 'INVESTMENT')[];
}
export interface DemoAccount {
  readonly id: string;
  readonly personId: string;
  readonly email: string;
  readonly roles: readonly { readonly role: DemoRole; readonly organisationId: string }[];
}

interface ListingFacts {
  readonly id: string;
  readonly titleZh: string;
  readonly titleEn: string | null;
  readonly summaryZh: string;
  readonly summaryEn: string | null;
  readonly descriptionZh: string;
  readonly descriptionEn: string | null;
  readonly ownerOrgId: string;
  /** Person id of the author, a member of the owner. */
  readonly createdBy: string;
  readonly regionCode: string;
  readonly chains: readonly string[];
  readonly industries: readonly string[];
  readonly emerging: readonly string[];
  readonly ipc: readonly string[];
  readonly keywords: readonly string[];
  readonly trl: number | null;
  readonly cooperationModes: readonly CooperationMode[];
  readonly priceMode: PriceMode;
  /** Set for RANGE, FIXED and LISTED only; from ≤ to, both or neither. */
  readonly priceFromFen: Fen | null;
  readonly priceToFen: Fen | null;
  readonly state: ListingState;
  /** The reviewer's reason on a RETURNED listing. */
  readonly returnReason: string | null;
  readonly disclosure: DisclosureTier;
  readonly verificationLevel: 0 | 1 | 2 | 3;
  readonly createdAt: Date;
  readonly publishedAt: Date | null;
  readonly lastConfirmedAt: Date | null;
  readonly validUntil: Day | null;
  readonly version: number;
}
/** A listing of one kind: the common facts and the kind's own in `detail`. */
export type DemoListing = {
  [K in ListingKind]: ListingFacts & { readonly kind: K; readonly detail: DetailOf[K] };
}[ListingKind];
export interface DetailOf {
  ACHIEVEMENT: AchievementDetail;
  PATENT: PatentDetail;
  PRODUCT: ProductDetail;
  TEAM: TeamDetail;
  SCENARIO: ScenarioDetail;
  FINANCE: FinanceDetail;
  DEMAND: DemandDetail;
}

/** 清单: a published list of listings of one kind. */
export interface DemoList {
  readonly id: string;
  readonly code: string;
  readonly kind: ListingKind;
  readonly titleZh: string;
  readonly titleEn: string;
  readonly ownerOrgId: string;
  readonly year: number;
  readonly publishedAt: Date;
  readonly listingIds: readonly string[];
}

/** A weekly opening: minutes after local midnight, half-open; weekday 1 Monday … 7 Sunday. */
export interface OpeningHours {
  readonly weekday: number;
  readonly fromMin: number;
  readonly untilMin: number;
}
export type Equipment =
  'PROJECTOR' | 'SOUND' | 'LIVESTREAM' | 'INTERPRETING' | 'LED_WALL' | 'DEMO_AREA' | 'VIDEO_CONFERENCE';
export interface DemoVenue {
  readonly id: string;
  readonly operatorOrgId: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly regionCode: string;
  readonly address: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly capacity: number;
  readonly equipment: readonly Equipment[];
  readonly setupMin: number;
  readonly teardownMin: number;
  readonly hours: readonly OpeningHours[];
  readonly closures: readonly { readonly startsAt: Date; readonly endsAt: Date; readonly reason: string }[];
  readonly priceHalfDayFen: Fen;
  readonly maxAdvanceDays: number;
  /** A virtual room: many sessions a day, no seats to fill. */
  readonly online: boolean;
}

export interface DemoSessionRequest {
  readonly id: string;
  readonly hostOrgId: string;
  readonly titleZh: string;
  readonly titleEn: string | null;
  readonly chains: readonly string[];
  readonly regionCode: string;
  /** A fixed venue, or null to let the planner choose. */
  readonly venueId: string | null;
  readonly mode: 'OFFLINE' | 'ONLINE' | 'HYBRID';
  readonly durationMin: number;
  readonly capacity: number;
  readonly equipment: readonly Equipment[];
  /** The session lies in [earliest, latest). */
  readonly earliest: Date;
  readonly latest: Date;
  readonly preferredDates: readonly Day[];
  readonly minPitches: number;
  readonly maxPitches: number;
  /** Person ids. */
  readonly jurorIds: readonly string[];
  readonly investorIds: readonly string[];
}

export interface DemoPitchApplication {
  readonly id: string;
  readonly listingId: string;
  /** The session applied for, or null: any fitting one. */
  readonly requestId: string | null;
  readonly presenterIds: readonly string[];
  readonly durationMin: number;
  readonly qaMin: number;
  /** Expected interest, 0 to 100. */
  readonly popularity: number;
}

/** The hidden key: which supplies truly answer a demand. Ids of listings; it never reaches the database. */
export interface DemoAnswer {
  readonly demandKey: string;
  readonly supplyKeys: readonly string[];
}

export interface DemoData {
  readonly organisations: readonly DemoOrganisation[];
  readonly people: readonly DemoPerson[];
  readonly accounts: readonly DemoAccount[];
  readonly judges: readonly DemoJudge[];
  readonly listings: readonly DemoListing[];
  readonly lists: readonly DemoList[];
  readonly venues: readonly DemoVenue[];
  readonly sessionRequests: readonly DemoSessionRequest[];
  readonly pitchApplications: readonly DemoPitchApplication[];
  readonly answers: readonly DemoAnswer[];
}
