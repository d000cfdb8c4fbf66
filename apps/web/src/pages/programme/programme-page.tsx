import type { Permission } from '@luyan/access';
import { NavLink, useParams } from 'react-router';
import { useMe } from '../../api/me.js';
import { useWords } from '../../i18n/use-words.js';
import { Ant } from '../../ui/ant.js';
import { OnlyFor } from '../../ui/only-for.js';
import { usePageTitle } from '../../ui/use-page-title.js';
import '../account/account.css';
import './programme.css';
import { Proposals } from './proposals.js';
import { Requests } from './requests.js';
import { SeriesList } from './series-list.js';
import { Venues } from './venues.js';
import { Waitlists } from './waitlists.js';

const SECTIONS = {
  sessions: Requests,
  series: SeriesList,
  waitlists: Waitlists,
  proposals: Proposals,
  venues: Venues,
} as const;
type Section = keyof typeof SECTIONS;
const NEEDS = {
  sessions: 'session-request.read',
  series: 'session-request.read',
  waitlists: 'pitch.select',
  proposals: 'proposal.read',
  venues: 'venue.edit',
} as const satisfies Record<Section, Permission>;
const NAMES = Object.keys(SECTIONS) as Section[];

/** 办场: what hosts and the operator have to do with sessions, a section a tab. */
export function ProgrammePage() {
  const { section } = useParams();
  const { t } = useWords();
  const { may } = useMe();
  const open = NAMES.filter((name) => may(NEEDS[name]));
  const shown = open.find((name) => name === section) ?? open[0];
  const Part = shown && SECTIONS[shown];
  usePageTitle(shown ? `${t('nav.programme')} · ${t(`programme.${shown}`)}` : t('nav.programme'));
  return (
    <div className="wrap page">
      <h1>{t('nav.programme')}</h1>
      <OnlyFor isAllowed={Part !== undefined} title={t('programme.only')}>
        <nav className="tabs" aria-label={t('nav.programme')}>
          {open.map((name) => (
            <NavLink key={name} to={`/programme/${name}`} className={name === shown ? 'active' : ''}>
              {t(`programme.${name}`)}
            </NavLink>
          ))}
        </nav>
        <Ant>{Part && <Part />}</Ant>
      </OnlyFor>
    </div>
  );
}
