/** In a single page the template is the page itself: there is nothing to fetch. */
import { source } from './first-layout'

export const pageTemplate = async (): Promise<string> => source
