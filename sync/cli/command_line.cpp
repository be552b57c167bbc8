// Everything CLI11 stays in this file. It reads every value as text, so that what is wrong with one
// is said in the language of the string files.
#include "cli/command_line.h"

#include <algorithm>

#include <CLI/CLI.hpp>

namespace stordialog::cli {

namespace {

class CommandLine {
 public:
  explicit CommandLine(const wording::Catalogue& words) : words_(words) { build(); }

  domain::Expected<std::variant<Say, Raw>> sort(std::vector<std::string> arguments) {
    std::ranges::reverse(arguments);  // CLI11 takes them from the end
    try {
      app_.parse(arguments);
    } catch (const CLI::CallForHelp&) {
      return Say{app_.help()};
    } catch (const CLI::ArgumentMismatch& failure) {
      const std::string text = failure.what();
      return domain::fail(domain::Error("cli.value_missing")
                              .with("command", command())
                              .with("option", text.substr(0, text.find(':'))));
    } catch (const CLI::ParseError& failure) {
      return domain::fail(
          domain::Error("cli.usage").with("command", command()).with("reason", failure.what()));
    }
    if (raw_.version) return Say{"stordialog-sync " STORDIALOG_VERSION "\n"};
    if (const auto strange = app_.remaining(true); !strange.empty()) {
      return domain::fail(domain::Error("cli.unknown_argument")
                              .with("command", command())
                              .with("argument", strange.front()));
    }
    raw_.name = command();
    for (const auto& [parsed, name] : commands_) {
      if (parsed->parsed()) raw_.command = name;
    }
    return std::move(raw_);
  }

 private:
  std::string word(std::string_view key) const { return std::string(words_.text(key)); }

  void build() {
    app_.name("stordialog-sync");
    app_.description(word("cli.help.program"));
    app_.footer(word("cli.help.exit_codes"));
    app_.allow_extras();
    app_.set_help_flag("-h,--help", word("cli.help.help"));
    auto formatter = app_.get_formatter();
    formatter->label("Usage", word("cli.help.usage"));
    formatter->label("OPTIONS", word("cli.help.options"));
    formatter->label("SUBCOMMAND", word("cli.help.command"));
    formatter->label("SUBCOMMANDS", word("cli.help.command"));
    formatter->label("Subcommands", word("cli.help.commands"));
    formatter->label("Positionals", word("cli.help.files"));
    app_.option_defaults()->group(word("cli.help.options_title"));
    app_.get_help_ptr()->group(word("cli.help.options_title"));
    app_.add_option("-l,--language", raw_.language, word("cli.help.language"))
        ->type_name(word("cli.help.type_language"));
    app_.add_option("--assets", raw_.assets, word("cli.help.assets"))
        ->type_name(word("cli.help.type_folder"));
    app_.add_flag("--json", raw_.json, word("cli.help.json"));
    app_.add_flag("--version", raw_.version, word("cli.help.version"));

    build_keyholder();
    build_prepare();
    build_practice();
    build_verify();
    build_merge();
    build_open();
    build_report();
    build_simulate();
    build_count();
    build_export();
    build_print();
    build_check();
    build_salvage();
    build_wheel();
    build_paper();
    build_withdraw();
    build_person();
    build_rehearse();
    build_approve();
    build_dispose();
  }

  CLI::App* subcommand(CLI::App& parent, const std::string& name, std::string_view help,
                       Command command_name = Command::none) {
    auto* command = parent.add_subcommand(name, word(help));
    command->group(word("cli.help.commands"));
    command->fallthrough();
    command->allow_extras();
    command->set_help_flag("-h,--help", word("cli.help.help"));
    command->get_help_ptr()->group(word("cli.help.options_title"));
    if (command_name != Command::none) commands_.emplace_back(command, command_name);
    return command;
  }
  void option(CLI::App* command, const std::string& name, std::string& value, std::string_view help,
              std::string_view type = "cli.help.type_file") {
    command->add_option(name, value, word(help))->type_name(word(type));
  }
  /// May be given several times, one value each; never swallows what follows.
  void options(CLI::App* command, const std::string& name, std::vector<std::string>& values,
               std::string_view help, std::string_view type = "cli.help.type_file") {
    command->add_option(name, values, word(help))->allow_extra_args(false)->type_name(word(type));
  }
  void positionals(CLI::App* command, const std::string& name, std::vector<std::string>& values,
                   std::string_view help) {
    command->add_option(name, values, word(help))->type_name(" ");
  }
  void positional(CLI::App* command, const std::string& name, std::string& value,
                  std::string_view help) {
    command->add_option(name, value, word(help))->type_name(" ");
  }
  void force(CLI::App* command) {
    command->add_flag("--force", raw_.force, word("cli.help.force"));
  }

  void build_keyholder() {
    auto* keyholder = subcommand(app_, "keyholder", "cli.help.keyholder");
    auto* command = subcommand(*keyholder, "new", "cli.help.keyholder_new", Command::new_key);
    option(command, "--for", raw_.use, "cli.help.for", "cli.help.type_use");
    option(command, "--holder", raw_.holder, "cli.help.holder", "cli.help.type_name");
    option(command, "--out", raw_.out, "cli.help.key_out");
    options(command, "--password-file", raw_.password_files, "cli.help.password_file");
  }
  void build_prepare() {
    auto* command = subcommand(app_, "prepare", "cli.help.prepare", Command::prepare);
    positional(command, "event", raw_.event, "cli.help.event");
    options(command, "--ballot-key", raw_.keys, "cli.help.ballot_key");
    option(command, "--contacts-key", raw_.contacts_key, "cli.help.contacts_key");
    option(command, "--stations", raw_.stations, "cli.help.stations", "cli.help.type_number");
    options(command, "--station", raw_.station_names, "cli.help.station", "cli.help.type_station");
    option(command, "--codes", raw_.codes, "cli.help.codes", "cli.help.type_number");
    option(command, "--pin", raw_.pin, "cli.help.pin", "cli.help.type_pin");
    option(command, "--out", raw_.out, "cli.help.prepare_out", "cli.help.type_folder");
    options(command, "--password-file", raw_.password_files, "cli.help.password_file");
  }
  void build_practice() {
    auto* command = subcommand(app_, "practice", "cli.help.practice", Command::practice);
    positional(command, "event", raw_.event, "cli.help.practice_event");
    option(command, "--stations", raw_.stations, "cli.help.stations", "cli.help.type_number");
    option(command, "--out", raw_.out, "cli.help.practice_out", "cli.help.type_folder");
    force(command);
  }
  void build_verify() {
    auto* command = subcommand(app_, "verify", "cli.help.verify", Command::verify);
    option(command, "--package", raw_.package, "cli.help.package");
    positionals(command, "files", raw_.places, "cli.help.places");
  }
  void build_merge() {
    auto* command = subcommand(app_, "merge", "cli.help.merge", Command::merge);
    option(command, "--package", raw_.package, "cli.help.package");
    option(command, "--out", raw_.out, "cli.help.merge_out");
    positionals(command, "files", raw_.places, "cli.help.places");
    force(command);
  }
  void build_open() {
    auto* command = subcommand(app_, "open", "cli.help.open", Command::open);
    positional(command, "merged", raw_.merged, "cli.help.merged");
    option(command, "--package", raw_.package, "cli.help.package");
    options(command, "--key", raw_.keys, "cli.help.open_key");
    option(command, "--contacts-key", raw_.contacts_key, "cli.help.open_contacts_key");
    option(command, "--contacts-out", raw_.contacts_out, "cli.help.contacts_out");
    options(command, "--contacts-password-file", raw_.contacts_password_files,
            "cli.help.contacts_password_file");
    options(command, "--password-file", raw_.password_files, "cli.help.password_files");
    option(command, "--out", raw_.out, "cli.help.open_out");
    force(command);
  }
  void build_report() {
    auto* command = subcommand(app_, "report", "cli.help.report", Command::report);
    positional(command, "results", raw_.results, "cli.help.results");
    options(command, "--format", raw_.formats, "cli.help.report_format",
            "cli.help.type_report_format");
    option(command, "--wheel", raw_.wheel, "cli.help.report_wheel");
    option(command, "--out", raw_.out, "cli.help.report_out", "cli.help.type_folder");
    force(command);
  }
  void build_simulate() {
    auto* command = subcommand(app_, "simulate", "cli.help.simulate", Command::simulate);
    option(command, "--event", raw_.event, "cli.help.practice_event");
    option(command, "--seed", raw_.seed, "cli.help.seed", "cli.help.type_number");
    option(command, "--people", raw_.people, "cli.help.people", "cli.help.type_number");
    option(command, "--stations", raw_.stations, "cli.help.stations", "cli.help.type_number");
    option(command, "--out", raw_.out, "cli.help.simulate_out", "cli.help.type_folder");
    option(command, "--export", raw_.export_folder, "cli.help.simulate_export",
           "cli.help.type_folder");
    option(command, "--records", raw_.records, "cli.help.simulate_records", "cli.help.type_number");
    option(command, "--exports", raw_.exports, "cli.help.simulate_exports", "cli.help.type_number");
    force(command);
  }

  void build_count() {
    auto* command = subcommand(app_, "count", "cli.help.count", Command::count);
    positional(command, "file", raw_.count_file, "cli.help.count_file");
    option(command, "--rule", raw_.rule, "cli.help.rule", "cli.help.type_rule");
    option(command, "--seats", raw_.seats, "cli.help.seats", "cli.help.type_number");
  }
  void build_export() {
    auto* command = subcommand(app_, "export", "cli.help.export", Command::export_votes);
    positional(command, "results", raw_.results, "cli.help.results");
    option(command, "--format", raw_.format, "cli.help.format", "cli.help.type_format");
    option(command, "--question", raw_.question, "cli.help.question", "cli.help.type_key");
    option(command, "--out", raw_.out, "cli.help.export_out");
    force(command);
  }

  void build_print() {
    auto* command = subcommand(app_, "print", "cli.help.print", Command::print);
    positional(command, "what", raw_.print, "cli.help.print_what");
    positional(command, "place", raw_.place, "cli.help.print_place");
    option(command, "--cards", raw_.cards, "cli.help.print_cards", "cli.help.type_number");
    option(command, "--out", raw_.out, "cli.help.print_out");
    force(command);
  }
  void build_check() {
    auto* command = subcommand(app_, "check", "cli.help.check", Command::check);
    option(command, "--package", raw_.package, "cli.help.check_package");
    positionals(command, "files", raw_.places, "cli.help.check_files");
  }
  void build_salvage() {
    auto* command = subcommand(app_, "salvage", "cli.help.salvage", Command::salvage);
    positional(command, "ledger", raw_.ledger, "cli.help.ledger");
    option(command, "--ticket", raw_.ticket, "cli.help.ticket");
    option(command, "--out", raw_.out, "cli.help.salvage_out");
    force(command);
  }

  void build_wheel() {
    auto* command = subcommand(app_, "wheel", "cli.help.wheel", Command::wheel);
    positional(command, "file", raw_.wheel, "cli.help.wheel_file");
    option(command, "--out", raw_.out, "cli.help.wheel_out", "cli.help.type_folder");
    force(command);
  }

  void build_paper() {
    auto* command = subcommand(app_, "paper", "cli.help.paper", Command::paper);
    option(command, "--package", raw_.package, "cli.help.paper_package");
    option(command, "--question", raw_.question, "cli.help.question", "cli.help.type_key");
    positionals(command, "files", raw_.places, "cli.help.paper_brought");
  }

  void build_withdraw() {
    auto* command = subcommand(app_, "withdraw", "cli.help.withdraw", Command::withdraw);
    positionals(command, "ids", raw_.ids, "cli.help.withdraw_ids");
    option(command, "--package", raw_.package, "cli.help.paper_package");
    options(command, "--brought", raw_.brought, "cli.help.withdraw_brought");
  }

  void build_person() {
    auto* command = subcommand(app_, "person", "cli.help.person", Command::person);
    positionals(command, "sought", raw_.sought, "cli.help.person_sought");
    option(command, "--package", raw_.package, "cli.help.paper_package");
    options(command, "--brought", raw_.brought, "cli.help.person_brought");
    option(command, "--contacts-key", raw_.contacts_key, "cli.help.person_key");
    options(command, "--password-file", raw_.password_files, "cli.help.password_file");
    option(command, "--out", raw_.out, "cli.help.person_out");
    force(command);
  }

  void build_rehearse() {
    auto* command = subcommand(app_, "rehearse", "cli.help.rehearse", Command::rehearse);
    option(command, "--package", raw_.package, "cli.help.package");
    options(command, "--key", raw_.keys, "cli.help.open_key");
    options(command, "--password-file", raw_.password_files, "cli.help.password_file");
  }

  void build_approve() {
    auto* command = subcommand(app_, "approve", "cli.help.approve", Command::approve);
    positional(command, "results", raw_.results, "cli.help.approve_results");
    option(command, "--package", raw_.package, "cli.help.paper_package");
    options(command, "--key", raw_.keys, "cli.help.approve_key");
    options(command, "--password-file", raw_.password_files, "cli.help.password_file");
  }

  void build_dispose() {
    auto* command = subcommand(app_, "dispose", "cli.help.dispose", Command::dispose);
    positionals(command, "files", raw_.places, "cli.help.dispose_files");
    option(command, "--package", raw_.package, "cli.help.paper_package");
    option(command, "--decision", raw_.decision, "cli.help.decision", "cli.help.type_decision");
    option(command, "--results", raw_.results, "cli.help.dispose_results");
    command->add_flag("--without-results", raw_.without_results, word("cli.help.without_results"));
    command->add_flag("--before-date", raw_.before_date, word("cli.help.before_date"));
    command->add_flag("--yes", raw_.yes, word("cli.help.yes"));
  }

  /// "keyholder new", as far as it was understood.
  std::string command() const {
    std::string name = "stordialog-sync";
    for (const CLI::App* at = &app_; !at->get_subcommands().empty();) {
      at = at->get_subcommands().front();
      name += " " + at->get_name();
    }
    return name;
  }

  const wording::Catalogue& words_;
  CLI::App app_;
  Raw raw_;
  std::vector<std::pair<const CLI::App*, Command>> commands_;
};

}  // namespace

domain::Expected<std::variant<Say, Raw>> sort_words(std::vector<std::string> arguments,
                                                    const wording::Catalogue& words) {
  return CommandLine(words).sort(std::move(arguments));
}

}  // namespace stordialog::cli
