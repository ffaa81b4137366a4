" Syntax of Toetssteen rules (*.rules); made by editors/generate.py from grammar/keywords.def.
if exists("b:current_syntax")
  finish
endif
syntax sync fromstart
syntax iskeyword @,48-57,_,192-255

syntax match toetsWord /\<or\>/
syntax match toetsWord /\<on\>/
syntax match toetsValue /\<no\>/
syntax match toetsWord /\<is\>/
syntax match toetsWord /\<in\>/
syntax match toetsWord /\<if\>/
syntax match toetsValue /\<yes\>/
syntax match toetsCall /\<sum\>\ze\_s*(/
syntax match toetsWord /\<not\>/
syntax match toetsWord /\<key\>/
syntax match toetsWord /\<for\>/
syntax match toetsWord /\<and\>/
syntax match toetsCall /\<all\>\ze\_s*(/
syntax match toetsWord /\<with\>/
syntax match toetsWord /\<then\>/
syntax match toetsType /\%(:\_s*\)\@<=\<text\>/
syntax match toetsStart /\<test\>/
syntax match toetsWord /\<over\>/
syntax match toetsWord /\<like\>/
syntax match toetsStart /\<fact\>/
syntax match toetsCall /\<days\>\ze\_s*(/
syntax match toetsType /\%(:\_s*\)\@<=\<date\>/
syntax match toetsCall /\<years\>\ze\_s*(/
syntax match toetsWord /\<where\>/
syntax match toetsWord /\<until\>/
syntax match toetsStart /\<given\>/
syntax match toetsTable /\%(decision table\_s*\)\@<=\<first\>/
syntax match toetsCall /\<count\>\ze\_s*(/
syntax match toetsKind /\<yes\/no\>/
syntax match toetsStart /\<unless\>/
syntax match toetsTable /\%(decision table\_s*\)\@<=\<unique\>/
syntax match toetsStart /\<source\>/
syntax match toetsKind /\<one\_s\+of\>/
syntax match toetsType /\%(:\_s*\)\@<=\<number\>/
syntax match toetsStart /\<notice\>/
syntax match toetsCall /\<months\>\ze\_s*(/
syntax match toetsCall /\<lowest\>\ze\_s*(/
syntax match toetsWord /\<lapses\>/
syntax match toetsStart /\<expect\>/
syntax match toetsCall /\<exists\>\ze\_s*(/
syntax match toetsType /\%(:\_s*\)\@<=\<amount\>/
syntax match toetsWord /\<amends\>/
syntax match toetsStart /\<version\>/
syntax match toetsValue /\<unknown\>/
syntax match toetsWord /\<satisfy\>/
syntax match toetsKind /\<list\_s\+of\>/
syntax match toetsCall /\<highest\>\ze\_s*(/
syntax match toetsWord /\<default\>/
syntax match toetsWord /\<between\>/
syntax match toetsWord /\<becomes\>/
syntax match toetsWord /\<because\>/
syntax match toetsWord /\<is\_s\+known\>/
syntax match toetsStart /\<decision\>/
syntax match toetsScale /\%(\d\_s*\)\@<=\<decimals\>/
syntax match toetsTable /\%(decision table\_s*\)\@<=\<brackets\>/
syntax match toetsWord /\<at\_s\+least\>/
syntax match toetsValue /\<unlimited\>/
syntax match toetsStart /\<parameter\>/
syntax match toetsWord /\<overrides\>/
syntax match toetsWord /\<otherwise\>/
syntax match toetsWord /\<now\_s\+reads\>/
syntax match toetsWord /\<judgement\>/
syntax match toetsWord /\<is\_s\+one\_s\+of\>/
syntax match toetsStart /\<condition\>/
syntax match toetsStart /\<assertion\>/
syntax match toetsStart /\<amendment\>/
syntax match toetsWord /\<valid\_s\+from\>/
syntax match toetsWord /\<rounded\_s\+to\>/
syntax match toetsStart /\<regulation\>/
syntax match toetsWord /\<is\_s\+unknown\>/
syntax match toetsStart /\<definition\>/
syntax match toetsStart /\<transitional\>/
syntax match toetsWord /\<then\_s\+applies\>/
syntax match toetsWord /\<according\_s\+to\>/
syntax match toetsWord /\<rounded\_s\+up\_s\+to\>/
syntax match toetsWord /\<with\_s\+amendment\>/
syntax match toetsStart /\<interpretation\>/
syntax match toetsWord /\<decision\_s\+table\>/
syntax match toetsWord /\<rounded\_s\+down\_s\+to\>/
syntax match toetsWord /\<is\_s\+supplemented\>/
syntax match toetsWord /\<that\_s\+any\_s\+condition\_s\+is\_s\+met\>/
syntax match toetsWord /\<that\_s\+all\_s\+conditions\_s\+are\_s\+met\>/

syntax match toetsNumber /\<\d\+\%([.,]\d\+\)*\>/
syntax match toetsNumber /\<\d\+\%([.,]\d\+\)*\s*%/
syntax match toetsAmount /€\s*\d\+\%([.,]\d\+\)*/
syntax match toetsDate /\<\d\{4}-\d\{1,2}-\d\{1,2}\>/
syntax match toetsDate /\<\d\{1,2}\s\+\%(January\|February\|March\|April\|May\|June\|July\|August\|September\|October\|November\|December\)\s\+\d\{4}\>/
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

let b:current_syntax = "toetsrules"
