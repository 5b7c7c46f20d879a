// Writes the names of months, weekdays and parts of the day that the portal reads, from the Unicode Common Locale Data Repository.
// The file is shipped, because the names in an operating system's library differ from machine to machine.
//
//   npm ci && node make.mjs
import { createRequire } from 'node:module'
import { readFileSync, writeFileSync } from 'node:fs'

const require = createRequire(import.meta.url)
const output = new URL('../../src/NewsPortal/Seeds/Dates/calendar-words.tsv', import.meta.url)
const locales = ('en en-GB en-AU ja ko zh zh-Hant zh-Hant-HK fr fr-CA de de-AT es es-MX es-PE pt pt-PT it nl ru ar ar-LB ar-DZ ar-MA ar-SA'
  + ' he hi tr th el pl uk sv da no fi cs id vi ms hu ro bg hr sr sr-Latn bs sk sl et lv lt sq mk be fa fa-AF ur bn ta te mr ml'
  + ' gu kn pa ne si my km lo sw fil ca eu gl is ga cy af ka hy az kk uz ky mn am').split(' ')
const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']
const rules = require('cldr-core/supplemental/dayPeriods.json').supplemental.dayPeriodRuleSet
const version = require('cldr-dates-full/package.json').version

// By key, so that the first language of several with the same word is the one that is named.
const words = new Map()

for (const line of readFileSync(new URL('more-words.tsv', import.meta.url), 'utf8').split('\n'))
  if (line !== '' && !line.startsWith('#')) add(...line.split('\t'))
for (const locale of locales) {
  const language = locale.split('-')[0]
  const calendar = require(`cldr-dates-full/main/${locale}/ca-gregorian.json`).main[locale].dates.calendars.gregorian
  for (const [month, word] of names(calendar.months, ['wide', 'abbreviated'])) add(language, 'month', month, word)
  for (const [day, word] of names(calendar.days, ['wide', 'abbreviated'])) add(language, 'weekday', weekdays.indexOf(day), word)
  for (const [period, word] of names(calendar.dayPeriods, ['wide', 'abbreviated'])) add(language, 'period', hours(language, period), word)
}
const order = ['month', 'ordinal-month', 'weekday', 'period']
const lines = [...words.values()].sort((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind)
  || one.language.localeCompare(other.language, 'en') || one.number - other.number || (one.word < other.word ? -1 : 1))
writeFileSync(output, `# Names of months (1 to 12), weekdays (0, Sunday, to 6) and parts of the day (hours from-to, or one hour), one line a word.
# Made by tests/calendar-words from CLDR ${version}, which is under the Unicode License; add what it lacks to more-words.tsv there.
# kind, value, language, word
${lines.map(({ kind, value, language, word }) => `${kind}\t${value}\t${language}\t${word}\n`).join('')}`)

function* names(kind, widths) {
  for (const form of ['format', 'stand-alone'])
    for (const width of widths)
      for (const [key, word] of Object.entries(kind[form]?.[width] ?? {})) yield [key.replace(/-alt.*/, ''), word]
}

// The hours that a part of the day covers in a language: "17-21", or one hour for noon and midnight.
function hours(language, period) {
  if (period === 'am') return '0-12'
  if (period === 'pm') return '12-24'
  const rule = (rules[language] ?? rules.en)[period]
  if (!rule) return null
  const number = time => Number(time.split(':')[0])
  return rule._at ? String(number(rule._at) % 24) : `${number(rule._from)}-${number(rule._before)}`
}

function add(language, kind, value, written) {
  const word = written.normalize('NFC').replace(/[\s\u200e\u200f]+/g, ' ').trim()
  // "5월" is a number and a sign, and one letter is a name only for the halves of the day and in East Asia.
  if (value === null || /\p{Nd}/u.test(word) || (/^[\p{L}\p{M}]\.?$/u.test(word) && !isShort(kind, value, word))) return
  // Two letters mean too much else: "or." and "al." are weekdays in Basque, and states in addresses.
  if (kind === 'weekday' && /^(az|ca|eu|lt|sk|sq)$/.test(language) && /^\p{L}\.?\p{L}\.?$|^die$/u.test(word)) return
  // Nor do two letters behind a clock: "10h30 du 1 mai" is not Hungarian, and "to" is not Uzbek.
  if (kind === 'period' && /^(af|ca|cy|eu|ga|hu|uz)$|^vi$/.test(language) && /^(?!SA$|CH$)\p{Script=Latin}\.?\s?\p{Script=Latin}\.?$/u.test(word)) return
  keep(language, kind, value, word)
  if (language === 'ar' && /[أإآ]/.test(word)) keep(language, kind, value, word.replace(/[أإآ]/g, 'ا'))
  // Hebrew writes "in" as a letter in front of the month.
  if (language === 'he' && kind === 'month' && !word.startsWith('ב')) keep(language, kind, value, `ב${word}`)
}

function isShort(kind, value, word) {
  return (kind === 'period' && /^(0-12|12-24)$/.test(value) && !/\p{Script=Latin}/u.test(word))
    || (kind === 'weekday' && /[\p{Script=Han}\p{Script=Hangul}]/u.test(word))
}

function keep(language, kind, value, word) {
  const key = `${kind} ${word.toLowerCase().replaceAll('.', '')}`
  const known = words.get(key)
  if (!known) words.set(key, { kind, value: String(value), number: Number.parseInt(value, 10), language, word })
  else if (kind === 'period') known.value = union(known.value, String(value))
  else if (kind === 'month' && known.value !== String(value))
    console.warn(`${word} is ${known.value} in ${known.language}, but ${value} in ${language}: the first is kept.`)
}

// A part of the day that several languages or forms delimit differently covers them all, if they fit into half a day.
function union(one, other) {
  const hours = [one, other].map(value => value.split('-').map(Number))
  const from = Math.min(...hours.map(([first]) => first))
  const to = Math.max(...hours.map(([first, last]) => last ?? first))
  const fits = hours.every(([first, last]) => last === undefined || first < last) && to - from <= 12
  return one === other || !fits ? one : `${from}-${to}`
}
