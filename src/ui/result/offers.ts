/** What a visitor gives who wants the result by e-mail. Never an answer. */
export type Lead = {
  readonly email: string;
  /** The visitor agreed to other mail as well. */
  readonly marketing: boolean;
  readonly language: string;
  /** Only where the visitor agreed to that. */
  readonly recommendation?: { readonly technique: string; readonly name: string; readonly text: string };
};

/** What a visitor may tell of a recommendation. Each is there where the owner asks for it, and nothing is told but by the visitor's act. */
export type Offers = {
  /** To tell statistics of the technique, once a run. */
  readonly share:
    | {
        /** The id of the technique that they were told of. */
        readonly shared: () => string | undefined;
        readonly share: (technique: string) => void;
      }
    | undefined;
  /** To have the result by e-mail: by the visitor's own mail app, or by what hands a lead on. The same lead again is another try; false where nobody took it. */
  readonly email: 'app' | ((lead: Lead) => Promise<boolean>) | undefined;
};
