import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { ApiProvider } from './api/client.js';
import { App } from './app.js';
import { startI18n } from './i18n/i18n.js';
import './styles/tokens.css';
import './styles/base.css';
import './styles/layout.css';
import './styles/frame.css';
import './styles/marks.css';
import './styles/cards.css';
import './styles/forms.css';
import './styles/print.css';
import { startTheme } from './ui/theme.js';

startTheme();
await startI18n();
const root = document.getElementById('root');
if (root)
  // without transitions, so that a box ticked in the address is ticked at once
  createRoot(root).render(
    <StrictMode>
      <BrowserRouter useTransitions={false}>
        <ApiProvider>
          <App />
        </ApiProvider>
      </BrowserRouter>
    </StrictMode>,
  );
