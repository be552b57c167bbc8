# Every third-party library this project links, one file each; vendor/README.md says why each one.
foreach(library sqlite cereal doctest sodium tomlplusplus cli11 json freetype glfw opengl imgui png)
  if(EXISTS "${CMAKE_CURRENT_LIST_DIR}/${library}.cmake")
    include(${library})
  endif()
endforeach()
