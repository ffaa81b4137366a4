// The rules of Duurzaam herstel in SQL, by DuckDB with one thread (see tests/bench/rows_duckdb.py).
//
//   node duckdb.mjs PLACE csv FOLDER OUT   decides the addresses of FOLDER (addresses.c), from CSV to CSV
//   node duckdb.mjs PLACE read FOLDER      reads both files, every column with its type, and writes nothing
//   node duckdb.mjs PLACE memory FOLDER    a worker (measure.py) with the addresses in memory: "table" writes the
//                                          decisions as a table, quakes being a list of each address; "sums" only adds
//                                          them up, the quakes being counted beforehand
import { createRequire } from "node:module";
import path from "node:path";
import readline from "node:readline";

const [place, mode, folder, out] = process.argv.slice(2);
const { DuckDBInstance } = createRequire(path.resolve(place, "x.js"))("@duckdb/node-api");
const db = await (await DuckDBInstance.create(":memory:", { threads: "1" })).connect();

const money = "'DECIMAL(12,2)'", date = "'DATE'", text = "'VARCHAR'";
const columns = {
  adres_id: text, gemeente: text, peildatum: date, constructief_gebrek: text, gebrek_draagt_bij: text, erkende_schade: money,
  onafgehandelde_schade: money, schade_bij_gebrek: money, woz_waarde: money, rijksmonument: text, in_kerngebied_2023: text,
  in_werkgebied_2024: text, lopend_dossier: text, dossier_geopend: date, herstelkosten: money, eigenaar_geinteresseerd: text,
  versterking_samenloop: text, wil_combineren: text, schrijnend: text,
};
const quakeColumns = { adres_id: text, datum: date, pgv: "'DECIMAL(6,2)'" };
const flags = ["gebrek_draagt_bij", "rijksmonument", "in_kerngebied_2023", "in_werkgebied_2024", "lopend_dossier",
  "eigenaar_geinteresseerd", "versterking_samenloop", "wil_combineren", "schrijnend"];

function read(file, types) {
  const list = Object.entries(types).map(([name, type]) => `'${name}': ${type}`).join(", ");
  return `read_csv('${path.join(folder, file)}', delim = ';', header = true, decimal_separator = ',', auto_detect = false,
    quote = '"', columns = {${list}})`;
}
// ja and nee as true and false.
const facts = `SELECT * REPLACE (${flags.map((name) => `${name} = 'ja' AS ${name}`).join(", ")}) FROM ${read("adressen.csv", columns)}`;
const counts = "pgv >= 5 AND datum < DATE '2026-01-01'";
const quakes = read("bevingen.csv", quakeColumns);

// Decisions of addresses that know whether enough quakes count (`felt`).
const decided = (source) => `
  WITH law AS (
    SELECT *, peildatum >= DATE '2026-01-01' AS framework, peildatum < DATE '2024-03-01' AS pilot,
      in_kerngebied_2023 OR in_werkgebied_2024 AS wide,
      framework AND lopend_dossier AND dossier_geopend < DATE '2026-01-01' AND wide AS sent,
      framework AND NOT sent AS new_rules
    FROM (${source})),
  conditions AS (
    SELECT *,
      CASE WHEN NOT framework THEN 125000 WHEN rijksmonument THEN NULL ELSE least(woz_waarde, 500000) END AS cap,
      CASE WHEN new_rules THEN felt WHEN pilot THEN in_kerngebied_2023 ELSE wide END AS area,
      constructief_gebrek = 'andere_oorzaak' AND gebrek_draagt_bij
        AND CASE WHEN new_rules THEN schade_bij_gebrek >= 5000 ELSE erkende_schade >= 15000 END
        AND onafgehandelde_schade > 0 AND area AS eligible
    FROM law)
  SELECT adres_id,
    CASE WHEN new_rules THEN 'kader_2026' WHEN pilot THEN 'pilot_2023' ELSE 'uitbreiding_2024' END AS version,
    CASE WHEN sent THEN 'lopende_dossiers' END AS transition,
    eligible AS in_aanmerking,
    cap AS maximumbedrag,
    CASE WHEN eligible THEN least(herstelkosten, cap) ELSE 0 END AS toekenbaar_bedrag,
    CASE WHEN eligible THEN herstelkosten - least(herstelkosten, cap) ELSE 0 END AS boven_maximum,
    CASE WHEN constructief_gebrek = 'gaswinning' THEN 'reguliere_schadeafhandeling'
      WHEN eligible AND NOT new_rules AND herstelkosten > cap THEN 'discretionair'
      WHEN eligible AND NOT pilot AND versterking_samenloop AND wil_combineren THEN 'met_versterking'
      WHEN eligible THEN 'duurzaam_herstel'
      WHEN schrijnend AND constructief_gebrek = 'andere_oorzaak' AND NOT area THEN 'bijzondere_situaties'
      ELSE 'geen' END AS route,
    CASE WHEN NOT eligible THEN 'geen' WHEN eigenaar_geinteresseerd IS NULL THEN 'telefonisch_contact'
      WHEN eigenaar_geinteresseerd THEN 'keukentafelgesprek' ELSE 'geen' END AS vervolgstap
  FROM conditions`;

const joined = (addresses, all) => `SELECT a.*, coalesce(q.n, 0) >= 4 AS felt FROM (${addresses}) a
  LEFT JOIN (SELECT adres_id, count(*) AS n FROM ${all} WHERE ${counts} GROUP BY adres_id) q USING (adres_id)`;

async function fromFiles() {
  await db.run(`COPY (SELECT * REPLACE (CASE WHEN in_aanmerking THEN 'ja' ELSE 'nee' END AS in_aanmerking,
    coalesce(maximumbedrag::VARCHAR, 'onbegrensd') AS maximumbedrag) FROM (${decided(joined(facts, quakes))}))
    TO '${out}' (FORMAT csv, DELIMITER ';', HEADER)`);
}

// Every column's highest value: each cell must have become a value of its type for that.
async function readOnly() {
  for (const [file, types] of [["adressen.csv", columns], ["bevingen.csv", quakeColumns]])
    await db.run(`SELECT ${Object.keys(types).map((name) => `max(${name})`).join(", ")} FROM ${read(file, types)}`);
}

async function prepareMemory() {
  await db.run(`CREATE TABLE listed AS SELECT a.*, coalesce(q.quakes, []) AS quakes FROM (${facts}) a LEFT JOIN
    (SELECT adres_id, list({datum: datum, pgv: pgv}) AS quakes FROM ${quakes} GROUP BY adres_id) q USING (adres_id)`);
  await db.run(`CREATE TABLE counted AS SELECT * EXCLUDE (quakes) FROM (${inList})`);
}
const inList = `SELECT *, len(list_filter(quakes, q -> q.pgv >= 5 AND q.datum < DATE '2026-01-01')) >= 4 AS felt FROM listed`;
const added = (from) => `SELECT sum(in_aanmerking::INT), sum(maximumbedrag), sum(toekenbaar_bedrag), sum(boven_maximum),
  max(version), max(transition), max(route), max(vervolgstap), count(*) FROM ${from}`;
const works = {
  table: `CREATE OR REPLACE TABLE result AS ${decided(inList)}`,
  sums: added(`(${decided("SELECT * FROM counted")})`),
};
const rows = async (sql) => JSON.stringify((await db.runAndReadAll(sql)).getRowsJson());

// Both tables in memory give, row by row, what the files give.
async function checkMemory() {
  for (const source of [inList, "SELECT * FROM counted"]) {
    const other = await rows(`SELECT count(*) FROM ((${decided(source)}) EXCEPT ALL (${decided(joined(facts, quakes))}))`);
    if (other !== '[["0"]]') throw new Error(`decided otherwise in memory: ${other}`);
  }
}

async function serve() {
  await prepareMemory();
  await checkMemory();
  const count = Number((await db.runAndReadAll("SELECT count(*) FROM listed")).getRows()[0][0]);
  console.log("ready");
  for await (const line of readline.createInterface({ input: process.stdin })) {
    const [work, passes] = line.split(" ");
    const start = process.cpuUsage();
    for (let i = 0; i < Number(passes); i++) await db.run(works[work]);
    const used = process.cpuUsage(start);
    console.log(((used.user + used.system) * 1000 / passes / count).toFixed(2));
  }
}

await { csv: fromFiles, read: readOnly, memory: serve }[mode]();
