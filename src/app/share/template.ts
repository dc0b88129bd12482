/** The template of a single page, which lies beside the program and is kept for use without a network. */
export async function pageTemplate(): Promise<string> {
  const response = await fetch('./page.html')
  if (!response.ok) throw new Error(`page.html: ${response.status}`)
  return response.text()
}
