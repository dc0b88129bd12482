/** Sanders & McCormick 1987: normal reach 15 in, extended reach 20 in; mm from the seat. */
export const REACH = { normal: 380, maximum: 510 } as const
