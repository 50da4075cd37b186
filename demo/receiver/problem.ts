import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { EnvelopeProblem } from '../../src/submission/index.ts'

/** Why a request is refused. */
export interface Refusal {
  readonly status: ContentfulStatusCode
  /** Plain words for whoever reads the log of the sending page; never anything a person answered. */
  readonly detail: string
  readonly problems?: readonly EnvelopeProblem[]
  readonly headers?: Readonly<Record<string, string>>
}

const TITLES: Partial<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  409: 'Conflict',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  422: 'Unprocessable Content',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
}

/** Answers with problem details (RFC 9457). */
export function refuse(context: Context, { status, detail, problems, headers }: Refusal): Response {
  const body = { title: TITLES[status], status, detail, ...(problems && { problems }) }
  return context.body(JSON.stringify(body), status, { ...headers, 'Content-Type': 'application/problem+json' })
}
