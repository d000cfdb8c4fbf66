import type { EntityManager } from 'typeorm';
import { AccountRepository } from '../access/account.repository.js';
import { CatalogueListRepository } from '../catalogue/catalogue-list.repository.js';
import { ListingRepository } from '../catalogue/listing.repository.js';
import { ImportRepository } from '../importing/import.repository.js';
import { EmbeddingRepository } from '../matching/embedding.repository.js';
import { LearningRepository } from '../matching/learning.repository.js';
import { ConflictRepository } from '../jury/conflict.repository.js';
import { JuryRepository } from '../jury/jury.repository.js';
import { MatchRepository } from '../matching/match.repository.js';
import { MeetingRepository } from '../meetings/meeting.repository.js';
import { MeetingRoundRepository } from '../meetings/meeting-round.repository.js';
import { NotificationRepository } from '../notification/notification.repository.js';
import { OrganisationRepository } from '../organisation/organisation.repository.js';
import { PlanRepository } from '../planning/plan.repository.js';
import { ProposalRepository } from '../planning/proposal.repository.js';
import { PublicationRepository } from '../publication/publication.repository.js';
import { ReferenceRepository } from '../reference/reference.repository.js';
import { SavedSearchRepository } from '../search/saved-search.repository.js';
import { SearchedTextRepository } from '../search/searched-text.repository.js';
import { ProgrammeRepository } from '../roadshow/programme.repository.js';
import { RoadshowRepository } from '../roadshow/roadshow.repository.js';
import { SeriesRepository } from '../roadshow/series.repository.js';
import { WaitlistRepository } from '../roadshow/waitlist.repository.js';

/** Every repository, bound to one connection: a transaction's in `Tx`, the pool's in `Reads`. */
export class Repositories {
  readonly accounts: AccountRepository;
  readonly organisations: OrganisationRepository;
  readonly listings: ListingRepository;
  readonly lists: CatalogueListRepository;
  readonly matches: MatchRepository;
  readonly learning: LearningRepository;
  readonly embeddings: EmbeddingRepository;
  readonly notifications: NotificationRepository;
  readonly roadshow: RoadshowRepository;
  readonly programme: ProgrammeRepository;
  readonly series: SeriesRepository;
  readonly waitlist: WaitlistRepository;
  readonly juries: JuryRepository;
  readonly conflicts: ConflictRepository;
  readonly meetingRounds: MeetingRoundRepository;
  readonly meetings: MeetingRepository;
  readonly plans: PlanRepository;
  readonly proposals: ProposalRepository;
  readonly imports: ImportRepository;
  readonly savedSearches: SavedSearchRepository;
  readonly searchedTexts: SearchedTextRepository;
  readonly publications: PublicationRepository;
  readonly reference: ReferenceRepository;

  constructor(protected readonly manager: EntityManager) {
    this.accounts = new AccountRepository(manager);
    this.organisations = new OrganisationRepository(manager);
    this.listings = new ListingRepository(manager);
    this.lists = new CatalogueListRepository(manager);
    this.matches = new MatchRepository(manager);
    this.learning = new LearningRepository(manager);
    this.embeddings = new EmbeddingRepository(manager);
    this.notifications = new NotificationRepository(manager);
    this.roadshow = new RoadshowRepository(manager);
    this.programme = new ProgrammeRepository(manager);
    this.series = new SeriesRepository(manager);
    this.waitlist = new WaitlistRepository(manager);
    this.juries = new JuryRepository(manager);
    this.conflicts = new ConflictRepository(manager);
    this.meetingRounds = new MeetingRoundRepository(manager);
    this.meetings = new MeetingRepository(manager);
    this.plans = new PlanRepository(manager);
    this.proposals = new ProposalRepository(manager);
    this.imports = new ImportRepository(manager);
    this.savedSearches = new SavedSearchRepository(manager);
    this.searchedTexts = new SearchedTextRepository(manager);
    this.publications = new PublicationRepository(manager);
    this.reference = new ReferenceRepository(manager);
  }
}
