// Grades the portal's headers as Mozilla's HTTP Observatory and Google's CSP Evaluator do. The portal stands behind a small
// server for TLS, as it does for readers, since half of the grade is about that.
import http from 'node:http'
import https from 'node:https'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const [portal, httpPort, httpsPort, folder] = process.argv.slice(2)
const observatory = new URL('node_modules/@mdn/mdn-http-observatory/src/', import.meta.url)
const { retrieve } = await import(new URL('retriever/retriever.js', observatory))
const { ALL_TESTS } = await import(new URL('constants.js', observatory))
const { getGradeForScore, getScoreModifier } = await import(new URL('grader/grader.js', observatory))
const { MINIMUM_SCORE_FOR_EXTRA_CREDIT } = await import(new URL('grader/charts.js', observatory))
const require = createRequire(import.meta.url)
const { CspEvaluator } = require('csp_evaluator/dist/evaluator.js')
const { CspParser } = require('csp_evaluator/dist/parser.js')

const leastScore = 115
const mediumOrHigher = 40

const front = https.createServer({ key: readFileSync(`${folder}/key.pem`), cert: readFileSync(`${folder}/cert.pem`) }, (request, response) => {
  const passed = http.request(portal + request.url, { method: request.method, headers: request.headers }, answer => {
    response.writeHead(answer.statusCode, answer.headers)
    answer.pipe(response)
  })
  passed.on('error', () => response.destroy())
  request.pipe(passed)
}).listen(httpsPort, '127.0.0.1')
const plain = http.createServer((request, response) => response.writeHead(301, { location: `https://localhost:${httpsPort}${request.url}` }).end()).listen(httpPort, '127.0.0.1')

const retrieved = await retrieve('localhost', { httpPort, httpsPort })
const results = ALL_TESTS.map(test => test(retrieved))
const modifiers = results.map(result => getScoreModifier(result.result))
const uncurved = 100 + modifiers.filter(modifier => modifier < 0).reduce((sum, modifier) => sum + modifier, 0)
const { grade, score } = getGradeForScore(uncurved >= MINIMUM_SCORE_FOR_EXTRA_CREDIT ? 100 + modifiers.reduce((sum, modifier) => sum + modifier, 0) : uncurved)
results.forEach((result, i) => console.log(`${String(modifiers[i]).padStart(4)}  ${result.constructor.name}: ${result.result}`))
console.log(`Observatory: ${grade}, ${score}`)

const policy = retrieved.responses.auto.headers['content-security-policy']
const findings = new CspEvaluator(new CspParser(policy).csp).evaluate()
for (const finding of findings) console.log(`${finding.severity}  ${finding.directive}: ${finding.description}`)
const grave = findings.filter(finding => finding.severity <= mediumOrHigher)
console.log(`CSP Evaluator: ${grave.length} findings of medium or higher, ${findings.length} in all`)

front.close()
plain.close()
process.exit(score >= leastScore && grave.length === 0 ? 0 : 1)
