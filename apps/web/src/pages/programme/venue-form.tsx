import { EQUIPMENT } from '@luyan/roadshow';
import { Button, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { useCodes } from '../../api/codes.js';
import { useWords } from '../../i18n/use-words.js';
import { ErrorNote, Problems } from '../../ui/notices.js';
import '../edit/edit.css';
import { FormField } from './form-field.js';
import { useFaults } from './use-faults.js';
import { useSaveVenue } from './use-save-venue.js';
import { VenueConflicts } from './venue-conflicts.js';
import { inputOf, type VenueDraft } from './venue-draft.js';
import type { OwnVenue } from './venue-queries.js';
import { Closures, Hours } from './venue-times.js';

const NUMBERS = ['capacity', 'onlineCapacity', 'setupMin', 'teardownMin', 'maxAdvanceDays'] as const;
/** What may be left open. */
const OPEN: readonly string[] = ['onlineCapacity', 'maxAdvanceDays'];
const FEN = 100;

interface VenueFormProps {
  readonly venue: VenueDraft;
  /** All venues of the reader, its hall among them. */
  readonly venues: readonly OwnVenue[];
  readonly onDone: () => void;
}

interface PriceProps {
  readonly fen: number | null;
  readonly fault: string | undefined;
  readonly onChange: (patch: Pick<VenueDraft, 'priceHalfDayFen'>) => void;
}

/** Written in yuan, kept in fen. */
function Price({ fen, fault, onChange }: PriceProps) {
  const { t } = useWords();
  return (
    <FormField name={t('venue.priceHalfDayFen')} fault={fault}>
      {(control) => (
        <InputNumber<number>
          {...control}
          min={0}
          precision={2}
          suffix={t('edit.yuan')}
          value={fen === null ? null : fen / FEN}
          onChange={(yuan) => {
            onChange({ priceHalfDayFen: yuan === null ? null : Math.round(yuan * FEN) });
          }}
        />
      )}
    </FormField>
  );
}

interface RegionProps {
  readonly code: string;
  readonly fault: string | undefined;
  readonly onChange: (patch: Pick<VenueDraft, 'regionCode'>) => void;
}

function Region({ code: value, fault, onChange }: RegionProps) {
  const { t } = useWords();
  const regions = useCodes('REGION');
  return (
    <FormField name={t('venue.region')} needed fault={fault}>
      {(control) => (
        <Select<string>
          {...control}
          showSearch={{ optionFilterProp: 'label' }}
          value={value}
          options={regions.codes.map(({ code }) => ({ value: code, label: regions.label(code) }))}
          onChange={(regionCode) => {
            onChange({ regionCode });
          }}
        />
      )}
    </FormField>
  );
}

/** 场地: what it is and holds, when it is open, what it costs; what a change would break is shown before it is saved. */
export function VenueForm({ venue, venues, onDone }: VenueFormProps) {
  const { t, locale, pick } = useWords();
  const [draft, setDraft] = useState(venue);
  const { save, fetching, error, conflicts, problems, back } = useSaveVenue(onDone);
  const { faultOf, others } = useFaults(problems);
  const change = (patch: Partial<VenueDraft>) => {
    setDraft({ ...draft, ...patch });
    back();
  };
  const halls = venues.filter(({ id, host, online }) => id !== venue.id && host?.id === venue.hostOrgId && !online);
  return (
    <div className="venue-form form-section">
      {(['nameZh', 'nameEn', 'address'] as const).map((path) => (
        <FormField key={path} name={t(`venue.${path}`)} needed={path === 'nameZh'} fault={faultOf(path)}>
          {(control) => (
            <Input
              {...control}
              value={draft[path] ?? ''}
              onChange={({ target }) => {
                change({ [path]: target.value });
              }}
            />
          )}
        </FormField>
      ))}
      {NUMBERS.map((path) => (
        <FormField
          key={path}
          name={t(`venue.${path}`)}
          fault={faultOf(path)}
          {...(path === 'onlineCapacity' || path === 'maxAdvanceDays' ? { hint: t(`venue.${path}Hint`) } : {})}
        >
          {(control) => (
            <InputNumber
              {...control}
              min={0}
              precision={0}
              value={draft[path]}
              onChange={(value) => {
                change({ [path]: OPEN.includes(path) ? value : (value ?? 0) });
              }}
            />
          )}
        </FormField>
      ))}
      <Price fen={draft.priceHalfDayFen} fault={faultOf('priceHalfDayFen')} onChange={change} />
      {draft.id === null && draft.partOf === null && (
        <Region code={draft.regionCode} fault={faultOf('regionCode')} onChange={change} />
      )}
      <FormField name={t('venue.equipment')} hint={t('venue.equipmentHint')} wide fault={faultOf('equipment')}>
        {(control) => (
          <Select<string[]>
            {...control}
            mode="multiple"
            value={draft.equipment}
            options={Object.entries(EQUIPMENT).map(([value, words]) => ({ value, label: words[locale] }))}
            onChange={(equipment) => {
              change({ equipment });
            }}
          />
        )}
      </FormField>
      {!venue.online && (
        <FormField name={t('venue.partOf')} hint={t('venue.partOfHint')} wide fault={faultOf('partOf')}>
          {(control) => (
            <Select<string | null>
              {...control}
              allowClear
              placeholder={t('venue.noHall')}
              value={draft.partOf}
              options={halls.map(({ id, nameZh, nameEn, capacity }) => ({
                value: id,
                label: `${pick(nameZh, nameEn)} · ${capacity}`,
              }))}
              onChange={(partOf: string | null | undefined) => {
                change({ partOf: partOf ?? null });
              }}
            />
          )}
        </FormField>
      )}
      <Hours
        hours={draft.hours}
        fault={faultOf('hours')}
        onChange={(hours) => {
          change({ hours });
        }}
      />
      <Closures
        closures={draft.closures}
        onChange={(closures) => {
          change({ closures });
        }}
      />
      <Problems problems={others} />
      {error && <ErrorNote error={error} />}
      {conflicts.length > 0 ? (
        <VenueConflicts
          conflicts={conflicts}
          isBusy={fetching}
          onSave={() => void save(draft, { evenSo: true })}
          onBack={back}
        />
      ) : (
        <div className="my-actions field-wide">
          <Button
            type="primary"
            loading={fetching}
            disabled={inputOf(draft) === null}
            onClick={() => void save(draft, { evenSo: false })}
          >
            {t('venue.save')}
          </Button>
          <Button onClick={onDone}>{t('venue.close')}</Button>
        </div>
      )}
    </div>
  );
}
