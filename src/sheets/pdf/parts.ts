/** The heavy parts of the PDF writer: fonts, and HarfBuzz. Where they come from is for the app or command line. */

export const PARTS = ['shaper', 'subsetter', 'regular', 'bold', 'mongolian'] as const
export type PartName = (typeof PARTS)[number]

/** Gives a part's file; rejects when it cannot be had. */
export type LoadPart = (name: PartName) => Promise<Uint8Array>
