import { Fragment, type ReactNode } from 'react';

/** Joins nodes to "a, b, and c" in the person's language. */
export function joinNodes(nodes: ReactNode[], locale: string): ReactNode {
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  return list
    .formatToParts(nodes.map((_, index) => String(index)))
    .map(({ type, value }, index) => (
      <Fragment key={index}>
        {type === 'element' ? nodes[Number(value)] : value}
      </Fragment>
    ));
}

/** Joins names in bold. */
export function joinNames(names: string[], locale: string): ReactNode {
  return joinNodes(
    names.map(name => <strong key={name}>{name}</strong>),
    locale,
  );
}
