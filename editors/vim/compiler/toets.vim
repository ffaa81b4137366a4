" :compiler toets, then :make checks the folder of the file at hand and fills the quickfix list.
if exists("current_compiler")
  finish
endif
let current_compiler = "toets"
CompilerSet makeprg=toets\ check\ %:h:S
" The first line of each message; the source line, the caret, the advice and the closing line are left out.
CompilerSet errorformat=%f:%l:%c:\ fout:\ %m,%f:%l:%c:\ error:\ %m
CompilerSet errorformat+=%f:%l:%c:\ waarschuwing:\ %m,%f:%l:%c:\ warning:\ %m
CompilerSet errorformat+=%f:%l:%c:\ opmerking:\ %m,%f:%l:%c:\ note:\ %m,%-G%.%#
