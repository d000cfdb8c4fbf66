import { App, ConfigProvider, theme as ant } from 'antd';
import en from 'antd/locale/en_US';
import zh from 'antd/locale/zh_CN';
import type { ReactNode } from 'react';
import { useLocale } from '../i18n/use-words.js';
import { useTheme } from './theme.js';

const SHARED = {
  borderRadius: 8,
  fontFamily: 'var(--font-text)',
  fontSize: 15,
  controlHeight: 38,
} as const;
const TOKENS = {
  light: {
    colorPrimary: '#0b5c6b',
    colorInfo: '#0b5c6b',
    colorSuccess: '#2f8f5b',
    colorLink: '#0a4f5c',
    colorTextBase: '#12262f',
    colorTextPlaceholder: '#5c6c74',
    colorBorder: '#c9c2b4',
    colorBorderSecondary: '#e2ddd2',
  },
  dark: {
    colorPrimary: '#4fb3c3',
    colorInfo: '#4fb3c3',
    colorSuccess: '#5fbf8a',
    colorLink: '#83d3de',
    colorTextBase: '#e8eff1',
    colorTextPlaceholder: '#9fb0b8',
    colorBgContainer: '#10202a',
    colorBgElevated: '#152834',
    colorBorder: '#365060',
    colorBorderSecondary: '#213540',
    colorTextLightSolid: '#06222a',
  },
} as const;

/** Ant Design in the portal's clothes; only the pages of work load it. */
export function Ant({ children }: { readonly children: ReactNode }) {
  const theme = useTheme();
  const locale = useLocale();
  return (
    <ConfigProvider
      locale={locale === 'zh' ? zh : en}
      button={{ autoInsertSpace: false }}
      theme={{
        algorithm: theme === 'dark' ? ant.darkAlgorithm : ant.defaultAlgorithm,
        token: { ...SHARED, ...TOKENS[theme], motion: !matchMedia('(prefers-reduced-motion: reduce)').matches },
        components: { Table: { headerBg: 'transparent', headerSplitColor: 'transparent' } },
      }}
    >
      <App>{children}</App>
    </ConfigProvider>
  );
}
