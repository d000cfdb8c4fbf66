import {
  COMPANY_STAGES,
  COMPARISONS,
  DEMAND_KINDS,
  ELIGIBILITY_FIELDS,
  FINANCE_CATEGORIES,
  GUARANTEES,
  IP_OWNERSHIPS,
  PROCUREMENT_MODES,
  REPAYMENTS,
  SCENARIO_KINDS,
} from '@luyan/catalogue';
import { useRegionName } from '../../api/codes.js';
import { useWords, type Words } from '../../i18n/use-words.js';
import { Facts, FiguresTable, Prose, useJoin } from './detail-parts.js';
import type { DetailOf } from './listing-query.js';

const span = (from: string | null, to: string | null): string | null =>
  from && to ? (from === to ? from : `${from} – ${to}`) : (from ?? to);
const moneySpan = (from: number | null, to: number | null, { money }: Words) =>
  span(from === null ? null : money(from), to === null ? null : money(to));

export function DemandDetails({ detail }: { readonly detail: DetailOf<'Demand'> }) {
  const words = useWords();
  const { t, label, money, date, percent } = words;
  const regionName = useRegionName();
  const join = useJoin();
  const { minTrl, maxTrl } = detail;
  return (
    <>
      <FiguresTable
        caption={t('detail.techSpec')}
        columns={[t('detail.metric'), t('detail.target'), t('detail.tolerance'), t('detail.method'), t('detail.must')]}
        strong={1}
        rows={detail.techSpec.map(({ metric, target, unit, tolerance, method, must }) => [
          metric,
          unit && !target.includes(unit) ? `${target} ${unit}` : target,
          tolerance,
          method,
          must === null ? null : must ? t('detail.mustYes') : t('detail.mustNo'),
        ])}
      />
      <Facts
        caption={t('detail.terms')}
        facts={[
          [t('detail.demandKind'), label(DEMAND_KINDS, detail.demandKind)],
          [t('detail.budget'), detail.budgetFen === null ? null : <b className="price">{money(detail.budgetFen)}</b>],
          [t('detail.toSolver'), detail.toSolverFen === null ? null : money(detail.toSolverFen)],
          [t('detail.ipOwnership'), label(IP_OWNERSHIPS, detail.ipOwnership)],
          [t('detail.trlWanted'), (minTrl ?? maxTrl) === null ? null : `TRL ${minTrl ?? 1}–${maxTrl ?? 9}`],
          [t('detail.deadline'), detail.deadline && date(detail.deadline)],
          [t('detail.eoiDeadline'), detail.eoiDeadline && date(detail.eoiDeadline)],
          [t('detail.callDeadline'), detail.callDeadline && date(detail.callDeadline)],
          [t('detail.targetRegions'), join(detail.targetRegions.map(regionName))],
          [t('detail.solverConditions'), detail.solverConditions],
        ]}
      />
      <Prose caption={t('detail.currentState')} text={detail.currentState} />
      <Prose caption={t('detail.triedSolutions')} text={detail.triedSolutions} />
      <Prose caption={t('detail.constraints')} text={detail.constraints} />
      <FiguresTable
        caption={t('detail.milestones')}
        columns={[t('detail.milestone'), t('detail.share'), t('detail.due')]}
        rows={detail.milestones.map(({ title, share, dueDate }) => [
          title,
          percent(share / 100),
          dueDate && date(dueDate),
        ])}
      />
    </>
  );
}

export function ScenarioDetails({ detail }: { readonly detail: DetailOf<'Scenario'> }) {
  const words = useWords();
  const { t, label, date } = words;
  return (
    <>
      <Prose caption={t('detail.problem')} text={detail.problemZh} />
      <FiguresTable
        caption={t('detail.kpis')}
        columns={[t('detail.metric'), t('detail.target')]}
        strong={1}
        rows={detail.kpis.map(({ metric, target, unit }) => [
          metric,
          unit && !target.includes(unit) ? `${target} ${unit}` : target,
        ])}
      />
      <Facts
        caption={t('detail.terms')}
        facts={[
          [t('detail.scenarioKind'), label(SCENARIO_KINDS, detail.scenarioKind)],
          [t('detail.procurementMode'), label(PROCUREMENT_MODES, detail.procurementMode)],
          [t('detail.budget'), moneySpan(detail.budgetFromFen, detail.budgetToFen, words)],
          [
            t('detail.window'),
            span(detail.windowFrom && date(detail.windowFrom), detail.windowTo && date(detail.windowTo)),
          ],
          [t('detail.testPeriod'), detail.testPeriodDays && t('detail.days', { count: detail.testPeriodDays })],
          [t('detail.trlWanted'), detail.minTrl && t('detail.trlFrom', { trl: detail.minTrl })],
          [t('detail.location'), detail.location],
          [t('detail.environment'), detail.environment],
          [t('detail.scale'), detail.scale],
        ]}
      />
    </>
  );
}

interface EligibilityRow {
  readonly field?: unknown;
  readonly op?: unknown;
  readonly value?: unknown;
}
const isRows = (json: unknown): json is readonly EligibilityRow[] =>
  Array.isArray(json) && json.every((row) => typeof row === 'object' && row !== null);

/** A value of an eligibility row: a yes or no, a number, a word or some words. */
const valueText = (value: unknown, t: Words['t'], join: (items: readonly string[]) => string): string => {
  if (value === true || value === 'true') return t('common.yes');
  if (value === false || value === 'false') return t('common.no');
  if (Array.isArray(value)) return join(value.map(String));
  return typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value);
};

export function FinanceDetails({ detail }: { readonly detail: DetailOf<'Finance'> }) {
  const words = useWords();
  const { t, label } = words;
  const regionName = useRegionName();
  const join = useJoin();
  const rate = (value: number | null) => (value === null ? null : `${value}%`);
  return (
    <>
      <p className="remark">{t('detail.financeRemark')}</p>
      <Facts
        caption={t('detail.financeTerms')}
        facts={[
          [t('detail.category'), label(FINANCE_CATEGORIES, detail.category)],
          [t('detail.amount'), moneySpan(detail.amountMinFen, detail.amountMaxFen, words)],
          [t('detail.rate'), span(rate(detail.rateFrom), rate(detail.rateTo))],
          [t('detail.term'), detail.termMonths && t('detail.months', { count: detail.termMonths })],
          [t('detail.guarantees'), join(detail.guarantees.map((code) => label(GUARANTEES, code)))],
          [t('detail.repayment'), label(REPAYMENTS, detail.repayment)],
          [t('detail.approval'), detail.approvalDays && t('detail.days', { count: detail.approvalDays })],
          [t('detail.stages'), join(detail.stages.map((code) => label(COMPANY_STAGES, code)))],
          [t('detail.regions'), join(detail.regions.map(regionName))],
          [
            t('detail.source'),
            detail.sourceUrl && /^https?:/.test(detail.sourceUrl) ? (
              <a href={detail.sourceUrl} rel="noreferrer">
                {detail.sourceUrl}
              </a>
            ) : null,
          ],
        ]}
      />
      <FiguresTable
        caption={t('detail.eligibility')}
        columns={[t('detail.condition'), t('detail.comparison'), t('detail.value')]}
        rows={(isRows(detail.eligibility) ? detail.eligibility : []).map(({ field, op, value }) => [
          label(ELIGIBILITY_FIELDS, String(field)),
          label(COMPARISONS, String(op)),
          valueText(value, t, join),
        ])}
      />
    </>
  );
}
