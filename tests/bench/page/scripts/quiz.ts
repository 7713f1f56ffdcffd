/** The four questions that the pages without the widget ask: as many options as the widget's first four have, or a few less. */
export const QUIZ = [
  { id: 'location', title: 'Where do you feel it most?', options: ['Neck', 'Shoulders', 'Upper back', 'Lower back', 'Hips', 'Legs'] },
  { id: 'type', title: 'What does it feel like?', options: ['Dull ache', 'Sharp', 'Knotted', 'Stiff', 'It spreads'] },
  { id: 'duration', title: 'How long have you had it?', options: ['Days', 'Weeks', 'Months'] },
  { id: 'pressure', title: 'How much pressure do you like?', options: ['Light', 'Medium', 'Firm'] },
] as const;
