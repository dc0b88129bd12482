import type { Level } from '../../layout/model'
import { type Text, text } from '../../layout/text'
import { hallFact } from '../../scene/layout-facts'
import { defineRule } from '../types'

/** What a name of each level looks like, and the pattern that decides it. 嘎查 counts as 村. */
const FORMS: Readonly<Record<Exclude<Level, 'city'>, { form: string; pattern: RegExp }>> = {
  district: { form: '××区政务服务中心', pattern: /^[\p{Script=Han}]{1,10}区政务服务中心$/u },
  township: {
    form: '××区××乡/镇/街道便民服务中心',
    pattern: /^[\p{Script=Han}]{1,10}区[\p{Script=Han}×]{1,12}(?:乡|镇|街道)便民服务中心$/u,
  },
  village: {
    form: '××乡/镇/街道××村/社区便民服务站',
    pattern: /^[\p{Script=Han}×]{1,12}(?:乡|镇|街道)[\p{Script=Han}×]{1,14}(?:村|社区|嘎查)便民服务站$/u,
  },
}

export const hallName = defineRule({
  id: 'naming/hall-name',
  clauses: [{ id: '2.1.1', quote: '市级以下各级政务服务场所名称统一为“××区政务服务中心”' }],
  title: text('大厅名称', 'Name of the hall'),
  explanation: text(
    '大厅名称按级别使用统一格式:市本级为固定名称,区、乡镇(街道)、村(社区)各有固定后缀。',
    'The hall is named by the form of its level: a fixed name for the city, fixed endings for district, township and village.',
  ),
  severity: 'error',
  params: {
    cityName: {
      type: 'text',
      title: text('市本级名称', 'name at city level'),
      default: '乌海市政务服务中心',
      source: { kind: 'notice', clause: '2.1.1' },
    },
  },
  judge(read, { cityName }) {
    const { name, level } = read(hallFact)
    const { form, fits } =
      level === 'city'
        ? { form: cityName, fits: name.trim() === cityName }
        : { form: FORMS[level].form, fits: FORMS[level].pattern.test(name.trim()) }
    if (fits) return { checked: 1, findings: [] }
    return {
      checked: 1,
      findings: [{ subjects: [], message: message(name, form), marks: [], fix: fixFor(level, cityName) }],
    }
  },
})

const message = (name: string, form: string): Text =>
  name.trim() === ''
    ? text(`大厅没有名称,应为“${form}”。`, `The hall has no name; it should be of the form “${form}”.`)
    : text(
        `大厅名称“${name}”不符合规定格式“${form}”。`,
        `The hall's name “${name}” is not of the form “${form}”.`,
      )

/** Only the city's name is fixed; a place name nobody but the planner knows. */
const fixFor = (level: Level, cityName: string) =>
  level === 'city'
    ? {
        title: text(`改名为“${cityName}”`, `Rename to “${cityName}”`),
        patches: [{ target: 'hall', path: ['name'], value: cityName }],
      }
    : undefined
