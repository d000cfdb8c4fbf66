import { codesOf, LISTING_KINDS, type ListingKind } from '@luyan/catalogue';
import { LIMITS } from '@luyan/contracts';
import { Button, Progress, Select } from 'antd';
import { useId, useState, type DragEvent } from 'react';
import { useExpiry } from '../../api/client.js';
import type { Owner } from '../../api/me.js';
import { useWords } from '../../i18n/use-words.js';
import { Problems } from '../../ui/notices.js';
import { uploadFile, type UploadAnswer } from './upload-file.js';
import './importing.css';

const ACCEPTED = '.csv,.xlsx,.jsonl,.ndjson,.gz,.txt';
const SIZE = { size: LIMITS.importFileBytes / 1e9 };

interface Sending {
  readonly file: string;
  readonly share: number;
  readonly stop: () => void;
}

/** What came of the last file: begun, or why not and what to do. */
function Outcome({ file, answer }: { readonly file: string; readonly answer: UploadAnswer }) {
  const { t } = useWords();
  if (answer.is === 'cancelled') return null;
  if (answer.is === 'begun') return <p className="fresh">{t('import.begun', { file })}</p>;
  return (
    <div role="alert" className="upload-failed">
      <p>
        <strong>{t('import.failed', { file })}</strong>
      </p>
      {answer.is === 'refused' ? (
        <Problems problems={answer.problems} isStanding />
      ) : (
        <p>{answer.message ?? t('import.interrupted')}</p>
      )}
    </div>
  );
}

function DropZone({ onFile }: { readonly onFile: (file: File) => void }) {
  const { t } = useWords();
  const [isOver, setIsOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    const file = event.dataTransfer.files[0];
    if (file) onFile(file);
  };
  return (
    <label
      className="drop-zone"
      data-over={isOver}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => {
        setIsOver(false);
      }}
      onDrop={drop}
    >
      <input
        type="file"
        className="sr-only"
        accept={ACCEPTED}
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file) onFile(file);
          target.value = '';
        }}
      />
      <strong>{t('import.drop')}</strong>
      <span>{t('import.formats', SIZE)}</span>
    </label>
  );
}

interface UploadFormProps {
  readonly owners: readonly Owner[];
  /** A file has been taken in. */
  readonly onBegun: () => void;
}

/** 批量导入: what, in whose name, the template, and the file. */
export function UploadForm({ owners, onBegun }: UploadFormProps) {
  const { t, locale, label, pick } = useWords();
  const { setHasExpired } = useExpiry();
  const id = useId();
  const [kind, setKind] = useState<ListingKind>('ACHIEVEMENT');
  const [owner, setOwner] = useState(owners[0]?.id ?? '');
  const [sending, setSending] = useState<Sending | null>(null);
  const [last, setLast] = useState<{ file: string; answer: UploadAnswer } | null>(null);

  const send = async (file: File) => {
    const { name } = file;
    if (file.size > LIMITS.importFileBytes) {
      setLast({ file: name, answer: { is: 'failed', message: t('import.tooLarge', SIZE) } });
      return;
    }
    const abort = new AbortController();
    const show = (share: number) => {
      setSending({
        file: name,
        share,
        stop: () => {
          abort.abort();
        },
      });
    };
    setLast(null);
    show(0);
    const answer = await uploadFile({ file, kind, owner, locale, onProgress: show, signal: abort.signal });
    setSending(null);
    setLast({ file: name, answer });
    if (answer.is === 'begun') onBegun();
    if (answer.is === 'failed' && answer.isSignedOut) setHasExpired(true);
  };
  const template = (format: string) => `/imports/template?kind=${kind}&format=${format}`;
  return (
    <section className="upload" aria-labelledby={`${id}-lead`}>
      <p className="lead" id={`${id}-lead`}>
        {t('import.lead')}
      </p>
      <div className="upload-choices">
        <label htmlFor={`${id}-kind`}>{t('import.kind')}</label>
        <Select<ListingKind>
          id={`${id}-kind`}
          value={kind}
          options={codesOf(LISTING_KINDS).map((code) => ({ value: code, label: label(LISTING_KINDS, code) }))}
          onChange={setKind}
        />
        <label htmlFor={`${id}-owner`}>{t('import.owner')}</label>
        <Select
          id={`${id}-owner`}
          value={owner}
          options={owners.map((one) => ({ value: one.id, label: pick(one.nameZh, one.nameEn) }))}
          onChange={setOwner}
        />
        <span className="upload-templates">
          <a href={template('xlsx')} download>
            {t('import.templateXlsx')}
          </a>
          <a href={template('csv')} download>
            {t('import.templateCsv')}
          </a>
        </span>
      </div>
      {sending ? (
        <div className="drop-zone" role="status">
          <strong>{t(sending.share < 1 ? 'import.sending' : 'import.checking', { file: sending.file })}</strong>
          <Progress
            percent={Math.round(sending.share * 100)}
            status="active"
            aria-label={t('import.progress')}
            style={{ maxWidth: 420 }}
          />
          <Button onClick={sending.stop}>{t('import.cancel')}</Button>
        </div>
      ) : (
        <DropZone onFile={(file) => void send(file)} />
      )}
      {last && <Outcome {...last} />}
    </section>
  );
}
