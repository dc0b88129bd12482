import { isAbort } from '../../files/open'
import { type PictureResult, readPicture } from '../../files/picture'
import { text } from '../../layout/text'
import type { PdfPages } from './pdf-page'

/** Longest side of a picture that is kept, px: letters of a plan on A3 stay legible. */
const LONGEST = 4000

export type Choice = {
  readonly result: PictureResult
  /** Of a PDF: how many pages there are, and each of them. */
  readonly pages?: { readonly count: number; readonly turnTo: (page: number) => Promise<PictureResult> }
}

/** Asks for a picture or PDF; undefined when the person changed their mind. */
export async function choosePicture(): Promise<Choice | undefined> {
  let file: File
  try {
    const { fileOpen } = await import('browser-fs-access')
    file = await fileOpen({
      description: 'PNG, JPEG, PDF',
      extensions: ['.png', '.jpg', '.jpeg', '.pdf'],
      id: 'tinggui',
    })
  } catch (error) {
    if (isAbort(error)) return undefined
    throw error
  }
  const isPdf = file.type === 'application/pdf' || /\.pdf$/i.test(file.name)
  return isPdf ? pdf(file) : { result: await readPicture(file, LONGEST) }
}

async function pdf(file: File): Promise<Choice> {
  try {
    const { openPdf } = await import('./pdf-page')
    const opened = await openPdf(file)
    if ('ok' in opened) return { result: opened }
    const turnTo = async (page: number) => guarded(opened, page)
    return { result: await turnTo(1), pages: { count: opened.count, turnTo } }
  } catch {
    return { result: NO_PDF }
  }
}

const NO_PDF: PictureResult = {
  ok: false,
  message: text(
    '这个浏览器不能读取 PDF。请先把该页另存为 PNG 图片再选择。',
    'This browser cannot read PDF. Save the page as a PNG picture and choose that.',
  ),
}

const guarded = (pages: PdfPages, page: number): Promise<PictureResult> =>
  pages.page(page, LONGEST).catch(() => ({
    ok: false,
    message: text(`第 ${page} 页不能显示。`, `Page ${page} cannot be shown.`),
  }))
