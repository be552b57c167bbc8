# Every third-party library this project links, one file each; vendor/README.md says why each one.
foreach(library sqlite cereal doctest sodium tomlplusplus cli11 json png utf8proc icu libstemmer
    freetype harfbuzz fribidi glfw opengl x11 imgui fonts benchmark yaml xlsxwriter pugixml cairo libzip
    qrencode)
  include(${library})
endforeach()
