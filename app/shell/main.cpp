// stordialog: the kiosk. Everything it can do is in Application; this reads the command line.
#include <cstdlib>
#include <iostream>
#include <map>

#include <CLI/CLI.hpp>

#include "domain/limits.h"
#include "shell/application.h"
#include "shell/places.h"
#include "shell/supervisor.h"

using namespace stordialog;

int main(int argc, char** argv) {
  shell::ApplicationOrder order;
  std::string size = "1280x720";
  std::string data, assets, fonts, drives, event;
  std::string targets, exchange;
  double seconds = 0;
  CLI::App app("Stordialog: idéer, röster och anmälningar på en pekskärm, utan internet.");
  app.add_flag("--kiosk", order.kiosk, "Helskärm och låst: bara personal kan avsluta");
  bool watched = false;
  app.add_flag("--restart", watched,
               "Starta om efter ett avbrott, av sig självt; en låst kiosk gör det alltid");
  app.add_flag("--practice", order.station.practice,
               "Öppna övningen direkt (Esc stänger fönstret)");
  app.add_option("--station", order.station.practice_station, "Vilken av övningens stationer");
  app.add_option("--practice-stations", order.station.practice_stations, "Övningens stationer")
      ->check(CLI::Range(1, int{domain::limits::kStations}));
  app.add_option("--practice-event", event, "En annan evenemangsfil att öva med");
  app.add_option("--size", size, "Fönstrets storlek, till exempel 1920x1080");
  app.add_option("--screen-width", order.panel_width_mm,
                 "Skärmens bredd i millimeter, när den själv uppger fel mått")
      ->check(CLI::Range(150.0, 2000.0));
  app.add_flag("!--no-motion", order.motion, "Ingenting rör sig på skärmen");
  const std::map<std::string, shell::ProjectorWish> wishes = {
      {"auto", shell::ProjectorWish::kAutomatic},
      {"window", shell::ProjectorWish::kWindow},
      {"off", shell::ProjectorWish::kOff}};
  app.add_option("--projector", order.projector,
                 "Bilden för salen: auto (på en andra skärm), window (ett vanligt fönster), off")
      ->transform(CLI::CheckedTransformer(wishes));
  app.add_option("--data", data, "Mapp för stationer och deras liggare");
  app.add_option("--assets", assets, "Mapp med strings/ och events/");
  app.add_option("--fonts", fonts, "Mapp med typsnitten");
  app.add_option("--drives", drives, "Mapp vars undermappar räknas som minnen");
  app.add_option("--seconds", seconds, "Stäng av sig själv efter så många sekunder");
  auto* exchanged =
      app.add_option("--exchange", exchange,
                     "Mapp som stationerna delar; den blir ihågkommen. Tomt: ingen mapp längre");
  app.add_option("--tell-targets", targets,
                 "Bara i övning: skriv var tryckytorna är, för prov med riktig pekare");
  app.add_flag("--bench-start", order.bench_start, "Visa en bild, skriv starttiden och sluta");
  CLI11_PARSE(app, argc, argv);

  shell::keep_memory_private();

  const std::size_t cross = size.find('x');
  if (cross == std::string::npos) {
    std::cerr << "--size skrivs som 1920x1080.\n";
    return 2;
  }
  order.width = std::atoi(size.substr(0, cross).c_str());
  order.height = std::atoi(size.substr(cross + 1).c_str());
  if (order.width < 640 || order.height < 360 || order.width > 7680 || order.height > 4320) {
    std::cerr << "--size går från 640x360 till 7680x4320.\n";
    return 2;
  }
  order.station.assets = assets.empty() ? shell::beside_program("assets") : system::Path(assets);
  order.station.fonts = order.fonts =
      fonts.empty() ? shell::beside_program("fonts") : system::Path(fonts);
  if (!drives.empty()) order.station.drives = drives;
  if (!event.empty()) order.station.practice_event = event;
  if (!targets.empty()) order.targets = targets;
  if (exchanged->count() > 0) order.station.exchange = exchange;
  if (seconds > 0) order.seconds_most = seconds;
  if (data.empty()) {
    const auto home = organise::data_folder();
    if (!home) {
      std::cerr << "Ange --data: det finns ingen hemmapp.\n";
      return 1;
    }
    order.station.data = *home;
  } else {
    order.station.data = data;
  }

  if (watched || order.kiosk) {
    if (const auto code = shell::keep_running(order.restarts)) return *code;
  }
  auto application = shell::Application::open(order);
  if (!application) {
    system::DiskFiles files;
    const auto words = wording::Catalogues::read(files, order.station.assets / "strings");
    std::cerr << (words ? words->in("sv").say(application.error()) : application.error().code)
              << '\n';
    return 1;
  }
  const int code = (*application)->run();
  if (order.bench_start) std::cout << "first picture after " << shell::process_age_ms() << " ms\n";
  return code;
}
