import { ok, type Result } from '@luyan/kernel';
import { refuse } from '../faults.js';
import { parseAchievementRegistryNo } from './achievement-registry.js';
import { parseContractRegistryNo } from './contract-registry.js';
import { parseDiscipline } from './discipline.js';
import { parseDoi } from './doi.js';
import { parseEmerging, parseIndustry } from './industry.js';
import { parsePatentClass } from './ipc.js';
import { parseOrcid } from './orcid.js';
import { parseApplicationNo } from './patent-application.js';
import { parsePublicationNo } from './patent-publication.js';
import { parseRegion } from './region.js';
import { parseUscc } from './uscc.js';

/** Industry-chain code (产业链), a slug of the reference data such as `photonics`. Problem: `CHAIN_FORMAT`. */
const parseChain = (text: string): Result<string> =>
  /^[a-z][a-z0-9-]{1,39}$/.test(text.trim()) ? ok(text.trim()) : refuse('CHAIN_FORMAT', '', { value: text });

const parseUrl = (text: string): Result<string> =>
  /^https?:\/\/[^\s/]+\.[^\s]+$/i.test(text.trim()) ? ok(text.trim()) : refuse('URL_FORMAT', '', { value: text });

/** The patent offices' and customs' two-letter country code (ST.3). */
const parseCountry = (text: string): Result<string> =>
  /^[a-z]{2}$/i.test(text.trim()) ? ok(text.trim().toUpperCase()) : refuse('COUNTRY_FORMAT', '', { value: text });

/** The formats that a field may name; each normalises or says what is wrong, with an empty path. */
export const FORMATS = {
  uscc: parseUscc,
  patentApplication: parseApplicationNo,
  patentPublication: parsePublicationNo,
  orcid: parseOrcid,
  patentClass: parsePatentClass,
  contractRegistry: parseContractRegistryNo,
  achievementRegistry: parseAchievementRegistryNo,
  industry: parseIndustry,
  emerging: parseEmerging,
  region: parseRegion,
  discipline: parseDiscipline,
  doi: parseDoi,
  chain: parseChain,
  url: parseUrl,
  country: parseCountry,
} as const satisfies Readonly<Record<string, (text: string) => Result<string>>>;
export type Format = keyof typeof FORMATS;
