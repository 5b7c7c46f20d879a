// The bill of materials of the product (CycloneDX 1.6), from its lock file: every package that a published portal is made of.
import { readFileSync } from 'node:fs'

const version = /<Version>(.*)<\/Version>/.exec(readFileSync('Directory.Build.props', 'utf8'))[1]
const lock = JSON.parse(readFileSync('src/NewsPortal/packages.lock.json', 'utf8'))
const packages = Object.entries(lock.dependencies['net10.0']).filter(([, entry]) => entry.type !== 'Project').sort(([a], [b]) => a.localeCompare(b, 'en'))
const purl = (name, at) => `pkg:nuget/${name}@${at}`
const resolved = new Map(packages.map(([name, entry]) => [name.toLowerCase(), purl(name, entry.resolved)]))
const product = `pkg:nuget/NewsPortal@${version}`

console.log(JSON.stringify({
  bomFormat: 'CycloneDX',
  specVersion: '1.6',
  version: 1,
  metadata: { component: { type: 'application', name: 'NewsPortal', version, 'bom-ref': product, purl: product } },
  components: packages.map(([name, entry]) => ({
    type: 'library',
    name,
    version: entry.resolved,
    'bom-ref': purl(name, entry.resolved),
    purl: purl(name, entry.resolved),
    hashes: [{ alg: 'SHA-512', content: Buffer.from(entry.contentHash, 'base64').toString('hex') }],
  })),
  dependencies: [
    { ref: product, dependsOn: packages.filter(([, entry]) => entry.type === 'Direct').map(([name, entry]) => purl(name, entry.resolved)) },
    ...packages.map(([name, entry]) => ({ ref: purl(name, entry.resolved), dependsOn: Object.keys(entry.dependencies ?? {}).map(needed => resolved.get(needed.toLowerCase())).filter(Boolean) })),
  ],
}, null, 2))
