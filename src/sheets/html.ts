/** Pages of HTML that need nothing else: no script, no address, every word escaped. */

export const escaped = (words: string): string => words.replace(/[&<>"']/g, c => `&#${c.charCodeAt(0)};`)

const STYLE = `body{font:14px/1.6 'Noto Sans SC','PingFang SC','Microsoft YaHei',sans-serif;max-width:1200px;margin:24px auto;padding:0 16px;color:#1f2a37}
svg{width:100%;height:auto;border:1px solid #cbd5e1}table{border-collapse:collapse;width:100%;margin:12px 0}
th,td{border:1px solid #cbd5e1;padding:4px 8px;text-align:left;vertical-align:top}th{background:#eef2f7}
figure.photo{display:inline-block;width:30%;margin:8px 1%;vertical-align:top}figure.photo img{width:100%;max-height:240px;object-fit:contain}
section{break-after:page}tr.fail td:nth-child(2){font-weight:700}td{white-space:pre-line}`

/** What stands before a page's content, up to its body. */
export const htmlHead = (language: string, title: string): string => `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
`
export const HTML_FOOT = '\n</body>\n</html>\n'

/** Rows as `htmlRow` makes them. */
export const htmlTable = (columns: readonly string[], rows: readonly string[]): string =>
  `<table><thead><tr>${columns.map(each => `<th>${escaped(each)}</th>`).join('')}</tr></thead>\n<tbody>\n${rows.join('\n')}\n</tbody></table>`

/** @param kind the class of the row. */
export const htmlRow = (cells: readonly string[], kind = ''): string =>
  `<tr${kind && ` class="${kind}"`}>${cells.map(cell => `<td>${escaped(cell)}</td>`).join('')}</tr>`
