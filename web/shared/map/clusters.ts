// Marks that would lie upon each other are drawn as one with their number: without tiles underneath, a heap of rings says nothing.
export interface Point {
  x: number
  y: number
}

/** Points that lie within `reach` pixels of the first of their group, in the order in which they came. */
export function gathered<P extends Point>(points: P[], reach: number): P[][] {
  const groups: P[][] = []
  for (const point of points) {
    const near = groups.find(([first]) => first && Math.hypot(first.x - point.x, first.y - point.y) < reach)
    if (near) near.push(point)
    else groups.push([point])
  }
  return groups
}

/** Whether a name written to the right of each point, `width` by `height` pixels, would run into no other point. */
export function roomForName(point: Point, others: Point[], width: number, height = 22): boolean {
  return !others.some((other) => other !== point && other.x > point.x - 12 && other.x < point.x + width && Math.abs(other.y - point.y) < height)
}
