// As much of the types of Vue as ours are added to: it is not among the packages of this project.
export interface GlobalComponents {
  RouterLink: new () => { $props: { to: string } };
}
