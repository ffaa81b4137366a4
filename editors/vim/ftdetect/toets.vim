autocmd BufNewFile,BufRead *.regels set filetype=toetsregels
" Other programs have files on .rules too.
autocmd BufNewFile,BufRead *.rules if match(getline(1, 50), '^regulation\>') >= 0 | set filetype=toetsrules | endif
