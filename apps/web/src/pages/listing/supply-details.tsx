import {
  INNOVATION_SOURCES,
  IPR_STATUSES,
  LEGAL_STATUSES,
  PATENT_TYPES,
  STAGES,
  TEAM_TYPES,
  VALUE_GRADES,
} from '@luyan/catalogue';
import { useRegionName } from '../../api/codes.js';
import { useWords } from '../../i18n/use-words.js';
import { Facts, FiguresTable, Prose, Tags, useJoin } from './detail-parts.js';
import type { DetailOf } from './listing-query.js';

type Advantage = DetailOf<'Achievement'>['advantages'][number];
const withUnit = (value: string | null, unit: string | null): string | null =>
  value === null ? null : unit && !value.includes(unit) ? `${value} ${unit}` : value;

function Advantages({ rows }: { readonly rows: readonly Advantage[] }) {
  const { t } = useWords();
  return (
    <FiguresTable
      caption={t('detail.advantages')}
      columns={[t('detail.metric'), t('detail.ours'), t('detail.incumbent'), t('detail.testMethod')]}
      strong={1}
      rows={rows.map(({ metric, ours, incumbent, unit, testMethod }) => [
        metric,
        withUnit(ours, unit),
        withUnit(incumbent, unit),
        testMethod,
      ])}
    />
  );
}

type Share = DetailOf<'Patent'>['holders'][number];

function useShares(): (shares: readonly Share[]) => string {
  const { locale } = useWords();
  const join = useJoin();
  return (shares) =>
    join(
      shares.map(({ organisation, share }) =>
        share === null
          ? organisation
          : locale === 'zh'
            ? `${organisation}（${share}%）`
            : `${organisation} (${share}%)`,
      ),
    );
}

type Inventor = DetailOf<'Patent'>['inventors'][number];
const namesOf = (inventors: readonly Inventor[]) => inventors.map(({ name }) => name);

export function AchievementDetails({ detail }: { readonly detail: DetailOf<'Achievement'> }) {
  const { t, label, money } = useWords();
  const regionName = useRegionName();
  const shares = useShares();
  const join = useJoin();
  return (
    <>
      <Prose caption={t('detail.problem')} text={detail.problemZh} />
      <Advantages rows={detail.advantages} />
      <Tags caption={t('detail.applications')} items={detail.applications} />
      <Facts
        caption={t('detail.rights')}
        facts={[
          [t('detail.iprStatus'), label(IPR_STATUSES, detail.iprStatus)],
          [t('detail.innovationSource'), label(INNOVATION_SOURCES, detail.innovationSource)],
          [t('detail.ownership'), shares(detail.ownership)],
          [t('detail.inventors'), join(namesOf(detail.inventors))],
          [t('detail.trlEvidence'), detail.trlEvidence],
          [t('detail.dutyAchievement'), detail.dutyAchievement && t('common.yes')],
          [t('detail.separateManagement'), detail.separateManagement && t('common.yes')],
        ]}
      />
      <Facts
        caption={t('detail.wanted')}
        facts={[
          [t('detail.partnerSought'), detail.partnerSought],
          [t('detail.investmentNeed'), detail.investmentNeedFen === null ? null : money(detail.investmentNeedFen)],
          [t('detail.targetRegions'), join(detail.targetRegions.map(regionName))],
        ]}
      />
    </>
  );
}

export function PatentDetails({ detail }: { readonly detail: DetailOf<'Patent'> }) {
  const { t, label, date } = useWords();
  const shares = useShares();
  const join = useJoin();
  const day = (at: string | null) => at && date(at);
  return (
    <Facts
      caption={t('detail.bibliographic')}
      facts={[
        [t('detail.applicationNo'), detail.applicationNo && <code>{detail.applicationNo}</code>],
        [t('detail.publicationNo'), detail.publicationNo && <code>{detail.publicationNo}</code>],
        [t('detail.grantNo'), detail.grantNo && <code>{detail.grantNo}</code>],
        [t('detail.patentType'), label(PATENT_TYPES, detail.patentType)],
        [
          t('detail.legalStatus'),
          detail.legalStatus && (
            <span className={detail.legalStatus === 'GRANTED' ? 'tag tag-good' : 'tag'}>
              {label(LEGAL_STATUSES, detail.legalStatus)}
            </span>
          ),
        ],
        [t('detail.country'), detail.country],
        [t('detail.filingDate'), day(detail.filingDate)],
        [t('detail.publicationDate'), day(detail.publicationDate)],
        [t('detail.grantDate'), day(detail.grantDate)],
        [t('detail.expiryDate'), day(detail.expiryDate)],
        [t('detail.annualFeePaidTo'), day(detail.annualFeePaidTo)],
        [t('detail.pledged'), detail.pledged && t('common.yes')],
        [t('detail.valueGrade'), label(VALUE_GRADES, detail.valueGrade)],
        [t('detail.applicants'), shares(detail.applicants)],
        [t('detail.holders'), shares(detail.holders)],
        [t('detail.inventors'), join(namesOf(detail.inventors))],
      ]}
    />
  );
}

export function ProductDetails({ detail }: { readonly detail: DetailOf<'Product'> }) {
  const { t, label, money } = useWords();
  return (
    <>
      <Advantages rows={detail.advantages} />
      <Facts
        caption={t('detail.product')}
        facts={[
          [t('detail.model'), detail.model],
          [t('detail.maturity'), label(STAGES, detail.maturity)],
          [t('detail.annualCapacity'), detail.annualCapacity],
          [t('detail.unitPrice'), detail.unitPriceFen === null ? null : money(detail.unitPriceFen)],
        ]}
      />
      <Tags caption={t('detail.certifications')} items={detail.certifications} />
      <Tags caption={t('detail.customers')} items={detail.customers} />
    </>
  );
}

export function TeamDetails({ detail }: { readonly detail: DetailOf<'Team'> }) {
  const { t, label } = useWords();
  return (
    <>
      <Facts
        caption={t('detail.team')}
        facts={[
          [t('detail.teamType'), label(TEAM_TYPES, detail.teamType)],
          [t('detail.leader'), detail.leader],
          [
            t('detail.capacity'),
            detail.capacityPersonMonths === null
              ? null
              : t('detail.personMonths', { count: detail.capacityPersonMonths }),
          ],
        ]}
      />
      <Tags caption={t('detail.directions')} items={detail.directions} />
      <FiguresTable
        caption={t('detail.members')}
        columns={[t('detail.name'), t('detail.title'), t('detail.role')]}
        rows={detail.members.map(({ name, title, role }) => [name, title, role])}
      />
      <FiguresTable
        caption={t('detail.cases')}
        columns={[t('detail.client'), t('detail.year'), t('detail.result')]}
        rows={detail.industryCases.map(({ client, year, result }) => [client, year, result])}
      />
      <Tags caption={t('detail.equipment')} items={detail.equipment} />
    </>
  );
}
