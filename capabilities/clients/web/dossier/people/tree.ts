/** Somebody in the map, with those who report to them. */
export interface Node<P> {
  person: P;
  below: Node<P>[];
}
interface Placed {
  positionId: string;
  reportsTo: string | null;
  decisionRole: string | null;
  name: string;
}

const weight = ({ decisionRole }: Placed) => (decisionRole === 'decides' ? 0 : decisionRole === 'signs' ? 1 : decisionRole === 'influences' ? 2 : 3);

/** People as trees by whom they report to; whoever reports to nobody here (or, by old data, in a circle) stands at a root. */
export function treeOf<P extends Placed>(people: readonly P[], compare: (a: string, b: string) => number): Node<P>[] {
  const byId = new Map(people.map((person) => [person.positionId, person]));
  const order = (a: P, b: P) => weight(a) - weight(b) || compare(a.name, b.name);
  const placed = new Set<string>();
  const nodeOf = (person: P): Node<P> => {
    placed.add(person.positionId);
    const below = people.filter((each) => each.reportsTo === person.positionId && !placed.has(each.positionId)).sort(order);
    return { person, below: below.map(nodeOf) };
  };
  const roots = people.filter((person) => !person.reportsTo || !byId.has(person.reportsTo)).sort(order).map(nodeOf);
  for (const person of [...people].sort(order)) if (!placed.has(person.positionId)) roots.push(nodeOf(person));
  return roots;
}
