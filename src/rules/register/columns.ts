/** The columns of a register, and the rule that every one of them is filled for everything of the kind. */
import type { RegisterKind } from '../../layout/catalogue'
import { attrsOf, type Item } from '../../layout/model'
import { type Text, text } from '../../layout/text'
import type { Read } from '../../scene/facts'
import { placeName, type Registered, registered } from '../../scene/registers'
import { hasTag } from '../../scene/things'
import { enumerate } from '../say'
import { type ClauseRef, defineRule, type Rule, type Statement } from '../types'

/** A column of a register; `filled` says whether the plan has its content. */
export type Column = {
  readonly name: Text
  readonly filled: (read: Read, entry: Registered) => boolean
}

const column = (zh: string, en: string, filled: Column['filled']): Column => ({ name: text(zh, en), filled })
const asset = (item: Item) => item.asset ?? {}
const said = (value: string | undefined): boolean => !!value?.trim()

export const COLUMNS = {
  // A fixed thing without a number is label/name-and-number's to say.
  number: column('编号', 'number', (_, { thing }) => hasTag(thing, 'fixed') || said(thing.item.number)),
  kind: column('名称', 'name', (_, { thing }) => thing.item.name === undefined || said(thing.item.name)),
  spec: column(
    '规格型号',
    'specification',
    (_, { thing }) => said(asset(thing.item).model) || said(attrsOf(thing.item, 'extinguisher').spec),
  ),
  quantity: column(
    '数量',
    'quantity',
    (_, { thing }) => (asset(thing.item).quantity ?? attrsOf(thing.item, 'extinguisher').count ?? 0) > 0,
  ),
  place: column('存放位置', 'place', (read, entry) => placeName(read, entry) !== ''),
  expiry: column(
    '有效期',
    'expiry date',
    (_, { thing }) => said(asset(thing.item).expiry) || said(attrsOf(thing.item, 'extinguisher').expiry),
  ),
  lastCheck: column(
    '最近检查日期',
    'date of the last check',
    (_, { thing }) =>
      said(asset(thing.item).lastCheck) || said(attrsOf(thing.item, 'extinguisher').lastCheck),
  ),
  purchased: column('购置日期', 'date of purchase', (_, { thing }) => said(asset(thing.item).purchased)),
  status: column('使用状态', 'status', (_, { thing }) => said(asset(thing.item).status)),
  unit: column('使用单位', 'unit', (_, { thing }) => said(thing.item.unit)),
  owner: column('责任人', 'person responsible', (_, { thing }) => said(thing.item.owner)),
} as const

type Register = {
  readonly kind: RegisterKind
  readonly id: string
  readonly name: Text
  readonly clauses: readonly ClauseRef[]
  readonly columns: readonly Column[]
}

/** One finding for each thing, listing the columns that are empty. */
export const registerRule = ({ kind, id, name, clauses, columns }: Register): Rule =>
  defineRule({
    id,
    clauses,
    title: text(`${name.zh}登记齐全`, `The ${name.en} is complete`),
    explanation: text(
      `${name.zh}逐件登记,各栏填全:${columns.map(each => each.name.zh).join('、')}。存放位置取物品所在的功能区。`,
      `Everything of the kind is in the ${name.en} with all its columns: ${columns.map(each => each.name.en).join(', ')}. The place is the zone it stands in.`,
    ),
    severity: 'warning',
    params: {},
    judge(read) {
      const entries = registered(read, kind)
      return {
        checked: entries.length,
        findings: entries.flatMap((entry): Statement[] => {
          const empty = columns.filter(each => !each.filled(read, entry))
          if (empty.length === 0) return []
          const lacks = enumerate(empty.map(each => each.name))
          const { thing, place } = entry
          return [
            {
              subjects: [thing.id],
              ...place,
              message: text(
                `${name.zh}:${thing.title.zh} 缺少${lacks.zh}。`,
                `In the ${name.en}, ${thing.title.en} lacks ${lacks.en}.`,
              ),
              measured: { value: empty.length, limit: 0, unit: 'count', how: 'count' },
              marks: [{ kind: 'point', at: thing.item.at }],
            },
          ]
        }),
      }
    },
  })
