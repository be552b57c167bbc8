# stordialog_test(NAME SEES rooms... LIBRARIES vendored...): every *.cpp of the calling folder
# becomes one doctest program and one ctest entry. SOURCE_DIR tells tests where the tree lies.
add_library(stordialog_test_main OBJECT "${CMAKE_SOURCE_DIR}/tests/main.cpp")
target_link_libraries(stordialog_test_main PUBLIC doctest PRIVATE stordialog_options)

# What is tried is optimised as the preset says; the tests themselves are not: doctest's macros take the
# optimiser twice as long, which under the sanitizers was half of the build.
if(STORDIALOG_PRECOMPILE)
  add_library(stordialog_precompiled_tests OBJECT "${CMAKE_SOURCE_DIR}/vendor/precompiled.cpp")
  target_link_libraries(stordialog_precompiled_tests PRIVATE doctest stordialog_options)
  target_compile_options(stordialog_precompiled_tests PRIVATE -O0)
  target_precompile_headers(stordialog_precompiled_tests PRIVATE
    ${stordialog_heavy_headers} <doctest/doctest.h>)
endif()

function(stordialog_test name)
  cmake_parse_arguments(test "" "" "SEES;LIBRARIES" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS *.cpp)
  list(TRANSFORM test_SEES PREPEND stordialog_)
  add_executable(test_${name} ${sources})
  target_include_directories(test_${name} PRIVATE "${CMAKE_SOURCE_DIR}/tests")
  target_compile_definitions(test_${name} PRIVATE STORDIALOG_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
  target_link_libraries(test_${name}
    PRIVATE stordialog_test_main ${test_SEES} ${test_LIBRARIES} stordialog_options)
  if(STORDIALOG_PRECOMPILE)
    target_compile_options(test_${name} PRIVATE -O0)
    target_precompile_headers(test_${name} REUSE_FROM stordialog_precompiled_tests)
  endif()
  stordialog_unite(test_${name})
  add_test(NAME ${name} COMMAND test_${name})
endfunction()
