import { useWords } from './use-words.js';

interface BilingualProps {
  readonly zh: string | null | undefined;
  readonly en: string | null | undefined;
  /** Without the remark, beside a text that makes it already. */
  readonly isQuiet?: boolean;
}

/** Text in the reader's language; a Chinese text that stands in for a missing English one says so. */
export function Bilingual({ zh, en, isQuiet = false }: BilingualProps) {
  const { locale, t } = useWords();
  if (locale === 'zh' || !zh) return <span lang={zh ? 'zh-CN' : 'en'}>{zh ?? en}</span>;
  if (en) return <span lang="en">{en}</span>;
  if (isQuiet) return <span lang="zh-CN">{zh}</span>;
  return (
    <>
      <span lang="zh-CN">{zh}</span>{' '}
      <span className="only-zh" title={t('common.onlyChinese')}>
        {t('common.onlyChineseShort')}
      </span>
    </>
  );
}
