import { pathOf, type FieldSpec } from '@luyan/catalogue';
import { App, Button } from 'antd';
import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { useWords } from '../../i18n/use-words.js';
import { ErrorNote, Problems } from '../../ui/notices.js';
import { movesFrom } from '../account/moves.js';
import { fieldPath, valueIn, withValue, type Remark } from './draft.js';
import { Field, goToField } from './field.js';
import { ReadinessPanel } from './readiness-panel.js';
import { sectionsOf, type Section } from './sections.js';
import { useDraft, type Draft } from './use-draft.js';
import './edit.css';

/** A gap is named beside its field once the field was left, or submitting was tried; the panel names all from the start. */
const isShown = ({ code, path }: Remark, left: ReadonlySet<string>, showsGaps: boolean): boolean =>
  showsGaps || left.has(fieldPath(path)) || (code !== 'FIELD_MISSING' && code !== 'FIELD_REQUIRED');

interface Guide {
  readonly draft: ReturnType<typeof useDraft>;
  readonly left: ReadonlySet<string>;
  readonly showsGaps: boolean;
  readonly onLeave: (path: string) => void;
}

function FormSection({ section, guide }: { readonly section: Section; readonly guide: Guide }) {
  const { t } = useWords();
  const { draft, left, showsGaps, onLeave } = guide;
  const change = (spec: FieldSpec, value: unknown) => {
    draft.change((was) => withValue(was, spec, value), pathOf(spec));
  };
  return (
    <section className="form-section" aria-labelledby={`section-${section.name}`}>
      <h2 id={`section-${section.name}`}>{t(`edit.section.${section.name}`)}</h2>
      {section.fields.map((spec) => {
        const path = pathOf(spec);
        return (
          <Field
            key={path}
            spec={spec}
            value={valueIn(draft.values, spec)}
            remarks={draft.remarks.filter(
              (remark) => fieldPath(remark.path) === path && isShown(remark, left, showsGaps),
            )}
            onChange={change}
            onLeave={onLeave}
          />
        );
      })}
    </section>
  );
}

/** What stands between the work and its being safe: restored work, another's newer version, refusals, a lost network. */
function Notices({ draft, onNewer }: { readonly draft: Guide['draft']; readonly onNewer: () => void }) {
  const { t, date } = useWords();
  return (
    <>
      {draft.restored !== null && (
        <div className="remark restored" role="status">
          <p>{t('edit.restored', { at: date(draft.restored, 'dateTime') })}</p>
          <Button size="small" onClick={draft.discard}>
            {t('edit.discard')}
          </Button>
        </div>
      )}
      {draft.isStale && (
        <div className="remark restored" role="alert">
          <p>{t('edit.stale')}</p>
          <Button size="small" type="primary" loading={draft.isBusy} onClick={onNewer}>
            {t('edit.saveOnto')}
          </Button>
        </div>
      )}
      <Problems problems={draft.general} />
      {draft.error && <ErrorNote error={draft.error} />}
    </>
  );
}

/** Saves on Ctrl+S as people expect of what they write. */
function useSaveKey(save: () => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      save();
    };
    window.addEventListener('keydown', listen);
    return () => {
      window.removeEventListener('keydown', listen);
    };
  });
}

/** 条目表单: every field of a kind, judged while one types by the rules that the API keeps. */
export function DraftForm({ draft: given, storageKey }: { readonly draft: Draft; readonly storageKey: string }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const draft = useDraft(given, storageKey);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [showsGaps, setShowsGaps] = useState(false);
  const canSubmit = movesFrom(given.state, 'owner').includes('submit');

  const arrive = async (id: string | null) => {
    if (id && !given.id) await navigate(`/listings/${id}/edit`, { replace: true });
  };
  const fail = () => {
    const first = draft.remarks.find(({ severity }) => severity === 'FAULT' || severity === 'BLOCKER');
    message.warning(t('edit.notYet'));
    if (first) goToField(first.path);
  };
  const keep = async (write: () => Promise<string | null>) => {
    const id = await write();
    if (id) message.success(t('edit.saved'));
    else
      setLeft(new Set(draft.remarks.filter(({ severity }) => severity === 'FAULT').map(({ path }) => fieldPath(path))));
    await arrive(id);
  };
  const submit = async () => {
    setShowsGaps(true);
    if (draft.remarks.some(({ severity }) => severity === 'FAULT' || severity === 'BLOCKER')) {
      fail();
      return;
    }
    const { saved, isSubmitted } = await draft.submit();
    if (isSubmitted) {
      message.success(t('edit.submitted'));
      await navigate('/my?state=SUBMITTED');
    } else {
      fail();
      await arrive(saved);
    }
  };
  useSaveKey(() => void keep(draft.save));

  const guide: Guide = {
    draft,
    left,
    showsGaps,
    onLeave: (path) => {
      setLeft((was) => (was.has(path) ? was : new Set([...was, path])));
    },
  };
  return (
    <form
      className="edit-columns"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      <div className="edit-main">
        <Notices draft={draft} onNewer={() => void keep(draft.saveOntoNewer)} />
        {sectionsOf(given.kind).map((section) => (
          <FormSection key={section.name} section={section} guide={guide} />
        ))}
      </div>
      <ReadinessPanel remarks={draft.remarks} score={draft.score}>
        <Button
          loading={draft.isBusy}
          disabled={Boolean(given.id) && !draft.isDirty}
          onClick={() => void keep(draft.save)}
        >
          {t('edit.save')}
        </Button>
        {canSubmit && (
          <Button type="primary" loading={draft.isBusy} onClick={() => void submit()}>
            {t('move.submit')}
          </Button>
        )}
      </ReadinessPanel>
    </form>
  );
}
