" Syntax of Toetssteen-regels (*.regels); made by editors/generate.py from grammar/keywords.def.
if exists("b:current_syntax")
  finish
endif
syntax sync fromstart
syntax iskeyword @,48-57,_,192-255

syntax match toetsWord /\<op\>/
syntax match toetsWord /\<of\>/
syntax match toetsValue /\<ja\>/
syntax match toetsWord /\<is\>/
syntax match toetsWord /\<in\>/
syntax match toetsWord /\<en\>/
syntax match toetsWord /\<uit\>/
syntax match toetsWord /\<tot\>/
syntax match toetsCall /\<som\>\ze\_s*(/
syntax match toetsValue /\<nee\>/
syntax match toetsWord /\<met\>/
syntax match toetsWord /\<dan\>/
syntax match toetsWord /\<bij\>/
syntax match toetsWord /\<als\>/
syntax match toetsStart /\<stel\>/
syntax match toetsWord /\<niet\>/
syntax match toetsStart /\<bron\>/
syntax match toetsCall /\<alle\>\ze\_s*(/
syntax match toetsWord /\<zoals\>/
syntax match toetsWord /\<wordt\>/
syntax match toetsTable /\%(beslistabel\_s*\)\@<=\<uniek\>/
syntax match toetsType /\%(:\_s*\)\@<=\<tekst\>/
syntax match toetsStart /\<proef\>/
syntax match toetsWord /\<omdat\>/
syntax match toetsCall /\<jaren\>\ze\_s*(/
syntax match toetsType /\%(:\_s*\)\@<=\<getal\>/
syntax match toetsType /\%(:\_s*\)\@<=\<datum\>/
syntax match toetsCall /\<dagen\>\ze\_s*(/
syntax match toetsStart /\<versie\>/
syntax match toetsWord /\<tussen\>/
syntax match toetsStart /\<tenzij\>/
syntax match toetsKind /\<ja\/nee\>/
syntax match toetsTable /\%(beslistabel\_s*\)\@<=\<eerste\>/
syntax match toetsType /\%(:\_s*\)\@<=\<bedrag\>/
syntax match toetsWord /\<anders\>/
syntax match toetsCall /\<aantal\>\ze\_s*(/
syntax match toetsWord /\<wijzigt\>/
syntax match toetsWord /\<waarvan\>/
syntax match toetsWord /\<volgens\>/
syntax match toetsWord /\<vervalt\>/
syntax match toetsWord /\<sleutel\>/
syntax match toetsWord /\<oordeel\>/
syntax match toetsCall /\<maanden\>\ze\_s*(/
syntax match toetsCall /\<laagste\>\ze\_s*(/
syntax match toetsCall /\<hoogste\>\ze\_s*(/
syntax match toetsStart /\<gegeven\>/
syntax match toetsKind /\<een\_s\+van\>/
syntax match toetsCall /\<bestaat\>\ze\_s*(/
syntax match toetsStart /\<besluit\>/
syntax match toetsStart /\<verwacht\>/
syntax match toetsTable /\%(beslistabel\_s*\)\@<=\<schijven\>/
syntax match toetsStart /\<regeling\>/
syntax match toetsValue /\<onbekend\>/
syntax match toetsWord /\<minstens\>/
syntax match toetsStart /\<bewering\>/
syntax match toetsStart /\<bepaling\>/
syntax match toetsStart /\<wijziging\>/
syntax match toetsWord /\<standaard\>/
syntax match toetsStart /\<parameter\>/
syntax match toetsKind /\<lijst\_s\+van\>/
syntax match toetsWord /\<is\_s\+bekend\>/
syntax match toetsWord /\<gaat\_s\+voor\>/
syntax match toetsScale /\%(\d\_s*\)\@<=\<decimalen\>/
syntax match toetsWord /\<dan\_s\+geldt\>/
syntax match toetsStart /\<voorwaarde\>/
syntax match toetsValue /\<onbegrensd\>/
syntax match toetsStart /\<mededeling\>/
syntax match toetsWord /\<is\_s\+een\_s\+van\>/
syntax match toetsWord /\<voldoen\_s\+aan\>/
syntax match toetsStart /\<uitlegkeuze\>/
syntax match toetsWord /\<is\_s\+onbekend\>/
syntax match toetsWord /\<beslistabel\>/
syntax match toetsWord /\<afgerond\_s\+op\>/
syntax match toetsWord /\<geldig\_s\+vanaf\>/
syntax match toetsWord /\<met\_s\+wijziging\>/
syntax match toetsStart /\<overgangsrecht\>/
syntax match toetsWord /\<komt\_s\+te\_s\+luiden\>/
syntax match toetsWord /\<wordt\_s\+aangevuld\>/
syntax match toetsWord /\<naar\_s\+boven\_s\+afgerond\_s\+op\>/
syntax match toetsWord /\<naar\_s\+beneden\_s\+afgerond\_s\+op\>/
syntax match toetsWord /\<voldaan\_s\+aan\_s\+een\_s\+voorwaarde\>/
syntax match toetsWord /\<voldaan\_s\+aan\_s\+alle\_s\+voorwaarden\>/

syntax match toetsNumber /\<\d\+\%([.,]\d\+\)*\>/
syntax match toetsNumber /\<\d\+\%([.,]\d\+\)*\s*%/
syntax match toetsAmount /€\s*\d\+\%([.,]\d\+\)*/
syntax match toetsDate /\<\d\{4}-\d\{1,2}-\d\{1,2}\>/
syntax match toetsDate /\<\d\{1,2}\s\+\%(januari\|februari\|maart\|april\|mei\|juni\|juli\|augustus\|september\|oktober\|november\|december\)\s\+\d\{4}\>/
syntax match toetsBar /||\?/
syntax match toetsInText /{[^{}]*}/ contained
syntax match toetsQuote /""\|{{/ contained
syntax region toetsText start=/"/ skip=/""/ end=/"/ contains=toetsInText,toetsQuote
syntax match toetsComment /#.*$/

highlight default link toetsStart Statement
highlight default link toetsWord Keyword
highlight default link toetsValue Boolean
highlight default link toetsKind Type
highlight default link toetsType Type
highlight default link toetsCall Function
highlight default link toetsTable Keyword
highlight default link toetsScale Keyword
highlight default link toetsNumber Number
highlight default link toetsAmount Number
highlight default link toetsDate Constant
highlight default link toetsBar Delimiter
highlight default link toetsInText Identifier
highlight default link toetsQuote SpecialChar
highlight default link toetsText String
highlight default link toetsComment Comment

let b:current_syntax = "toetsregels"
