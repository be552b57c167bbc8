# The two builds of the tests compile the files of a room or of a test program eight at a time: what each needs of
# headers and templates its neighbours need too, and that was more than half of the time. The release build and
# ./test.sh --lint take each file by itself, so that a forgotten include is found.
# docs/decisions/2026-11-22-compiled-together.md has the figures.
# stordialog_unite(TARGET) is all that others call.
#
# Files compiled together share their anonymous namespaces, so two that declare the same name there never come
# together. A file that does not get along with others for another reason stays alone:
#   set_source_files_properties(this.cpp PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
set(stordialog_files_together 8)

# Constants, also local ones, which may hide another's; types and functions of the anonymous namespace.
function(stordialog_names_in file result)
  file(READ "${file}" text)
  string(REGEX REPLACE "\\[[^]]*\\]" "" text "${text}")  # sizes and attributes
  string(REGEX REPLACE "[][;]" "|" text "${text}")  # these make lists of a text in CMake
  string(REGEX MATCHALL "[^A-Za-z0-9_]k[A-Z][A-Za-z0-9_]*( =|{)" constants "${text}")
  string(REGEX MATCH "\nnamespace {\n.*\n}  // namespace\n" hidden "${text}")
  string(REGEX MATCHALL "\n(struct|class|enum class) [A-Za-z0-9_]+|\nusing [A-Za-z0-9_]+ =" types "${hidden}")
  string(REGEX MATCHALL "\n[A-Za-z|][^\n(=]*[ &*][a-z0-9_]+\\(" functions "${hidden}")
  set(names ${constants} ${types} ${functions})
  list(TRANSFORM names REPLACE "^.*[^A-Za-z0-9_]([A-Za-z0-9_]+)[ =({]*$" "\\1")
  set(${result} "${names}" PARENT_SCOPE)
endfunction()

function(stordialog_unite target)
  if(NOT STORDIALOG_UNITE)
    return()
  endif()
  get_target_property(sources ${target} SOURCES)
  list(FILTER sources INCLUDE REGEX "\\.cpp$")
  foreach(source IN LISTS sources)
    stordialog_names_in("${source}" names)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${source}")  # its names may change
    set(batch 1)  # the first that has room and none of these names
    while(TRUE)
      list(LENGTH files_${batch} files)
      set(others ${names_${batch}})
      list(REMOVE_ITEM others ${names} "")
      if(files LESS stordialog_files_together AND "${others}" STREQUAL "${names_${batch}}")
        break()
      endif()
      math(EXPR batch "${batch} + 1")
    endwhile()
    list(APPEND files_${batch} "${source}")
    list(APPEND names_${batch} ${names})
    set_source_files_properties("${source}" PROPERTIES UNITY_GROUP ${batch})
  endforeach()
  set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_MODE GROUP)
endfunction()
