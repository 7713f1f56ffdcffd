// As much of the types of React as ours are added to: it is not among the packages of this project.
export namespace JSX {
  export interface IntrinsicElements {
    div: { className?: string };
  }
}
