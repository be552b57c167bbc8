# Pages on paper: Cairo draws, Pango sets text, fontconfig finds the fonts of the house.
find_package(PkgConfig REQUIRED)
pkg_check_modules(cairo REQUIRED IMPORTED_TARGET GLOBAL cairo>=1.16 pangocairo pangoft2 fontconfig)
add_library(cairo ALIAS PkgConfig::cairo)
