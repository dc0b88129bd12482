import { useEffect, useRef } from 'react'

/** A page as its own SVG document, put into this one: what is seen is what is written. */
export function Page({ svg, label }: { svg: string; label: string }) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const drawing = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement
    place.current?.replaceChildren(document.importNode(drawing, true))
  }, [svg])
  return <div ref={place} role="img" aria-label={label} data-testid="print-page" />
}
