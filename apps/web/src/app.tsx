import { lazy } from 'react';
import { Route, Routes } from 'react-router';
import { HomePage } from './pages/home/home-page.js';
import { Layout } from './ui/layout.js';

/** Every page but the first is a chunk of its own. */
const CataloguePage = lazy(async () => ({
  default: (await import('./pages/catalogue/catalogue-page.js')).CataloguePage,
}));
const ListingPage = lazy(async () => ({ default: (await import('./pages/listing/listing-page.js')).ListingPage }));
const CalendarPage = lazy(async () => ({ default: (await import('./pages/calendar/calendar-page.js')).CalendarPage }));
const SessionPage = lazy(async () => ({ default: (await import('./pages/calendar/session-page.js')).SessionPage }));
const ListsPage = lazy(async () => ({ default: (await import('./pages/lists/lists-page.js')).ListsPage }));
const ListPage = lazy(async () => ({ default: (await import('./pages/lists/list-page.js')).ListPage }));
const SignInPage = lazy(async () => ({ default: (await import('./pages/account/sign-in-page.js')).SignInPage }));
const MyPage = lazy(async () => ({ default: (await import('./pages/account/my-page.js')).MyPage }));
const NewPage = lazy(async () => ({ default: (await import('./pages/edit/new-page.js')).NewPage }));
const EditPage = lazy(async () => ({ default: (await import('./pages/edit/edit-page.js')).EditPage }));
const MatchesPage = lazy(async () => ({ default: (await import('./pages/matches/matches-page.js')).MatchesPage }));
const WorkbenchPage = lazy(async () => ({
  default: (await import('./pages/matches/workbench-page.js')).WorkbenchPage,
}));
const OperatorPage = lazy(async () => ({ default: (await import('./pages/operator/operator-page.js')).OperatorPage }));
const PlanPage = lazy(async () => ({ default: (await import('./pages/operator/plan-page.js')).PlanPage }));
const NotificationsPage = lazy(async () => ({
  default: (await import('./pages/notifications/notifications-page.js')).NotificationsPage,
}));
const RoundsPage = lazy(async () => ({ default: (await import('./pages/meetings/rounds-page.js')).RoundsPage }));
const RoundPage = lazy(async () => ({ default: (await import('./pages/meetings/round-page.js')).RoundPage }));
const OrganisePage = lazy(async () => ({
  default: (await import('./pages/meetings/organise-page.js')).OrganisePage,
}));
const SearchesPage = lazy(async () => ({ default: (await import('./pages/searches/searches-page.js')).SearchesPage }));
const SavedSearchPage = lazy(async () => ({
  default: (await import('./pages/searches/searches-page.js')).SavedSearchPage,
}));
const ProgrammePage = lazy(async () => ({
  default: (await import('./pages/programme/programme-page.js')).ProgrammePage,
}));
const SeriesPage = lazy(async () => ({ default: (await import('./pages/programme/series-page.js')).SeriesPage }));
const AskPage = lazy(async () => ({ default: (await import('./pages/programme/ask-page.js')).AskPage }));
const JuriesPage = lazy(async () => ({ default: (await import('./pages/juries/juries-page.js')).JuriesPage }));
const JuryPage = lazy(async () => ({ default: (await import('./pages/juries/jury-page.js')).JuryPage }));
const JudgingPage = lazy(async () => ({ default: (await import('./pages/judging/judging-page.js')).JudgingPage }));
const SheetPage = lazy(async () => ({ default: (await import('./pages/judging/sheet-page.js')).SheetPage }));
const InvestPage = lazy(async () => ({ default: (await import('./pages/invest/invest-page.js')).InvestPage }));
const NotFoundPage = lazy(async () => ({ default: (await import('./pages/not-found-page.js')).NotFoundPage }));

export const App = () => (
  <Routes>
    <Route element={<Layout />}>
      <Route index element={<HomePage />} />
      <Route path="catalogue" element={<CataloguePage />} />
      <Route path="listings/:id" element={<ListingPage />} />
      <Route path="calendar" element={<CalendarPage />} />
      <Route path="sessions/:id" element={<SessionPage />} />
      <Route path="sessions/:id/jury" element={<JuryPage />} />
      <Route path="juries" element={<JuriesPage />} />
      <Route path="judging" element={<JudgingPage />} />
      <Route path="judging/:id" element={<SheetPage />} />
      <Route path="lists" element={<ListsPage />} />
      <Route path="lists/:id" element={<ListPage />} />
      <Route path="sign-in" element={<SignInPage />} />
      <Route path="listings/:id/edit" element={<EditPage />} />
      <Route path="my/:section?" element={<MyPage />} />
      <Route path="my/new/:kind?" element={<NewPage />} />
      <Route path="notifications" element={<NotificationsPage />} />
      <Route path="searches" element={<SearchesPage />} />
      <Route path="searches/:id" element={<SavedSearchPage />} />
      <Route path="meetings" element={<RoundsPage />} />
      <Route path="meetings/:id" element={<RoundPage />} />
      <Route path="meetings/:id/organise" element={<OrganisePage />} />
      <Route path="invest" element={<InvestPage />} />
      <Route path="matches" element={<MatchesPage />} />
      <Route path="matches/:id" element={<WorkbenchPage />} />
      <Route path="programme/sessions/new" element={<AskPage />} />
      <Route path="programme/series/:id" element={<SeriesPage />} />
      <Route path="programme/:section?" element={<ProgrammePage />} />
      <Route path="operator/plans/:id" element={<PlanPage />} />
      <Route path="operator/:section?" element={<OperatorPage />} />
      <Route path="*" element={<NotFoundPage />} />
    </Route>
  </Routes>
);
