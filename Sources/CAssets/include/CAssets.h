#ifndef SILK_CASSETS_H
#define SILK_CASSETS_H

#include <stddef.h>
#include <stdint.h>

/// A file that is part of the program.
struct silk_asset {
  /// Its path from the top of the package, such as "Locales/en/subtitles.yaml".
  const char *path;
  const uint8_t *bytes;
  size_t length;
};

/// How many files are embedded.
size_t silk_asset_count(void);
/// The file at `position`, in the order of their paths; NULL past the last one.
const struct silk_asset *silk_asset_at(size_t position);

#endif
