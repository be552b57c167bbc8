# For tests/coverage.sh: the rooms it looks at count the branches they take, and are not optimised, so that
# a branch of the machine is one of the source.
function(stordialog_cover)
  foreach(room seal ledger bundle desk)
    target_compile_options(stordialog_${room} PRIVATE -O0 --coverage)
    target_link_options(stordialog_${room} INTERFACE --coverage)
    set_target_properties(stordialog_${room} PROPERTIES DISABLE_PRECOMPILE_HEADERS ON)
  endforeach()
endfunction()
cmake_language(DEFER CALL stordialog_cover)
