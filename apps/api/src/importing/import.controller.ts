import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { parseKind, receiveImport, sourceOf, writeRejected, writeTemplate, type Runtime } from '@luyan/application';
import type { Locale, Problem, Result } from '@luyan/kernel';
import { Controller, Get, Param, ParseUUIDPipe, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { createLog } from '../core/log.js';
import { ApiError, NotFound, TooManyRequests } from '../core/errors.js';
import { problemView } from '../core/problem.view.js';
import { actorOf } from '../core/request-context.js';
import { Requires } from '../core/requires.js';
import { InjectRuntime } from '../core/runtime.module.js';
import { getImport } from './import.resolver.js';

/** Files that one process takes in at the same time. */
const AT_ONCE = 4;
const RETRY_SECONDS = 30;
/** A browser asks before it sends this type to another site, so no other site can send a file in a user's name. */
const BYTES = 'application/octet-stream';
const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const;

const refusal = (problems: readonly Problem[], locale: Locale) => ({
  problems: problems.map((problem) => problemView(problem, locale)),
});

/** Sends a file that `write` makes, for the browser to keep under this name. */
async function send(
  response: Response,
  { name, type }: { name: string; type: string },
  write: (path: string) => Promise<unknown>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'luyan-file-'));
  try {
    const path = join(folder, 'file');
    await write(path);
    response.attachment(name).type(type);
    await pipeline(createReadStream(path), response);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** 批量导入 as files: upload, template and rejected rows. */
@Controller('imports')
export class ImportController {
  private running = 0;

  constructor(@InjectRuntime() private readonly runtime: Runtime) {}

  /** Takes a table as the request's body; 202 with the import's id while it goes on, 422 with what is wrong with the file. */
  @Requires('import.run')
  @Post()
  async upload(
    @Query() { kind = '', owner = '', name = '' }: Record<string, string>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    if (!request.is(BYTES)) throw new ApiError(`请以 ${BYTES} 发送文件。 Send the file as ${BYTES}.`, 'BAD_REQUEST');
    if (this.running >= AT_ONCE) throw new TooManyRequests(RETRY_SECONDS);
    const actor = actorOf(request);
    const answer = await this.receive(request, kind, owner, name);
    if (answer.ok) response.status(202).json({ importId: answer.value });
    else response.status(422).json(refusal(answer.error, actor.locale));
  }

  private async receive(request: Request, kind: string, ownerOrgId: string, name: string): Promise<Result<string>> {
    const parsed = parseKind(kind);
    if (!parsed.ok) return parsed;
    const file = { bytes: request, name, kind: parsed.value, ownerOrgId };
    let ended: Promise<unknown> = Promise.resolve();
    this.running++;
    try {
      return await receiveImport(this.runtime, actorOf(request), file, (end) => {
        ended = end;
      });
    } finally {
      void ended
        .catch((error: unknown) => {
          createLog(this.runtime.config, 'api').error({ err: error }, 'import failed');
        })
        .finally(() => this.running--);
    }
  }

  @Requires('import.run')
  @Get('template')
  async template(
    @Query() { kind = '', format = 'xlsx' }: Record<string, string>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const { locale } = actorOf(request);
    const parsed = parseKind(kind);
    if (!parsed.ok) {
      response.status(422).json(refusal(parsed.error, locale));
      return;
    }
    const ending = format === 'csv' ? 'csv' : 'xlsx';
    await send(response, { name: `${parsed.value.toLowerCase()}-template.${ending}`, type: TYPES[ending] }, (path) =>
      writeTemplate(path, ending, parsed.value, locale),
    );
  }

  /** The rows that stayed out, each with its line, field, reason, remedy and the row itself. */
  @Requires('import.read')
  @Get(':id/rejected')
  async rejected(
    @Param('id', ParseUUIDPipe) id: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const actor = actorOf(request);
    const { fileName } = await getImport(this.runtime, actor, id);
    await send(response, { name: `${sourceOf(fileName)}.rejected.csv`, type: TYPES.csv }, async (path) => {
      if ((await writeRejected(this.runtime, id, path, actor.locale)) === 0) throw new NotFound(id);
    });
  }
}
