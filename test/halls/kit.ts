/** What every service hall has, with all that the notice asks of it: windows, seats, machines, fire things, cameras. */
import { cosSin } from '../../src/geometry/vector'
import { itemType } from '../../src/layout/catalogue'
import { type Faces, type ItemFile, page } from './build'

export const two = (n: number) => String(n).padStart(2, '0')
export const yellow = { kind: 'L' as const, color: 'yellow' }
export const machine = (model: string) => ({ model, quantity: 1, purchased: '2024-03-18', status: '在用' })
export const fireCheck = { quantity: 1, status: '完好', expiry: '2029-03-01', lastCheck: '2026-11-02' }

export type WindowPlan = {
  readonly id: string
  /** As the public reads it. */
  readonly windowNo: string
  readonly number: string
  readonly area: string
  readonly business: string
  readonly services: readonly string[]
  readonly staff: string
  readonly channel: string
  readonly low?: boolean
}

/** A hall `height` mm high on its page; `keeper` answers for seats and convenience items, `engineer` for machines. */
export type KitOptions = {
  readonly height: number
  readonly unit: string
  readonly keeper: string
  readonly engineer: string
  readonly guard: string
  /** Before the ids of all things, so that floors do not share them. */
  readonly prefix?: string
}

const MODELS: Readonly<Record<string, string>> = {
  'call-point': 'J-SAP-8401',
  'alarm-bell': 'HX-100B',
  'exit-sign': 'A 型 LED 3 W',
  'emergency-light': 'A 型双头 5 W',
  'smoke-detector': 'JTY-GD-G3',
}

export function kit({ height, unit, keeper, engineer, guard, prefix = '' }: KitOptions) {
  const { point, rectangle, thing: place } = page(height)
  const thing: typeof place = (id, ...rest) => place(prefix + id, ...rest)

  /** What every fixed thing carries: its number, its label, the mark of its place, who answers for it. */
  const kept = (number: string, owner: string, more: Partial<ItemFile> = {}): Partial<ItemFile> => ({
    number,
    labelled: true,
    owner,
    unit,
    mark: yellow,
    ...more,
  })

  /** A thing in another's own frame: `right` of its middle as it faces, `before` its middle, mm. */
  function beside(
    host: ItemFile,
    id: string,
    type: string,
    [right, before]: readonly [number, number],
    turn: number,
    more: Partial<ItemFile>,
  ): ItemFile {
    const [c, s] = cosSin(host.rotation ?? 0)
    return {
      id: prefix + id,
      type,
      at: [Math.round(host.at[0] + right * c - before * s), Math.round(host.at[1] + right * s + before * c)],
      size: [...(more.size ?? itemType(type).size)] as [number, number],
      rotation: ((host.rotation ?? 0) + turn) % 360,
      ...more,
    }
  }

  /** A window with its strip screen, chairs and drawers; nobody's chair stands before a low one. */
  function serviceWindow(plan: WindowPlan, x: number, y: number, faces: Faces): ItemFile[] {
    const { id, windowNo, number, area, business, services, staff, channel, low = false } = plan
    const window = thing(
      `ck${id}`,
      'service-window',
      x,
      y,
      faces,
      kept(`${area}-CK-${number}`, staff, {
        name: `${Number(windowNo)}号窗口`,
        height: low ? 750 : 760,
        attrs: {
          windowNo,
          services,
          business,
          lowCounter: low,
          screen: { mongolian: 'ᠦᠢᠯᠡᠴᠢᠯᠡᠭᠡᠨ ᠦ ᠴᠣᠩᠬᠣ', area, unit, business },
          evaluator: {
            name: staff,
            staffNo: `ZW${windowNo}`,
            unit,
            enquiryPhone: '0473-3010000',
            complaintPhone: '0473-12345',
            business,
          },
          cameraChannels: [channel],
        },
      }),
    )
    return [
      window,
      beside(window, `tp${id}`, 'window-screen', [0, -390], 0, {
        ...kept(`${area}-TP-${number}`, staff),
        mark: undefined,
        asset: machine('LED P4 条屏'),
        attrs: { window: window.id },
      }),
      ...(low
        ? []
        : [beside(window, `zy${id}`, 'visitor-chair', [0, 850], 180, kept(`${area}-ZY-${number}`, staff))]),
      beside(window, `by${id}`, 'office-chair', [0, -900], 0, kept(`${area}-BY-${number}`, staff)),
      beside(
        window,
        `ct${id}`,
        'drawer-unit',
        [-500, -150],
        180,
        kept(`${area}-CT-${number}`, staff, {
          asset: { quantity: 1 },
          attrs: {
            drawers: [
              { content: 'supplies', label: '备用文具' },
              { content: 'temporary', label: '临时资料' },
              { content: 'private', label: '私人物品' },
            ],
          },
        }),
      ),
    ]
  }

  const camera = (
    id: string,
    number: string,
    [x, y]: readonly [number, number],
    channel: string,
    view: { rotation: number; fov: number; range: number; pixels: number; kind: string },
  ): ItemFile => {
    const { rotation, ...attrs } = view
    return {
      id: prefix + id,
      type: 'camera',
      at: point(x, y),
      size: [120, 120],
      rotation,
      number,
      labelled: true,
      owner: engineer,
      unit,
      asset: machine(view.kind === '全景' ? '12MP 全景' : '4MP 半球'),
      attrs: { channel, ...attrs },
    }
  }

  return {
    point,
    rectangle,
    thing,
    beside,
    kept,
    serviceWindow,
    wall: (id: string, from: [number, number], to: [number, number], thickness = 200) => ({
      id: prefix + id,
      a: point(...from),
      b: point(...to),
      thickness,
    }),
    /** Looks all round under the ceiling: 12 MP, sharp to 10 m. */
    panorama: (id: string, number: string, at: readonly [number, number], channel: string) =>
      camera(id, number, at, channel, { rotation: 0, fov: 360, range: 12_000, pixels: 4000, kind: '全景' }),
    /** Before a window, `right` of its middle, at the worktops. */
    deskCamera: (host: ItemFile, id: string, number: string, right: number, channel: string): ItemFile => ({
      ...camera(id, number, [0, 0], channel, {
        rotation: 0,
        fov: 75,
        range: 4000,
        pixels: 2560,
        kind: '半球',
      }),
      ...(({ at, rotation }) => ({ at, rotation }))(
        beside(host, id, 'camera', [right, 2250], 180, { size: [120, 120] }),
      ),
    }),
    seatRow: (id: string, number: string, x: number, y: number, faces: Faces, priority: number[] = []) =>
      thing(
        `py${id}`,
        'seat-row',
        x,
        y,
        faces,
        kept(number, keeper, { attrs: { seats: 3, ...(priority.length > 0 && { priority }) } }),
      ),
    terminal: (id: string, number: string, x: number, y: number, faces: Faces, functions: string[]) =>
      thing(
        `zd${id}`,
        'self-service-terminal',
        x,
        y,
        faces,
        kept(number, engineer, {
          name: `自助终端${Number(id)}`,
          asset: machine('ZZ-2100'),
          attrs: { guide: true, functions },
        }),
      ),
    /** A machine of the equipment register. */
    device: (id: string, type: string, number: string, x: number, y: number, faces: Faces, model: string) =>
      thing(id, type, x, y, faces, kept(number, engineer, { asset: machine(model) })),
    /** A convenience item; AED and first-aid kit are checked like fire things. */
    convenience: (id: string, type: string, number: string, x: number, y: number, faces: Faces) =>
      thing(
        id,
        type,
        x,
        y,
        faces,
        kept(number, keeper, {
          ...(type === 'first-aid-kit' && { asset: fireCheck }),
          ...(type === 'aed' && { asset: { ...fireCheck, model: 'AED-7000' } }),
        }),
      ),
    /** A writing desk with its box of blank forms. */
    formDesk: (
      id: string,
      number: string,
      x: number,
      y: number,
      faces: Faces,
      more: Partial<ItemFile> = {},
    ) =>
      thing(id, 'writing-desk', x, y, faces, {
        ...kept(number, keeper, more),
        attrs: { formBox: { labelledBothSides: true, stationery: true }, ...more.attrs },
      }),
    cabinet: (id: string, number: string, x: number, y: number, faces: Faces, owner: string) =>
      thing(
        `wg${id}`,
        'file-cabinet',
        x,
        y,
        faces,
        kept(number, owner, {
          asset: { quantity: 1 },
          attrs: {
            label: { unit, owner, shelves: ['在办件', '办结件', '空白表格', '办公用品'] },
            labelCorner: 'upper-right',
          },
        }),
      ),
    /** One box stands for a cabinet's shelf of them. */
    fileBox: (id: string, number: string, x: number, y: number, faces: Faces, classLabel: string): ItemFile =>
      thing(`wh${id}`, 'file-box', x, y, faces, {
        number,
        labelled: true,
        elevation: 1200,
        attrs: {
          classLabel,
          index: [
            { name: `${classLabel}目录一`, date: '2026-03-02', number: `ZW〔2026〕${Number(id)}号` },
            { name: `${classLabel}目录二`, date: '2026-09-15', number: `ZW〔2026〕${Number(id) + 10}号` },
          ],
        },
      }),
    extinguisher: (id: string, number: string, x: number, y: number, faces: Faces) =>
      thing(
        id,
        'extinguisher',
        x,
        y,
        faces,
        kept(number, guard, {
          asset: fireCheck,
          mark: { kind: 'outline', color: 'red' },
          attrs: { spec: 'MFZ/ABC4', count: 2, expiry: '2029-03-01', lastCheck: '2026-11-02' },
        }),
      ),
    hydrant: (id: string, number: string, x: number, y: number, faces: Faces) =>
      thing(id, 'hydrant', x, y, faces, {
        ...kept(number, guard, { asset: { ...fireCheck, model: 'SN65' } }),
        mark: { kind: 'outline', color: 'red' },
      }),
    /** A fire or alarm thing on wall or ceiling. */
    mounted: (id: string, type: string, number: string, x: number, y: number, faces: Faces): ItemFile =>
      thing(id, type, x, y, faces, {
        number,
        labelled: true,
        owner: guard,
        unit,
        asset: { ...fireCheck, model: MODELS[type] },
      }),
    protectiveGear: (id: string, number: string, x: number, y: number, faces: Faces) =>
      thing(id, 'protective-gear', x, y, faces, kept(number, guard, { asset: fireCheck })),
    panicButton: (host: ItemFile, id: string, number: string) =>
      beside(host, id, 'alarm-button', [-610, -370], 0, {
        number,
        owner: engineer,
        unit,
        labelled: true,
        asset: { quantity: 1, status: '完好' },
      }),
  }
}
export type Kit = ReturnType<typeof kit>
