# Dear ImGui 1.92.2b. `imgui` is the core with FreeType; `imgui_backends` draws it with GLFW and
# OpenGL 3. Fetched once per user by fetch_imgui.cmake and kept outside every build folder.
set(STORDIALOG_IMGUI_SOURCE "" CACHE PATH "An unpacked Dear ImGui 1.92.2b, when there is no network")

if(DEFINED ENV{XDG_CACHE_HOME} AND NOT "$ENV{XDG_CACHE_HOME}" STREQUAL "")
  set(imgui_folder "$ENV{XDG_CACHE_HOME}/stordialog/imgui-1.92.2b")
elseif(DEFINED ENV{HOME} AND NOT "$ENV{HOME}" STREQUAL "")
  set(imgui_folder "$ENV{HOME}/.cache/stordialog/imgui-1.92.2b")
else()
  set(imgui_folder "${CMAKE_BINARY_DIR}/imgui-1.92.2b")
endif()

execute_process(
  COMMAND "${CMAKE_COMMAND}" "-DDESTINATION=${imgui_folder}" "-DLOCAL=${STORDIALOG_IMGUI_SOURCE}"
    -P "${CMAKE_CURRENT_LIST_DIR}/fetch_imgui.cmake"
  RESULT_VARIABLE imgui_failure ERROR_VARIABLE imgui_reason)
if(imgui_failure)
  string(REGEX REPLACE "^CMake Error[^\n]*\n" "" imgui_reason "${imgui_reason}")
  string(REGEX REPLACE "[ \n]+" " " imgui_reason "${imgui_reason}")
  message(FATAL_ERROR "${imgui_reason}")
endif()

# Optimised in debug builds too: nobody debugs it here, and every frame of every screen test runs it.
function(stordialog_imgui_library name)
  target_compile_options(${name} PRIVATE -O2 -w)
  target_include_directories(${name} SYSTEM PUBLIC "${imgui_folder}")
endfunction()

# Up to 1.92.2 a place in the font atlas may be given back 511 times; then an assertion ends the program, which
# a million random touches came to. Mended upstream since (pull request 8906); here the count begins anew.
set(imgui_draw "${CMAKE_CURRENT_BINARY_DIR}/imgui_draw.cpp")
set(counted "index_entry->Generation++;")
file(READ "${imgui_folder}/imgui_draw.cpp" imgui_text)
string(FIND "${imgui_text}" "${counted}" imgui_first)
string(FIND "${imgui_text}" "${counted}" imgui_last REVERSE)
if(imgui_first EQUAL -1 OR NOT imgui_first EQUAL imgui_last)
  message(FATAL_ERROR "Dear ImGui's imgui_draw.cpp is not the one that vendor/imgui.cmake mends.")
endif()
string(REPLACE "${counted}"
  "index_entry->Generation = index_entry->Generation < 511 ? index_entry->Generation + 1 : 1;"
  imgui_text "${imgui_text}")
set(imgui_written "")
if(EXISTS "${imgui_draw}")
  file(READ "${imgui_draw}" imgui_written)
endif()
if(NOT imgui_written STREQUAL imgui_text)
  file(WRITE "${imgui_draw}" "${imgui_text}")
endif()

# IMGUI_ENABLE_TEST_ENGINE lets the screen tests record every item. The four functions it calls are
# weak no-ops in imgui_hooks.cpp; a test program that defines its own takes their place. While
# TestEngineHookItems is false, as in the real program, it costs one comparison per item.
add_library(imgui STATIC
  "${imgui_folder}/imgui.cpp"
  "${imgui_draw}"
  "${imgui_folder}/imgui_tables.cpp"
  "${imgui_folder}/imgui_widgets.cpp"
  "${imgui_folder}/misc/freetype/imgui_freetype.cpp"
  "${CMAKE_CURRENT_LIST_DIR}/imgui_hooks.cpp")
target_compile_definitions(imgui PUBLIC
  IMGUI_USE_WCHAR32
  IMGUI_ENABLE_FREETYPE
  IMGUI_DISABLE_OBSOLETE_FUNCTIONS
  IMGUI_ENABLE_TEST_ENGINE)
target_link_libraries(imgui PUBLIC freetype)
stordialog_imgui_library(imgui)

add_library(imgui_backends STATIC
  "${imgui_folder}/backends/imgui_impl_glfw.cpp"
  "${imgui_folder}/backends/imgui_impl_opengl3.cpp")
target_link_libraries(imgui_backends PUBLIC imgui glfw opengl ${CMAKE_DL_LIBS})
stordialog_imgui_library(imgui_backends)
target_include_directories(imgui_backends SYSTEM PUBLIC "${imgui_folder}/backends")
