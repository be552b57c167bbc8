# For run.sh beside it: the rooms it looks at count the branches they take.
function(stordialog_cover)
  foreach(room seal ledger bundle desk)
    target_compile_options(stordialog_${room} PRIVATE -fprofile-instr-generate -fcoverage-mapping)
    target_link_options(stordialog_${room} INTERFACE -fprofile-instr-generate)
  endforeach()
endfunction()
cmake_language(DEFER CALL stordialog_cover)
