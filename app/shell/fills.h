// The quickest ways in which a processor that draws the pixels itself fills and moves rectangles:
// by copying rows of them. Places count as OpenGL does, from below.
#pragma once

#include <cstdint>

namespace stordialog::shell {

struct Block {
  int left, bottom, width, height;  // display pixels
};

/// In the colour of glClearColor. Leaves the scissor test on, at that place.
void fill_block(const Block& block);
/// What is in it, `up` pixels higher (or lower); what it would leave the block is lost. Leaves the
/// scissor test off.
void move_block(const Block& block, int up);

}  // namespace stordialog::shell
