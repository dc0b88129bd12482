/** In the single page there is no rasteriser: it says so, and offers the drawing and the browser's own printing. */
export const sheetPng = (): Promise<never> => Promise.reject(new Error('no rasteriser in a single page'))
