find_package(PkgConfig REQUIRED)
pkg_check_modules(pugixml REQUIRED IMPORTED_TARGET GLOBAL pugixml>=1.10)
add_library(pugixml ALIAS PkgConfig::pugixml)
