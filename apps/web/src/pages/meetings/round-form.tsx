import { GRID_FAULTS, slotsOfGrid, type GridFault } from '@luyan/roadshow';
import { useId, useState, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { useWords } from '../../i18n/use-words.js';
import { VenuesQuery } from '../programme/programme-queries.js';
import { faultsOfRound, inputOf, type RoundFields, type RoundInput } from './round-fields.js';
import './meeting-form.css';

const TIMES = ['startMin', 'endMin', 'lunchFromMin', 'lunchUntilMin'] as const;
const NUMBERS = [
  ['slotMin', 5, 240],
  ['breakMin', 0, 60],
  ['tables', 1, 500],
] as const;

interface RoundFormProps {
  readonly first: RoundFields;
  /** Who may organise it; one leaves nothing to choose. */
  readonly hosts: readonly { readonly value: string; readonly label: string }[];
  readonly word: string;
  readonly isBusy: boolean;
  /** Fields were changed: what was said of the former ones no longer holds. */
  readonly onEdit?: () => void;
  readonly onSave: (input: RoundInput) => void;
  readonly children?: ReactNode;
}

/** Days, hours, slots and tables of a round, with what is wrong beside the field that is to be mended. */
export function RoundForm({ first, hosts, word, isBusy, onEdit, onSave, children }: RoundFormProps) {
  const { t, label } = useWords();
  const [fields, setFields] = useState(first);
  const [isChecked, setIsChecked] = useState(false);
  const input = inputOf(fields);
  const faults = faultsOfRound(input);
  const change = (patch: Partial<RoundFields>) => {
    setFields({ ...fields, ...patch });
    onEdit?.();
  };
  const faultOf = (...names: readonly (GridFault | 'titleZh')[]) => {
    const found = isChecked && faults.find((fault) => names.includes(fault));
    if (!found) return undefined;
    return found === 'titleZh' ? t('meetings.fault.title') : label(GRID_FAULTS, found);
  };
  return (
    <form
      className="form meeting-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setIsChecked(true);
        if (faults.length === 0) onSave(input);
      }}
    >
      <RoundPlace fields={fields} hosts={hosts} change={change} titleFault={faultOf('titleZh')} />
      <Days days={fields.days} fault={faultOf('days')} change={change} />
      {TIMES.map((name) => (
        <Control
          key={name}
          name={t(`meetings.field.${name}`)}
          fault={name === 'lunchUntilMin' ? undefined : faultOf(name)}
        >
          {(control) => (
            <input
              {...control}
              type="time"
              value={fields[name]}
              onChange={({ target }) => {
                change({ [name]: target.value });
              }}
            />
          )}
        </Control>
      ))}
      {NUMBERS.map(([name, min, max]) => (
        <Control key={name} name={t(`meetings.field.${name}`)} fault={faultOf(name)}>
          {(control) => (
            <input
              {...control}
              type="number"
              min={min}
              max={max}
              value={fields[name]}
              onChange={({ target }) => {
                change({ [name]: target.value });
              }}
            />
          )}
        </Control>
      ))}
      <p className="quiet meeting-wide" role="status">
        {faults.length === 0 && t('meetings.slotCount', { count: slotsOfGrid(input).length })}
        {faults.includes('slots') && <span className="remark meeting-fault">{label(GRID_FAULTS, 'slots')}</span>}
      </p>
      <div className="meeting-actions">
        <button type="submit" className="button button-primary" disabled={isBusy}>
          {word}
        </button>
      </div>
      {children}
    </form>
  );
}

interface ControlProps {
  readonly name: string;
  readonly fault?: string | undefined;
  readonly children: (control: {
    readonly id: string;
    readonly 'aria-invalid': boolean;
    readonly 'aria-describedby': string | undefined;
  }) => ReactNode;
}

/** A named control, and what is wrong with it. */
function Control({ name, fault, children }: ControlProps) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id}>{name}</label>
      {children({ id, 'aria-invalid': fault !== undefined, 'aria-describedby': fault ? `${id}-fault` : undefined })}
      {fault && (
        <p id={`${id}-fault`} className="remark meeting-fault" role="alert">
          {fault}
        </p>
      )}
    </div>
  );
}

interface PartProps {
  readonly change: (patch: Partial<RoundFields>) => void;
}

/** What it is called, who organises it, where it is. */
function RoundPlace({
  fields,
  hosts,
  titleFault,
  change,
}: PartProps &
  Pick<RoundFormProps, 'hosts'> & { readonly fields: RoundFields; readonly titleFault: string | undefined }) {
  const { t, pick } = useWords();
  const [{ data }] = useQuery({ query: VenuesQuery });
  const text = (name: 'titleZh' | 'titleEn' | 'place', fault?: string) => (
    <Control name={t(`meetings.field.${name}`)} fault={fault}>
      {(control) => (
        <input
          {...control}
          maxLength={name === 'titleEn' ? 160 : 80}
          value={fields[name]}
          onChange={({ target }) => {
            change({ [name]: target.value });
          }}
        />
      )}
    </Control>
  );
  return (
    <>
      {text('titleZh', titleFault)}
      {text('titleEn')}
      {hosts.length > 1 && (
        <Control name={t('meetings.field.host')}>
          {(control) => (
            <select
              {...control}
              value={fields.hostOrgId}
              onChange={({ target }) => {
                change({ hostOrgId: target.value });
              }}
            >
              {hosts.map(({ value, label: name }) => (
                <option key={value} value={value}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Control>
      )}
      <Control name={t('meetings.field.venue')}>
        {(control) => (
          <select
            {...control}
            value={fields.venueId}
            onChange={({ target }) => {
              change({ venueId: target.value });
            }}
          >
            <option value="">{t('meetings.noVenue')}</option>
            {data?.venues.edges.map(({ node }) => (
              <option key={node.id} value={node.id}>
                {pick(node.nameZh, node.nameEn)}
              </option>
            ))}
          </select>
        )}
      </Control>
      {text('place')}
    </>
  );
}

function Days({
  days,
  fault,
  change,
}: PartProps & { readonly days: readonly string[]; readonly fault: string | undefined }) {
  const { t } = useWords();
  return (
    <fieldset className="meeting-wide meeting-days">
      <legend>{t('meetings.field.days')}</legend>
      {days.map((day, n) => (
        <span key={n} className="meeting-day">
          <input
            type="date"
            aria-label={t('meetings.field.dayN', { n: n + 1 })}
            aria-invalid={fault !== undefined}
            value={day}
            onChange={({ target }) => {
              change({ days: days.with(n, target.value) });
            }}
          />
          {days.length > 1 && (
            <button
              type="button"
              className="link-button"
              aria-label={t('meetings.dropDayN', { n: n + 1 })}
              onClick={() => {
                change({ days: days.filter((_, i) => i !== n) });
              }}
            >
              {t('meetings.dropDay')}
            </button>
          )}
        </span>
      ))}
      <button
        type="button"
        className="button button-small"
        onClick={() => {
          change({ days: [...days, ''] });
        }}
      >
        {t('meetings.addDay')}
      </button>
      {fault && (
        <p className="remark meeting-fault" role="alert">
          {fault}
        </p>
      )}
    </fieldset>
  );
}
