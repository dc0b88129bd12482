/** A single page is drawn in the fonts of the system. */
export {}
