import { NavLink, useParams } from 'react-router';
import { useMe } from '../../api/me.js';
import { useWords } from '../../i18n/use-words.js';
import { Ant } from '../../ui/ant.js';
import { OnlyFor } from '../../ui/only-for.js';
import { usePageTitle } from '../../ui/use-page-title.js';
import '../account/account.css';
import { Imports } from '../importing/imports.js';
import { Plans } from './plans.js';
import { Ranking } from './ranking.js';
import { Review } from './review.js';
import { System } from './system.js';

const SECTIONS = { review: Review, plans: Plans, imports: Imports, ranking: Ranking, system: System } as const;
type Section = keyof typeof SECTIONS;
const NAMES = Object.keys(SECTIONS) as Section[];

export function OperatorPage() {
  const { section } = useParams();
  const { t } = useWords();
  const { isOperator } = useMe();
  const shown = NAMES.find((name) => name === section) ?? 'review';
  const Part = SECTIONS[shown];
  usePageTitle(`${t('nav.operator')} · ${t(`operator.${shown}`)}`);
  return (
    <div className="wrap page">
      <h1>{t('nav.operator')}</h1>
      <OnlyFor isAllowed={isOperator} title={t('operator.only')}>
        <nav className="tabs" aria-label={t('nav.operator')}>
          {NAMES.map((name) => (
            <NavLink key={name} to={`/operator/${name}`} className={name === shown ? 'active' : ''}>
              {t(`operator.${name}`)}
            </NavLink>
          ))}
        </nav>
        <Ant>
          <Part />
        </Ant>
      </OnlyFor>
    </div>
  );
}
