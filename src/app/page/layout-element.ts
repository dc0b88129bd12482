/** The id of the element of a single page that holds its layout. */
export const LAYOUT_ELEMENT = 'tinggui-layout'
