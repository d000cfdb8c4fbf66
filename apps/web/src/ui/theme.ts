import { useSyncExternalStore } from 'react';
import { recall, remember } from './storage.js';

type Theme = 'light' | 'dark';

const system = matchMedia('(prefers-color-scheme: dark)');
const listeners = new Set<() => void>();
const tell = () => {
  listeners.forEach((listener) => {
    listener();
  });
};
const stored = recall('theme');
let chosen: Theme | null = stored === 'light' || stored === 'dark' ? stored : null;

const current = (): Theme => chosen ?? (system.matches ? 'dark' : 'light');

function apply(): void {
  document.documentElement.dataset['theme'] = current();
}

export function startTheme(): void {
  apply();
  system.addEventListener('change', () => {
    apply();
    tell();
  });
}

export function chooseTheme(theme: Theme): void {
  chosen = theme;
  remember('theme', theme);
  apply();
  tell();
}

export const useTheme = (): Theme =>
  useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, current);
