import { Tooltip } from 'radix-ui'
import type { ReactNode } from 'react'
import css from './parts.module.css'

const TIP_DELAY = 500

/** A tooltip round one focusable element. */
export function Tip({
  children,
  content,
  side = 'bottom',
}: {
  children: ReactNode
  content: ReactNode
  side?: 'top' | 'right' | 'bottom' | 'left'
}) {
  return (
    <Tooltip.Provider delayDuration={TIP_DELAY}>
      <Tooltip.Root>
        <Tooltip.Trigger asChild>{children}</Tooltip.Trigger>
        <Tooltip.Portal>
          <Tooltip.Content className={css.tooltip} side={side} sideOffset={4} collisionPadding={6}>
            {content}
          </Tooltip.Content>
        </Tooltip.Portal>
      </Tooltip.Root>
    </Tooltip.Provider>
  )
}
