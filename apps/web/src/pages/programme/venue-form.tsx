import { EQUIPMENT } from '@luyan/roadshow';
import { Button, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { useMutation } from 'urql';
import { useWords } from '../../i18n/use-words.js';
import { ErrorNote, Problems } from '../../ui/notices.js';
import '../edit/edit.css';
import { FormField } from './form-field.js';
import { useFaults } from './use-faults.js';
import { EditVenueMutation, type OwnVenue } from './venue-queries.js';

const NUMBERS = ['capacity', 'onlineCapacity', 'setupMin', 'teardownMin'] as const;
const HINTED: readonly string[] = ['onlineCapacity'];

interface VenueFormProps {
  readonly venue: OwnVenue;
  /** All venues of the reader, its hall among them. */
  readonly venues: readonly OwnVenue[];
  readonly onDone: () => void;
}

/** 场地: its names, how many it holds in the room and online, its equipment, and the hall that it is split from. */
export function VenueForm({ venue, venues, onDone }: VenueFormProps) {
  const { t, locale, pick } = useWords();
  const [draft, setDraft] = useState(venue);
  const [{ data, fetching, error }, send] = useMutation(EditVenueMutation);
  const { faultOf, others } = useFaults(data?.editVenue.problems ?? []);
  const change = (patch: Partial<OwnVenue>) => {
    setDraft({ ...draft, ...patch });
  };
  const save = async () => {
    const { id, nameZh, nameEn, capacity, onlineCapacity, equipment, setupMin, teardownMin, partOf } = draft;
    const names = { nameZh, nameEn: nameEn?.trim() || null };
    const input = { id, ...names, capacity, onlineCapacity, equipment, setupMin, teardownMin, partOf };
    const answer = await send({ input }, { additionalTypenames: ['VenueConnection'] });
    if (answer.data?.editVenue.value) onDone();
  };
  const halls = venues.filter(({ id, host, online }) => id !== venue.id && host?.id === venue.host?.id && !online);
  return (
    <div className="venue-form form-section">
      {(['nameZh', 'nameEn'] as const).map((path) => (
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
          {...(HINTED.includes(path) ? { hint: t('venue.onlineHint') } : {})}
        >
          {(control) => (
            <InputNumber
              {...control}
              min={0}
              precision={0}
              value={draft[path]}
              onChange={(value) => {
                change({ [path]: path === 'onlineCapacity' ? value : (value ?? 0) });
              }}
            />
          )}
        </FormField>
      ))}
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
      <Problems problems={others} />
      {error && <ErrorNote error={error} />}
      <div className="my-actions">
        <Button type="primary" loading={fetching} onClick={() => void save()}>
          {t('venue.save')}
        </Button>
        <Button onClick={onDone}>{t('venue.close')}</Button>
      </div>
    </div>
  );
}
