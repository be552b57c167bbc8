# Type and icons, taken from Debian's packages when configuring. `fonts/` lies beside the built
# programs and is installed beside the installed ones, so that a program finds it from where it is.
set(stordialog_fonts_from
  /usr/share/fonts/truetype/manrope
  /usr/share/fonts/truetype/noto
  /usr/share/fonts/truetype/material-design-icons-iconfont
  CACHE STRING "Folders that hold the fonts")

set(stordialog_fonts_folder "${CMAKE_RUNTIME_OUTPUT_DIRECTORY}/fonts")
foreach(font
    Manrope-Regular.ttf=fonts-manrope
    Manrope-Medium.ttf=fonts-manrope
    Manrope-SemiBold.ttf=fonts-manrope
    Manrope-Bold.ttf=fonts-manrope
    Manrope-ExtraBold.ttf=fonts-manrope
    NotoSansArabic-Regular.ttf=fonts-noto-core
    NotoSansArabic-Bold.ttf=fonts-noto-core
    MaterialIcons-Regular.ttf=fonts-material-design-icons-iconfont)
  string(REGEX MATCH "^(.+)=(.+)$" font "${font}")
  set(font_name "${CMAKE_MATCH_1}")
  set(font_package "${CMAKE_MATCH_2}")
  find_file(font_${font_name} "${font_name}" PATHS ${stordialog_fonts_from} NO_DEFAULT_PATH)
  mark_as_advanced(font_${font_name})
  if(NOT font_${font_name})
    message(FATAL_ERROR
      "The font ${font_name} is missing: install Debian's package ${font_package}.")
  endif()
  file(COPY "${font_${font_name}}" DESTINATION "${stordialog_fonts_folder}")
endforeach()

install(DIRECTORY "${stordialog_fonts_folder}" DESTINATION bin)
