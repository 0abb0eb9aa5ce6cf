#include "CVips.h"
#include <dlfcn.h>
#include <stdio.h>
#include <string.h>

// The interface of libvips that is used here, as <vips/vips.h> of 8.14 declares it; it has been the same
// since 8.8, and the library's name changes when it is not.
typedef struct _VipsImage VipsImage;

enum { VIPS_SIZE_DOWN = 2, VIPS_FAIL_ON_ERROR = 2, VIPS_MAX_COORD = 10000000 };

static int (*vips_init)(const char *);
static void (*vips_cache_set_max)(int);
static int (*vips_thumbnail_buffer)(const void *, size_t, VipsImage **, int, ...);
static VipsImage *(*vips_image_copy_memory)(VipsImage *);
static char **(*vips_image_get_fields)(VipsImage *);
static int (*vips_image_remove)(VipsImage *, const char *);
static int (*vips_image_get_width)(const VipsImage *);
static int (*vips_image_get_height)(const VipsImage *);
static int (*vips_jpegsave_buffer)(VipsImage *, void **, size_t *, ...);
static int (*vips_webpsave_buffer)(VipsImage *, void **, size_t *, ...);
static const char *(*vips_error_buffer)(void);
static void (*vips_error_clear)(void);
// Of GLib, which libvips brings with it.
static void (*g_object_unref)(void *);
static void (*g_free)(void *);
static void (*g_strfreev)(char **);
typedef void (*GLogFunc)(const char *, int, const char *, void *);
static GLogFunc (*g_log_set_default_handler)(GLogFunc, void *);

#define FIND(name) ((name = (typeof(name))dlsym(library, #name)) != NULL)

/// What goes wrong is told by results; a library must not write to the terminal.
static void say_nothing(const char *domain, int level, const char *message, void *data) {}

static int32_t load(void) {
  void *library = dlopen("libvips.so.42", RTLD_NOW | RTLD_LOCAL);
  if (!library) return -1;
  bool is_whole = FIND(vips_init) && FIND(vips_cache_set_max) && FIND(vips_thumbnail_buffer)
      && FIND(vips_image_copy_memory) && FIND(vips_image_get_fields)
      && FIND(vips_image_remove) && FIND(vips_image_get_width) && FIND(vips_image_get_height)
      && FIND(vips_jpegsave_buffer) && FIND(vips_webpsave_buffer) && FIND(vips_error_buffer)
      && FIND(vips_error_clear) && FIND(g_object_unref) && FIND(g_free) && FIND(g_strfreev)
      && FIND(g_log_set_default_handler);
  if (!is_whole) return -1;
  g_log_set_default_handler(say_nothing, NULL);
  if (vips_init("silk") != 0) return -1;
  // No picture is made twice, so none is kept.
  vips_cache_set_max(0);
  return 0;
}

int32_t silk_vips_load(void) {
  static int32_t status = 1;
  if (status == 1) status = load();
  return status;
}

/// Takes away what tells more than the pixels; the writers' own option for that is not heeded by that of
/// WebP.
static void remove_metadata(VipsImage *picture) {
  static const char *kinds[] = {"exif-", "xmp-", "iptc-", "icc-"};
  char **fields = vips_image_get_fields(picture);
  for (char **field = fields; field && *field; field++)
    for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++)
      if (strncmp(*field, kinds[i], strlen(kinds[i])) == 0) {
        vips_image_remove(picture, *field);
        break;
      }
  g_strfreev(fields);
}

struct silk_picture *silk_vips_shrink(
    const uint8_t *bytes, size_t length, int32_t width, bool is_print) {
  VipsImage *lazy = NULL;
  // Turned as its EXIF says; the colours of any profile become sRGB, and so do print colours without one,
  // which is the last option.
  int status = vips_thumbnail_buffer(
      bytes, length, &lazy, width, "height", VIPS_MAX_COORD, "size", VIPS_SIZE_DOWN,
      "export_profile", "srgb", "fail_on", VIPS_FAIL_ON_ERROR,
      is_print ? "import_profile" : NULL, "cmyk", NULL);
  if (status != 0) return NULL;
  // The lines of a JPEG can be read once; two formats are written. Where lines are missing libvips makes
  // grey ones, and only tells of it.
  vips_error_clear();
  VipsImage *picture = vips_image_copy_memory(lazy);
  g_object_unref(lazy);
  if (!picture) return NULL;
  if (*vips_error_buffer()) {
    g_object_unref(picture);
    return NULL;
  }
  remove_metadata(picture);
  return (struct silk_picture *)picture;
}

int32_t silk_vips_width(const struct silk_picture *picture) {
  return vips_image_get_width((const VipsImage *)picture);
}

int32_t silk_vips_height(const struct silk_picture *picture) {
  return vips_image_get_height((const VipsImage *)picture);
}

void silk_vips_close(struct silk_picture *picture) { g_object_unref(picture); }

uint8_t *silk_vips_jpeg(struct silk_picture *picture, int32_t quality, size_t *length) {
  void *bytes = NULL;
  int status = vips_jpegsave_buffer(
      (VipsImage *)picture, &bytes, length, "Q", quality, "optimize_coding", 1, "interlace", 1,
      "strip", 1, NULL);
  return status == 0 ? bytes : NULL;
}

uint8_t *silk_vips_webp(struct silk_picture *picture, int32_t quality, size_t *length) {
  void *bytes = NULL;
  int status = vips_webpsave_buffer(
      (VipsImage *)picture, &bytes, length, "Q", quality, "smart_subsample", 1, "strip", 1, NULL);
  return status == 0 ? bytes : NULL;
}

void silk_vips_free(uint8_t *bytes) { g_free(bytes); }

const char *silk_vips_problem(void) {
  static char problem[1024];
  snprintf(problem, sizeof problem, "%s", vips_error_buffer());
  vips_error_clear();
  return problem;
}
