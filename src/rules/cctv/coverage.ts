import { isFailure } from '../../geometry/grid'
import { areaOf } from '../../geometry/polygon'
import { text } from '../../layout/text'
import { camerasOf, coverageOf, type Target } from '../../scene/cameras'
import { floorIds } from '../../scene/layout-facts'
import { spaceProblem, wallPlanOf } from '../../scene/space'
import { enumerate, notComputed, VIEWS } from '../say'
import { defineRule, type NotEvaluated, type Statement } from '../types'

export const coverage = defineRule({
  id: 'cctv/coverage',
  clauses: [{ id: '2.1.3.9', quote: '重点应用于消防器材、监控器材、报警器材、防护器材、库房等管理' }],
  title: text('监控覆盖', 'Camera coverage'),
  explanation: text(
    '每个窗口、公众出入口、自助终端和公共区域都在某台摄像机的视场之内,且像素密度达到“观察”级。视场按视角和距离裁剪,被墙和高于 2 米的不透明物品挡住,低的物品从上方越过;母婴室和卫生间不设监控。',
    'Each window, public entrance, terminal and public zone lies in the view of a camera that shows enough pixels a metre to observe. Views end at walls and opaque things higher than 2 m and pass over lower ones; private rooms are not watched.',
  ),
  severity: 'warning',
  params: {
    density: {
      type: 'number',
      title: text('像素密度', 'pixels a metre'),
      default: 62.5,
      min: 10,
      max: 1000,
      unit: 'px/m',
      source: { kind: 'standard', name: 'IEC 62676-4:2014', mark: 'V2' },
    },
    blind: {
      type: 'number',
      title: text('区域内允许的盲区', 'blind area allowed in a zone'),
      default: 1,
      min: 0,
      max: 100,
      unit: 'm2',
      source: { kind: 'default' },
    },
  },
  judge(read, { density, blind }) {
    const findings: Statement[] = []
    const notEvaluated: NotEvaluated[] = []
    let checked = 0
    for (const floor of read(floorIds)) {
      const problem = spaceProblem(read(wallPlanOf, floor))
      if (problem) {
        if (camerasOf(read, floor).length > 0) notEvaluated.push({ ...problem, floor })
        continue
      }
      const found = coverageOf(read, floor, density, blind)
      if (isFailure(found)) {
        notEvaluated.push({
          reason: notComputed(VIEWS, found),
          floor,
        })
        continue
      }
      checked += found.checked
      if (found.blind.length > 0 && found.unknown.length > 0) {
        const names = enumerate(found.unknown.map(({ title }) => title))
        notEvaluated.push({
          reason: text(
            `${names.zh} 未填写视角、距离或像素,无法判断覆盖`,
            `${names.en} do not say their angle, range or pixels, so coverage cannot be judged`,
          ),
          floor,
        })
      } else for (const each of found.blind) findings.push(statement(floor, each, blind))
    }
    return { checked, findings, notEvaluated }
  },
})

function statement(floor: string, { id, title, at, region, with: within }: Target, limit: number): Statement {
  if (!region)
    return {
      subjects: [id],
      floor,
      message: text(`${title.zh} 不在任何摄像机的视场内。`, `${title.en} is in no camera’s view.`),
      measured: { value: 0, limit: 1, unit: 'count', how: 'count' },
      marks: [{ kind: 'point', at }],
    }
  const value = Math.round(areaOf(region) / 1e4) / 100
  return {
    subjects: [id],
    related: within,
    floor,
    message: text(
      `${title.zh} 有 ${value.toFixed(1)} 平方米不在任何摄像机的视场内(允许 ${limit} 平方米)。`,
      `${value.toFixed(1)} m² of ${title.en} are in no camera’s view (${limit} m² allowed).`,
    ),
    measured: { value, limit, unit: 'm2', how: 'area' },
    marks: region.map(({ outer, holes }) => ({ kind: 'polygon', rings: [outer, ...holes] }) as const),
  }
}
