#include "prints/print.h"

#include <algorithm>
#include <utility>

#include "prints/agreement_copy.h"
#include "prints/code_slips.h"
#include "prints/day_sheet.h"
#include "prints/fallback.h"
#include "prints/posters.h"
#include "prints/prepared_folder.h"
#include "prints/recovery_sheet.h"

namespace stordialog::prints {

namespace {

constexpr std::uint64_t kSheetBytes = 64 * 1024;
constexpr std::string_view kSheetEnding = ".recovery.txt";

domain::Expected<Printed> marked(domain::Expected<std::string> pdf, bool is_secret) {
  if (!pdf) return domain::fail(pdf.error());
  return Printed{std::move(*pdf), is_secret};
}

domain::Expected<Printed> recovery(const system::Path& place, const Means& means) {
  std::string name = place.string();
  if (!name.ends_with(kSheetEnding)) {
    return domain::fail(domain::Error("print.no_sheet").with("file", name));
  }
  name.resize(name.size() - kSheetEnding.size());
  auto text = means.files.read(place, kSheetBytes);
  if (!text) return domain::fail(text.error());
  const domain::Secret sheet{domain::ByteView(*text)};
  domain::wipe(text->data(), text->size());
  const auto bytes = means.files.read(name + ".pub", kSheetBytes);
  if (!bytes) return domain::fail(bytes.error());
  const auto about = seal::read_public(*bytes);
  if (!about) return domain::fail(about.error());
  const auto groups = groups_of(sheet.text(), *about);
  if (!groups) return domain::fail(groups.error());
  return marked(recovery_sheet(*about, groups->text(), means.words.in(means.language), means.fonts),
                true);
}

/// The folder that secrets lie in, also where the package itself was named.
system::Path folder_of(const system::Path& place) {
  return place.extension() == ".package" ? place.parent_path() : place;
}

}  // namespace

std::optional<What> what_named(std::string_view name) {
  const auto found = std::ranges::find(kNames, name);
  if (found == kNames.end()) return std::nullopt;
  return static_cast<What>(found - kNames.begin());
}

domain::Expected<Printed> print(const Order& order, const Means& means) {
  if (order.what == What::recovery) return recovery(order.place, means);
  const auto package = package_in(means.files, order.place);
  if (!package) return domain::fail(package.error());
  const Making making{package->event, means.words, means.language, means.fonts};
  switch (order.what) {
    case What::codes: {
      auto codes = codes_in(means.files, folder_of(order.place), *package);
      if (!codes) return domain::fail(codes.error());
      return marked(code_slips(making, std::move(*codes), means.randomness), true);
    }
    case What::day_sheet: {
      const auto pin = pin_in(means.files, folder_of(order.place));
      if (!pin) return domain::fail(pin.error());
      return marked(day_sheet(making, package->stations, *pin), true);
    }
    case What::posters:
      return marked(posters(making), false);
    case What::signs:
      return marked(station_signs(making, package->stations), false);
    case What::agreement:
      return marked(agreement_copy(making), false);
    case What::ballots:
      return marked(paper_ballots(making), false);
    case What::ideas:
      return marked(idea_cards(making, order.cards), false);
    case What::recovery:
      break;
  }
  return domain::fail("print.no_sheet");
}

}  // namespace stordialog::prints
