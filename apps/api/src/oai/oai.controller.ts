import type { Runtime } from '@luyan/application';
import { Controller, Get, Header, HttpCode, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { Public } from '../core/requires.js';
import { InjectRuntime } from '../core/runtime.module.js';
import { OaiProvider } from './oai-provider.js';

const OPEN = 'Harvesters read what is published.';

@Controller('oai')
export class OaiController {
  private readonly provider: OaiProvider;

  constructor(@InjectRuntime() runtime: Runtime) {
    this.provider = new OaiProvider(runtime);
  }

  @Public(OPEN)
  @Get()
  @Header('Content-Type', 'text/xml; charset=utf-8')
  get(@Req() request: Request): Promise<string> {
    return this.provider.answer(new URL(request.originalUrl, 'http://localhost').searchParams);
  }

  @Public(OPEN)
  @Post()
  @HttpCode(200)
  @Header('Content-Type', 'text/xml; charset=utf-8')
  post(@Req() request: Request): Promise<string> {
    return this.provider.answer(new URLSearchParams(typeof request.body === 'string' ? request.body : ''));
  }
}
