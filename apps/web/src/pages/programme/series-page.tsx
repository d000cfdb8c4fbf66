import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useMutation, useQuery } from 'urql';
import { useMe } from '../../api/me.js';
import type { Refusals } from '../../api/fragments.js';
import { useWords } from '../../i18n/use-words.js';
import { Ant } from '../../ui/ant.js';
import { Breadcrumbs } from '../../ui/breadcrumbs.js';
import { ErrorNote, ErrorPage, Problems, Skeleton } from '../../ui/notices.js';
import { OnlyFor } from '../../ui/only-for.js';
import { usePageTitle } from '../../ui/use-page-title.js';
import '../account/account.css';
import '../edit/edit.css';
import '../listing/listing.css';
import './programme.css';
import { RuleFields } from './rule-fields.js';
import { canPreview, draftOf, inputOf, NEW_SERIES, type SeriesDraft } from './series-form.js';
import { SeriesPreview } from './series-preview.js';
import { SaveSeriesMutation, SeriesQuery, type SeriesData, type SeriesOutcome } from './series-queries.js';
import { PlaceFields, ThemeFields } from './session-fields.js';
import { useFaults } from './use-faults.js';
import { useVenues } from './use-venues.js';

/** How long nothing is typed before the preview is asked for. */
const PAUSE_MS = 400;
/** What a saved series makes stale. */
const CHANGED = ['Series', 'SeriesConnection', 'SessionRequestConnection'];

function useSeries(known: SeriesData | null) {
  const { hostOptions, venues } = useVenues();
  const [draft, setDraft] = useState<SeriesDraft>(known ? draftOf(known) : NEW_SERIES);
  const [outcome, setOutcome] = useState<SeriesOutcome | null>(null);
  const [problems, setProblems] = useState<Refusals>([]);
  const [{ fetching, error }, send] = useMutation(SaveSeriesMutation);
  const only = hostOptions.length === 1 ? hostOptions[0]?.value : undefined;
  const full = draft.hostOrgId || !only ? draft : { ...draft, hostOrgId: only };
  const regionCode = venues.find(({ id }) => id === full.venueId)?.regionCode ?? known?.regionCode ?? null;
  const input = inputOf(full, known, regionCode);
  const key = canPreview(full) ? JSON.stringify(input) : null;

  useEffect(() => {
    if (key === null) return undefined;
    let isCurrent = true;
    const timer = setTimeout(() => {
      void send({ input: JSON.parse(key) as typeof input, dryRun: true }).then(({ data }) => {
        if (!isCurrent) return;
        setOutcome(data?.saveSeries.value ?? null);
        setProblems(data?.saveSeries.problems ?? []);
      });
    }, PAUSE_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [key, send]);

  const save = async (): Promise<boolean> => {
    const { data } = await send({ input, dryRun: false }, { additionalTypenames: CHANGED });
    setProblems(data?.saveSeries.problems ?? []);
    return data?.saveSeries.value?.isSaved ?? false;
  };
  const change = (patch: Partial<SeriesDraft>) => {
    setDraft({ ...full, ...patch });
  };
  return { draft: full, change, outcome: key === null ? null : outcome, problems, fetching, error, save };
}

function SeriesForm({ known }: { readonly known: SeriesData | null }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const { draft, change, outcome, problems, fetching, error, save } = useSeries(known);
  const { faultOf, others } = useFaults(problems);
  const isComplete = canPreview(draft) && outcome !== null;
  return (
    <div className="edit-columns">
      <div className="edit-main">
        <ThemeFields needs={draft} onChange={change} faultOf={faultOf} isHostFixed={known !== null} />
        <RuleFields draft={draft} onChange={change} faultOf={faultOf} />
        <PlaceFields needs={draft} onChange={change} faultOf={faultOf} />
      </div>
      <aside className="side-block series-preview" aria-labelledby="preview">
        <h2 id="preview">{t('series.preview')}</h2>
        <Problems problems={others} />
        {error && <ErrorNote error={error} />}
        <SeriesPreview outcome={outcome} onHoliday={draft.onHoliday} />
        <Button
          type="primary"
          loading={fetching}
          disabled={!isComplete}
          onClick={() => void save().then((isSaved) => (isSaved ? navigate('/programme/series') : undefined))}
        >
          {t('series.save')}
        </Button>
        {known && <p className="quiet">{t('series.saveHint')}</p>}
      </aside>
    </div>
  );
}

/** 系列场次: a new one, or one to change, with what would come of it. */
export function SeriesPage() {
  const { id = 'new' } = useParams();
  const { t, pick } = useWords();
  const { may } = useMe();
  const isNew = id === 'new';
  const [{ data, error }] = useQuery({
    query: SeriesQuery,
    variables: { id },
    pause: isNew,
    requestPolicy: 'network-only',
  });
  const known = data?.series ?? null;
  const title = isNew ? t('series.new') : known ? pick(known.titleZh, known.titleEn) : '';
  usePageTitle(title);
  if (error) return <ErrorPage error={error} />;
  return (
    <div className="wrap page">
      <Breadcrumbs
        trail={[
          { to: '/programme', text: t('nav.programme') },
          { to: '/programme/series', text: t('programme.series') },
        ]}
      >
        {title}
      </Breadcrumbs>
      <h1>{title}</h1>
      <OnlyFor isAllowed={!isNew || may('session-request.create')} title={t('programme.only')}>
        <Ant>{isNew || known ? <SeriesForm key={known?.revision ?? 0} known={known} /> : <Skeleton rows={3} />}</Ant>
      </OnlyFor>
    </div>
  );
}
