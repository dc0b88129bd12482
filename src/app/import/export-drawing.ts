import type { Session } from '../../editor/session'
import { floorToDxf } from '../../files/dxf/export'
import { EXTENSION, isAbort } from '../../files/open'
import { fileNameFor } from '../../files/save'
import { text } from '../../layout/text'

/** Writes the floor shown as a DXF drawing, where the person wants it. */
export async function exportDrawing(session: Session): Promise<void> {
  const { committed, floor } = session.state
  const shown = committed.floors.find(({ id }) => id === floor) ?? committed.floors[0]
  const { fileSave } = await import('browser-fs-access')
  const name = fileNameFor(`${committed.title} ${shown.name ?? ''}`).replace(EXTENSION, '.dxf')
  const blob = new Blob([floorToDxf(committed, shown)], { type: 'image/vnd.dxf' })
  try {
    await fileSave(blob, {
      fileName: name,
      extensions: ['.dxf'],
      description: 'DXF 图纸 drawing',
      id: 'tinggui',
    })
    session.notify('info', text(`已导出:${name}`, `Exported: ${name}`))
  } catch (error) {
    if (isAbort(error)) return
    session.notify(
      'error',
      text(
        '导出失败:文件无法写入。布局没有改动,请换一个位置再试。',
        'The export failed: the file could not be written. The plan is unchanged; try another place.',
      ),
    )
  }
}
