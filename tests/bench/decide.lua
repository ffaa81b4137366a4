-- The rules of Duurzaam herstel as a programmer would write them in Lua: kader_2026 with its transitional law, all six
-- outcomes.  What `make bench` compares with; run by luajit and by lua5.4.
--
--   decide.lua CASES.lua             prints the outcomes of all cases, a line each
--   decide.lua CASES.lua time        a worker: prints "ready", then for every line "decide PASSES" nanoseconds per case
--
-- CASES.lua: { cases = {…}, timed = {numbers of the cases to time, from 1} }.  Amounts in cents, speeds in hundredths of
-- mm/s, dates in days since 1970; nil is unknown.
local cases = dofile(arg[1])

local YEAR = 20454 -- 1 January 2026
local HIGHEST = 50000000 -- € 500.000
local PILOT = 12500000 -- € 125.000

-- What the case was decided with, when every fact that counts is known.
local function decide(c)
  local old = c.lopend_dossier and c.dossier_geopend < YEAR
    and (c.in_kerngebied_2023 or c.in_werkgebied_2024 and c.oorspronkelijk_pilotgebied == "heel_pilotgebied")
  local technical = c.constructief_gebrek == "andere_oorzaak" and c.gebrek_draagt_bij
  local damage, new, area
  if old then
    damage = c.erkende_schade > 1500000 or c.erkende_schade == 1500000 and c.drempel_pilot == "minimaal"
    new = c.onafgehandelde_schade > 0
    area = c.in_kerngebied_2023 or c.in_werkgebied_2024
  else
    damage = c.schade_bij_gebrek >= 500000
    new = c.nieuwe_schade_vereist == "alleen_pilot" or c.onafgehandelde_schade > 0
    local quakes, n, five = c.bevingen, 0, c.vijf_mm == "inclusief"
    for i = 1, #quakes do
      local quake = quakes[i]
      if (quake.pgv > 500 or quake.pgv == 500 and five) and quake.datum < YEAR then n = n + 1 end
    end
    area = n >= 4
  end
  local eligible = technical and damage and new and area

  local most = c.woz_waarde < HIGHEST and c.woz_waarde or HIGHEST
  if c.rijksmonument then
    most = math.huge
  elseif c.lager_maximum == "ten_minste_pilot" and most < PILOT then
    most = PILOT
  end

  local granted, above, route = 0, 0, "geen"
  if eligible then
    granted = c.herstelkosten < most and c.herstelkosten or most
    above = c.herstelkosten - granted
  end
  if c.constructief_gebrek == "gaswinning" then
    route = "reguliere_schadeafhandeling"
  elseif eligible and c.herstelkosten > most and (old or c.discretie_in_2026 == "gebleven") then
    route = "discretionair"
  elseif eligible and c.versterking_samenloop and c.wil_combineren then
    route = "met_versterking"
  elseif eligible then
    route = "duurzaam_herstel"
  elseif c.schrijnend and c.constructief_gebrek == "andere_oorzaak" and not area then
    route = "bijzondere_situaties"
  end

  local step = "geen"
  if eligible then
    if c.eigenaar_geinteresseerd == nil then
      step = "telefonisch_contact"
    elseif c.eigenaar_geinteresseerd then
      step = "keukentafelgesprek"
    end
  end
  return eligible, most, granted, above, route, step
end

-- ---- worker ----
local function amount(v)
  return v == math.huge and '"onbegrensd"' or ("%d.%02d"):format(math.floor(v / 100), v % 100)
end

if arg[2] ~= "time" then
  for _, c in ipairs(cases.cases) do
    local eligible, most, granted, above, route, step = decide(c)
    print(tostring(eligible), amount(most), amount(granted), amount(above), '"' .. route .. '"', '"' .. step .. '"')
  end
  return
end

local timed = {}
for i, number in ipairs(cases.timed) do timed[i] = cases.cases[number] end

local sink = 0
local function pass()
  for i = 1, #timed do
    local _, _, granted = decide(timed[i])
    sink = sink + granted
  end
end

print("ready")
io.flush()
for passes in io.lines() do
  passes = tonumber(passes:match("^decide (%d+)$"))
  local start = os.clock()
  for _ = 1, passes do pass() end
  print(("%.2f"):format((os.clock() - start) * 1e9 / (passes * #timed)))
  io.flush()
end
