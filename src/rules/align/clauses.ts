/** The paragraph of 2.1.3.7 that speaks of a type, beside the clause itself. */
export function alignClauses(type: string): string[] {
  switch (type) {
    case 'self-service-terminal':
    case 'ticket-machine':
      return ['2.1.3.7', '2.1.3.7 自助设备']
    case 'seat-row':
    case 'visitor-chair':
    case 'writing-desk':
      return ['2.1.3.7', '2.1.3.7 等候区设施']
    default:
      return ['2.1.3.7', '2.1.3.7 同类型物品']
  }
}
