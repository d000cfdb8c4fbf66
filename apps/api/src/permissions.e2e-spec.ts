import { PERMISSIONS, ROLES, isPermission, type Role } from '@luyan/access';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { hashToken, type Runtime } from '@luyan/application';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Query, Resolver } from '@nestjs/graphql';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { apiClient, createTestRuntime, givenAccount, givenOrganisation } from '@luyan/testing';
import { AppModule } from './app.module.js';
import { requestState } from './core/request-context.js';
import { endpointsOf } from './endpoints.js';
import { createApi } from './server.js';

const NOBODY = '00000000-0000-7000-8000-000000000000';
const id = `id: "${NOBODY}"`;
const draft = `planId: "${NOBODY}", revision: 1`;
const reason = `reason: "x"`;
const listing = '{ problems { code } }';
const VENUE = `{ ${id}, hostOrgId: "${NOBODY}", nameZh: "x", regionCode: "x", address: "x", capacity: 1, equipment: [], setupMin: 0, teardownMin: 0, hours: [], closures: [] }`;

/** A call of every operation that needs an account; what it names does not exist, so that nothing changes. */
const CALLS: Readonly<Record<string, string>> = {
  'Query.myListings': '{ myListings { totalCount } }',
  'Query.matches': `{ matches(listingId: "${NOBODY}") { totalCount } }`,
  'Query.rankingWeights': '{ rankingWeights { totalCount } }',
  'Query.matchRun': `{ matchRun(${id}) { id } }`,
  'Query.plans': '{ plans { totalCount } }',
  'Query.plan': `{ plan(${id}) { id } }`,
  'Query.notifications': '{ notifications { totalCount } }',
  'Query.unreadNotifications': '{ unreadNotifications }',
  'Query.savedSearches': '{ savedSearches { totalCount } }',
  'Query.savedSearch': `{ savedSearch(${id}) { id } }`,
  'Query.unansweredSearches': '{ unansweredSearches { totalCount } }',
  'Query.imports': '{ imports { totalCount } }',
  'Query.import': `{ import(${id}) { id } }`,
  'Query.systemStatus': '{ systemStatus { documents } }',
  'Mutation.createListing': `mutation { createListing(input: { kind: PATENT, ownerOrgId: "${NOBODY}", draft: {} }) ${listing} }`,
  'Mutation.editListing': `mutation { editListing(input: { ${id}, version: 1, draft: {} }) ${listing} }`,
  'Mutation.submitListing': `mutation { submitListing(${id}) ${listing} }`,
  'Mutation.returnListing': `mutation { returnListing(${id}, ${reason}) ${listing} }`,
  'Mutation.publishListing': `mutation { publishListing(${id}) ${listing} }`,
  'Mutation.suspendListing': `mutation { suspendListing(${id}, ${reason}) ${listing} }`,
  'Mutation.concludeListing': `mutation { concludeListing(${id}) ${listing} }`,
  'Mutation.confirmListing': `mutation { confirmListing(${id}) ${listing} }`,
  'Mutation.renewListing': `mutation { renewListing(${id}) ${listing} }`,
  'Mutation.archiveListing': `mutation { archiveListing(${id}) ${listing} }`,
  'Mutation.createList': `mutation { createList(input: { titleZh: "x", kind: DEMAND, ownerOrgId: "${NOBODY}", listingIds: [] }) ${listing} }`,
  'Mutation.publishList': `mutation { publishList(${id}) ${listing} }`,
  'Mutation.answerMatch': `mutation { answerMatch(${id}, to: SEEN) ${listing} }`,
  'Mutation.addMatch': `mutation { addMatch(input: { demandId: "${NOBODY}", supplyId: "${NOBODY}", note: "x" }) ${listing} }`,
  'Mutation.startMatchRun': 'mutation { startMatchRun { value { id } } }',
  'Mutation.createPlan': `mutation { createPlan(year: 1) ${listing} }`,
  'Mutation.releasePlan': `mutation { releasePlan(${id}) ${listing} }`,
  'Mutation.markNotificationsRead': `mutation { markNotificationsRead(ids: []) { value } }`,
  'Query.proposals': '{ proposals { key } }',
  'Mutation.acceptProposal': `mutation { acceptProposal(key: "x", month: "2026-01") ${listing} }`,
  'Mutation.answerInvitation': `mutation { answerInvitation(${id}, accept: true) ${listing} }`,
  'Query.myWaitlist': '{ myWaitlist { totalCount } }',
  'Query.waitlist': `{ waitlist(requestId: "${NOBODY}") { rank } }`,
  'Mutation.joinWaitlist': `mutation { joinWaitlist(requestId: "${NOBODY}", listingId: "${NOBODY}") ${listing} }`,
  'Mutation.answerSlotOffer': `mutation { answerSlotOffer(${id}, accept: true) ${listing} }`,
  'Mutation.leaveWaitlist': `mutation { leaveWaitlist(${id}) ${listing} }`,
  'Mutation.withdrawPitch': `mutation { withdrawPitch(${id}) ${listing} }`,
  'Mutation.markPitchPresented': `mutation { markPitchPresented(${id}) ${listing} }`,
  'Query.sessionHistory': `{ sessionHistory(sessionId: "${NOBODY}") { totalCount } }`,
  'Mutation.markPitchAbsent': `mutation { markPitchAbsent(${id}) ${listing} }`,
  'Query.judges': '{ judges { totalCount } }',
  'Query.jurySessions': '{ jurySessions { totalCount } }',
  'Query.jurySession': `{ jurySession(${id}) { id } }`,
  'Query.juryReview': `{ juryReview(juryId: "${NOBODY}") { relax } }`,
  'Query.juryCandidates': `{ juryCandidates(juryId: "${NOBODY}") { affinity } }`,
  'Query.juryLog': `{ juryLog(juryId: "${NOBODY}") { totalCount } }`,
  'Query.juryResults': `{ juryResults(juryId: "${NOBODY}") { logBrokenAt } }`,
  'Query.myJudging': '{ myJudging { totalCount } }',
  'Query.judging': `{ judging(${id}) { id } }`,
  'Query.myResults': '{ myResults { totalCount } }',
  'Mutation.saveJudge': `mutation { saveJudge(input: { personId: "${NOBODY}", kinds: [MARKET] }) ${listing} }`,
  'Mutation.drawUpJury': `mutation { drawUpJury(input: { sessionId: "${NOBODY}" }) ${listing} }`,
  'Mutation.seatJudge': `mutation { seatJudge(input: { juryId: "${NOBODY}", revision: 1, applicationIds: [] }) ${listing} }`,
  'Mutation.releaseJury': `mutation { releaseJury(${id}, revision: 1) ${listing} }`,
  'Mutation.withdrawJury': `mutation { withdrawJury(${id}) ${listing} }`,
  'Mutation.closeJury': `mutation { closeJury(${id}) ${listing} }`,
  'Mutation.overruleJury': `mutation { overruleJury(${id}, ${reason}) ${listing} }`,
  'Mutation.publishResults': `mutation { publishResults(${id}) ${listing} }`,
  'Mutation.reopenJury': `mutation { reopenJury(${id}, ${reason}) ${listing} }`,
  'Mutation.saveScores': `mutation { saveScores(${id}, scores: []) ${listing} }`,
  'Mutation.signScores': `mutation { signScores(${id}) ${listing} }`,
  'Mutation.declareConflict': `mutation { declareConflict(${id}, note: "x") ${listing} }`,
  'Query.sessionRequests': '{ sessionRequests { totalCount } }',
  'Query.venueEffect': `{ venueEffect(input: ${VENUE}) ${listing} }`,
  'Query.venues': '{ venues { totalCount } }',
  'Query.myApplications': '{ myApplications { totalCount } }',
  'Mutation.askForSession': `mutation { askForSession(input: { hostOrgId: "${NOBODY}", titleZh: "x", earliest: "2026-01-01T00:00:00Z", latest: "2026-02-01T00:00:00Z" }) ${listing} }`,
  'Mutation.withdrawSessionRequest': `mutation { withdrawSessionRequest(${id}) ${listing} }`,
  'Query.seriesList': '{ seriesList { totalCount } }',
  'Query.series': `{ series(${id}) { id } }`,
  'Mutation.saveSeries': `mutation { saveSeries(input: { hostOrgId: "${NOBODY}", titleZh: "x", rule: { every: WEEK, weekdays: [1] }, startsOn: "2026-01-01", endsOn: "2026-02-01" }) ${listing} }`,
  'Query.planAlternatives': `{ planAlternatives(planId: "${NOBODY}", requestId: "${NOBODY}") { startsAt } }`,
  'Mutation.replan': `mutation { replan(input: { planId: "${NOBODY}" }) ${listing} }`,
  'Mutation.retryPlan': `mutation { retryPlan(${id}) ${listing} }`,
  'Mutation.stopPlan': `mutation { stopPlan(${id}) ${listing} }`,
  'Mutation.discardPlan': `mutation { discardPlan(${id}) ${listing} }`,
  'Mutation.saveVenue': `mutation { saveVenue(input: ${VENUE}) ${listing} }`,
  'Mutation.movePlanSession': `mutation { movePlanSession(${draft}, requestId: "${NOBODY}", venueId: "${NOBODY}", startsAt: "2026-01-01T00:00:00Z") ${listing} }`,
  'Mutation.movePlanPitch': `mutation { movePlanPitch(${draft}, applicationId: "${NOBODY}", requestId: "${NOBODY}", position: 1) ${listing} }`,
  'Mutation.takeOutPlanSession': `mutation { takeOutPlanSession(${draft}, requestId: "${NOBODY}") ${listing} }`,
  'Mutation.takeOutPlanPitch': `mutation { takeOutPlanPitch(${draft}, applicationId: "${NOBODY}") ${listing} }`,
  'Mutation.undoPlanEdit': `mutation { undoPlanEdit(${draft}) ${listing} }`,
  'Mutation.pinPlanPitch': `mutation { pinPlanPitch(${draft}, applicationId: "${NOBODY}") ${listing} }`,
  'Mutation.forbidPlacement': `mutation { forbidPlacement(input: { requestId: "${NOBODY}", venueId: "${NOBODY}" }) ${listing} }`,
  'Mutation.permitPlacement': `mutation { permitPlacement(${id}) ${listing} }`,
  'Mutation.pinPlanSession': `mutation { pinPlanSession(${draft}, requestId: "${NOBODY}") ${listing} }`,
  'Query.meetingRounds': '{ meetingRounds { totalCount } }',
  'Query.meetingRound': `{ meetingRound(${id}) { id } }`,
  'Query.meetingStandIns': `{ meetingStandIns(${id}) { id } }`,
  'Query.myMeetingAttendances': '{ myMeetingAttendances { totalCount } }',
  'Query.meetingTimetable': `{ meetingTimetable(${id}) { id } }`,
  'Query.fundingProjects': '{ fundingProjects { totalCount } }',
  'Query.answeredMatches': '{ answeredMatches { totalCount } }',
  'Query.meetingRoundEffect': `{ meetingRoundEffect(input: { hostOrgId: "${NOBODY}", titleZh: "x", days: [], startMin: 1, endMin: 2, tables: 1 }) ${listing} }`,
  'Mutation.saveMeetingRound': `mutation { saveMeetingRound(input: { hostOrgId: "${NOBODY}", titleZh: "x", days: [], startMin: 1, endMin: 2, tables: 1 }) ${listing} }`,
  'Mutation.moveMeetingRound': `mutation { moveMeetingRound(${id}, to: CANCELLED) ${listing} }`,
  'Mutation.closeMeetingTable': `mutation { closeMeetingTable(roundId: "${NOBODY}", table: 1) ${listing} }`,
  'Mutation.attendMeetingRound': `mutation { attendMeetingRound(input: { roundId: "${NOBODY}", organisationId: "${NOBODY}" }) ${listing} }`,
  'Mutation.moveMeetingParticipant': `mutation { moveMeetingParticipant(${id}, to: WITHDRAWN) ${listing} }`,
  'Mutation.handOverMeetingSeat': `mutation { handOverMeetingSeat(${id}, personId: "${NOBODY}") ${listing} }`,
  'Mutation.wishMeeting': `mutation { wishMeeting(fromId: "${NOBODY}", toId: "${NOBODY}", kind: WANTED) ${listing} }`,
  'Mutation.arrangeMeetings': `mutation { arrangeMeetings(roundId: "${NOBODY}") ${listing} }`,
  'Mutation.stopMeetingTimetable': `mutation { stopMeetingTimetable(${id}) ${listing} }`,
  'Mutation.announceMeetingTimetable': `mutation { announceMeetingTimetable(${id}) ${listing} }`,
  'Mutation.markMeeting': `mutation { markMeeting(${id}, to: HELD) ${listing} }`,
  'Mutation.saveSearch': `mutation { saveSearch(input: { name: "" }) ${listing} }`,
  'Mutation.removeSavedSearch': `mutation { removeSavedSearch(${id}) ${listing} }`,
  'Mutation.clearSearchHistory': 'mutation { clearSearchHistory }',
  'Mutation.signOut': 'mutation { signOut }',
};

let runtime: Runtime;
let app: NestExpressApplication;
let call: ReturnType<typeof apiClient>;
const tokens = new Map<Role, string>();
const allowed = (endpoint: string): readonly Role[] => {
  const access = endpointsOf(app).find(({ name }) => name === endpoint)?.access;
  return access && isPermission(access) ? PERMISSIONS[access].roles : [];
};

beforeAll(async () => {
  runtime = await createTestRuntime();
  app = await createApi(runtime);
  await app.init();
  call = apiClient(app.getHttpServer());
  const { id: organisationId } = await givenOrganisation(runtime);
  for (const role of Object.keys(ROLES) as Role[])
    tokens.set(role, (await givenAccount(runtime, role, organisationId, hashToken)).token);
});
afterAll(async () => {
  await app.close();
  await runtime.close();
});

describe('permissions', () => {
  it('has a call here for every operation of GraphQL that is not public', () => {
    const guarded = endpointsOf(app).filter(({ name, access }) => name.includes('.') && !access?.startsWith('public:'));
    expect(Object.keys(CALLS).sort()).toEqual(guarded.map(({ name }) => name));
  });

  it.each(Object.entries(CALLS))('%s is refused to guests', async (_, query) => {
    expect((await call(query)).codes).toEqual(['UNAUTHENTICATED']);
  });

  it.each(Object.entries(CALLS).filter(([name]) => name !== 'Mutation.signOut'))(
    '%s is open to its roles and no other',
    async (name, query) => {
      const forbidden: string[] = [];
      for (const [role, token] of tokens)
        if ((await call(query, token)).codes.includes('FORBIDDEN')) forbidden.push(role);
      expect(forbidden.sort()).toEqual(
        Object.keys(ROLES)
          .filter((role) => !allowed(name).includes(role as Role))
          .sort(),
      );
    },
  );

  it('refuses a handler that declares nothing, whoever asks', async () => {
    @Resolver()
    class Undeclared {
      @Query(() => String)
      secret(): string {
        return 'leak';
      }
    }
    @Module({ imports: [AppModule.of(runtime, { logError: () => undefined })], providers: [Undeclared] })
    class WithUndeclared {}
    const undeclared = await NestFactory.create<NestExpressApplication>(WithUndeclared, { logger: false });
    undeclared.use(requestState(runtime));
    await undeclared.init();
    const { codes, data } = await apiClient(undeclared.getHttpServer())('{ secret }', tokens.get('OPERATOR'));
    expect({ codes, data }).toEqual({ codes: ['INTERNAL'], data: null });
    await undeclared.close();
  });
});
