# Pages on paper: Cairo draws, Pango sets text, fontconfig finds the fonts of the house.
find_package(PkgConfig REQUIRED)
pkg_check_modules(cairo REQUIRED IMPORTED_TARGET GLOBAL cairo>=1.16 pangocairo pangoft2 fontconfig)
add_library(cairo ALIAS PkgConfig::cairo)
# Its -pthread defines _REENTRANT, which this machine's C library does not ask for; but a precompiled
# header made without it would not be taken.
get_target_property(cairo_options PkgConfig::cairo INTERFACE_COMPILE_OPTIONS)
if(cairo_options)
  list(REMOVE_ITEM cairo_options "-pthread")
  set_target_properties(PkgConfig::cairo PROPERTIES INTERFACE_COMPILE_OPTIONS "${cairo_options}")
endif()
