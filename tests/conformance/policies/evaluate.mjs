// Answers simulations, one JSON object per line, with what the independent evaluator decides, one word per line.
import { createRequire } from 'node:module'
import { createInterface } from 'node:readline'
import { pathToFileURL } from 'node:url'

// The packages lie where `cargo xtask tools policies` has put them, not beside this file.
const require = createRequire(process.env.MILLSTREAM_EVALUATOR + '/package.json')
const { runSimulation } = await import(pathToFileURL(require.resolve('@cloud-copilot/iam-simulate')))

for await (const line of createInterface({ input: process.stdin })) {
  let word
  try {
    const answer = await runSimulation(JSON.parse(line), {})
    word = answer.resultType === 'error' ? 'Error ' + JSON.stringify(answer.errors) : answer.overallResult
  } catch (error) {
    word = 'Error ' + String(error).replaceAll('\n', ' ')
  }
  console.log(word)
}
