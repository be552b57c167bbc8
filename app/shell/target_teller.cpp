#include "shell/target_teller.h"

#include <fstream>
#include <sstream>

#include <imgui.h>

namespace stordialog::shell {

TargetTeller::TargetTeller(system::Path file)
    : file_(std::move(file)),
      recorder_(std::make_unique<kit::Recorder>(*ImGui::GetCurrentContext())) {}

void TargetTeller::end_frame(bool busy) {
  std::ostringstream said;
  said << "busy\t" << (busy ? 1 : 0) << '\n';
  for (const kit::RecordedTarget& target : recorder_->targets()) {
    if (!target.visible() || target.name.empty()) continue;
    said << "target\t" << target.name << '\t' << target.center_x() << '\t' << target.center_y()
         << '\t' << (target.enabled ? 1 : 0) << '\n';
  }
  for (const kit::RecordedText& seen : recorder_->texts()) {
    std::string text = seen.text;
    for (char& letter : text) letter = letter == '\n' || letter == '\t' ? ' ' : letter;
    said << "text\t" << text << '\n';
  }
  if (said.str() == told_) return;
  told_ = said.str();
  const system::Path draft = file_.string() + ".part";
  {
    std::ofstream out(draft, std::ios::binary);
    out << "picture\t" << ++pictures_ << '\n' << told_;
  }
  std::error_code ignored;
  std::filesystem::rename(draft, file_, ignored);
}

}  // namespace stordialog::shell
