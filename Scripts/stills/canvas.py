"""Light on a canvas: gradients, noise, glow and the way to a JPEG.

A canvas is an array of height, width and three channels, in display values from 0 to 1.
"""

import numpy as np
from PIL import Image

WIDTH, HEIGHT = 3000, 1688


def color(text):
    """The colour written `#rrggbb`."""
    return np.array([int(text[i : i + 2], 16) / 255 for i in (1, 3, 5)], dtype=np.float32)


def vertical_gradient(stops):
    """A canvas whose colour depends on height alone; `stops` are (fraction of height, colour)."""
    rows = np.linspace(0, 1, HEIGHT, dtype=np.float32)
    at = [stop[0] for stop in stops]
    channels = [np.interp(rows, at, [color(stop[1])[i] for stop in stops]) for i in range(3)]
    column = np.stack(channels, axis=-1).astype(np.float32)
    return np.repeat(column[:, None, :], WIDTH, axis=1)


def resized(array, width, height):
    image = Image.fromarray(array.astype(np.float32), mode="F")
    return np.asarray(image.resize((width, height), Image.Resampling.BICUBIC))


def noise(random, cells_x, cells_y, octaves=4, width=WIDTH, height=HEIGHT):
    """Smooth noise around zero, `cells_x` by `cells_y` waves in its first octave."""
    total = np.zeros((height, width), dtype=np.float32)
    for octave in range(octaves):
        grid = random.standard_normal((cells_y * 2**octave + 2, cells_x * 2**octave + 2))
        total += resized(grid, width, height) * 0.5**octave
    return total


def ridge(random, base, rise, cells, octaves=6):
    """The height of a skyline at each column, in rows from the top."""
    return base - rise * noise(random, cells, 1, octaves, WIDTH, 2)[0]


def blurred(array, radius):
    """A soft copy: made small, then large again, which is what a wide blur looks like."""
    factor = max(1, int(radius / 3))
    height, width = array.shape[:2]
    small = (max(2, width // factor), max(2, height // factor))
    layers = array[..., None] if array.ndim == 2 else array
    result = []
    for channel in range(layers.shape[2]):
        layer = np.ascontiguousarray(layers[..., channel], dtype=np.float32)
        image = Image.fromarray(layer, mode="F")
        image = image.resize(small, Image.Resampling.BOX)
        values = np.asarray(image)
        for axis in (0, 1):
            for _ in range(3):
                padded = np.pad(values, [(2, 2) if a == axis else (0, 0) for a in (0, 1)], "edge")
                length = values.shape[axis]
                parts = [np.take(padded, range(i, i + length), axis=axis) for i in range(5)]
                values = sum(parts) / 5
        result.append(resized(values, width, height))
    stacked = np.stack(result, axis=-1)
    return stacked[..., 0] if array.ndim == 2 else stacked


def mix(canvas, paint, amount):
    """`canvas` covered by `paint` (a colour or a canvas) as far as `amount` (0 to 1) says."""
    return canvas + (paint - canvas) * amount[..., None]


def glow(canvas, x, y, radius, tint, strength, stretch=1.0):
    """Adds the halo of a light at column `x`, row `y`."""
    rows = (np.arange(HEIGHT, dtype=np.float32)[:, None] - y) / stretch
    columns = np.arange(WIDTH, dtype=np.float32)[None, :] - x
    distance = (rows * rows + columns * columns) / (radius * radius)
    return canvas + color(tint) * (strength * np.exp(-distance * 2.2))[..., None]


def snowfall(canvas, random, count, size, brightness, slant=0.25):
    """Snow at one distance: `count` flakes of about `size` pixels."""
    layer = np.zeros((HEIGHT, WIDTH), dtype=np.float32)
    for _ in range(count):
        x, y = random.uniform(0, WIDTH), random.uniform(0, HEIGHT)
        radius = size * random.uniform(0.5, 1.3)
        reach = int(radius * 2.5) + 2
        top, left = int(y) - reach, int(x) - reach
        if top < 0 or left < 0 or top + 2 * reach >= HEIGHT or left + 2 * reach >= WIDTH:
            continue
        rows, columns = np.mgrid[-reach:reach, -reach:reach].astype(np.float32)
        along = rows + columns * slant
        across = columns - rows * slant
        spot = np.exp(-(along * along / 2.2 + across * across) / (radius * radius))
        layer[top : top + 2 * reach, left : left + 2 * reach] += spot * random.uniform(0.3, 1)
    return canvas + (np.minimum(layer, 1) * brightness)[..., None] * color("#dfe8ff")


def finished(canvas, random, vignette=0.35, grain=0.008):
    """Darkens the corners and adds the little grain that keeps a gradient from banding."""
    rows = np.linspace(-1, 1, HEIGHT, dtype=np.float32)[:, None]
    columns = np.linspace(-1, 1, WIDTH, dtype=np.float32)[None, :]
    corner = np.clip((rows * rows + columns * columns) / 2, 0, 1)
    canvas = canvas * (1 - vignette * corner * corner)[..., None]
    return canvas + random.standard_normal((HEIGHT, WIDTH, 1)).astype(np.float32) * grain


def save(canvas, path, limit=680_000):
    """Writes the best JPEG of less than `limit` bytes."""
    image = Image.fromarray((np.clip(canvas, 0, 1) * 255 + 0.5).astype(np.uint8), mode="RGB")
    for quality in range(90, 40, -3):
        image.save(path, "JPEG", quality=quality, subsampling=2, optimize=True, dpi=(300, 300))
        if path.stat().st_size < limit:
            return
