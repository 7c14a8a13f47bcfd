/** Items in an order of their own, to which others are added and from which they are removed. */
export type SortedList<Item> = {
  readonly add: (item: Item) => void;
  readonly remove: (item: Item) => void;
  readonly first: () => Item | undefined;
  readonly last: () => Item | undefined;
  /** The last item before `item`, and the first one after it, be it in the list or not. */
  readonly before: (item: Item) => Item | undefined;
  readonly after: (item: Item) => Item | undefined;
};

/** A sorted list; `compare` tells any two items apart. An item is found in as many steps as its number has bits. */
export function sortedList<Item>(compare: (left: Item, right: Item) => number): SortedList<Item> {
  const items: Item[] = [];
  /** Where the first item stands that does not come before `item`. */
  const placeOf = (item: Item): number => {
    let [from, to] = [0, items.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (compare(items[middle] as Item, item) < 0) from = middle + 1;
      else to = middle;
    }
    return from;
  };
  const holds = (place: number, item: Item): boolean =>
    place < items.length && compare(items[place] as Item, item) === 0;
  return {
    add: (item) => {
      items.splice(placeOf(item), 0, item);
    },
    remove: (item) => {
      const place = placeOf(item);
      if (holds(place, item)) items.splice(place, 1);
    },
    first: () => items[0],
    last: () => items.at(-1),
    before: (item) => items[placeOf(item) - 1],
    after: (item) => {
      const place = placeOf(item);
      return items[holds(place, item) ? place + 1 : place];
    },
  };
}
