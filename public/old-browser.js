/* Runs in any browser, however old: says which one is needed instead of an empty page. */
;(() => {
  var chromium = /Chrom(?:e|ium)\/(\d+)/.exec(navigator.userAgent)
  // String.replaceAll came with Chromium 85, Firefox 77 and Safari 13.1.
  var fits = chromium ? Number(chromium[1]) >= 87 : typeof String.prototype.replaceAll === 'function'
  if (fits && 'noModule' in document.createElement('script')) return
  var app = document.getElementById('app')
  var words = document.createElement('div')
  words.id = 'too-old'
  words.innerHTML =
    '<h1>浏览器版本过低</h1>' +
    '<p>厅规需要 Chromium 87 以上内核的浏览器,例如 360 安全浏览器 14、奇安信可信浏览器、Edge 87、Chrome 87 或更新的版本。' +
    '请升级浏览器后再打开;已保存的布局文件不受影响。</p>' +
    '<p lang="en">This browser is too old. Tinggui needs Chromium, Chrome or Edge 87 or newer. Saved layout files are not affected.</p>'
  // Without its place the program does not start.
  app.parentNode.replaceChild(words, app)
})()
