#include "event/event_file.h"

#include "domain/limits.h"
#include "event/sections.h"

namespace stordialog::event {
namespace {

void read_everything(TableReader& file, domain::Event& event) {
  read_heading(file, event);
  read_choices(file, event);
  read_parties(file, event);
  read_challenges(file, event);
  read_questions(file, event);
  read_lists(file, event);
  read_agreement(file, event);
  read_agenda(file, event);
  read_privacy(file, event);
  file.optional("extra");  // The organiser's own notes and other programs' keys.
  file.finish();
}

void read_into(std::string_view toml, Trouble& trouble, domain::Event& event) {
  try {
    const toml::table root = toml::parse(toml);
    TableReader file(trouble, root, "", Position{});
    read_everything(file, event);
  } catch (const toml::parse_error& error) {
    trouble.add("event.syntax", begin_of(error.source()), "", {"toml", {}},
                {{"reason", std::string(error.description())}});
  }
}

}  // namespace

domain::Expected<domain::Event> read(std::string_view toml, std::string_view file_name) {
  if (toml.size() > domain::limits::kEventFileBytes) {
    return domain::fail(domain::Error("file.too_large")
                            .with("file", std::string(file_name))
                            .with("most", std::to_string(domain::limits::kEventFileBytes)));
  }
  Trouble trouble(file_name);
  domain::Event event;
  read_into(toml, trouble, event);
  if (trouble.first()) return domain::fail(*trouble.first());
  return event;
}

Looked look(std::string_view toml, std::string_view file_name) {
  Trouble trouble(file_name);
  Looked looked;
  read_into(toml, trouble, looked.event);
  looked.errors = trouble.all();
  return looked;
}

}  // namespace stordialog::event
