/** What geometry and attributes cannot decide, and a reviewer ticks on the spot. */
import { type Text, text } from '../../layout/text'

export type ChecklistItem = { readonly clause: string; readonly asks: Text }

const ask = (clause: string, zh: string, en: string): ChecklistItem => ({ clause, asks: text(zh, en) })

export const CHECKLIST: readonly ChecklistItem[] = [
  ask(
    '2.1.2.3',
    '综合窗口工作人员以政府购买服务方式配备,窗口开放数量按需调整',
    'Window staff are hired as a service; windows open by need',
  ),
  ask('2.1.2.4', '分领域综合窗口按实际需求设置', 'Sector windows are set up as needed'),
  ask('2.1.2.9', '证照、批文流转至统一出证窗口送达', 'Licences flow to the certificate window for delivery'),
  ask(
    '2.1.2.10',
    '所有进驻事项在中心完成受理审核和出证',
    'Everything accepted is examined and settled in the centre',
  ),
  ask(
    '2.1.2.11',
    '自助终端向园区、社区、网点延伸,开展政银合作',
    'Terminals beyond the hall; co-operation with banks',
  ),
  ask('2.1.3', '现场无空置、多余、过期物品', 'Idle, surplus and expired things are cleared'),
  ask('2.1.3.3 桌面文件', '桌面文件架分隔,文件竖立存放于盒内', 'Desk files stand in divided racks and boxes'),
  ask(
    '2.1.3.4 文件柜',
    '文件盒标签色彩格式统一,按使用频度摆放',
    'File labels of one colour and form, ordered by frequency',
  ),
  ask(
    '2.1.3.6 文件',
    '文件盒统一存放于文件柜内,每排分类标识',
    'File boxes are kept in cabinets, by class and row',
  ),
  ask('2.1.3.9', '分布图、表随现场变化及时更新', 'The charts are kept up to date'),
  ask('2.1.3.9 设备备案登记表', '设备标识牌粘贴固定', 'Equipment plates are fixed in place'),
  ask('2.1.3.10', '窗口功能及状态有图形或文字显示', 'Function and state of each window are shown'),
  ask(
    '2.1.3.10 电脑桌面背景、屏保',
    '电脑桌面背景、屏保统一使用政务服务形象画面',
    'Computer wallpaper and screen saver show the service design',
  ),
  ask(
    '2.2.1',
    '按实施清单办理,首问负责、一次性告知、限时办结',
    'Service by the list of items; duty of the first asked; told once; in time',
  ),
  ask(
    '2.2.2',
    '绿化、办公、保障和应急设施设备齐备',
    'Green, office, supply and emergency equipment is there',
  ),
  ask('2.2.3', '提供上门服务和预约服务', 'Door-to-door and booked service is offered'),
  ask('2.2.4', '提供延时服务并公示清单', 'Extended hours are offered and published'),
  ask(
    '2.3',
    '驻厅人员定岗、定人、定责,遵守窗口纪律和文明用语',
    'Staff have post, person and duty; discipline and courtesy are kept',
  ),
  ask('2.4.1', '政务信息自形成或变更起 20 个工作日内公开', 'Information is published within 20 working days'),
  ask('2.4.2', '多渠道开展监督评价,听取意见', 'Supervision and evaluation by several channels'),
  ask('2.4.3', '监督平台、评价器等评价渠道畅通', 'Supervision platform and evaluation are kept up'),
]
