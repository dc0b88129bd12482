/** Everything around the plan, as one part that the first plan does not wait for. */
export { Keyboard } from './Keyboard'
export { Palette } from './Palette'
export { PlanMenu } from './PlanMenu'
export { Panel } from './panels/Panel'
export { StatusBar } from './StatusBar'
export { SystemClipboard } from './SystemClipboard'
export { ToolOptions } from './ToolOptions'
export { TopBar } from './TopBar'
