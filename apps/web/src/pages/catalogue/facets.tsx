import { COOPERATION_MODES, LISTING_KINDS, PRICE_MODES, VERIFICATION_LEVELS } from '@luyan/catalogue';
import { useId, useState, type ReactNode } from 'react';
import { useCodes } from '../../api/codes.js';
import type { ResultOf } from '../../graphql.js';
import { useWords } from '../../i18n/use-words.js';
import type { CatalogueQuery } from './catalogue-query.js';
import { withChange, withToggled, type CatalogueState, type ListParam } from './catalogue-state.js';

type FacetData = ResultOf<typeof CatalogueQuery>['catalogue']['facets'][number];
type Bucket = FacetData['buckets'][number];

const SHOWN_AT_FIRST = 8;
const TRL = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <fieldset className="facet">
      <legend>{title}</legend>
      {children}
    </fieldset>
  );
}

interface ChoicesProps {
  readonly title: string;
  readonly buckets: readonly Bucket[];
  readonly chosen: readonly string[];
  readonly label: (code: string) => string;
  readonly onToggle: (code: string) => void;
}

/** Alternatives with their counts; chosen ones stay in sight whatever their count. */
function Choices({ title, buckets, chosen, label, onToggle }: ChoicesProps) {
  const { t, number } = useWords();
  const [isOpen, setIsOpen] = useState(false);
  const missing = chosen.filter((code) => !buckets.some((bucket) => bucket.code === code));
  const all = [...buckets, ...missing.map((code) => ({ code, count: 0 }))];
  const shown = isOpen ? all : all.filter(({ code }, at) => at < SHOWN_AT_FIRST || chosen.includes(code));
  if (all.length === 0) return null;
  return (
    <Group title={title}>
      <ul>
        {shown.map(({ code, count }) => (
          <li key={code}>
            <label className="choice">
              <input
                type="checkbox"
                checked={chosen.includes(code)}
                onChange={() => {
                  onToggle(code);
                }}
              />
              <span>{label(code)}</span>
              <small>{number(count)}</small>
            </label>
          </li>
        ))}
      </ul>
      {all.length > SHOWN_AT_FIRST && (
        <button
          type="button"
          className="link-button"
          aria-expanded={isOpen}
          onClick={() => {
            setIsOpen(!isOpen);
          }}
        >
          {isOpen ? t('catalogue.fewer') : t('catalogue.all', { count: all.length })}
        </button>
      )}
    </Group>
  );
}

interface PartProps {
  readonly state: CatalogueState;
  readonly buckets: readonly Bucket[];
  readonly onChange: (state: CatalogueState) => void;
}

/** TRL from … to, under a picture of how many there are of each. */
function TrlRange({ state, buckets, onChange }: PartProps) {
  const { t } = useWords();
  const counts = new Map(buckets.map(({ code, count }) => [Number(code), count]));
  const most = Math.max(1, ...counts.values());
  const { trlFrom, trlTo } = state;
  const isIn = (level: number) => level >= (trlFrom ?? 1) && level <= (trlTo ?? 9);
  const select = (name: 'trlFrom' | 'trlTo', text: string) => (
    <label>
      {text}
      <select
        value={state[name] ?? ''}
        onChange={({ target }) => {
          onChange(withChange(state, { [name]: target.value ? Number(target.value) : null }));
        }}
      >
        <option value="">{t('catalogue.any')}</option>
        {TRL.map((level) => (
          <option key={level} value={level}>
            {level}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <Group title={t('catalogue.trl')}>
      {buckets.length > 0 && (
        <div className="histogram" aria-hidden="true">
          {TRL.map((level) => (
            <span key={level} className={isIn(level) ? 'on' : ''} title={String(counts.get(level) ?? 0)}>
              <i style={{ height: `${Math.max(4, ((counts.get(level) ?? 0) / most) * 100)}%` }} />
              {level}
            </span>
          ))}
        </div>
      )}
      <div className="trl-range">
        {select('trlFrom', t('catalogue.from'))}
        {select('trlTo', t('catalogue.to'))}
      </div>
    </Group>
  );
}

const levels = Object.values(VERIFICATION_LEVELS);

function VerifiedFrom({ state, buckets, onChange }: PartProps) {
  const { t, locale, number } = useWords();
  const name = useId();
  const countFrom = (from: number) =>
    buckets.filter(({ code }) => Number(code) >= from).reduce((sum, { count }) => sum + count, 0);
  return (
    <Group title={t('catalogue.verification')}>
      <ul>
        {[null, 1, 2, 3].map((from) => (
          <li key={from ?? 0}>
            <label className="choice">
              <input
                type="radio"
                name={name}
                checked={state.verifiedFrom === from}
                onChange={() => {
                  onChange(withChange(state, { verifiedFrom: from }));
                }}
              />
              <span>
                {from === null
                  ? t('catalogue.any')
                  : from === levels.length - 1
                    ? levels[from]?.[locale]
                    : t('catalogue.atLeast', { level: levels[from]?.[locale] ?? '' })}
              </span>
              {buckets.length > 0 && <small>{number(countFrom(from ?? 0))}</small>}
            </label>
          </li>
        ))}
      </ul>
    </Group>
  );
}

interface FacetsProps {
  readonly facets: readonly FacetData[];
  readonly state: CatalogueState;
  readonly onChange: (state: CatalogueState) => void;
}

export function Facets({ facets, state, onChange }: FacetsProps) {
  const { t, label } = useWords();
  const chain = useCodes('CHAIN').label;
  const region = useCodes('REGION').label;
  const industries = useCodes('INDUSTRY');
  const bucketsOf = (name: FacetData['name']) => facets.find((facet) => facet.name === name)?.buckets ?? [];
  const choices = (param: ListParam, title: string, name: FacetData['name'], word: (code: string) => string) => (
    <Choices
      title={title}
      buckets={bucketsOf(name)}
      chosen={state.lists[param]}
      label={word}
      onToggle={(code) => {
        onChange(withToggled(state, param, code));
      }}
    />
  );
  return (
    <>
      {choices('kind', t('catalogue.kind'), 'KIND', (code) => label(LISTING_KINDS, code))}
      {choices('chain', t('catalogue.chain'), 'CHAIN', chain)}
      <TrlRange state={state} buckets={bucketsOf('TRL')} onChange={onChange} />
      {choices('region', t('catalogue.region'), 'REGION', region)}
      {choices('coop', t('catalogue.cooperation'), 'COOPERATION_MODE', (code) => label(COOPERATION_MODES, code))}
      {choices('price', t('catalogue.price'), 'PRICE_MODE', (code) => label(PRICE_MODES, code))}
      <VerifiedFrom state={state} buckets={bucketsOf('VERIFICATION')} onChange={onChange} />
      {choices('industry', t('catalogue.industry'), 'INDUSTRY', industries.label)}
    </>
  );
}
