import { run, tool } from './run.mjs'

run('types', process.execPath, ['checks/types.mjs'])
run('lockfile', process.execPath, ['checks/lockfile.mjs'])
run('vue-tsc', tool('vue-tsc'), ['--noEmit'])
run('vitest', tool('vitest'), ['run'])
run('builds', process.execPath, ['checks/build.mjs'])
run('budgets', process.execPath, ['checks/budgets.mjs'])
run('foreign hosts', process.execPath, ['checks/hosts.mjs'])
console.log('web: all checks passed')
