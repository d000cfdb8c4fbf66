import { EQUIPMENT, SESSION_MODES, SESSION_TYPES, type SessionMode, type SessionType } from '@luyan/roadshow';
import { Input, InputNumber, Select } from 'antd';
import { useCodes } from '../../api/codes.js';
import { useWords } from '../../i18n/use-words.js';
import { FormField } from './form-field.js';
import { useVenues } from './use-venues.js';

/** What a session needs, whether asked for once or by a series. */
export interface SessionNeeds {
  readonly hostOrgId: string;
  readonly titleZh: string;
  readonly titleEn: string;
  readonly type: SessionType;
  readonly mode: SessionMode;
  readonly chains: string[];
  readonly venueId: string | null;
  readonly durationMin: number;
  readonly capacity: number;
  /** To follow online, besides those in the room. */
  readonly onlineCapacity: number | null;
  readonly equipment: string[];
  readonly minPitches: number;
  readonly maxPitches: number;
}

export const NO_NEEDS: SessionNeeds = {
  hostOrgId: '',
  titleZh: '',
  titleEn: '',
  type: 'THEME',
  mode: 'OFFLINE',
  chains: [],
  venueId: null,
  durationMin: 120,
  capacity: 50,
  onlineCapacity: null,
  equipment: ['PROJECTOR'],
  minPitches: 3,
  maxPitches: 8,
};

interface FieldsProps {
  readonly needs: SessionNeeds;
  readonly onChange: (patch: Partial<SessionNeeds>) => void;
  /** What is wrong, by path. */
  readonly faultOf: (path: string) => string | undefined;
  /** The host of a series stays. */
  readonly isHostFixed?: boolean;
}

const optionsOf = (labels: Readonly<Record<string, { zh: string; en: string }>>, locale: 'zh' | 'en') =>
  Object.entries(labels).map(([value, words]) => ({ value, label: words[locale] }));

/** 是什么: the host, the title, the kind and the theme. */
export function ThemeFields({ needs, onChange, faultOf, isHostFixed = false }: FieldsProps) {
  const { t, locale } = useWords();
  const { hostOptions } = useVenues();
  const chains = useCodes('CHAIN').codes;
  return (
    <section className="form-section" aria-labelledby="theme-fields">
      <h2 id="theme-fields">{t('request.theme')}</h2>
      <FormField name={t('request.title')} needed wide fault={faultOf('titleZh')}>
        {(control) => (
          <Input
            {...control}
            value={needs.titleZh}
            onChange={({ target }) => {
              onChange({ titleZh: target.value });
            }}
          />
        )}
      </FormField>
      <FormField name={t('request.titleEn')} wide>
        {(control) => (
          <Input
            {...control}
            value={needs.titleEn}
            onChange={({ target }) => {
              onChange({ titleEn: target.value });
            }}
          />
        )}
      </FormField>
      <FormField name={t('request.host')} needed fault={faultOf('hostOrgId')}>
        {(control) => (
          <Select
            {...control}
            value={needs.hostOrgId || null}
            disabled={isHostFixed}
            showSearch={{ optionFilterProp: 'label' }}
            options={hostOptions}
            onChange={(hostOrgId: string) => {
              onChange({ hostOrgId });
            }}
          />
        )}
      </FormField>
      <FormField name={t('request.type')}>
        {(control) => (
          <Select
            {...control}
            value={needs.type}
            options={optionsOf(SESSION_TYPES, locale)}
            onChange={(type) => {
              onChange({ type });
            }}
          />
        )}
      </FormField>
      <FormField name={t('request.chains')} hint={t('request.chainsHint')} wide>
        {(control) => (
          <Select<string[]>
            {...control}
            mode="multiple"
            value={needs.chains}
            showSearch={{ optionFilterProp: 'label' }}
            options={chains.map((code) => ({
              value: code.code,
              label: (locale === 'en' ? code.labelEn : null) ?? code.labelZh,
            }))}
            onChange={(value) => {
              onChange({ chains: value });
            }}
          />
        )}
      </FormField>
    </section>
  );
}

/** 在哪里: the mode, the venue and what it must have. */
export function PlaceFields({ needs, onChange, faultOf }: FieldsProps) {
  const { t, locale } = useWords();
  const { venueOptions, venues } = useVenues();
  const online = new Set(venues.filter((venue) => venue.online).map(({ id }) => id));
  const fitting = venueOptions.filter(({ value }) => online.has(value) === (needs.mode === 'ONLINE'));
  return (
    <section className="form-section" aria-labelledby="place-fields">
      <h2 id="place-fields">{t('request.place')}</h2>
      <FormField name={t('request.mode')}>
        {(control) => (
          <Select
            {...control}
            value={needs.mode}
            options={optionsOf(SESSION_MODES, locale)}
            onChange={(mode) => {
              onChange({ mode, venueId: null, onlineCapacity: null });
            }}
          />
        )}
      </FormField>
      <FormField name={t('session.venue')} hint={t('request.venueHint')} fault={faultOf('venueId')}>
        {(control) => (
          <Select
            {...control}
            allowClear
            value={needs.venueId}
            placeholder={t('request.anyVenue')}
            showSearch={{ optionFilterProp: 'label' }}
            options={fitting}
            onChange={(venueId: string | undefined) => {
              onChange({ venueId: venueId ?? null });
            }}
          />
        )}
      </FormField>
      <NumberField path="capacity" name={t('request.capacity')} {...{ needs, onChange, faultOf }} />
      {needs.mode === 'HYBRID' && (
        <FormField name={t('request.onlineCapacity')} hint={t('request.onlineCapacityHint')}>
          {(control) => (
            <InputNumber<number>
              {...control}
              min={1}
              precision={0}
              value={needs.onlineCapacity}
              onChange={(onlineCapacity) => {
                onChange({ onlineCapacity });
              }}
            />
          )}
        </FormField>
      )}
      <FormField name={t('request.equipment')}>
        {(control) => (
          <Select<string[]>
            {...control}
            mode="multiple"
            value={needs.equipment}
            options={optionsOf(EQUIPMENT, locale)}
            onChange={(equipment) => {
              onChange({ equipment });
            }}
          />
        )}
      </FormField>
      <NumberField path="durationMin" name={t('request.duration')} {...{ needs, onChange, faultOf }} />
      <div className="field-pair">
        <NumberField path="minPitches" name={t('request.minPitches')} {...{ needs, onChange, faultOf }} />
        <NumberField path="maxPitches" name={t('request.maxPitches')} {...{ needs, onChange, faultOf }} />
      </div>
    </section>
  );
}

interface NumberFieldProps extends FieldsProps {
  readonly path: 'capacity' | 'durationMin' | 'minPitches' | 'maxPitches';
  readonly name: string;
}

function NumberField({ path, name, needs, onChange, faultOf }: NumberFieldProps) {
  return (
    <FormField name={name} fault={faultOf(path)}>
      {(control) => (
        <InputNumber<number>
          {...control}
          min={1}
          precision={0}
          value={needs[path]}
          onChange={(value) => {
            onChange({ [path]: value ?? 1 });
          }}
        />
      )}
    </FormField>
  );
}
