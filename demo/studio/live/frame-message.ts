/** What the studio tells the page that its preview stands in. */
export type FrameMessage = { readonly rules: string; readonly menu: string; readonly language: string };
