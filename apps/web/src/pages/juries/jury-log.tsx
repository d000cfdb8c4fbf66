import { JURY_EVENTS } from '@luyan/roadshow';
import { useState } from 'react';
import { usePages } from '../../api/use-pages.js';
import { useWords } from '../../i18n/use-words.js';
import { ErrorNote } from '../../ui/notices.js';
import { LogQuery } from './jury-queries.js';

/** 评审记录: who did what when, the latest first. */
export function JuryLog({ juryId }: { readonly juryId: string }) {
  const { t, label, date } = useWords();
  const [isOpen, setIsOpen] = useState(false);
  const found = usePages({
    query: LogQuery,
    variables: { juryId },
    connection: (data) => data.juryLog,
    isPaused: !isOpen,
  });
  return (
    <details
      className="jury-log"
      onToggle={(event) => {
        setIsOpen(event.currentTarget.open);
        if (event.currentTarget.open) found.reload();
      }}
    >
      <summary>{t('jury.log')}</summary>
      {found.error && <ErrorNote error={found.error} retry={found.reload} />}
      <ol className="plain">
        {found.edges.map(({ node }) => (
          <li key={node.id}>
            <span className="quiet">{node.number}.</span> <time dateTime={node.at}>{date(node.at, 'dateTime')}</time>{' '}
            <b>{label(JURY_EVENTS, node.kind)}</b> <span className="quiet">{node.actorZh ?? t('jury.system')}</span>
            {node.note && <q lang="zh-CN">{node.note}</q>}
          </li>
        ))}
      </ol>
      {found.hasMore && (
        <button type="button" className="button button-small" disabled={found.fetching} onClick={found.more}>
          {t('common.more')}
        </button>
      )}
    </details>
  );
}
