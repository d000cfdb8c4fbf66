import { AccountRoleRow, AccountRow, SignInAttemptRow, SignInRow } from '../access/account.row.js';
import { AchievementRow } from '../catalogue/achievement.row.js';
import { CatalogueListItemRow, CatalogueListRow } from '../catalogue/catalogue-list.row.js';
import { DemandRow } from '../catalogue/demand.row.js';
import { FinanceRow } from '../catalogue/finance.row.js';
import { ListingChangeRow } from '../catalogue/listing-change.row.js';
import { ListingRow } from '../catalogue/listing.row.js';
import { PatentRow } from '../catalogue/patent.row.js';
import { ProductRow } from '../catalogue/product.row.js';
import { ScenarioRow } from '../catalogue/scenario.row.js';
import { TeamRow } from '../catalogue/team.row.js';
import { ImportProblemRow, ImportRow } from '../importing/import.row.js';
import { DeclaredConflictRow, JudgeRow } from '../jury/judge.row.js';
import { JuryEventRow, JuryRow, JurySeatRow, ScoreRow } from '../jury/jury.row.js';
import { MatchRow, MatchRunRow, MatchRunShardRow } from '../matching/match.row.js';
import {
  MeetingParticipantRow,
  MeetingRoundRow,
  MeetingRow,
  MeetingSeatRow,
  MeetingTimetableRow,
  MeetingWishRow,
} from '../meetings/meeting.row.js';
import { NotificationRow } from '../notification/notification.row.js';
import { EmbeddingRow, RankingWeightsRow } from '../matching/weights.row.js';
import { OrganisationRow } from '../organisation/organisation.row.js';
import { PersonRow } from '../organisation/person.row.js';
import { OutboxRow } from '../outbox/outbox.row.js';
import { ForbiddenPlacementRow, PlanEditRow, PlanPitchRow, PlanRow, PlanSessionRow } from '../planning/plan.row.js';
import { CalendarDayRow, CodeRow } from '../reference/code.row.js';
import { PitchApplicationRow, PitchRow } from '../roadshow/pitch.row.js';
import { SessionSeriesRow } from '../roadshow/series.row.js';
import { EngagementRow, SessionChangeRow, SessionRequestRow, SessionRow } from '../roadshow/session.row.js';
import { SavedSearchHitRow, SavedSearchRow, SearchedTextRow, UnansweredSearchRow } from '../search/saved-search.row.js';
import { VenueClosureRow, VenueRow } from '../roadshow/venue.row.js';
import { WaitlistEntryRow } from '../roadshow/waitlist.row.js';

/** Every table, parents before children. */
export const rows = [
  CodeRow,
  CalendarDayRow,
  OrganisationRow,
  PersonRow,
  AccountRow,
  AccountRoleRow,
  SignInAttemptRow,
  SignInRow,
  ListingRow,
  AchievementRow,
  PatentRow,
  ProductRow,
  TeamRow,
  ScenarioRow,
  FinanceRow,
  DemandRow,
  ListingChangeRow,
  CatalogueListRow,
  CatalogueListItemRow,
  MatchRunRow,
  MatchRunShardRow,
  MatchRow,
  RankingWeightsRow,
  EmbeddingRow,
  VenueRow,
  VenueClosureRow,
  SessionSeriesRow,
  SessionRequestRow,
  SessionRow,
  EngagementRow,
  SessionChangeRow,
  PitchApplicationRow,
  PitchRow,
  WaitlistEntryRow,
  JudgeRow,
  DeclaredConflictRow,
  JuryRow,
  JurySeatRow,
  ScoreRow,
  JuryEventRow,
  MeetingRoundRow,
  MeetingParticipantRow,
  MeetingWishRow,
  MeetingTimetableRow,
  MeetingRow,
  MeetingSeatRow,
  PlanRow,
  PlanSessionRow,
  PlanPitchRow,
  ForbiddenPlacementRow,
  PlanEditRow,
  ImportRow,
  ImportProblemRow,
  NotificationRow,
  SavedSearchRow,
  SavedSearchHitRow,
  SearchedTextRow,
  UnansweredSearchRow,
  OutboxRow,
] as const;
