import { LISTING_KINDS } from '@luyan/catalogue';
import { Progress, Table } from 'antd';
import { useCallback } from 'react';
import { useQuery } from 'urql';
import { ownersOf, useMe } from '../../api/me.js';
import type { ResultOf } from '../../graphql.js';
import { useWords } from '../../i18n/use-words.js';
import { ErrorNote, Skeleton } from '../../ui/notices.js';
import { usePolling } from '../operator/use-polling.js';
import { ImportProblemsQuery, ImportsQuery } from './import-queries.js';
import { UploadForm } from './upload-form.js';

type Row = ResultOf<typeof ImportsQuery>['imports']['edges'][number]['node'];

function RowProblems({ id }: { readonly id: string }) {
  const { t } = useWords();
  const [{ data, error }] = useQuery({ query: ImportProblemsQuery, variables: { id } });
  if (error) return <ErrorNote error={error} />;
  if (!data) return <Skeleton rows={1} height={40} />;
  return (
    <>
      <a href={`/imports/${id}/rejected`} download>
        {t('import.rejectedRows')}
      </a>
      <ul className="problems">
        {data.import.problems.map(({ line, code, path, message, remedy }) => (
          <li key={`${line} ${code} ${path}`}>
            <strong>
              {t('import.line', { line })} {path && <code>{path}</code>} {message}
            </strong>
            <span>{remedy}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** 批量导入: how far each file has come and what it held. */
export function Imports() {
  const { t, label, number, date } = useWords();
  const [{ data, error, fetching }, read] = useQuery({ query: ImportsQuery });
  const reread = useCallback(() => {
    read({ requestPolicy: 'network-only' });
  }, [read]);
  const imports = data?.imports.edges.map(({ node }) => node) ?? [];
  usePolling(
    imports.some(({ state }) => state === 'RUNNING'),
    reread,
  );
  const { me } = useMe();
  const owners = ownersOf(me, 'import.run');
  if (error) return <ErrorNote error={error} retry={reread} />;
  return (
    <>
      {owners.length > 0 && <UploadForm owners={owners} onBegun={reread} />}
      <div className="table-scroll" role="region" aria-label={t('my.imports')} tabIndex={0}>
        <Table<Row>
          rowKey="id"
          size="middle"
          loading={fetching && !data}
          dataSource={imports}
          pagination={false}
          locale={{ emptyText: <span className="quiet">{t('import.none')}</span> }}
          expandable={{
            expandedRowRender: ({ id }) => <RowProblems id={id} />,
            rowExpandable: ({ rejected, duplicates }) => rejected + duplicates > 0,
            columnTitle: <span className="sr-only">{t('import.showProblems')}</span>,
          }}
          columns={[
            { title: t('import.file'), dataIndex: 'fileName' },
            { title: t('catalogue.kind'), render: (_, { kind }) => label(LISTING_KINDS, kind) },
            {
              title: t('import.progress'),
              render: (_, { state, readBytes, totalBytes }) => (
                <Progress
                  style={{ minWidth: 140 }}
                  size="small"
                  aria-label={t('import.progress')}
                  percent={totalBytes ? Math.round((readBytes / totalBytes) * 100) : 0}
                  status={state === 'FAILED' ? 'exception' : state === 'RUNNING' ? 'active' : 'success'}
                />
              ),
            },
            { title: t('import.lines'), align: 'right', render: (_, { line }) => number(line) },
            { title: t('import.accepted'), align: 'right', render: (_, { accepted }) => number(accepted) },
            { title: t('import.duplicates'), align: 'right', render: (_, { duplicates }) => number(duplicates) },
            { title: t('import.rejected'), align: 'right', render: (_, { rejected }) => number(rejected) },
            { title: t('import.startedAt'), render: (_, { startedAt }) => date(startedAt, 'dateTime') },
            { title: t('import.failure'), dataIndex: 'failure' },
          ]}
        />
      </div>
    </>
  );
}
