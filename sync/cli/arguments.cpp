#include "cli/arguments.h"

#include <charconv>
#include <optional>

#include "cli/command_line.h"
#include "cli/station_plans.h"
#include "domain/limits.h"
#include "organise/preparation.h"

namespace stordialog::cli {

namespace {

namespace limits = domain::limits;

constexpr std::uint32_t kSimulatedPeopleMost = 220;  // so that the practice codes are enough
constexpr std::uint32_t kCardsMost = 2000;
constexpr std::uint32_t kSeatsMost = 1000;
constexpr std::uint32_t kSimulatedStationsMost = 3;  // as many as a practice event has
constexpr std::uint32_t kSimulatedExportsMost = 100;

bool is_given(const std::string& text) {
  return !text.empty();
}

std::vector<system::Path> paths(const std::vector<std::string>& texts) {
  return {texts.begin(), texts.end()};
}

class Understanding {
 public:
  Understanding(Raw raw, const wording::Catalogue& words) : raw_(std::move(raw)), words_(words) {}

  domain::Expected<Order> order() {
    switch (raw_.command) {
      case Command::none:
        break;
      case Command::new_key:
        return new_key();
      case Command::prepare:
        return prepare();
      case Command::practice:
        return practice();
      case Command::verify:
        return verify();
      case Command::merge:
        return merge();
      case Command::open:
        return open();
      case Command::report:
        return report();
      case Command::simulate:
        return simulate();
      case Command::count:
        return count();
      case Command::export_votes:
        return export_votes();
      case Command::print:
        return print();
      case Command::check:
        return check();
      case Command::salvage:
        return salvage();
      case Command::wheel:
        return wheel();
      case Command::paper:
        return paper();
      case Command::withdraw:
        return withdraw();
      case Command::person:
        return person();
      case Command::rehearse:
        return rehearse();
      case Command::approve:
        return approve();
      case Command::dispose:
        return dispose();
    }
    return domain::fail("cli.no_command");
  }

 private:
  /// The first of these that nobody wrote.
  std::optional<domain::Error> missing(
      std::initializer_list<std::pair<const char*, bool>> needed) const {
    for (const auto& [name, given] : needed) {
      if (given) continue;
      return domain::Error("cli.option_missing").with("command", raw_.name).with("option", name);
    }
    return std::nullopt;
  }
  static domain::Expected<std::uint64_t> number(const char* option, const std::string& text,
                                                std::uint64_t least, std::uint64_t most) {
    std::uint64_t value = 0;
    const auto [end, trouble] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool whole = trouble == std::errc() && end == text.data() + text.size();
    if (whole && value >= least && value <= most) return value;
    return domain::fail(domain::Error("cli.bad_number")
                            .with("option", option)
                            .with("least", std::to_string(least))
                            .with("most", std::to_string(most)));
  }

  domain::Expected<Order> new_key() {
    if (auto error = missing({{"--for", is_given(raw_.use)},
                              {"--holder", is_given(raw_.holder)},
                              {"--out", is_given(raw_.out)}})) {
      return domain::fail(std::move(*error));
    }
    if (raw_.use != "ballots" && raw_.use != "contacts") {
      return domain::fail(domain::Error("cli.bad_choice")
                              .with("option", "--for")
                              .with("choices", "ballots, contacts"));
    }
    if (auto wrong = password_files(1)) return domain::fail(std::move(*wrong));
    const auto use = raw_.use == "ballots" ? seal::KeyUse::ballots : seal::KeyUse::contacts;
    return Order(NewKey{use, raw_.holder, raw_.out, paths(raw_.password_files)});
  }

  domain::Expected<Order> prepare() {
    if (auto error = missing({{"event", is_given(raw_.event)},
                              {"--ballot-key", !raw_.keys.empty()},
                              {"--contacts-key", is_given(raw_.contacts_key)},
                              {"--stations", is_given(raw_.stations)},
                              {"--out", is_given(raw_.out)}})) {
      return domain::fail(std::move(*error));
    }
    const auto stations = number("--stations", raw_.stations, 1, limits::kStations);
    if (!stations) return domain::fail(stations.error());
    const auto codes = number("--codes", raw_.codes.empty() ? "0" : raw_.codes, 0, limits::kCodes);
    if (!codes) return domain::fail(codes.error());
    auto plans = station_plans(static_cast<std::uint32_t>(*stations), raw_.station_names,
                               std::string(words_.text("cli.station_name")));
    if (!plans) return domain::fail(plans.error());
    if (auto wrong = password_files(1)) return domain::fail(std::move(*wrong));
    auto with_own =
        organise::with_own_station(std::move(*plans), words_.text("prepared.own_station"));
    return Order(Prepare{raw_.event, paths(raw_.keys), raw_.contacts_key, std::move(with_own),
                         static_cast<std::uint32_t>(*codes), raw_.pin, raw_.out,
                         paths(raw_.password_files)});
  }

  domain::Expected<Order> practice() {
    if (auto error = missing({{"--out", is_given(raw_.out)}})) {
      return domain::fail(std::move(*error));
    }
    const auto stations =
        number("--stations", raw_.stations.empty() ? "3" : raw_.stations, 1, limits::kStations);
    if (!stations) return domain::fail(stations.error());
    return Order(MakePractice{raw_.event, static_cast<domain::StationNumber>(*stations), raw_.out,
                              raw_.force});
  }

  domain::Expected<Order> verify() {
    if (auto error =
            missing({{"--package", is_given(raw_.package)}, {"files", !raw_.places.empty()}})) {
      return domain::fail(std::move(*error));
    }
    return Order(Verify{raw_.package, paths(raw_.places)});
  }

  domain::Expected<Order> merge() {
    if (auto error = missing({{"--package", is_given(raw_.package)},
                              {"--out", is_given(raw_.out)},
                              {"files", !raw_.places.empty()}})) {
      return domain::fail(std::move(*error));
    }
    return Order(Merge{raw_.package, paths(raw_.places), raw_.out, raw_.force});
  }

  domain::Expected<Order> open() {
    if (auto error = missing({{"merged", is_given(raw_.merged)},
                              {"--package", is_given(raw_.package)},
                              {"--key", !raw_.keys.empty()},
                              {"--out", is_given(raw_.out)}})) {
      return domain::fail(std::move(*error));
    }
    if (is_given(raw_.contacts_key) != is_given(raw_.contacts_out)) {
      return domain::fail("cli.contacts_out_missing");
    }
    if (auto wrong = password_files(raw_.keys.size() + (is_given(raw_.contacts_key) ? 1 : 0))) {
      return domain::fail(std::move(*wrong));
    }
    return Order(Open{raw_.package, raw_.merged, paths(raw_.keys), raw_.contacts_key,
                      raw_.contacts_out, paths(raw_.contacts_password_files),
                      paths(raw_.password_files), raw_.out, raw_.force});
  }

  domain::Expected<Order> report() {
    if (auto error =
            missing({{"results", is_given(raw_.results)}, {"--out", is_given(raw_.out)}})) {
      return domain::fail(std::move(*error));
    }
    std::set<report::Format> formats;
    for (const auto& name : raw_.formats) {
      const auto format = report::format_named(name);
      if (!format) return domain::fail(bad_choice("--format", report::kFormatNames));
      formats.insert(*format);
    }
    if (formats.empty()) {
      for (const auto name : report::kFormatNames) formats.insert(*report::format_named(name));
    }
    return Order(WriteReport{raw_.results, raw_.wheel, std::move(formats), raw_.out, raw_.force});
  }

  domain::Expected<Order> simulate() {
    if (is_given(raw_.export_folder)) return simulate_large();
    if (auto error = missing({{"--out", is_given(raw_.out)}})) {
      return domain::fail(std::move(*error));
    }
    const auto seed = number("--seed", raw_.seed.empty() ? "1" : raw_.seed, 0, UINT64_MAX);
    if (!seed) return domain::fail(seed.error());
    const auto people =
        number("--people", raw_.people.empty() ? "70" : raw_.people, 1, kSimulatedPeopleMost);
    if (!people) return domain::fail(people.error());
    const auto stations = number("--stations", raw_.stations.empty() ? "3" : raw_.stations, 1,
                                 kSimulatedStationsMost);
    if (!stations) return domain::fail(stations.error());
    return Order(Simulate{raw_.event, *seed, static_cast<std::uint32_t>(*people),
                          static_cast<std::uint32_t>(*stations), raw_.out, raw_.force});
  }

  domain::Expected<Order> simulate_large() {
    if (is_given(raw_.out) || is_given(raw_.people)) return domain::fail("cli.export_alone");
    SimulateLarge order{raw_.event, {}, raw_.export_folder};
    const auto take = [&](const char* option, const std::string& text, const char* otherwise,
                          std::uint64_t least, std::uint64_t most, auto& into) {
      const auto value = number(option, is_given(text) ? text : otherwise, least, most);
      if (value) into = static_cast<std::remove_reference_t<decltype(into)>>(*value);
      return value;
    };
    auto& [stations, records, exports, seed] = order.workshop;
    auto good = take("--stations", raw_.stations, "100", 1, limits::kStations, stations);
    if (good) {
      good = take("--records", raw_.records, "10000", 1, limits::kRecordsPerStation, records);
    }
    if (good) good = take("--exports", raw_.exports, "1", 1, kSimulatedExportsMost, exports);
    if (good) good = take("--seed", raw_.seed, "1", 0, UINT64_MAX, seed);
    if (!good) return domain::fail(good.error());
    return Order(std::move(order));
  }

  domain::Expected<Order> count() {
    if (auto error =
            missing({{"file", is_given(raw_.count_file)}, {"--rule", is_given(raw_.rule)}})) {
      return domain::fail(std::move(*error));
    }
    const auto rule = tally::rule_named(raw_.rule);
    if (!rule) return domain::fail(bad_choice("--rule", tally::kRuleNames));
    const auto seats = number("--seats", raw_.seats.empty() ? "1" : raw_.seats, 1, kSeatsMost);
    if (!seats) return domain::fail(seats.error());
    const bool as_file_says = raw_.seats.empty();
    return Order(
        Count{raw_.count_file, *rule, as_file_says ? 0 : static_cast<std::uint32_t>(*seats)});
  }

  domain::Expected<Order> export_votes() {
    if (auto error = missing({{"results", is_given(raw_.results)},
                              {"--format", is_given(raw_.format)},
                              {"--out", is_given(raw_.out)}})) {
      return domain::fail(std::move(*error));
    }
    const auto format = elections::format_named(raw_.format);
    if (!format) return domain::fail(bad_choice("--format", elections::kFormatNames));
    return Order(ExportVotes{raw_.results, *format, raw_.question, raw_.out, raw_.force});
  }

  domain::Expected<Order> print() {
    if (auto error = missing({{"what", is_given(raw_.print)},
                              {"place", is_given(raw_.place)},
                              {"--out", is_given(raw_.out)}})) {
      return domain::fail(std::move(*error));
    }
    const auto what = prints::what_named(raw_.print);
    if (!what) return domain::fail(bad_choice("what", prints::kNames));
    const auto cards = number("--cards", raw_.cards.empty() ? "40" : raw_.cards, 1, kCardsMost);
    if (!cards) return domain::fail(cards.error());
    return Order(
        Print{{*what, raw_.place, static_cast<std::uint32_t>(*cards)}, raw_.out, raw_.force});
  }

  domain::Expected<Order> check() {
    if (auto error = missing({{"files", !raw_.places.empty()}})) {
      return domain::fail(std::move(*error));
    }
    return Order(Check{paths(raw_.places), raw_.package});
  }

  domain::Expected<Order> salvage() {
    if (auto error = missing({{"ledger", is_given(raw_.ledger)}, {"--out", is_given(raw_.out)}})) {
      return domain::fail(std::move(*error));
    }
    return Order(Salvage{raw_.ledger, raw_.ticket, raw_.out, raw_.force});
  }

  domain::Expected<Order> wheel() {
    if (auto error = missing({{"file", is_given(raw_.wheel)}, {"--out", is_given(raw_.out)}})) {
      return domain::fail(std::move(*error));
    }
    return Order(DrawWheel{raw_.wheel, raw_.out, raw_.force});
  }

  domain::Expected<Order> paper() {
    if (auto error = missing({{"--package", is_given(raw_.package)}})) {
      return domain::fail(std::move(*error));
    }
    return Order(Paper{raw_.package, raw_.question, paths(raw_.places)});
  }

  domain::Expected<Order> withdraw() {
    if (auto error = missing({{"ID", !raw_.ids.empty()}, {"--package", is_given(raw_.package)}})) {
      return domain::fail(std::move(*error));
    }
    Withdraw order{raw_.package, paths(raw_.brought), {}};
    for (const std::string& text : raw_.ids) {
      const auto id = domain::RecordId::parse(text);
      if (!id) return domain::fail(domain::Error("withdraw.bad_id").with("id", text));
      order.records.push_back(*id);
    }
    return Order(std::move(order));
  }

  domain::Expected<Order> person() {
    if (auto error = missing({{"SOUGHT", !raw_.sought.empty()},
                              {"--package", is_given(raw_.package)},
                              {"--out", is_given(raw_.out)}})) {
      return domain::fail(std::move(*error));
    }
    if (auto error = password_files(1)) return domain::fail(std::move(*error));
    return Order(Person{raw_.package, paths(raw_.brought), raw_.sought, raw_.contacts_key,
                        paths(raw_.password_files), raw_.out, raw_.force});
  }

  domain::Expected<Order> rehearse() {
    if (auto error =
            missing({{"--package", is_given(raw_.package)}, {"--key", !raw_.keys.empty()}})) {
      return domain::fail(std::move(*error));
    }
    if (auto error = password_files(raw_.keys.size())) return domain::fail(std::move(*error));
    return Order(Rehearse{raw_.package, paths(raw_.keys), paths(raw_.password_files)});
  }

  domain::Expected<Order> approve() {
    if (auto error = missing({{"results", is_given(raw_.results)},
                              {"--package", is_given(raw_.package)},
                              {"--key", !raw_.keys.empty()}})) {
      return domain::fail(std::move(*error));
    }
    if (auto error = password_files(raw_.keys.size())) return domain::fail(std::move(*error));
    return Order(Approve{raw_.package, raw_.results, paths(raw_.keys), paths(raw_.password_files)});
  }

  domain::Expected<Order> dispose() {
    if (auto error = missing(
            {{"--package", is_given(raw_.package)}, {"--decision", is_given(raw_.decision)}})) {
      return domain::fail(std::move(*error));
    }
    return Order(Dispose{raw_.package, paths(raw_.places), raw_.results, raw_.decision,
                         raw_.without_results, raw_.before_date, raw_.yes});
  }

  template <typename Names>
  static domain::Error bad_choice(const char* option, const Names& names) {
    std::string choices;
    for (const auto name : names) choices += (choices.empty() ? "" : ", ") + std::string(name);
    return domain::Error("cli.bad_choice").with("option", option).with("choices", choices);
  }

  /// None, one for all keys, or one for each.
  std::optional<domain::Error> password_files(std::size_t keys) const {
    const std::size_t given = raw_.password_files.size();
    if (given <= 1 || given == keys) return std::nullopt;
    return domain::Error("cli.password_files")
        .with("keys", std::to_string(keys))
        .with("given", std::to_string(given));
  }

  Raw raw_;
  const wording::Catalogue& words_;
};

}  // namespace

Manner manner_of(const std::vector<std::string>& arguments) {
  Manner manner;
  for (std::size_t index = 0; index < arguments.size(); ++index) {
    const auto& argument = arguments[index];
    const auto value = [&](std::string_view name) -> std::optional<std::string> {
      if (argument == name && index + 1 < arguments.size()) return arguments[index + 1];
      const std::string with_value = std::string(name) + "=";
      if (argument.starts_with(with_value)) return argument.substr(with_value.size());
      return std::nullopt;
    };
    if (argument == "--json") manner.json = true;
    if (const auto language = value("--language")) manner.language = *language;
    if (const auto language = value("-l")) manner.language = *language;
    if (const auto assets = value("--assets")) manner.assets = *assets;
  }
  return manner;
}

domain::Expected<Order> understand(std::vector<std::string> arguments,
                                   const wording::Catalogue& words) {
  auto sorted = sort_words(std::move(arguments), words);
  if (!sorted) return domain::fail(sorted.error());
  if (auto* say = std::get_if<Say>(&*sorted)) return Order(std::move(*say));
  return Understanding(std::get<Raw>(std::move(*sorted)), words).order();
}

}  // namespace stordialog::cli
