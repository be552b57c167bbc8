# stordialog_test(NAME SEES rooms... LIBRARIES vendored...): every *.cpp of the calling folder
# becomes one doctest program and one ctest entry. SOURCE_DIR tells tests where the tree lies.
add_library(stordialog_test_main OBJECT "${CMAKE_SOURCE_DIR}/tests/main.cpp")
target_link_libraries(stordialog_test_main PUBLIC doctest PRIVATE stordialog_options)

function(stordialog_test name)
  cmake_parse_arguments(test "" "" "SEES;LIBRARIES" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS *.cpp)
  list(TRANSFORM test_SEES PREPEND stordialog_)
  add_executable(test_${name} ${sources})
  target_include_directories(test_${name} PRIVATE "${CMAKE_SOURCE_DIR}/tests")
  target_compile_definitions(test_${name} PRIVATE STORDIALOG_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
  target_link_libraries(test_${name}
    PRIVATE stordialog_test_main ${test_SEES} ${test_LIBRARIES} stordialog_options)
  stordialog_precompile(test_${name})
  add_test(NAME ${name} COMMAND test_${name})
endfunction()
