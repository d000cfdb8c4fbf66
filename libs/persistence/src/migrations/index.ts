import { CreatedExtensions1764000000000 } from './1764000000000-created-extensions.js';
import { CreatedSchema1764000000001 } from './1764000000001-created-schema.js';
import { AddedSearchDocuments1764000000010 } from './1764000000010-added-search-documents.js';
import { AddedNotifications1795510670748 } from './1795510670748-added-notifications.js';
import { AddedPlanEdits1795510839855 } from './1795510839855-added-plan-edits.js';
import { AddedAttributionToMatches1795511938130 } from './1795511938130-added-attribution-to-matches.js';
import { AddedSeriesAndWaitlists1795512966278 } from './1795512966278-added-series-and-waitlists.js';
import { AddedSearchBacklog1795513765049 } from './1795513765049-added-search-backlog.js';
import { AddedSavedSearches1795511935907 } from './1795511935907-added-saved-searches.js';
import { AddedHarvestOrder1795513200000 } from './1795513200000-added-harvest-order.js';
import { AddedLatestOrder1795516500000 } from './1795516500000-added-latest-order.js';
import { AddedPlacesAndLearning1795514815078 } from './1795514815078-added-places-and-learning.js';
import { AddedJuries1795521674088 } from './1795521674088-added-juries.js';
import { AddedMeetings1795521800000 } from './1795521800000-added-meetings.js';
import { AddedSignInAttempts1795522373008 } from './1795522373008-added-sign-in-attempts.js';
import { AddedPendingSearchTerms1795525825898 } from './1795525825898-added-pending-search-terms.js';

import { AddedPinsAndForbiddenPlacements1795526200000 } from './1795526200000-added-pins-and-forbidden-placements.js';
import { AddedSessionChanges1795526700000 } from './1795526700000-added-session-changes.js';
import { AddedSolvingFailures1795532461859 } from './1795532461859-added-solving-failures.js';
import { AddedJuryAims1795535000000 } from './1795535000000-added-jury-aims.js';
import { AddedSessionHistory1795536306308 } from './1795536306308-added-session-history.js';
import { AddedPeopleOfWorks1795537000000 } from './1795537000000-added-people-of-works.js';
import { AddedLineUpSteps1795538000000 } from './1795538000000-added-line-up-steps.js';

/** In order. A migration that has been released is never changed. */
export const migrations = [
  CreatedExtensions1764000000000,
  CreatedSchema1764000000001,
  AddedSearchDocuments1764000000010,
  AddedNotifications1795510670748,
  AddedPlanEdits1795510839855,
  AddedAttributionToMatches1795511938130,
  AddedSeriesAndWaitlists1795512966278,
  AddedSearchBacklog1795513765049,
  AddedSavedSearches1795511935907,
  AddedHarvestOrder1795513200000,
  AddedLatestOrder1795516500000,
  AddedPlacesAndLearning1795514815078,
  AddedJuries1795521674088,
  AddedMeetings1795521800000,
  AddedSignInAttempts1795522373008,
  AddedPendingSearchTerms1795525825898,
  AddedPinsAndForbiddenPlacements1795526200000,
  AddedSessionChanges1795526700000,
  AddedSolvingFailures1795532461859,
  AddedJuryAims1795535000000,
  AddedSessionHistory1795536306308,
  AddedPeopleOfWorks1795537000000,
  AddedLineUpSteps1795538000000,
] as const;
