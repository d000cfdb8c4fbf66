import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useWords } from '../../i18n/use-words.js';
import { Breadcrumbs } from '../../ui/breadcrumbs.js';
import { ErrorNote, ErrorPage, Problems, Skeleton } from '../../ui/notices.js';
import { usePageTitle } from '../../ui/use-page-title.js';
import { WithReason } from '../juries/jury-steps.js';
import '../juries/juries.css';
import './judging.css';
import { SheetQuery, type SheetData } from './judging-queries.js';
import { ScoreFields, totalOf } from './score-fields.js';
import { standingOf, useSheet, type OpenSheet } from './use-sheet.js';

/** 评分: one judge's sheet for one pitch. */
export function SheetPage() {
  const { id = '' } = useParams();
  const { t } = useWords();
  const [{ data, error }] = useQuery({ query: SheetQuery, variables: { id }, requestPolicy: 'network-only' });
  usePageTitle(t('sheet.title'));
  if (error) return <ErrorPage error={error} />;
  return (
    <div className="wrap page sheet-page">
      {data ? (
        <>
          <SheetHead sheet={data.judging} />
          <SheetForm key={data.judging.id} first={data.judging} />
        </>
      ) : (
        <Skeleton rows={5} height={80} />
      )}
    </div>
  );
}

function SheetHead({ sheet: { pitch, session } }: { readonly sheet: SheetData }) {
  const { t, pick } = useWords();
  const listing = pitch?.listing;
  const title = listing ? pick(listing.titleZh, listing.titleEn) : t('session.hiddenPitch');
  return (
    <>
      <Breadcrumbs trail={[{ to: '/judging', text: t('nav.judging') }]}>{title}</Breadcrumbs>
      <header className="masthead">
        <p className="quiet">
          {session && <Link to={`/sessions/${session.id}`}>{pick(session.titleZh, session.titleEn)}</Link>}
          {pitch && ` · ${t('jury.pitchN', { position: pitch.position })}`}
        </p>
        <h1>{title}</h1>
        {listing && (
          <p className="lead">
            {pick(listing.summaryZh, listing.summaryEn)} <Link to={`/listings/${listing.id}`}>{t('judging.look')}</Link>
          </p>
        )}
      </header>
    </>
  );
}

function SheetForm({ first }: { readonly first: SheetData }) {
  const { t } = useWords();
  const open = useSheet(first);
  const { sheet, problems, error } = open;
  const { jury } = sheet;
  const standing = standingOf(sheet);
  if (!jury) return null;
  const isEditable = standing === 'OPEN';
  const canDeclare =
    jury.state !== 'CLOSED' && jury.state !== 'PUBLISHED' && standing !== 'RECUSED' && standing !== 'GONE';
  return (
    <>
      <SheetState sheet={sheet} />
      <form
        className="form sheet"
        aria-label={t('sheet.title')}
        onSubmit={(event) => {
          event.preventDefault();
          void open.keep();
        }}
      >
        <ScoreFields rubric={jury.rubric} values={open.values} isEditable={isEditable} onChange={open.score} />
        <label htmlFor="sheet-comment">{t('sheet.comment')}</label>
        <textarea
          id="sheet-comment"
          rows={4}
          maxLength={2000}
          value={open.comment}
          disabled={!isEditable}
          onChange={(event) => {
            open.remark(event.target.value);
          }}
        />
        <p className="quiet">
          {t('sheet.source')}: <span lang="zh-CN">{jury.rubric.source}</span>
        </p>
        <Problems problems={problems} />
        {error && <ErrorNote error={error} />}
        {isEditable && <SheetBar open={open} max={maxOf(jury.rubric)} />}
      </form>
      {canDeclare && (
        <WithReason
          word={t('sheet.declare')}
          name={t('sheet.note')}
          hint={t('sheet.declareHint')}
          isSending={open.isBusy}
          onSend={(note) => void open.declare(note)}
        />
      )}
    </>
  );
}

/** The total as it stands, saving, and signing in two steps. */
function SheetBar({ open, max }: { readonly open: OpenSheet; readonly max: number }) {
  const { t, date } = useWords();
  const [isSigning, setIsSigning] = useState(false);
  const { sheet, values, isBusy, isSaved } = open;
  const button = (word: string, isPrimary: boolean, act: () => void) => (
    <button type="button" className={`button ${isPrimary ? 'button-primary' : ''}`} disabled={isBusy} onClick={act}>
      {word}
    </button>
  );
  return (
    <div className="sheet-bar">
      <output className="sheet-total">{t('judging.total', { total: totalOf(values).toFixed(1), max })}</output>
      <button type="submit" className="button" disabled={isBusy}>
        {t('sheet.save')}
      </button>
      {isSigning ? (
        <>
          <span role="status">{t('sheet.reallySign')}</span>
          {button(t('jury.confirm'), true, () => {
            setIsSigning(false);
            void open.sign();
          })}
          {button(t('jury.cancel'), false, () => {
            setIsSigning(false);
          })}
        </>
      ) : (
        button(t('sheet.sign'), true, () => {
          setIsSigning(true);
        })
      )}
      <span role="status" className="quiet">
        {isSaved && sheet.savedAt ? `${t('sheet.saved')} ${date(sheet.savedAt, 'time')}` : ''}
      </span>
    </div>
  );
}

const maxOf = ({ criteria }: NonNullable<SheetData['jury']>['rubric']): number =>
  criteria.reduce((sum, { max }) => sum + max, 0);

function SheetState({ sheet }: { readonly sheet: SheetData }) {
  const { t, date } = useWords();
  const { signedAt, session } = sheet;
  switch (standingOf(sheet)) {
    case 'SIGNED':
      return <p className="jury-whole">{t('sheet.signed', { at: signedAt ? date(signedAt, 'dateTime') : '' })}</p>;
    case 'RECUSED':
      return <p className="remark">{t('sheet.declared')}</p>;
    case 'GONE':
      return <p className="remark">{t('sheet.gone')}</p>;
    case 'OVER':
      return <p className="remark">{t('sheet.over')}</p>;
    case 'EARLY':
      return (
        <p className="remark">
          {t('judging.notYet', { at: session ? date(session.startsAt, 'dateTime', session.timezone) : '' })}
        </p>
      );
    case 'OPEN':
      return <p className="quiet">{t('sheet.signHint')}</p>;
  }
}
