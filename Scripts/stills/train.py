"""A lit train crossing a snowfield at night."""

import numpy as np
from PIL import Image, ImageDraw

from canvas import (
    HEIGHT, WIDTH, blurred, color, finished, glow, mix, noise, ridge, snowfall, vertical_gradient,
)

# The two lines of perspective that the train runs along: (column, roof row, wheel row).
FAR, NEAR = (560.0, 905.0, 968.0), (3120.0, 742.0, 1086.0)


def along(t):
    """Roof and wheels of the train where it is `t` of its length from its far end."""
    s = t / (t + (1 - t) * 3.2)
    return tuple(a + (b - a) * s for a, b in zip(FAR, NEAR))


def quadrilateral(t0, t1, top, bottom):
    """A patch of the train's side, from `top` to `bottom` of its height."""
    corners = []
    for t, edge in ((t0, top), (t1, top), (t1, bottom), (t0, bottom)):
        x, roof, wheels = along(t)
        corners.append((x * 2, (roof + (wheels - roof) * edge) * 2))
    return corners


def coaches():
    """The train on glass: its body's cover, and the light of its windows."""
    body = Image.new("L", (WIDTH * 2, HEIGHT * 2), 0)
    lights = Image.new("L", (WIDTH * 2, HEIGHT * 2), 0)
    bodies, windows = ImageDraw.Draw(body), ImageDraw.Draw(lights)
    count = 7
    for coach in range(count):
        start, end = coach / count, (coach + 0.955) / count
        bodies.polygon(quadrilateral(start, end, 0.0, 0.86), fill=255)
        bodies.polygon(quadrilateral(start + 0.01, end - 0.01, -0.06, 0.02), fill=255)
        for bogie in (0.12, 0.72):
            at = start + (end - start) * bogie
            bodies.polygon(quadrilateral(at, at + 0.022, 0.84, 1.0), fill=255)
        panes = 9
        for pane in range(panes):
            left = start + (end - start) * (0.06 + 0.9 * pane / panes)
            right = left + (end - start) * 0.058
            shade = 90 if (coach * panes + pane) % 11 == 4 else 255
            windows.polygon(quadrilateral(left, right, 0.24, 0.52), fill=shade)
    size = (WIDTH, HEIGHT)
    return tuple(
        np.asarray(image.resize(size, Image.Resampling.BOX)).astype(np.float32) / 255
        for image in (body, lights)
    )


def firs(random, base, size, count):
    """A line of firs as cover: triangles of ragged boughs."""
    image = Image.new("L", (WIDTH, HEIGHT), 0)
    draw = ImageDraw.Draw(image)
    for x in np.sort(random.uniform(-50, WIDTH + 50, count)):
        height = size * random.uniform(0.55, 1.25)
        foot = base + random.uniform(-6, 14)
        draw.rectangle([x - 2, foot - height * 0.2, x + 2, foot + 6], fill=255)
        tiers = 9
        for tier in range(tiers):
            top = foot - height + height * 0.88 * tier / tiers
            reach = height * 0.24 * (tier + 1.2) / tiers * random.uniform(0.85, 1.15)
            drop = height * 0.2
            draw.polygon([(x, top), (x - reach, top + drop), (x + reach, top + drop)], fill=255)
    return blurred(np.asarray(image).astype(np.float32) / 255, 2)


def paint():
    random = np.random.default_rng(1928)
    rows = np.arange(HEIGHT, dtype=np.float32)[:, None]
    canvas = vertical_gradient([
        (0.0, "#050b1c"), (0.3, "#0d1c3c"), (0.5, "#22406a"), (0.57, "#3a5a83"),
        (0.6, "#5c7595"), (0.72, "#33507a"), (1.0, "#0d1a36"),
    ])
    stars = np.zeros((HEIGHT, WIDTH), dtype=np.float32)
    at = (random.uniform(0, 640, 420).astype(int), random.uniform(0, WIDTH, 420).astype(int))
    stars[at] = random.uniform(0.4, 2.4, 420)
    canvas = canvas + blurred(stars, 2)[..., None] * 1.4
    canvas = glow(canvas, 760, 330, 620, "#9fb9e8", 0.30)
    moon = np.clip(64 - np.hypot(rows - 330, np.arange(WIDTH)[None, :] - 760), 0, 1)
    canvas = mix(canvas, color("#f3f0e0"), moon.astype(np.float32))
    mist = np.clip(noise(random, 3, 10, 4) * 0.3 + 0.1, 0, 1) * np.exp(-((rows - 800) / 130) ** 2)
    canvas = mix(canvas, color("#7f98ba"), mist * 0.5)
    hills = np.clip(rows - ridge(random, 800, 46, 3)[None, :], 0, 1) * (rows < 980)
    canvas = mix(canvas, color("#1b3154"), hills.astype(np.float32))
    canvas = mix(canvas, color("#122544"), firs(random, 935, 150, 190) * (rows < 960))
    canvas = mix(canvas, color("#0a1730"), firs(random, 968, 210, 120) * (rows < 985))

    drifts = noise(random, 2, 9, 5)
    field = vertical_gradient([
        (0.0, "#4a668f"), (0.56, "#5f7da6"), (0.72, "#45638e"), (1, "#142747"),
    ])
    field = field * (1 + 0.13 * drifts)[..., None]
    ground = np.clip(rows - (966 + 6 * drifts[1000][None, :]), 0, 1)
    canvas = mix(canvas, field, ground.astype(np.float32))

    body, lights = coaches()
    reach = np.clip((rows - 960) / 520, 0, 1)
    spill = sum(np.roll(lights, drop, axis=0) for drop in range(190, 470, 40)) / 3
    spill = blurred(spill, 46) * (1 - 0.5 * reach) * ground * 1.5
    canvas = canvas + (spill * 1.25)[..., None] * color("#ff9a3c")
    canvas = mix(canvas, color("#070c18"), body)
    canvas = mix(canvas, color("#ffd27a"), lights)
    canvas = canvas + (blurred(lights, 9) * 0.55)[..., None] * color("#ffb04a")
    canvas = canvas + (blurred(lights, 60) * 0.75)[..., None] * color("#ff8a2c")

    smoke = np.zeros((HEIGHT, WIDTH), dtype=np.float32)
    for puff in range(80):
        part = puff / 80
        x, y = 2940 - 2300 * part, 660 - 250 * part**0.75 + random.normal(0, 26)
        spread = 40 + 170 * part
        reach_x = (np.arange(WIDTH)[None, :] - x) / (spread * 1.5)
        smoke += np.exp(-(reach_x**2 + ((rows - y) / spread) ** 2)) * (0.16 * (1 - part) + 0.012)
    smoke = 1 - np.exp(-np.clip(smoke * (0.75 + 0.4 * noise(random, 14, 9, 6)), 0, None) * 0.8)
    canvas = mix(canvas, color("#8496b8"), (0.8 * smoke * (1 - body)).astype(np.float32))

    snow_line = np.clip(rows - (1090 + 34 * noise(random, 4, 1, 5, WIDTH, 2)[0][None, :]), 0, 1)
    bank = vertical_gradient([
        (0.0, "#3d5981"), (0.66, "#4d6a93"), (0.8, "#2b4570"), (1, "#0a1428"),
    ])
    bank = bank * (1 + 0.10 * noise(random, 3, 14, 5))[..., None]
    bank = bank + (spill * 0.75)[..., None] * color("#ff9a3c")
    canvas = mix(canvas, bank, snow_line.astype(np.float32))
    canvas = snowfall(canvas, random, 1500, 2.2, 0.55)
    canvas = snowfall(canvas, random, 420, 5.0, 0.5)
    canvas = snowfall(canvas, random, 60, 15.0, 0.28)
    return finished(canvas, random, vignette=0.5)
