/** The registers there are, by name: free of all that is needed to fill them. */
import { type Text, text } from '../../layout/text'

export const REGISTERS = {
  equipment: text('设备备案登记表', 'Register of equipment'),
  fire: text('消防器材登记表', 'Register of fire equipment'),
  cctv: text('视频监控通道控制总表', 'Table of camera channels'),
  alarm: text('报警器材登记表', 'Register of alarms'),
  protective: text('防护器材登记表', 'Register of protective gear'),
  storeroom: text('库房物品登记表', 'Register of stores'),
  supplies: text('办公物品存放数量表', 'Table of office supplies'),
  ledger: text('问题整改台账', 'Ledger of findings and their mending'),
  inspection: text('移位检查记录表', 'Record of the inspections on the spot'),
} as const satisfies Readonly<Record<string, Text>>

export type RegisterName = keyof typeof REGISTERS
/** Registers that are made from the plan or from what was said about it, and cannot be read back. */
const MADE: readonly RegisterName[] = ['supplies', 'ledger', 'inspection']
export const readsBack = (kind: RegisterName): boolean => !MADE.includes(kind)

export const REGISTER_NAMES = Object.keys(REGISTERS) as RegisterName[]
