#ifndef SILK_CVIPS_H
#define SILK_CVIPS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// A picture in memory, upright and in sRGB.
struct silk_picture;

/// Loads libvips, once a process. Zero where it is at hand.
///
/// It is loaded when the first picture is made and not linked, because it brings a hundred libraries with
/// it, which would make every start of the program 37 ms longer.
int32_t silk_vips_load(void);

/// The JPEG in `bytes`, which must stay there until the picture is closed, no wider than `width`; NULL
/// where it cannot be read. `is_print` says that it has print colours (CMYK).
struct silk_picture *silk_vips_shrink(
    const uint8_t *bytes, size_t length, int32_t width, bool is_print);
int32_t silk_vips_width(const struct silk_picture *picture);
int32_t silk_vips_height(const struct silk_picture *picture);
void silk_vips_close(struct silk_picture *picture);

/// The picture as a progressive JPEG, without metadata; NULL where it cannot be written.
uint8_t *silk_vips_jpeg(struct silk_picture *picture, int32_t quality, size_t *length);
/// The picture as a WebP, without metadata; NULL where it cannot be written, as by a libvips without WebP.
uint8_t *silk_vips_webp(struct silk_picture *picture, int32_t quality, size_t *length);
void silk_vips_free(uint8_t *bytes);

/// What libvips says went wrong since the last call; the text lives until the next one.
const char *silk_vips_problem(void);

#endif
