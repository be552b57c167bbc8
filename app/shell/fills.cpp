#include "shell/fills.h"

#include <algorithm>
#include <cstdlib>

#define GL_GLEXT_PROTOTYPES
#include <GL/gl.h>
#include <GL/glext.h>

namespace stordialog::shell {

namespace {

// Measured with llvmpipe: a cleared pixel costs twenty copied ones, and each change between the
// two as much as clearing a few thousand.
constexpr int kLarge = 48 * 1024, kRows = 16;

void copy(const Block& from, int up) {
  const int right = from.left + from.width, top = from.bottom + from.height;
  glBlitFramebuffer(from.left, from.bottom, right, top, from.left, from.bottom + up, right,
                    top + up, GL_COLOR_BUFFER_BIT, GL_NEAREST);
}

}  // namespace

void fill_block(const Block& block) {
  const bool large = block.width * block.height >= kLarge && block.height >= 2 * kRows;
  int done = large ? kRows : block.height;
  glEnable(GL_SCISSOR_TEST);
  glScissor(block.left, block.bottom, block.width, done);
  glClear(GL_COLOR_BUFFER_BIT);
  if (done == block.height) return;
  glDisable(GL_SCISSOR_TEST);
  while (done < block.height) {
    const int rows = std::min(done, block.height - done);
    copy({block.left, block.bottom, block.width, rows}, done);
    done += rows;
  }
  glEnable(GL_SCISSOR_TEST);
  glScissor(block.left, block.bottom, block.width, block.height);
}

// In bands that do not lie over the place they go to, the foremost first.
void move_block(const Block& block, int up) {
  glDisable(GL_SCISSOR_TEST);
  const int band = std::abs(up), left = block.height - band;
  for (int done = 0; done < left; done += band) {
    const int rows = std::min(band, left - done);
    const int bottom = up > 0 ? block.bottom + left - done - rows : block.bottom + band + done;
    copy({block.left, bottom, block.width, rows}, up);
  }
}

}  // namespace stordialog::shell
