import { answer, under } from '../answer'
import { api } from '../client'

export const jobs = (query: { after?: string; limit?: string } = {}) => answer(api.GET('/api/jobs', { params: { query } }))

export const job = (id: string) => answer(api.GET('/api/jobs/{job}', { params: { path: { job: id } } }))

export const cancelJob = (id: string, key?: string) =>
  answer(api.POST('/api/jobs/{job}/cancel', { params: { path: { job: id } }, ...under(key) }))

/** Where a browser fetches what the job hands out. */
export const jobFile = (id: string) => `/api/jobs/${id}/file`

export const importTemplate = '/api/people/import-template'

// A file goes as it is: what it is, and in which encoding, the server sees for itself.
const asFile = { bodySerializer: (file: unknown) => file as BodyInit, headers: { 'Content-Type': 'application/octet-stream' } }

/** What importing a list would do; writes nothing. */
export const previewImport = (org: string, file: File) =>
  answer(api.POST('/api/orgs/{org}/import/preview', { params: { path: { org } }, body: file as unknown as string, ...asFile }))

/** Begins the import as a job. */
export const beginImport = (org: string, file: File, skip_mistakes: boolean, key?: string) =>
  answer(
    api.POST('/api/orgs/{org}/import', {
      params: { path: { org }, query: { skip_mistakes: String(skip_mistakes) } },
      body: file as unknown as string,
      ...asFile,
      headers: { ...asFile.headers, ...under(key).headers },
    }),
  )

/** Takes a list along, all its rows within reach, in its order: begins a job whose file is a workbook. */
export const beginExport = (list: string, query: string, key?: string) => answer(api.POST('/api/exports', { body: { list, query }, ...under(key) }))
