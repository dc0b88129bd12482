/** The kind of data a thing dragged from the catalogue carries: its type. */
export const PALETTE_DRAG = 'application/x-tinggui-type'
