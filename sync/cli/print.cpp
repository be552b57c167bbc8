#include "prints/print.h"

#include "cli/commands.h"

namespace stordialog::cli {

domain::Expected<Outcome> print(const Print& order, Room& room) {
  const auto words = wording::Catalogues::read(room.here.files, room.assets / "strings");
  if (!words) return domain::fail(words.error());
  const auto printed = prints::print(
      order.what, {room.here.files, room.here.randomness, *words,
                   std::string(room.words.language()), room.here.executable_folder / "fonts"});
  if (!printed) return domain::fail(printed.error());
  std::vector<Output> outputs;
  outputs.push_back(
      text_output(order.out, printed->pdf, printed->is_secret ? kPrivateMode : kOpenMode));
  const auto written = write_files(room.here.files, room.here.randomness, outputs,
                                   order.force ? Overwrite::allow : Overwrite::refuse);
  if (!written) return domain::fail(written.error());

  Outcome outcome;
  outcome.json.boolean("ok", true).number("exit", kAllDone).text("command", "print");
  outcome.json.boolean("secret", printed->is_secret);
  tell_written(*written, room, outcome);
  if (printed->is_secret) outcome.text += std::string(room.words.text("cli.print_secret")) + "\n";
  return outcome;
}

}  // namespace stordialog::cli
