// The rules of Duurzaam herstel as JSON Logic, compiled by json-logic-engine: kader_2026 with its transitional law, all
// six outcomes.  What `make bench` compares with.
//
//   node decide.mjs FOLDER CASES.json          prints the outcomes of all cases, a line each
//   node decide.mjs FOLDER CASES.json time     a worker: "ready", then per line "decide PASSES" nanoseconds per case
//
// FOLDER: where node_modules/ is.  CASES.json: { cases, timed: numbers of the cases to time, from 1 }.  Amounts in cents,
// speeds in hundredths of mm/s, dates in days since 1970; null is unknown.
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

const { LogicEngine } = createRequire(path.resolve(process.argv[2], 'here.js'))('json-logic-engine')
const data = JSON.parse(fs.readFileSync(process.argv[3], 'utf8'))

const YEAR = 20454 // 1 January 2026
const v = (name) => ({ var: name })
const and = (...a) => ({ and: a })
const or = (...a) => ({ or: a })
const is = (name, value) => ({ '===': [v(name), value] })
const technical = and(is('constructief_gebrek', 'andere_oorzaak'), v('gebrek_draagt_bij'))

// JSON Logic has no names for what is used twice: such values are computed first and put with the facts.
const quakeCounts = and(
  or({ '>': [v('pgv'), 500] }, and({ '===': [v('pgv'), 500] }, { '===': [v('../../vijf_mm'), 'inclusief'] })),
  { '<': [v('datum'), YEAR] })
const rules = {
  old: and(v('lopend_dossier'), { '<': [v('dossier_geopend'), YEAR] },
    or(v('in_kerngebied_2023'),
      and(v('in_werkgebied_2024'), is('oorspronkelijk_pilotgebied', 'heel_pilotgebied')))),
  area: { '>=': [{ length: { filter: [v('bevingen'), quakeCounts] } }, 4] },
  areaOld: or(v('in_kerngebied_2023'), v('in_werkgebied_2024')),
  eligible: and(technical, { '>=': [v('schade_bij_gebrek'), 500000] },
    or(is('nieuwe_schade_vereist', 'alleen_pilot'), { '>': [v('onafgehandelde_schade'), 0] }), v('area')),
  eligibleOld: and(technical,
    or({ '>': [v('erkende_schade'), 1500000] },
      and({ '===': [v('erkende_schade'), 1500000] }, is('drempel_pilot', 'minimaal'))),
    { '>': [v('onafgehandelde_schade'), 0] }, v('area')),
  most: { if: [v('rijksmonument'), v('onbegrensd'),
    and(is('lager_maximum', 'ten_minste_pilot'), { '<': [{ min: [v('woz_waarde'), 50000000] }, 12500000] }), 12500000,
    { min: [v('woz_waarde'), 50000000] }] },
  granted: { if: [v('eligible'), { min: [v('herstelkosten'), v('most')] }, 0] },
  above: { if: [v('eligible'), { '-': [v('herstelkosten'), v('granted')] }, 0] },
  route: { if: [
    is('constructief_gebrek', 'gaswinning'), 'reguliere_schadeafhandeling',
    and(v('eligible'), { '>': [v('herstelkosten'), v('most')] },
      or(v('old'), is('discretie_in_2026', 'gebleven'))), 'discretionair',
    and(v('eligible'), v('versterking_samenloop'), v('wil_combineren')), 'met_versterking',
    v('eligible'), 'duurzaam_herstel',
    and(v('schrijnend'), is('constructief_gebrek', 'andere_oorzaak'), { '!': v('area') }), 'bijzondere_situaties',
    'geen'] },
  step: { if: [{ '!': v('eligible') }, 'geen', { '===': [v('eigenaar_geinteresseerd'), null] }, 'telefonisch_contact',
    v('eigenaar_geinteresseerd'), 'keukentafelgesprek', 'geen'] },
}
const engine = new LogicEngine()
const compiled = Object.fromEntries(Object.entries(rules).map(([name, rule]) => [name, engine.build(rule)]))
const { old, area, areaOld, eligible, eligibleOld, most, granted, above, route, step } = compiled

function decide (c) {
  c.old = old(c)
  c.area = c.old ? areaOld(c) : area(c)
  c.eligible = c.old ? eligibleOld(c) : eligible(c)
  c.most = most(c)
  c.granted = granted(c)
  c.above = above(c)
  c.route = route(c)
  c.step = step(c)
}

// Every case of one shape, with the places of what is computed.
const computed = { onbegrensd: Infinity, old: false, area: false, eligible: false, most: 0, granted: 0, above: 0, route: '', step: '' }
const cases = data.cases.map((c) => ({ ...c, ...computed }))

const amount = (value) => value === Infinity ? '"onbegrensd"' : (value / 100).toFixed(2)
if (process.argv[4] !== 'time') {
  for (const c of cases) {
    decide(c)
    console.log(`${c.eligible} ${amount(c.most)} ${amount(c.granted)} ${amount(c.above)} "${c.route}" "${c.step}"`)
  }
  process.exit(0)
}

const timed = data.timed.map((number) => cases[number - 1])
function pass () {
  for (let i = 0; i < timed.length; i++) decide(timed[i])
}

function nextLine () {
  const byte = Buffer.alloc(1)
  let line = ''
  while (fs.readSync(0, byte) === 1) {
    if (byte[0] === 10) return line
    line += byte.toString()
  }
  return null
}

const say = (text) => fs.writeSync(1, text + '\n')
say('ready')
for (let line; (line = nextLine()) !== null;) {
  const passes = Number(line.match(/^decide (\d+)$/)[1])
  const start = process.cpuUsage()
  for (let i = 0; i < passes; i++) pass()
  const used = process.cpuUsage(start)
  say(((used.user + used.system) * 1000 / (passes * timed.length)).toFixed(2))
}
