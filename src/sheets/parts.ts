/** The heavy parts of the PDF and PNG writers: fonts, and WebAssembly. Where they come from is for the app or command line. */

export type PartName = 'shaper' | 'subsetter' | 'raster' | FontName
export type FontName = 'regular' | 'bold' | 'mongolian'

/** Gives a part's file; rejects when it cannot be had. */
export type LoadPart = (name: PartName) => Promise<Uint8Array>
