/** A page of a PDF as a picture, by pdf.js: loaded only when a PDF is chosen. */
import { GlobalWorkerOptions, getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import workerSource from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'
import { type PictureResult, pictureOf } from '../../files/picture'
import { INPUT } from '../../layout/limits'
import { text } from '../../layout/text'

GlobalWorkerOptions.workerSrc = workerSource

export type PdfPages = {
  readonly count: number
  /** The page of that number, from 1, at most `longest` px long. */
  readonly page: (number: number, longest: number) => Promise<PictureResult>
}
type Refused = Extract<PictureResult, { ok: false }>

/** Opens a PDF; one that is locked, damaged or too large is refused. */
export async function openPdf(file: Blob): Promise<PdfPages | Refused> {
  if (file.size > INPUT.picture.bytes)
    return refused(
      'PDF 文件太大,请先取出需要的一页。',
      'The PDF is too large: take out the page you need first.',
    )
  try {
    const document = await getDocument({
      data: await file.arrayBuffer(),
      // The page's policy forbids code made from words.
      isEvalSupported: false,
    }).promise
    return {
      count: document.numPages,
      async page(number, longest) {
        const page = await document.getPage(number)
        const [width, height] = [0, 1].map(i => page.getViewport({ scale: 1 })[i === 0 ? 'width' : 'height'])
        const viewport = page.getViewport({ scale: longest / Math.max(width, height) })
        const canvas = window.document.createElement('canvas')
        canvas.width = Math.max(1, Math.round(viewport.width))
        canvas.height = Math.max(1, Math.round(viewport.height))
        await page.render({ canvas, viewport, background: 'white' }).promise
        return pictureOf(canvas, true)
      },
    }
  } catch (error) {
    return error instanceof Error && error.name === 'PasswordException'
      ? refused(
          '这个 PDF 有密码保护。请先另存为没有密码的 PDF 或图片。',
          'This PDF is protected by a password. Save it without one, or as a picture, first.',
        )
      : refused('这不是 PDF,或者文件已损坏。', 'This is no PDF, or the file is damaged.')
  }
}

const refused = (zh: string, en: string): Refused => ({ ok: false, message: text(zh, en) })
