# How a room of the house becomes a target: one static library per folder, warnings as errors,
# third-party headers as SYSTEM. stordialog_room(NAME SEES rooms... LIBRARIES vendored...).

# Every program lies in bin/, with what it reads while running (fonts/, assets/) beside it.
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")
file(MAKE_DIRECTORY "${CMAKE_RUNTIME_OUTPUT_DIRECTORY}")
file(CREATE_LINK "${CMAKE_SOURCE_DIR}/assets" "${CMAKE_RUNTIME_OUTPUT_DIRECTORY}/assets" SYMBOLIC)
install(DIRECTORY "${CMAKE_SOURCE_DIR}/assets" DESTINATION bin)

add_library(stordialog_options INTERFACE)
target_compile_options(stordialog_options INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wnon-virtual-dtor -Wold-style-cast)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # Guesses about values after inlining, which GCC 12 and 13 get wrong for std::string (GCC bugs 105329
  # and 105651) and for std::optional and std::expected under the sanitizers.
  target_compile_options(stordialog_options INTERFACE
    -Wno-array-bounds -Wno-restrict -Wno-stringop-overflow -Wno-stringop-overread
    -Wno-maybe-uninitialized -Wno-dangling-reference)
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
  # std::stable_sort of GCC 12's library uses its own deprecated get_temporary_buffer.
  target_compile_options(stordialog_options INTERFACE -Wno-deprecated-declarations)
endif()
if(STORDIALOG_WARNINGS_AS_ERRORS)
  target_compile_options(stordialog_options INTERFACE -Werror)
endif()
if(STORDIALOG_SANITIZE)
  target_compile_options(stordialog_options INTERFACE
    -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(stordialog_options INTERFACE -fsanitize=address,undefined)
endif()

# The rooms that read foreign bytes count their branches for libFuzzer in the very build that the sanitizers
# test: a second build for tests/fuzz would take minutes. These are the parts of -fsanitize=fuzzer-no-link,
# which itself refuses a precompiled header that was made without it.
set(stordialog_fuzzed_rooms domain system wording event seal record tally ledger bundle)
set(stordialog_fuzzed_options
  -fsanitize-coverage=inline-8bit-counters,indirect-calls,trace-cmp,pc-table)

# Test builds read the heaviest standard headers once instead of 300 times. The release build does not,
# so a source that forgets an include is still found.
set(stordialog_heavy_headers
  <algorithm> <array> <cstdint> <expected> <filesystem> <functional> <map> <memory> <optional>
  <set> <span> <string> <string_view> <utility> <variant> <vector>)
if(STORDIALOG_PRECOMPILE)
  add_library(stordialog_precompiled OBJECT "${CMAKE_CURRENT_LIST_DIR}/precompiled.cpp")
  target_link_libraries(stordialog_precompiled PRIVATE stordialog_options)
  target_precompile_headers(stordialog_precompiled PRIVATE ${stordialog_heavy_headers})
endif()
function(stordialog_precompile target)
  if(STORDIALOG_PRECOMPILE)
    target_precompile_headers(${target} REUSE_FROM stordialog_precompiled)
  endif()
endfunction()

include(unity)

function(stordialog_room name)
  cmake_parse_arguments(room "" "" "SEES;LIBRARIES" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS *.cpp */*.cpp)
  list(FILTER sources EXCLUDE REGEX "/main\\.cpp$")  # a program of its own
  file(GLOB headers CONFIGURE_DEPENDS *.h */*.h)
  cmake_path(GET CMAKE_CURRENT_SOURCE_DIR PARENT_PATH half)
  list(TRANSFORM room_SEES PREPEND stordialog_)
  if(sources)
    add_library(stordialog_${name} STATIC ${sources} ${headers})
    target_include_directories(stordialog_${name} PUBLIC "${half}")
    target_link_libraries(stordialog_${name}
      PUBLIC ${room_SEES} ${room_LIBRARIES} PRIVATE stordialog_options)
    stordialog_precompile(stordialog_${name})
    stordialog_unite(stordialog_${name})
    if(STORDIALOG_FUZZ AND name IN_LIST stordialog_fuzzed_rooms)
      target_compile_options(stordialog_${name} PRIVATE ${stordialog_fuzzed_options})
    endif()
  else()
    add_library(stordialog_${name} INTERFACE)
    target_sources(stordialog_${name} INTERFACE ${headers})
    target_include_directories(stordialog_${name} INTERFACE "${half}")
    target_link_libraries(stordialog_${name} INTERFACE ${room_SEES} ${room_LIBRARIES})
  endif()
endfunction()
