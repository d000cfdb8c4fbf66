import { Button, Input } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useMutation } from 'urql';
import { useMe } from '../../api/me.js';
import { startOfDay } from '../../i18n/format.js';
import { useWords } from '../../i18n/use-words.js';
import { Ant } from '../../ui/ant.js';
import { Breadcrumbs } from '../../ui/breadcrumbs.js';
import { ErrorNote, Problems } from '../../ui/notices.js';
import { OnlyFor } from '../../ui/only-for.js';
import { usePageTitle } from '../../ui/use-page-title.js';
import { addDays } from '../board/days.js';
import '../account/account.css';
import '../edit/edit.css';
import { FormField } from './form-field.js';
import './programme.css';
import { AskMutation } from './request-queries.js';
import { NO_NEEDS, PlaceFields, ThemeFields, type SessionNeeds } from './session-fields.js';
import { useFaults } from './use-faults.js';
import { useVenues } from './use-venues.js';

interface Draft extends SessionNeeds {
  readonly from: string;
  readonly until: string;
  readonly preferred: string;
}

function useAsk() {
  const navigate = useNavigate();
  const { hostOptions, venues } = useVenues();
  const [draft, setDraft] = useState<Draft>({ ...NO_NEEDS, from: '', until: '', preferred: '' });
  const [{ data, fetching, error }, send] = useMutation(AskMutation);
  const only = hostOptions.length === 1 ? hostOptions[0]?.value : undefined;
  const full = draft.hostOrgId || !only ? draft : { ...draft, hostOrgId: only };
  const ask = async () => {
    const { from, until, preferred, titleEn, ...needs } = full;
    const input = {
      ...needs,
      titleEn: titleEn.trim() || null,
      regionCode: venues.find(({ id }) => id === needs.venueId)?.regionCode ?? null,
      earliest: startOfDay(from),
      latest: startOfDay(addDays(until, 1)),
      preferredDates: preferred ? [preferred] : [],
    };
    const answer = await send({ input }, { additionalTypenames: ['SessionRequestConnection'] });
    if (answer.data?.askForSession.value) await navigate('/programme/sessions');
  };
  const isReady = Boolean(full.hostOrgId && full.titleZh.trim() && full.from && full.until);
  const change = (patch: Partial<Draft>) => {
    setDraft({ ...full, ...patch });
  };
  return { draft: full, change, isReady, ask, fetching, error, problems: data?.askForSession.problems ?? [] };
}

/** 申请场次: a host asks the plan for one session. */
export function AskPage() {
  const { t } = useWords();
  const { may } = useMe();
  usePageTitle(t('request.new'));
  return (
    <div className="wrap page">
      <Breadcrumbs
        trail={[
          { to: '/programme', text: t('nav.programme') },
          { to: '/programme/sessions', text: t('programme.sessions') },
        ]}
      >
        {t('request.new')}
      </Breadcrumbs>
      <h1>{t('request.new')}</h1>
      <p className="lead">{t('request.askLead')}</p>
      <OnlyFor isAllowed={may('session-request.create')} title={t('programme.only')}>
        <Ant>
          <AskForm />
        </Ant>
      </OnlyFor>
    </div>
  );
}

function AskForm() {
  const { t } = useWords();
  const { draft, change, isReady, ask, fetching, error, problems } = useAsk();
  const { faultOf, others } = useFaults(problems);
  const days = [
    { path: 'from', name: t('request.from'), needed: true, fault: faultOf('earliest') },
    { path: 'until', name: t('request.until'), needed: true, fault: faultOf('latest') },
    { path: 'preferred', name: t('request.preferred'), needed: false, fault: undefined },
  ] as const;
  return (
    <div className="edit-main ask-form">
      <ThemeFields needs={draft} onChange={change} faultOf={faultOf} />
      <section className="form-section" aria-labelledby="period-fields">
        <h2 id="period-fields">{t('request.period')}</h2>
        {days.map(({ path, name, needed, fault }) => (
          <FormField key={path} name={name} needed={needed} fault={fault}>
            {(control) => (
              <Input
                {...control}
                type="date"
                value={draft[path]}
                onChange={({ target }) => {
                  change({ [path]: target.value });
                }}
              />
            )}
          </FormField>
        ))}
      </section>
      <PlaceFields needs={draft} onChange={change} faultOf={faultOf} />
      <Problems problems={others} />
      {error && <ErrorNote error={error} />}
      <div className="my-actions">
        <Button type="primary" loading={fetching} disabled={!isReady} onClick={() => void ask()}>
          {t('request.send')}
        </Button>
      </div>
    </div>
  );
}
