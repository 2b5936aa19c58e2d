// Whatever goes wrong between here and the database reaches a page as one of these: a code to branch on and a Chinese
// sentence that says what to do next.

export interface FieldProblem {
  field: string
  message: string
}

export interface ApiProblemParts {
  status: number
  code: string
  sentence: string
  fields?: FieldProblem[]
  retryAfter?: number
}

export class ApiProblem extends Error {
  readonly status: number
  readonly code: string
  readonly fields: FieldProblem[]
  readonly retryAfter: number | undefined

  constructor(parts: ApiProblemParts) {
    super(parts.sentence)
    this.name = 'ApiProblem'
    this.status = parts.status
    this.code = parts.code
    this.fields = parts.fields ?? []
    this.retryAfter = parts.retryAfter
  }

  /** Unknown is not failed: the call may have been carried out, and is repeated under its own key. */
  get unknown(): boolean {
    return this.status === 0 || this.status === 503 || this.status === 502 || this.status === 504
  }

  /** Nothing is wrong with what was asked: the network or the server is not there. */
  get outage(): boolean {
    return this.unknown || this.status >= 500
  }

  get signedOut(): boolean {
    return this.status === 401
  }

  get missing(): boolean {
    return this.status === 404
  }
}

const byStatus: Record<number, string> = {
  0: '没有连上服务器。请检查网络后再试；您填写的内容都还在。',
  401: '登录已过期，请重新登录后继续。',
  403: '您的角色不能做这一步。需要时请联系本单位管理员。',
  404: '没有找到这条内容，可能已被移除，或不在您的查看范围内。',
  409: '内容刚刚发生了变化，请刷新后再试。',
  413: '文件太大，请压缩后再上传。',
  422: '有几处需要改一下，请看标红的地方。',
  429: '操作太频繁了，请稍等一会儿再试。',
  503: '现在办理的人很多，请稍等几秒再试。',
}

const general = '服务器出了点问题，我们已记录下来。请稍后重试。'

export function sentenceFor(status: number): string {
  return byStatus[status] ?? general
}

interface ProblemBody {
  code?: unknown
  detail?: unknown
  title?: unknown
  fields?: unknown
}

function isFieldProblem(value: unknown): value is FieldProblem {
  const entry = value as Partial<FieldProblem> | null
  return typeof entry?.field === 'string' && typeof entry.message === 'string'
}

/** The problem behind an answer that is not a success; a body that is no problem+json still gets its sentence. */
export function problemFrom(status: number, body: unknown, retryAfter?: string | null): ApiProblem {
  const parts = (typeof body === 'object' && body !== null ? body : {}) as ProblemBody
  const said = [parts.detail, parts.title].find((text) => typeof text === 'string' && text !== '')
  const fields = Array.isArray(parts.fields) ? parts.fields.filter(isFieldProblem) : []
  const only = fields.length === 1 ? fields[0]?.message : undefined
  const seconds = Number(retryAfter)
  return new ApiProblem({
    status,
    code: typeof parts.code === 'string' ? parts.code : `http.${status}`,
    // One finding says itself what to change; only several need a sentence before them.
    sentence: only ?? (typeof said === 'string' ? said : sentenceFor(status)),
    fields,
    retryAfter: retryAfter && Number.isFinite(seconds) ? seconds : undefined,
  })
}

export function unreachable(): ApiProblem {
  return new ApiProblem({ status: 0, code: 'network.unreachable', sentence: sentenceFor(0) })
}

/** Anything thrown, as a problem that can be shown. */
export function asProblem(thrown: unknown): ApiProblem {
  if (thrown instanceof ApiProblem) return thrown
  return new ApiProblem({ status: 500, code: 'page.failed', sentence: '页面出了点问题，请刷新后重试。' })
}
