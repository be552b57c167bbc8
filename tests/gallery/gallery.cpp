#include "gallery/gallery.h"

#include <array>

#include "gallery/arabic_pages.h"
#include "gallery/participant_pages.h"
#include "gallery/staff_pages.h"

namespace stordialog::gallery {

std::span<const GalleryPage> pages() {
  using enum kit::ThemeName;
  using kit::Direction::kRightToLeft;
  static constexpr std::array kPages{
      GalleryPage{"01-welcome", kLight, false, welcome},
      GalleryPage{"02-home", kLight, false, home},
      GalleryPage{"03-idea", kLight, false, idea},
      GalleryPage{"04-vote", kLight, false, vote},
      GalleryPage{"05-review", kLight, false, review},
      GalleryPage{"06-thanks", kLight, false, thanks},
      GalleryPage{"09-idle", kLight, false, idle},
      GalleryPage{"10-pin", kLight, false, pin},
      GalleryPage{"18-vote-arabic", kLight, false, vote_arabic, kRightToLeft},
      GalleryPage{"19-vote-high-contrast", kHighContrast, false, vote},
      GalleryPage{"22-components", kLight, false, components},
      GalleryPage{"22-components-high-contrast", kHighContrast, false, components},
      GalleryPage{"24-code", kLight, false, code},
      GalleryPage{"25-group", kLight, false, group},
      GalleryPage{"26-language", kLight, false, language},
      GalleryPage{"29-signup", kLight, false, signup},
      GalleryPage{"34-practice", kLight, true, home},
      GalleryPage{"36-lists", kLight, false, lists},
      GalleryPage{"38-exported", kLight, false, exported},
      GalleryPage{"40-totals", kDark, false, totals},
      GalleryPage{"50-signup-arabic", kLight, false, signup_arabic, kRightToLeft},
      GalleryPage{"type-arabic", kLight, false, type_arabic, kRightToLeft},
      GalleryPage{"type-mixed", kLight, false, type_mixed},
  };
  return kPages;
}

}  // namespace stordialog::gallery
