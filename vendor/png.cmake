find_package(PkgConfig REQUIRED)
pkg_check_modules(png REQUIRED IMPORTED_TARGET GLOBAL libpng>=1.6)
add_library(png ALIAS PkgConfig::png)
