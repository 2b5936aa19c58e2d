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

export type Side = 'right' | 'left'

/** On which side of the point a name of `width` pixels runs neither into another point nor over the edge; none: nowhere. */
export function sideForName(point: Point, others: Point[], width: number, edge: number, height = 24): Side | undefined {
  const sides: [Side, number, number][] = [['right', point.x - 12, point.x + width], ['left', point.x - width, point.x + 12]]
  const free = ([, from, to]: [Side, number, number]) =>
    from > -12 && to < edge && !others.some((other) => other !== point && other.x > from - 14 && other.x < to + 14 && Math.abs(other.y - point.y) < height)
  return sides.find(free)?.[0]
}
