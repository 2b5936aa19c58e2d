export const console = { title: 'x' }
