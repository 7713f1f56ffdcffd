/** A heat map of two questions: for each pair of options, what the visitors who choose both are recommended. */
export type Coverage = {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** By row, then column: sampled visitors, and of them the share of each best match (technique id), of `ask` and of referrals. */
  readonly cells: readonly (readonly { readonly visitors: number; readonly shares: ReadonlyMap<string, number> }[])[];
};
