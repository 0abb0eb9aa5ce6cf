#include "CAssets.h"

#include "embedded.inc"

size_t silk_asset_count(void) { return sizeof assets / sizeof assets[0]; }

const struct silk_asset *silk_asset_at(size_t position) {
  return position < silk_asset_count() ? &assets[position] : NULL;
}
