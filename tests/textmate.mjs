// textmate.mjs MODULES: VS Code's grammar of the rules, tried with VS Code's own tokenizer (vscode-textmate and vscode-oniguruma
// in the folder MODULES).  Ends with `N passed, N failed`.
import fs from "node:fs";
import path from "node:path";
import { createRequire } from "node:module";

const root = path.resolve(path.dirname(new URL(import.meta.url).pathname), "..");
const load = createRequire(path.resolve(process.argv[2]) + "/");
const textmate = load("vscode-textmate");
const oniguruma = load("vscode-oniguruma");
await oniguruma.loadWASM(fs.readFileSync(load.resolve("vscode-oniguruma/release/onig.wasm")).buffer);

const registry = new textmate.Registry({
  onigLib: Promise.resolve({
    createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
    createOnigString: (text) => new oniguruma.OnigString(text),
  }),
  loadGrammar: async (scope) => {
    const file = `${root}/editors/vscode/syntaxes/${scope.replace("source.toets.", "")}.tmLanguage.json`;
    return textmate.parseRawGrammar(fs.readFileSync(file, "utf8"), file);
  },
});

// language, line, what to look at, its scope
const PLACES = [
  ["regels", "# een opmerking", "# een", "comment"],
  ["regels", 'gegeven adres "adres" : tekst sleutel', "gegeven", "keyword.declaration"],
  ["regels", 'gegeven adres "adres" : tekst sleutel', "adres", "variable.other"],
  ["regels", 'gegeven adres "adres" : tekst sleutel', "tekst", "storage.type"],
  ["regels", "gegeven tekst : een van a, b", "tekst", "variable.other"],
  ["regels", "gegeven tekst : een van a, b", "een van", "storage.type"],
  ["regels", "  is bekende_schade", "bekende_schade", "variable.other"],
  ["regels", "  als raming is bekend", "is bekend", "keyword.other"],
  ["regels", "  voorwaarde x komt te luiden", "komt te luiden", "keyword.other"],
  ["regels", 'versie a "A" geldig vanaf 1 januari 2026', "1 januari 2026", "constant.other.date"],
  ["regels", "  parameter p = € 15.000,50", "€ 15.000,50", "constant.numeric.amount"],
  ["regels", "  parameter p = 4,273%", "4,273%", "constant.numeric.percentage"],
  ["regels", "  getal met 2 decimalen", "decimalen", "keyword.other"],
  ["regels", '  "minimaal {drempel} of ""meer"""', "{drempel}", "variable.other"],
  ["regels", "  is aantal(bevingen)", "aantal", "support.function"],
  ["regels", "  parameter aantal = 4", "aantal", "variable.other"],
  ["regels", "  beslistabel eerste", "eerste", "keyword.other.table"],
  ["regels", "  | dak; gevel || € 10 |", "||", "punctuation.separator.table"],
  ["regels", "  is onbegrensd", "onbegrensd", "constant.language"],
  ["rules", 'version a "A" valid from 1 January 2026', "valid from", "keyword.other"],
  ["rules", "  costs * 30% rounded down to €1", "rounded down to", "keyword.other"],
  ["rules", "  decision table first", "first", "keyword.other.table"],
];

let failed = 0;
for (const [language, line, text, wanted] of PLACES) {
  const grammar = await registry.loadGrammar(`source.toets.${language}`);
  const at = line.indexOf(text);
  const token = grammar.tokenizeLine(line, textmate.INITIAL).tokens.find((t) => t.startIndex <= at && at < t.endIndex);
  const scopes = token.scopes.join(" ");
  if (token.scopes.some((scope) => scope.startsWith(wanted)) && token.endIndex >= at + (wanted.startsWith("comment") ? 1 : text.length)) continue;
  failed++;
  console.log(`FAILED \`${text}\` in \`${line}\` is ${scopes} up to ${token.endIndex}, not ${wanted}`);
}
console.log(`${PLACES.length - failed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
