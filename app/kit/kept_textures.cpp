#include "kit/kept_textures.h"

#include <imgui.h>

namespace stordialog::kit {

namespace {

void let_go(ImTextureData& texture) {
  texture.SetTexID(ImTextureID_Invalid);
  texture.SetStatus(ImTextureStatus_Destroyed);
}

}  // namespace

void keep_textures() {
  constexpr ImTextureID kAnything = 1;
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
    if (texture->Status == ImTextureStatus_WantDestroy) {
      let_go(*texture);
    } else if (texture->Status != ImTextureStatus_Destroyed) {
      texture->SetTexID(kAnything);
      texture->SetStatus(ImTextureStatus_OK);
    }
  }
}

void let_textures_go() {
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) let_go(*texture);
}

}  // namespace stordialog::kit
