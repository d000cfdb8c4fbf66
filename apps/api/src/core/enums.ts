import * as catalogue from '@luyan/catalogue';
import * as roadshow from '@luyan/roadshow';
import {
  CONFLICT_REASONS,
  CONFLICT_SEVERITIES,
  DIFF_CHANGES,
  JUDGE_KINDS,
  JURY_RULE_LABELS,
  JURY_AIMS,
  RELAXABLE_RULES,
} from '@luyan/scheduling';
import { ROLES } from '@luyan/access';
import { FIGURE_VERDICTS, GATE_CODES, PARTS, UNSTATED_CONDITIONS } from '@luyan/matching';
import { FACET_NAMES, SEARCH_SORTS } from '@luyan/search';
import { registerEnumType } from '@nestjs/graphql';

type Labels = Readonly<Record<string, { readonly zh: string; readonly en: string }>>;

/** A closed code table as a GraphQL enum whose values are described in both languages. */
function enumOf(name: string, labels: Labels): Record<string, string> {
  const values = Object.fromEntries(Object.keys(labels).map((code) => [code, code]));
  const valuesMap = Object.fromEntries(
    Object.entries(labels).map(([code, { zh, en }]) => [code, { description: `${zh} · ${en}` }]),
  );
  registerEnumType(values, { name, valuesMap });
  return values;
}
/** Words of the domain in lower case, in upper case as GraphQL writes them. */
function upper(name: string, codes: readonly string[]): Record<string, string> {
  const values = Object.fromEntries(codes.map((code) => [code.toUpperCase(), code]));
  registerEnumType(values, { name });
  return values;
}
const plain = (codes: readonly string[]): Labels =>
  Object.fromEntries(codes.map((code) => [code, { zh: code, en: code }]));

export const ListingKindEnum = enumOf('ListingKind', catalogue.LISTING_KINDS);
export const ListingStateEnum = enumOf('ListingState', catalogue.LISTING_STATES);
export const OrganisationTypeEnum = enumOf('OrganisationType', catalogue.ORGANISATION_TYPES);
export const CooperationModeEnum = enumOf('CooperationMode', catalogue.COOPERATION_MODES);
export const PriceModeEnum = enumOf('PriceMode', catalogue.PRICE_MODES);
export const DisclosureTierEnum = enumOf('DisclosureTier', catalogue.DISCLOSURE_TIERS);
export const PatentTypeEnum = enumOf('PatentType', catalogue.PATENT_TYPES);
export const LegalStatusEnum = enumOf('LegalStatus', catalogue.LEGAL_STATUSES);
export const DemandKindEnum = enumOf('DemandKind', catalogue.DEMAND_KINDS);
export const IpOwnershipEnum = enumOf('IpOwnership', catalogue.IP_OWNERSHIPS);
export const IprStatusEnum = enumOf('IprStatus', catalogue.IPR_STATUSES);
export const InnovationSourceEnum = enumOf('InnovationSource', catalogue.INNOVATION_SOURCES);
export const StageEnum = enumOf('Stage', catalogue.STAGES);
export const TeamTypeEnum = enumOf('TeamType', catalogue.TEAM_TYPES);
export const ScenarioKindEnum = enumOf('ScenarioKind', catalogue.SCENARIO_KINDS);
export const ProcurementModeEnum = enumOf('ProcurementMode', catalogue.PROCUREMENT_MODES);
export const FinanceCategoryEnum = enumOf('FinanceCategory', catalogue.FINANCE_CATEGORIES);
export const AlertFrequencyEnum = enumOf('AlertFrequency', catalogue.ALERT_FREQUENCIES);
export const ListStateEnum = enumOf('ListState', catalogue.LIST_STATES);
export const MatchStateEnum = enumOf('MatchState', catalogue.MATCH_STATES);
export const DeclineReasonEnum = enumOf('DeclineReason', catalogue.DECLINE_REASONS);
export const SessionModeEnum = enumOf('SessionMode', roadshow.SESSION_MODES);
export const SessionTypeEnum = enumOf('SessionType', roadshow.SESSION_TYPES);
export const SessionStateEnum = enumOf('SessionState', roadshow.SESSION_STATES);
export const LineUpStepEnum = enumOf('LineUpStep', roadshow.LINE_UP_STEPS);
export const PitchStateEnum = enumOf('PitchState', roadshow.PITCH_STATES);
export const PlanStateEnum = enumOf('PlanState', roadshow.PLAN_STATES);
export const SolvingFailureEnum = enumOf('SolvingFailure', roadshow.SOLVING_FAILURES);
export const SessionRequestStateEnum = enumOf('SessionRequestState', roadshow.SESSION_REQUEST_STATES);
export const PlanConflictSeverityEnum = enumOf('PlanConflictSeverity', CONFLICT_SEVERITIES);
export const PlanDiffChangeEnum = enumOf('PlanDiffChange', DIFF_CHANGES);
export const PlanItemKindEnum = enumOf('PlanItemKind', plain(['SESSION', 'PITCH']));
export const ScoreLevelEnum = enumOf('ScoreLevel', plain(['HARD', 'MEDIUM', 'SOFT']));
export const InvitationRoleEnum = enumOf('InvitationRole', plain(['SEEKER', 'INVESTOR']));
export const WaitlistStateEnum = enumOf('WaitlistState', roadshow.WAITLIST_STATES);
export const JuryStateEnum = enumOf('JuryState', roadshow.JURY_STATES);
export const SeatStateEnum = enumOf('SeatState', roadshow.SEAT_STATES);
export const JuryEventKindEnum = enumOf('JuryEventKind', roadshow.JURY_EVENTS);
export const JudgeKindEnum = enumOf('JudgeKind', JUDGE_KINDS);
export const ConflictReasonEnum = enumOf('ConflictReason', CONFLICT_REASONS);
export const JuryRuleEnum = enumOf('JuryRule', JURY_RULE_LABELS);
export const JuryAimEnum = enumOf('JuryAim', JURY_AIMS);
export const RelaxableRuleEnum = enumOf('RelaxableJuryRule', RELAXABLE_RULES);
export const MeetingRoundStateEnum = enumOf('MeetingRoundState', roadshow.MEETING_ROUND_STATES);
export const MeetingParticipantStateEnum = enumOf('MeetingParticipantState', roadshow.MEETING_PARTICIPANT_STATES);
export const MeetingTimetableStateEnum = enumOf('MeetingTimetableState', roadshow.MEETING_TIMETABLE_STATES);
export const MeetingStateEnum = enumOf('MeetingState', roadshow.MEETING_STATES);
export const WishKindEnum = enumOf('WishKind', roadshow.WISH_KINDS);
export const WishOutcomeEnum = enumOf('WishOutcome', roadshow.WISH_OUTCOMES);
export const UnmetReasonEnum = enumOf('UnmetReason', roadshow.UNMET_REASONS);
export const MeetingChangeReasonEnum = enumOf('MeetingChangeReason', roadshow.MEETING_CHANGE_REASONS);
export const MeetingFaultEnum = enumOf('MeetingFaultRule', roadshow.MEETING_FAULT_RULES);
export const SeriesFrequencyEnum = enumOf('SeriesFrequency', {
  WEEK: { zh: '每周', en: 'Weekly' },
  MONTH: { zh: '每月', en: 'Monthly' },
});
export const HolidayPolicyEnum = enumOf('HolidayPolicy', {
  LATER: { zh: '顺延', en: 'The next working day' },
  EARLIER: { zh: '提前', en: 'The working day before' },
  DROP: { zh: '取消', en: 'It falls out' },
});
export const SeriesEffectEnum = enumOf('SeriesEffect', {
  NEW: { zh: '新增', en: 'New' },
  KEPT: { zh: '保留', en: 'Keeps its day' },
  MOVED: { zh: '改日', en: 'Another day' },
  WITHDRAWN: { zh: '撤回', en: 'No longer in the series' },
});
export const RoleEnum = enumOf('Role', ROLES);
export const FacetNameEnum = enumOf('FacetName', plain(FACET_NAMES));
export const CatalogueSortEnum = enumOf('CatalogueSort', plain(SEARCH_SORTS));
export const SeverityEnum = enumOf('Severity', plain(['BLOCKER', 'MAJOR', 'MINOR']));
export const CodeTableEnum = enumOf('CodeTable', plain(['REGION', 'CHAIN', 'INDUSTRY', 'EMERGING', 'IPC']));
export const MatchPartEnum = upper('MatchPart', PARTS);
export const FigureVerdictEnum = upper('FigureVerdict', FIGURE_VERDICTS);
const COMPARATORS = { AT_LEAST: 'atLeast', AT_MOST: 'atMost', IS: 'is', BETWEEN: 'between' };
registerEnumType(COMPARATORS, { name: 'Comparator' });
export const ComparatorEnum = COMPARATORS;
export const GateCodeEnum = enumOf('GateCode', plain(GATE_CODES));
export const UnstatedConditionEnum = enumOf('UnstatedCondition', plain(UNSTATED_CONDITIONS));
