/** The sample halls that come with the program, read like any other file and fetched when asked for. */
import { type ReadResult, readLayout } from '../layout/read'
import { type Text, text } from '../layout/text'
import { newId } from './ids'

export type SampleId = 'township' | 'township-faulty' | 'village' | 'district' | 'city'
export type Sample = { readonly id: SampleId; readonly title: Text }

/** Opened at the very first start, so that the first thing seen is what the program does. */
export const FIRST_SAMPLE: SampleId = 'township-faulty'

export const SAMPLES: readonly Sample[] = [
  {
    id: 'township',
    title: text('乡镇便民服务中心(360 平方米,全部合规)', 'Township service hall, 360 m², without a fault'),
  },
  {
    id: FIRST_SAMPLE,
    title: text('同一大厅,预置了若干问题(练习用)', 'The same hall with faults planted, to try things out'),
  },
  {
    id: 'village',
    title: text('村便民服务站(60 平方米,3 个窗口)', 'Village station, 60 m², 3 windows'),
  },
  {
    id: 'district',
    title: text('区政务服务中心(1200 平方米,40 个窗口)', 'District hall, 1200 m², 40 windows'),
  },
  {
    id: 'city',
    title: text(
      '市政务服务中心(两层 4000 平方米,120 个窗口)',
      'City centre, two storeys, 4000 m², 120 windows',
    ),
  },
]

const SOURCES: Readonly<Record<SampleId, () => Promise<{ default: string }>>> = {
  township: () => import('../../fixtures/township.hall.json?raw'),
  'township-faulty': () => import('../../fixtures/township-faulty.hall.json?raw'),
  village: () => import('../../fixtures/village.hall.json?raw'),
  district: () => import('../../fixtures/district.hall.json?raw'),
  city: () => import('../../fixtures/city.hall.json?raw'),
}

/** A sample is a template: each opening is a document of its own, with an id of its own. */
export async function loadSample(id: SampleId): Promise<ReadResult> {
  const result = readLayout((await SOURCES[id]()).default)
  return result.ok ? { ok: true, layout: { ...result.layout, id: newId() } } : result
}
